"""Goods that nobody was given: a coordinator says what became of them."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.actions.asking.catalogue import amount, names
from bot.actions.driving.cargo import left_over
from bot.actions.driving.stock import change_stock
from bot.actions.driving.trips import hold
from bot.outbox import Button, coordinators_chats, say
from bot.tables import Item, Person, Trip, Vehicle, Warehouse
from bot.texts import Words


def ask_for_goods(session: Session, trip: Trip, now: datetime) -> None:
    """Asks the coordinators whether what is left on a vehicle is back in its warehouse."""
    _show(session, trip, "drive-goods", now)


def goods_are_back(session: Session, trip: Trip, now: datetime, person: Person) -> bool:
    """Puts what was left back into the stock of the warehouse it came from."""
    if not _settle(session, trip, now):
        return False
    for item_id, units in left_over(session, trip).items():
        change_stock(session, trip.warehouse_id, item_id, units, "returned",
                     now=now, trip_id=trip.id, person_id=person.id)  # fmt: skip
    _show(session, trip, "drive-goods-back", now, person)
    return True


def goods_are_lost(session: Session, trip: Trip, now: datetime, person: Person) -> bool:
    """Gives up what was left; the stock has fallen when it was loaded."""
    if not _settle(session, trip, now):
        return False
    _show(session, trip, "drive-goods-lost", now, person)
    return True


def _settle(session: Session, trip: Trip, now: datetime) -> bool:
    hold(session, trip)
    if trip.ended_at is None or trip.settled_at is not None:
        return False
    trip.settled_at = now
    return True


def _show(
    session: Session, trip: Trip, key: str, now: datetime, person: Person | None = None
) -> None:
    vehicle = session.get_one(Vehicle, trip.vehicle_id).name
    warehouse = session.get_one(Warehouse, trip.warehouse_id).name
    for chat_id, words in coordinators_chats(session):
        who = {"person": person.name} if person is not None else {}
        heading = words(key, trip=trip.code, vehicle=vehicle, warehouse=warehouse, **who)
        back = Button(words.label("drive-button-back"), f"goods:back:{trip.id}")
        lost = Button(words.label("drive-button-lost"), f"goods:lost:{trip.id}")
        buttons = [[back], [lost]] if person is None else []
        text = heading + "\n" + _listed(session, left_over(session, trip), words)
        say(session, chat_id, text, now=now, buttons=buttons, card=f"goods:{trip.id}")


def _listed(session: Session, units: dict[int, int], words: Words) -> str:
    items = session.exec(select(Item).where(col(Item.id).in_(units))).all()
    called = names(session, units, words.language)
    return "\n".join(
        words("drive-piece", item=called[i.id], amount=amount(words, units[i.id], i.unit))
        for i in items
    )
