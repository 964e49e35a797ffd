"""In the routing setting nothing is lost in translation."""

import pytest

from benchmarks.planner.emergencies import KINDS, generate
from benchmarks.planner.opponents.book import book
from benchmarks.planner.opponents.ortools_routing import Model
from benchmarks.planner.opponents.parts import parts
from planner.check import check
from planner.validate import validate

every_kind = pytest.mark.parametrize("kind", sorted(KINDS))


@every_kind
def test_there_is_enough_of_everything_and_each_request_fits_into_any_vehicle(kind: str) -> None:
    problem = generate(kind, 100, 1, setting="routing")
    validate(problem)
    (house,) = problem.warehouses
    there = {lot.item: lot.quantity for lot in house.stock}
    sizes = {item.code: item for item in problem.items}
    for request in problem.requests:
        assert request.whole
        kg = sum(line.quantity * (sizes[line.item].kg or 0.0) for line in request.lines)
        m3 = sum(line.quantity * (sizes[line.item].m3 or 0.0) for line in request.lines)
        assert all(kg <= v.kg and m3 <= v.m3 for v in problem.vehicles)
        for line in request.lines:
            there[line.item] -= line.quantity
    assert set(there.values()) == {0}


@every_kind
def test_every_request_that_somebody_can_reach_is_one_job_in_one_part(kind: str) -> None:
    problem = generate(kind, 100, 1, setting="routing")
    task, (part,) = parts(problem)
    assert len(part.vehicles) == len(problem.vehicles)
    assert len({task.jobs[n].order.request for n in part.jobs}) == len(part.jobs)
    for request in task.index.requests.keys() - {task.jobs[n].order.request for n in part.jobs}:
        out = task.index.requests[request]
        assert not any(task.index.may_serve(vehicle, out) for vehicle in problem.vehicles)


@every_kind
def test_what_another_engine_counts_is_what_the_planner_counts(kind: str) -> None:
    problem = generate(kind, 20, 1, setting="routing")
    task, (part,) = parts(problem)
    model = Model(task, part)
    plan = book(task, model.solve(0.5))
    assert check(problem, plan) == ()
    asked = {task.jobs[n].order.request for n in part.jobs}
    policy = problem.policy
    out = sum(policy.unmet(r.priority) * r.weight for r in problem.requests if r.id not in asked)
    assert model.value is not None
    assert model.value + out == pytest.approx(plan.score.total, rel=1e-4)
