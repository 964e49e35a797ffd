"""Receipts: what the requester says arrived; the rest is asked for again."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.driving.cargo import Piece, cargo
from bot.actions.driving.events import arrive, deliver, loads_of, settle_status
from bot.actions.driving.progress import update_status
from bot.actions.driving.receipt_card import received, show_receipt
from bot.actions.driving.trip_card import AHEAD, show_trip
from bot.actions.driving.trips import hold
from bot.actions.planning.plans import order_plan
from bot.config import Settings
from bot.outbox import coordinators_chats, say
from bot.tables import OPEN, Load, Person, Request, Stop, StopStatus, Trip

Counts = Mapping[int, tuple[int, int, int]]
"""Good, damaged and missing units by load id."""

ASK_AGAIN = timedelta(hours=2)


def due(session: Session, stop: Stop) -> dict[int, int]:
    """Units by load id that a receipt has to account for: handed over, or loaded till then."""
    hold(session, session.get_one(Trip, stop.trip_id))
    return {load.id: _expected(load) for load in loads_of(session, stop)}


def awaits_receipt(trip: Trip, stop: Stop) -> bool:
    """Whether a requester may say now what arrived."""
    if stop.status is StopStatus.DELIVERED:
        return True
    return stop.status in AHEAD and trip.departed_at is not None and trip.ended_at is None


def receive(
    session: Session,
    stop: Stop,
    counts: Counts,
    now: datetime,
    settings: Settings,
    *,
    person: Person,
    note: str = "",
    photo: str | None = None,
) -> bool:
    """Takes a receipt, once; a load that is not counted arrived whole. False when it is too late.

    Where the driver has not said so yet, the goods count as handed over. A count that does not
    add up to what is due is a ValueError.
    """
    trip = session.get_one(Trip, stop.trip_id)
    hold(session, trip)
    if not awaits_receipt(trip, stop):
        return False
    if stop.status is StopStatus.PLANNED:
        arrive(session, stop, now, settings)
    if stop.status is StopStatus.ARRIVED:
        deliver(session, stop, {}, now, settings)
    for load in loads_of(session, stop):
        _count(load, counts.get(load.id, (_expected(load), 0, 0)))
    stop.status, stop.received_at, stop.note, stop.photo = StopStatus.RECEIVED, now, note, photo
    _settle(session, trip, stop, now)
    _tell_losses(session, trip, stop, now, person)
    return True


def remind(session: Session, now: datetime) -> None:
    """Asks once more for receipts that were not given; a tick calls this."""
    stops = session.exec(
        select(Stop)
        .where(Stop.status == StopStatus.DELIVERED, col(Stop.delivered_at) <= now - ASK_AGAIN)
        .order_by(col(Stop.id))
    ).all()
    for stop in stops:
        show_receipt(session, stop, now, below=True, once=f"receipt:{stop.id}:again")


def _expected(load: Load) -> int:
    return load.delivered if load.delivered is not None else load.loaded or 0


def _count(load: Load, count: tuple[int, int, int]) -> None:
    if min(count) < 0 or sum(count) != _expected(load):
        raise ValueError(f"load {load.id}: {count} does not add up to {_expected(load)}")
    load.good, load.damaged, load.missing = count


def _settle(session: Session, trip: Trip, stop: Stop, now: datetime) -> None:
    session.flush()
    settle_status(session, trip)
    request = session.get_one(Request, stop.request_id)
    update_status(session, request, now)
    if request.status in OPEN and _fell_short(session, stop):
        order_plan(session, "remainder", now=now)
    show_receipt(session, stop, now)
    show_trip(session, trip, now)


def _fell_short(session: Session, stop: Stop) -> bool:
    """Whether less arrived than was planned; what no plan could bring is no news."""
    return any((load.good or 0) < load.planned for load in loads_of(session, stop))


def _tell_losses(session: Session, trip: Trip, stop: Stop, now: datetime, person: Person) -> None:
    """Coordinators hear of what was damaged or missing, and of what the requester adds."""
    lost = any(load.damaged or load.missing for load in loads_of(session, stop))
    if not (lost or stop.note or stop.photo):
        return
    code = session.get_one(Request, stop.request_id).code
    for chat_id, words in coordinators_chats(session):
        lines = [words("receive-told", request=code, trip=trip.code, person=person.name)]
        pieces = cargo(session, [stop.id], words)[stop.id]
        lines += [received(piece, words) for piece in pieces if _lost(piece)]
        if stop.note:
            lines.append(words("receive-note", note=stop.note[:500]))
        say(session, chat_id, "\n".join(lines), now=now)
        if stop.photo:
            say(session, chat_id, code, now=now, photo=stop.photo)


def _lost(piece: Piece) -> bool:
    return bool(piece.load.damaged or piece.load.missing)
