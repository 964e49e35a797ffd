"""A stop in one place, timed and weighed for certain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.board import Board
from planner.check.scoring import (
    broken_cost,
    late_promise_cost,
    stop_share,
    unmet_cost,
    wait_cost,
)
from planner.model import Load, Request, Trip, Warehouse
from planner.quote.course import Course, Run, runs, timed, with_run, with_stop
from planner.quote.rows import NEW


@dataclass(frozen=True, slots=True)
class Attempt:
    """A course's trips with one more stop, how much worse the score gets, and who is left out."""

    course: int
    trips: tuple[Trip, ...]
    change: float
    out: tuple[str, ...] = ()


class Attempts:
    """Places for a request tried out on a board."""

    def __init__(self, board: Board, request: Request) -> None:
        self.board, self.request = board, request
        self._loads: dict[int, tuple[Load, ...]] = {}
        self._runs: dict[int, list[Run]] = {}

    def at(self, n: int, course: Course, place: tuple[int, int, int]) -> Iterator[Attempt]:
        """What comes of a stop there; a trip of its own may wait for goods that come later."""
        k, stop, house = place
        warehouse = self.board.problem.warehouses[house]
        if n not in self._runs:
            self._runs[n] = runs(self.board, course)
        if stop != NEW:
            loads = self._on(course.trips[k])
            todo = with_stop(self._runs[n], k, stop, self.request.id)
            trips = timed(self.board, course, todo, k) if loads else None
            if trips is not None:
                yield self._attempt(n, course, trips, (k, stop), loads)
            return
        for moment in self._moments(warehouse):
            run = Run(warehouse.id, moment, [(self.request.id, ())], None)
            todo = with_run(self._runs[n], k, course.begun, run)
            trips = timed(self.board, course, todo, k)
            if trips is not None and (loads := self._fitting(trips[k])):
                yield self._attempt(n, course, trips, (k, 0), loads)

    def _on(self, trip: Trip) -> tuple[Load, ...]:
        """What a trip has room for besides what it brings already."""
        if id(trip) not in self._loads:
            self._loads[id(trip)] = self._fitting(trip)
        return self._loads[id(trip)]

    def _fitting(self, trip: Trip) -> tuple[Load, ...]:
        vehicle = self.board.index.vehicles[trip.vehicle]
        room = self.board.room(trip)
        loads = self.board.fitting(self.request, vehicle, trip.warehouse, trip.loads, room)
        apart = self.request.whole and not self.board.index.carries_all(self.request, loads)
        return () if apart else loads

    def _moments(self, warehouse: Warehouse) -> list[int]:
        """When there is some of each item, and when there is all."""
        found = set()
        for load in self.board.rest(self.request):
            item = self.board.index.item(self.request.id, load.line).code
            for units in (1, load.quantity):
                found.add(self.board.stockroom.there_from(warehouse.id, item, units))
        return sorted(moment for moment in found if moment is not None)

    def _attempt(
        self,
        n: int,
        course: Course,
        trips: list[Trip],
        place: tuple[int, int],
        loads: tuple[Load, ...],
    ) -> Attempt:
        k, j = place
        stops = trips[k].stops
        stop = replace(stops[j], loads=loads)
        trips[k] = replace(trips[k], stops=(*stops[:j], stop, *stops[j + 1 :]))
        change = gained(self.board, self.request, stop_share(self.board.index, stop))
        return Attempt(n, tuple(trips), change + priced(self.board, course, trips))


def gained(board: Board, request: Request, share: float) -> float:
    """What it is worth to bring a share more of a request, below zero."""
    policy, had = board.problem.policy, board.share(request)

    def open_cost(served: float) -> float:
        return unmet_cost(policy, request, served) + broken_cost(policy, request, served)

    return open_cost(had + share) - open_cost(had)


def priced(board: Board, course: Course, trips: Sequence[Trip]) -> float:
    """What trips cost more than those of the course, in waiting and money."""
    change = cost(board, _without(trips, course.trips))
    change -= cost(board, _without(course.trips, trips))
    if not course.trips and not course.duty.used:
        change += board.problem.policy.money * course.duty.vehicle.cost_fixed
    return change


def _without(trips: Sequence[Trip], others: Sequence[Trip]) -> list[Trip]:
    """Trips that are not the very same as one of the others."""
    same = {id(trip) for trip in others}
    return [trip for trip in trips if id(trip) not in same]


def cost(board: Board, trips: Sequence[Trip]) -> float:
    """What trips cost in waiting, late promises and distance."""
    index, policy, total = board.index, board.problem.policy, 0.0
    for trip in trips:
        vehicle = index.vehicles[trip.vehicle]
        total += trip.km * (policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km)
        for stop in trip.stops:
            request = index.requests[stop.request]
            late = wait_cost(policy, request, stop.start)
            late += late_promise_cost(policy, request, stop.start)
            total += stop_share(index, stop) * late
    return total


def book(board: Board, before: Sequence[Trip], after: Sequence[Trip]) -> None:
    """Put a course's trips on the board instead of those before."""
    for trip in _without(before, after):
        board.remove(trip)
    for trip in _without(after, before):
        board.add(trip)
