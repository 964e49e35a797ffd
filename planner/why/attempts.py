"""Trips that could be tried for a line, on the board of a plan or beside it."""

from collections.abc import Iterator
from dataclasses import replace

from planner.check.earliest import free
from planner.index import Index
from planner.model import Request, Trip, Vehicle, Warehouse
from planner.ride import Errand, ride
from planner.why.parcel import Parcel
from planner.why.scene import Scene


def afterwards(scene: Scene, request: Request, wanted: Parcel, other: Index) -> Iterator[Trip]:
    """A trip of each vehicle after its last in the plan, under the times of another index."""
    for vehicle, warehouse in scene.able.pairs(request, wanted):
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
