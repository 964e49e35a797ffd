"""What is answered to a request: when, how much of it, and who waits longer for that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.board import Board
from planner.check.scoring import ROUNDING, shares, stop_share
from planner.eta import with_quantiles
from planner.finish import finish
from planner.model import Plan, Problem, Stop, Trip


@dataclass(frozen=True, slots=True)
class Arrival:
    """A vehicle's arrival at the request, as quantiles, and the share of it that it brings."""

    vehicle: str
    p10: int
    p50: int
    p90: int
    share: float


@dataclass(frozen=True)
class Quote:
    """How a request would be fitted in.

    share is what is served of it; delays are the seconds by which others are served later, late
    how many of these come after the windows they were promised, less the shares that others lose;
    change is by how much the score gets worse because the request is served: below zero, for else
    it would not be.
    """

    request: str
    arrivals: tuple[Arrival, ...]
    share: float
    delays: Mapping[str, int]
    late: Mapping[str, int]
    less: Mapping[str, float]
    change: float
    board: Board

    @property
    def problem(self) -> Problem:
        """The problem with the request in it."""
        return self.board.problem

    @cached_property
    def plan(self) -> Plan:
        """The whole plan with the request in it, with reasons and score: takes longer to make."""
        return finish(self.board.copied())


def quoted(
    board: Board, request: str, before: Mapping[str, Sequence[Trip]], change: float
) -> Quote:
    """The answer when the request is on the board; before are trips by vehicle that are changed."""
    after = {vehicle: board.trips[vehicle] for vehicle in before}
    arrivals = [a for trips in after.values() for a in _arrivals(board, request, trips)]
    delays: dict[str, int] = {}
    late: dict[str, int] = {}
    for vehicle, trips in before.items():
        was, becomes = _starts(trips), _starts(after[vehicle])
        for other in (name for name in was if becomes.get(name, 0) > was[name]):
            promised = board.index.requests[other].promised
            delays[other] = max(becomes[other] - was[other], delays.get(other, 0))
            if promised is not None and becomes[other] > promised.closes:
                more = becomes[other] - max(was[other], promised.closes)
                late[other] = max(more, late.get(other, 0))
    share = board.share(board.index.requests[request])
    in_time = tuple(sorted(arrivals, key=lambda arrival: (arrival.p50, arrival.vehicle)))
    less = _less(board, before.values(), after.values())
    return Quote(request, in_time, share, delays, late, less, change, board)


def _less(
    board: Board, before: Iterable[Sequence[Trip]], after: Iterable[Sequence[Trip]]
) -> dict[str, float]:
    """The shares that requests have no longer."""
    had = shares(board.index, (trip for trips in before for trip in trips))
    have = shares(board.index, (trip for trips in after for trip in trips))
    return {name: had[name] - have[name] for name in had if have[name] < had[name] - ROUNDING}


def _arrivals(board: Board, request: str, trips: Sequence[Trip]) -> Iterator[Arrival]:
    for trip in with_quantiles(board.index, board.roads, trips):
        for stop in trip.stops:
            if stop.request == request:
                yield _arrival(board, trip.vehicle, stop)


def _arrival(board: Board, vehicle: str, stop: Stop) -> Arrival:
    share = stop_share(board.index, stop)
    return Arrival(vehicle, stop.arrival_p10, stop.arrival, stop.arrival_p90, share)


def _starts(trips: Sequence[Trip]) -> dict[str, int]:
    """When the last of a vehicle's deliveries to each request begins."""
    return {stop.request: stop.start for trip in trips for stop in trip.stops}
