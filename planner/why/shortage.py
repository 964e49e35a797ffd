"""Scarce goods: what there is for all who can only get it from the same warehouses."""

from planner.model import Request, Stop, Trip
from planner.why.bounds import Lot
from planner.why.evidence import Rival, Shortage
from planner.why.parcel import parcel
from planner.why.scene import Scene

MOST_RIVALS = 5


def available(scene: Scene, request: Request, line: str) -> int:
    """The stock that a request could get."""
    item, lots = scene.index.item(request.id, line).code, scene.bounds.lots(request, line)
    return sum(
        stock.quantity
        for house in {lot.warehouse for lot in lots}
        for stock in scene.index.warehouses[house].stock
        if stock.item == item and Lot(house, stock.available_from) in lots
    )


def shortage(scene: Scene, request: Request, line: str) -> Shortage:
    """The stock a request could get, and all that is asked for by those who depend on it.

    When more is needed than available, no plan can bring everything: that is proved.
    """
    item = scene.index.item(request.id, line).code
    lots = scene.bounds.lots(request, line)
    houses = {lot.warehouse for lot in lots} or _houses(scene, request, line)
    needed = sum(units for own, units in scene.needs(item).items() if own and own <= lots)
    if request.held or not lots:
        needed += sum(wanted.quantity for wanted in request.lines if wanted.item == item)
    takers = scene.takers(item, houses)
    rivals = [rival(scene, *taker) for taker in takers[:MOST_RIVALS]]
    there = available(scene, request, line)
    return Shortage(item, tuple(sorted(houses)), there, needed, tuple(rivals), len(takers))


def _houses(scene: Scene, request: Request, line: str) -> set[str]:
    """The warehouses from which something could come if it were there; else all."""
    pairs = scene.able.pairs(request, parcel(scene.index, request, line))
    return {house.id for house in scene.able.houses(pairs) or scene.problem.warehouses}


def rival(scene: Scene, trip: Trip, stop: Stop, quantity: int) -> Rival:
    """A stop as somebody who took something."""
    request = scene.index.requests[stop.request]
    return Rival(request.id, trip.vehicle, request.priority, request.weight, quantity)
