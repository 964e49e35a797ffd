"""A whole emergency from its kind, its size and a seed."""

import random

from benchmarks.planner.emergencies import asking, fleet, land, stock
from benchmarks.planner.emergencies.catalogue import ITEMS
from benchmarks.planner.emergencies.kinds import KINDS
from benchmarks.planner.emergencies.routing import routing
from planner.model import Problem, Travel

SETTINGS = {"full": 8, "routing": 13}
"""Requests that come on one vehicle: everything the planner knows, or routes alone."""


def generate(
    name: str, requests: int, seed: int, vehicles: int | None = None, setting: str = "full"
) -> Problem:
    """The emergency of that kind with so many requests; the same seed gives the same one.

    Without a number of vehicles there are too few of them. The setting says whether there are only
    routes to decide.
    """
    kind = KINDS[name]
    dice = random.Random(f"{name} {requests} {seed}")
    count = vehicles or max(3, requests // SETTINGS[setting])
    towns = land.towns(dice, kind, requests)
    villages = land.villages(dice, kind, requests, towns)
    sites = dice.sample(towns, k=min(len(towns), stock.houses(requests)))
    asked = asking.requests(dice, kind, villages)
    problem = Problem(
        places=(*towns, *villages),
        items=ITEMS,
        warehouses=tuple(stock.warehouses(dice, kind, sites, asked, count)),
        vehicles=tuple(fleet.vehicles(dice, kind, count, sites, towns)),
        requests=tuple(asked),
        travel=Travel(modes=kind.modes, closures=tuple(land.closures(dice, kind, towns, villages))),
    )
    return routing(problem) if setting == "routing" else problem
