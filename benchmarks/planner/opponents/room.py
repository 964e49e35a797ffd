"""Room for life-saving aid that an engine left behind: other trips give way where that pays."""

import time

from planner.board import Board
from planner.check.scoring import unmet_cost
from planner.fill import fill
from planner.model import Priority, Request, Trip, Vehicle

PATIENCE = 3.0  # seconds that other engines get beyond their own
LEAST = 1.0  # of the score, for a change to count


def make_room(board: Board) -> None:
    """Take off last trips of vehicles for life-saving aid, as long as that pays."""
    ends = time.monotonic() + PATIENCE
    while _pass(board, ends):
        pass


def _pass(board: Board, ends: float) -> bool:
    found = False
    asked = [r for r in board.problem.requests if r.priority == Priority.LIFE_SAVING]
    for request in sorted(asked, key=lambda r: (-r.weight, r.id)):
        for vehicle in board.index.able(request):
            for trips in range(1, len(board.trips[vehicle.id]) + 1):
                if request.held or not board.open_lines(request) or time.monotonic() > ends:
                    break
                if _swapped(board, request, vehicle, trips):
                    found = True
                    break
    return found


def _swapped(board: Board, request: Request, vehicle: Vehicle, trips: int) -> bool:
    """Whether it was better without so many of its last trips; else all is as it was."""
    before = set(board.all_trips())
    gone = board.trips[vehicle.id][-trips:]
    touched = {stop.request for trip in gone for stop in trip.stops} | {request.id}
    cost = _unmet(board, touched)
    for trip in gone:
        board.remove(trip)
    fill(board, idle_only=False, only=[request.id])
    fill(board, idle_only=False, only=touched)
    if _unmet(board, touched) < cost - LEAST and _at_home(board, vehicle):
        return True
    _restore(board, before)
    return False


def _unmet(board: Board, requests: set[str]) -> float:
    policy, asked = board.problem.policy, board.index.requests
    return sum(unmet_cost(policy, asked[r], board.share(asked[r])) for r in sorted(requests))


def _at_home(board: Board, vehicle: Vehicle) -> bool:
    trips = board.trips[vehicle.id]
    return not vehicle.home or not trips or trips[-1].end_place == vehicle.home


def _restore(board: Board, before: set[Trip]) -> None:
    now = set(board.all_trips())
    for trip in now - before:
        board.remove(trip)
    for trip in sorted(before - now, key=lambda trip: trip.begins):
        board.add(trip)
