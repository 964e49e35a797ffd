"""PyVRP: distance and prizes; or arrival times as far as it can mind them.

It has no way to tie a client to a depot, so each warehouse is a problem of its own, with reloads.
"""

import time
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyvrp
from pyvrp.stop import MaxRuntime

from benchmarks.planner.opponents.book import Run, book
from benchmarks.planner.opponents.map import Map
from benchmarks.planner.opponents.parts import Part, in_turn, parts
from benchmarks.planner.opponents.translate import Job, Task, room
from planner.model import Plan, Problem, Window

UNITS = 1_000  # in one unit of the score
FORBIDDEN = 1 << 43  # more than all prizes together
PENALTIES = pyvrp.PenaltyParams(max_penalty=1e8)

Whole = Any  # what its stubs ask for is no type that numpy's matrices have


def solve(problem: Problem, seconds: float, seed: int, buckets: int = 1) -> Plan:
    """The plan of a search of so many seconds, the translation included."""
    ends = time.monotonic() + seconds
    task, todo = parts(problem)
    routes: dict[int, list[Run]] = {}
    for part, share in in_turn(todo, ends):
        routes.update(_solve(task, part, share, seed, buckets))
    return book(task, routes)


def _solve(task: Task, part: Part, seconds: float, seed: int, buckets: int) -> dict[int, list[Run]]:
    ends = time.monotonic() + seconds
    model = Model(task, part, buckets)
    found = pyvrp.solve(
        model.data,
        MaxRuntime(max(0.05, ends - time.monotonic())),
        seed,
        collect_stats=False,
        params=pyvrp.SolveParams(penalty=PENALTIES),
    )
    return model.routes(found.best)


