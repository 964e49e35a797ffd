"""What holds for every problem."""

import random
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.check import check
from planner.model import Problem
from planner.solve import solve
from tests.planner.busy import busy
from tests.planner.strategies import problems

T = TypeVar("T")
usual = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settings(usual, max_examples=150)
@given(problems())
def test_the_checker_finds_no_fault_in_what_the_solver_returns(problem: Problem) -> None:
    assert check(problem, solve(problem, seconds=None, iterations=300)) == ()


@pytest.mark.parametrize("seed", range(30))
def test_nor_where_every_rule_is_there_and_most_can_be_served(seed: int) -> None:
    problem = busy(seed, requests=14, vehicles=6)
    plan = solve(problem, seconds=None, iterations=600)
    assert check(problem, plan) == ()
    assert plan.trips


@usual
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_is_no_matter(problem: Problem, dice: random.Random) -> None:
    def shuffled(things: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(dice.sample(things, len(things)))

    other = replace(
        problem,
        # A matrix is in the order of places.
        places=problem.places if problem.travel.matrix_km else shuffled(problem.places),
        items=shuffled(problem.items),
        warehouses=shuffled(problem.warehouses),
        vehicles=shuffled(problem.vehicles),
        requests=shuffled(problem.requests),
    )
    first = solve(problem, seconds=None, iterations=100)
    assert solve(other, seconds=None, iterations=100) == first


@usual
@given(problems(), st.integers(0, 3))
def test_the_same_seed_gives_the_same_plan(problem: Problem, seed: int) -> None:
    first = solve(problem, seconds=None, iterations=100, seed=seed)
    assert solve(problem, seconds=None, iterations=100, seed=seed) == first


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
    more = replace(problem, vehicles=problem.vehicles + again)
    assert unmet(more) <= unmet(problem) * 1.05 + 1e-3


@usual
@given(problems())
def test_without_rules_no_less_is_served(problem: Problem) -> None:
    """No curfews, areas and closures, no limits of shifts and warehouses: the same beyond noise."""
    travel = replace(problem.travel, curfews=(), areas=(), closures=())
    fleet = tuple(replace(v, shift_max=0, warehouses=()) for v in problem.vehicles)
    freer = replace(problem, travel=travel, vehicles=fleet)
    assert unmet(freer) <= unmet(problem) * 1.05 + 1e-3


def unmet(problem: Problem) -> float:
    """What a plan leaves unmet."""
    score = solve(problem, seconds=None, iterations=1500).score
    return score.unmet_life_saving + score.unmet_urgent + score.unmet_standard
