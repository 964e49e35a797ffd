"""What the kernel found can be driven, by the planner's own clock."""

from dataclasses import replace

import pytest

from planner.board import Board
from planner.model import Problem
from planner.search.decode import decode
from planner.search.state import best
from tests.planner.busy import busy
from tests.planner.test_kernel import searched


def without_docks(problem: Problem) -> Problem:
    """The same where any number of vehicles loads at once: the kernel counts docks in steps."""
    houses = tuple(replace(house, docks=0) for house in problem.warehouses)
    return replace(problem, warehouses=houses)


@pytest.mark.parametrize("seed", range(40))
def test_every_trip_that_the_kernel_found_is_booked(seed: int) -> None:
    problem = without_docks(busy(seed, requests=14, vehicles=6))
    problem = replace(problem, requests=tuple(r for r in problem.requests if not r.held))
    builder, _, s = searched(problem, 300)
    found = best(s)
    booked = decode(builder, found, Board(problem))
    assert [len(trips) for trips in booked] == [len(runs) for runs in found]
