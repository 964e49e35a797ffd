"""The single changes that could help one line, each by the least that could be enough."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from itertools import chain

import numpy as np

from planner.check.earliest import single_trip
from planner.index import Index
from planner.model import Access, Reason, Request, Trip
from planner.why import changes
from planner.why.applying import lifted
from planner.why.attempts import afterwards
from planner.why.causes import Cause
from planner.why.changes import Change
from planner.why.easing import MINUTES, curfews, docks, elsewhere, hours, more_trips
from planner.why.evidence import ClosedOff, Shortage
from planner.why.more_vehicles import more_vehicles
from planner.why.parcel import Parcel, parcel, there_from
from planner.why.scene import Scene

MOST_HOUSES = 2
"""At how many warehouses more stock is thought of, those from which it comes first."""
MOST_EACH = 10
"""How many vehicles are tried for that from each."""

Options = Iterator[Change]
Helping = Callable[[Scene, Request, Parcel, Cause], Options]


def options(scene: Scene, cause: Cause) -> list[Change]:
    """What could serve the line, cheapest first."""
    request = scene.index.requests[cause.line.request]
    wanted = parcel(scene.index, request, cause.line.line)
    found = chain.from_iterable(
        helps(scene, request, wanted, cause) for helps in HELPS[cause.reason]
    )
    return sorted(dict.fromkeys(found), key=lambda change: changes.cost(scene.problem, change))


def _hold(_scene: Scene, request: Request, _wanted: Parcel, _cause: Cause) -> Options:
    yield changes.LiftHold((request.id,))


def _open(_scene: Scene, request: Request, _wanted: Parcel, cause: Cause) -> Options:
    shut = cause.evidence
    assert isinstance(shut, ClosedOff)
    if shut.closed:
        yield changes.OpenPlace(request.place)
    for a, b in shut.roads:
        yield changes.OpenRoad(a, b)
    for area in shut.areas:
        yield changes.OpenArea(area)


def _access(scene: Scene, request: Request, wanted: Parcel, _cause: Cause) -> Options:
    """Without what people decided, without one of the other limits, or without all of them."""
    limits = [f.name for f in fields(Access) if getattr(request.access, f.name)]
    decided = tuple(name for name in limits if name in changes.DECIDED)
    roads = tuple(name for name in limits if name not in changes.DECIDED)
    for parts in dict.fromkeys([decided, *((name,) for name in roads), roads, tuple(limits)]):
        if parts and _comes(scene, request, wanted, parts):
            yield changes.LiftAccess((request.id,), parts)


def _comes(scene: Scene, request: Request, wanted: Parcel, parts: tuple[str, ...]) -> bool:
    """Whether more vehicles could bring a unit without these limits."""
    freed = replace(request, id="freed", access=lifted(request.access, parts))
    more, now = (scene.able.pairs(asked, wanted).any(axis=1) for asked in (freed, request))
    return bool((more & ~now).any())


def _wider(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Options:
    """So that the first could come in time, or the first after what the plan has for it."""
    closes = max((window.closes for window in request.windows), default=None)
    if closes is None:
        return
    free = scene.without(windows=True, shifts=False)
    best = scene.able.trips(request, wanted, free)
    after = afterwards(scene, request, wanted, free)
    for trips in (after,) if cause.reason is Reason.LOWER_PRIORITY else (best, after):
        first = min((trip.stops[0].start for trip in trips), default=closes)
        if first > closes:
            yield changes.WidenWindow((request.id,), minutes(first - closes))


def _longer(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Options:
    """Overtime for the vehicle that needs least of it."""
    over = {trip.vehicle: seconds for trip, seconds in _overtime(scene, request, wanted, cause)}
    if over:
        least = min(over, key=lambda vehicle: (over[vehicle], vehicle))
        yield changes.LongerShift(least, minutes(over[least]))


def _earlier(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Options:
    """So that somebody who waits for the first window does not come home too late."""
    opens = min((window.opens for window in request.windows), default=None)
    waits = [
        over
        for trip, over in _overtime(scene, request, wanted, cause)
        for stop in trip.stops
        if stop.start == opens and stop.start - stop.arrival >= over
    ]
    if waits:
        yield changes.EarlierWindow((request.id,), minutes(min(waits)))


def _overtime(
    scene: Scene, request: Request, wanted: Parcel, cause: Cause
) -> Iterator[tuple[Trip, int]]:
    """Trips that end after their vehicle's shift, and how many seconds after."""
    endless = scene.without(windows=False, shifts=True)
    first_come = cause.reason is Reason.LOWER_PRIORITY
    for trip in (afterwards if first_come else _at_best)(scene, request, wanted, endless):
        if (over := trip.ends - scene.shift_ends(trip)) > 0:
            yield trip, over


def _at_best(scene: Scene, request: Request, wanted: Parcel, other: Index) -> Iterator[Trip]:
    return scene.able.trips(request, wanted, other)


def minutes(seconds: int) -> int:
    """Seconds as minutes, rounded up."""
    return math.ceil(seconds / 60 / MINUTES) * MINUTES


def _stock(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Options:
    """As much as is missing, at warehouses that have none or not enough, where it is kept first."""
    first = _first(scene, request, wanted)
    short, houses = isinstance(cause.evidence, Shortage), scene.index.warehouses

    def late(house: str) -> tuple[bool, int, str]:
        kept = any(lot.item == wanted.item for lot in houses[house].stock)
        return short and not kept, first[house], house

    for house in sorted(first, key=late)[:MOST_HOUSES]:
        if short or there_from(houses[house], wanted) is None:
            yield changes.MoreStock(house, wanted.item, cause.line.quantity)


def _first(scene: Scene, request: Request, wanted: Parcel) -> dict[str, int]:
    """When something from each warehouse could be there, as if goods were there from the start."""
    first: dict[str, int] = {}
    pairs, there = scene.able.pairs(request, wanted), np.zeros(len(scene.problem.warehouses), int)
    for column, house in enumerate(scene.problem.warehouses):
        own = pairs & (np.arange(len(there)) == column)
        for vehicle, _ in scene.able.soonest(request, own, there, most=MOST_EACH):
            trip = single_trip(scene.index, scene.roads, vehicle, house, request, 0)
            if trip is not None:
                start = trip.stops[0].start
                first[house.id] = min(first.get(house.id, start), start)
    return first


HELPS: Mapping[Reason, tuple[Helping, ...]] = {
    Reason.ON_HOLD: (_hold,),
    Reason.PLACE_CLOSED_OFF: (_open, more_vehicles),
    Reason.NO_ACCESS: (_access, elsewhere, more_vehicles),
    Reason.NO_COLD_CHAIN: (_access, elsewhere, more_vehicles),
    Reason.NO_CAPACITY_WEIGHT: (_access, elsewhere, more_vehicles),
    Reason.NO_CAPACITY_VOLUME: (_access, elsewhere, more_vehicles),
    Reason.OUT_OF_RANGE: (_access, elsewhere, more_vehicles),
    Reason.NO_STOCK: (elsewhere, _stock),
    Reason.TOO_LATE_FOR_WINDOW: (
        *(_wider, _earlier, _longer),
        *(hours, curfews, more_trips, elsewhere, _stock, more_vehicles),
    ),
    Reason.LOWER_PRIORITY: (
        *(_access, _wider, _earlier, _longer),
        *(hours, curfews, docks, more_trips, elsewhere, more_vehicles),
    ),
}
