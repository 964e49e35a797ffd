"""What took the vehicle that a line would have needed."""

from collections.abc import Iterator

import numpy as np

from planner.check.earliest import single_trip
from planner.check.fleet import Flags
from planner.hours import FAR
from planner.model import Request, Trip, Vehicle, Warehouse
from planner.why.evidence import Outcompeted, Rival
from planner.why.findings import Status
from planner.why.parcel import Parcel, parcel
from planner.why.scene import Scene
from planner.why.shortage import MOST_RIVALS, rival

AT_ONCE = 200
"""So many vehicles are looked at together."""


def outcompeted(scene: Scene, request: Request, line: str) -> tuple[Status, Outcompeted]:
    """The least worth that a vehicle brings which could bring the line instead.

    Verified: without that vehicle's trips, the checked rest of the plan leaves it the goods, a
    dock and the time.
    """
    wanted = parcel(scene.index, request, line)
    for vehicle, warehouse, there in _in_time(scene, request, wanted):
        if _could(scene, vehicle, warehouse, request, wanted, there):
            rivals = sorted(_rivals(scene, vehicle), key=lambda r: (-r.weight, r.request))
            found = Outcompeted(vehicle.id, warehouse.id, tuple(rivals[:MOST_RIVALS]))
            return Status.VERIFIED, found
    return Status.ESTIMATED, Outcompeted(None, None, ())


def _in_time(
    scene: Scene, request: Request, wanted: Parcel
) -> Iterator[tuple[Vehicle, Warehouse, int]]:
    """Busy vehicles with warehouses from which they may come and are not too late anyway."""
    outlook, houses = scene.able.outlook, scene.problem.warehouses
    pairs, there = scene.able.pairs(request, wanted), scene.near.left_from(wanted)
    may = pairs & (there < FAR)
    able: Flags = np.asarray(may.any(axis=1))
    for begin in range(0, len(scene.busy), AT_ONCE):
        rows = scene.busy[begin : begin + AT_ONCE]
        rows = rows[able[outlook.fleet.squad[rows]]]
        starts = outlook.starts(request, rows, there)
        in_time = (starts < FAR) & may[outlook.fleet.squad[rows]]
        for n, house in np.argwhere(in_time):
            yield outlook.fleet.vehicles[rows[n]], houses[house], int(there[house])


def _rivals(scene: Scene, vehicle: Vehicle) -> Iterator[Rival]:
    for trip in scene.board.trips[vehicle.id]:
        for stop in trip.stops:
            yield rival(scene, trip, stop, sum(load.quantity for load in stop.loads))


def _could(
    scene: Scene,
    vehicle: Vehicle,
    warehouse: Warehouse,
    request: Request,
    wanted: Parcel,
    there: int,
) -> bool:
    """Whether the vehicle could bring a parcel if it had no trips in the plan."""
    trip, stockroom = _alone(scene, vehicle, warehouse, request, there), scene.board.stockroom
    return trip is not None and all(
        stockroom.free(warehouse.id, item, trip.loads) >= units for item, units in wanted.units
    )


def _alone(
    scene: Scene, vehicle: Vehicle, warehouse: Warehouse, request: Request, there: int
) -> Trip | None:
    busy = list(scene.board.stockroom.loading[warehouse.id])
    for trip in scene.board.trips[vehicle.id]:
        if trip.warehouse == warehouse.id:
            busy.remove((trip.loads, trip.departs))
    return single_trip(scene.index, scene.roads, vehicle, warehouse, request, there, busy)
