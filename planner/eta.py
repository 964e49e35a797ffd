"""When vehicles will be there, with the spread of travel times in mind."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from planner.hours import drive, window_start
from planner.index import Index
from planner.model import Lateness, Stop, Trip
from planner.travel import Roads

Z10 = 1.2815515655446004


def with_quantiles(index: Index, roads: Roads, trips: Iterable[Trip]) -> Iterator[Trip]:
    """The trips with arrival quantiles; each vehicle's trips come in the order of time.

    Vehicles leave late, and drive slowly or fast: two causes that have nothing to do with one
    another, so that what each does alone adds up in squares. Driving times are lognormal; a part
    of their variance is common to a vehicle's legs (the road and the weather are the same), the
    remainder is each leg's own and evens out. Loading does not start before its planned time, and
    a late trip makes the vehicle's next one late.
    """
    courses = _courses(index.problem.travel.lateness)
    ready: dict[tuple[str, str], int] = {}
    for trip in trips:
        course = _Drive(index, roads, trip)
        arrivals = {}
        for name, (z, delay) in courses.items():
            begins = max(trip.begins, ready.get((trip.vehicle, name), trip.begins))
            arrivals[name], ready[trip.vehicle, name] = course.course(z, delay, begins)
        yield replace(trip, stops=tuple(_quantiles(trip, arrivals)))


def _courses(late: Lateness) -> dict[str, tuple[float, int]]:
    """How a trip may go: standard deviations of driving from the median, and leaving so late."""
    return {
        "median": (0.0, late.p50),
        "slow": (Z10, late.p50),
        "fast": (-Z10, late.p50),
        "late": (0.0, late.p90),
        "prompt": (0.0, late.p10),
    }


def _quantiles(trip: Trip, at: dict[str, list[int]]) -> Iterator[Stop]:
    for n, stop in enumerate(trip.stops):
        median = at["median"][n]
        sooner = math.hypot(median - at["fast"][n], median - at["prompt"][n])
        later = math.hypot(at["slow"][n] - median, at["late"][n] - median)
        p10, p90 = median - round(sooner), median + round(later)
        yield replace(stop, arrival_p10=min(p10, stop.arrival), arrival_p90=max(p90, stop.arrival))


@dataclass(frozen=True)
class _Drive:
    """One trip, as it may turn out."""

    index: Index
    roads: Roads
    trip: Trip

    def course(self, z: float, delay: int, begins: int) -> tuple[list[int], int]:
        """Arrivals at the stops, and the end, so many standard deviations from the median."""
        driven: dict[float, tuple[list[int], int]] = {}
        factors = [math.exp(z * spread) for spread in self._spreads]
        for factor in factors:
            if factor not in driven:
                driven[factor] = self._arrivals(factor, delay, begins)
        arrivals = [driven[factor][0][n] for n, factor in enumerate(factors)]
        return arrivals, driven[factors[-1]][1] if factors else self.trip.ends

    @cached_property
    def _spreads(self) -> list[float]:
        """For each stop the spread of the driving up to it, since the vehicle last waited."""
        vehicle, travel = self.index.vehicles[self.trip.vehicle], self.index.problem.travel
        own = self.roads.modes[vehicle.mode].spread
        spread = travel.spread if own is None else own
        at = self.index.warehouses[self.trip.warehouse].place
        legs, spreads = [self.trip.loads - self.trip.begins], []
        for stop in self.trip.stops:
            place = self.index.requests[stop.request].place
            legs.append(self._seconds(at, place))
            spreads.append(spread * math.sqrt(_kept(legs, travel.together)))
            at, legs = place, legs if stop.start == stop.arrival else []
        return spreads

    def _seconds(self, a: str, b: str) -> int:
        leg = self.roads.leg(self.index.vehicles[self.trip.vehicle], a, b)
        return leg.seconds if leg else 0

    def _arrivals(self, factor: float, delay: int, begins: int) -> tuple[list[int], int]:
        """The arrivals and the end when all legs take so many times as long."""
        trip, warehouse = self.trip, self.index.warehouses[self.trip.warehouse]
        curfew = self.roads.curfew(self.index.vehicles[trip.vehicle].mode)
        t = max(trip.loads, begins + round(factor * (trip.loads - trip.begins)))
        t += warehouse.loading + delay
        at, arrivals = warehouse.place, []
        for stop in trip.stops:
            request = self.index.requests[stop.request]
            t = drive(curfew, t, round(factor * self._seconds(at, request.place)))
            arrivals.append(t)
            start = window_start(request.windows, t)
            t, at = (t if start is None else start) + request.service, request.place
        return arrivals, drive(curfew, t, round(factor * self._seconds(at, trip.end_place)))


def _kept(legs: list[int], together: float) -> float:
    """The share of a leg's variance that is left in the sum of several."""
    squares = sum(leg * leg for leg in legs) / max(1, sum(legs)) ** 2
    return together + (1.0 - together) * squares
