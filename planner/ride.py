"""The timetable of one trip."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from planner.hours import drive, leave, load_start, window_start
from planner.index import Index
from planner.model import Load, Stop, Trip, Vehicle, Warehouse
from planner.travel import Leg, Roads

PUT_OFF = 10
"""How many times a trip is put off to make it shorter."""

Drops = Sequence[tuple[str, tuple[Load, ...]]]


@dataclass(frozen=True, slots=True)
class Errand:
    """A trip to be timed: who drives from where and when, and what goes to whom in which order.

    not_before is when loading may start at the earliest, until when the trip must have ended,
    end_place where it must end (None: at its last stop), since when the vehicle's shift lasts
    already (None: it begins with this trip).
    """

    vehicle: Vehicle
    warehouse: Warehouse
    place: str
    ready: int
    drops: Drops
    not_before: int
    until: int
    end_place: str | None
    since: int | None = None


def ride(
    index: Index, roads: Roads, errand: Errand, busy: Sequence[tuple[int, int]] = ()
) -> Trip | None:
    """The errand as early as possible while docks are busy, None when it cannot be done.

    It is put off where waiting at its stops would make the shift too long.
    """
    trip, limit = _ride(index, roads, errand, busy), errand.vehicle.shift_max
    if trip is None or not limit:
        return trip
    if errand.since is not None:
        return trip if trip.ends - errand.since <= limit else None
    if _busy(index, roads, errand) > limit:
        return None
    for _ in range(PUT_OFF):
        if trip is None or trip.ends - trip.begins <= limit:
            return trip
        errand = replace(errand, ready=trip.ends - limit)
        trip = _ride(index, roads, errand, busy)
    return None


def _busy(index: Index, roads: Roads, errand: Errand) -> int:
    """How long an errand that can be done takes without any waiting."""
    last = index.requests[errand.drops[-1][0]].place
    ends = roads.leg(errand.vehicle, last, errand.end_place or last)
    way = roads.leg(errand.vehicle, errand.place, errand.warehouse.place)
    legs = [way, *_legs(index, roads, errand), ends]
    service = sum(index.requests[request].service for request, _ in errand.drops)
    return errand.warehouse.loading + service + sum(leg.seconds for leg in legs if leg)


def _ride(
    index: Index, roads: Roads, errand: Errand, busy: Sequence[tuple[int, int]]
) -> Trip | None:
    vehicle, warehouse = errand.vehicle, errand.warehouse
    way = roads.leg(vehicle, errand.place, warehouse.place)
    if way is None or not _in_range(index, roads, errand, way.km):
        return None
    curfew = roads.curfew(vehicle.mode)
    there = max(drive(curfew, errand.ready, way.seconds), errand.not_before)
    loads = load_start(warehouse, there, busy)
    if loads is None:
        return None
    stops = _stops(index, roads, errand, loads + warehouse.loading)
    if stops is None:
        return None
    legs = _legs(index, roads, errand)
    last = index.requests[errand.drops[-1][0]].place
    end = roads.leg(vehicle, last, errand.end_place or last)
    if end is None or drive(curfew, stops[-1].departure, end.seconds) > errand.until:
        return None
    return Trip(
        vehicle=vehicle.id,
        warehouse=warehouse.id,
        begins=leave(curfew, loads, way.seconds),
        loads=loads,
        departs=loads + warehouse.loading,
        stops=tuple(stops),
        ends=drive(curfew, stops[-1].departure, end.seconds),
        end_place=errand.end_place or last,
        km=way.km + sum(leg.km for leg in legs if leg) + end.km,
    )


def _legs(index: Index, roads: Roads, errand: Errand) -> list[Leg | None]:
    places = [errand.warehouse.place, *(index.requests[r].place for r, _ in errand.drops)]
    return [roads.leg(errand.vehicle, a, b) for a, b in pairwise(places)]


def _in_range(index: Index, roads: Roads, errand: Errand, way_km: float) -> bool:
    limit = errand.vehicle.range_km
    if not limit:
        return True
    last = index.requests[errand.drops[-1][0]].place
    back = roads.leg(errand.vehicle, last, errand.vehicle.home or errand.warehouse.place)
    kms = [leg.km if leg else math.inf for leg in [*_legs(index, roads, errand), back]]
    return way_km <= limit and sum(kms) <= limit


def _stops(index: Index, roads: Roads, errand: Errand, departs: int) -> list[Stop] | None:
    stops, t, curfew = [], departs, roads.curfew(errand.vehicle.mode)
    for (request_id, loads), leg in zip(errand.drops, _legs(index, roads, errand), strict=True):
        request = index.requests[request_id]
        there = None if leg is None else drive(curfew, t, leg.seconds)
        start = None if there is None else window_start(request.windows, there)
        if there is None or start is None:
            return None
        stops.append(Stop(request_id, loads, there, start, start + request.service))
        t = start + request.service
    return stops
