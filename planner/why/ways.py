"""The shortest ways between places, whichever other places they lead over."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from planner.check.fleet import Rows
from planner.hours import FAR, Moments
from planner.model import Problem
from planner.travel import Floats, Roads

MOST_PLACES = 1500
"""Beyond so many places ways around are not looked for: that takes too long."""


class Legs(NamedTuple):
    """At least so many kilometres and, on other ways, seconds; inf and FAR where no way is."""

    km: Floats
    seconds: Moments

    def at(self, *where: Any) -> "Legs":
        """Some of them."""
        return Legs(self.km[where], self.seconds[where])

    def beside(self, other: "Legs") -> "Legs":
        """These rows, and then those of others."""
        km, seconds = (self.km, other.km), (self.seconds, other.seconds)
        return Legs(np.concatenate(km), np.concatenate(seconds))


class Ways:
    """Bounds on ways: the shortest over any places, or with many places as if no way was closed.

    around is whether they are bounds at all, which direct ways of a matrix are not.
    """

    def __init__(self, problem: Problem, roads: Roads) -> None:
        self.roads, self._few = roads, len(problem.places) <= MOST_PLACES
        self.around = self._few or not roads.measured
        travel = replace(problem.travel, closures=(), areas=())
        self._open = Roads(replace(problem, travel=travel))

    def hubs(self, mode: str, speed_kmh: float, hubs: Sequence[int]) -> "Hubs":
        """A vehicle's ways between some places and all others."""
        if self._few and (self.roads.measured or self._shut(mode)):
            return Hubs(self.roads, (mode, speed_kmh), hubs, over_all=True)
        roads = self.roads if self.roads.measured else self._open
        return Hubs(roads, (mode, speed_kmh), hubs, over_all=False)

    def _shut(self, mode: str) -> bool:
        """Whether ways are closed, so that the direct one may not be there and the shortest."""
        areas = self.roads.travel.areas
        return bool(self.roads.closed_ways(mode)) or any(
            self.roads.shuts_out(area, mode) for area in areas
        )


class Hubs:
    """The least that it takes between a few places and any other one."""

    def __init__(
        self, roads: Roads, profile: tuple[str, float], hubs: Sequence[int], *, over_all: bool
    ) -> None:
        self._roads, self._profile, self._hubs = roads, profile, list(hubs)
        self._tables = self._over_all() if over_all and self._hubs else None

    def _over_all(self) -> tuple[Legs, Legs]:
        every = range(len(self._roads.places))
        direct = _legs(self._roads.matrix(*self._profile, every, every))
        hubs = np.array(self._hubs, dtype=np.intp)
        there, back = (
            Legs(shortest(km, hubs), _whole(shortest(seconds, hubs)))
            for km, seconds in (direct, [way.T for way in direct])
        )
        return there, back

    def there(self, places: Sequence[int]) -> Legs:
        """From each hub (a row) to places."""
        if self._tables is not None:
            return self._tables[0].at(slice(None), places)
        km, seconds = _legs(self._roads.matrix(*self._profile, self._hubs, places))
        return Legs(km, _whole(seconds))

    def back(self, places: Sequence[int]) -> Legs:
        """From places to each hub (a row)."""
        if self._tables is not None:
            return self._tables[1].at(slice(None), places)
        km, seconds = _legs(self._roads.matrix(*self._profile, places, self._hubs))
        return Legs(km.T, _whole(seconds).T)


def _legs(direct: tuple[Floats, Moments]) -> tuple[Floats, Floats]:
    km, seconds = direct
    return km, np.where(seconds < 0, np.inf, seconds.astype(np.float64))


def _whole(seconds: Floats) -> Moments:
    found: Moments = np.where(np.isfinite(seconds), seconds, FAR).astype(np.int64)
    return found


def shortest(legs: Floats, sources: Rows) -> Floats:
    """The length of the shortest way from each of some places to every other one (Dijkstra)."""
    best: Floats = legs[sources]
    every = np.arange(len(sources))
    waiting = best.copy()
    waiting[every, sources] = np.inf
    for _ in range(len(legs) - 1):
        nearest = np.argmin(waiting, axis=1)
        length = waiting[every, nearest]
        if not np.isfinite(length).any():
            break
        over = length[:, None] + legs[nearest]
        shorter = over < best
        best[shorter] = over[shorter]
        waiting[every, nearest] = np.inf
        waiting[shorter] = over[shorter]
    return best


def stacked(legs: Sequence[Legs]) -> Legs:
    """Several of the same shape, one above the other."""
    return Legs(np.stack([leg.km for leg in legs]), np.stack([leg.seconds for leg in legs]))
