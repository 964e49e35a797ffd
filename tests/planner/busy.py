"""Problems made up from a seed in which every rule is there and most things can be done."""

import random
from collections.abc import Sequence
from typing import TypeVar

from planner.model import (
    Access,
    Area,
    Closure,
    Curfew,
    Item,
    Line,
    Load,
    Place,
    Policy,
    Priority,
    Problem,
    Request,
    Stock,
    Stop,
    Travel,
    Trip,
    Vehicle,
    Warehouse,
    Window,
)

HOUR = 3600
DAY = 24 * HOUR
ITEMS = (
    Item("tent", 50.0, 0.5),
    Item("kit", 10.0, None),
    Item("vaccine", 1.0, 0.01, cold=True),
)
T = TypeVar("T")


class Dice:
    """Chances of a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def one(self, things: Sequence[T]) -> T:
        """One of these, all equally likely."""
        return self.random.choice(things)

    def hour(self, first: int, last: int) -> int:
        """A half hour from one hour to another."""
        return self.random.randrange(2 * first, 2 * last + 1) * HOUR // 2

    def windows(self) -> tuple[Window, ...]:
        """Two long spans of a day, or none."""
        opens = [self.hour(0, 4), self.hour(8, 12)]
        return self.one(((), (), tuple(Window(at, at + self.hour(2, 4)) for at in opens)))


def busy(seed: int, requests: int = 10, vehicles: int = 4) -> Problem:
    """A dozen villages, three warehouses, a mixed fleet, and rules everywhere."""
    dice = Dice(seed)
    places = [
        Place(f"p{n}", 36 + dice.random.random() / 2, 36 + dice.random.random() / 2)
        for n in range(12)
    ]
    fleet = tuple(_vehicle(dice, n) for n in range(vehicles))
    return Problem(
        places=tuple(places),
        items=ITEMS,
        warehouses=tuple(_warehouse(dice, n) for n in range(3)),
        vehicles=fleet,
        requests=tuple(_request(dice, n, vehicles) for n in range(requests)),
        frozen=tuple(_frozen(dice, fleet[0]) for _ in range(dice.one((0, 0, 1)))),
        travel=_travel(dice),
        policy=dice.one((Policy(), Policy(money=1.0), Policy(promise=1e4))),
    )


def _place(dice: Dice) -> str:
    return f"p{dice.random.randrange(12)}"


def _warehouse(dice: Dice, n: int) -> Warehouse:
    lots = [
        Stock(item.code, dice.random.randrange(10, 60), when)
        for item in ITEMS
        for when in dice.one(((0,), (0, 3 * HOUR), (0, 3 * HOUR, 7 * HOUR)))
    ]
    return Warehouse(
        f"w{n}",
        f"p{n}",
        tuple(lots),
        windows=dice.windows(),
        docks=dice.one((0, 1, 2)),
        loading=dice.one((600, 1800)),
    )


def _vehicle(dice: Dice, n: int) -> Vehicle:
    start, free = _place(dice), dice.hour(0, 2)
    mode, kg, m3 = dice.one((("truck", 3000.0, 20.0), ("light", 800.0, 8.0), ("boat", 1500.0, 9.0)))
    return Vehicle(
        f"v{n}",
        mode,
        kg,
        m3,
        start,
        free_from=free,
        free_until=free + dice.hour(8, 16),
        home=dice.one((None, start)),
        speed_kmh=dice.one((0.0, 0.0, 35.0)),
        range_km=dice.one((0.0, 0.0, 150.0)),
        cold=dice.one((True, False)),
        cost_fixed=dice.one((0.0, 50.0)),
        trips_max=dice.one((0, 0, 3)),
        shift_max=dice.one((0, 0, 7 * HOUR)),
        warehouses=dice.one(((), (), ("w0", "w1"))),
    )


def _request(dice: Dice, n: int, vehicles: int) -> Request:
    kinds = dice.random.sample(ITEMS, k=dice.one((1, 1, 2)))
    lines = [Line(f"l{k}", i.code, dice.random.randrange(1, 25)) for k, i in enumerate(kinds)]
    opens = dice.hour(1, 8)
    named = tuple(f"v{dice.random.randrange(vehicles)}" for _ in range(1))
    return Request(
        f"r{n}",
        _place(dice),
        dice.one(list(Priority)),
        tuple(lines),
        needed_by=dice.one((None, dice.hour(1, 10))),
        windows=dice.windows(),
        service=dice.one((0, 900)),
        people=dice.one((0, 10, 1000)),
        access=Access(
            only=dice.one(((), (), (), named)),
            never=dice.one(((), (), named)),
            warehouses=dice.one(((), (), ("w1", "w2"))),
        ),
        submitted=dice.one((0, HOUR)),
        promised=dice.one((None, None, Window(opens, opens + HOUR))),
        whole=dice.one((False, False, True)),
        value=dice.one((None, None, 3.0)),
    )


def _travel(dice: Dice) -> Travel:
    night = Curfew((Window(dice.hour(3, 5), dice.hour(5, 6)), Window(18 * HOUR, DAY + 6 * HOUR)))
    works = Closure("p0", "p5", ())
    flood = Area(36.25, 36.25, 4.0, ("truck",))
    return Travel(
        closures=dice.one(((), (works,))),
        areas=dice.one(((), (flood,))),
        curfews=dice.one(((), (night,), (night, Curfew((Window(0, HOUR),), ("boat",))))),
    )


def _frozen(dice: Dice, vehicle: Vehicle) -> Trip:
    """A trip that vehicle is on already, or will be."""
    loads = vehicle.free_from + dice.hour(1, 4)
    departs, arrives = loads + 1800, loads + HOUR
    stop = Stop("gone", (Load("l0", 1),), arrives, arrives, arrives + 900)
    begins, ends = loads - 1800, arrives + 900
    return Trip(vehicle.id, "w0", begins, loads, departs, (stop,), ends, "p4", 30.0)
