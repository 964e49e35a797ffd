"""Vehicles at best: wherever and whenever each could begin a trip, as arrays."""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from planner.check.fleet import Flags, Rows, ability, alike
from planner.check.outlook import padded
from planner.hours import FAR, Moments, window_starts
from planner.index import Index
from planner.model import Request, Vehicle, Window
from planner.travel import Roads
from planner.why.parcel import SLACK, Parcel
from planner.why.ways import Legs, Ways, stacked

METRE = 1e-3
AT_ONCE = 64
"""The ways of so many places are looked at together."""


class Beginning(NamedTuple):
    """Where and from when on a vehicle may begin a trip."""

    vehicle: Vehicle
    place: str
    ready: int


class Bids(NamedTuple):
    """Trips to be tried: rows of crews, columns of warehouses, and since when goods are there."""

    rows: Rows
    columns: Rows
    there: Moments


class Crews:
    """A row for each place and moment from which a vehicle may begin, a column for each warehouse.

    A squad is rows alike in what they may carry and where they may go, which stand together.
    """

    def __init__(self, index: Index, roads: Roads, ways: Ways) -> None:
        self.index, self.roads, self.ways = index, roads, ways
        self._houses = index.problem.warehouses
        self._row_by_row(index)
        self._squad_by_squad()
        self._arrivals()
        self._access: dict[Hashable, Flags] = {}
        places = dict.fromkeys(roads.places[request.place] for request in index.problem.requests)
        self._order, self._loaded = {place: n for n, place in enumerate(places)}, -1

    def _row_by_row(self, index: Index) -> None:
        groups: dict[Hashable, list[Beginning]] = {}
        for vehicle, *_ in alike(index, index.problem.vehicles):
            for beginning in _beginnings(index, vehicle):
                groups.setdefault(ability(index, vehicle), []).append(beginning)
        self._rows = [beginning for group in groups.values() for beginning in group]
        self._squads = [group[0].vehicle for group in groups.values()]
        sizes = [len(group) for group in groups.values()]
        self._squad: Rows = np.repeat(np.arange(len(sizes), dtype=np.intp), sizes)
        vehicles = [row.vehicle for row in self._rows]
        self._until = np.array([v.free_until for v in vehicles], dtype=np.int64)
        self._shift = np.array([v.shift_max or FAR for v in vehicles], dtype=np.int64)
        self._reach = np.array([v.range_km + METRE if v.range_km else np.inf for v in vehicles])
        homes = sorted({v.home for v in vehicles if v.home is not None})
        at = {home: n for n, home in enumerate(homes)}
        own = [-1 if v.home is None else at[v.home] for v in vehicles]
        self._home, self._homes = np.array(own, dtype=np.intp), homes

    def _squad_by_squad(self) -> None:
        squads, houses = self._squads, self._houses
        self._kg = np.array([squad.kg for squad in squads])
        self._m3 = np.array([squad.m3 for squad in squads])
        self._cold = np.array([squad.cold for squad in squads], dtype=bool)
        loads = [[not s.warehouses or h.id in s.warehouses for h in houses] for s in squads]
        self._loads = np.array(loads, dtype=bool).reshape(len(squads), len(houses))
        self._profiles = list({(s.mode, s.speed_kmh): n for n, s in enumerate(squads)})
        number = {profile: n for n, profile in enumerate(self._profiles)}
        own = [number[squad.mode, squad.speed_kmh] for squad in squads]
        self._profile = np.array(own, dtype=np.intp)[self._squad]

    def _arrivals(self) -> None:
        """When each row is at each warehouse at best, how far that is, and who is there first."""
        houses, roads = self._houses, self.roads
        self._loading = np.array([house.loading for house in houses], dtype=np.int64)
        self._opens, self._closes = padded([house.windows for house in houses])
        places = [roads.places[house.place] for house in houses]
        homes = [roads.places[home] for home in self._homes]
        self._from = [self.ways.hubs(*profile, places) for profile in self._profiles]
        self._to = [self.ways.hubs(*profile, homes) for profile in self._profiles]
        self._gets = np.full((len(self._rows), len(houses)), FAR, dtype=np.int64)
        self._way = np.zeros_like(self._gets)
        for profile, (mode, _) in enumerate(self._profiles):
            rows = np.flatnonzero(self._profile == profile)
            spots = [roads.places[self._rows[n].place] for n in rows]
            back = self._from[profile].back(spots)
            km, seconds = back.km.T, back.seconds.T
            ready = np.array([self._rows[n].ready for n in rows], dtype=np.int64)[:, None]
            there = rests(roads.curfew(mode), np.broadcast_to(ready, seconds.shape), seconds)
            reached = (seconds < FAR) & (km <= self._reach[rows][:, None])
            self._gets[rows], self._way[rows] = np.where(reached, there, FAR), seconds
        self._first = np.zeros((len(self._squads), len(houses)), dtype=np.intp)
        for squad in range(len(self._squads)):
            own = np.flatnonzero(self._squad == squad)
            self._first[squad] = own[np.argmin(self._gets[own], axis=0)]

    def some_in_time(
        self, request: Request, wanted: Parcel, columns: Rows, there: Moments
    ) -> Flags:
        """For goods at warehouses from moments on: whether anybody could bring a parcel in time."""
        may = self._may(request, wanted)[:, columns]
        squads, goods = np.nonzero(may)
        if not len(squads):
            return np.zeros(len(columns), dtype=bool)
        first = self._first[squads, columns[goods]]
        found = np.zeros(len(columns), dtype=bool)
        starts, in_time = self._try(request, Bids(first, columns[goods], there[goods]))
        found[goods[in_time]] = True
        for n in np.flatnonzero(~found):
            soon = squads[(goods == n) & (starts < FAR)]
            rows = np.flatnonzero(np.isin(self._squad, soon)) if len(soon) else soon
            if len(rows) > len(soon):
                bids = Bids(rows, np.full_like(rows, columns[n]), np.full(len(rows), there[n]))
                found[n] = self._try(request, bids)[1].any()
        return found

    def _may(self, request: Request, wanted: Parcel) -> Flags:
        """Which squads may bring a parcel from which warehouses."""
        key = request.access, request.priority == "life_saving"
        if key not in self._access:
            own = request.access.warehouses
            come = [self.index.may_serve(squad, request) for squad in self._squads]
            gives = np.array([not own or h.id in own for h in self._houses], dtype=bool)
            self._access[key] = self._loads & gives & np.array(come, dtype=bool)[:, None]
        fit = (self._cold | (not wanted.cold)) & (self._kg >= wanted.kg - SLACK)
        return self._access[key] & (fit & (self._m3 >= wanted.m3 - SLACK))[:, None]

    def _try(self, request: Request, bids: Bids) -> tuple[Moments, Flags]:
        """When each begins the delivery at best (FAR: never), and whether all is in time."""
        rows, columns, profiles = bids.rows, bids.columns, self._profile[bids.rows]
        out, back = self._legs(request.place)
        km, seconds = out.km[profiles, columns], out.seconds[profiles, columns]
        home, settled = self._home[rows], self._home[rows] >= 0
        homeward = back.at(profiles, len(self._houses) + home)
        km = km + np.where(settled, homeward.km, back.km[profiles, columns])
        end = np.where(settled, homeward.seconds, 0)
        gets = self._gets[rows, columns]
        possible = (seconds + end < FAR) & (km <= self._reach[rows]) & (gets < FAR)
        ready = np.maximum(gets, bids.there)
        loads = window_starts(
            self._opens[columns], self._closes[columns], ready, self._loading[columns]
        )
        departs = loads + self._loading[columns]
        starts = _begin(request.windows, self._driven(profiles, departs, seconds))
        starts = np.where(possible & (loads < FAR), starts, FAR)
        ends = self._driven(profiles, starts + request.service, end)
        lasts = self._way[rows, columns] + self._loading[columns] + seconds + request.service + end
        in_time = (starts < FAR) & (ends <= self._until[rows]) & (lasts <= self._shift[rows])
        return starts, in_time

    def _driven(self, profiles: Rows, t: Moments, seconds: Moments) -> Moments:
        ends = t + seconds
        for n, (mode, _) in enumerate(self._profiles):
            if curfew := self.roads.curfew(mode):
                own = profiles == n
                ends[own] = rests(curfew, t[own], seconds[own])
        return ends

    def _legs(self, place: str) -> tuple[Legs, Legs]:
        """From warehouses to a place, and back to warehouses and then homes, by profile."""
        at = self._order[self.roads.places[place]]
        if at // AT_ONCE != self._loaded:
            self._loaded = at // AT_ONCE
            places = list(self._order)[self._loaded * AT_ONCE :][:AT_ONCE]
            self._out = stacked([hubs.there(places) for hubs in self._from])
            ends = zip(self._from, self._to, strict=True)
            self._back = stacked([a.back(places).beside(b.back(places)) for a, b in ends])
        every, n = slice(None), at % AT_ONCE
        return self._out.at(every, every, n), self._back.at(every, every, n)


def _beginnings(index: Index, vehicle: Vehicle) -> Iterator[Beginning]:
    """Before its frozen trips, and after each of them."""
    ready = max(vehicle.free_from, index.problem.now)
    frozen = index.frozen[vehicle.id]
    if not vehicle.trips_max or len(frozen) < vehicle.trips_max:
        yield Beginning(vehicle, vehicle.start, ready)
        for trip in frozen:
            yield Beginning(vehicle, trip.end_place, max(ready, trip.ends))


def _begin(windows: Sequence[Window], arrives: Moments) -> Moments:
    if not windows:
        return arrives
    opens, closes = padded([windows])
    return window_starts(opens[0], closes[0], arrives, 0)


def rests(curfew: Sequence[Window], t: Moments, seconds: Moments) -> Moments:
    """When so many seconds on the road end at best, with a rest in each curfew on the way."""
    for window in curfew:
        held = (seconds > 0) & (t < window.closes) & (t + seconds > window.opens)
        seconds = np.where(held, seconds - np.maximum(0, window.opens - t), seconds)
        t = np.where(held, window.closes, t)
    return t + seconds