class Model:
    """One warehouse's problem as PyVRP has it.

    With buckets, a job is a group of clients that exclude one another, each with a part of the day
    as its window and a prize that is less by what waiting until the middle of it costs. Without,
    a second of a route costs what half of a vehicle's jobs lose by waiting for a second.
    """

    def __init__(self, task: Task, part: Part, buckets: int) -> None:
        self.task, self.part = task, part
        self.land = Map(task, part)
        self.job_of: list[int] = []
        self.clients: list[pyvrp.Client] = []
        self.groups: list[pyvrp.ClientGroup] = []
        for node, number in enumerate(part.jobs, 1):
            self._add(node, number, buckets)
        self.vehicles = list(self._alike().values())
        waits = sum(task.jobs[n].wait for n in part.jobs) / len(part.vehicles)
        self._hurry = round(waits / 2 * UNITS) if buckets == 1 else 0
        distances, durations = self._matrices()
        self.data = pyvrp.ProblemData(
            locations=[pyvrp.Location(0, 0) for _ in range(self.land.size)],
            clients=self.clients,
            depots=list(self._depots()),
            vehicle_types=[self._type(numbers) for numbers in self.vehicles],
            distance_matrices=distances,
            duration_matrices=durations,
            groups=self.groups,
        )

    def routes(self, best: pyvrp.Solution) -> dict[int, list[Run]]:
        """What each vehicle does."""
        used = [iter(numbers) for numbers in self.vehicles]
        return {next(used[r.vehicle_type()]): list(self._runs(r)) for r in best.routes()}

    def _runs(self, route: pyvrp.Route) -> Iterator[Run]:
        jobs: list[int] = []
        for each in route:
            if each.is_client():
                jobs.append(self.job_of[each.idx])
            elif jobs:
                yield Run(self.part.houses[0], tuple(jobs))
                jobs = []

    def _add(self, node: int, number: int, buckets: int) -> None:
        job, group = self.task.jobs[number], None
        spans = list(self._spans(job, buckets))
        if len(spans) > 1:
            group = len(self.groups)
            first = len(self.clients)
            numbers = list(range(first, first + len(spans)))
            self.groups.append(pyvrp.ClientGroup(numbers, required=False))
        for span in spans:
            self.job_of.append(number)
            self.clients.append(_client(job, node, span, group, falling=buckets > 1))

    def _spans(self, job: Job, buckets: int) -> Iterator[Window]:
        """The job's windows, cut at the ends of the buckets."""
        begins, until = self.task.problem.now, self.land.horizon
        for window in job.windows or (Window(begins, until),):
            for k in range(buckets):
                opens = begins + (until - begins) * k // buckets
                closes = begins + (until - begins) * (k + 1) // buckets
                span = Window(max(opens, window.opens), min(closes, window.closes))
                if span.opens < span.closes:
                    yield span

    def _alike(self) -> dict[object, list[int]]:
        """Equal vehicles together."""
        alike: dict[object, list[int]] = {}
        for n in self.part.vehicles:
            v = self.task.problem.vehicles[n]
            ends = (v.start, v.home, v.free_from, v.free_until)
            alike.setdefault((v.kg, v.m3, *ends, self.task.kinds[n]), []).append(n)
        return alike

    def _depots(self) -> Iterator[pyvrp.Depot]:
        """The warehouse, to load again, then starts and ends."""
        opens, closes = self.land.open(self.part.houses[0])
        yield pyvrp.Depot(0, opens, max(opens, closes))
        yield from (pyvrp.Depot(node) for node in self.land.ends)

    def _type(self, numbers: Sequence[int]) -> pyvrp.VehicleType:
        vehicle = self.task.problem.vehicles[numbers[0]]
        first = self.land.ends.start - 1
        policy = self.task.problem.policy
        rate = policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km
        return pyvrp.VehicleType(
            len(numbers),
            list(room(vehicle)),
            start_depot=self.land.base(vehicle.start) - first,
            end_depot=self.land.base(vehicle.home) - first,
            tw_early=max(vehicle.free_from, self.task.problem.now),
            tw_late=vehicle.free_until,
            profile=self._profiles[self.task.kinds[numbers[0]]],
            fixed_cost=round(policy.money * vehicle.cost_fixed * UNITS),
            unit_distance_cost=max(1, round(rate / 10 * UNITS)),
            unit_duration_cost=self._hurry,
            reload_depots=[] if vehicle.trips_max == 1 else [0],
        )

    @property
    def _profiles(self) -> dict[int, int]:
        kinds = sorted({self.task.kinds[n] for n in self.part.vehicles})
        return {kind: n for n, kind in enumerate(kinds)}

    def _matrices(self) -> tuple[list[Whole], list[Whole]]:
        """Units of 100 m and seconds for each kind of vehicle; starts lead over the warehouse."""
        distances, durations = [], []
        for kind in self._profiles:
            km, seconds = self.land.ways(self.task.kinds.index(kind))
            for base in self.land.ends:
                km[base, 1:] = km[base, 0] + km[0, 1:]
                seconds[base, 1:] = seconds[base, 0] + seconds[0, 1:]
            np.fill_diagonal(km, 0.0)
            np.fill_diagonal(seconds, 0)
            none = ~np.isfinite(km)
            km[none] = 0.0
            distances.append(np.where(none, FORBIDDEN, km * 10).astype(np.int64))
            durations.append(np.where(none, self.land.horizon, seconds))  # more overflows
        return distances, durations


def _client(job: Job, node: int, span: Window, group: int | None, *, falling: bool) -> pyvrp.Client:
    when = (span.opens + span.closes) // 2
    waits = job.wait * max(0, when - job.submitted) if falling else 0.0
    if falling and job.needed_by is not None:
        waits += job.late * max(0, when - job.needed_by)
    return pyvrp.Client(
        node,
        list(job.size),
        service_duration=job.service,
        tw_early=span.opens,
        tw_late=span.closes,
        release_time=min(job.ready, span.closes),
        prize=max(0, round((job.worth - waits) * UNITS)),
        required=False,
        group=group,
    )
