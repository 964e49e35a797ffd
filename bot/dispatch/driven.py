"""What has been driven lately: from tap to tap, and how late vehicles left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from sqlmodel import Session, col, select

from bot import tables
from bot.tables import Stop, StopStatus, Trip
from planner import model

LATELY = timedelta(days=14)

_Served = tuple[Stop, int]
"""A stop and the number of its place."""


@dataclass(frozen=True)
class Driven:
    """A way that a vehicle has driven between two places, by their numbers."""

    trip: str
    mode: str
    speed_kmh: float
    a: str
    b: str
    seconds: float
    hours_ago: float


@dataclass(frozen=True)
class Lately:
    """Ways driven, the places they lead to, and seconds by which vehicles left too late."""

    ways: tuple[Driven, ...] = ()
    places: tuple[model.Place, ...] = ()
    late: tuple[float, ...] = ()


def lately(session: Session, now: datetime) -> Lately:
    """What vehicles that have departed lately did; what nobody tapped is not known."""
    rows = session.exec(
        select(Trip, tables.Vehicle, tables.Warehouse.place_id)
        .join(tables.Vehicle, col(tables.Vehicle.id) == col(Trip.vehicle_id))
        .join(tables.Warehouse, col(tables.Warehouse.id) == col(Trip.warehouse_id))
        .where(col(Trip.departed_at) > now - LATELY)
        .order_by(col(Trip.vehicle_id), col(Trip.departed_at), col(Trip.id))
    ).all()
    stops = _stops(session, [trip.id for trip, _, _ in rows])
    ways = tuple(
        way
        for trip, vehicle, house in rows
        for way in _ways(trip, vehicle, house, stops.get(trip.id, []), now)
    )
    late = _late([trip for trip, _, _ in rows])
    return Lately(ways, _places(session, ways), tuple(late))


def _stops(session: Session, trips: Sequence[int]) -> dict[int, list[_Served]]:
    query = (
        select(Stop, tables.Request.place_id)
        .join(tables.Request, col(tables.Request.id) == col(Stop.request_id))
        .where(col(Stop.trip_id).in_(trips), Stop.status != StopStatus.CANCELLED)
        .order_by(col(Stop.trip_id), col(Stop.position))
    )
    found: dict[int, list[_Served]] = {}
    for stop, place in session.exec(query).all():
        found.setdefault(stop.trip_id, []).append((stop, place))
    return found


def _ways(
    trip: Trip, vehicle: tables.Vehicle, house: int, stops: Sequence[_Served], now: datetime
) -> Iterator[Driven]:
    """From the warehouse to the first stop, and on; from a stop that was not served nobody knows.

    A stop that was given up on the way says neither where the vehicle was nor when.
    """
    at, left = house, trip.departed_at
    for stop, place in stops:
        if left is not None and stop.arrived_at is not None and place != at:
            yield Driven(
                trip=trip.code,
                mode=vehicle.mode,
                speed_kmh=vehicle.speed_kmh,
                a=str(at),
                b=str(place),
                seconds=(stop.arrived_at - left).total_seconds(),
                hours_ago=(now - stop.arrived_at) / timedelta(hours=1),
            )
        at, left = place, stop.delivered_at


def _late(trips: Sequence[Trip]) -> Iterator[float]:
    """How late each trip left; not counted is what the vehicle's trip before made it wait."""
    for _, day in groupby(trips, key=lambda trip: trip.vehicle_id):
        free: datetime | None = None
        for trip in day:
            due = trip.first_departs_at
            if due is not None and trip.departed_at is not None:
                way = trip.departs_at - trip.begins_at
                due = due if free is None else max(due, free + way)
                yield (trip.departed_at - due).total_seconds()
            free = trip.ends_at


def _places(session: Session, ways: Sequence[Driven]) -> tuple[model.Place, ...]:
    numbers = {int(number) for way in ways for number in (way.a, way.b)}
    rows = session.exec(select(tables.Place).where(col(tables.Place.id).in_(numbers))).all()
    return tuple(model.Place(str(row.id), row.lat, row.lon) for row in rows)
