"""OR-Tools routing with guided local search: weighted arrival times and penalties for the unserved.

A vehicle loads again at nodes of its own that stand for the warehouse and empty the loads counted.
"""

import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from benchmarks.planner.opponents.book import Run, book
from benchmarks.planner.opponents.map import Map
from benchmarks.planner.opponents.parts import Part, in_turn, parts
from benchmarks.planner.opponents.translate import Job, Task, room
from planner.model import Plan, Problem, Vehicle

RELOADS = 2
FINEST = 10_000_000
MOST = 10**17  # all penalties together, so that sums do not overflow
MANY = 500  # jobs
FIRST = routing_enums_pb2.FirstSolutionStrategy
GUIDED = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH


def solve(problem: Problem, seconds: float, seed: int) -> Plan:
    """The plan of a search of so many seconds, the translation included; it knows no seed."""
    del seed
    ends = time.monotonic() + seconds
    task, todo = parts(problem)
    routes: dict[int, list[Run]] = {}
    for part, share in in_turn(todo, ends):
        routes.update(Model(task, part).solve(share))
    return book(task, routes)


def _units(task: Task) -> int:
    """In one unit of the score, so that a second of waiting is a whole number."""
    units, worth = FINEST, sum(job.worth for job in task.jobs)
    while units > 1 and units * worth > MOST:
        units //= 10
    return units


def _reloads(vehicle: Vehicle) -> int:
    """How many times it may load again."""
    return min(RELOADS, vehicle.trips_max - 1) if vehicle.trips_max else RELOADS


