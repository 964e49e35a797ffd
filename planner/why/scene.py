"""A problem and a plan, ready to be asked about."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cached_property

import numpy as np

from planner.board import Board
from planner.check.fleet import Rows
from planner.check.scoring import unmet_cost
from planner.explain import explain
from planner.index import Index
from planner.model import Area, Plan, Problem, Reason, Stop, Trip, Unserved, Vehicle, Window
from planner.travel import Roads
from planner.why import kinds
from planner.why.able import Able
from planner.why.bounds import Bounds, Lot
from planner.why.near import Near

FOREVER = 10**9

CHANGING = (Reason.NO_STOCK, Reason.TOO_LATE_FOR_WINDOW)
"""Reasons for which trips can be to blame; before any, another one is true perhaps."""


class Scene:
    """A problem with the trips of a plan booked."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self.problem, self.plan = problem, plan
        self.board = Board(problem)
        for trip in plan.trips:
            self.board.add(trip)
        self.index, self.roads = self.board.index, self.board.roads
        self._without: dict[tuple[bool, bool], Index] = {}
        self._open: dict[Area, Able] = {}
        self.able = Able(self.index, self.roads)
        self.bounds = Bounds(self.index, self.roads)
        self.near = Near(self.able, self.board)

    @cached_property
    def unserved(self) -> tuple[Unserved, ...]:
        """What the trips leave, with the first reason that is true.

        That is one which holds even before any trip is planned, if there is one.
        """
        after = tuple(explain(self.index, self.roads, self.plan.trips, self.board.left))
        asked = {(x.request, x.line): x.quantity for x in after if x.reason in CHANGING}
        before = {
            (rest.request, rest.line): rest.reason
            for rest in explain(self.index, self.roads, (), asked)
            if rest.reason is not Reason.LOWER_PRIORITY
        }
        return tuple(
            replace(rest, reason=before.get((rest.request, rest.line), rest.reason))
            for rest in after
        )

    @cached_property
    def busy(self) -> Rows:
        """Vehicles that have trips in the plan (rows of the able fleet), those first whose
        deliveries are worth least."""
        vehicles = self.able.outlook.fleet.vehicles
        busy = [n for n, vehicle in enumerate(vehicles) if self.board.trips[vehicle.id]]
        return np.array(
            sorted(busy, key=lambda n: (self._worth(vehicles[n]), vehicles[n].id)), dtype=np.intp
        )

    def _worth(self, vehicle: Vehicle) -> float:
        """What it would cost not to serve at all whom a vehicle serves."""
        stops = {stop.request for trip in self.board.trips[vehicle.id] for stop in trip.stops}
        policy, requests = self.problem.policy, self.index.requests
        return sum(unmet_cost(policy, requests[request], 0.0) for request in stops)

    def without_area(self, area: Area) -> Able:
        """Who could come if an area was open."""
        if area not in self._open:
            travel = self.problem.travel
            others = tuple(other for other in travel.areas if other != area)
            open_ = replace(self.problem, travel=replace(travel, areas=others))
            self._open[area] = Able(self.index, Roads(open_))
        return self._open[area]

    def needs(self, item: str) -> Mapping[frozenset[Lot], int]:
        """How many units are asked for by those who could get them from the same lots."""
        return self._needs[item]

    @cached_property
    def _needs(self) -> Mapping[str, Counter[frozenset[Lot]]]:
        needs: defaultdict[str, Counter[frozenset[Lot]]] = defaultdict(Counter)
        for request in self.problem.requests:
            for line in () if request.held else request.lines:
                needs[line.item][self.bounds.lots(request, line.id)] += line.quantity
        return needs

    def takers(self, item: str, houses: Collection[str]) -> list[tuple[Trip, Stop, int]]:
        """The stops that get some of an item from warehouses, those first that get most."""
        return [taker for taker in self._takers[item] if taker[0].warehouse in houses]

    @cached_property
    def _takers(self) -> Mapping[str, list[tuple[Trip, Stop, int]]]:
        takers: defaultdict[str, list[tuple[Trip, Stop, int]]] = defaultdict(list)
        for trip in self.plan.trips:
            for stop in trip.stops:
                taken: Counter[str] = Counter()
                for load in stop.loads:
                    taken[self.index.item(stop.request, load.line).code] += load.quantity
                for item, units in taken.items():
                    takers[item].append((trip, stop, units))
        for some in takers.values():
            some.sort(key=lambda taker: (-taker[2], taker[1].request))
        return takers

    @cached_property
    def kinds(self) -> Mapping[Vehicle, Vehicle]:
        """The different kinds of vehicles in the fleet, each with the first one."""
        return {kinds.kind(v): v for v in reversed(self.problem.vehicles)}

    @cached_property
    def hours(self) -> Window:
        """When the first of the fleet begins and the last one ends."""
        return kinds.hours(self.problem)

    def since(self, vehicle: str) -> int | None:
        """When a vehicle's shift begins, None when nothing is planned for it."""
        trips = (*self.board.trips[vehicle], *self.index.frozen[vehicle])
        return min((trip.begins for trip in trips), default=None)

    def shift_ends(self, trip: Trip) -> int:
        """When the shift must end in which a vehicle would drive a further trip."""
        vehicle, since = self.index.vehicles[trip.vehicle], self.since(trip.vehicle)
        begins = trip.begins if since is None else min(since, trip.begins)
        longest = begins + vehicle.shift_max if vehicle.shift_max else FOREVER
        return min(vehicle.free_until, longest)

    def without(self, *, windows: bool = True, shifts: bool = True) -> Index:
        """The parts of the problem without windows of requests, or ends of shifts, or both."""
        key = (windows, shifts)
        if key not in self._without:
            self._without[key] = Index(_without(self.problem, windows=windows, shifts=shifts))
        return self._without[key]


def _without(problem: Problem, *, windows: bool, shifts: bool) -> Problem:
    requests, vehicles = problem.requests, problem.vehicles
    if windows:
        requests = tuple(replace(request, windows=()) for request in requests)
    if shifts:
        vehicles = tuple(replace(v, free_until=FOREVER, shift_max=0) for v in vehicles)
    return replace(problem, requests=requests, vehicles=vehicles)
