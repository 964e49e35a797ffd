"""What took the vehicle that a line would have needed."""

from collections.abc import Iterator

from planner.check.earliest import single_trip
from planner.model import Request, Trip, Vehicle, Warehouse
from planner.why.evidence import Outcompeted, Rival
from planner.why.findings import Status
from planner.why.parcel import parcel
from planner.why.scene import Scene
from planner.why.shortage import MOST_RIVALS, rival


def outcompeted(scene: Scene, request: Request, line: str) -> tuple[Status, Outcompeted]:
    """The least worth that a vehicle brings which could bring the line instead.

    Verified: without that vehicle's trips, the checked rest of the plan leaves it the goods, a
    dock and the time.
    """
    for vehicle in scene.busy:
        for warehouse in scene.problem.warehouses:
            if _could(scene, vehicle, warehouse, request, line):
                rivals = sorted(_rivals(scene, vehicle), key=lambda r: (-r.weight, r.request))
                found = Outcompeted(vehicle.id, warehouse.id, tuple(rivals[:MOST_RIVALS]))
                return Status.VERIFIED, found
    return Status.ESTIMATED, Outcompeted(None, None, ())


def _rivals(scene: Scene, vehicle: Vehicle) -> Iterator[Rival]:
    for trip in scene.board.trips[vehicle.id]:
        for stop in trip.stops:
            yield rival(scene, trip, stop, sum(load.quantity for load in stop.loads))


def _could(
    scene: Scene, vehicle: Vehicle, warehouse: Warehouse, request: Request, line: str
) -> bool:
    """Whether the vehicle could bring a unit if it had no trips in the plan."""
    wanted, stockroom = parcel(scene.index, request, line), scene.board.stockroom
    if not scene.able.may_bring(vehicle, warehouse, request, wanted):
        return False
    there = stockroom.there_from(warehouse.id, wanted.item)
    trip = None if there is None else _alone(scene, vehicle, warehouse, request, there)
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
