"""Duties: the stretches of time in which a vehicle can take new trips."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from planner.index import Index
from planner.model import Trip, Vehicle
from planner.travel import Roads

SHORTEST = 3600


@dataclass(frozen=True, slots=True)
class Duty:
    """A vehicle free at a place from a moment on, back at end_place (if any) by another.

    trips is how many it may make, 0 is without limit; since is when its shift began, None when
    it begins with the first of these trips.
    """

    vehicle: Vehicle
    place: str
    ready: int
    until: int
    end_place: str | None
    trips: int
    used: bool
    since: int | None = None


def duties(index: Index, roads: Roads) -> list[Duty]:
    """Every vehicle's time before, between and after its frozen trips; equal ones together."""
    groups: dict[Hashable, list[Duty]] = {}
    for vehicle in index.problem.vehicles:
        for duty in _of(index, roads, vehicle, index.frozen[vehicle.id]):
            groups.setdefault(alike(index, duty), []).append(duty)
    return [duty for group in groups.values() for duty in group]


def _of(index: Index, roads: Roads, vehicle: Vehicle, frozen: list[Trip]) -> Iterator[Duty]:
    place, ready = vehicle.start, max(vehicle.free_from, index.problem.now)
    for trip in frozen:
        bound = vehicle.trips_max or vehicle.shift_max
        gap = trip.begins - ready >= SHORTEST and not bound
        if gap and _follows(index, roads, vehicle, place, trip):
            yield Duty(vehicle, place, ready, min(trip.begins, vehicle.free_until), place, 0, True)
        place, ready = trip.end_place, max(ready, trip.ends)
    trips = vehicle.trips_max - len(frozen)
    if ready < vehicle.free_until and (trips > 0 or not vehicle.trips_max):
        limit = max(0, trips) if vehicle.trips_max else 0
        since = frozen[0].begins if frozen else None
        until = vehicle.free_until
        if vehicle.shift_max and since is not None:
            until = min(until, since + vehicle.shift_max)
        yield Duty(vehicle, place, ready, until, vehicle.home, limit, bool(frozen), since)


def _follows(index: Index, roads: Roads, vehicle: Vehicle, place: str, trip: Trip) -> bool:
    """Whether the vehicle can still make a frozen trip when it leaves the place as it begins."""
    house = index.warehouses[trip.warehouse]
    there = roads.arrival(vehicle, place, house.place, trip.begins)
    return there is not None and there <= trip.loads


def kind(index: Index, vehicle: Vehicle) -> Hashable:
    """What makes a vehicle fit for an order or not."""
    own = vehicle.id if vehicle.id in index.named else ""
    loading = vehicle.warehouses
    return vehicle.mode, vehicle.kg, vehicle.tags, vehicle.cold, vehicle.reserve, loading, own


def alike(index: Index, duty: Duty) -> Hashable:
    """Equal for duties that it makes no difference to exchange."""
    own = duty.vehicle.id if duty.vehicle.id in index.named else ""
    return replace(duty, vehicle=replace(duty.vehicle, id=own))
