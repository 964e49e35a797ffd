"""Rules about reasons: what a plan says about an unserved line must be true.

Each reason is a sentence about the problem and the stock that the plan leaves over, in the order
in which causes are named: on hold, closed off, no access, no cold chain, too heavy, too big, out
of range, no stock, too late. LOWER_PRIORITY is what remains: others were served instead.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from planner.check.earliest import single_trip
from planner.check.fleet import Flags, Fleet, Rows, alike
from planner.check.outlook import Outlook
from planner.check.scoring import broken_cost, late_promise_cost, shares, unmet_cost, wait_cost
from planner.hours import FAR, Moments
from planner.index import Index
from planner.model import Fault, Load, Plan, Reason, Request, Trip
from planner.travel import Floats, Roads

SLACK = 1e-9


def reason_faults(index: Index, roads: Roads, plan: Plan) -> Iterator[Fault]:
    """Reasons that are not true."""
    after = Leftover(index, roads, plan.trips)
    for n, rest in enumerate(plan.unserved):
        if not after.holds(rest.reason, rest.request, rest.line):
            text = f"{rest.reason} is not why {rest.line} of {rest.request} is not served"
            yield Fault("reason", f"unserved[{n}]", text)


def least(request: Request, line: str) -> tuple[Load, ...]:
    """The least that a stop could bring of a line: one unit, or all that must come together."""
    if request.whole:
        return tuple(Load(other.id, other.quantity) for other in request.lines)
    return (Load(line, 1),)


class _Able(NamedTuple):
    """Who could bring the least there is of a line: squads that pass one test after the other.

    pairs says which squads that pass all of them may bring it from which warehouse.
    """

    reaching: Flags
    cold: Flags
    strong: Flags
    big: Flags
    pairs: Flags


class Leftover:
    """What could still be done after a plan's trips, and so which reasons are true."""

    def __init__(self, index: Index, roads: Roads, trips: tuple[Trip, ...]) -> None:
        self.index, self.roads, self.trips = index, roads, trips
        self._warehouses = index.problem.warehouses
        groups = alike(index, index.problem.vehicles)
        self._fleet = Fleet(index, roads, [group[0] for group in groups])
        self._outlook = Outlook(index, roads, self._fleet)
        self._closed = {place.id for place in index.problem.places if place.closed}
        driving = {trip.vehicle for trip in trips}
        idle = {group[0].id for group in groups if any(v.id not in driving for v in group)}
        self._all_rows: Rows = np.arange(len(groups), dtype=np.intp)
        self._idle_rows = np.flatnonzero([v.id in idle for v in self._fleet.vehicles])
        self._squads = self._fleet.squads
        self._last: tuple[tuple[str, str], _Able] | None = None

    def holds(self, reason: Reason, request_id: str, line_id: str) -> bool:
        """Whether the reason is true for the line."""
        return self._tests[reason](self.index.requests[request_id], line_id)

    @cached_property
    def _tests(self) -> Mapping[Reason, Callable[[Request, str], bool]]:
        return {
            Reason.ON_HOLD: lambda request, _: request.held,
            Reason.PLACE_CLOSED_OFF: self._closed_off,
            Reason.NO_ACCESS: self._no_access,
            Reason.NO_COLD_CHAIN: self._no_cold_chain,
            Reason.NO_CAPACITY_WEIGHT: self._too_heavy,
            Reason.NO_CAPACITY_VOLUME: self._too_big,
            Reason.OUT_OF_RANGE: self._out_of_range,
            Reason.NO_STOCK: self._no_stock,
            Reason.TOO_LATE_FOR_WINDOW: self._too_late,
            Reason.LOWER_PRIORITY: self._outcompeted,
        }

    def _able(self, request: Request, line: str) -> _Able:
        key = request.id, line
        if self._last is None or self._last[0] != key:
            self._last = key, self._find_able(request, line)
        return self._last[1]

    def _find_able(self, request: Request, line: str) -> _Able:
        access = self._outlook.access(request)
        ways = access[:, None] & self._outlook.loads(request) & self._outlook.leads(request)
        loads = least(request, line)
        kg, m3 = self.index.weigh(request.id, loads)
        warm = not any(self.index.item(request.id, load.line).cold for load in loads)
        reaching: Flags = np.asarray(ways.any(axis=1)) if self._warehouses else access
        cold = reaching & (warm | self._keeps_cold)
        strong = cold & (self._carries[:, 0] >= kg - SLACK)
        big = strong & (self._carries[:, 1] >= m3 - SLACK)
        pairs = ways & big[:, None] & self._outlook.in_range(request)
        return _Able(reaching, cold, strong, big, pairs)

    @cached_property
    def _keeps_cold(self) -> Flags:
        return np.array([squad.cold for squad in self._squads], dtype=bool)

    @cached_property
    def _carries(self) -> Floats:
        rooms = [(squad.kg, squad.m3) for squad in self._squads]
        return np.array(rooms, dtype=np.float64).reshape(-1, 2)

    def _decided(self, request: Request, line: str) -> bool:
        """Whether vehicles could get there if people let them load where they may not."""
        if self._able(request, line).reaching.any():
            return False
        access, leads = self._outlook.access(request), self._outlook.leads(request)
        return bool((access[:, None] & leads).any())

    def _no_access(self, request: Request, line: str) -> bool:
        return not self._outlook.access(request).any() or self._decided(request, line)

    def _closed_off(self, request: Request, line: str) -> bool:
        closed = request.place in self._closed
        if self._able(request, line).reaching.any() or self._decided(request, line):
            return False
        return closed or bool(self._outlook.access(request).any())

    def _no_cold_chain(self, request: Request, line: str) -> bool:
        able = self._able(request, line)
        return bool(able.reaching.any() and not able.cold.any())

    def _too_heavy(self, request: Request, line: str) -> bool:
        able = self._able(request, line)
        return bool(able.cold.any() and not able.strong.any())

    def _too_big(self, request: Request, line: str) -> bool:
        able = self._able(request, line)
        return bool(able.strong.any() and not able.big.any())

    def _out_of_range(self, request: Request, line: str) -> bool:
        able = self._able(request, line)
        return bool(self._warehouses and able.big.any() and not able.pairs.any())

    def _no_stock(self, request: Request, line: str) -> bool:
        houses = self._able(request, line).pairs.any(axis=0)
        there = self._all_there_from(request, line) < FAR
        return not bool((there & houses if houses.any() else there).any())

    def _too_late(self, request: Request, line: str) -> bool:
        """Not even a vehicle with nothing else to do, with every dock free, comes in time."""
        return (
            bool(self._able(request, line).pairs.any())
            and not self._no_stock(request, line)
            and not any(self._alone(request, line, self._all_rows, busy=False))
        )

    def _outcompeted(self, request: Request, line: str) -> bool:
        """Nothing else stands in the way, and no idle vehicle could just bring it."""
        before = (reason for reason in Reason if reason is not Reason.LOWER_PRIORITY)
        return not any(self._tests[reason](request, line) for reason in before) and not any(
            self._worth(trip, request, line)
            for trip in self._alone(request, line, self._idle_rows, busy=True)
        )

    def _alone(self, request: Request, line: str, rows: Rows, *, busy: bool) -> Iterator[Trip]:
        """Trips that single vehicles could make for it, those of the soonest squad first."""
        there = self._all_there_from(request, line)
        pairs = self._able(request, line).pairs
        soon = self._outlook.of_squads(request, pairs, there)
        if (soon == FAR).all():
            return
        squads, first = self._fleet.squad[rows], np.argmin(soon.min(axis=1))
        others = (squads != first) & (soon < FAR)[squads].any(axis=1)
        for few in (rows[squads == first], rows[others]):
            if len(few):
                starts = self._outlook.starts(request, few, there)
                starts[soon[self._fleet.squad[few]] == FAR] = FAR
                yield from self._trips(request, few, starts, there, busy=busy)

    def _trips(
        self, request: Request, rows: Rows, starts: Moments, there: Moments, *, busy: bool
    ) -> Iterator[Trip]:
        """The trips of some vehicles, the soonest first, docks left aside."""
        for n, column in _ascending(starts):
            vehicle, warehouse = self._fleet.vehicles[rows[n]], self._warehouses[column]
            trip = single_trip(
                self.index,
                self.roads,
                vehicle,
                warehouse,
                request,
                int(there[column]),
                self._loading[warehouse.id] if busy else (),
            )
            if trip is not None:
                yield trip

    def _worth(self, trip: Trip, request: Request, line: str) -> bool:
        """Whether bringing one unit with the trip makes the score better."""
        policy, vehicle = self.index.problem.policy, self.index.vehicles[trip.vehicle]
        quantity = self.index.lines[request.id, line].quantity
        share = 1.0 if request.whole else 1 / quantity / len(request.lines)
        start = trip.stops[0].start

        def cost(served: float) -> float:
            return unmet_cost(policy, request, served) + broken_cost(policy, request, served)

        had = self._shares[request.id]
        way = trip.km * (policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km)
        way += policy.money * vehicle.cost_fixed
        late = wait_cost(policy, request, start) + late_promise_cost(policy, request, start)
        return cost(had) > cost(had + share) + share * late + way

    def _all_there_from(self, request: Request, line: str) -> Moments:
        """When the least there is of a line can be loaded at each warehouse, FAR when never."""
        needed: dict[str, int] = {}
        for load in least(request, line):
            item = self.index.item(request.id, load.line).code
            needed[item] = needed.get(item, 0) + load.quantity
        there = np.full(len(self._warehouses), -FAR, dtype=np.int64)
        for item, units in needed.items():
            there = np.maximum(there, self._there_from(item, units))
        return there

    def _there_from(self, item: str, units: int) -> Moments:
        """When units that no trip takes are there, so that no later trip misses them."""
        key = (item, units)
        if key not in self._there:
            moments = [self._find_there_from(house.id, item, units) for house in self._warehouses]
            self._there[key] = np.array(moments, dtype=np.int64)
        return self._there[key]

    def _find_there_from(self, warehouse: str, item: str, units: int) -> int:
        found = FAR
        for moment, level in reversed(self._levels(warehouse, item)):
            if level < units:
                break
            found = moment
        return found

    def _levels(self, warehouse: str, item: str) -> list[tuple[int, int]]:
        """How much of an item there is after each change."""
        key = (warehouse, item)
        if key not in self._known:
            changes: defaultdict[int, int] = defaultdict(int)
            for stock in self.index.warehouses[warehouse].stock:
                if stock.item == item:
                    changes[stock.available_from] += stock.quantity
            for t, quantity in self._taken[key]:
                changes[t] -= quantity
            moments = sorted(changes)
            levels = accumulate(changes[moment] for moment in moments)
            self._known[key] = list(zip(moments, levels, strict=True))
        return self._known[key]

    @cached_property
    def _there(self) -> dict[tuple[str, int], Moments]:
        return {}

    @cached_property
    def _known(self) -> dict[tuple[str, str], list[tuple[int, int]]]:
        return {}

    @cached_property
    def _taken(self) -> Mapping[tuple[str, str], list[tuple[int, int]]]:
        taken: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for trip in self.trips:
            for stop in trip.stops:
                for load in stop.loads:
                    item = self.index.item(stop.request, load.line).code
                    taken[trip.warehouse, item].append((trip.loads, load.quantity))
        return taken

    @cached_property
    def _loading(self) -> Mapping[str, list[tuple[int, int]]]:
        loading: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for trip in (*self.trips, *self.index.problem.frozen):
            loading[trip.warehouse].append((trip.loads, trip.departs))
        return loading

    @cached_property
    def _shares(self) -> Mapping[str, float]:
        return shares(self.index, self.trips)


def _ascending(moments: Moments) -> Iterator[tuple[int, int]]:
    """Where in a table there are moments, the soonest first."""
    rows, columns = np.nonzero(moments < FAR)
    for k in np.argsort(moments[rows, columns], kind="stable"):
        yield int(rows[k]), int(columns[k])
