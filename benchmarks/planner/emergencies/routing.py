"""The same emergency with nothing to decide but who goes where, and when.

Every engine can be told all of it: one warehouse has everything, each request comes whole and fits
into any vehicle, and each vehicle goes once. Closed roads, windows, shifts, access limits and a
mixed fleet remain, and there are too few vehicles.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.model import Item, Line, Place, Policy, Problem, Request, Stock, Vehicle, Warehouse

POLICY = Policy(
    unmet_life_saving=270.0,
    unmet_urgent=90.0,
    unmet_standard=30.0,
    wait_life_saving=9.0,
    wait_urgent=3.0,
    wait_standard=1.0,
    money=0.3,
    co2=0.0,
)
"""Not to be served counts like thirty hours of waiting: of a good plan's score two thirds to nine
tenths are then response, what is unmet is of the same order, and cost is the smallest part. With
the steps of a hundred between priorities of the default policy, what is unmet would hide routes."""

LARGEST = 0.5
"""How much of the smallest vehicle a request fills at most."""


def routing(problem: Problem) -> Problem:
    """The emergency with one warehouse, whole requests, one trip a vehicle and rates for both."""
    sizes = {item.code: item for item in problem.items}
    room = (
        LARGEST * min(vehicle.kg for vehicle in problem.vehicles),
        LARGEST * min(vehicle.m3 for vehicle in problem.vehicles),
    )
    requests = tuple(_whole(request, sizes, room) for request in problem.requests)
    house = _middle(problem)
    return replace(
        problem,
        items=tuple(replace(item, cold=False) for item in problem.items),
        warehouses=(Warehouse("W000", house.id, _plenty(requests)),),
        vehicles=tuple(_once(vehicle, house) for vehicle in problem.vehicles),
        requests=requests,
        policy=POLICY,
    )


def _middle(problem: Problem) -> Place:
    """The warehouse's place that is nearest to the middle of all places."""
    lat = sum(place.lat for place in problem.places) / len(problem.places)
    lon = sum(place.lon for place in problem.places) / len(problem.places)
    houses = {house.place for house in problem.warehouses}
    sites = [place for place in problem.places if place.id in houses]
    return min(sites, key=lambda place: (place.lat - lat) ** 2 + (place.lon - lon) ** 2)


def _whole(request: Request, sizes: Mapping[str, Item], room: tuple[float, float]) -> Request:
    kg = sum(line.quantity * (sizes[line.item].kg or 0.0) for line in request.lines)
    m3 = sum(line.quantity * (sizes[line.item].m3 or 0.0) for line in request.lines)
    part = min(1.0, room[0] / kg, room[1] / m3)
    lines = tuple(Line(n.id, n.item, max(1, int(n.quantity * part))) for n in request.lines)
    return replace(request, lines=lines, whole=True, needed_by=None)


def _plenty(requests: Sequence[Request]) -> tuple[Stock, ...]:
    needs: dict[str, int] = {}
    for request in requests:
        for line in request.lines:
            needs[line.item] = needs.get(line.item, 0) + line.quantity
    return tuple(Stock(item, quantity) for item, quantity in sorted(needs.items()))


def _once(vehicle: Vehicle, house: Place) -> Vehicle:
    return replace(
        vehicle,
        start=house.id,
        home=vehicle.home and house.id,
        range_km=0.0,
        trips_max=1,
    )
