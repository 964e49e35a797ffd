"""What happens on the road: each event once, however often and by whom it is said.

Every function says whether the event took place now; False means that it had, or no longer can.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlmodel import Session, select

from bot.actions.driving.cargo import left_over
from bot.actions.driving.goods import ask_for_goods
from bot.actions.driving.progress import update_status
from bot.actions.driving.receipt_card import show_receipt
from bot.actions.driving.stock import take_out
from bot.actions.driving.trip_card import AHEAD, OVER, show_trip, stops_of
from bot.actions.driving.trips import hold, take_back, waits_for_loading
from bot.actions.planning import promises
from bot.config import Settings
from bot.tables import (
    Line,
    Load,
    Person,
    Request,
    Stop,
    StopStatus,
    Trip,
    TripStatus,
    Vehicle,
)

Amounts = Mapping[int, int]
"""Units by load id; a load that is not named is as it was expected."""

_DONE = (StopStatus.RECEIVED, StopStatus.FAILED, StopStatus.CANCELLED)


def load(session: Session, trip: Trip, loaded: Amounts, now: datetime, person: Person) -> bool:
    """The vehicle has been loaded: the stock falls by what is really on it."""
    hold(session, trip)
    if not waits_for_loading(trip):
        return False
    taken: dict[int, int] = {}
    for row, item_id in _loads(session, trip):
        row.loaded = _at_most(row.planned, loaded, row)
        taken[item_id] = taken.get(item_id, 0) + row.loaded
    for item_id, units in taken.items():
        take_out(session, trip, item_id, units, now=now, person_id=person.id)
    trip.status, trip.loaded_at = TripStatus.LOADING, now
    _drop_empty_stops(session, trip, now)
    _changed(session, trip, now)
    return True


def _drop_empty_stops(session: Session, trip: Trip, now: datetime) -> None:
    """Nothing comes where nothing was loaded, and a vehicle without stops stays where it is."""
    for stop in stops_of(session, trip):
        empty = not any(row.loaded for row in loads_of(session, stop))
        if stop.status is StopStatus.PLANNED and empty:
            stop.status = StopStatus.CANCELLED
            take_back(session, stop, "not_loaded", now)
    if not any(stop.status is StopStatus.PLANNED for stop in stops_of(session, trip)):
        trip.status, trip.ended_at = TripStatus.CANCELLED, now


def depart(session: Session, trip: Trip, now: datetime, settings: Settings) -> bool:
    """The vehicle has left: requesters hear so, and the promises move with it."""
    hold(session, trip)
    if trip.loaded_at is None or trip.departed_at is not None or trip.status in OVER:
        return False
    late = now - trip.departs_at
    trip.status, trip.departed_at = TripStatus.DISPATCHED, now
    promises.shift(session, trip, late, "late_departure", now, settings)
    promises.departed(session, trip, now)
    _changed(session, trip, now)
    return True


def _at_most(due: int, amounts: Amounts, row: Load) -> int:
    return min(due, amounts.get(row.id, due))


def is_moving(trip: Trip) -> bool:
    """Whether the vehicle is on its way with goods."""
    return trip.departed_at is not None and trip.ended_at is None


def arrive(session: Session, stop: Stop, now: datetime, settings: Settings) -> bool:
    """The vehicle is at a stop: the requester hears so, and later promises move with it."""
    trip = session.get_one(Trip, stop.trip_id)
    hold(session, trip)
    if not is_moving(trip) or stop.status is not StopStatus.PLANNED:
        return False
    late = now - stop.arrives_at
    stop.status, stop.arrived_at = StopStatus.ARRIVED, now
    stop.leaves_at += late
    promises.arrived(session, stop, now)
    promises.shift(session, trip, late, "not_arrived", now, settings)
    show_receipt(session, stop, now, below=True)
    _changed(session, trip, now)
    return True


def deliver(
    session: Session, stop: Stop, delivered: Amounts, now: datetime, settings: Settings
) -> bool:
    """Goods have been handed over: the requester is asked at once what arrived.

    When nothing was, the stop has not been served.
    """
    trip = session.get_one(Trip, stop.trip_id)
    hold(session, trip)
    if not is_moving(trip) or stop.status is not StopStatus.ARRIVED:
        return False
    units = {row.id: _at_most(row.loaded or 0, delivered, row) for row in loads_of(session, stop)}
    if not any(units.values()):
        return give_up_stop(session, stop, "refused", now, settings)
    for row in loads_of(session, stop):
        row.delivered = units[row.id]
    stop.status, stop.delivered_at = StopStatus.DELIVERED, now
    _go_on(session, trip, stop, now, settings)
    show_receipt(session, stop, now, below=True)
    return True


def give_up_stop(
    session: Session, stop: Stop, cause: str, now: datetime, settings: Settings
) -> bool:
    """A stop of a moving vehicle will not be served; its lines are open again."""
    trip = session.get_one(Trip, stop.trip_id)
    hold(session, trip)
    if not is_moving(trip) or stop.status not in AHEAD:
        return False
    fail(session, stop, cause, now)
    _go_on(session, trip, stop, now, settings)
    return True


def fail(session: Session, stop: Stop, cause: str, now: datetime) -> None:
    """Marks a stop as not served and takes its promise back."""
    stop.status = StopStatus.FAILED
    take_back(session, stop, cause, now)
    if stop.arrived_at is not None:
        show_receipt(session, stop, now, below=True)


def loads_of(session: Session, stop: Stop) -> list[Load]:
    """The loads of a stop."""
    return list(session.exec(select(Load).where(Load.stop_id == stop.id)).all())


def settle_status(session: Session, trip: Trip) -> None:
    """Reads the status of a trip that has departed off its stops."""
    states = {stop.status for stop in stops_of(session, trip)}
    received = StopStatus.RECEIVED in states
    if trip.ended_at is not None and states <= set(_DONE):
        trip.status = TripStatus.RECEIVED if received else TripStatus.FAILED
    elif received:
        trip.status = TripStatus.PART_RECEIVED
    else:
        trip.status = TripStatus.DISPATCHED if trip.ended_at is None else TripStatus.ARRIVED


def end(session: Session, trip: Trip, at: datetime, now: datetime) -> None:
    """The vehicle has no more to deliver, and is back at its end place at a time."""
    trip.ended_at = now
    vehicle = session.get_one(Vehicle, trip.vehicle_id)
    vehicle.place_id, vehicle.free_at = trip.end_place_id, at
    session.flush()
    if left_over(session, trip):
        ask_for_goods(session, trip, now)


def _go_on(session: Session, trip: Trip, stop: Stop, now: datetime, settings: Settings) -> None:
    """After a stop: the rest moves by what it took longer, or the trip ends."""
    late = now - stop.leaves_at if stop.arrived_at is not None else timedelta()
    if any(other.status in AHEAD for other in stops_of(session, trip)):
        promises.shift(session, trip, late, "not_arrived", now, settings)
    else:
        end(session, trip, now + _way_back(trip, stop), now)
    settle_status(session, trip)
    _changed(session, trip, now)


def _way_back(trip: Trip, stop: Stop) -> timedelta:
    return max(timedelta(), trip.ends_at - stop.leaves_at)


def _loads(session: Session, trip: Trip) -> list[tuple[Load, int]]:
    """The loads of a trip's stops that still stand, with their items."""
    query = (
        select(Load, Line.item_id)
        .join(Stop, Stop.id == Load.stop_id)  # type: ignore[arg-type]
        .join(Line, Line.id == Load.line_id)  # type: ignore[arg-type]
        .where(Stop.trip_id == trip.id, Stop.status == StopStatus.PLANNED)
    )
    return list(session.exec(query).all())


def _changed(session: Session, trip: Trip, now: datetime) -> None:
    """Everything that is read off the trip follows it."""
    for request_id in {stop.request_id for stop in stops_of(session, trip)}:
        update_status(session, session.get_one(Request, request_id), now)
    show_trip(session, trip, now)
