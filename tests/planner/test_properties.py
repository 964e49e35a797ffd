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


@usual
@given(problems())
def test_more_stock_never_serves_less(problem: Problem) -> None:
    """Beyond noise: the search is no proof, so a twentieth of what is unmet may be lost."""
    more = replace(
        problem,
        warehouses=tuple(
            replace(w, stock=tuple(replace(s, quantity=2 * s.quantity) for s in w.stock))
            for w in problem.warehouses
        ),
    )
    assert unmet(more) <= unmet(problem) * 1.05 + 1e-3


@usual
@given(problems())
def test_more_vehicles_never_serve_less(problem: Problem) -> None:
    """The same beyond noise."""
    again = tuple(replace(v, id=f"{v.id} again") for v in problem.vehicles)
    assert (
        unmet(replace(problem, vehicles=problem.vehicles + again)) <= unmet(problem) * 1.05 + 1e-3
    )


def unmet(problem: Problem) -> float:
    """What a plan leaves unmet."""
    score = solve(problem, seconds=None, iterations=600).score
    return score.unmet_life_saving + score.unmet_urgent + score.unmet_standard
