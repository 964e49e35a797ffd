"""What is booked on a board can be exchanged."""

from dataclasses import replace

from hypothesis import given, settings

from planner.board import Board
from planner.model import Problem, Trip
from planner.solve import solve
from tests.planner.strategies import problems


@settings(max_examples=50, deadline=None)
@given(problems())
def test_a_stop_packed_anew_leaves_what_the_trip_booked_anew_leaves(problem: Problem) -> None:
    for trip in solve(problem, seconds=None, iterations=20).trips:
        packed, again = _with(problem, trip), Board(problem)
        emptied = packed.repack(trip, 0, ())
        again.add(replace(trip, stops=(replace(trip.stops[0], loads=()), *trip.stops[1:])))
        assert _left(packed) == _left(again)
        packed.repack(emptied, 0, trip.stops[0].loads)
        assert _left(packed) == _left(_with(problem, trip))


def _with(problem: Problem, trip: Trip) -> Board:
    board = Board(problem)
    board.add(trip)
    return board


def _left(board: Board) -> object:
    """What is still to be served, booked, and to be had from when on."""
    houses, items = board.problem.warehouses, board.problem.items
    moments = sorted({0, *(stock.available_from for house in houses for stock in house.stock)})
    stock = [
        board.stockroom.free(house.id, item.code, t)
        for house in houses
        for item in items
        for t in moments
    ]
    shelves = [[each.tolist() for each in board.stockroom.shelves(item.code)] for item in items]
    return board.left, board.all_trips(), stock, shelves
