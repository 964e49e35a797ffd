"""Against every possible plan: small problems whose best answer is found by trying all."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations, product

import pytest

from planner.board import Board
from planner.check import check, score
from planner.model import Load, Plan, Priority, Problem, Request, Trip
from planner.ride import Errand, ride
from planner.solve import solve
from tests.planner.build import HOUR, NO_SCORE, problem, request, truck, warehouse


def small(seed: int) -> Problem:
    """Four requests of one box each (nothing to split), two trucks, two warehouses."""
    dice = random.Random(seed)
    asked = [
        request(
            f"R{n}",
            f"p{dice.randrange(1, 5)}",
            boxes=1,
            priority=dice.choice(list(Priority)),
            people=dice.choice((0, 50)),
            needed_by=dice.choice((None, 2 * HOUR)),
        )
        for n in range(4)
    ]
    limits = {"trips_max": 1, "free_until": dice.randrange(3, 9) * HOUR}
    first = truck("T", kg=dice.choice((10.0, 20.0, 40.0)), **limits)
    second = truck("U", kg=10.0, start="p4", **limits)
    return problem(*asked, first, second, warehouse(boxes=2), warehouse("X", "p3", boxes=2))


def answers(whole: Problem) -> Iterator[Plan]:
    """Every way to give each request to a vehicle or to nobody, in any order."""
    fleet, houses = whole.vehicles, whole.warehouses
    for owner in product((None, *range(len(fleet))), repeat=len(whole.requests)):
        for sources in product(houses, repeat=len(fleet)):
            options = [
                permutations([r for r, who in zip(whole.requests, owner, strict=True) if who == v])
                for v in range(len(fleet))
            ]
            for orders in product(*options):
                trips = [
                    _trip(whole, v, source.id, order)
                    for v, (source, order) in enumerate(zip(sources, orders, strict=True))
                    if order
                ]
                if all(trips):
                    yield Plan(tuple(t for t in trips if t), (), NO_SCORE)


def _trip(whole: Problem, v: int, source: str, order: tuple[Request, ...]) -> Trip | None:
    board, vehicle = Board(whole), whole.vehicles[v]
    errand = Errand(
        vehicle=vehicle,
        warehouse=board.index.warehouses[source],
        place=vehicle.start,
        ready=vehicle.free_from,
        drops=[(asked.id, (Load("a", 1),)) for asked in order],
        not_before=0,
        until=vehicle.free_until,
        end_place=None,
    )
    return ride(board.index, board.roads, errand)


def right(whole: Problem, plan: Plan) -> bool:
    """Whether nothing is wrong but what such a plan does not claim."""
    return {fault.rule for fault in check(whole, plan)} <= {"score", "quantity"}


@pytest.mark.parametrize("seed", range(6))
def test_no_plan_at_all_is_better_than_the_one_found(seed: int) -> None:
    whole = small(seed)
    found = solve(whole, seconds=None, iterations=500)
    ranked = sorted(((score(whole, p).total, n, p) for n, p in enumerate(answers(whole))))
    least = next(total for total, _, plan in ranked if right(whole, plan))
    assert found.score.total <= least * 1.01
    assert check(whole, replace(found)) == ()
