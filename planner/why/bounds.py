"""What no plan can beat: whether something could be brought at all, at best.

A relaxation of the rules. Vehicles have nothing to do but this, and may begin before, between and
after their frozen trips; docks are without limit; ways may lead over any places, so that going
around is thought of. What is not possible here is not possible in any plan.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import inf
from typing import NamedTuple

from planner.hours import load_start, window_start
from planner.index import Index
from planner.model import Request, Vehicle, Warehouse, Window
from planner.travel import Roads
from planner.why.parcel import Parcel, parcel, there_from
from planner.why.ways import Ways

METRE = 1e-3


class Lot(NamedTuple):
    """A warehouse's stock of an item that is there from a moment on."""

    warehouse: str
    there_from: int


class Bounds:
    """Bounds on what any plan could do for a line."""

    def __init__(self, index: Index, roads: Roads) -> None:
        self.index, self.roads = index, roads
        self.ways = Ways(index.problem, roads)
        self._lots: dict[tuple[str, str], frozenset[Lot]] = {}

    def impossible(self, request: Request, line: str) -> bool:
        """Whether it is proved that no plan at all brings a unit of the line."""
        return request.held or (self.ways.around and not self.lots(request, line))

    def lots(self, request: Request, line: str) -> frozenset[Lot]:
        """The stock that could perhaps be brought to the request in time."""
        wanted = parcel(self.index, request, line)
        if (request.id, wanted.item) not in self._lots:
            self._lots[request.id, wanted.item] = frozenset(self._find_lots(request, wanted))
        return self._lots[request.id, wanted.item]

    def _find_lots(self, request: Request, wanted: Parcel) -> Iterator[Lot]:
        able = list(self._able(request, wanted))
        for warehouse in self.index.problem.warehouses:
            least = there_from(warehouse, wanted)
            lots = (s for s in warehouse.stock if s.item == wanted.item and s.quantity)
            for moment in {s.available_from for s in lots} if least is not None else ():
                there = max(moment, least or 0)
                if any(self._in_time(v, warehouse, request, there) for v in able):
                    yield Lot(warehouse.id, moment)

    def _able(self, request: Request, wanted: Parcel) -> Iterable[Vehicle]:
        """Vehicles with access that can carry it, those that do not differ once."""
        return {
            (replace(vehicle, id=""), tuple(self._free(vehicle))): vehicle
            for vehicle in self.index.able(request)
            if wanted.fits(vehicle)
        }.values()

    def _free(self, vehicle: Vehicle) -> Iterator[tuple[str, int]]:
        """Where and from when on a vehicle may begin a trip."""
        ready = max(vehicle.free_from, self.index.problem.now)
        frozen = self.index.frozen[vehicle.id]
        if not vehicle.trips_max or len(frozen) < vehicle.trips_max:
            yield vehicle.start, ready
            for trip in frozen:
                yield trip.end_place, max(ready, trip.ends)

    def _in_time(
        self, vehicle: Vehicle, warehouse: Warehouse, request: Request, there: int
    ) -> bool:
        """Whether a trip with these goods could begin the delivery in time and end in time."""
        if not self.index.may_load(vehicle, warehouse, request):
            return False
        curfew = self.roads.curfew(vehicle.mode)
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
            loads = load_start(warehouse, max(driven(curfew, ready, int(way.seconds)), there), ())
            if loads is None:
                continue
            arrival = driven(curfew, loads + warehouse.loading, int(out.seconds))
            start = window_start(request.windows, arrival)
            shift = int(way.seconds + out.seconds + end) + warehouse.loading + request.service
            if (
                start is not None
                and driven(curfew, start + request.service, int(end)) <= vehicle.free_until
                and (not vehicle.shift_max or shift <= vehicle.shift_max)
            ):
                return True
        return False


def driven(curfew: Sequence[Window], t: int, seconds: int) -> int:
    """When so many seconds on the road end at best, with a rest in each curfew on the way."""
    for window in curfew:
        if seconds and t < window.closes and t + seconds > window.opens:
            seconds -= max(0, window.opens - t)
            t = window.closes
    return t + seconds
