"""Where aid is needed, as people say it: by sites, towns, points, and the way from them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sqlmodel import Session, col, select

from bot.actions.asking import places, towns
from bot.actions.asking.area import area
from bot.actions.asking.index import is_certain
from bot.actions.asking.wanted import Spot
from bot.tables import Place
from bot.texts import Words
from bot.texts.words import Argument
from bot.understand.bearing import Bearing
from bot.understand.points.codes import near
from bot.understand.points.point import Point, ShortCode, Unread
from bot.understand.result import Key, Understood
from bot.understand.towns.gazetteer import INFLECTED, Meant
from bot.understand.towns.mention import mentioned

MOST = 6
"""Places that are offered at once."""
WITH_KM = 30.0
"""How far a point may be from the site that is named with it: about as large as districts are."""
EXACTLY = 100.0
"""How well the name of a site fits that needs no question, whatever towns there are."""


class Why(StrEnum):
    """What is to be asked about a place."""

    WHICH = "which"
    SWAPPED = "swapped"
    OUTSIDE = "outside"


@dataclass(frozen=True, kw_only=True)
class Whereabouts:
    """The places that may be meant, and what to ask about them; why is None when one is certain.

    read is what was read. Without a place, trouble is the key of the sentence that says why.
    """

    spots: tuple[Spot, ...] = ()
    why: Why | None = None
    read: str = ""
    trouble: str = ""
    arguments: dict[str, Argument] = field(default_factory=dict)


def of_message(session: Session, got: Understood) -> tuple[Whereabouts | None, Understood]:
    """Where a message says, if it does, and what else it says."""
    found: Whereabouts | None
    if got.points:
        found, got = _of_points(session, got)
    elif got.places:
        found = _which(map(spot_of, _places(session, got.places)), got.place_read)
    else:
        found, got = _of_town(session, got)
    if got.bearing is None:
        return found, got
    if found is None:
        return None, replace(got, unread=(*got.unread, got.bearing.read))
    return _along(found, got.bearing), got


def of_point(
    session: Session, point: Point, name: str = "", *, is_typed: bool = True
) -> Whereabouts:
    """Where a point is; it may be far from the operation, or typed in the wrong order."""
    around, turned = area(session), point.swapped
    read = coordinates(point.lat, point.lon)
    here = (_spot(session, point, name),) if point.is_on_earth else ()
    if here and (around is None or around.has(point.lat, point.lon)):
        return Whereabouts(spots=here, read=read)
    may_turn = is_typed and turned.is_on_earth and around is not None
    if may_turn and around is not None and around.has(turned.lat, turned.lon):
        spots = (_spot(session, turned, name), *here)
        return Whereabouts(spots=spots, why=Why.SWAPPED, read=read)
    if not here:
        return Whereabouts(trouble="request-point-range", read=read)
    return Whereabouts(spots=here, why=Why.OUTSIDE, read=read)


def of_text(session: Session, text: str) -> Whereabouts | None:
    """Where a text may be that shall be a place: at a site with a name like it, or in a town."""
    hits = places.site_hits(session, text, MOST)
    meant = towns.gazetteer(session).find(text)
    if not hits:
        return _in_towns(session, meant, text) if meant else None
    sites = [spot_of(session.get_one(Place, hit.key)) for hit in hits]
    named = [each for each in meant if each.score >= INFLECTED]
    if is_certain(hits) and (hits[0].score >= EXACTLY or not named):
        return Whereabouts(spots=(sites[0],), read=text)
    others = _in_towns(session, named, text).spots if named else ()
    return _which([*sites, *others], text)


def spot_of(place: Place) -> Spot:
    """A place that we know, as where the aid is needed."""
    return Spot(lat=place.lat, lon=place.lon, name=place.name, place_id=place.id)


def coordinates(lat: float, lon: float) -> str:
    """A point as numbers, to 10 m."""
    return f"{lat:.4f}, {lon:.4f}"


def _of_points(session: Session, got: Understood) -> tuple[Whereabouts, Understood]:
    found = []
    for what in got.points:
        if isinstance(what, ShortCode):
            each, got = _of_code(session, what, got)
        else:
            each = _of_spotted(session, what)
        found.append(each)
    spots = [spot for each in found for spot in each.spots]
    sites = _places(session, got.places)
    if spots and sites and not any(_km(spot, sites) <= WITH_KM for spot in spots):
        return _which([*spots, *map(spot_of, sites)], got.place_read), got
    if len(found) == 1 or not spots:
        return found[0], got
    return _which(spots, found[0].read), got


def _of_spotted(session: Session, what: Point | Unread) -> Whereabouts:
    if isinstance(what, Point):
        return of_point(session, what)
    return Whereabouts(trouble=f"request-point-{what}")


def _of_code(session: Session, code: ShortCode, got: Understood) -> tuple[Whereabouts, Understood]:
    """A part of a plus code is of the square that is nearest to the place named with it."""
    if got.places:
        beside = [spot_of(place) for place in _places(session, got.places)]
    elif code.name:
        beside = list((of_text(session, code.name) or Whereabouts()).spots)
    else:
        town, got = _of_town(session, got)
        beside = list((town or Whereabouts()).spots)
    if not beside:
        return Whereabouts(trouble="request-point-code", arguments={"code": code.code}), got
    return of_point(session, near(code, beside[0].lat, beside[0].lon)), got


def _of_town(session: Session, got: Understood) -> tuple[Whereabouts | None, Understood]:
    """The town that is among the words that nothing was made of."""
    mention = mentioned(got.unread, towns.gazetteer(session)) if got.unread else None
    if mention is None:
        return None, got
    found = _in_towns(session, mention.meant, mention.read)
    return found, replace(got, unread=mention.rest)


def _in_towns(session: Session, meant: Sequence[Meant], read: str) -> Whereabouts:
    """The towns that may be meant: those in the operation's area, or else all of them."""
    sites, around = places.sites(session), area(session)
    inside = [m for m in meant if around is None or around.has(m.town.lat, m.town.lon)]
    spots = [towns.spot_of(m.town, sites) for m in inside or meant]
    if sites:
        spots.sort(key=lambda spot: _km(spot, sites))
    found = _which(spots, read)
    if not inside and found.why is None:
        return replace(found, why=Why.OUTSIDE)
    return found


