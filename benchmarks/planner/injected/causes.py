"""The causes that are put into emergencies, each with the reason that is right then."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from benchmarks.planner.injected.parts import (
    UNITS,
    alone,
    asking,
    flying,
    house_of,
    place_of,
    with_access,
    with_house,
    with_request,
    with_tag,
    with_vehicle,
)
from planner.check.earliest import single_trip
from planner.index import Index
from planner.model import (
    Area,
    Curfew,
    Item,
    Mode,
    Priority,
    Problem,
    Reason,
    Request,
    Vehicle,
    Window,
)
from planner.travel import Roads

GROUND = ("truck", "light")
HOUR = 3600
LOADING = 1_800

Change = Callable[[Problem, Request, Request, random.Random], Problem | None]
"""The problem with a cause for a request, perhaps at the cost of another one; None: not here."""


def outcompeted(problem: Problem, request: Request, other: Request, _: random.Random) -> Problem:
    """One vehicle with one trip that holds what a life-saving request asks for, and no more."""
    motor = Item(f"motor {request.id}", 10.0, 0.05)
    one = replace(flying(problem, f"one {request.id}"), kg=10.0 * UNITS, trips_max=1)
    problem = with_vehicle(problem, one)
    for each, priority in ((other, Priority.LIFE_SAVING), (request, Priority.STANDARD)):
        asked = replace(each, priority=priority)
        problem = asking(problem, asked, motor, 100, UNITS)
        problem = alone(problem, Index(problem).requests[each.id], one)
    return problem


def one_trip(problem: Problem, request: Request, other: Request, _: random.Random) -> Problem:
    """One vehicle of its kind that holds what one of two requests asks for, with one trip."""
    item = Item(f"trip {request.id}", 10.0, 0.05)
    one = _for_one(problem, item.code, item)
    problem = with_vehicle(with_house(problem, item), replace(one, trips_max=1))
    return _rivals(problem, request, other, item)


def one_dock(problem: Problem, request: Request, other: Request, _: random.Random) -> Problem:
    """Two vehicles of their kind, one dock, and loading takes nearly all of their time."""
    item = Item(f"dock {request.id}", 10.0, 0.05)
    problem = with_house(problem, item, docks=1, loading=8 * HOUR)
    for n in range(2):
        problem = with_vehicle(problem, _for_one(problem, f"{item.code} {n}", item))
    return _rivals(problem, request, other, item)


def _for_one(problem: Problem, name: str, item: Item) -> Vehicle:
    """A vehicle that brings an item, and holds what one request asks for."""
    kg, house = UNITS * (item.kg or 0.0), house_of(item)
    return replace(flying(problem, name), kg=kg, tags=(item.code,), warehouses=(house,))


def _rivals(problem: Problem, request: Request, other: Request, item: Item) -> Problem:
    """Both ask for an item and for who brings it; the other one is life-saving."""
    for each, priority in ((other, Priority.LIFE_SAVING), (request, Priority.STANDARD)):
        problem = asking(problem, replace(each, priority=priority), item, 0, UNITS)
        problem = with_tag(problem, Index(problem).requests[each.id], item.code)
    return problem


def closed_too_early(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """The warehouse closes twenty minutes too early for the only vehicle that may come."""
    name = f"hours {request.id}"
    day = Window(0, HOUR + LOADING - 1_200)
    one = replace(flying(problem, name), free_from=HOUR)
    return _bound(problem, request, one, windows=(day,), loading=LOADING)


def curfew(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """Nothing like the only vehicle that may come drives while it is free."""
    name = f"curfew {request.id}"
    travel, night = problem.travel, Curfew((Window(0, 20 * HOUR),), (name,))
    modes = (*travel.modes, Mode(name, 200.0, 1.05, ground=False))
    travel = replace(travel, modes=modes, curfews=(*travel.curfews, night))
    one = replace(flying(problem, name), mode=name)
    return _bound(replace(problem, travel=travel), request, one)


def loads_elsewhere(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """The only vehicle that may come loads where there is none of it."""
    first = problem.warehouses[0].id
    one = replace(flying(problem, f"other {request.id}"), warehouses=(first,))
    return _bound(problem, request, one)


def _bound(problem: Problem, request: Request, vehicle: Vehicle, **house: Any) -> Problem:
    """The request asks for what is in one warehouse alone, and a vehicle alone may bring it.

    It loads there if nowhere else, so that it has nothing better to do.
    """
    item = Item(vehicle.id, 10.0, 0.05)
    vehicle = replace(vehicle, warehouses=vehicle.warehouses or (house_of(item),))
    problem = with_vehicle(with_house(problem, item, **house), vehicle)
    problem = asking(problem, request, item, 0, UNITS)
    return alone(problem, Index(problem).requests[request.id], vehicle)


def out_of_range(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """Only a vehicle may come that goes no farther than a kilometre."""
    short = replace(flying(problem, f"short {request.id}"), range_km=1.0)
    return alone(with_vehicle(problem, short), request, short)


def on_hold(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """Somebody holds the request."""
    return with_request(problem, replace(request, held=True))


def closed_place(
    problem: Problem, request: Request, _: Request, __: random.Random
) -> Problem | None:
    """The place is closed, and nothing that flies or floats may come."""
    if place_of(problem, request).closed:
        return None
    places = (replace(p, closed=p.closed or p.id == request.place) for p in problem.places)
    shut = replace(problem, places=tuple(places))
    return with_access(shut, request, replace(request.access, modes=GROUND))


def closed_area(
    problem: Problem, request: Request, _: Request, __: random.Random
) -> Problem | None:
    """An area around the place is closed, and nothing that flies or floats may come."""
    place, travel = place_of(problem, request), problem.travel
    if place.closed:
        return None
    area = Area(place.lat, place.lon, radius_km=0.05)
    shut = replace(problem, travel=replace(travel, areas=(*travel.areas, area)))
    return with_access(shut, request, replace(request.access, modes=GROUND))


def no_such_vehicle(
    problem: Problem, request: Request, _: Request, __: random.Random
) -> Problem | None:
    """What comes must have an ability that nothing in the fleet has."""
    if place_of(problem, request).closed:
        return None  # that it is closed would be true as well
    return with_access(problem, request, replace(request.access, tags=("crane",)))


def forbidden(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem | None:
    """People decided that none of the vehicles comes."""
    if place_of(problem, request).closed:
        return None
    every = tuple(vehicle.id for vehicle in problem.vehicles)
    return with_access(problem, request, replace(request.access, never=every))


def no_cold_vehicle(
    problem: Problem, request: Request, _: Request, __: random.Random
) -> Problem | None:
    """Cold goods where only vehicles may come that are not cold."""
    cold = tuple(vehicle.id for vehicle in problem.vehicles if vehicle.cold)
    warm = replace(request, access=replace(request.access, never=cold))
    if not Index(problem).able(warm):
        return None
    return asking(problem, warm, Item("serum", 1.0, 0.01, cold=True), 100, UNITS)


def too_heavy(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """A unit is heavier than any vehicle carries."""
    free = replace(request, access=replace(request.access, kg_max=0.0))
    return asking(problem, free, Item("turbine", 30_000.0, 10.0), 100, 1)


def too_big(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """A unit is larger than any vehicle carries."""
    return asking(problem, request, Item("hangar", 1_000.0, 200.0), 100, 1)


def no_stock(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """None of the item is in any warehouse."""
    return asking(problem, request, Item("filter", 1.0, 0.01), 0, UNITS)


def too_little(problem: Problem, request: Request, _: Request, __: random.Random) -> Problem:
    """Two are in each warehouse, and everybody asks for twenty."""
    return asking(problem, request, Item("pump", 10.0, 0.05), 2, UNITS)


def too_late(problem: Problem, request: Request, _: Request, dice: random.Random) -> Problem | None:
    """The window closes before anybody could be there with any goods."""
    index = Index(with_request(problem, replace(request, windows=())))
    roads, asked = Roads(index.problem), index.requests[request.id]
    starts = [
        trip.stops[0].start
        for vehicle in index.able(asked)
        for warehouse in problem.warehouses
        if (trip := single_trip(index, roads, vehicle, warehouse, asked, 0))
    ]
    closes = min(starts, default=0) - dice.randint(5, 60) * 60
    late = replace(request, windows=(Window(0, closes),))
    return with_request(problem, late) if closes >= 0 else None


CAUSES: Mapping[str, tuple[Reason, Change]] = {
    "outcompeted": (Reason.LOWER_PRIORITY, outcompeted),
    "one trip": (Reason.LOWER_PRIORITY, one_trip),
    "one dock": (Reason.LOWER_PRIORITY, one_dock),
    "closed too early": (Reason.TOO_LATE_FOR_WINDOW, closed_too_early),
    "curfew": (Reason.TOO_LATE_FOR_WINDOW, curfew),
    "loads elsewhere": (Reason.NO_STOCK, loads_elsewhere),
    "out of range": (Reason.OUT_OF_RANGE, out_of_range),
    "on hold": (Reason.ON_HOLD, on_hold),
    "closed place": (Reason.PLACE_CLOSED_OFF, closed_place),
    "closed area": (Reason.PLACE_CLOSED_OFF, closed_area),
    "no such vehicle": (Reason.NO_ACCESS, no_such_vehicle),
    "forbidden": (Reason.NO_ACCESS, forbidden),
    "no cold vehicle": (Reason.NO_COLD_CHAIN, no_cold_vehicle),
    "too heavy": (Reason.NO_CAPACITY_WEIGHT, too_heavy),
    "too big": (Reason.NO_CAPACITY_VOLUME, too_big),
    "no stock": (Reason.NO_STOCK, no_stock),
    "too little": (Reason.NO_STOCK, too_little),
    "too late": (Reason.TOO_LATE_FOR_WINDOW, too_late),
}
"""In the order in which they are put in: those that bring vehicles come before the others."""
