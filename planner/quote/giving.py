"""Stops that may give way: their goods and their room go to a request that is worth more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from planner.board import Board
from planner.check.scoring import stop_share
from planner.model import Load, Request, Stop, Trip
from planner.quote.attempt import Attempt, gained, priced
from planner.quote.course import Course, runs, timed
from planner.travel import Floats

NEAR, BEST = 14, 10
"""Stops that are tried: nearest to the request, and costing least for what they give."""

MORE = 4
"""Further stops of a trip that are left out at most."""

Mask = npt.NDArray[np.bool_]


class Giver(NamedTuple):
    """A stop by its place in the plan, and what it costs to leave it out.

    leave is when the vehicle leaves the place before it.
    """

    course: int
    trip: int
    stop: int
    vehicle: int
    house: int
    place: int
    loss: float
    kg: float
    m3: float
    leave: int


class Givers:
    """All stops of trips that have not begun; kg and m3 are free without them."""

    def __init__(self, board: Board, courses: Sequence[Course]) -> None:
        problem = board.problem
        self._items = {item.code: n for n, item in enumerate(problem.items)}
        self._vehicles = {vehicle.id: n for n, vehicle in enumerate(problem.vehicles)}
        self._houses = {house.id: n for n, house in enumerate(problem.warehouses)}
        self._cold = np.array([vehicle.cold for vehicle in problem.vehicles], dtype=bool)
        stops = [found for n, course in enumerate(courses) for found in self._of(board, n, course)]
        self._all = [giver for giver, _ in stops]
        columns = np.array(self._all, dtype=np.float64).reshape(-1, len(Giver._fields)).T
        self._at = dict(zip(Giver._fields, columns, strict=True))
        self._units = np.zeros((len(stops), len(self._items)))
        for n, (_, units) in enumerate(stops):
            for item, number in units:
                self._units[n, item] += number

    def _of(
        self, board: Board, n: int, course: Course
    ) -> Iterator[tuple[Giver, list[tuple[int, int]]]]:
        for k in range(course.begun, len(course.trips)):
            trip = course.trips[k]
            room = board.room(trip)
            for j, stop in enumerate(trip.stops):
                kg, m3 = board.index.weigh(stop.request, stop.loads)
                vehicle, house = self._vehicles[trip.vehicle], self._houses[trip.warehouse]
                place = board.roads.places[board.index.requests[stop.request].place]
                loss, room_kg, room_m3 = lost(board, stop), room[0] + kg, room[1] + m3
                leave = trip.stops[j - 1].departure if j else trip.departs
                yield (
                    Giver(n, k, j, vehicle, house, place, loss, room_kg, room_m3, leave),
                    [
                        (self._items[board.index.item(stop.request, load.line).code], load.quantity)
                        for load in stop.loads
                    ],
                )

    def best(self, board: Board, request: Request) -> list[Giver]:
        """The nearest of those that cost less than is won, and those that cost least for it."""
        worth = -gained(board, request, 1.0 - board.share(request))
        share = np.where(self._may(board, request), self._shares(board, request), 0.0)
        costs = self._at["loss"] - worth * share
        good = np.flatnonzero((costs < 0.0) & (share > 0.0))
        here = np.array([board.roads.places[request.place]], dtype=np.intp)
        far = board.roads.apart(here, self._at["place"][good].astype(np.intp))[0]
        near = good[np.argsort(far, kind="stable")][:NEAR]
        best = good[np.argsort(costs[good], kind="stable")][:BEST]
        return [self._all[n] for n in dict.fromkeys([*near.tolist(), *best.tolist()])]

    def _may(self, board: Board, request: Request) -> Mask:
        """Stops of vehicles that may come in time, from warehouses that may give."""
        able = {vehicle.id for vehicle in board.index.able(request)}
        vehicles = np.array([vehicle in able for vehicle in self._vehicles], dtype=bool)
        only = request.access.warehouses
        houses = np.array([not only or house in only for house in self._houses], dtype=bool)
        closes = max((window.closes for window in request.windows), default=np.inf)
        may: Mask = vehicles[self._number("vehicle")] & houses[self._number("house")]
        may &= self._at["leave"] <= closes
        return may

    def _shares(self, board: Board, request: Request) -> Floats:
        """The share of the request that each stop's goods, with what is in stock, and room make."""
        share = np.zeros(len(self._all))
        loads = board.rest(request)
        for load in loads:
            item = board.index.item(request.id, load.line)
            free = [board.stockroom.free(house, item.code, 1 << 60) for house in self._houses]
            there = self._units[:, self._items[item.code]] + np.array(free)[self._number("house")]
            if item.cold:
                there = np.where(self._cold[self._number("vehicle")], there, 0.0)
            quantity = board.index.lines[request.id, load.line].quantity
            share += np.minimum(there, load.quantity) / quantity / len(request.lines)
        kg, m3 = board.index.weigh(request.id, loads)
        room = np.minimum(self._at["kg"] / max(kg, 1e-9), self._at["m3"] / max(m3, 1e-9))
        least: Floats = np.minimum(share, (1.0 - board.share(request)) * np.minimum(room, 1.0))
        return least

    def _number(self, name: str) -> npt.NDArray[np.intp]:
        return self._at[name].astype(np.intp)


def lost(board: Board, *stops: Stop) -> float:
    """What it costs that goods do not come; what waiting that spares is not counted."""
    less: dict[str, float] = {}
    for stop in stops:
        less[stop.request] = less.get(stop.request, 0.0) + stop_share(board.index, stop)
    return sum(gained(board, board.index.requests[name], -share) for name, share in less.items())


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
