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
        self._all_houses: Rows = np.arange(len(self._houses), dtype=np.intp)
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
        self._opens, self._closes = _padded([house.windows for house in self._houses])
        self._profiles = list({(s.mode, s.speed_kmh): n for n, s in enumerate(fleet.squads)})
        number = {profile: n for n, profile in enumerate(self._profiles)}
        self._profile = np.array([number[s.mode, s.speed_kmh] for s in fleet.squads], dtype=np.intp)
        self._pace = np.array([roads.pace(*profile) for profile in self._profiles])
        homes = sorted({roads.places[v.home] for v in fleet.vehicles if v.home is not None})
        at = {place: n for n, place in enumerate(homes)}
        self._homes = np.array(homes, dtype=np.intp)
        self._home = np.array(
            [-1 if v.home is None else at[roads.places[v.home]] for v in fleet.vehicles],
            dtype=np.intp,
        )
        self._range = np.array([s.range_km or np.inf for s in fleet.squads])
        self._tables()

    def _tables(self) -> None:
        """The ways from warehouses to all requests' places, and back for those with a range."""
        roads, squads = self.roads, self.fleet.squads
        places = sorted({roads.places[request.place] for request in self.index.problem.requests})
        self._column = {place: n for n, place in enumerate(places)}
        houses = [roads.places[house.place] for house in self._houses]
        shape = (len(self._profiles), len(houses), len(places))
        self._km, self._seconds = np.empty(shape), np.empty(shape, dtype=np.int64)
        for n, profile in enumerate(self._profiles):
            self._km[n], self._seconds[n] = roads.matrix(*profile, houses, places)
        self._back: dict[int, Floats] = {}
        ranged = [(n, squad) for n, squad in enumerate(squads) if squad.range_km]
        for mode in {squad.mode for _, squad in ranged}:
            homes = sorted({roads.places[s.home] for _, s in ranged if s.home and s.mode == mode})
            back = roads.matrix(mode, 0.0, places, [*homes, *houses])[0]
            for n, squad in ranged:
                if squad.mode == mode:
                    at = homes.index(roads.places[squad.home]) if squad.home else -1
                    self._back[n] = back[:, at : at + 1] if squad.home else back[:, len(homes) :]

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
        way = self._seconds[:, :, self._at(request)] >= 0
        leads: Flags = way[self._profile] & (self._soonest < FAR)
        return leads

    def in_range(self, request: Request) -> Flags:
        """From which warehouses squads get to the request and back within their range."""
        column = self._at(request)
        within = self._seconds[self._profile, :, column] >= 0
        for squad, back in self._back.items():
            km = self._km[self._profile[squad], :, column] + back[column]
            within[squad] &= km <= self._range[squad]
        return within

    def of_squads(self, request: Request, able: Flags, there: Moments) -> Moments:
        """When the soonest of each able squad begins from each warehouse; FAR when too late.

        There are goods from a moment on. As with single vehicles it is not sooner, that is.
        """
        houses = self._all_houses
        ready = np.maximum(self._soonest, there)
        starts = self._starts(request, ready, self._ways(request, self._profile, houses), houses)
        soon = able & (starts + request.service <= self._latest[:, None])
        return np.where(soon, starts, FAR)

    def starts(
        self, request: Request, rows: Rows, there: Moments, houses: Rows | None = None
    ) -> Moments:
        """When each of the vehicles begins the delivery from each warehouse; FAR when never.

        Not sooner, that is: docks, shifts, curfews after loading and the exact way home may make
        it later or impossible.
        """
        if houses is None:
            houses = self._all_houses
        ready = np.maximum(self.fleet.gets_to[rows[:, None], houses], there[houses])
        ways = self._ways(request, self._profile[self.fleet.squad[rows]], houses)
        starts = self._starts(request, ready, ways, houses)
        ends = starts + request.service + self._homeward(request, rows)[:, None]
        return np.where(ends <= self.fleet.until[rows][:, None], starts, FAR)

    def km(self, request: Request, rows: Rows, houses: Rows) -> Floats:
        """How far each vehicle drives over each warehouse to the request."""
        out = self._km[:, houses, self._at(request)][self._profile[self.fleet.squad[rows]]]
        far: Floats = self.fleet.km[rows[:, None], houses] + out
        return far

    def _ways(self, request: Request, profiles: Rows, houses: Rows) -> Moments:
        """Seconds from the warehouses to the request by profile, FAR where there is no way."""
        seconds = self._seconds[:, houses, self._at(request)]
        return np.where(seconds < 0, FAR, seconds)[profiles]

    def _starts(self, request: Request, ready: Moments, ways: Moments, houses: Rows) -> Moments:
        loading = self._loading[houses]
        loads = window_starts(self._opens[houses], self._closes[houses], ready, loading)
        arrives = loads + loading + ways
        if not request.windows:
            return arrives
        windows = np.array([(w.opens, w.closes) for w in request.windows], dtype=np.int64)
        return window_starts(windows[:, 0], windows[:, 1], arrives, 0)

    def _homeward(self, request: Request, rows: Rows) -> Moments:
        """Seconds that the way home takes at least, 0 where that is not known so quickly."""
        if self.roads.measured or not len(self._homes):
            return np.zeros(len(rows), dtype=np.int64)
        here = np.array([self.roads.places[request.place]], dtype=np.intp)
        home = self._home[rows]
        straight = self.roads.straight(here, self._homes)[0][home]
        detour, speed = self._pace[self._profile[self.fleet.squad[rows]], :2].T
        km = np.maximum(0.0, straight * detour - self.roads.travel.grain_km)
        return np.where(home >= 0, (km * 3600.0 / speed).astype(np.int64), 0)

    def _at(self, request: Request) -> int:
        return self._column[self.roads.places[request.place]]


def _padded(windows: Sequence[Sequence[Window]]) -> tuple[Moments, Moments]:
    """When windows open and close, those who have none being always open."""
    most = max((len(some) for some in windows), default=1)
    opens = np.full((len(windows), max(1, most)), FAR, dtype=np.int64)
    closes = np.full_like(opens, -FAR)
    for n, some in enumerate(windows):
        for k, window in enumerate(some or (Window(-FAR, FAR * 2),)):
            opens[n, k], closes[n, k] = window.opens, window.closes
    return opens, closes
