"""What a stop in each place would cost, roughly, so that only the best are timed."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.board import Board
from planner.check.scoring import HOUR
from planner.model import Request
from planner.quote.rows import NEW, NOWHERE, Row
from planner.quote.ways import Ways
from planner.travel import Floats

MOST = 32
"""Places that are timed."""

COLUMN = {name: n for n, name in enumerate(Row._fields)}


@dataclass(frozen=True)
class Guess:
    """The places for one request, weighed with the ways from and to it."""

    board: Board
    request: Request

    def best(self, rows: Floats, ways: Ways) -> list[tuple[int, int, int, int]]:
        """Course, trip, stop and warehouse of the best places, those first that look best."""
        rows = rows[self._may(rows)]
        with np.errstate(invalid="ignore", divide="ignore"):
            costs = self._costs(rows, ways)
        good = np.flatnonzero(costs < 0.0)
        good = good[np.argsort(costs[good], kind="stable")][:MOST]
        columns = [COLUMN[name] for name in ("course", "trip", "stop", "house")]
        found = rows[good][:, columns].astype(np.int64).tolist()
        return [(c, t, s, h) for c, t, s, h in found]

    def _may(self, rows: Floats) -> npt.NDArray[np.bool_]:
        """Rows whose vehicle and warehouse are allowed."""
        index, request = self.board.index, self.request
        able = {vehicle.id for vehicle in index.able(request)}
        vehicles = np.array([v.id in able for v in index.problem.vehicles], dtype=bool)
        houses = np.array(
            [
                not request.access.warehouses or house.id in request.access.warehouses
                for house in index.problem.warehouses
            ],
            dtype=bool,
        )
        may: npt.NDArray[np.bool_] = vehicles[_int(rows, "vehicle")] & houses[_int(rows, "house")]
        return may

    def _costs(self, rows: Floats, ways: Ways) -> Floats:
        """What the score gets worse, infinite where nothing can be brought."""
        km, seconds, on_km, on_seconds = ways
        profile, before, after = (_int(rows, name) for name in ("profile", "before", "after"))
        share, there = self._shares(rows)
        leave = _of(rows, "leave")
        leave = np.where(_of(rows, "stop") == NEW, np.maximum(leave, there), leave)
        start = self._start(leave + seconds[profile, before])
        on = after != NOWHERE
        back = np.where(on, on_seconds[profile, after], 0.0)
        late = np.maximum(0.0, start + self.request.service + back - _of(rows, "due"))
        far = km[profile, before] + np.where(on, on_km[profile, after], 0.0) - _of(rows, "km_now")
        costs = self._unmet(share) + share * self._waiting(start)
        costs += np.where(np.isfinite(late), late * _of(rows, "sting"), 0.0)
        costs += far * _of(rows, "per_km") + _of(rows, "extra")
        free_until = np.array([v.free_until for v in self.board.problem.vehicles])
        ends = start + self.request.service + np.where(np.isinf(_of(rows, "due")), back, 0.0)
        bad = (share <= 0.0) | ~np.isfinite(costs) | (ends > free_until[_int(rows, "vehicle")])
        return np.where(bad, np.inf, costs)

    def _shares(self, rows: Floats) -> tuple[Floats, Floats]:
        """The share of the request that room and stock let come, and when goods are on board."""
        problem = self.board.problem
        shares = np.array([[self._stock(w.id, c)[0] for w in problem.warehouses] for c in (0, 1)])
        there = np.array(
            [self._stock(w.id, 1)[1] + w.loading for w in problem.warehouses], dtype=np.float64
        )
        cold = np.array([int(vehicle.cold) for vehicle in problem.vehicles], dtype=np.intp)
        house = _int(rows, "house")
        kg, m3 = self.board.index.weigh(self.request.id, self.board.rest(self.request))
        room = np.minimum(
            _of(rows, "kg") / kg if kg else 1.0, _of(rows, "m3") / m3 if m3 else 1.0
        ).clip(0.0, 1.0)
        rest = 1.0 - self.board.share(self.request)
        share = np.minimum(room * rest, shares[cold[_int(rows, "vehicle")], house])
        if self.request.whole:
            share = np.where(share >= rest - 1e-6, share, 0.0)
        return share, there[house]

    def _stock(self, house: str, cold: int) -> tuple[float, float]:
        """The share of the request that a warehouse ever has free, and from when some of it."""
        board, share, first = self.board, 0.0, np.inf
        for load in board.rest(self.request):
            item = board.index.item(self.request.id, load.line)
            since = board.stockroom.there_from(house, item.code)
            if since is not None and (cold or not item.cold):
                units = min(load.quantity, board.stockroom.free(house, item.code, 1 << 60))
                share += units / board.index.lines[self.request.id, load.line].quantity
                first = min(first, since)
        return share / len(self.request.lines), first

    def _start(self, arrival: Floats) -> Floats:
        """When the request can be served, infinite if never."""
        if not self.request.windows:
            return arrival
        starts = [
            np.where(arrival <= w.closes, np.maximum(arrival, w.opens), np.inf)
            for w in self.request.windows
        ]
        first: Floats = np.minimum.reduce(starts)
        return first

    def _unmet(self, share: Floats) -> Floats:
        """What is unmet less with a share more."""
        policy, request = self.board.problem.policy, self.request
        had = self.board.share(request)
        rest = 1.0 - had - share
        worth = policy.unmet(request.priority) * request.weight / 2.0
        less = worth * (rest + rest * rest - (1.0 - had) - (1.0 - had) ** 2)
        if request.promised is not None:
            less = less - policy.promise * policy.promise_broken * share
        return less

    def _waiting(self, start: Floats) -> Floats:
        policy, request = self.board.problem.policy, self.request
        hours = np.maximum(0.0, start - request.submitted) / HOUR
        if request.needed_by is not None:
            hours = hours + (policy.late - 1.0) * np.maximum(0.0, start - request.needed_by) / HOUR
        waiting: Floats = policy.wait(request.priority) * request.weight * hours
        if request.promised is not None:
            waiting = (
                waiting + policy.promise * np.maximum(0.0, start - request.promised.closes) / HOUR
            )
        return waiting


def _of(rows: Floats, name: str) -> Floats:
    return rows[:, COLUMN[name]]


def _int(rows: Floats, name: str) -> npt.NDArray[np.intp]:
    return rows[:, COLUMN[name]].astype(np.intp)