class Model:
    """One warehouse's problem as OR-Tools has it."""

    def __init__(self, task: Task, part: Part) -> None:
        self._begun = time.monotonic()
        self.task, self.part, self.land = task, part, Map(task, part)
        self.vehicles = [task.problem.vehicles[v] for v in part.vehicles]
        late = [n for n in part.jobs if task.jobs[n].ready > task.problem.now]
        again = [n for n, v in enumerate(self.vehicles) for _ in range(_reloads(v))]
        self.reloads = range(self.land.size, self.land.size + len(again) + len(late))
        ends = [self.land.base(vehicle.home) for vehicle in self.vehicles]
        self.manager = pywrapcp.RoutingIndexManager(
            self.reloads.stop, len(ends), [0 for _ in ends], ends
        )
        self.model = pywrapcp.RoutingModel(self.manager)
        self.units = _units(task)
        self._add_costs()
        for k, name in enumerate(("kg", "litres")):
            sizes = [task.jobs[n].size[k] for n in part.jobs]
            self._add_size(name, sizes, [room(vehicle)[k] for vehicle in self.vehicles])
        self.clock = self._add_time()
        self._add_shifts()
        for node, n in zip(self.reloads, again, strict=False):
            self._add_reload(self.manager.NodeToIndex(node), n)
        for node, number in enumerate(part.jobs, 1):
            self._add_job(self.manager.NodeToIndex(node), task.jobs[number])
        for node, number in zip(self.reloads[len(again) :], late, strict=True):
            self._add_late(node, part.jobs.index(number) + 1, task.jobs[number])
        self._leave_out_bases()

    def solve(self, seconds: float) -> dict[int, list[Run]]:
        """What each vehicle does, after so many seconds in all."""
        search = pywrapcp.DefaultRoutingSearchParameters()
        search.first_solution_strategy = self._first()
        search.local_search_metaheuristic = GUIDED
        rest = max(0.05, seconds - (time.monotonic() - self._begun))
        search.time_limit.FromMilliseconds(int(rest * 1000))
        found = self.model.SolveWithParameters(search)
        self.value = found.ObjectiveValue() / self.units if found else None
        return self._routes(found) if found else {}

    def _first(self) -> Any:
        """What began best of four ways, on emergencies other than those of the table."""
        if len(self.reloads):
            return FIRST.PARALLEL_CHEAPEST_INSERTION
        few = len(self.part.jobs) < MANY
        return FIRST.PATH_CHEAPEST_ARC if few else FIRST.LOCAL_CHEAPEST_INSERTION

    def _add_costs(self) -> None:
        policy = self.task.problem.policy
        known: dict[tuple[int, float], int] = {}
        for n, (v, vehicle) in enumerate(zip(self.part.vehicles, self.vehicles, strict=True)):
            rate = (policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km) * self.units
            key = (self.task.kinds[v], rate)
            if key not in known:
                km, _ = self.land.ways(v)
                known[key] = self._register(np.where(np.isfinite(km), km, 0.0) * rate)
            self.model.SetArcCostEvaluatorOfVehicle(known[key], n)
            self.model.SetFixedCostOfVehicle(int(policy.money * vehicle.cost_fixed * self.units), n)

    def _add_size(self, name: str, sizes: list[int], rooms: list[int]) -> None:
        """What was loaded since the last loading; a reload may take all of it off."""
        most = max(rooms) + 1
        bases = [0] * len(self.land.ends)
        reloads = [-most] * len(self.reloads)
        transit = self.model.RegisterUnaryTransitVector([0, *sizes, *bases, *reloads])
        self.model.AddDimensionWithVehicleCapacity(transit, most, rooms, True, name)
        dimension = self.model.GetDimensionOrDie(name)
        for node in range(1, len(sizes) + 1):
            dimension.SlackVar(self.manager.NodeToIndex(node)).SetValue(0)

    def _add_time(self) -> pywrapcp.RoutingDimension:
        far = 4 * self.land.horizon
        known: dict[int, int] = {}
        for kind in {self.task.kinds[v] for v in self.part.vehicles}:
            km, seconds = self.land.ways(self.task.kinds.index(kind))
            served = np.where(np.isfinite(km), seconds, far)
            for node, number in enumerate(self.part.jobs, 1):
                served[node] += self.task.jobs[number].service
            known[kind] = self._register(served)
        transits = [known[self.task.kinds[v]] for v in self.part.vehicles]
        most = self.land.horizon
        self.model.AddDimensionWithVehicleTransits(transits, most, most, False, "time")
        return self.model.GetDimensionOrDie("time")

    def _register(self, matrix: npt.NDArray[np.float64] | npt.NDArray[np.int64]) -> int:
        """A matrix over all nodes: every reload is where the warehouse is."""
        nodes = [*range(self.land.size), *(0 for _ in self.reloads)]
        full = matrix.astype(np.int64)[np.ix_(nodes, nodes)]
        number: int = self.model.RegisterTransitMatrix(full.tolist())
        return number

    def _add_shifts(self) -> None:
        """Loading begins when the vehicle is there and the warehouse open."""
        opens, closes = self.land.open(self.part.houses[0])
        house = self.task.problem.warehouses[self.part.houses[0]].place
        for n, (v, vehicle) in enumerate(zip(self.part.vehicles, self.vehicles, strict=True)):
            _, seconds = self.task.ways(v, [vehicle.start, house])
            there = max(vehicle.free_from, self.task.problem.now) + int(seconds[0, 1])
            start = self.clock.CumulVar(self.model.Start(n))
            until = vehicle.free_until
            start.SetRange(
                min(max(there, opens), until), max(min(closes, until), min(there, until))
            )
            self.clock.CumulVar(self.model.End(n)).SetMax(until)
            self.model.AddVariableMinimizedByFinalizer(start)

    def _add_reload(self, index: int, vehicle: int) -> None:
        self.model.AddDisjunction([index], 0)
        self.model.VehicleVar(index).SetValues([-1, vehicle])
        self.clock.CumulVar(index).SetRange(*self.land.open(self.part.houses[0]))

    def _leave_out_bases(self) -> None:
        """Starts and homes are no stops."""
        ends = {self.land.base(vehicle.home) for vehicle in self.vehicles}
        for node in set(self.land.ends) - ends:
            self.model.AddDisjunction([self.manager.NodeToIndex(node)], 0)
            self.model.VehicleVar(self.manager.NodeToIndex(node)).SetValues([-1])

    def _add_job(self, index: int, job: Job) -> None:
        self.model.AddDisjunction([index], int(job.worth * self.units))
        able = [n for n, v in enumerate(self.part.vehicles) if job.able[v]]
        self.model.VehicleVar(index).SetValues([-1, *able])  # SetAllowedVehicles takes no list
        when = self.clock.CumulVar(index)
        self.clock.SetCumulVarSoftUpperBound(
            index, job.submitted, max(1, round(job.wait * self.units))
        )
        if job.windows:
            when.SetRange(job.windows[0].opens, min(job.windows[-1].closes, self.land.horizon))
            for one, other in zip(job.windows, job.windows[1:], strict=False):
                when.RemoveInterval(one.closes + 1, other.opens - 1)

    def _add_late(self, reload: int, node: int, job: Job) -> None:
        """A loading of its own, when its goods are there, comes before such a job."""
        first, then = self.manager.NodeToIndex(reload), self.manager.NodeToIndex(node)
        self.model.AddDisjunction([first], 0)
        self.model.AddPickupAndDelivery(first, then)
        solver, vehicle = self.model.solver(), self.model.VehicleVar
        solver.Add(vehicle(first) == vehicle(then))
        solver.Add(self.clock.CumulVar(first) <= self.clock.CumulVar(then))
        opens, closes = self.land.open(self.part.houses[0])
        self.clock.CumulVar(first).SetRange(max(opens, job.ready), max(closes, job.ready))

    def _routes(self, found: pywrapcp.Assignment) -> dict[int, list[Run]]:
        return {v: list(self._runs(found, n)) for n, v in enumerate(self.part.vehicles)}

    def _runs(self, found: pywrapcp.Assignment, vehicle: int) -> Iterator[Run]:
        jobs: list[int] = []
        index = self.model.Start(vehicle)
        while not self.model.IsEnd(index):
            node = self.manager.IndexToNode(index)
            if 0 < node <= len(self.part.jobs):
                jobs.append(self.part.jobs[node - 1])
            elif jobs:
                yield Run(self.part.houses[0], tuple(jobs))
                jobs = []
            index = found.Value(self.model.NextVar(index))
        if jobs:
            yield Run(self.part.houses[0], tuple(jobs))
