"""What the warehouses have: less of it, or more, than is needed."""

import math
import random
from collections.abc import Iterator, Sequence

from benchmarks.planner.emergencies.catalogue import ITEMS
from benchmarks.planner.emergencies.kinds import HOUR, Kind
from planner.model import Place, Request, Stock, Warehouse, Window

SUPPLY = (0.6, 1.2)
LATER = 0.15
HELD = 0.7


def houses(requests: int) -> int:
    """How many warehouses there are for so many requests."""
    return max(3, round(math.sqrt(requests) / 4))


def warehouses(
    dice: random.Random,
    kind: Kind,
    places: Sequence[Place],
    requests: Sequence[Request],
    vehicles: int,
) -> list[Warehouse]:
    """A warehouse at each place; together they have SUPPLY of what is needed, item by item."""
    shelves: list[list[Stock]] = [[] for _ in places]
    for code, need in _needs(requests).items():
        total = math.ceil(need * dice.uniform(*SUPPLY))
        for n, quantity in _shares(dice, total, len(places)):
            later = dice.randint(2, 5) * HOUR if dice.random() < LATER else 0
            shelves[n].append(Stock(code, quantity, later))
    docks = math.ceil(vehicles / len(places) / 2) + 1
    return [
        Warehouse(
            f"W{n:03}",
            place.id,
            tuple(stock),
            windows=(Window(0, 12 * HOUR),) if kind.opening else (),
            docks=docks if n % 2 else 0,
            loading=dice.choice((1_200, 1_800, 2_400)),
        )
        for n, (place, stock) in enumerate(zip(places, shelves, strict=True))
    ]


def _needs(requests: Sequence[Request]) -> dict[str, int]:
    need = {item.code: 0 for item in ITEMS}
    for request in requests:
        for line in request.lines:
            need[line.item] += line.quantity
    return need


def _shares(dice: random.Random, total: int, places: int) -> Iterator[tuple[int, int]]:
    """The total over some of the warehouses, in parts that make the whole."""
    held = [n for n in range(places) if dice.random() < HELD] or [dice.randrange(places)]
    weights = [dice.uniform(0.5, 1.5) for _ in held]
    given = 0
    for k, n in enumerate(held, 1):
        upto = total if k == len(held) else int(total * sum(weights[:k]) / sum(weights))
        if upto > given:
            yield n, upto - given
        given = upto
