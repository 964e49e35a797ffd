"""Scarce goods: what there is for all who can only get it from the same warehouses."""

from collections.abc import Iterable, Iterator

from planner.model import Request, Stop, Trip
from planner.why.evidence import Rival, Shortage
from planner.why.parcel import parcel
from planner.why.scene import Scene

MOST_RIVALS = 5


def shortage(scene: Scene, request: Request, line: str) -> Shortage:
    """The stock a request could get, and all that is asked for by those who depend on it.

    When more is needed than available, no plan can bring everything: that is proved.
    """
    item = scene.index.item(request.id, line).code
    lots = scene.bounds.lots(request, line)
    available = sum(
        stock.quantity
        for warehouse in scene.problem.warehouses
        for stock in warehouse.stock
        if stock.item == item and (warehouse.id, stock.available_from) in lots
    )
    houses = {lot.warehouse for lot in lots} or _houses(scene, request, line)
    needed = sum(
        wanted.quantity
        for other in scene.problem.requests
        for wanted in other.lines
        if wanted.item == item
        and (other is request or not other.held)
        and (own := scene.bounds.lots(other, wanted.id)) <= lots
        and (own or other is request)
    )
    rivals = sorted(
        _takers(scene, item, houses), key=lambda rival: (-rival.quantity, rival.request)
    )
    return Shortage(
        item, tuple(sorted(houses)), available, needed, tuple(rivals[:MOST_RIVALS]), len(rivals)
    )


def _houses(scene: Scene, request: Request, line: str) -> set[str]:
    """The warehouses from which something could come if it were there; else all."""
    pairs = scene.able.pairs(request, parcel(scene.index, request, line))
    return {house.id for _, house in pairs} or {w.id for w in scene.problem.warehouses}


def rival(scene: Scene, trip: Trip, stop: Stop, quantity: int) -> Rival:
    """A stop as somebody who took something."""
    request = scene.index.requests[stop.request]
    return Rival(request.id, trip.vehicle, request.priority, request.weight, quantity)


def _takers(scene: Scene, item: str, houses: Iterable[str]) -> Iterator[Rival]:
    for trip in scene.plan.trips:
        for stop in trip.stops if trip.warehouse in houses else ():
            taken = sum(
                load.quantity
                for load in stop.loads
                if scene.index.item(stop.request, load.line).code == item
            )
            if taken:
                yield rival(scene, trip, stop, taken)
