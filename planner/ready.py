"""Who could still bring something on a trip of its own, the most promising first."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from planner.board import Board
from planner.check.earliest import Moment
from planner.check.fleet import Flags, Fleet, Rows, alike
from planner.check.outlook import Outlook
from planner.check.scoring import HOUR
from planner.hours import FAR, Moments
from planner.model import Line, Request, Trip, Vehicle, Warehouse
from planner.travel import Floats

TINY, SLACK = 1e-12, 1e-6


class Ready:
    """Vehicles that could make another trip; of idle ones that do not differ one stands for all."""

    def __init__(self, board: Board, *, idle_only: bool) -> None:
        vehicles, policy = board.problem.vehicles, board.problem.policy
        idle = alike(board.index, (v for v in vehicles if not board.trips[v.id]))
        busy = [[v] for v in vehicles if board.trips[v.id] and not idle_only]
        self.groups = [*idle, *busy]
        self._others = {group[0].id: group[1:] for group in self.groups}
        self._idle_only = idle_only
        self._fleet = fleet = Fleet(board.index, board.roads, [group[0] for group in self.groups])
        self._row = {vehicle.id: row for row, vehicle in enumerate(fleet.vehicles)}
        self._open = np.ones(len(fleet.vehicles), dtype=bool)
        for group in busy:
            self._after(board, board.trips[group[0].id][-1])
        self._outlook = Outlook(board.index, board.roads, fleet)
        rows = [
            (policy.money * v.cost_km + policy.co2 * v.co2_km, policy.money * v.cost_fixed)
            for v in fleet.vehicles
        ]
        self._rate, self._fixed = np.array(rows, dtype=np.float64).reshape(-1, 2).T
        rooms = [(v.kg, v.m3) for v in fleet.vehicles]
        self._room = np.array(rooms, dtype=np.float64).reshape(-1, 2)
        self._cold = np.array([v.cold for v in fleet.vehicles], dtype=bool)
        self._new = np.array(
            [not board.trips[v.id] and not board.index.frozen[v.id] for v in fleet.vehicles],
            dtype=bool,
        )

    def sent(self, board: Board, trip: Trip) -> None:
        """A vehicle makes one more trip: another like it takes its place, or it is free later."""
        row, others = self._row[trip.vehicle], self._others[trip.vehicle]
        if others and len(board.trips[trip.vehicle]) == 1:
            self._fleet.vehicles[row] = others[0]
            self._row[others[0].id], self._others[others[0].id] = row, others[1:]
        elif self._idle_only:
            self._open[row] = False
        else:
            self._after(board, trip)
            self._outlook.moved(row)
            self._new[row] = False

    def _after(self, board: Board, trip: Trip) -> None:
        """Let a vehicle be free where and when its last trip ends."""
        last = board.trips[trip.vehicle][-1]
        spot = Moment(last.end_place, last.ends)
        self._fleet.move(board.index, board.roads, self._row[trip.vehicle], spot)

    def promising(
        self, board: Board, request: Request
    ) -> Iterator[tuple[Vehicle, Warehouse, float]]:
        """Vehicles with warehouses to load at, and how much better it gets at most."""
        able = self._outlook.access(request)[self._fleet.squad] & self._open
        if request.whole:
            able &= (self._room >= board.index.weigh(request.id, board.rest(request))).all(axis=1)
        found = []
        for rows, lines in _by_cold(board, request, np.flatnonzero(able), self._cold):
            if lines and len(rows):
                found.append(self._of_some(board, request, lines, rows))
        if not any(len(gains) for gains, _, _ in found):
            return
        gains, rows, columns = (np.concatenate(parts) for parts in zip(*found, strict=True))
        for k in np.argsort(-gains, kind="stable"):
            vehicle = self._fleet.vehicles[rows[k]]
            yield vehicle, board.problem.warehouses[columns[k]], float(gains[k]) * (1.0 + 1e-9)

    def _of_some(
        self, board: Board, request: Request, lines: Sequence[Line], rows: Rows
    ) -> tuple[Floats, Rows, Rows]:
        """What vehicles gain at most that may carry these lines, where they gain anything."""
        there, share = _stock(board, request, lines)
        starts = self._outlook.starts(request, rows, there)
        row, house = np.nonzero(starts < FAR)
        starts, own = starts[row, house], rows[row]
        way = self._outlook.km(request, own, house) * self._rate[own]
        way += np.where(self._new[own], self._fixed[own], 0.0)
        most = np.minimum(share[house], self._fits(board, request, own, lines))
        gain = _worth(board, request, starts, most) - way
        loads = self._outlook.loads(request)[self._fleet.squad[own], house]
        some = np.flatnonzero(loads & (gain > 0.0))
        return gain[some], own[some], house[some]

    def _fits(self, board: Board, request: Request, rows: Rows, lines: Sequence[Line]) -> Floats:
        """The share of the request that each vehicle can carry, if all were the lightest line."""
        fits = np.full(len(rows), np.inf)
        items = [(line.quantity, board.index.items[line.item]) for line in lines]
        kg = min(quantity * (item.kg or 0.0) for quantity, item in items)
        m3 = min(quantity * (item.m3 or 0.0) for quantity, item in items)
        for n, bulk in enumerate((kg, m3)):
            if bulk > 0.0:
                own = (self._room[rows, n] + SLACK) / (bulk * len(request.lines))
                fits = np.minimum(fits, own)
        return fits


def _open(board: Board, request: Request) -> list[Line]:
    return [line for line in request.lines if board.left[request.id, line.id] > 0]


def _by_cold(
    board: Board, request: Request, able: Rows, cold: Flags
) -> list[tuple[Rows, list[Line]]]:
    """Vehicles with the lines of a request that they may carry, those that keep cold first."""
    cooled, warm = able[cold[able]], able[~cold[able]]
    lines = _open(board, request)
    plain = [line for line in lines if not board.index.items[line.item].cold]
    if len(plain) == len(lines):
        return [(np.concatenate([cooled, warm]), lines)]
    return [(cooled, lines), (warm, plain)]


def _worth(board: Board, request: Request, starts: Moments, most: Floats) -> Floats:
    """What it is worth to bring up to so much more of a request by then.

    A convex function of what is open, less what waiting costs for each part: its best is in one
    place, or at the end.
    """
    policy, had = board.problem.policy, 1.0 - board.share(request)
    broken = policy.promise * policy.promise_broken if request.promised else 0.0
    unmet = policy.unmet(request.priority) * request.weight
    late = _late(board, request, starts)
    best = (late - broken) / max(unmet, TINY) - 0.5  # open where a part is worth its waiting
    rest = np.clip(best, np.maximum(0.0, had - most), had)
    saved = unmet * ((had + had * had) - (rest + rest * rest)) / 2.0 + broken * (had - rest)
    worth: Floats = saved - late * (had - rest)
    return worth


def _late(board: Board, request: Request, starts: Moments) -> Floats:
    """What it costs to bring all of a request only then."""
    policy = board.problem.policy
    hours = np.maximum(0, starts - request.submitted) / HOUR
    if request.needed_by is not None:
        hours = hours + (policy.late - 1.0) * np.maximum(0, starts - request.needed_by) / HOUR
    late: Floats = policy.wait(request.priority) * request.weight * hours
    if request.promised is not None:
        late = late + policy.promise * np.maximum(0, starts - request.promised.closes) / HOUR
    return late


def _stock(board: Board, request: Request, lines: Iterable[Line]) -> tuple[Moments, Floats]:
    """For each warehouse since when there is a unit, and the share that there may be in all."""
    there = np.full(len(board.problem.warehouses), FAR, dtype=np.int64)
    share = np.zeros(len(there))
    for line in lines:
        since, units = board.stockroom.shelves(line.item)
        there = np.minimum(there, since)
        most = np.minimum(units, board.left[request.id, line.id])
        share += most / line.quantity / len(request.lines)
    return there, share
