"""The exact optimum of small problems by CP-SAT, which knows nothing of the search.

Each request comes as a whole or not at all, on at most two trips of a vehicle that has no home.
Warehouses are always open, have no docks, and all stock is there from the start.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from ortools.sat.python import cp_model

from planner.model import Problem, Request, Vehicle, Warehouse
from planner.travel import Leg, Roads

HOUR = 3600
LATEST = 48 * HOUR
TRIPS = 2


class Loading(NamedTuple):
    """The loading before a vehicle's trip, by number, at a warehouse, by number."""

    trip: int
    house: int


@dataclass
class Day:
    """A vehicle's circuit: from its start (node 0) over loadings and requests, and what that costs.

    on says which request is on the trip of which loading.
    """

    vehicle: Vehicle
    loads: list[cp_model.IntVar]
    arcs: list[tuple[int, int, cp_model.IntVar]] = field(default_factory=list)
    on: dict[tuple[int, Loading], cp_model.IntVar] = field(default_factory=dict)
    km: list[cp_model.LinearExpr] = field(default_factory=list)


class Exact:
    """The model of a problem; total is its least score."""

    def __init__(self, problem: Problem) -> None:
        self.problem, self.roads = problem, Roads(problem)
        self.model = cp_model.CpModel()
        self.starts = [self._start(request) for request in problem.requests]
        self.days = [self._day(vehicle) for vehicle in problem.vehicles]
        self.served = [self._served(r) for r in range(len(problem.requests))]
        self._keep_stock()
        self.model.minimize(sum(self._costs()))

    def total(self) -> float:
        """The least score that there is."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.solve(self.model) != cp_model.OPTIMAL:
            raise RuntimeError("no optimum was proved")
        return solver.objective_value / HOUR

    def _start(self, request: Request) -> cp_model.IntVar:
        spans = [(w.opens, w.closes) for w in request.windows] or [(0, LATEST)]
        domain = cp_model.Domain.from_intervals(spans)
        return self.model.new_int_var_from_domain(domain, request.id)

    def _day(self, vehicle: Vehicle) -> Day:
        loads = [self.model.new_int_var(0, LATEST, f"{vehicle.id} {k}") for k in range(TRIPS)]
        day = Day(vehicle, loads)
        number = range(len(self.problem.requests))
        loadings = [Loading(k, h) for k in range(TRIPS) for h in range(len(self._houses))]
        node = {loading: 1 + len(number) + n for n, loading in enumerate(loadings)}
        here = {n: self.model.new_bool_var("") for n in (*(1 + r for r in number), *node.values())}
        for n, present in here.items():
            absent = self.model.new_bool_var("")
            self.model.add(absent + present == 1)
            day.arcs.append((n, n, absent))
        day.arcs.append((0, 0, self.model.new_bool_var("")))
        for r in number:
            for loading in loadings:
                day.on[r, loading] = self.model.new_bool_var("")
            self.model.add(sum(day.on[r, x] for x in loadings) == here[1 + r])
        for k in range(TRIPS):
            self.model.add_at_most_one(here[node[x]] for x in loadings if x.trip == k)
        for loading in loadings:
            self._ways_of_loading(day, loading, node[loading])
            self._keep_room(day, loading)
        for r in number:
            self._ways_of_request(day, r, loadings)
        self.model.add_circuit(day.arcs)
        return day

    def _ways_of_loading(self, day: Day, loading: Loading, node: int) -> None:
        house, loads = self._houses[loading.house], day.loads[loading.trip]
        if loading.trip == 0:
            ready = day.vehicle.free_from
            self._way(day, (0, node), (day.vehicle.start, house.place), ready, loads)
        for r, request in enumerate(self.problem.requests):
            departs = loads + house.loading
            places = house.place, request.place
            way = self._way(day, (node, 1 + r), places, departs, self.starts[r])
            self.model.add_implication(way, day.on[r, loading])
            if loading.trip > 0:
                leaves = self.starts[r] + request.service
                places = request.place, house.place
                back = self._way(day, (1 + r, node), places, leaves, loads)
                before = [day.on[r, x] for x in self._before(loading)]
                self.model.add_bool_or(before).only_enforce_if(back)

    def _before(self, loading: Loading) -> list[Loading]:
        return [Loading(loading.trip - 1, h) for h in range(len(self._houses))]

    def _ways_of_request(self, day: Day, r: int, loadings: list[Loading]) -> None:
        request = self.problem.requests[r]
        leaves = self.starts[r] + request.service
        last = self.model.new_bool_var("")
        day.arcs.append((1 + r, 0, last))
        self.model.add(leaves <= day.vehicle.free_until).only_enforce_if(last)
        for other, to in enumerate(self.problem.requests):
            if other != r:
                places = request.place, to.place
                way = self._way(day, (1 + r, 1 + other), places, leaves, self.starts[other])
                for x in loadings:
                    self.model.add(day.on[r, x] == day.on[other, x]).only_enforce_if(way)

    def _way(
        self,
        day: Day,
        arc: tuple[int, int],
        places: tuple[str, str],
        leaves: cp_model.LinearExprT,
        there: cp_model.IntVar,
    ) -> cp_model.IntVar:
        """Whether a leg is driven, with what follows from it."""
        driven, leg = self.model.new_bool_var(""), self._leg(day.vehicle, *places)
        day.arcs.append((*arc, driven))
        day.km.append(driven * round(leg.km))
        self.model.add(there >= leaves + leg.seconds).only_enforce_if(driven)
        return driven

    def _leg(self, vehicle: Vehicle, a: str, b: str) -> Leg:
        leg = self.roads.leg(vehicle, a, b)
        if leg is None:
            raise ValueError(f"there is no way from {a} to {b}")
        return leg

    def _keep_room(self, day: Day, loading: Loading) -> None:
        kg = sum(day.on[r, loading] * 10 * self._units(r) for r in range(len(self.starts)))
        self.model.add(kg <= int(day.vehicle.kg))

    def _keep_stock(self) -> None:
        for h, house in enumerate(self._houses):
            taken = sum(
                on * self._units(r)
                for day in self.days
                for (r, loading), on in day.on.items()
                if loading.house == h
            )
            self.model.add(taken <= sum(stock.quantity for stock in house.stock))

    def _served(self, r: int) -> cp_model.IntVar:
        served = self.model.new_bool_var("")
        on = [on for day in self.days for (other, _), on in day.on.items() if other == r]
        self.model.add(sum(on) == served)
        return served

    def _costs(self) -> list[cp_model.LinearExpr]:
        """Parts of the score, times the seconds of an hour so that all are whole numbers."""
        policy = self.problem.policy
        costs = [
            km * round(HOUR * policy.money * day.vehicle.cost_km)
            for day in self.days
            for km in day.km
        ]
        for request, start, served in zip(
            self.problem.requests, self.starts, self.served, strict=True
        ):
            wait = round(policy.wait(request.priority) * request.weight)
            needed = LATEST if request.needed_by is None else request.needed_by
            waited, late = (self.model.new_int_var(0, LATEST, "") for _ in range(2))
            self.model.add(waited >= start).only_enforce_if(served)
            self.model.add(late >= start - needed).only_enforce_if(served)
            unmet = round(HOUR * policy.unmet(request.priority) * request.weight)
            costs.append(served.negated() * unmet + wait * waited)
            costs.append(late * round(wait * (policy.late - 1)))
        return costs

    def _units(self, r: int) -> int:
        (line,) = self.problem.requests[r].lines
        return line.quantity

    @property
    def _houses(self) -> tuple[Warehouse, ...]:
        return self.problem.warehouses
