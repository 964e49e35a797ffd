"""Gathering: what several trips bring to one request goes onto the earlier ones."""

from collections import defaultdict
from dataclasses import replace

from planner.board import Board
from planner.fill import merged
from planner.model import Load, Trip
from planner.search.decode import Journey
from planner.search.orders import Order

Days = list[list[tuple[Trip, Journey]]]


def gather(board: Board, days: Days) -> list[list[Journey]]:
    """The journeys with loads moved to earlier stops that have room, without empty ones."""
    stops = defaultdict(list)
    trips = [[trip for trip, _ in day] for day in days]
    for d, day in enumerate(trips):
        for n, trip in enumerate(day):
            for k, stop in enumerate(trip.stops):
                stops[stop.request].append((stop.start, d, n, k))
    for places in stops.values():
        places.sort()
        for late in range(len(places) - 1, 0, -1):
            for early in range(late):
                _move(board, trips, places[late][1:], places[early][1:])
    return [
        [
            replace(journey, stops=left)
            for trip, (_, journey) in zip(day, booked, strict=True)
            if (left := tuple(Order(s.request, s.loads) for s in trip.stops if s.loads))
        ]
        for day, booked in zip(trips, days, strict=True)
    ]


def _move(
    board: Board, trips: list[list[Trip]], late: tuple[int, int, int], early: tuple[int, int, int]
) -> None:
    """Move what fits from a late stop to an early one."""
    loads = _stop_loads(trips, late)
    if not loads:
        return
    _set_loads(board, trips, late, ())
    trip = trips[early[0]][early[1]]
    request = board.index.requests[trip.stops[early[2]].request]
    vehicle, there = board.index.vehicles[trip.vehicle], _stop_loads(trips, early)
    fits = {
        load.line: load.quantity
        for load in board.fitting(request, vehicle, trip.warehouse, trip.loads, board.room(trip))
    }
    moved = tuple(Load(x.line, min(x.quantity, fits.get(x.line, 0))) for x in loads)
    kept = tuple(Load(x.line, x.quantity - m.quantity) for x, m in zip(loads, moved, strict=True))
    _set_loads(board, trips, early, merged(there, tuple(m for m in moved if m.quantity)))
    _set_loads(board, trips, late, tuple(x for x in kept if x.quantity))


def _stop_loads(trips: list[list[Trip]], at: tuple[int, int, int]) -> tuple[Load, ...]:
    return trips[at[0]][at[1]].stops[at[2]].loads


def _set_loads(
    board: Board, trips: list[list[Trip]], at: tuple[int, int, int], loads: tuple[Load, ...]
) -> None:
    d, n, k = at
    trips[d][n] = board.repack(trips[d][n], k, loads)
