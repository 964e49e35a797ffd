"""Rules that people could ease for a line: hours, curfews, docks, trips, and who loads where."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from planner.model import Reason, Request, Trip
from planner.travel import Roads
from planner.why.able import Pair
from planner.why.applying import eased, open_longer
from planner.why.attempts import Attempt, added, alone
from planner.why.causes import Cause
from planner.why.changes import (
    Change,
    Edge,
    LiftCurfew,
    LoadElsewhere,
    LongerHours,
    OneMoreDock,
    OneMoreTrip,
    ShorterCurfew,
)
from planner.why.parcel import SLACK, Parcel
from planner.why.scene import Scene

MINUTES = 5
"""Minutes are rounded up to as many."""
STEPS = range(MINUTES, 24 * 60 + 1, MINUTES)
EDGES: tuple[Edge, ...] = ("opens", "closes")

Drive = Callable[[Scene, Request, Parcel, Attempt], Trip | None]
Ease = Callable[[Attempt], Attempt]
Timed = LongerHours | ShorterCurfew


def hours(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Iterator[Change]:
    """A warehouse that opens earlier or closes later, whichever takes fewer minutes."""

    def longer(tried: Attempt, change: Timed) -> Attempt:
        assert isinstance(change, LongerHours)
        return replace(tried, warehouse=open_longer(tried.warehouse, change))

    limited = [pair for pair in scene.near.pairs(request, wanted) if pair[1].windows]
    for search in _searches(scene, request, wanted, cause):
        tried = search.first(
            limited, lambda at: replace(at, warehouse=replace(at.warehouse, windows=()))
        )
        if tried is not None:
            house = tried.warehouse
            ends = product(house.windows, EDGES)
            none = (LongerHours(house.id, window, edge, 0) for window, edge in ends)
            yield from search.fewest(tried, none, longer)


def curfews(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Iterator[Change]:
    """A curfew that begins later (if it has not begun) or ends earlier, or no longer holds."""
    every, now = scene.problem.travel.curfews, scene.problem.now

    def shorter(tried: Attempt, change: Timed) -> Attempt:
        assert isinstance(change, ShorterCurfew)
        return replace(tried, roads=scene.roads.with_curfews(eased(every, change)))

    for search, curfew in product(_searches(scene, request, wanted, cause), every):
        lifted = LiftCurfew(curfew)
        roads = scene.roads.with_curfews(eased(every, lifted))
        pairs = scene.near.pairs(request, wanted)
        tried = search.first(pairs, partial(_on, roads=roads))
        if tried is not None:
            ends = product(curfew.windows, EDGES)
            none = (
                ShorterCurfew(curfew, window, edge, 0)
                for window, edge in ends
                if edge == "closes" or window.opens > now
            )
            yield from search.fewest(tried, none, shorter)
            yield lifted


def _on(tried: Attempt, roads: Roads) -> Attempt:
    return replace(tried, roads=roads)


def docks(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Iterator[Change]:
    """A dock where all are taken when somebody could load."""
    limited = [pair for pair in scene.near.pairs(request, wanted) if pair[1].docks]
    for search in _searches(scene, request, wanted, cause):
        tried = search.first(
            limited,
            lambda at: replace(at, warehouse=replace(at.warehouse, docks=at.warehouse.docks + 1)),
        )
        if tried is not None:
            yield OneMoreDock(tried.warehouse.id)


def more_trips(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Iterator[Change]:
    """A trip of a vehicle that has made all it may."""
    limited = [pair for pair in scene.near.pairs(request, wanted) if pair[0].trips_max]
    for search in _searches(scene, request, wanted, cause):
        tried = search.first(
            limited,
            lambda at: replace(at, vehicle=replace(at.vehicle, trips_max=at.vehicle.trips_max + 1)),
        )
        if tried is not None:
            yield OneMoreTrip(tried.vehicle.id)


def elsewhere(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Iterator[Change]:
    """A warehouse at which a vehicle may not load."""
    limited = scene.near.elsewhere(request, wanted)
    for search in _searches(scene, request, wanted, cause):
        tried = search.first(
            limited, lambda at: replace(at, vehicle=replace(at.vehicle, warehouses=()))
        )
        if tried is not None:
            yield LoadElsewhere(tried.vehicle.id, tried.warehouse.id)


def _searches(scene: Scene, request: Request, wanted: Parcel, cause: Cause) -> Iterator["_Search"]:
    """For a trip with nothing else to do, and for one more than the plan has.

    Where others came first, nobody has nothing else to do.
    """
    for drive in (added,) if cause.reason is Reason.LOWER_PRIORITY else (alone, added):
        yield _Search(scene, request, wanted, cause.line.quantity, drive)


@dataclass(frozen=True, slots=True)
class _Search:
    """For a trip that brings units of a line."""

    scene: Scene
    request: Request
    wanted: Parcel
    quantity: int
    drive: Drive

    def first(self, pairs: Iterable[Pair], ease: Ease) -> Attempt | None:
        """Who comes only if rules are eased, and then before others; who takes all units first."""
        found: list[tuple[bool, int, str, str]] = []
        attempts: list[Attempt] = []
        for vehicle, warehouse in pairs:
            tried = Attempt(vehicle, warehouse, self.scene.roads)
            if not self._trip(tried) and (trip := self._trip(ease(tried))):
                short = not self._carries_all(tried)
                found.append((short, trip.stops[0].start, vehicle.id, warehouse.id))
                attempts.append(tried)
        return attempts[found.index(min(found))] if found else None

    def fewest(
        self, tried: Attempt, none: Iterable[Timed], under: Callable[[Attempt, Timed], Attempt]
    ) -> Iterator[Change]:
        """Which of the changes is enough with the fewest minutes."""
        found: list[Timed] = []
        for change in none:
            steps = [replace(change, minutes=minutes) for minutes in STEPS]
            at = bisect_left(steps, True, key=lambda step: bool(self._trip(under(tried, step))))
            found += steps[at : at + 1]
        yield from sorted(found, key=lambda change: change.minutes)[:1]

    def _trip(self, tried: Attempt) -> Trip | None:
        return self.drive(self.scene, self.request, self.wanted, tried)

    def _carries_all(self, tried: Attempt) -> bool:
        units, vehicle = 1 if self.wanted.whole else self.quantity, tried.vehicle
        room = vehicle.kg + SLACK >= units * self.wanted.kg
        return room and vehicle.m3 + SLACK >= units * self.wanted.m3
