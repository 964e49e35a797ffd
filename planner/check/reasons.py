"""Rules about reasons: what a plan says about an unserved line must be true.

Each reason is a sentence about the problem and the stock that the plan leaves over, in the order
in which causes are named: on hold, closed off, no access, no cold chain, too heavy, too big, out
of range, no stock, too late. LOWER_PRIORITY is what remains: others were served instead.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cached_property

from planner.check.earliest import in_range, single_trip
from planner.check.scoring import broken_cost, late_promise_cost, shares, unmet_cost, wait_cost
from planner.check.squads import Squad, squads
from planner.index import Index
from planner.model import Fault, Load, Plan, Reason, Request, Trip, Vehicle, Warehouse
from planner.travel import Roads

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


class Leftover:
    """What could still be done after a plan's trips, and so which reasons are true."""

    def __init__(self, index: Index, roads: Roads, trips: tuple[Trip, ...]) -> None:
        self.index, self.roads, self.trips = index, roads, trips
        self._warehouses = index.problem.warehouses
        self._reach: dict[Hashable, list[tuple[Squad, Warehouse]]] = {}
        self._reached: dict[Hashable, list[Squad]] = {}
        self._closed = {place.id for place in index.problem.places if place.closed}
        self._pairs: dict[tuple[str, str], list[tuple[Squad, Warehouse]]] = {}
        self._squads = squads(index, roads, {trip.vehicle for trip in trips})

    def holds(self, reason: Reason, request_id: str, line_id: str) -> bool:
        """Whether the reason is true for the line."""
        return self._tests[reason](self.index.requests[request_id], line_id)

    @cached_property
    def _tests(self) -> Mapping[Reason, Callable[[Request, str], bool]]:
        return {
            Reason.ON_HOLD: lambda request, _: request.held,
            Reason.PLACE_CLOSED_OFF: lambda request, _: self._closed_off(request),
            Reason.NO_ACCESS: lambda request, _: self._no_access(request),
            Reason.NO_COLD_CHAIN: self._no_cold_chain,
            Reason.NO_CAPACITY_WEIGHT: self._too_heavy,
            Reason.NO_CAPACITY_VOLUME: self._too_big,
            Reason.OUT_OF_RANGE: self._out_of_range,
            Reason.NO_STOCK: self._no_stock,
            Reason.TOO_LATE_FOR_WINDOW: self._too_late,
            Reason.LOWER_PRIORITY: self._outcompeted,
        }

    def _with_access(self, request: Request) -> list[Squad]:
        return [s for s in self._squads if self.index.may_serve(s.vehicle, request)]

    def _reaching(self, request: Request) -> list[Squad]:
        """Squads with access that can get from some warehouse to the place."""
        if not self._warehouses:
            return self._with_access(request)
        key = request.place, request.access, request.priority == "life_saving"
        if key not in self._reached:
            self._reached[key] = list({id(s): s for s, _ in self._ways_to(request)}.values())
        return self._reached[key]

    def _ways_to(self, request: Request) -> list[tuple[Squad, Warehouse]]:
        """Squads with access, and the warehouses that they can get to the place from."""
        key = request.place, request.access, request.priority == "life_saving"
        if key not in self._reach:
            self._reach[key] = [
                (squad, warehouse)
                for squad in self._with_access(request)
                for warehouse in self._warehouses
                if self._connected(squad, warehouse, request)
            ]
        return self._reach[key]

    def _connected(self, squad: Squad, warehouse: Warehouse, request: Request) -> bool:
        return self.index.may_load(squad.vehicle, warehouse, request) and self._leads(
            squad, warehouse, request
        )

    def _leads(self, squad: Squad, warehouse: Warehouse, request: Request) -> bool:
        way = self.roads.leg(squad.vehicle, warehouse.place, request.place)
        return way is not None and warehouse.id in squad.gets_to

    def _decided(self, request: Request) -> bool:
        """Whether vehicles could get there if people let them load where they may not."""
        pairs = ((s, w) for s in self._with_access(request) for w in self._warehouses)
        return not self._reaching(request) and any(self._leads(s, w, request) for s, w in pairs)

    def _no_access(self, request: Request) -> bool:
        return not self._with_access(request) or self._decided(request)

    def _closed_off(self, request: Request) -> bool:
        closed = request.place in self._closed
        if self._reaching(request) or self._decided(request):
            return False
        return closed or bool(self._with_access(request))

    def _keeping_cold(self, request: Request, line: str) -> list[Squad]:
        cold = any(self.index.item(request.id, x.line).cold for x in least(request, line))
        return [s for s in self._reaching(request) if s.vehicle.cold or not cold]

    def _strong_enough(self, request: Request, line: str) -> list[Squad]:
        kg, _ = self.index.weigh(request.id, least(request, line))
        return [s for s in self._keeping_cold(request, line) if s.vehicle.kg >= kg - SLACK]

    def _big_enough(self, request: Request, line: str) -> list[Squad]:
        _, m3 = self.index.weigh(request.id, least(request, line))
        return [s for s in self._strong_enough(request, line) if s.vehicle.m3 >= m3 - SLACK]

    def _able(self, request: Request, line: str) -> list[tuple[Squad, Warehouse]]:
        """Squads that could bring the least there is, with the warehouses to bring it from."""
        key = request.id, line
        if key not in self._pairs:
            big = {id(squad) for squad in self._big_enough(request, line)}
            self._pairs[key] = [
                (squad, warehouse)
                for squad, warehouse in self._ways_to(request)
                if id(squad) in big
                and in_range(self.roads, squad.vehicle, warehouse, request.place)
            ]
        return self._pairs[key]

    def _in_time(self, request: Request, line: str) -> Iterator[tuple[Squad, Warehouse]]:
        """Those of the able whose earliest arrival, docks left aside, is not too late anyway."""
        closes = max((w.closes for w in request.windows), default=None)
        for squad, warehouse in self._able(request, line):
            there = self._all_there_from(warehouse.id, request, line)
            way = self.roads.leg(squad.vehicle, warehouse.place, request.place)
            if there is None or way is None:
                continue
            loads = max(squad.gets_to[warehouse.id], there)
            arrives = loads + warehouse.loading + way.seconds
            late = closes is not None and arrives > closes
            if not late and arrives + request.service <= squad.until:
                yield squad, warehouse

    def _no_cold_chain(self, request: Request, line: str) -> bool:
        return bool(self._reaching(request)) and not self._keeping_cold(request, line)

    def _too_heavy(self, request: Request, line: str) -> bool:
        return bool(self._keeping_cold(request, line)) and not self._strong_enough(request, line)

    def _too_big(self, request: Request, line: str) -> bool:
        return bool(self._strong_enough(request, line)) and not self._big_enough(request, line)

    def _out_of_range(self, request: Request, line: str) -> bool:
        strong = bool(self._warehouses and self._big_enough(request, line))
        return strong and not self._able(request, line)

    def _no_stock(self, request: Request, line: str) -> bool:
        able = {w.id for _, w in self._able(request, line)} or {w.id for w in self._warehouses}
        return all(self._all_there_from(house, request, line) is None for house in able)

    def _too_late(self, request: Request, line: str) -> bool:
        return (
            bool(self._able(request, line))
            and not self._no_stock(request, line)
            and not any(
                self._alone(vehicle, warehouse, request, line, busy=False)
                for squad, warehouse in self._in_time(request, line)
                for vehicle in squad.members
            )
        )

    def _outcompeted(self, request: Request, line: str) -> bool:
        """Nothing else stands in the way, and no idle vehicle could just bring it."""
        before = (reason for reason in Reason if reason is not Reason.LOWER_PRIORITY)
        return not any(self._tests[reason](request, line) for reason in before) and not any(
            (trip := self._alone(vehicle, warehouse, request, line, busy=True))
            and self._worth(trip, request, line)
            for squad, warehouse in self._in_time(request, line)
            for vehicle in squad.idle
        )

    def _alone(
        self, vehicle: Vehicle, warehouse: Warehouse, request: Request, line: str, *, busy: bool
    ) -> Trip | None:
        there = self._all_there_from(warehouse.id, request, line)
        taken = self._loading[warehouse.id] if busy else ()
        if there is None:
            return None
        return single_trip(self.index, self.roads, vehicle, warehouse, request, there, taken)

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

    def _all_there_from(self, warehouse: str, request: Request, line: str) -> int | None:
        """When the least there is of a line can be loaded, None when never."""
        needed: dict[str, int] = {}
        for load in least(request, line):
            item = self.index.item(request.id, load.line).code
            needed[item] = needed.get(item, 0) + load.quantity
        moments = [self._there_from(warehouse, item, units) for item, units in needed.items()]
        known = [moment for moment in moments if moment is not None]
        return max(known) if len(known) == len(moments) else None

    def _there_from(self, warehouse: str, item: str, units: int) -> int | None:
        """When units that no trip takes are there, so that no later trip misses them."""
        key = (warehouse, item, units)
        if key not in self._there:
            self._there[key] = self._find_there_from(*key)
        return self._there[key]

    def _find_there_from(self, warehouse: str, item: str, units: int) -> int | None:
        stock = [s for s in self.index.warehouses[warehouse].stock if s.item == item]
        taken = self._taken[warehouse, item]
        moments = sorted({s.available_from for s in stock} | {t for t, _ in taken}, reverse=True)
        found = None
        for moment in moments:
            there = sum(s.quantity for s in stock if s.available_from <= moment)
            if there - sum(quantity for t, quantity in taken if t <= moment) < units:
                break
            found = moment
        return found

    @cached_property
    def _there(self) -> dict[tuple[str, str, int], int | None]:
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
