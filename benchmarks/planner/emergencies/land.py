"""Where things are: towns with villages around them, and which ways are closed."""

import math
import random
from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.planner.emergencies.kinds import Kind
from planner.model import Closure, Place

KM_IN_DEGREE = 111.2
FARTHEST = 80.0  # degrees of latitude; there is no aid at the poles


def towns(dice: random.Random, kind: Kind, requests: int) -> list[Place]:
    """Towns all over the land, which is wider the more requests there are."""
    side = kind.km * (requests / 200) ** 0.4
    count = max(4, round(requests / 40))
    return [
        _place(f"T{n:04}", kind.centre, _spread(dice, side), _spread(dice, side))
        for n in range(count)
    ]


def villages(
    dice: random.Random, kind: Kind, requests: int, around: Sequence[Place]
) -> list[Place]:
    """One place for each request, near a town; some are closed to what drives on the ground."""
    found = []
    for n in range(requests):
        town = dice.choice(around)
        east, north = dice.gauss(0, kind.around_km), dice.gauss(0, kind.around_km)
        closed = dice.random() < kind.closed_places + kind.wet
        found.append(_place(f"P{n:05}", (town.lat, town.lon), east, north, closed=closed))
    return found


def closures(
    dice: random.Random, kind: Kind, towns: Sequence[Place], villages: Sequence[Place]
) -> Iterator[Closure]:
    """Some ways between villages and their nearest town, and between neighbours, are closed."""
    at = np.array([(town.lat, town.lon) for town in towns])
    last: dict[int, Place] = {}
    for village in villages:
        nearest = int(np.argmin(((at - (village.lat, village.lon)) ** 2).sum(axis=1)))
        if dice.random() < kind.closed_ways:
            yield Closure(towns[nearest].id, village.id)
        if nearest in last and dice.random() < kind.closed_ways:
            yield Closure(last[nearest].id, village.id)
        last[nearest] = village


def _spread(dice: random.Random, side: float) -> float:
    return (dice.random() - 0.5) * side


def _place(
    name: str, centre: tuple[float, float], east: float, north: float, *, closed: bool = False
) -> Place:
    lat = max(-FARTHEST, min(FARTHEST, centre[0] + north / KM_IN_DEGREE))
    lon = centre[1] + east / KM_IN_DEGREE / math.cos(math.radians(lat))
    return Place(name, round(lat, 5), round((lon + 180) % 360 - 180, 5), closed=closed)
