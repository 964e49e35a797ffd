"""What holds for every problem."""

import random
from dataclasses import replace
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.check import check
from planner.model import Problem
from planner.solve import solve
from tests.planner.strategies import problems

T = TypeVar("T")
usual = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@usual
@given(problems())
def test_the_checker_finds_no_fault_in_what_the_solver_returns(problem: Problem) -> None:
    assert check(problem, solve(problem, seconds=None, iterations=300)) == ()


@usual
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_is_no_matter(problem: Problem, dice: random.Random) -> None:
    def shuffled(things: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(dice.sample(things, len(things)))

    other = replace(
        problem,
        places=shuffled(problem.places),
        items=shuffled(problem.items),
        warehouses=shuffled(problem.warehouses),
        vehicles=shuffled(problem.vehicles),
        requests=shuffled(problem.requests),
    )
    first = solve(problem, seconds=None, iterations=100)
    assert solve(other, seconds=None, iterations=100) == first
