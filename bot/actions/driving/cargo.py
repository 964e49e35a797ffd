"""What stops carry: loads with their items, as people read them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlmodel import Session, col, select

from bot.actions.asking.catalogue import amount, names
from bot.tables import Item, Line, Load, Stop, Trip
from bot.texts import Words


@dataclass(frozen=True)
class Piece:
    """Units of one item for one stop, with the item's name in somebody's language."""

    load: Load
    item: Item
    name: str

    @property
    def units(self) -> int:
        """As many as we know best: handed over, else loaded, else planned."""
        load = self.load
        known = (load.delivered, load.loaded, load.planned)
        return next(n for n in known if n is not None)


def cargo(session: Session, stop_ids: Collection[int], words: Words) -> dict[int, list[Piece]]:
    """What each of these stops is to be given, in the order of the request's lines."""
    rows = session.exec(
        select(Load, Item)
        .join(Line, col(Line.id) == col(Load.line_id))
        .join(Item, col(Item.id) == col(Line.item_id))
        .where(col(Load.stop_id).in_(stop_ids))
        .order_by(col(Load.id))
    ).all()
    called = names(session, {item.id for _, item in rows}, words.language)
    pieces: dict[int, list[Piece]] = {stop_id: [] for stop_id in stop_ids}
    for load, item in rows:
        pieces[load.stop_id].append(Piece(load, item, called[item.id]))
    return pieces


def listed(pieces: Iterable[Piece], words: Words) -> str:
    """One line of HTML for each piece that has any units."""
    return "\n".join(
        words("drive-piece", item=p.name, amount=amount(words, p.units, p.item.unit))
        for p in pieces
        if p.units
    )


def size(pieces: Collection[Piece], words: Words) -> str:
    """Weight and volume together; says so where an item's are not known."""
    kg = sum((p.item.kg or 0) * p.units for p in pieces)
    m3 = sum((p.item.m3 or 0) * p.units for p in pieces)
    known = all(p.item.kg is not None and p.item.m3 is not None for p in pieces)
    key = "drive-size" if known else "drive-size-at-least"
    return words(key, weight=words.weight(kg), volume=words.volume(m3))


def left_over(session: Session, trip: Trip) -> dict[int, int]:
    """Units by item that were loaded and given to nobody."""
    rows = session.exec(
        select(Line.item_id, Load.loaded, Load.delivered)
        .join(Line, col(Line.id) == col(Load.line_id))
        .join(Stop, col(Stop.id) == col(Load.stop_id))
        .where(Stop.trip_id == trip.id)
    ).all()
    sums: dict[int, int] = {}
    for item_id, loaded, delivered in rows:
        sums[item_id] = sums.get(item_id, 0) + (loaded or 0) - (delivered or 0)
    return {item_id: n for item_id, n in sums.items() if n > 0}
