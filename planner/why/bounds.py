"""What no plan can beat: whether something could be brought at all, at best.

A relaxation of the rules. Vehicles have nothing to do but this, and may begin before, between and
after their frozen trips; docks are without limit; ways may lead over any places, so that going
around is thought of. What is not possible here is not possible in any plan.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import inf
from typing import NamedTuple

from planner.hours import load_start, window_start
from planner.index import Index
from planner.model import Request, Vehicle, Warehouse
from planner.travel import Roads
from planner.why.ways import Ways

METRE = 1e-3


class Lot(NamedTuple):
    """A warehouse's stock of an item that is there from a moment on."""

    warehouse: str
    there_from: int


class Bounds:
    """Bounds on what any plan could do for a line."""

    def __init__(self, index: Index, roads: Roads) -> None:
        self.index = index
        self.ways = Ways(index.problem, roads)
        self._lots: dict[tuple[str, str], frozenset[Lot]] = {}

    def impossible(self, request: Request, line: str) -> bool:
        """Whether it is proved that no plan at all brings a unit of the line."""
        return request.held or (self.ways.around and not self.lots(request, line))

    def lots(self, request: Request, line: str) -> frozenset[Lot]:
        """The stock that could perhaps be brought to the request in time."""
        item = self.index.lines[request.id, line].item
        if (request.id, item) not in self._lots:
            self._lots[request.id, item] = frozenset(self._find_lots(request, item))
        return self._lots[request.id, item]

    def _find_lots(self, request: Request, item: str) -> Iterator[Lot]:
        able = list(self._able(request, item))
        for warehouse in self.index.problem.warehouses:
            lots = (s for s in warehouse.stock if s.item == item and s.quantity)
            for moment in {s.available_from for s in lots}:
                if any(self._in_time(v, warehouse, request, moment) for v in able):
                    yield Lot(warehouse.id, moment)

    def _able(self, request: Request, code: str) -> Iterable[Vehicle]:
        """Vehicles with access that can carry a unit, those that do not differ once."""
        item, able = self.index.items[code], {}
        for vehicle in self.index.problem.vehicles:
            if (
                self.index.may_serve(vehicle, request)
                and (vehicle.cold or not item.cold)
                and vehicle.kg >= (item.kg or 0.0)
                and vehicle.m3 >= (item.m3 or 0.0)
            ):
                able[replace(vehicle, id=""), tuple(self._free(vehicle))] = vehicle
        return able.values()

    def _free(self, vehicle: Vehicle) -> Iterator[tuple[str, int]]:
        """Where and from when on a vehicle may begin a trip."""
        ready = max(vehicle.free_from, self.index.problem.now)
        frozen = self.index.frozen[vehicle.id]
        if not vehicle.trips_max or len(frozen) < vehicle.trips_max:
            yield vehicle.start, ready
            for trip in frozen:
                yield trip.end_place, max(ready, trip.ends)

    def _in_time(
        self, vehicle: Vehicle, warehouse: Warehouse, request: Request, there_from: int
    ) -> bool:
        """Whether a trip with these goods could begin the delivery in time and end in time."""
        out = self.ways.way(vehicle, warehouse.place, request.place)
        back = self.ways.way(vehicle, request.place, vehicle.home or warehouse.place)
        end = self.ways.way(vehicle, request.place, vehicle.home or request.place).seconds
        reach = vehicle.range_km + METRE if vehicle.range_km else inf
        if out.seconds + end == inf or out.km + back.km > reach:
            return False
        for place, ready in self._free(vehicle):
            way = self.ways.way(vehicle, place, warehouse.place)
            if way.seconds == inf or way.km > reach:
                continue
            loads = load_start(warehouse, max(ready + int(way.seconds), there_from), ())
            if loads is None:
                continue
            there = loads + warehouse.loading + int(out.seconds)
            start = window_start(request.windows, there)
            shift = int(way.seconds + out.seconds + end) + warehouse.loading + request.service
            if (
                start is not None
                and start + request.service + end <= vehicle.free_until
                and (not vehicle.shift_max or shift <= vehicle.shift_max)
            ):
                return True
        return False
