"""What every other engine is given: jobs that fit into vehicles, each with its warehouse.

No other engine knows stock, partial deliveries or reasons. So that they lose nothing by it, stock
is shared out for them by the planner's own allocation, and requests are cut by its own rule.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from benchmarks.planner.opponents.sourcing import sources
from planner.board import Board
from planner.check.scoring import unmet_cost
from planner.index import Index
from planner.model import Load, Policy, Problem, Request, Vehicle, Window
from planner.search.orders import Cut, Order, split

HOUR = 3600.0
TENTHS = 10
Kilometres = npt.NDArray[np.float64]
Seconds = npt.NDArray[np.int64]

ONE_FOR_EACH = Cut(parts=1, small=0.25, most=8)


@dataclass(frozen=True, slots=True)
class Job:
    """One delivery from one warehouse: who may take it, how big it is, what it is worth.

    house is the warehouse's position, ready when its goods are there; size is in tenths of kg and
    of litres; worth is what it costs not to be served, wait and late what a second costs after it
    was submitted and after needed_by.
    """

    order: Order
    house: int
    ready: int
    size: tuple[int, int]
    able: tuple[bool, ...]
    worth: float
    wait: float
    late: float
    needed_by: int | None
    submitted: int
    windows: tuple[Window, ...]
    service: int
    place: str


class Task:
    """A problem as jobs.

    tied says which warehouse a vehicle (by position) loads at, for engines that need it.
    """

    def __init__(self, problem: Problem, tied: Mapping[int, int] | None = None) -> None:
        self.problem, self.tied = problem, tied
        self.board = Board(problem)
        self.index, self.roads = Index(_as_reached(problem)), self.board.roads
        self._reached: dict[tuple[str, str, bool], set[str]] = {}
        self._able: dict[object, tuple[bool, ...]] = {}
        self.jobs = tuple(self._jobs())

    @cached_property
    def kinds(self) -> list[int]:
        """For each vehicle the number of its kind: how it moves and what it may do."""
        columns = zip(*self._able.values(), strict=True) if self._able else iter(())
        able = list(columns) or [()] * len(self.problem.vehicles)
        seen: dict[object, int] = {}
        return [
            seen.setdefault((v.mode, v.speed_kmh, v.kg, v.m3, of), len(seen))
            for v, of in zip(self.problem.vehicles, able, strict=True)
        ]

    def ways(self, vehicle: int, places: Sequence[str]) -> tuple[Kilometres, Seconds]:
        """Kilometres (infinite: no way) and seconds (-1) between places for a vehicle."""
        of = self.problem.vehicles[vehicle]
        once = {place: n for n, place in enumerate(dict.fromkeys(places))}  # as matrix needs them
        rows = [self.roads.places[place] for place in once]
        km, seconds = self.roads.matrix(of.mode, of.speed_kmh, rows, rows)
        where = np.array([once[place] for place in places])
        return km[np.ix_(where, where)], seconds[np.ix_(where, where)]

    def _jobs(self) -> Iterator[Job]:
        houses = {house.id: n for n, house in enumerate(self.problem.warehouses)}
        lots = _Lots(self.problem)
        for request, by_house in sources(self.index.problem, self.roads, self._reaches):
            share = sum(_share(request, loads) for loads in by_house.values())
            for house, loads in by_house.items():
                for order in split(self.index, request, loads, ONE_FOR_EACH):
                    ready = lots.ready(self.index, house, order)
                    yield self._job(request, order, houses[house], ready, share)

    def _job(self, request: Request, order: Order, house: int, ready: int, total: float) -> Job:
        policy, share = self.problem.policy, _share(request, order.loads)
        kg, m3 = self.index.weigh(request.id, order.loads)
        able = self._able_for(request, [load.line for load in order.loads])
        wait = share * policy.wait(request.priority) * request.weight / HOUR
        return Job(
            order=order,
            house=house,
            ready=ready,
            size=(math.ceil(kg * TENTHS - 1e-6), math.ceil(m3 * 1000 * TENTHS - 1e-6)),
            able=tuple(
                can and kg <= vehicle.kg and m3 <= vehicle.m3
                for can, vehicle in zip(able, self.problem.vehicles, strict=True)
            ),
            worth=_worth(policy, request, min(1.0, total)) * share,
            wait=wait,
            late=wait * (policy.late - 1.0),
            needed_by=request.needed_by,
            submitted=request.submitted,
            windows=request.windows,
            service=request.service,
            place=request.place,
        )

    def _reaches(self, request: Request, line: str, house: str, direct: bool) -> bool:
        """Whether a vehicle that loads at the warehouse can bring the request its line."""
        key = (request.id, line, direct)
        if key not in self._reached:
            self._reached[key] = self._houses(request, line, direct=direct)
        return house in self._reached[key]

    def _houses(self, request: Request, line: str, *, direct: bool) -> set[str]:
        able, decided = self._able_for(request, [line]), request.access.warehouses
        found: set[str] = set()
        for n, vehicle in enumerate(self.problem.vehicles):
            houses = range(len(self.problem.warehouses)) if self.tied is None else [self.tied[n]]
            for house in (self.problem.warehouses[h] for h in houses if able[n]):
                if house.id not in found and (not decided or house.id in decided):
                    way = self.roads.leg(vehicle, house.place, request.place)
                    if way is not None or not direct:
                        found.add(house.id)
        return found

    def _able_for(self, request: Request, lines: Iterable[str]) -> tuple[bool, ...]:
        cold = any(self.index.item(request.id, line).cold for line in lines)
        key = (request.access, request.priority == "life_saving", cold)
        if key not in self._able:
            self._able[key] = tuple(
                (vehicle.cold or not cold) and self.index.may_serve(vehicle, request)
                for vehicle in self.problem.vehicles
            )
        return self._able[key]


def room(vehicle: Vehicle) -> tuple[int, int]:
    """What a vehicle carries, in tenths of kg and of litres."""
    return int(vehicle.kg * TENTHS + 1e-6), int(vehicle.m3 * 1000 * TENTHS + 1e-6)


def _as_reached(problem: Problem) -> Problem:
    """Closed places with access for what flies or floats only, so that nothing else is tried."""
    closed = {place.id for place in problem.places if place.closed}
    modes = tuple(mode.name for mode in problem.travel.modes if not mode.ground)
    return replace(
        problem,
        requests=tuple(
            replace(request, access=replace(request.access, modes=_either(request, modes)))
            if request.place in closed
            else request
            for request in problem.requests
        ),
    )


def _either(request: Request, modes: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the modes that may come; where none may, what was said stands."""
    allowed = request.access.modes
    return tuple(mode for mode in modes if not allowed or mode in allowed) or allowed


