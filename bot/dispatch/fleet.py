"""The fleet as the planner sees it: where and when each vehicle is free, and its trips."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot import tables
from bot.dispatch.times import Epoch, Span, spans
from bot.tables import TripStatus, VehicleState
from planner import model

HORIZON = timedelta(days=3)
"""How long a vehicle without a shift is planned with."""

LEAST_SHIFT = timedelta(hours=3)
"""With less than this left of a shift, the next one is planned."""

OVER = (TripStatus.PLANNED, TripStatus.CANCELLED, TripStatus.FAILED)


@dataclass(frozen=True)
class Busy:
    """A vehicle that is ready for work, the trips it still has, and when it is free."""

    vehicle: tables.Vehicle
    trips: tuple[tables.Trip, ...]
    free: Span


@dataclass(frozen=True)
class Fleet:
    """The vehicles that can be planned with."""

    vehicles: tuple[Busy, ...]
    warehouses: dict[int, str]

    def moments(self) -> Iterator[datetime]:
        """Every moment that matters for the choice of an epoch."""
        for busy in self.vehicles:
            yield busy.free[0]
            yield from (trip.begins_at for trip in busy.trips)

    def places(self) -> set[int]:
        """The numbers of all places that vehicles are at, come to or go back to."""
        homes = {b.vehicle.home_id for b in self.vehicles if b.vehicle.home_id is not None}
        ends = {trip.end_place_id for b in self.vehicles for trip in b.trips}
        return homes | ends | {b.vehicle.place_id for b in self.vehicles}

    def planned(self, epoch: Epoch) -> tuple[model.Vehicle, ...]:
        """The vehicles of the problem."""
        return tuple(_vehicle(busy, epoch) for busy in self.vehicles)

    def frozen(self, epoch: Epoch, now: datetime) -> tuple[model.Trip, ...]:
        """The trips of the problem that stay as they are."""
        return tuple(
            self._trip(busy.vehicle, trip, epoch, now)
            for busy in self.vehicles
            for trip in busy.trips
        )

    def _trip(
        self, vehicle: tables.Vehicle, trip: tables.Trip, epoch: Epoch, now: datetime
    ) -> model.Trip:
        departs = trip.departed_at or trip.departs_at
        loads = min(trip.loads_at, departs)
        return model.Trip(
            vehicle=vehicle.code,
            warehouse=self.warehouses[trip.warehouse_id],
            begins=epoch.seconds(min(trip.begins_at, loads)),
            loads=epoch.seconds(loads),
            departs=epoch.seconds(departs),
            stops=(),
            ends=epoch.seconds(max(trip.ends_at, departs, now)),
            end_place=str(trip.end_place_id),
            km=trip.km,
        )


def fleet(session: Session, zone: str, ready: datetime) -> Fleet:
    """The ready vehicles from a moment on."""
    trips = current_trips(session)
    rows = session.exec(
        select(tables.Vehicle)
        .where(tables.Vehicle.state == VehicleState.READY)
        .order_by(col(tables.Vehicle.id))
    ).all()
    codes = {w.id: w.code for w in session.exec(select(tables.Warehouse)).all()}
    return Fleet(tuple(_busy(row, trips.get(row.id, []), zone, ready) for row in rows), codes)


def current_trips(session: Session) -> dict[int, list[tables.Trip]]:
    """The decided trips that have not ended, by vehicle."""
    rows = session.exec(
        select(tables.Trip)
        .where(col(tables.Trip.ended_at).is_(None), col(tables.Trip.status).not_in(OVER))
        .order_by(col(tables.Trip.begins_at), col(tables.Trip.id))
    ).all()
    found: dict[int, list[tables.Trip]] = {}
    for row in rows:
        found.setdefault(row.vehicle_id, []).append(row)
    return found


def _busy(vehicle: tables.Vehicle, trips: list[tables.Trip], zone: str, ready: datetime) -> Busy:
    free = max([ready, *(trip.ends_at for trip in trips)])
    if vehicle.free_at is not None:
        free = max(free, vehicle.free_at)
    for opens, closes in spans(vehicle.shift_starts, vehicle.shift_ends, zone, free):
        if closes - max(opens, free) >= min(LEAST_SHIFT, closes - opens):
            return Busy(vehicle, tuple(trips), (max(opens, free), closes))
    return Busy(vehicle, tuple(trips), (free, free + HORIZON))


def _vehicle(busy: Busy, epoch: Epoch) -> model.Vehicle:
    row, (opens, closes) = busy.vehicle, busy.free
    return model.Vehicle(
        id=row.code,
        mode=row.mode,
        kg=row.kg,
        m3=row.m3,
        start=str(row.place_id),
        free_from=epoch.seconds(opens),
        free_until=epoch.seconds(closes),
        home=str(row.home_id) if row.home_id is not None else None,
        speed_kmh=row.speed_kmh,
        range_km=row.range_km,
        cold=row.cold,
        tags=tuple(row.tags.split()),
        cost_fixed=row.cost_fixed,
        cost_km=row.cost_km,
        co2_km=row.co2_km,
        reserve=row.reserve,
    )
