"""A problem and a plan, ready to be asked about."""

from dataclasses import replace
from functools import cached_property

from planner.board import Board
from planner.check.scoring import unmet_cost
from planner.explain import explain
from planner.index import Index
from planner.model import Plan, Problem, Reason, Trip, Unserved, Vehicle
from planner.why.able import Able
from planner.why.bounds import Bounds

FOREVER = 10**9


class Scene:
    """A problem with the trips of a plan booked."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self.problem, self.plan = problem, plan
        self.board = Board(problem)
        for trip in plan.trips:
            self.board.add(trip)
        self.index, self.roads = self.board.index, self.board.roads
        self._without: dict[tuple[bool, bool], Index] = {}
        self.able = Able(self.index, self.roads)
        self.bounds = Bounds(self.index, self.roads)

    @cached_property
    def unserved(self) -> tuple[Unserved, ...]:
        """What the trips leave, with the first reason that is true.

        That is one which holds even before any trip is planned, if there is one.
        """
        before = {
            (rest.request, rest.line): rest.reason
            for rest in explain(self.index, self.roads, (), self.board.left)
        }
        after = explain(self.index, self.roads, self.plan.trips, self.board.left)
        return tuple(
            rest if always is Reason.LOWER_PRIORITY else replace(rest, reason=always)
            for rest in after
            if (always := before[rest.request, rest.line])
        )

    @cached_property
    def busy(self) -> tuple[Vehicle, ...]:
        """Vehicles that have trips in the plan, those first whose deliveries are worth least."""
        busy = [v for v in self.problem.vehicles if self.board.trips[v.id]]
        return tuple(sorted(busy, key=lambda v: (self._worth(v), v.id)))

    def _worth(self, vehicle: Vehicle) -> float:
        """What it would cost not to serve at all whom a vehicle serves."""
        stops = {stop.request for trip in self.board.trips[vehicle.id] for stop in trip.stops}
        policy, requests = self.problem.policy, self.index.requests
        return sum(unmet_cost(policy, requests[request], 0.0) for request in stops)

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
