"""Emergencies made up from a seed, of any size."""

import math
import random

from planner.model import (
    Access,
    Item,
    Line,
    Place,
    Priority,
    Problem,
    Request,
    Stock,
    Vehicle,
    Warehouse,
    Window,
)

HOUR = 3600
ITEMS = (
    Item("tent", 55.0, 0.30),
    Item("kit", 20.0, 0.06),
    Item("food", 17.0, 0.04),
    Item("vaccine", 2.0, 0.01, cold=True),
)


def emergency(requests: int, vehicles: int, seed: int = 1, supply: float = 0.9) -> Problem:
    """Villages around towns, a mixed fleet, windows, closed places and less than is needed."""
    dice = random.Random(seed)
    towns = [(36.0 + dice.random() * 2, 36.0 + dice.random() * 2) for _ in range(5)]
    places = [Place(f"T{n}", *at) for n, at in enumerate(towns)]
    asked = []
    for n in range(requests):
        town = dice.choice(towns)
        at = (town[0] + dice.gauss(0, 0.25), town[1] + dice.gauss(0, 0.25))
        places.append(Place(f"P{n:04}", *at, closed=dice.random() < 0.03))
        asked.append(_request(dice, n))
    need = {item.code: 0 for item in ITEMS}
    for request in asked:
        for line in request.lines:
            need[line.item] += line.quantity
    houses = tuple(
        Warehouse(
            f"W{n}",
            f"T{n}",
            tuple(
                Stock(code, math.ceil(total * supply / 3), when)
                for code, total in need.items()
                for when in ((0, 6 * HOUR) if dice.random() < 0.2 else (0,))
                if dice.random() < 0.9
            ),
            windows=(Window(0, 14 * HOUR),) if n else (),
            docks=0 if n % 2 else 4,
        )
        for n in range(3)
    )
    fleet = tuple(_vehicle(dice, n) for n in range(vehicles))
    return Problem(tuple(places), ITEMS, houses, fleet, tuple(asked))


def _request(dice: random.Random, n: int) -> Request:
    people = int(10 ** dice.uniform(1, 3.5))
    kinds = dice.sample(ITEMS, k=dice.choice((1, 1, 2)))
    lines = [
        Line(str(k), i.code, max(1, people // dice.choice((5, 10)))) for k, i in enumerate(kinds)
    ]
    windows: tuple[Window, ...] = ()
    if dice.random() < 0.3:
        opens = dice.randrange(0, 8) * HOUR
        windows = (Window(opens, opens + dice.randrange(3, 8) * HOUR),)
    return Request(
        f"R{n:04}",
        f"P{n:04}",
        dice.choices(list(Priority), (1, 3, 6))[0],
        tuple(lines),
        needed_by=dice.randrange(3, 24) * HOUR if dice.random() < 0.7 else None,
        windows=windows,
        people=people,
        access=Access(kg_max=dice.choice((0, 0, 0, 12_000, 5_000))),
    )


def _vehicle(dice: random.Random, n: int) -> Vehicle:
    start = f"T{dice.randrange(5)}"
    mode, kg, m3, km = dice.choices(
        [
            ("truck", 20_000.0, 80.0, 1.5),
            ("truck", 10_000.0, 45.0, 1.0),
            ("light", 3_000.0, 15.0, 0.6),
            ("helicopter", 2_500.0, 12.0, 20.0),
        ],
        (2, 4, 4, 0.5),
    )[0]
    return Vehicle(
        f"V{n:03}",
        mode,
        kg,
        m3,
        start,
        free_from=dice.choice((0, 0, 2)) * HOUR,
        free_until=dice.choice((10, 12, 16)) * HOUR,
        home=start if dice.random() < 0.5 else None,
        range_km=600.0 if mode == "helicopter" else 0.0,
        cold=dice.random() < 0.4,
        cost_fixed=kg / 50,
        cost_km=km,
        co2_km=km / 2,
    )
