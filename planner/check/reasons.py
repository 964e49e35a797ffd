"""Rules about reasons: what a plan says about an unserved line must be true.

Each reason is a sentence about the problem and the stock that the plan leaves over, in the order
in which causes are named: on hold, closed off, no access, no cold chain, too heavy, too big, out
of range, no stock, too late. LOWER_PRIORITY is what remains: others were served instead.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from planner.check.earliest import free, in_range, single_trip
from planner.check.scoring import broken_cost, late_promise_cost, shares, unmet_cost, wait_cost
from planner.index import Index
from planner.model import Fault, Plan, Reason, Request, Trip, Vehicle, Warehouse
from planner.travel import Roads


def reason_faults(index: Index, roads: Roads, plan: Plan) -> Iterator[Fault]:
    """Reasons that are not true."""
    after = Leftover(index, roads, plan.trips)
    for n, rest in enumerate(plan.unserved):
        if not after.holds(rest.reason, rest.request, rest.line):
            text = f"{rest.reason} is not why {rest.line} of {rest.request} is not served"
            yield Fault("reason", f"unserved[{n}]", text)


class Leftover:
    """What could still be done after a plan's trips, and so which reasons are true."""

    def __init__(self, index: Index, roads: Roads, trips: tuple[Trip, ...]) -> None:
        self.index, self.roads, self.trips = index, roads, trips
        self._warehouses = index.problem.warehouses
        self._reach: dict[str, list[Vehicle]] = {}

    def holds(self, reason: Reason, request_id: str, line_id: str) -> bool:
        """Whether the reason is true for the line."""
        return self._tests[reason](self.index.requests[request_id], line_id)

    @cached_property
    def _tests(self) -> Mapping[Reason, Callable[[Request, str], bool]]:
        return {
            Reason.ON_HOLD: lambda request, _: request.held,
            Reason.PLACE_CLOSED_OFF: lambda request, _: self._closed_off(request),
            Reason.NO_ACCESS: lambda request, _: not self._with_access(request),
            Reason.NO_COLD_CHAIN: self._no_cold_chain,
            Reason.NO_CAPACITY_WEIGHT: self._too_heavy,
            Reason.NO_CAPACITY_VOLUME: self._too_big,
            Reason.OUT_OF_RANGE: self._out_of_range,
            Reason.NO_STOCK: self._no_stock,
            Reason.TOO_LATE_FOR_WINDOW: self._too_late,
            Reason.LOWER_PRIORITY: self._outcompeted,
        }

    def _with_access(self, request: Request) -> list[Vehicle]:
        return [v for v in self.index.problem.vehicles if self.index.may_serve(v, request)]

    def _reaching(self, request: Request) -> list[Vehicle]:
        """Vehicles with access that can get from some warehouse to the place."""
        if request.id not in self._reach:
            self._reach[request.id] = [
                vehicle
                for vehicle in self._with_access(request)
                if not self._warehouses
                or any(self._connected(vehicle, w, request) for w in self._warehouses)
            ]
        return self._reach[request.id]

    def _connected(self, vehicle: Vehicle, warehouse: Warehouse, request: Request) -> bool:
        leads = self.roads.leg(vehicle, warehouse.place, request.place) is not None
        return leads and (vehicle.id, warehouse.id) in self._gets_to

    @cached_property
    def _gets_to(self) -> set[tuple[str, str]]:
        """Vehicles and the warehouses they can get to from where they are free."""
        return {
            (vehicle.id, warehouse.id)
            for vehicle in self.index.problem.vehicles
            for warehouse in self._warehouses
            if self.roads.leg(vehicle, free(self.index, vehicle).place, warehouse.place)
        }

    def _closed_off(self, request: Request) -> bool:
        closed = any(p.id == request.place and p.closed for p in self.index.problem.places)
        return not self._reaching(request) and (closed or bool(self._with_access(request)))

    def _keeping_cold(self, request: Request, line: str) -> list[Vehicle]:
        cold = self.index.item(request.id, line).cold
        return [v for v in self._reaching(request) if v.cold or not cold]

    def _strong_enough(self, request: Request, line: str) -> list[Vehicle]:
        kg = self.index.item(request.id, line).kg or 0.0
        return [v for v in self._keeping_cold(request, line) if v.kg >= kg]

    def _big_enough(self, request: Request, line: str) -> list[Vehicle]:
        m3 = self.index.item(request.id, line).m3 or 0.0
        return [v for v in self._strong_enough(request, line) if v.m3 >= m3]

    def _able(self, request: Request, line: str) -> Iterator[tuple[Vehicle, Warehouse]]:
        """Vehicles that could bring a unit, with the warehouses they could bring it from."""
        for vehicle in self._big_enough(request, line):
            for warehouse in self._warehouses:
                if self._connected(vehicle, warehouse, request) and in_range(
                    self.roads, vehicle, warehouse, request.place
                ):
                    yield vehicle, warehouse

    def _no_cold_chain(self, request: Request, line: str) -> bool:
        return bool(self._reaching(request)) and not self._keeping_cold(request, line)

    def _too_heavy(self, request: Request, line: str) -> bool:
        return bool(self._keeping_cold(request, line)) and not self._strong_enough(request, line)

    def _too_big(self, request: Request, line: str) -> bool:
        return bool(self._strong_enough(request, line)) and not self._big_enough(request, line)

    def _out_of_range(self, request: Request, line: str) -> bool:
        strong = bool(self._warehouses and self._big_enough(request, line))
        return strong and not any(self._able(request, line))

    def _no_stock(self, request: Request, line: str) -> bool:
        item = self.index.item(request.id, line).code
        if not any(self._able(request, line)):
            return all(self._there_from(w.id, item) is None for w in self._warehouses)
        return all(self._there_from(w.id, item) is None for _, w in self._able(request, line))

    def _too_late(self, request: Request, line: str) -> bool:
        return (
            any(self._able(request, line))
            and not self._no_stock(request, line)
            and not any(
                self._alone(vehicle, warehouse, request, line, busy=False)
                for vehicle, warehouse in self._able(request, line)
            )
        )

    def _outcompeted(self, request: Request, line: str) -> bool:
        """Nothing else stands in the way, and no idle vehicle could just bring it."""
        before = (reason for reason in Reason if reason is not Reason.LOWER_PRIORITY)
        return not any(self._tests[reason](request, line) for reason in before) and not any(
            vehicle.id not in self._driving
            and (trip := self._alone(vehicle, warehouse, request, line, busy=True))
            and self._worth(trip, request, line)
            for vehicle, warehouse in self._able(request, line)
        )

    def _alone(
        self, vehicle: Vehicle, warehouse: Warehouse, request: Request, line: str, *, busy: bool
    ) -> Trip | None:
        there = self._there_from(warehouse.id, self.index.item(request.id, line).code)
        taken = self._loading[warehouse.id] if busy else ()
        if there is None:
            return None
        return single_trip(self.index, self.roads, vehicle, warehouse, request, there, taken)

    def _worth(self, trip: Trip, request: Request, line: str) -> bool:
        """Whether bringing one unit with the trip makes the score better."""
        policy, vehicle = self.index.problem.policy, self.index.vehicles[trip.vehicle]
        share = 1 / self.index.lines[request.id, line].quantity / len(request.lines)
        start = trip.stops[0].start

        def cost(served: float) -> float:
            return unmet_cost(policy, request, served) + broken_cost(policy, request, served)

        had = self._shares[request.id]
        way = trip.km * (policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km)
        way += policy.money * vehicle.cost_fixed
        late = wait_cost(policy, request, start) + late_promise_cost(policy, request, start)
        return cost(had) > cost(had + share) + share * late + way

    def _there_from(self, warehouse: str, item: str) -> int | None:
        """When a unit that no trip takes is there, so that no later trip misses it."""
        if (warehouse, item) not in self._there:
            self._there[warehouse, item] = self._find_there_from(warehouse, item)
        return self._there[warehouse, item]

    def _find_there_from(self, warehouse: str, item: str) -> int | None:
        stock = [s for s in self.index.warehouses[warehouse].stock if s.item == item]
        taken = self._taken[warehouse, item]
        moments = sorted({s.available_from for s in stock} | {t for t, _ in taken}, reverse=True)
        found = None
        for moment in moments:
            there = sum(s.quantity for s in stock if s.available_from <= moment)
            if there - sum(quantity for t, quantity in taken if t <= moment) < 1:
                break
            found = moment
        return found

    @cached_property
    def _there(self) -> dict[tuple[str, str], int | None]:
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
    def _driving(self) -> set[str]:
        return {trip.vehicle for trip in self.trips}

    @cached_property
    def _shares(self) -> Mapping[str, float]:
        return shares(self.index, self.trips)
