"""Other engines get jobs that they can do, and their plans obey the planner's rules."""

import importlib

import pytest

from benchmarks.planner.emergencies import KINDS, generate
from benchmarks.planner.opponents.parts import parts
from benchmarks.planner.opponents.translate import Task, room
from planner.check import check

every_kind = pytest.mark.parametrize("kind", sorted(KINDS))


@every_kind
def test_every_job_fits_into_a_vehicle_that_may_do_it(kind: str) -> None:
    task = Task(generate(kind, 100, 1))
    assert len(task.jobs) > 80
    for job in task.jobs:
        able = [v for v, can in zip(task.problem.vehicles, job.able, strict=True) if can]
        assert any(all(a <= b + 1 for a, b in zip(job.size, room(v), strict=True)) for v in able)


@every_kind
def test_jobs_take_no_more_than_there_is(kind: str) -> None:
    task = Task(generate(kind, 100, 1))
    for n, house in enumerate(task.problem.warehouses):
        for item in task.problem.items:
            taken = sum(
                load.quantity
                for job in task.jobs
                if job.house == n
                for load in job.order.loads
                if task.index.item(job.order.request, load.line) == item
            )
            assert taken <= sum(s.quantity for s in house.stock if s.item == item.code)


@every_kind
def test_each_vehicle_and_job_is_in_one_part_at_most_with_somebody_able(kind: str) -> None:
    task, found = parts(generate(kind, 100, 1))
    jobs = [job for part in found for job in part.jobs]
    assert len(set(jobs)) == len(jobs)
    assert len(jobs) > 0.9 * len(task.jobs)
    vehicles = [vehicle for part in found for vehicle in part.vehicles]
    assert len(set(vehicles)) == len(vehicles)
    for part in found:
        assert all(any(task.jobs[n].able[v] for v in part.vehicles) for n in part.jobs)


@every_kind
@pytest.mark.parametrize("engine", ["ortools_routing", "pyvrp", "pyvrp_buckets", "vroom"])
def test_what_another_engine_plans_obeys_the_rules(kind: str, engine: str) -> None:
    problem = generate(kind, 20, 1)
    solve = importlib.import_module(f"benchmarks.planner.opponents.{engine}").solve
    plan = solve(problem, 1.0, 1)
    assert check(problem, plan) == ()
    assert plan.trips
