"""Who is thought of for a line: those who could be there first."""

from functools import cached_property

import numpy as np

from planner.board import Board
from planner.check.earliest import Moment
from planner.check.fleet import Flags, Fleet
from planner.check.outlook import Outlook
from planner.hours import FAR, Moments
from planner.model import Request
from planner.why.able import MOST_PAIRS, Able, Pair
from planner.why.parcel import Parcel


class Near:
    """Vehicles and warehouses for a line, beside the trips that are booked on a board."""

    def __init__(self, able: Able, board: Board) -> None:
        self._able, self._board = able, board
        self._last: tuple[tuple[str, Parcel], list[Pair]] | None = None

    def pairs(self, request: Request, wanted: Parcel) -> list[Pair]:
        """Who could come, with nothing else to do or after all trips, and from where."""
        key = request.id, wanted
        if self._last is None or self._last[0] != key:
            self._last = key, self.first(request, wanted, MOST_PAIRS)
        return self._last[1]

    def first(self, request: Request, wanted: Parcel, most: int) -> list[Pair]:
        """Of these the first so many."""
        return self._nearest(request, wanted, self._able.pairs(request, wanted), most)

    def elsewhere(self, request: Request, wanted: Parcel) -> list[Pair]:
        """The same for warehouses at which the vehicles may not load."""
        pairs = self._able.loading_elsewhere(request, wanted)
        return self._nearest(request, wanted, pairs, MOST_PAIRS)

    def left_from(self, wanted: Parcel) -> Moments:
        """When each warehouse has a unit that no trip takes, FAR when never."""
        room, houses = self._board.stockroom, self._board.problem.warehouses
        moments = [room.there_from(house.id, wanted.item) for house in houses]
        return np.array([FAR if m is None else m for m in moments], dtype=np.int64)

    def _nearest(self, request: Request, wanted: Parcel, pairs: Flags, most: int) -> list[Pair]:
        there = self._able.there(wanted)
        some = pairs & (there < FAR)
        alone = self._able.soonest(request, some, there, most)
        left = self.left_from(wanted)
        after = self._able.soonest(request, some, left, most, self._later)
        found = {(vehicle.id, house.id): (vehicle, house) for vehicle, house in (*alone, *after)}
        return [found[key] for key in sorted(found)]

    @cached_property
    def _later(self) -> Outlook:
        """The fleet when all its trips are done."""
        index, roads = self._board.index, self._board.roads
        last = ((vehicle, trips[-1]) for vehicle, trips in self._board.trips.items() if trips)
        later = {vehicle: Moment(trip.end_place, trip.ends) for vehicle, trip in last}
        return Outlook(index, roads, Fleet(index, roads, index.problem.vehicles, later))
