"""The earliest a vehicle could bring something on a trip of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from planner.index import Index
from planner.model import Request, Trip, Vehicle, Warehouse
from planner.ride import Errand, ride
from planner.travel import Roads


class Moment(NamedTuple):
    """Where a vehicle is free, and from when."""

    place: str
    time: int


def free(index: Index, vehicle: Vehicle) -> Moment:
    """Where and when a vehicle is free after its frozen trips."""
    at, time = vehicle.start, max(vehicle.free_from, index.problem.now)
    for trip in index.frozen[vehicle.id]:
        at, time = trip.end_place, max(time, trip.ends)
    return Moment(at, time)


def in_range(roads: Roads, vehicle: Vehicle, warehouse: Warehouse, place: str) -> bool:
    """Whether one trip from the warehouse to the place and back is within the vehicle's range."""
    out = roads.leg(vehicle, warehouse.place, place)
    if out is None or not vehicle.range_km:
        return out is not None
    back = roads.leg(vehicle, place, vehicle.home or warehouse.place)
    return back is not None and out.km + back.km <= vehicle.range_km


def single_trip(
    index: Index,
    roads: Roads,
    vehicle: Vehicle,
    warehouse: Warehouse,
    request: Request,
    not_before: int,
    busy: Sequence[tuple[int, int]] = (),
) -> Trip | None:
    """The earliest trip of a free vehicle to one request alone, with no loads; None if none.

    not_before is when the goods are there; busy are times in which docks are taken.
    """
    frozen = index.frozen[vehicle.id]
    if vehicle.trips_max and len(frozen) >= vehicle.trips_max:
        return None
    if not index.may_load(vehicle, warehouse, request):
        return None
    place, ready = free(index, vehicle)
    errand = Errand(
        vehicle=vehicle,
        warehouse=warehouse,
        place=place,
        ready=ready,
        drops=[(request.id, ())],
        not_before=not_before,
        until=vehicle.free_until,
        end_place=vehicle.home,
        since=frozen[0].begins if frozen else None,
    )
    return ride(index, roads, errand, busy)
