"""A request takes over the stop of another that is worth less."""

from collections.abc import Sequence
from dataclasses import replace

from planner.board import Board
from planner.check.scoring import stop_share
from planner.model import Load, Request, Trip
from planner.quote.attempt import Attempt, gained, priced
from planner.quote.course import Course, runs, timed
from planner.quote.givers import Giver, lost

MORE = 4
"""Further stops of a trip that are left out at most."""


def instead(board: Board, course: Course, giver: Giver, request: Request) -> Attempt | None:
    """The course with a stop at the request instead of another, None when that cannot be.

    Where there is not time enough, further stops of the trip are left out, those worth least.
    """
    stops = course.trips[giver.trip].stops
    worth = -gained(board, request, 1.0 - board.share(request))
    others = sorted(set(range(len(stops))) - {giver.stop}, key=lambda j: lost(board, stops[j]))
    for more in range(min(MORE, len(others)) + 1):
        out = [giver.stop, *others[:more]]
        if any(stops[j].request == request.id for j in out):
            return None
        if lost(board, *(stops[j] for j in out)) >= worth:
            return None
        if attempt := _without(board, course, giver, out, request):
            return attempt
    return None


def _without(
    board: Board, course: Course, giver: Giver, out: Sequence[int], request: Request
) -> Attempt | None:
    """The attempt with so many stops left out."""
    k, trip = giver.trip, course.trips[giver.trip]
    kept = [stop for j, stop in enumerate(trip.stops) if j not in out]
    loads = _loads(board, trip, replace(trip, stops=tuple(kept)), request)
    drops = [(stop.request, stop.loads) for stop in kept]
    at = giver.stop - sum(j < giver.stop for j in out)
    drops.insert(at, (request.id, loads))
    todo = runs(board, course)
    todo[k] = replace(todo[k], drops=drops)
    trips = timed(board, course, todo, k) if loads else None
    if trips is None:
        return None
    change = priced(board, course, trips) + lost(board, *(trip.stops[j] for j in out))
    change += gained(board, request, stop_share(board.index, trips[k].stops[at]))
    return Attempt(giver.course, tuple(trips), change, tuple(trip.stops[j].request for j in out))


def _loads(board: Board, trip: Trip, without: Trip, request: Request) -> tuple[Load, ...]:
    """What fits of the request on a trip that takes less along for others."""
    board.stockroom.give_back(trip)
    board.stockroom.take(without)
    vehicle = board.index.vehicles[trip.vehicle]
    room = board.room(without)
    loads = board.fitting(request, vehicle, trip.warehouse, trip.loads, room)
    board.stockroom.give_back(without)
    board.stockroom.take(trip)
    apart = request.whole and not board.index.carries_all(request, loads)
    return () if apart else loads
