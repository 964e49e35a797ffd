"""The vehicles: of several types, most of them where there is a warehouse."""

import random
from collections.abc import Sequence

from benchmarks.planner.emergencies.kinds import HOUR, Kind, Type
from planner.model import Place, Vehicle

AT_WAREHOUSE = 0.75


def vehicles(
    dice: random.Random, kind: Kind, count: int, houses: Sequence[Place], towns: Sequence[Place]
) -> list[Vehicle]:
    """So many vehicles, shared out over the types as the kind has it, all on shifts."""
    total = sum(each.share for each in kind.fleet)
    types: list[Type] = []
    for each in kind.fleet:
        types += [each] * round(count * each.share / total)
    while len(types) < count:
        types.append(dice.choices(kind.fleet, [each.share for each in kind.fleet])[0])
    return [_vehicle(dice, n, types[n], houses, towns) for n in range(count)]


def _vehicle(
    dice: random.Random, number: int, of: Type, houses: Sequence[Place], towns: Sequence[Place]
) -> Vehicle:
    start = dice.choice(houses if dice.random() < AT_WAREHOUSE else towns).id
    begins = dice.choice((0, 0, 0, 1, 2)) * HOUR
    return Vehicle(
        f"V{number:04}",
        of.mode,
        of.kg,
        of.m3,
        start,
        free_from=begins,
        free_until=begins + dice.choice((10, 11, 12)) * HOUR,
        home=start if dice.random() < 0.6 else None,
        range_km=of.range_km,
        cold=dice.random() < of.cold,
        tags=of.tags,
        cost_fixed=round(of.kg / 50),
        cost_km=of.cost_km,
        co2_km=round(of.cost_km * 0.6, 2),
    )