class _Lots:
    """Stock in the order in which it comes; who counts most takes what is there first."""

    def __init__(self, problem: Problem) -> None:
        self._left: defaultdict[tuple[str, str], list[list[int]]] = defaultdict(list)
        for house in problem.warehouses:
            for stock in sorted(house.stock, key=lambda lot: lot.available_from):
                self._left[house.id, stock.item].append([stock.available_from, stock.quantity])

    def ready(self, index: Index, house: str, order: Order) -> int:
        """When the last unit of the order's goods is there."""
        latest = index.problem.now
        for load in order.loads:
            need = load.quantity
            for lot in self._left[house, index.item(order.request, load.line).code]:
                taken = min(need, lot[1])
                lot[1] -= taken
                need -= taken
                latest = max(latest, lot[0] if taken else latest)
        return latest


def _share(request: Request, loads: Sequence[Load]) -> float:
    quantities = {line.id: line.quantity for line in request.lines}
    return sum(load.quantity / quantities[load.line] for load in loads) / len(request.lines)


def _worth(policy: Policy, request: Request, share: float) -> float:
    """What a unit of share is worth on average when so much of the request can be served."""
    nothing, served = unmet_cost(policy, request, 0.0), unmet_cost(policy, request, share)
    return (nothing - served) / share if share else 0.0
