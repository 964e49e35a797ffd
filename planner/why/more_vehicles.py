"""Which further vehicle could bring a line, and from where."""

import math
from collections.abc import Iterator
from dataclasses import replace

from planner.check.earliest import in_range
from planner.model import Item, Request, Vehicle, Warehouse
from planner.why import kinds
from planner.why.attempts import wished
from planner.why.causes import Cause
from planner.why.changes import MoreVehicles
from planner.why.parcel import Parcel, there_from
from planner.why.scene import Scene

TRIPS = 2
"""How often a vehicle is thought to drive in its shift."""
MOST_HOUSES = 2


def more_vehicles(
    scene: Scene, request: Request, wanted: Parcel, cause: Cause
) -> Iterator[MoreVehicles]:
    """As many of each kind as bring the line, where they are there first."""
    if request.access.only:
        return  # people decided who comes
    units = cause.line.quantity
    item = replace(scene.index.items[wanted.item], cold=wanted.cold)
    if wanted.whole:
        item, units = replace(item, kg=wanted.kg, m3=wanted.m3), 1
    for old in kinds.wishes(scene.kinds, scene.problem.travel.modes, request):
        new = kinds.fitted(old, item, units, _km(scene, old, request))
        if not kinds.allows(request, new):
            continue
        like = old.id if old.id and kinds.kind(new) == kinds.kind(old) else None
        for ready in _starts(scene, new, request, wanted)[:MOST_HOUSES]:
            yield MoreVehicles(ready, _count(new, item, units), like)


def _count(vehicle: Vehicle, item: Item, units: int) -> int:
    """How many bring so many units if each drives a few times."""
    loads = max(
        units * (item.kg or 0.0) / max(vehicle.kg, 1e-9),
        units * (item.m3 or 0.0) / max(vehicle.m3, 1e-9),
    )
    return max(1, math.ceil(loads / TRIPS))


def _km(scene: Scene, vehicle: Vehicle, request: Request) -> float:
    """There and back from the nearest warehouse."""
    houses = (warehouse.place for warehouse in scene.problem.warehouses)
    ways = (scene.roads.leg(vehicle, place, request.place) for place in houses)
    return 2 * min((way.km for way in ways if way), default=0.0)


def _starts(scene: Scene, vehicle: Vehicle, request: Request, wanted: Parcel) -> list[Vehicle]:
    """The vehicle at the warehouses from which it could come, those first where it is sooner."""
    found: list[tuple[int, str, Vehicle]] = []
    for warehouse in scene.problem.warehouses:
        there = _goods(scene, warehouse, wanted)
        ready = kinds.at(scene.hours, vehicle, warehouse)
        if there is None or not in_range(scene.roads, ready, warehouse, request.place):
            continue
        trip = wished(scene, ready, warehouse, request, there)
        if trip is not None:
            found.append((trip.stops[0].start, warehouse.id, ready))
    return [ready for _, _, ready in sorted(found, key=lambda each: each[:2])]


def _goods(scene: Scene, warehouse: Warehouse, wanted: Parcel) -> int | None:
    """When a unit can be had that the plan leaves, or else that somebody takes."""
    left = scene.board.stockroom.there_from(warehouse.id, wanted.item)
    return there_from(warehouse, wanted) if left is None else left
