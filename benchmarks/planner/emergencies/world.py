"""A whole emergency from its kind, its size and a seed."""

import random

from benchmarks.planner.emergencies import asking, fleet, land, stock
from benchmarks.planner.emergencies.catalogue import ITEMS
from benchmarks.planner.emergencies.kinds import KINDS
from planner.model import Problem, Travel

REQUESTS_EACH = 8


def generate(name: str, requests: int, seed: int, vehicles: int | None = None) -> Problem:
    """The emergency of that kind with so many requests; the same seed gives the same one.

    Without a number of vehicles there is one for eight requests, which is too few.
    """
    kind = KINDS[name]
    dice = random.Random(f"{name} {requests} {seed}")
    count = vehicles or max(3, requests // REQUESTS_EACH)
    towns = land.towns(dice, kind, requests)
    villages = land.villages(dice, kind, requests, towns)
    sites = dice.sample(towns, k=min(len(towns), stock.houses(requests)))
    asked = asking.requests(dice, kind, villages)
    return Problem(
        places=(*towns, *villages),
        items=ITEMS,
        warehouses=tuple(stock.warehouses(dice, kind, sites, asked, count)),
        vehicles=tuple(fleet.vehicles(dice, kind, count, sites, towns)),
        requests=tuple(asked),
        travel=Travel(modes=kind.modes, closures=tuple(land.closures(dice, kind, towns, villages))),
    )
