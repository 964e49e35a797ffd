"""A part of a large problem: those who could help some lines, everything else staying as it is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TypeVar

import numpy as np

from planner.board import Board
from planner.model import (
    Line,
    Plan,
    Problem,
    Request,
    Stock,
    Trip,
    Vehicle,
    Warehouse,
)
from planner.why.able import Able
from planner.why.near import Near
from planner.why.parcel import parcel

T = TypeVar("T")
Key = tuple[str, str]
"""A request and one of its lines."""

MOST_VEHICLES, EACH = 30, 3
"""So many vehicles are thought of, or one a line; for one of many lines only so many."""
MOST_RIVALS = 30
"""So many other requests that are not served, those that are nearest."""
MOST_NEIGHBOURS = 20
"""The vehicles that make so many of the nearest stops are thought of, too."""
GHOST = Vehicle("~ghost", "", 0.0, 0.0, "", free_from=0, free_until=0, trips_max=1)
"""A vehicle for all trips which are not thought of: it carries nothing more."""


@dataclass(frozen=True, slots=True)
class Part:
    """A problem with some of the trips of a plan, within a whole one with the others.

    What the others take is out of its stock, and the docks are busy that they load at. board is
    that of the whole with the others.
    """

    problem: Problem
    trips: tuple[Trip, ...]
    board: Board

    def joined(self, trips: Iterable[Trip]) -> Board:
        """The whole problem's board with these trips of the part and all others."""
        board = self.board.copied()
        for trip in trips:
            board.add(trip)
        return board


def whole(problem: Problem, plan: Plan) -> Part:
    """A problem that is its own part."""
    return Part(problem, plan.trips, Board(problem))


def cut(problem: Problem, plan: Plan, keys: Collection[Key], old: Problem) -> Part:
    """The vehicles that could help lines and whom they serve, and others that wait near by.

    The vehicles that the problem has other than the old one are among them.
    """
    return _Cut(problem, plan, keys, old).part()


class _Cut:
    def __init__(self, problem: Problem, plan: Plan, keys: Collection[Key], old: Problem) -> None:
        self._board, self._plan, self._keys = Board(problem), plan, sorted(keys)
        for trip in plan.trips:
            self._board.add(trip)
        before = set(old.vehicles)
        self._new = {v.id for v in problem.vehicles if v not in before}

    def part(self) -> Part:
        chosen = self._helpers()
        trips = tuple(trip for trip in self._plan.trips if trip.vehicle in chosen)
        for trip in trips:
            self._board.remove(trip)
        served = {stop.request for trip in trips for stop in trip.stops}
        return Part(self._problem(chosen, self._requests(served)), trips, self._board)

    def _helpers(self) -> set[str]:
        """The vehicles that are new, those that could be there first, and those that stop near."""
        index, roads = self._board.index, self._board.roads
        near = Near(Able(index, roads), self._board)
        most = max(EACH, MOST_VEHICLES // len(self._keys))
        enough, chosen = max(MOST_VEHICLES, len(self._keys)), {*self._new}
        for id, line in self._keys:
            if len(chosen) < enough:
                request = index.requests[id]
                pairs = near.first(request, parcel(index, request, line), most)
                chosen |= {vehicle.id for vehicle, _ in pairs}
        return chosen | self._neighbours()

    def _neighbours(self) -> set[str]:
        """Vehicles that serve the nearest requests: a change may as well help them."""
        rank = {request: n for n, request in enumerate(self._nearest)}
        stops = [
            (rank.get(stop.request, len(rank)), trip.vehicle)
            for trip in self._plan.trips
            for stop in trip.stops
        ]
        return {vehicle for _, vehicle in sorted(stops)[:MOST_NEIGHBOURS]}

    def _requests(self, served: Collection[str]) -> list[Request]:
        """Those of the lines, those that the vehicles serve, and others that are not served.

        Each with what other vehicles do not bring.
        """
        index, left = self._board.index, self._board.left
        asked = {request for request, _ in self._keys} | set(served)
        waiting = (x for x in self._nearest if self._board.open_lines(index.requests[x]))
        asked |= set(islice((request for request in waiting if request not in asked), MOST_RIVALS))
        found = []
        for id in sorted(asked):
            request = index.requests[id]
            lines = (Line(x.id, x.item, left[id, x.id]) for x in request.lines)
            if open_ := tuple(line for line in lines if line.quantity):
                found.append(replace(request, lines=open_))
        return found

    @cached_property
    def _nearest(self) -> list[str]:
        """Requests that are not on hold, those first that are nearest to the lines."""
        index, roads = self._board.index, self._board.roads
        own = sorted({roads.places[index.requests[request].place] for request, _ in self._keys})
        others = [request for request in index.problem.requests if not request.held]
        places = np.array([roads.places[other.place] for other in others], dtype=np.intp)
        apart = roads.apart(np.array(own, dtype=np.intp), places).min(axis=0, initial=np.inf)
        return [others[n].id for n in np.argsort(apart, kind="stable")]

    def _problem(self, chosen: Collection[str], requests: list[Request]) -> Problem:
        whole = self._board.problem
        fleet = [vehicle for vehicle in whole.vehicles if vehicle.id in chosen]
        ghosts, kept = self._docks(chosen), [t for t in whole.frozen if t.vehicle in chosen]
        if ghosts:
            fleet.append(replace(GHOST, mode=whole.vehicles[0].mode, start=ghosts[0].end_place))
        items = {line.item for request in requests for line in request.lines}
        part = replace(
            whole,
            warehouses=tuple(self._with_stock(house, items) for house in whole.warehouses),
            vehicles=tuple(fleet),
            requests=tuple(requests),
            frozen=(*kept, *ghosts),
        )
        return _at_places(part)

    def _docks(self, chosen: Collection[str]) -> list[Trip]:
        """Trips that keep docks busy as the others do."""
        houses, others = self._board.index.warehouses, self._board.all_trips()
        away = [t for t in self._board.problem.frozen if t.vehicle not in chosen]
        return [
            Trip(GHOST.id, house.id, t.loads, t.loads, t.departs, (), t.departs, house.place, 0.0)
            for t in (*others, *away)
            if (house := houses[t.warehouse]).docks
        ]

    def _with_stock(self, house: Warehouse, items: Collection[str]) -> Warehouse:
        """A warehouse with what others leave of some items."""
        room = self._board.stockroom
        stock = (
            Stock(item, units, there)
            for item in sorted(items)
            for there, units in room.lots(house.id, item)
        )
        return replace(house, stock=tuple(stock))


def _at_places(problem: Problem) -> Problem:
    """The problem without places that it does not mention."""
    mentioned = {house.place for house in problem.warehouses}
    mentioned |= {request.place for request in problem.requests}
    mentioned |= {place for v in problem.vehicles for place in (v.start, v.home) if place}
    mentioned |= {trip.end_place for trip in problem.frozen}
    at = [n for n, place in enumerate(problem.places) if place.id in mentioned]
    travel, places = problem.travel, tuple(problem.places[n] for n in at)
    closures = tuple(c for c in travel.closures if {c.a, c.b} <= mentioned)
    kms = tuple(tuple(row[n] for n in at) for row in _some(travel.matrix_km, at))
    seconds = tuple(tuple(row[n] for n in at) for row in _some(travel.matrix_s, at))
    travel = replace(travel, closures=closures, matrix_km=kms, matrix_s=seconds)
    return replace(problem, places=places, travel=travel)


def _some(rows: Sequence[T], at: Iterable[int]) -> list[T]:
    return [rows[n] for n in at] if rows else []
