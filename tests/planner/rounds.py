"""Rounds that pay only as a whole, with neighbours who are never at home then."""

import math
import random

from planner.formats import read
from planner.model import Problem
from tests.planner.instances import section

RADIUS, PRIZE, LITTLE = 1000, 130, 20


def rounds(calls: int, others: int) -> Problem:
    """Two rounds, with so many calls each, past clients on a circle around the depot.

    Each is at home when a vehicle on its round comes by. With 60 calls the way from one to the next
    is 105 long, out to the circle and back 2,000. A call is worth 130: one round loses about 500,
    both after one another gain 1,000. The others live beside them, are at home at any other time
    and worth next to nothing.
    """
    dice = random.Random(1)
    step = math.ceil(2 * math.pi * RADIUS / calls)
    day = 2 * RADIUS + (2 * calls + 3) * step
    spots, prizes, windows = [(0.0, 0.0)], [0], [(0, day)]
    for k in range(2 * calls):
        angle, opens = 2 * math.pi * k / calls, RADIUS + k * step
        spots.append((RADIUS * math.cos(angle), RADIUS * math.sin(angle)))
        prizes.append(PRIZE * 60 // calls)
        windows.append((opens, opens + 2 * step))
    for _ in range(others):
        angle, opens = dice.uniform(0, 2 * math.pi), dice.randrange(RADIUS, day - RADIUS)
        far = dice.uniform(RADIUS, 1.1 * RADIUS)
        spots.append((far * math.cos(angle), far * math.sin(angle)))
        prizes.append(LITTLE)
        windows.append((opens, opens + step))
    places = [f"{n} {round(x)} {round(y)}" for n, (x, y) in enumerate(spots, 1)]
    demands = [f"{n} {min(n - 1, 1)}" for n in range(1, len(spots) + 1)]
    text = "\n".join(
        [
            "TYPE: PCVRPTW", f"DIMENSION: {len(spots)}", f"CAPACITY: {len(spots)}",
            "VEHICLES: 3", "EDGE_WEIGHT_TYPE: EUC_2D",
            "NODE_COORD_SECTION", *places, "DEMAND_SECTION", *demands,
            section("TIME_WINDOW", *(f"{opens} {closes}" for opens, closes in windows)),
            section("PRIZE", *map(str, prizes)), "DEPOT_SECTION", "1", "-1", "EOF",
        ]
    )  # fmt: skip
    return read("rounds.vrp", text)
