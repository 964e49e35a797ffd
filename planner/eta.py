"""When vehicles will be there, with the spread of travel times in mind."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner.hours import window_start
from planner.index import Index
from planner.model import Trip
from planner.travel import Roads

Z10 = 1.2815515655446004


def with_quantiles(index: Index, roads: Roads, trips: Iterable[Trip]) -> Iterator[Trip]:
    """The trips with arrival quantiles; each vehicle's trips come in the order of time.

    Travel times are lognormal, and a vehicle's legs are all slow or all fast together: the road
    and the weather are the same. Loading does not start before its planned time, and a late trip
    makes the vehicle's next one late.
    """
    spread = index.problem.travel.spread
    slow, fast = math.exp(Z10 * spread), math.exp(-Z10 * spread)
    ready: dict[str, int] = {}
    for trip in trips:
        early, _ = _arrivals(index, roads, trip, fast, trip.begins)
        late, ends = _arrivals(
            index, roads, trip, slow, max(trip.begins, ready.get(trip.vehicle, trip.begins))
        )
        ready[trip.vehicle] = ends
        stops = tuple(
            replace(stop, arrival_p10=min(p10, stop.arrival), arrival_p90=max(p90, stop.arrival))
            for stop, p10, p90 in zip(trip.stops, early, late, strict=True)
        )
        yield replace(trip, stops=stops)


def _arrivals(
    index: Index, roads: Roads, trip: Trip, factor: float, begins: int
) -> tuple[list[int], int]:
    """Arrivals at the stops, and the end, when all legs take so many times as long."""
    vehicle, warehouse = index.vehicles[trip.vehicle], index.warehouses[trip.warehouse]

    def driven(a: str, b: str) -> int:
        leg = roads.leg(vehicle, a, b)
        return round(factor * leg.seconds) if leg else 0

    t = max(trip.loads, begins + round(factor * (trip.loads - trip.begins))) + warehouse.loading
    at, arrivals = warehouse.place, []
    for stop in trip.stops:
        request = index.requests[stop.request]
        t += driven(at, request.place)
        arrivals.append(t)
        start = window_start(request.windows, t)
        t, at = (t if start is None else start) + request.service, request.place
    return arrivals, t + driven(at, trip.end_place)