def _which(spots: Iterable[Spot], read: str) -> Whereabouts:
    found = tuple(dict.fromkeys(spots))[:MOST]
    return Whereabouts(spots=found, why=None if len(found) == 1 else Why.WHICH, read=read)


def _along(found: Whereabouts, bearing: Bearing) -> Whereabouts:
    """So far from there, named in the language that all share."""
    words, moved = Words("en"), []
    for spot in found.spots:
        point = bearing.of(Point(spot.lat, spot.lon))
        name = words.label(
            "request-place-bearing",
            km=words.number(bearing.km), side=bearing.side, name=spot.name,
        )  # fmt: skip
        moved.append(Spot(lat=round(point.lat, 5), lon=round(point.lon, 5), name=name))
    return replace(found, spots=tuple(moved))


def _spot(session: Session, point: Point, name: str) -> Spot:
    name = name or point.name or places.point_name(session, point.lat, point.lon)
    return Spot(lat=point.lat, lon=point.lon, name=name)


def _places(session: Session, keys: Sequence[Key]) -> list[Place]:
    """The places of these ids, in their order."""
    found = session.exec(select(Place).where(col(Place.id).in_(keys))).all()
    return sorted(found, key=lambda place: keys.index(place.id))


def _km(spot: Spot, sites: Sequence[Place]) -> float:
    site = places.nearest(sites, spot.lat, spot.lon)[0]
    return places.distance_km(spot.lat, spot.lon, site.lat, site.lon)
