"""The kernel's arrays for a problem's orders and duties."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np

from planner.index import Index
from planner.model import Request, Vehicle, Warehouse, Window
from planner.search.duties import Duty, alike, kind
from planner.search.layout import (
    D_CLASS,
    F8,
    FAR,
    I8,
    O_ITEM,
    O_ITEM_END,
    O_KG,
    O_M3,
    O_NEAR,
    O_SITE,
    S_SITE,
    SOURCES,
    Instance,
)
from planner.search.near import candidates, first_and_last, nearest, nearest_classes
from planner.search.orders import Order
from planner.search.ways import ways
from planner.travel import Roads

HOUR = 3600.0
PROFILES = 12
BUCKET = 300
BUCKETS = 20_000


T = TypeVar("T", bound=Hashable)


class Numbers(Generic[T]):
    """Consecutive numbers for things as they come."""

    def __init__(self) -> None:
        self.of: dict[T, int] = {}

    def __getitem__(self, thing: T) -> int:
        return self.of.setdefault(thing, len(self.of))

    def __len__(self) -> int:
        return len(self.of)


class Builder:
    """Makes an instance, and knows what its numbers stand for."""

    def __init__(
        self, index: Index, roads: Roads, duties: Sequence[Duty], orders: Sequence[Order]
    ) -> None:
        self.index, self.roads = index, roads
        self.duties, self.orders = duties, orders
        self.sources = [
            (n, warehouse, gate)
            for n, warehouse in enumerate(index.problem.warehouses)
            for gate in _gates(warehouse, index.problem.now)
        ]
        self._items, self._sites = Numbers[str](), Numbers[int]()
        self._profiles = Numbers[tuple[str, float]]()
        self._kinds, self._groups = Numbers[Hashable](), Numbers[Hashable]()
        self._pairs: list[tuple[int, int]] = []
        self._curfews: dict[str, tuple[int, int]] = {}
        self._zero, self._width, self.buckets = self._clock()
        self._speed = self._speeds()

    def instance(self) -> tuple[Instance, I8]:
        """All arrays, and the stock at each source."""
        duty_i, duty_f, class_i = self._duty_arrays()
        source_i = self._source_array()
        order_i, order_f = self._order_arrays()
        stock = self._stock()
        places = list(self._sites.of)
        pairs = np.array(self._pairs, dtype=np.int64).reshape(-1, 2)
        gives_to = self._gives_to()
        order_i[:, O_NEAR - SOURCES : O_NEAR] = candidates(
            self.roads, places, order_i, pairs, source_i, stock, gives_to
        )
        order_f = np.hstack([order_f, self._manner(places, order_i, order_f, pairs, source_i)])
        near = nearest(self.roads, places, order_i, pairs, self._pace())
        instance = Instance(
            order_i=np.ascontiguousarray(np.hstack([order_i, near])),
            order_f=order_f,
            pairs=pairs,
            duty_i=duty_i,
            duty_f=duty_f,
            source_i=source_i,
            compatible=self._compatible(),
            loads_at=self._loads_at(),
            gives_to=gives_to,
            scarce=self._scarce(order_i, pairs, stock),
            class_i=class_i,
            near_class=nearest_classes(self.roads, places, source_i, duty_i, class_i),
            **ways(self.roads, list(self._profiles.of), places)._asdict(),
        )
        return instance, stock

    def _site(self, place: str) -> int:
        return self._sites[self.roads.places[place]]

    def _span(self, pairs: Iterable[tuple[int, int]]) -> tuple[int, int]:
        first = len(self._pairs)
        self._pairs.extend(pairs)
        return first, len(self._pairs)

    def _clock(self) -> tuple[int, int, int]:
        """How dock times are counted: from when, in steps of how long, how many (0: no docks)."""
        problem = self.index.problem
        zero = min([problem.now, *(trip.loads for trip in problem.frozen)])
        span = max((duty.until for duty in self.duties), default=zero) - zero
        width = max(BUCKET, span // BUCKETS)
        docks = any(warehouse.docks for warehouse in problem.warehouses)
        return zero, width, span // width + 2 if docks else 0

    def _source_array(self) -> I8:
        rows = []
        houses = [house for house, _, _ in self.sources]
        for house, warehouse, gate in self.sources:
            last = len(houses) - houses[::-1].index(house)
            windows = self._span(_plain(warehouse.windows))
            where = (house, self._site(warehouse.place), gate, warehouse.loading)
            clock = (self._zero, self._width)
            rows.append((*where, *windows, last, warehouse.docks, *clock, houses.index(house)))
        return np.array(rows, dtype=np.int64).reshape(-1, 11)

    def _order_arrays(self) -> tuple[I8, F8]:
        ints, floats = [], []
        rings: dict[str, list[int]] = {}
        for n, order in enumerate(self.orders):
            request = self.index.requests[order.request]
            rings.setdefault(request.id, []).append(n)
            needed = FAR if request.needed_by is None else request.needed_by
            promised = FAR if request.promised is None else request.promised.closes
            group = self._groups[self._group(order)]
            what = (len(rings) - 1, self._site(request.place), group, request.service)
            spans = (*self._span(self._goods(order)), *self._span(_plain(request.windows)))
            ints.append((*what, request.submitted, needed, promised, *spans, 0, 0, *[-1] * SOURCES))
            floats.append(self._measures(order, request))
        order_i = np.array(ints, dtype=np.int64).reshape(-1, O_NEAR)
        for ring in rings.values():
            order_i[ring, O_NEAR - SOURCES - 2] = [*ring[1:], ring[0]]
            order_i[ring[0], O_NEAR - SOURCES - 1] = 1
            order_i[ring, 0] = order_i[ring[0], 0]
        return order_i, np.array(floats, dtype=np.float64).reshape(-1, 8)

    def _group(self, order: Order) -> Hashable:
        """What decides which vehicles may take an order."""
        request = self.index.requests[order.request]
        cold = any(self.index.item(order.request, load.line).cold for load in order.loads)
        return request.access, request.priority == "life_saving", cold

    def _goods(self, order: Order) -> list[tuple[int, int]]:
        """Quantities by item, so that two lines of one item are looked for together."""
        total: dict[int, int] = {}
        for load in order.loads:
            item = self._items[self.index.item(order.request, load.line).code]
            total[item] = total.get(item, 0) + load.quantity
        return list(total.items())

    def _measures(self, order: Order, request: Request) -> tuple[float, ...]:
        policy = self.index.problem.policy
        kg = m3 = share = 0.0
        for load in order.loads:
            item = self.index.item(request.id, load.line)
            kg += load.quantity * (item.kg or 0.0)
            m3 += load.quantity * (item.m3 or 0.0)
            share += load.quantity / self.index.lines[request.id, load.line].quantity
        share /= len(request.lines)
        wait = share * policy.wait(request.priority) * request.weight / HOUR
        broken = policy.promise * policy.promise_broken if request.promised else 0.0
        unmet = policy.unmet(request.priority) * request.weight
        late = wait * (policy.late - 1.0)
        return kg, m3, share, wait, late, share * policy.promise / HOUR, unmet, broken

    def _duty_arrays(self) -> tuple[I8, F8, I8]:
        policy = self.index.problem.policy
        ints, floats = [], []
        classes = [alike(self.index, duty) for duty in self.duties]
        number = Numbers[Hashable]()
        for duty, same in zip(self.duties, classes, strict=True):
            vehicle = duty.vehicle
            profile = self._profiles[vehicle.mode, self._speed[vehicle.id]]
            end = -1 if duty.end_place is None else self._site(duty.end_place)
            back = -1 if vehicle.home is None else self._site(vehicle.home)
            which = (self._kinds[kind(self.index, vehicle)], profile, self._site(duty.place))
            shift = vehicle.shift_max if duty.since is None else 0
            rules = (duty.trips, number[same], shift, *self._curfew(vehicle.mode))
            ints.append((*which, duty.ready, duty.until, end, back, *rules))
            km = policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km
            fixed = 0.0 if duty.used else policy.money * vehicle.cost_fixed
            floats.append((vehicle.kg, vehicle.m3, vehicle.range_km, km, fixed))
        duty_i = np.array(ints, dtype=np.int64).reshape(-1, 12)
        begins = np.unique(duty_i[:, D_CLASS], return_index=True)[1]
        class_i = np.stack([begins, np.append(begins[1:], len(duty_i))], axis=1)
        return duty_i, np.array(floats, dtype=np.float64).reshape(-1, 5), class_i

    def _curfew(self, mode: str) -> tuple[int, int]:
        if mode not in self._curfews:
            self._curfews[mode] = self._span(_plain(self.roads.curfew(mode)))
        return self._curfews[mode]

    def _manner(
        self, places: Sequence[int], order_i: I8, order_f: F8, pairs: I8, source_i: I8
    ) -> F8:
        """What decides in which order to put orders back: size, distance, and windows."""
        widest = [max(1e-9, max(getattr(d.vehicle, a) for d in self.duties)) for a in ("kg", "m3")]
        at = np.asarray(places, dtype=np.intp)
        away = self.roads.apart(at[order_i[:, O_SITE]], at[np.unique(source_i[:, S_SITE])])
        opens, closes = first_and_last(order_i, pairs)
        size = (order_f[:, [O_KG, O_M3]] / widest).max(axis=1)
        return np.stack([size, away.min(axis=1), closes - opens, closes], axis=1)

    def _pace(self) -> float:
        """How many seconds a kilometre on the map takes the first vehicle."""
        vehicle = self.duties[0].vehicle
        detour, speed, _ = self.roads.pace(vehicle.mode, vehicle.speed_kmh)
        return HOUR / speed * (1.0 if self.roads.measured else detour)

    def _speeds(self) -> dict[str, float]:
        """Each vehicle's own speed, rounded down to few different ones when there are many."""
        own = {duty.vehicle.id: duty.vehicle.speed_kmh for duty in self.duties}
        if len({(d.vehicle.mode, d.vehicle.speed_kmh) for d in self.duties}) <= PROFILES:
            return own
        steps = sorted({speed for speed in own.values() if speed})
        few = [steps[len(steps) * k // 4] for k in range(4)]
        return {v: max((f for f in few if f <= speed), default=0.0) for v, speed in own.items()}

    def _stock(self) -> I8:
        """What there is at each source of each item, with what is there before."""
        stock = np.zeros((len(self.sources), max(1, len(self._items))), dtype=np.int64)
        for n, (_, warehouse, gate) in enumerate(self.sources):
            for lot in warehouse.stock:
                if lot.item in self._items.of and lot.available_from <= gate:
                    stock[n, self._items[lot.item]] += lot.quantity
        return stock

    def _scarce(self, order_i: I8, pairs: I8, stock: I8) -> I8:
        """Which items somebody may miss, so that it must be counted where they are taken."""
        wanted = np.zeros(stock.shape[1], dtype=np.int64)
        for first, end in order_i[:, O_ITEM : O_ITEM_END + 1]:
            np.add.at(wanted, pairs[first:end, 0], pairs[first:end, 1])
        plenty = np.iinfo(np.int64).max
        least = np.where(stock > 0, stock, plenty).min(axis=0, initial=plenty)
        return np.asarray(least < wanted, dtype=np.int64)

    def _kinds_known(self) -> dict[Hashable, Vehicle]:
        return {kind(self.index, duty.vehicle): duty.vehicle for duty in self.duties}

    def _groups_known(self) -> dict[Hashable, tuple[Request, Order]]:
        return {self._group(o): (self.index.requests[o.request], o) for o in self.orders}

    def _compatible(self) -> I8:
        table = np.zeros((max(1, len(self._groups)), max(1, len(self._kinds))), dtype=np.int64)
        for group, (request, order) in self._groups_known().items():
            cold = any(self.index.item(order.request, load.line).cold for load in order.loads)
            for which, vehicle in self._kinds_known().items():
                able = (vehicle.cold or not cold) and self.index.may_serve(vehicle, request)
                table[self._groups[group], self._kinds[which]] = able
        return table

    def _loads_at(self) -> I8:
        """Which kinds of vehicles may load at which warehouse."""
        houses = self.index.problem.warehouses
        table = np.zeros((max(1, len(self._kinds)), max(1, len(houses))), dtype=np.int64)
        for which, vehicle in self._kinds_known().items():
            for n, house in enumerate(houses):
                table[self._kinds[which], n] = (
                    not vehicle.warehouses or house.id in vehicle.warehouses
                )
        return table

    def _gives_to(self) -> I8:
        """Which groups of orders may be served from which warehouse."""
        houses = self.index.problem.warehouses
        table = np.zeros((max(1, len(self._groups)), max(1, len(houses))), dtype=np.int64)
        for group, (request, _) in self._groups_known().items():
            own = request.access.warehouses
            table[self._groups[group], : len(houses)] = [not own or h.id in own for h in houses]
        return table


def _gates(warehouse: Warehouse, now: int) -> list[int]:
    """The moments at which more can be loaded: now, and when stock comes in later."""
    return [now, *sorted({s.available_from for s in warehouse.stock if s.available_from > now})]


def _plain(windows: Iterable[Window]) -> list[tuple[int, int]]:
    return [(window.opens, window.closes) for window in windows]
