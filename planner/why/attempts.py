"""Trips that could be tried for a line, on the board of a plan or beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.check.earliest import Moment, free, single_trip
from planner.index import Index
from planner.model import Request, Trip, Vehicle, Warehouse
from planner.ride import Errand, ride
from planner.travel import Roads
from planner.why.parcel import Parcel, there_from
from planner.why.scene import Scene


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who drives from where on which roads, perhaps under other rules than the problem's."""

    vehicle: Vehicle
    warehouse: Warehouse
    roads: Roads


def alone(scene: Scene, request: Request, wanted: Parcel, tried: Attempt) -> Trip | None:
    """The trip of a vehicle with nothing else to do, as if nobody took any goods."""
    there = there_from(tried.warehouse, wanted)
    if there is None:
        return None
    return single_trip(scene.index, tried.roads, tried.vehicle, tried.warehouse, request, there)


def added(scene: Scene, request: Request, wanted: Parcel, tried: Attempt) -> Trip | None:
    """A further trip of a vehicle after those it has in the plan, which are as early as can be."""
    vehicle, house = tried.vehicle, tried.warehouse
    there = scene.board.stockroom.there_from(house.id, wanted.item)
    may = scene.index.may_load(vehicle, house, request)
    if there is None or not may or _full(scene, vehicle):
        return None
    busy, own = [*scene.board.stockroom.loading[house.id]], scene.board.trips[vehicle.id]
    for trip in own:
        if trip.warehouse == house.id:
            busy.remove((trip.loads, trip.departs))
    spot, since = free(scene.index, vehicle), scene.since(vehicle.id)
    for trip in own:
        again = _anew(scene, tried, trip, spot, busy)
        since = min(since or again.begins, again.begins)
        spot = Moment(again.end_place, max(spot.time, again.ends))
        if trip.warehouse == house.id:
            busy.append((again.loads, again.departs))
    errand = _errand(tried, spot, (request.id,), there)
    return ride(scene.index, tried.roads, replace(errand, since=since), busy)


def _anew(
    scene: Scene, tried: Attempt, trip: Trip, spot: Moment, busy: list[tuple[int, int]]
) -> Trip:
    """A trip of the plan as early as it could be; as it is beside trips that are frozen."""
    if scene.index.frozen[trip.vehicle]:
        return trip
    house = scene.index.warehouses[trip.warehouse]
    if trip.warehouse == tried.warehouse.id:
        house = tried.warehouse
    else:
        busy = [*scene.board.stockroom.loading[house.id]]
        busy.remove((trip.loads, trip.departs))
    at_once = all(lot.available_from <= spot.time for lot in house.stock)
    stops = tuple(stop.request for stop in trip.stops)
    errand = _errand(replace(tried, warehouse=house), spot, stops, 0 if at_once else trip.loads)
    return ride(scene.index, tried.roads, replace(errand, end_place=trip.end_place), busy) or trip


def _errand(tried: Attempt, spot: Moment, stops: tuple[str, ...], not_before: int) -> Errand:
    return Errand(
        vehicle=tried.vehicle,
        warehouse=tried.warehouse,
        place=spot.place,
        ready=spot.time,
        drops=[(request, ()) for request in stops],
        not_before=not_before,
        until=tried.vehicle.free_until,
        end_place=tried.vehicle.home,
    )


def afterwards(scene: Scene, request: Request, wanted: Parcel, other: Index) -> Iterator[Trip]:
    """A trip of each vehicle after its last in the plan, under the times of another index."""
    for vehicle, warehouse in scene.near.pairs(request, wanted):
        there = scene.board.stockroom.there_from(warehouse.id, wanted.item)
        if there is None or _full(scene, vehicle):
            continue
        place, ready = free(scene.index, vehicle)
        if done := scene.board.trips[vehicle.id]:
            place, ready = done[-1].end_place, max(ready, done[-1].ends)
        own = other.vehicles[vehicle.id]
        errand = Errand(
            vehicle=own,
            warehouse=warehouse,
            place=place,
            ready=ready,
            drops=[(request.id, ())],
            not_before=there,
            until=own.free_until,
            end_place=vehicle.home,
            since=scene.since(vehicle.id),
        )
        trip = ride(other, scene.roads, errand, scene.board.stockroom.loading[warehouse.id])
        if trip is not None:
            yield trip


def _full(scene: Scene, vehicle: Vehicle) -> bool:
    count = len(scene.board.trips[vehicle.id]) + len(scene.index.frozen[vehicle.id])
    return bool(vehicle.trips_max) and count >= vehicle.trips_max


def wished(
    scene: Scene, vehicle: Vehicle, warehouse: Warehouse, request: Request, there: int
) -> Trip | None:
    """The trip of a vehicle that is not in the fleet, ready at a warehouse."""
    ready = max(vehicle.free_from, scene.problem.now)
    errand = Errand(
        vehicle=replace(vehicle, warehouses=()),
        warehouse=warehouse,
        place=warehouse.place,
        ready=ready,
        drops=[(request.id, ())],
        not_before=there,
        until=vehicle.free_until,
        end_place=None,
    )
    return ride(scene.index, scene.roads, errand)
