"""No plan can leave less than what is unavoidable."""

import pytest

from benchmarks.planner.emergencies import KINDS, generate
from benchmarks.planner.unavoidable import unavoidable
from planner.model import Item, Line, Place, Priority, Problem, Request, Stock, Vehicle, Warehouse
from planner.solve import solve


def _short_of(quantity: int) -> Problem:
    """Two requests for ten units each, of equal weight, and not enough for both."""
    return Problem(
        places=(Place("W", 0.0, 0.0), Place("A", 0.0, 0.1)),
        items=(Item("ration", 1.0, 0.001),),
        warehouses=(Warehouse("W", "W", (Stock("ration", quantity),)),),
        vehicles=(Vehicle("V", "truck", 100.0, 1.0, "W", 0, 36_000),),
        requests=tuple(
            Request(name, "A", Priority.STANDARD, (Line("1", "ration", 10),)) for name in "ab"
        ),
    )


def test_with_half_of_what_is_needed_each_gets_half() -> None:
    # (1/2 + 1/4) / 2 = 3/8 of 10,000 for each of the two
    assert unavoidable(_short_of(10)) == pytest.approx(7_500.0)


def test_with_enough_nothing_is_unavoidable() -> None:
    assert unavoidable(_short_of(20)) == pytest.approx(0.0)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_plan_leaves_less(kind: str) -> None:
    problem = generate(kind, 30, 1)
    score = solve(problem, seconds=None, iterations=500).score
    unmet = score.unmet_life_saving + score.unmet_urgent + score.unmet_standard
    assert unavoidable(problem) <= unmet * (1 + 1e-9)
