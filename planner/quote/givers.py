"""Stops that may give way: their goods and their room go to a request that is worth more."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from planner.board import Board
from planner.check.scoring import stop_share
from planner.model import Request, Stop, Vehicle
from planner.quote.attempt import gained
from planner.quote.course import Course
from planner.travel import Floats

NEAR, BEST = 14, 10
"""Stops that are tried: nearest to the request, and costing least for what they give."""

Mask = npt.NDArray[np.bool_]


class Giver(NamedTuple):
    """A stop by its place in the plan, and what it costs to leave it out.

    before is the place before it, leave when the vehicle leaves that, loads when the trip loads;
    kg and m3 are free without the stop.
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
    before: int
    leave: int
    loads: int


class Givers:
    """All stops of trips that have not begun."""

    def __init__(self, board: Board, courses: Sequence[Course]) -> None:
        problem = board.problem
        self._items = {item.code: n for n, item in enumerate(problem.items)}
        self._vehicles = {vehicle.id: n for n, vehicle in enumerate(problem.vehicles)}
        self._houses = {house.id: n for n, house in enumerate(problem.warehouses)}
        self._pace = np.array([_pace(board, vehicle) for vehicle in problem.vehicles])
        self._cold = np.array([vehicle.cold for vehicle in problem.vehicles], dtype=bool)
        stops = [found for n, course in enumerate(courses) for found in self._of(board, n, course)]
        self._all = [giver for giver, _ in stops]
        columns = np.array(self._all, dtype=np.float64).reshape(-1, len(Giver._fields)).T
        self._at = dict(zip(Giver._fields, columns, strict=True))
        loading = [(giver.house, giver.loads) for giver in self._all]
        self._loading = {pair: n for n, pair in enumerate(dict.fromkeys(loading))}
        self._loaded = np.array([self._loading[pair] for pair in loading], dtype=np.intp)
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
            before, leave = board.index.warehouses[trip.warehouse].place, trip.departs
            for j, stop in enumerate(trip.stops):
                place = board.index.requests[stop.request].place
                kg, m3 = board.index.weigh(stop.request, stop.loads)
                giver = Giver(
                    n, k, j, self._vehicles[trip.vehicle], self._houses[trip.warehouse],
                    board.roads.places[place], lost(board, stop), room[0] + kg, room[1] + m3,
                    board.roads.places[before], leave, trip.loads,
                )  # fmt: skip
                items = [board.index.item(stop.request, load.line).code for load in stop.loads]
                units = [load.quantity for load in stop.loads]
                yield giver, list(zip(map(self._items.__getitem__, items), units, strict=True))
                before, leave = place, stop.departure

    def best(self, board: Board, request: Request) -> list[Giver]:
        """The nearest of those that cost less than is won, and those that cost least for it."""
        worth = -gained(board, request, 1.0 - board.share(request))
        share = np.where(self._may(board, request), self._shares(board, request), 0.0)
        costs = self._at["loss"] - worth * share
        good = np.flatnonzero((costs < 0.0) & (share > 0.0))
        here = np.array([board.roads.places[request.place]], dtype=np.intp)
        far = board.roads.apart(here, self._number("place")[good])[0]
        near = good[np.argsort(far, kind="stable")][:NEAR]
        best = good[np.argsort(costs[good], kind="stable")][:BEST]
        return [self._all[n] for n in dict.fromkeys([*near.tolist(), *best.tolist()])]

    def _may(self, board: Board, request: Request) -> Mask:
        """Stops of vehicles that may come in time, from warehouses that may give."""
        able = {vehicle.id for vehicle in board.index.able(request)}
        vehicles = np.array([vehicle in able for vehicle in self._vehicles], dtype=bool)
        only = request.access.warehouses
        houses = np.array([not only or house in only for house in self._houses], dtype=bool)
        here = np.array([board.roads.places[request.place]], dtype=np.intp)
        km = board.roads.apart(here, self._number("before"))[0]
        closes = max((window.closes for window in request.windows), default=np.inf)
        arrival = self._at["leave"] + km * self._pace[self._number("vehicle")]
        may: Mask = vehicles[self._number("vehicle")] & houses[self._number("house")]
        may &= arrival <= closes
        return may

    def _shares(self, board: Board, request: Request) -> Floats:
        """The share of the request that each stop's goods, with what is in stock, and room make."""
        houses, free_at = list(self._houses), board.stockroom.free
        share = np.zeros(len(self._all))
        loads = board.rest(request)
        for load in loads:
            item = board.index.item(request.id, load.line)
            free = np.array([free_at(houses[h], item.code, t) for h, t in self._loading])
            there = self._units[:, self._items[item.code]] + free[self._loaded]
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


def _pace(board: Board, vehicle: Vehicle) -> float:
    """Seconds for a kilometre."""
    detour, speed, _ = board.roads.pace(vehicle.mode, vehicle.speed_kmh)
    return 3600.0 / speed * (1.0 if board.roads.measured else detour)


def lost(board: Board, *stops: Stop) -> float:
    """What it costs that goods do not come; what waiting that spares is not counted."""
    less: dict[str, float] = {}
    for stop in stops:
        less[stop.request] = less.get(stop.request, 0.0) + stop_share(board.index, stop)
    return sum(gained(board, board.index.requests[name], -share) for name, share in less.items())
