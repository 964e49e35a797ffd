"""VROOM: shipments from the warehouses, with priorities from 0 to 100.

Where each vehicle goes once from where it loads, jobs with deliveries do, which it plans better.
"""

import time
from collections.abc import Iterator
from datetime import timedelta

import numpy as np
import vroom
from vroom.solution.solution import Solution

from benchmarks.planner.opponents.book import Run, book
from benchmarks.planner.opponents.map import Map
from benchmarks.planner.opponents.parts import Part, in_turn, parts
from benchmarks.planner.opponents.translate import Job, Task, room
from planner.model import Plan, Priority, Problem

EXPLORE = 5
HIGHEST = 100
FAR_APART = 10  # times
BANDS = {Priority.LIFE_SAVING: (80, 100), Priority.URGENT: (6, 12), Priority.STANDARD: (0, 2)}
NO_WAY = 18_000  # seconds: it takes no job that it cannot do alone, so not beyond a shift


def solve(problem: Problem, seconds: float, seed: int) -> Plan:
    """The plan it finds within so many seconds, the translation included; it knows no seed."""
    del seed
    ends = time.monotonic() + seconds
    task, todo = parts(problem)
    routes: dict[int, list[Run]] = {}
    for part, share in in_turn(todo, ends):
        routes.update(_solve(task, part, share))
    return book(task, routes)


def _solve(task: Task, part: Part, seconds: float) -> dict[int, list[Run]]:
    ends = time.monotonic() + seconds
    asked = _input(task, part)
    rest = timedelta(seconds=max(0.05, ends - time.monotonic()))
    return _routes(task, asked.solve(EXPLORE, nb_threads=1, timeout=rest))


def _input(task: Task, part: Part) -> vroom.Input:
    land = Map(task, part)
    asked = vroom.Input()
    skills = {able: n for n, able in enumerate(dict.fromkeys(job.able for job in task.jobs))}
    for kind in sorted({task.kinds[n] for n in part.vehicles}):
        km, seconds = land.ways(task.kinds.index(kind))
        asked.set_durations_matrix(str(kind), np.where(np.isfinite(km), seconds, NO_WAY))
    once = _once(task.problem)
    for n in part.vehicles:
        vehicle = task.problem.vehicles[n]
        asked.add_vehicle(
            vroom.Vehicle(
                n,
                start=0 if once else land.base(vehicle.start),
                end=None if vehicle.home is None else land.base(vehicle.home),
                profile=str(task.kinds[n]),
                capacity=list(room(vehicle)),
                skills={skill for able, skill in skills.items() if able[n]},
                time_window=(max(vehicle.free_from, task.problem.now), vehicle.free_until),
            )
        )
    priorities = _priorities(task)
    for node, number in enumerate(part.jobs, 1):
        job = task.jobs[number]
        add = _add_job if once else _add
        add(asked, land, (number, node), job, skills[job.able], priorities[number])
    return asked


def _once(problem: Problem) -> bool:
    """Whether all stand at the only warehouse, which has all now, and load there once."""
    (first, *others), lots = problem.warehouses, problem.warehouses[0].stock
    return not others and all(
        [
            not first.windows,
            all(vehicle.trips_max == 1 for vehicle in problem.vehicles),
            all(vehicle.start == first.place for vehicle in problem.vehicles),
            all(lot.available_from <= problem.now for lot in lots),
        ]
    )


def _priorities(task: Task) -> list[int]:
    """By worth; in bands far apart where the policy's steps are, as it adds priorities up."""
    policy = task.problem.policy
    if policy.unmet_life_saving < FAR_APART * policy.unmet_urgent:
        most = max((job.worth for job in task.jobs), default=1.0)
        return [round(HIGHEST * job.worth / most) for job in task.jobs]
    order = sorted(range(len(task.jobs)), key=lambda n: task.jobs[n].worth)
    ranks = [0] * len(task.jobs)
    for position, n in enumerate(order):
        request = task.index.requests[task.jobs[n].order.request]
        least, most = BANDS[request.priority]
        ranks[n] = least + (most - least) * position // len(order)
    return ranks


def _add(
    asked: vroom.Input, land: Map, of: tuple[int, int], job: Job, skill: int, priority: int
) -> None:
    number, node = of
    opens, closes = land.open(job.house)
    asked.add_shipment(
        vroom.ShipmentStep(
            number, 0, time_windows=[(max(opens, job.ready), max(closes, job.ready))]
        ),
        vroom.ShipmentStep(
            number, node, default_service=job.service, time_windows=_windows(land, job)
        ),
        amount=vroom.Amount(list(job.size)),
        skills={skill},
        priority=priority,
    )


def _add_job(
    asked: vroom.Input, land: Map, of: tuple[int, int], job: Job, skill: int, priority: int
) -> None:
    number, node = of
    asked.add_job(
        vroom.Job(
            number,
            node,
            default_service=job.service,
            delivery=vroom.Amount(list(job.size)),
            skills={skill},
            priority=priority,
            time_windows=_windows(land, job),
        )
    )


def _windows(land: Map, job: Job) -> list[tuple[int, int]]:
    return [(window.opens, window.closes) for window in job.windows] or [(0, land.horizon)]


def _routes(task: Task, found: Solution) -> dict[int, list[Run]]:
    routes: dict[int, list[Run]] = {}
    frame = found.routes
    for vehicle, steps in frame.groupby("vehicle_id", sort=True):
        moves = list(zip(steps["type"], steps["id"], strict=True))
        routes[int(vehicle)] = list(_runs(task, moves))
    return routes


def _runs(task: Task, moves: list[tuple[str, int]]) -> Iterator[Run]:
    """Each visit to a warehouse is a trip with what is delivered before the next visit there.

    What it picked up earlier, with other goods still on board, is taken at the last visit.
    """
    visits: list[tuple[int, list[int]]] = []
    if all(kind != "pickup" for kind, _ in moves):
        jobs = [number for kind, number in moves if kind == "job"]
        return iter([Run(task.jobs[jobs[0]].house, tuple(jobs))] if jobs else [])
    picking = False
    for kind, number in moves:
        if kind not in ("pickup", "delivery"):
            continue
        house = task.jobs[number].house
        if kind == "pickup" and not (picking and visits[-1][0] == house):
            visits.append((house, []))
        elif kind == "delivery":
            next(jobs for at, jobs in reversed(visits) if at == house).append(number)
        picking = kind == "pickup"
    return (Run(house, tuple(jobs)) for house, jobs in visits if jobs)
