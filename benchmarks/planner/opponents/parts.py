"""The problem in parts: a warehouse with its jobs and vehicles of its own.

An engine that cannot tie a job to a warehouse gets one part after the other. Vehicles go to the
warehouses in proportion to what is to be done there, near ones first.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.planner.opponents.translate import Task
from planner.model import Problem

SCALE = 1_000


@dataclass(frozen=True, slots=True)
class Part:
    """Positions of warehouses, numbers of jobs and positions of vehicles."""

    houses: tuple[int, ...]
    jobs: tuple[int, ...]
    vehicles: tuple[int, ...]


def parts(problem: Problem) -> tuple[Task, list[Part]]:
    """The problem with vehicles tied to warehouses, and a part for each warehouse with jobs.

    It is translated twice: first to see what is to be done where, then so that every job has its
    goods where a vehicle that may do it loads.
    """
    task = Task(problem, tied(Task(problem)))
    assert task.tied is not None
    found = []
    for house in range(len(problem.warehouses)):
        vehicles = tuple(v for v, h in task.tied.items() if h == house)
        jobs = tuple(
            n
            for n, job in enumerate(task.jobs)
            if job.house == house and any(job.able[v] for v in vehicles)
        )
        if jobs and vehicles:
            found.append(Part((house,), jobs, vehicles))
    return task, found


def in_turn(parts: Sequence[Part], ends: float) -> Iterator[tuple[Part, float]]:
    """Each part with its share, by jobs, of the seconds until the monotonic clock says ends."""
    left = sum(len(part.jobs) for part in parts)
    for part in parts:
        yield part, max(0.05, ends - time.monotonic()) * len(part.jobs) / left
        left -= len(part.jobs)


def tied(task: Task) -> dict[int, int]:
    """A warehouse for each vehicle."""
    alike: defaultdict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for n, vehicle in enumerate(task.problem.vehicles):
        alike[vehicle.mode, vehicle.tags].append(n)
    found: dict[int, int] = {}
    for vehicles in alike.values():
        found.update(_flow(task, vehicles, _slots(task, vehicles)))
    return dict(sorted(found.items()))


def _slots(task: Task, vehicles: Sequence[int]) -> list[int]:
    """How many of the vehicles each warehouse gets, by what they could do of its jobs."""
    wanted = Counter[int]()
    for job in task.jobs:
        able = sum(job.able[v] for v in vehicles)
        wanted[job.house] += SCALE * able // max(1, sum(job.able))
    total = sum(wanted.values())
    houses = range(len(task.problem.warehouses))
    if not total:
        return [len(vehicles) if house == 0 else 0 for house in houses]
    shares = [len(vehicles) * wanted[house] / total for house in houses]
    slots = [int(share) for share in shares]
    by_rest = sorted(houses, key=lambda h: (slots[h] - shares[h], h))
    for house in by_rest[: len(vehicles) - sum(slots)]:
        slots[house] += 1
    return slots


def _flow(task: Task, vehicles: Sequence[int], slots: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Vehicles to slots with the least way in all."""
    from ortools.graph.python import min_cost_flow

    flow = min_cost_flow.SimpleMinCostFlow()
    places = [house.place for house in task.problem.warehouses]
    arcs = {}
    for n, v in enumerate(vehicles):
        flow.set_node_supply(n, 1)
        _, seconds = task.ways(v, [task.problem.vehicles[v].start, *places])
        for house, slot in enumerate(slots):
            cost = int(seconds[0, house + 1])
            node = len(vehicles) + house
            if slot and cost >= 0:
                arcs[flow.add_arc_with_capacity_and_unit_cost(n, node, 1, cost)] = (v, house)
    for house, slot in enumerate(slots):
        flow.set_node_supply(len(vehicles) + house, -slot)
    if flow.solve_max_flow_with_min_cost() != flow.OPTIMAL:
        raise RuntimeError("vehicles could not be shared out")
    yield from (tie for arc, tie in arcs.items() if flow.flow(arc))
