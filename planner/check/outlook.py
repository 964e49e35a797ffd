"""Which vehicles get from which warehouses to a request, and how soon, for all of them at once."""

from collections.abc import Hashable, Sequence

import numpy as np

from planner.check.fleet import Flags, Fleet, Rows
from planner.hours import FAR, Moments, window_starts
from planner.index import Index
from planner.model import Request, Window
from planner.travel import Floats, Roads


class Outlook:
    """A fleet's ways to requests, by squad or vehicle and warehouse."""

    def __init__(self, index: Index, roads: Roads, fleet: Fleet) -> None:
        self.index, self.roads, self.fleet = index, roads, fleet
        self._houses = index.problem.warehouses
        self._soonest, self._latest = fleet.soonest(), fleet.latest()
        self._access: dict[Hashable, Flags] = {}
        self._gives: dict[tuple[str, ...], Flags] = {}
        self._loads = np.array(
            [
                [not s.warehouses or h.id in s.warehouses for h in self._houses]
                for s in fleet.squads
            ],
            dtype=bool,
        ).reshape(self._soonest.shape)
        self._loading = np.array([house.loading for house in self._houses], dtype=np.int64)
        self._opens, self._closes = padded([house.windows for house in self._houses])
        self._loaded = self._departs(fleet.gets_to)
        self._loaded_soonest = self._loaded.min(axis=1, initial=FAR)
        self._first_loaded = self._departs(self._soonest)
        self._profiles = list({(s.mode, s.speed_kmh): n for n, s in enumerate(fleet.squads)})
        number = {profile: n for n, profile in enumerate(self._profiles)}
        self._profile = np.array([number[s.mode, s.speed_kmh] for s in fleet.squads], dtype=np.intp)
        self._of_row = self._profile[fleet.squad]
        self._range = np.array([s.range_km or np.inf for s in fleet.squads])
        self._tables()
        self._homes()

    def _tables(self) -> None:
        """The ways from warehouses to all requests' places, and back for those with a range.

        What belongs to one place stands together: it is looked at together.
        """
        roads, squads = self.roads, self.fleet.squads
        places = sorted({roads.places[request.place] for request in self.index.problem.requests})
        self._row = {place: n for n, place in enumerate(places)}
        houses = [roads.places[house.place] for house in self._houses]
        shape = (len(places), len(self._profiles), len(houses))
        self._km, self._seconds = np.empty(shape), np.empty(shape, dtype=np.int64)
        for n, profile in enumerate(self._profiles):
            km, seconds = roads.matrix(*profile, houses, places)
            self._km[:, n], self._seconds[:, n] = km.T, np.where(seconds < 0, FAR, seconds).T
        self._back: list[tuple[Rows, Rows, Floats]] = []
        ranged = [(n, squad) for n, squad in enumerate(squads) if squad.range_km]
        for mode in sorted({squad.mode for _, squad in ranged}):
            own = [(n, squad) for n, squad in ranged if squad.mode == mode]
            homes = sorted({roads.places[s.home] for _, s in own if s.home})
            back = roads.matrix(mode, 0.0, places, [*homes, *houses])[0]
            to_houses = np.arange(len(homes), len(homes) + len(houses))
            ends = [
                np.full(len(houses), homes.index(roads.places[s.home])) if s.home else to_houses
                for _, s in own
            ]
            rows = np.array([n for n, _ in own], dtype=np.intp)
            self._back.append((rows, np.array(ends, dtype=np.intp), back))

    def _homes(self) -> None:
        """Where vehicles end, and how many seconds the way there takes for each kilometre."""
        roads, vehicles = self.roads, self.fleet.vehicles
        self._spots = roads.coordinates(sorted(self._row))[:, :3]
        homes = sorted({roads.places[v.home] for v in vehicles if v.home is not None})
        self._home_spots = roads.coordinates(homes)[:, :3]
        at = {place: n for n, place in enumerate(homes)}
        own = [0 if v.home is None else at[roads.places[v.home]] for v in vehicles]
        self._home = np.array(own, dtype=np.intp)
        settled = np.array([v.home is not None for v in vehicles], dtype=bool)
        detour, speed = np.array([roads.pace(*p) for p in self._profiles]).reshape(-1, 3)[:, :2].T
        pace = np.where(settled, 3600.0 / speed[self._of_row], 0.0)
        self._home_pace = pace * detour[self._of_row] * roads.unit_km
        self._home_grain = pace * roads.travel.grain_km

    def moved(self, row: int) -> None:
        """A vehicle of the fleet is free elsewhere or later than it was."""
        self._loaded[row] = self._departs(self.fleet.gets_to[row])
        self._loaded_soonest[row] = self._loaded[row].min(initial=FAR)

    def access(self, request: Request) -> Flags:
        """Which squads may come."""
        key = request.access, request.priority == "life_saving"
        if key not in self._access:
            may = [self.index.may_serve(squad, request) for squad in self.fleet.squads]
            self._access[key] = np.array(may, dtype=bool)
        return self._access[key]

    def loads(self, request: Request) -> Flags:
        """Which squads may load at which warehouses for it."""
        own = request.access.warehouses
        if own not in self._gives:
            self._gives[own] = np.array([not own or h.id in own for h in self._houses], dtype=bool)
        return self._loads & self._gives[own]

    def leads(self, request: Request) -> Flags:
        """Which squads get to which warehouses and from there to the request's place."""
        leads: Flags = (self._ways(request) < FAR)[self._profile] & (self._soonest < FAR)
        return leads

    def in_range(self, request: Request) -> Flags:
        """From which warehouses squads get to the request and back within their range."""
        leads = (self._ways(request) < FAR)[self._profile]
        within: Flags = leads & (self.lengths(request) <= self._range[:, None])
        return within

    def of_squads(self, request: Request, able: Flags, there: Moments) -> Moments:
        """When the soonest of each able squad begins from each warehouse; FAR when too late.

        There are goods from a moment on. As with single vehicles it is not sooner, that is.
        """
        ready = np.maximum(self._first_loaded, self._departs(there))
        starts = self._starts(request, ready + self._ways(request)[self._profile])
        soon = able & (starts + request.service <= self._latest[:, None])
        return np.where(soon, starts, FAR)

    def starts(self, request: Request, rows: Rows, there: Moments) -> Moments:
        """When each of the vehicles begins the delivery from each warehouse; FAR when never.

        Not sooner, that is: docks, shifts, curfews after loading and the exact way home may make
        it later or impossible.
        """
        ways, profiles = self._ways(request), self._of_row[rows]
        by = self.fleet.until[rows] - request.service - self._homeward(request, rows)
        some = np.flatnonzero(
            self._loaded_soonest[rows] + ways.min(axis=1, initial=FAR)[profiles] <= by
        )
        found = np.full((len(rows), len(self._houses)), FAR, dtype=np.int64)
        ready = np.maximum(self._loaded[rows[some]], self._departs(there))
        starts = self._starts(request, ready + ways[profiles[some]])
        found[some] = np.where(starts <= by[some][:, None], starts, FAR)
        return found

    def anyway(self, request: Request, pairs: Flags, there: Moments) -> tuple[Rows, Rows, Moments]:
        """Vehicles of squads with warehouses, and when they were there if all was always open.

        There are goods from a moment on.
        """
        able: Flags = np.asarray(pairs.any(axis=1))
        rows = np.flatnonzero(able[self.fleet.squad])
        some, houses = np.nonzero(pairs[self.fleet.squad[rows]])
        rows = rows[some]
        loads = np.maximum(self.fleet.gets_to[rows, houses], there[houses])
        way = self._ways(request)[self._of_row[rows], houses]
        return rows, houses, loads + self._loading[houses] + way

    def lengths(self, request: Request) -> Floats:
        """Kilometres to the request and back, for squads with a range (no way back: inf)."""
        place = self._at(request)
        lengths = np.zeros(self._loads.shape)
        for squads, ends, back in self._back:
            lengths[squads] = self._km[place][self._profile[squads]] + back[place][ends]
        return lengths

    def km(self, request: Request, rows: Rows, houses: Rows) -> Floats:
        """How far vehicles drive, each over a warehouse of its own, to the request."""
        out = self._km[self._at(request)][self._of_row[rows], houses]
        far: Floats = self.fleet.km[rows, houses] + out
        return far

    def _ways(self, request: Request) -> Moments:
        """Seconds to the request by profile and warehouse, FAR where there is no way."""
        ways: Moments = self._seconds[self._at(request)]
        return ways

    def _departs(self, ready: Moments) -> Moments:
        """When those have loaded who could begin to at a moment, FAR or more when never."""
        loads = window_starts(self._opens, self._closes, ready, self._loading)
        departs: Moments = loads + self._loading
        return departs

    def _starts(self, request: Request, arrives: Moments) -> Moments:
        if not request.windows:
            return arrives
        windows = np.array([(w.opens, w.closes) for w in request.windows], dtype=np.int64)
        return window_starts(windows[:, 0], windows[:, 1], arrives, 0)

    def _homeward(self, request: Request, rows: Rows) -> Moments:
        """Seconds that the way home takes at least, 0 where that is not known so quickly."""
        if self.roads.measured or not len(self._home_spots):
            return np.zeros(len(rows), dtype=np.int64)
        apart = self._home_spots - self._spots[self._at(request)]
        chords = np.sqrt(np.einsum("ij,ij->i", apart, apart))[self._home[rows]]
        seconds = chords * self._home_pace[rows] - self._home_grain[rows]
        homeward: Moments = np.maximum(0.0, seconds).astype(np.int64)
        return homeward

    def _at(self, request: Request) -> int:
        return self._row[self.roads.places[request.place]]


def padded(windows: Sequence[Sequence[Window]]) -> tuple[Moments, Moments]:
    """When windows open and close, those who have none being always open."""
    most = max((len(some) for some in windows), default=1)
    opens = np.full((len(windows), max(1, most)), FAR, dtype=np.int64)
    closes = np.full_like(opens, -FAR)
    for n, some in enumerate(windows):
        for k, window in enumerate(some or (Window(-FAR, FAR * 2),)):
            opens[n, k], closes[n, k] = window.opens, window.closes
    return opens, closes
