"""Reasons that are decided for all vehicles at once are those that are found one by one."""

from hypothesis import given, settings

from planner.board import Board
from planner.check.reasons import Leftover
from planner.fill import _gain, _trips
from planner.index import Index
from planner.model import Problem, Reason
from planner.ready import Ready
from planner.solve import solve
from planner.travel import Roads
from tests.planner.slow_reasons import Slow
from tests.planner.strategies import problems


@settings(max_examples=150, deadline=None)
@given(problems())
def test_reasons_are_those_that_are_found_one_by_one(problem: Problem) -> None:
    index, roads = Index(problem), Roads(problem)
    for trips in ((), solve(problem, seconds=None, iterations=20).trips):
        fast, slow = Leftover(index, roads, trips), Slow(index, roads, trips)
        for request, line in index.lines:
            of_it = {reason for reason in Reason if fast.holds(reason, request, line)}
            assert of_it == slow.true_of(index.requests[request], line)


@settings(max_examples=150, deadline=None)
@given(problems())
def test_no_trip_gains_more_than_was_promised(problem: Problem) -> None:
    for trips in ((), solve(problem, seconds=None, iterations=20).trips):
        board = Board(problem)
        for trip in trips[::2]:
            board.add(trip)
        for idle_only in (True, False):
            ready = Ready(board, idle_only=idle_only)
            for request in problem.requests:
                _no_more_than_promised(board, ready, request.id, idle_only=idle_only)


def _no_more_than_promised(board: Board, ready: Ready, name: str, *, idle_only: bool) -> None:
    request = board.index.requests[name]
    promised = {(v.id, w.id): gain for v, w, gain in ready.promising(board, request)}
    kinds = {v.id: k for k, group in enumerate(ready.groups) for v in group}
    by_kind = {(kinds[v], w): gain for (v, w), gain in promised.items()}
    for vehicle in board.problem.vehicles:
        if idle_only and board.trips[vehicle.id]:
            continue
        for house in board.problem.warehouses:
            if not board.index.may_serve(vehicle, request):
                continue
            if not board.index.may_load(vehicle, house, request):
                continue
            for trip in _trips(board, request, vehicle, house):
                most = by_kind.get((kinds[vehicle.id], house.id), 0.0)
                assert _gain(board, request, trip) <= most + 1e-6 * max(1.0, abs(most))
