"""Who could bring a line on a trip of their own, by the rule that stops the others."""

from collections.abc import Iterator

import numpy as np

from planner.check.earliest import single_trip
from planner.check.fleet import Flags, Fleet
from planner.check.outlook import Outlook
from planner.hours import FAR, Moments
from planner.index import Index
from planner.model import Request, Trip, Vehicle, Warehouse
from planner.travel import Roads
from planner.why.parcel import SLACK, Parcel, there_from

Pair = tuple[Vehicle, Warehouse]

MOST_PAIRS = 24
"""With so many vehicles and warehouses from which they would come first something is tried."""


class Able:
    """The vehicles that could serve requests, and the warehouses they could come from.

    Squads are vehicles alike in what they may carry and where they may go; pairs say which of them
    may come from which warehouse.
    """

    def __init__(self, index: Index, roads: Roads) -> None:
        self.index, self.roads = index, roads
        self._houses = index.problem.warehouses
        self.outlook = Outlook(index, roads, Fleet(index, roads, index.problem.vehicles))
        squads = self.squads = self.outlook.fleet.squads
        self._rooms = np.array([(v.kg, v.m3) for v in squads], dtype=np.float64).reshape(-1, 2)
        self._cold = np.array([squad.cold for squad in squads], dtype=bool)

    def with_access(self, request: Request) -> list[Vehicle]:
        """Vehicles that the request's access lets come."""
        return list(self.index.able(request))

    def reaching(self, request: Request) -> Flags:
        """Which there is a way for, from where they are over the warehouse to the place."""
        outlook = self.outlook
        access = outlook.access(request)[:, None]
        reaching: Flags = access & outlook.loads(request) & outlook.leads(request)
        return reaching

    def visiting(self, request: Request) -> list[Vehicle]:
        """One vehicle of each squad among them; with access when there is no warehouse."""
        if not self._houses:
            return self.with_access(request)
        return [self.squads[n] for n in np.flatnonzero(self.reaching(request).any(axis=1))]

    def visitors(self, request: Request) -> list[Vehicle]:
        """All vehicles among them."""
        if not self._houses:
            return self.with_access(request)
        fleet = self.outlook.fleet
        there: Flags = np.asarray(self.reaching(request).any(axis=1))
        rows = np.flatnonzero(there[fleet.squad])
        return sorted((fleet.vehicles[n] for n in rows), key=lambda v: v.id)

    def carrying(self, request: Request, wanted: Parcel) -> Flags:
        """Which of them can carry a parcel."""
        pairs: Flags = self.reaching(request) & self._fit(wanted)[:, None]
        return pairs

    def pairs(self, request: Request, wanted: Parcel) -> Flags:
        """For which of them the trip is within range."""
        pairs: Flags = self.carrying(request, wanted) & self.outlook.in_range(request)
        return pairs

    def loading_elsewhere(self, request: Request, wanted: Parcel) -> Flags:
        """Which could come from warehouses where they may not load."""
        access = self.outlook.access(request) & self._fit(wanted)
        tied = np.array([bool(squad.warehouses) for squad in self.squads], dtype=bool)
        other = ~self.outlook.loads(request) & self.outlook.in_range(request)
        pairs: Flags = (access & tied)[:, None] & other
        return pairs

    def houses(self, pairs: Flags) -> list[Warehouse]:
        """The warehouses in some pair."""
        return [self._houses[n] for n in np.flatnonzero(pairs.any(axis=0))]

    def lengths(self, request: Request, pairs: Flags) -> Iterator[tuple[Vehicle, Warehouse, float]]:
        """Kilometres to a request and back for squads with a range, or out twice."""
        lengths = self.outlook.lengths(request)
        for squad, house in np.argwhere(pairs):
            vehicle, warehouse = self.squads[squad], self._houses[house]
            km = float(lengths[squad, house])
            if km == np.inf and (leg := self.roads.leg(vehicle, warehouse.place, request.place)):
                km = 2 * leg.km
            yield vehicle, warehouse, km

    def soonest(
        self,
        request: Request,
        pairs: Flags,
        there: Moments,
        most: int = MOST_PAIRS,
        outlook: Outlook | None = None,
    ) -> list[Pair]:
        """The vehicles and warehouses first to come if all was always open, goods being there.

        Where they are free is another outlook's, if one is given.
        """
        rows, houses, moments = (outlook or self.outlook).anyway(request, pairs, there)
        fleet = (outlook or self.outlook).fleet
        if len(rows) > most:
            some = np.argpartition(moments, most)[:most]
            rows, houses, moments = rows[some], houses[some], moments[some]
        order = np.lexsort((houses, rows, moments))
        return [(fleet.vehicles[rows[n]], self._houses[houses[n]]) for n in order]

    def there(self, wanted: Parcel) -> Moments:
        """When each warehouse has a parcel if nobody else takes any, FAR when never."""
        moments = [there_from(house, wanted) for house in self._houses]
        return np.array([FAR if m is None else m for m in moments], dtype=np.int64)

    def _fit(self, wanted: Parcel) -> Flags:
        room = (self._rooms >= np.array([wanted.kg, wanted.m3]) - SLACK).all(axis=1)
        fit: Flags = room & (self._cold | (not wanted.cold))
        return fit

    def trips(self, request: Request, wanted: Parcel, other: Index | None = None) -> Iterator[Trip]:
        """A trip of each of those who come first, with goods that are there.

        Times are those of another index, if one is given.
        """
        index, pairs = other or self.index, self.pairs(request, wanted)
        for vehicle, warehouse in self.soonest(request, pairs, self.there(wanted)):
            there = there_from(warehouse, wanted)
            if there is None:
                continue
            own, asked = index.vehicles[vehicle.id], index.requests[request.id]
            trip = single_trip(index, self.roads, own, warehouse, asked, there)
            if trip is not None:
                yield trip
