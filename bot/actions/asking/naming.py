"""What coordinators add in the course of an operation: sites and items, with their names."""

import re
from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, func, select

from bot.actions.asking import catalogue
from bot.actions.asking.places import ADHOC
from bot.actions.asking.wanted import Spot
from bot.tables import OPEN, Item, ItemName, Line, Place, PlaceName, Request
from bot.texts import Words
from bot.texts.fold import fold

SITE = "site"
LONGEST_CODE = 32
MOST_SHOWN = 8


def found_site(session: Session, spot: Spot, names: Sequence[str]) -> Place:
    """Makes a place a site of the operation, with its first name and other ones."""
    place = session.get(Place, spot.place_id) if spot.place_id is not None else None
    if place is None:
        place = Place(code=None, name=names[0], kind=SITE, lat=spot.lat, lon=spot.lon)
        session.add(place)
    if place.kind == ADHOC:
        place.kind, place.name = SITE, names[0]
    session.flush()
    name_site(session, place, names)
    return place


def name_site(session: Session, place: Place, names: Iterable[str]) -> list[str]:
    """Gives a site other names, and a code where it has none; gives the names that are new."""
    if place.code is None:
        place.code = _free_code(session, Place, place.name, place.id)
    known = {fold(place.name), *map(fold, other_names(session, place))}
    new = [name for name in names if fold(name) not in known]
    for name in new:
        session.add(PlaceName(place_id=place.id, name=name))
    session.flush()
    return new


def other_names(session: Session, place: Place) -> Sequence[str]:
    """What a site is called beside its name."""
    query = select(PlaceName.name).where(PlaceName.place_id == place.id)
    return session.exec(query.order_by(col(PlaceName.id))).all()


def site_called(session: Session, name: str) -> Place | None:
    """The site of exactly this name or code."""
    query = select(Place).where(Place.kind != ADHOC)
    return next((p for p in session.exec(query) if fold(name) in _folded(p.name, p.code)), None)


def points_asked_for(session: Session) -> list[tuple[Request, Place]]:
    """Open requests for points that have no name yet, the last first."""
    query = select(Request, Place).join(Place, col(Place.id) == col(Request.place_id))
    query = query.where(Place.kind == ADHOC, col(Request.status).in_(OPEN))
    return list(session.exec(query.order_by(col(Request.id).desc())).all())


def add_item(session: Session, names: Sequence[str], language: str, unit: str) -> Item:
    """Adds an item to the catalogue; its weight and volume are not known yet."""
    item = Item(code="", name=names[0], unit=unit)
    latest = session.exec(select(func.max(col(Item.id)))).one() or 0
    item.code = _free_code(session, Item, names[0], latest + 1)
    session.add(item)
    session.flush()
    name_item(session, item, names, language)
    return item


def name_item(session: Session, item: Item, names: Iterable[str], language: str) -> None:
    """Gives an item names in a language."""
    query = select(ItemName.name).where(ItemName.item_id == item.id, ItemName.language == language)
    known = set(session.exec(query).all())
    session.add_all(
        ItemName(item_id=item.id, language=language, name=name)
        for name in names
        if name not in known and fold(name) != fold(item.code)
    )
    session.flush()


def item_called(session: Session, name: str) -> Item | None:
    """The item of exactly this name or code."""
    items = session.exec(select(Item)).all()
    return next((item for item in items if fold(name) in _folded(item.name, item.code)), None)


def unmeasured(session: Session) -> list[Item]:
    """Items in open requests whose weight or volume nobody knows."""
    asked = (
        select(Line.item_id)
        .join(Request, col(Request.id) == col(Line.request_id))
        .where(col(Request.status).in_(OPEN), Line.requested > 0)
    )
    unknown = col(Item.kg).is_(None) | col(Item.m3).is_(None)
    query = select(Item).where(unknown, col(Item.id).in_(asked))
    return list(session.exec(query.order_by(col(Item.id))).all())


def unmeasured_texts(session: Session, words: Words) -> list[str]:
    """A line that names these items, if there are any."""
    items = unmeasured(session)
    if not items:
        return []
    named = catalogue.names(session, [item.id for item in items], words.language)
    names = words.listed(f"{named[item.id]} ({item.code})" for item in items[:MOST_SHOWN])
    return [words("naming-unmeasured", items=names)]


def _folded(*names: str | None) -> set[str]:
    return {fold(name) for name in names if name}


def _free_code(session: Session, table: type[Place] | type[Item], name: str, number: int) -> str:
    """A code made of the name, as operation files write them, that nothing else has."""
    plain = re.sub(r"[^A-Z0-9]+", "-", fold(name).upper()).strip("-")[: LONGEST_CODE - 8]
    stem = plain or f"{table.__name__.upper()}-{number}"
    taken = set(session.exec(select(col(table.code))).all())
    return next(
        code for n in range(1, 1000) if (code := stem if n == 1 else f"{stem}-{n}") not in taken
    )
