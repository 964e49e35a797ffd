"""Orders that do not pay for a trip alone, and do together."""

import math
import random

import pytest

from planner.check import check
from planner.formats import read
from planner.model import Plan, Problem
from planner.solve import solve
from tests.planner.instances import section

VILLAGES, HOUSES, LONERS = 6, 80, 240
FAR, PRIZE, LITTLE = 1000, 40, 5


def valley() -> Problem:
    """Villages far away, each worth a vehicle's whole trip but not half of one, and loners."""
    dice = random.Random(1)
    spots, prizes = [(0.0, 0.0)], [0]
    for k in range(VILLAGES):
        angle = 2 * math.pi * k / VILLAGES
        center = FAR * math.cos(angle), FAR * math.sin(angle)
        for _ in range(HOUSES):
            spots.append((center[0] + dice.uniform(-15, 15), center[1] + dice.uniform(-15, 15)))
            prizes.append(PRIZE)
    for _ in range(LONERS):
        angle, far = dice.uniform(0, 2 * math.pi), dice.uniform(FAR, 1.5 * FAR)
        spots.append((far * math.cos(angle), far * math.sin(angle)))
        prizes.append(LITTLE)
    numbered = [f"{n} {round(x)} {round(y)}" for n, (x, y) in enumerate(spots, 1)]
    demands = [f"{n} {min(n - 1, 1)}" for n in range(1, len(spots) + 1)]
    text = "\n".join(
        [
            "TYPE: PCVRP", f"DIMENSION: {len(spots)}", f"CAPACITY: {HOUSES}",
            f"VEHICLES: {VILLAGES}", "EDGE_WEIGHT_TYPE: EUC_2D",
            "NODE_COORD_SECTION", *numbered, "DEMAND_SECTION", *demands,
            section("PRIZE", *map(str, prizes)), "DEPOT_SECTION", "1", "-1", "EOF",
        ]
    )  # fmt: skip
    return read("valley.vrp", text)


def served(plan: Plan) -> set[str]:
    """The clients that get something."""
    return {stop.request for trip in plan.trips for stop in trip.stops}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_village_is_served_although_half_of_it_does_not_pay_for_the_way(seed: int) -> None:
    problem = valley()
    plan = solve(problem, seconds=None, iterations=20_000, seed=seed)
    assert check(problem, plan) == ()
    houses = {str(n) for n in range(2, VILLAGES * HOUSES + 2)}
    assert len(served(plan) & houses) > 0.95 * len(houses)
