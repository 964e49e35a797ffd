"""What holds for every request that is quoted, whatever the problem."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from planner.check import check, score
from planner.model import Plan, Problem, Request
from planner.quote import Quote, quote
from planner.solve import solve
from tests.planner.busy import busy
from tests.planner.strategies import problems

usual = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def without_last(problem: Problem) -> tuple[Problem, Plan, Request]:
    """A problem without its last request, a plan for it, and the request."""
    *others, last = problem.requests
    smaller = replace(problem, requests=tuple(others))
    return smaller, solve(smaller, seconds=None, iterations=200), last


@usual
@given(problems().filter(lambda problem: bool(problem.requests)))
def test_the_checker_finds_no_fault_in_a_plan_with_a_request_fitted_in(problem: Problem) -> None:
    smaller, plan, request = without_last(problem)
    answer = quote(smaller, plan, request)
    if answer is not None:
        right(problem, plan, answer)


@pytest.mark.parametrize("seed", range(30))
def test_nor_where_every_rule_is_there_and_most_can_be_served(seed: int) -> None:
    problem = busy(seed, requests=14, vehicles=6)
    smaller, plan, request = without_last(problem)
    answer = quote(smaller, plan, request)
    if answer is not None:
        right(problem, plan, answer)


def right(problem: Problem, before: Plan, answer: Quote) -> None:
    """No rule is broken, and the score is as good as was said, or better."""
    assert answer.problem == problem
    assert check(problem, answer.plan) == ()
    assert 0.0 < answer.share == pytest.approx(sum(a.share for a in answer.arrivals))
    assert all(a.p10 <= a.p50 <= a.p90 for a in answer.arrivals)
    left = score(problem, before).total
    assert answer.plan.score.total <= left + answer.change + 1e-6 * abs(left)
