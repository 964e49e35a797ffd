"""Problems with one part more, or another one."""

from dataclasses import replace
from typing import Any

from planner.model import (
    Access,
    Item,
    Line,
    Place,
    Problem,
    Request,
    Stock,
    Vehicle,
    Warehouse,
)

UNITS = 20
OWN = "own "
"""What the names of warehouses begin with that causes bring; they have one item, and no others."""


def with_request(problem: Problem, request: Request) -> Problem:
    """The problem with a request in place of the one of its name."""
    asked = (request if other.id == request.id else other for other in problem.requests)
    return replace(problem, requests=tuple(asked))


def with_access(problem: Problem, request: Request, access: Access) -> Problem:
    """The problem with another access to a request."""
    return with_request(problem, replace(request, access=access))


def asking(problem: Problem, request: Request, item: Item, stock: int, units: int) -> Problem:
    """The problem with a request for an item alone, so many of which are in each warehouse."""
    known = item in problem.items
    houses = (
        house
        if known or house.id.startswith(OWN)
        else replace(house, stock=(*house.stock, Stock(item.code, stock)))
        for house in problem.warehouses
    )
    items = problem.items if known else (*problem.items, item)
    changed = replace(problem, items=items, warehouses=tuple(houses))
    return with_request(changed, replace(request, lines=(Line("0", item.code, units),)))


def with_house(problem: Problem, item: Item, **changes: Any) -> Problem:
    """The problem with a warehouse beside the first that alone has an item, plenty of it."""
    place, stock = problem.warehouses[0].place, (Stock(item.code, 10 * UNITS),)
    house = replace(Warehouse(house_of(item), place, stock), **changes)
    houses = (*problem.warehouses, house)
    return replace(problem, items=(*problem.items, item), warehouses=houses)


def house_of(item: Item) -> str:
    """The name of the warehouse that alone has an item."""
    return OWN + item.code


def alone(problem: Problem, request: Request, vehicle: Vehicle) -> Problem:
    """The problem with a request that a vehicle alone may serve, at any time."""
    return with_request(problem, replace(request, access=Access(only=(vehicle.id,)), windows=()))


def with_tag(problem: Problem, request: Request, tag: str) -> Problem:
    """The problem with a request that vehicles of an ability alone may serve, at any time."""
    return with_request(problem, replace(request, access=Access(tags=(tag,)), windows=()))


def with_vehicle(problem: Problem, vehicle: Vehicle) -> Problem:
    """The problem with one more vehicle."""
    return replace(problem, vehicles=(*problem.vehicles, vehicle))


def flying(problem: Problem, name: str) -> Vehicle:
    """A helicopter at the first warehouse, free for ten hours."""
    start = problem.warehouses[0].place
    return Vehicle(name, "helicopter", 2_500.0, 14.0, start, 0, 10 * 3600)


def place_of(problem: Problem, request: Request) -> Place:
    """Where a request is."""
    return next(place for place in problem.places if place.id == request.place)
