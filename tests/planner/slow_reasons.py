"""Reasons once more, word by word: every vehicle, every warehouse, one after the other."""

from collections.abc import Iterator

from planner.check.earliest import free, in_range, single_trip
from planner.check.reasons import least
from planner.check.scoring import broken_cost, late_promise_cost, shares, unmet_cost, wait_cost
from planner.index import Index
from planner.model import Reason, Request, Trip, Vehicle, Warehouse
from planner.travel import Roads


class Slow:
    """What could still be done after a plan's trips."""

    def __init__(self, index: Index, roads: Roads, trips: tuple[Trip, ...]) -> None:
        self.index, self.roads, self.trips = index, roads, trips
        self.problem = index.problem

    def holds(self, reason: Reason, name: str, line: str) -> bool:
        """Whether the reason is true for the line."""
        return reason in self.true_of(self.index.requests[name], line)

    def true_of(self, request: Request, line: str) -> set[Reason]:
        """All the reasons that are true."""
        index, problem = self.index, self.problem
        access = [v for v in problem.vehicles if index.may_serve(v, request)]
        leads = [(v, w) for v in access for w in problem.warehouses if self._leads(v, w, request)]
        ways = [(v, w) for v, w in leads if index.may_load(v, w, request)]
        reaching = [v for v in access if not problem.warehouses or any(v is u for u, _ in ways)]
        loads = least(request, line)
        kg, m3 = index.weigh(request.id, loads)
        warm = not any(index.item(request.id, load.line).cold for load in loads)
        cold = [v for v in reaching if v.cold or warm]
        strong = [v for v in cold if v.kg >= kg - 1e-9]
        big = [v for v in strong if v.m3 >= m3 - 1e-9]
        able = [
            (v, w)
            for v, w in ways
            if any(v is u for u in big) and in_range(self.roads, v, w, request.place)
        ]
        closed = {place.id for place in problem.places if place.closed}
        decided = bool(leads) and not reaching
        houses = [w for w in problem.warehouses if any(w is u for _, u in able)]
        stocked = any(self._there(w, request, line) for w in houses or problem.warehouses)
        true = {
            Reason.ON_HOLD: request.held,
            Reason.NO_ACCESS: not access or decided,
            Reason.PLACE_CLOSED_OFF: not reaching
            and not decided
            and (request.place in closed or bool(access)),
            Reason.NO_COLD_CHAIN: bool(reaching) and not cold,
            Reason.NO_CAPACITY_WEIGHT: bool(cold) and not strong,
            Reason.NO_CAPACITY_VOLUME: bool(strong) and not big,
            Reason.OUT_OF_RANGE: bool(problem.warehouses and big) and not able,
            Reason.NO_STOCK: not stocked,
            Reason.TOO_LATE_FOR_WINDOW: bool(able)
            and stocked
            and not any(self._alone(able, request, line, busy=False)),
        }
        found = {reason for reason, holds in true.items() if holds}
        driving = {trip.vehicle for trip in self.trips}
        idle = [(v, w) for v, w in able if v.id not in driving]
        worth = (self._worth(t, request, line) for t in self._alone(idle, request, line, busy=True))
        return found or ({Reason.LOWER_PRIORITY} if not any(worth) else set())

    def _leads(self, vehicle: Vehicle, house: Warehouse, request: Request) -> bool:
        spot = free(self.index, vehicle)
        there = self.roads.leg(vehicle, spot.place, house.place)
        return there is not None and self.roads.leg(vehicle, house.place, request.place) is not None

    def _there(self, house: Warehouse, request: Request, line: str) -> list[int]:
        """The moments from which on all of the least there is can be loaded."""
        needed: dict[str, int] = {}
        for load in least(request, line):
            item = self.index.item(request.id, load.line).code
            needed[item] = needed.get(item, 0) + load.quantity
        moments = sorted({s.available_from for s in house.stock} | {t.loads for t in self.trips})
        return [
            moment
            for moment in moments
            if all(
                self._left(house, item, later) >= units
                for item, units in needed.items()
                for later in moments
                if later >= moment
            )
        ]

    def _left(self, house: Warehouse, item: str, t: int) -> int:
        there = sum(s.quantity for s in house.stock if s.item == item and s.available_from <= t)
        return there - sum(
            load.quantity
            for trip in self.trips
            if trip.warehouse == house.id and trip.loads <= t
            for stop in trip.stops
            for load in stop.loads
            if self.index.item(stop.request, load.line).code == item
        )

    def _alone(
        self, able: list[tuple[Vehicle, Warehouse]], request: Request, line: str, *, busy: bool
    ) -> Iterator[Trip]:
        for vehicle, house in able:
            trips = (*self.trips, *self.problem.frozen)
            taken = [(t.loads, t.departs) for t in trips if busy and t.warehouse == house.id]
            for moment in self._there(house, request, line)[:1]:
                trip = single_trip(self.index, self.roads, vehicle, house, request, moment, taken)
                if trip is not None:
                    yield trip

    def _worth(self, trip: Trip, request: Request, line: str) -> bool:
        policy, vehicle = self.problem.policy, self.index.vehicles[trip.vehicle]
        units = self.index.lines[request.id, line].quantity
        more = 1.0 if request.whole else 1.0 / units / len(request.lines)
        had = shares(self.index, self.trips)[request.id]
        before = unmet_cost(policy, request, had) + broken_cost(policy, request, had)
        after = unmet_cost(policy, request, had + more) + broken_cost(policy, request, had + more)
        start = trip.stops[0].start
        wait = wait_cost(policy, request, start) + late_promise_cost(policy, request, start)
        way = trip.km * (policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km)
        return before > after + more * wait + way + policy.money * vehicle.cost_fixed
