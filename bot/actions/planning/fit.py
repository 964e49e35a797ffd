"""Whether trips that were planned a while ago still fit what the rows say now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.driving.quantities import quantities
from bot.actions.driving.stock import reserved
from bot.actions.planning.plans import NewTrip
from bot.config import Settings
from bot.tables import (
    OPEN,
    Item,
    Line,
    Place,
    Request,
    Stock,
    Trip,
    TripStatus,
    Vehicle,
    VehicleState,
    Warehouse,
)

_BY_LAND = ("truck", "light")
_OVER = (TripStatus.CANCELLED, TripStatus.FAILED)


@dataclass(frozen=True)
class Misfit:
    """What has changed since a plan was made: the kind of change, and what it is about."""

    kind: str
    name: str = ""


def misfits(
    session: Session, new: Sequence[NewTrip], now: datetime, settings: Settings
) -> list[Misfit]:
    """Everything that stands against the trips, each thing once."""
    found = [
        *_too_late(new, now, settings),
        *_requests(session, new),
        *_stock(session, new),
        *_vehicles(session, new, timedelta(minutes=settings.promise_minutes)),
        *_places(session, new),
    ]
    return list(dict.fromkeys(found))


def _too_late(new: Sequence[NewTrip], now: datetime, settings: Settings) -> Iterator[Misfit]:
    begins = min((trip.begins_at for trip in new), default=now)
    if begins + timedelta(minutes=settings.approval_minutes) < now:
        yield Misfit("late")


def _requests(session: Session, new: Sequence[NewTrip]) -> Iterator[Misfit]:
    """Requests that want less than the trips bring, nothing any more, or want it elsewhere."""
    loads = [(s.request_id, line, n) for t in new for s in t.stops for line, n in s.loads.items()]
    ids = sorted({request_id for request_id, _, _ in loads})
    query = select(Request).where(col(Request.id).in_(ids)).order_by(col(Request.id))
    rows = {row.id: row for row in session.exec(query.with_for_update()).all()}
    left = {line: sums.open for line, sums in quantities(session, ids).items()}
    for request_id, line, n in loads:
        left[line] = left.get(line, 0) - n
        if left[line] < 0 or rows[request_id].status not in OPEN:
            yield Misfit("request", rows[request_id].code)
    for stop in (stop for trip in new for stop in trip.stops):
        row = rows[stop.request_id]
        known = stop.place_id, stop.reach, stop.largest_kg
        if known != (row.place_id, row.reach, row.largest_kg):
            yield Misfit("request", row.code)


def _stock(session: Session, new: Sequence[NewTrip]) -> Iterator[Misfit]:
    """Items of which a warehouse will not have enough when the trips load."""
    items = _items_of_lines(session, new)
    taken = reserved(session)
    stock = session.exec(select(Stock)).all()
    for trip in sorted(new, key=lambda trip: trip.loads_at):
        for stop in trip.stops:
            for line, n in stop.loads.items():
                key = (trip.warehouse_id, items[line])
                taken[key] = taken.get(key, 0) + n
                if taken[key] > _there(stock, key, trip.loads_at):
                    yield Misfit("stock", session.get_one(Item, key[1]).name)


def _items_of_lines(session: Session, new: Sequence[NewTrip]) -> dict[int, int]:
    ids = {line for trip in new for stop in trip.stops for line in stop.loads}
    rows = session.exec(select(Line).where(col(Line.id).in_(ids))).all()
    return {row.id: row.item_id for row in rows}


def _there(stock: Sequence[Stock], key: tuple[int, int], at: datetime) -> int:
    return sum(
        row.quantity
        for row in stock
        if (row.warehouse_id, row.item_id) == key
        and (row.arrives_at is None or row.arrives_at <= at)
    )


def _vehicles(session: Session, new: Sequence[NewTrip], grace: timedelta) -> Iterator[Misfit]:
    """Vehicles that are not ready, not where they were to be, or busy for longer than thought."""
    first: dict[int, NewTrip] = {}
    for trip in sorted(new, key=lambda trip: trip.begins_at):
        first.setdefault(trip.vehicle_id, trip)
    for vehicle_id, trip in first.items():
        vehicle = session.get_one(Vehicle, vehicle_id, with_for_update=True)
        place_id, free = _comes_free(session, vehicle)
        late = free is not None and free > trip.begins_at + grace
        if vehicle.state is not VehicleState.READY or place_id != trip.starts_place_id or late:
            yield Misfit("vehicle", vehicle.name)


def _comes_free(session: Session, vehicle: Vehicle) -> tuple[int, datetime | None]:
    last = session.exec(
        select(Trip)
        .where(Trip.vehicle_id == vehicle.id, col(Trip.ended_at).is_(None))
        .where(col(Trip.status).not_in(_OVER))
        .order_by(col(Trip.begins_at).desc(), col(Trip.id).desc())
    ).first()
    return (last.end_place_id, last.ends_at) if last else (vehicle.place_id, vehicle.free_at)


def _places(session: Session, new: Sequence[NewTrip]) -> Iterator[Misfit]:
    """Places that have been closed to vehicles on the ground."""
    for trip in new:
        if session.get_one(Vehicle, trip.vehicle_id).mode not in _BY_LAND:
            continue
        ids = [session.get_one(Request, stop.request_id).place_id for stop in trip.stops]
        for place_id in [session.get_one(Warehouse, trip.warehouse_id).place_id, *ids]:
            place = session.get_one(Place, place_id)
            if place.closed:
                yield Misfit("place", place.name)
