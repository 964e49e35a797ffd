"""Trips that pay as a whole and in no part."""

import pytest

from planner.check import check
from planner.solve import solve
from tests.planner.rounds import rounds

CALLS = 60


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_rounds_are_driven_that_pay_only_as_a_whole(seed: int) -> None:
    problem = rounds(calls=CALLS, others=10 * CALLS)
    plan = solve(problem, seconds=None, iterations=6_000, seed=seed)
    assert check(problem, plan) == ()
    served = {int(stop.request) for trip in plan.trips for stop in trip.stops}
    assert set(range(2, 2 * CALLS + 2)) <= served
