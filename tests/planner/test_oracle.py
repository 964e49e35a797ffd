"""Against the exact optimum: small problems that CP-SAT solves to the end."""

import random

import pytest

from planner.check import check
from planner.model import (
    Line,
    Metric,
    Mode,
    Place,
    Policy,
    Priority,
    Problem,
    Request,
    Travel,
    Vehicle,
    Window,
)
from planner.solve import solve
from tests.planner.build import BOX, HOUR, warehouse
from tests.planner.exact import Exact

EVEN = Policy(
    unmet_life_saving=900.0,
    unmet_urgent=300.0,
    unmet_standard=100.0,
    wait_life_saving=90.0,
    wait_urgent=30.0,
    wait_standard=10.0,
    money=0.1,
)
"""Rates near one another, so that waiting, driving and leaving out are weighed together."""


LARGER = [(3, 7), (7, 7), (15, 7), (23, 7), (2, 8), (4, 8)]
CASES = [*((seed, 4 + seed % 3) for seed in range(24)), *LARGER]
"""Seeds with the number of requests; with more than six some take CP-SAT a minute, not these."""


def small(seed: int, number: int) -> Problem:
    """Two trucks of two trips, two warehouses that do not always have enough for all.

    A kilometre is a minute, on a plane of 80 by 80 km.
    """
    dice = random.Random(seed)
    places = [Place(f"p{n}", dice.randrange(80), dice.randrange(80)) for n in range(number + 4)]
    asked = [_request(dice, n) for n in range(number)]
    units = sum(line.quantity for request in asked for line in request.lines)
    supply = dice.choice((0.7, 0.9, 1.2)) * units
    near = dice.choice((0.3, 0.5, 0.7))
    houses = [
        warehouse("W", f"p{number}", boxes=round(supply * near), loading=600),
        warehouse("X", f"p{number + 1}", boxes=round(supply * (1 - near)), loading=1200),
    ]
    return Problem(
        tuple(places),
        (BOX,),
        tuple(houses),
        tuple(_truck(dice, f"V{n}", f"p{number + 2 + n}") for n in range(2)),
        tuple(asked),
        travel=Travel(modes=(Mode("truck", 60.0),), metric=Metric.PLANE, grain_km=1.0),
        policy=EVEN,
    )


def _request(dice: random.Random, n: int) -> Request:
    opens = dice.randrange(6) * HOUR
    window = Window(opens, opens + dice.randrange(1, 4) * HOUR)
    return Request(
        f"R{n}",
        f"p{n}",
        dice.choice(list(Priority)),
        (Line("a", "box", dice.randrange(1, 5)),),
        needed_by=dice.choice((None, 2 * HOUR)),
        windows=dice.choice(((), (), (window,))),
        service=dice.choice((0, 900)),
        whole=True,
        value=float(dice.randrange(1, 4)),
    )


def _truck(dice: random.Random, name: str, start: str) -> Vehicle:
    kg, free = dice.choice((50.0, 80.0)), dice.randrange(2) * HOUR
    until = free + dice.randrange(4, 10) * HOUR
    return Vehicle(name, "truck", kg, 10.0, start, free, until, trips_max=2)


@pytest.mark.parametrize(("seed", "number"), CASES)
def test_the_plan_found_is_within_one_percent_of_the_best_there_is(seed: int, number: int) -> None:
    problem = small(seed, number)
    plan = solve(problem, seconds=None, iterations=20_000)
    assert check(problem, plan) == ()
    least = Exact(problem).total()
    assert least * (1 - 1e-9) <= plan.score.total <= least * 1.01
