"""Small problems on a straight road, 60 km (one hour) long between neighbours.

Places p0, p1, p2... lie on a line; vehicles drive 60 km/h, so that a kilometre is a minute and
times can be worked out by hand. Goods are boxes of 10 kg and 0.1 m3.
"""

from dataclasses import replace
from typing import Any

from planner.model import (
    Item,
    Line,
    Load,
    Mode,
    Place,
    Plan,
    Policy,
    Priority,
    Problem,
    Request,
    Score,
    Stock,
    Stop,
    Travel,
    Trip,
    Vehicle,
    Warehouse,
)

HOUR = 3600
PLACES = 5
BOX = Item("box", 10.0, 0.1)
VACCINE = Item("vaccine", 1.0, 0.01, cold=True)
NO_SCORE = Score(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def road(**changes: Any) -> Travel:
    """The straight road as a matrix for ground modes."""
    kms = tuple(tuple(60.0 * abs(a - b) for b in range(PLACES)) for a in range(PLACES))
    travel = Travel(
        modes=(Mode("truck", 60.0), Mode("helicopter", 120.0, ground=False)),
        matrix_km=kms,
        spread=0.25,
    )
    return replace(travel, **changes)


def warehouse(name: str = "W", place: str = "p0", boxes: int = 100, **changes: Any) -> Warehouse:
    """A warehouse with boxes, where loading takes no time."""
    return replace(Warehouse(name, place, (Stock("box", boxes),), loading=0), **changes)


def truck(name: str = "T", **changes: Any) -> Vehicle:
    """A truck at p0 that takes a hundred boxes, free for a day."""
    vehicle = Vehicle(name, "truck", 1000.0, 10.0, "p0", 0, 24 * HOUR)
    return replace(vehicle, **changes)


def request(name: str = "R", place: str = "p1", boxes: int = 10, **changes: Any) -> Request:
    """An urgent request for boxes that is served in no time."""
    asked = Request(name, place, Priority.URGENT, (Line("a", "box", boxes),), service=0)
    return replace(asked, **changes)


def problem(*parts: Warehouse | Vehicle | Request, **changes: Any) -> Problem:
    """A problem from its parts; with no warehouse or no vehicle given there is one of each."""
    houses = tuple(p for p in parts if isinstance(p, Warehouse)) or (warehouse(),)
    fleet = tuple(p for p in parts if isinstance(p, Vehicle)) or (truck(),)
    asked = tuple(p for p in parts if isinstance(p, Request))
    # Places lie 60 km apart as the crow flies, too: a degree of latitude is 111.195 km.
    places = tuple(Place(f"p{n}", 60.0 * n / 111.19508, 0.0) for n in range(PLACES))
    whole = Problem(places, (BOX, VACCINE), houses, fleet, asked, travel=road(), policy=Policy())
    return replace(whole, **changes)


def closed(whole: Problem, place: str) -> Problem:
    """The same with a place closed."""
    places = tuple(replace(p, closed=True) if p.id == place else p for p in whole.places)
    return replace(whole, places=places)


def direct(name: str = "R", boxes: int = 10, at: int = HOUR, **changes: Any) -> Trip:
    """A right trip of truck T from W at p0 to a request at p1, an hour away."""
    stop = Stop(name, (Load("a", boxes),), at, at, at)
    return replace(
        Trip("T", "W", at - HOUR, at - HOUR, at - HOUR, (stop,), at, "p1", 60.0), **changes
    )


def plan(*trips: Trip) -> Plan:
    """A plan of trips that claims no score and no reasons."""
    return Plan(trips, (), NO_SCORE)
