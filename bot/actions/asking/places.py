"""Places people mean: sites of the operation by name or nearness, and points of their own."""

from collections.abc import Iterable, Sequence
from math import asin, cos, radians, sin, sqrt
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from bot.actions.asking.index import Hit, Index, is_certain
from bot.tables import Person, Place, PlaceName, Request
from bot.texts import Words

ADHOC = "adhoc"
NAMED_WITHIN_KM = 100.0

_INDEXES: WeakKeyDictionary[Engine, tuple[tuple[object, ...], Index[int]]] = WeakKeyDictionary()


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great circle between two points given in degrees."""
    north, east = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    a = sin(north) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east) ** 2
    return 12742 * asin(min(1.0, sqrt(a)))


def sites(session: Session) -> Sequence[Place]:
    """The operation's own places, larger ones first."""
    query = select(Place).where(Place.kind != ADHOC)
    return session.exec(
        query.order_by(func.coalesce(Place.population, 0).desc(), col(Place.id))
    ).all()


def search_sites(session: Session, text: str, limit: int = 6) -> tuple[list[Place], bool]:
    """The sites that the text may mean, and whether the first is surely the one."""
    hits = site_hits(session, text, limit)
    return [session.get_one(Place, hit.key) for hit in hits], is_certain(hits)


def site_hits(session: Session, text: str, limit: int = 6) -> list[Hit[int]]:
    """The ids of the sites that the text may mean, with how well their names fit."""
    return _index(session).search(text, limit)


def nearest_sites(session: Session, lat: float, lon: float, limit: int = 1) -> list[Place]:
    """The sites nearest to a point."""
    return nearest(sites(session), lat, lon)[:limit]


def nearest(among: Iterable[Place], lat: float, lon: float) -> list[Place]:
    """Places, the nearest to a point first."""
    return sorted(among, key=lambda place: distance_km(lat, lon, place.lat, place.lon))


def recent_places(session: Session, person: Person, limit: int = 3) -> list[Place]:
    """The places a person asked for last."""
    query = (
        select(Place)
        .join(Request, col(Request.place_id) == col(Place.id))
        .where(Request.requester_id == person.id)
        .group_by(*Place.__table__.columns)  # type: ignore[attr-defined]
        .order_by(func.max(col(Request.id)).desc())
        .limit(limit)
    )
    return list(session.exec(query).all())


def suggested_places(session: Session, person: Person, limit: int = 6) -> list[Place]:
    """Places a person may well mean: the recent ones, what is near them, then the largest sites."""
    recent = recent_places(session, person)
    near = nearest_sites(session, recent[0].lat, recent[0].lon, limit) if recent else []
    found = {place.id: place for place in [*recent, *near, *sites(session)]}
    return list(found.values())[:limit]


def point_name(session: Session, lat: float, lon: float) -> str:
    """What to call a point: how far it is from the nearest site, in the language all share."""
    near = nearest_sites(session, lat, lon)
    km = distance_km(lat, lon, near[0].lat, near[0].lon) if near else NAMED_WITHIN_KM
    if km >= NAMED_WITHIN_KM:
        return f"{lat:.4f}, {lon:.4f}"
    words = Words("en")
    return words.label("request-place-near", km=words.number(max(1, round(km))), name=near[0].name)


def own_place(session: Session, lat: float, lon: float, name: str) -> Place:
    """The place at a point that a requester gave; the same point is the same place."""
    lat, lon = round(lat, 5), round(lon, 5)
    query = select(Place).where(Place.kind == ADHOC, Place.lat == lat, Place.lon == lon)
    place = session.exec(query.where(Place.name == name)).first()
    if place is None:
        place = Place(code=None, name=name, kind=ADHOC, lat=lat, lon=lon)
        session.add(place)
        session.flush()
    return place


def version(session: Session) -> tuple[object, ...]:
    """What differs when the sites have changed."""
    length = func.sum(func.length(col(Place.name)))
    query = select(func.count(), func.max(col(Place.id)), length).where(Place.kind != ADHOC)
    others = select(func.count(), func.max(col(PlaceName.id)))
    return (*session.exec(query).one(), *session.exec(others).one())


def site_names(session: Session) -> dict[int, list[str]]:
    """The names of all sites, the code among them."""
    found = {p.id: [p.name, *([p.code] if p.code else [])] for p in sites(session)}
    for other in session.exec(select(PlaceName).order_by(col(PlaceName.id))).all():
        if other.place_id in found:
            found[other.place_id].append(other.name)
    return found


def _index(session: Session) -> Index[int]:
    engine, now = session.get_bind().engine, version(session)
    held = _INDEXES.get(engine)
    if held is None or held[0] != now:
        held = _INDEXES[engine] = (now, Index(site_names(session)))
    return held[1]
