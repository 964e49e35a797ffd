"""The kernel's arrays for a problem's orders and duties."""

from collections.abc import Hashable, Iterable, Sequence

import numpy as np

from planner.index import Index
from planner.model import Request, Warehouse, Window
from planner.search.duties import Duty, alike, kind
from planner.search.layout import F4, F8, FAR, I4, I8, U1, Instance
from planner.search.near import candidates, grouped, nearest
from planner.search.orders import Order
from planner.travel import Roads

HOUR = 3600.0
NEAR = 64
SOURCES = 4
PROFILES = 12
BUCKET = 300
BUCKETS = 20_000


class Numbers:
    """Consecutive numbers for things as they come."""

    def __init__(self) -> None:
        self.of: dict[Hashable, int] = {}

    def __getitem__(self, thing: Hashable) -> int:
        return self.of.setdefault(thing, len(self.of))


class Builder:
    """Makes an instance, and knows what its numbers stand for."""

    def __init__(
        self, index: Index, roads: Roads, duties: Sequence[Duty], orders: Sequence[Order]
    ) -> None:
        self.index, self.roads = index, roads
        self.duties, self.orders = duties, orders
        self.sites, self.items, self.kinds, self.groups = Numbers(), Numbers(), Numbers(), Numbers()
        self.requests = Numbers()
        self.sources = [
            (n, warehouse, gate)
            for n, warehouse in enumerate(index.problem.warehouses)
            for gate in _gates(warehouse, index.problem.now)
        ]
        self._windows: list[tuple[int, int]] = []
        for order in orders:
            for load in order.loads:
                self.items[index.item(order.request, load.line).code]
        self.stock = self._stock()

    def instance(self) -> Instance:
        """All arrays."""
        duty_i, duty_f, profiles, modes = self._duties()
        source_i = self._sources()
        order_i, order_f, items = self._orders()
        siblings, sibling_from = grouped([row[0] for row in order_i], len(self.requests.of))
        members, class_from = self._classes()
        seconds, km = self._matrices(profiles, modes)
        sites = [int(str(place)) for place in self.sites.of]
        near = nearest(self.roads, sites, order_i[:, 1])
        return Instance(
            order_i=order_i,
            order_f=order_f,
            items=items,
            windows=np.array(self._windows, dtype=np.int64).reshape(-1, 2),
            request_f=self._request_costs(),
            siblings=siblings,
            sibling_from=sibling_from,
            duty_i=duty_i,
            duty_f=duty_f,
            source_i=source_i,
            compatible=self._compatible(),
            seconds=seconds,
            km=km,
            near=near,
            sources=candidates(self.roads, sites, order_i, items, source_i, self.stock),
            class_members=members,
            class_from=class_from,
            bucket=self._bucket(),
        )

    def _site(self, place: str) -> int:
        return self.sites[self.roads.places[place]]

    def _span(self, windows: Iterable[Window]) -> tuple[int, int]:
        first = len(self._windows)
        self._windows.extend((w.opens, w.closes) for w in windows)
        return first, len(self._windows)

    def _stock(self) -> I8:
        """What there is at each source of each item, with what is there before."""
        stock = np.zeros((len(self.sources), max(1, len(self.items.of))), dtype=np.int64)
        for n, (_, warehouse, gate) in enumerate(self.sources):
            for lot in warehouse.stock:
                if lot.item in self.items.of and lot.available_from <= gate:
                    stock[n, self.items[lot.item]] += lot.quantity
        return stock

    def _sources(self) -> I8:
        rows = []
        for house, warehouse, gate in self.sources:
            last = max(n for n, source in enumerate(self.sources) if source[0] == house) + 1
            span = self._span(warehouse.windows)
            site, loading = self._site(warehouse.place), warehouse.loading
            rows.append((house, site, gate, loading, *span, last, warehouse.docks))
        return np.array(rows, dtype=np.int64).reshape(-1, 8)

    def _orders(self) -> tuple[I8, F8, I8]:
        ints, floats, items = [], [], []
        for order in self.orders:
            request, first = self.index.requests[order.request], len(items)
            kg = m3 = share = 0.0
            cold = False
            for load in order.loads:
                item, line = self.index.item(request.id, load.line), load.quantity
                kg, m3 = kg + line * (item.kg or 0.0), m3 + line * (item.m3 or 0.0)
                share += line / self.index.lines[request.id, load.line].quantity
                cold |= item.cold
                items.append((self.items[item.code], line))
            share /= len(request.lines)
            items[first:] = _summed(items[first:])
            needed = FAR if request.needed_by is None else request.needed_by
            promised = FAR if request.promised is None else request.promised.closes
            group = self.groups[request.access, request.priority == "life_saving", cold]
            numbers = (self.requests[request.id], self._site(request.place), group)
            times = (request.service, request.submitted, needed, promised)
            ints.append((*numbers, *times, first, len(items), *self._span(request.windows)))
            floats.append((kg, m3, share, *self._rates(request, share)))
        return (
            np.array(ints, dtype=np.int64).reshape(-1, 11),
            np.array(floats, dtype=np.float64).reshape(-1, 6),
            np.array(items, dtype=np.int64).reshape(-1, 2),
        )

    def _rates(self, request: Request, share: float) -> tuple[float, float, float]:
        policy = self.index.problem.policy
        wait = share * policy.wait(request.priority) * request.weight / HOUR
        return wait, wait * (policy.late - 1.0), share * policy.promise / HOUR

    def _request_costs(self) -> F8:
        policy, rows = self.index.problem.policy, []
        for name in self.requests.of:
            request = self.index.requests[str(name)]
            broken = policy.promise * policy.promise_broken if request.promised else 0.0
            rows.append((policy.unmet(request.priority) * request.weight, broken))
        return np.array(rows, dtype=np.float64).reshape(-1, 2)

    def _duties(self) -> tuple[I8, F8, Numbers, Numbers]:
        policy = self.index.problem.policy
        profiles, modes, ints, floats = Numbers(), Numbers(), [], []
        classes = Numbers()
        speeds = self._speeds()
        for duty in self.duties:
            vehicle = duty.vehicle
            profile = profiles[vehicle.mode, speeds[vehicle.id]]
            end = -1 if duty.end_place is None else self._site(duty.end_place)
            back = -1 if vehicle.home is None else self._site(vehicle.home)
            where = (
                self.kinds[kind(vehicle)],
                profile,
                modes[vehicle.mode],
                self._site(duty.place),
            )
            ints.append(
                (*where, duty.ready, duty.until, end, back, duty.trips, classes[alike(duty)])
            )
            km = policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km
            fixed = 0.0 if duty.used else policy.money * vehicle.cost_fixed
            floats.append((vehicle.kg, vehicle.m3, vehicle.range_km, km, fixed))
        return (
            np.array(ints, dtype=np.int64).reshape(-1, 10),
            np.array(floats, dtype=np.float64).reshape(-1, 5),
            profiles,
            modes,
        )

    def _speeds(self) -> dict[str, float]:
        """Each vehicle's own speed, rounded down to few different ones when there are many."""
        own = {duty.vehicle.id: duty.vehicle.speed_kmh for duty in self.duties}
        if len({(d.vehicle.mode, d.vehicle.speed_kmh) for d in self.duties}) <= PROFILES:
            return own
        steps = sorted({speed for speed in own.values() if speed})
        few = [steps[len(steps) * k // 4] for k in range(4)] if steps else []
        return {v: max((f for f in few if f <= speed), default=0.0) for v, speed in own.items()}

    def _classes(self) -> tuple[I4, I4]:
        classes = Numbers()
        return grouped([classes[alike(duty)] for duty in self.duties], len(classes.of))

    def _compatible(self) -> U1:
        table = np.zeros((max(1, len(self.groups.of)), max(1, len(self.kinds.of))), dtype=np.uint8)
        for order in self.orders:
            request = self.index.requests[order.request]
            cold = any(self.index.item(request.id, load.line).cold for load in order.loads)
            group = self.groups[request.access, request.priority == "life_saving", cold]
            for duty in self.duties:
                if (duty.vehicle.cold or not cold) and self.index.may_serve(duty.vehicle, request):
                    table[group, self.kinds[kind(duty.vehicle)]] = 1
        return table

    def _matrices(self, profiles: Numbers, modes: Numbers) -> tuple[I4, F4]:
        places = [int(str(place)) for place in self.sites.of]
        n = len(places)
        seconds = np.zeros((len(profiles.of), n, n), dtype=np.int32)
        km = np.zeros((len(modes.of), n, n), dtype=np.float32)
        for (mode, speed), profile in profiles.of.items():  # type: ignore[misc]
            km[modes[mode]], seconds[profile] = self.roads.matrix(mode, speed, places, places)
        return seconds, km

    def _bucket(self) -> I8:
        """How dock times are counted: from when, in steps of how long, how many, any at all."""
        zero = min([self.index.problem.now, *(t.loads for t in self.index.problem.frozen)])
        span = max((duty.until for duty in self.duties), default=zero) - zero
        width = max(BUCKET, span // BUCKETS)
        docks = any(warehouse.docks for warehouse in self.index.problem.warehouses)
        return np.array([zero, width, span // width + 2, docks], dtype=np.int64)


def _gates(warehouse: Warehouse, now: int) -> list[int]:
    """The moments at which more can be loaded: now, and when stock comes in later."""
    return [now, *sorted({s.available_from for s in warehouse.stock if s.available_from > now})]


def _summed(items: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Quantities by item, so that two lines of one item are looked for together."""
    total: dict[int, int] = {}
    for item, quantity in items:
        total[item] = total.get(item, 0) + quantity
    return list(total.items())
