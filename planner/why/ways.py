"""The shortest ways between places, whichever other places they lead over."""

from typing import NamedTuple

import numpy as np

from planner.model import Problem, Vehicle
from planner.travel import Floats, Roads

MOST_PLACES = 1500
"""Beyond so many places ways around are not looked for: that takes too long."""


class Way(NamedTuple):
    """At least so many kilometres, and (perhaps on another way) so many seconds; inf is no way."""

    km: float
    seconds: float


class Ways:
    """Shortest ways from and to warehouses and the places where vehicles start and end."""

    def __init__(self, problem: Problem, roads: Roads) -> None:
        self.roads = roads
        self.around = len(problem.places) <= MOST_PLACES
        self._sources = {w.place for w in problem.warehouses}
        self._sources |= {v.start for v in problem.vehicles} | {t.end_place for t in problem.frozen}
        self._direct: dict[tuple[str, float], tuple[Floats, Floats]] = {}
        self._found: dict[tuple[str, float, str, bool], tuple[Floats, Floats]] = {}

    def way(self, vehicle: Vehicle, a: str, b: str) -> Way:
        """The least that it takes a vehicle from a to b, on the direct way if not around."""
        if a == b:
            return Way(0.0, 0.0)
        if not self.around:
            leg = self.roads.leg(vehicle, a, b)
            return Way(leg.km, leg.seconds) if leg else Way(np.inf, np.inf)
        back = a not in self._sources
        source, place = (b, a) if back else (a, b)
        km, seconds = self._from(vehicle, source, back)
        at = self.roads.places[place]
        return Way(float(km[at]), float(seconds[at]))

    def _from(self, vehicle: Vehicle, source: str, back: bool) -> tuple[Floats, Floats]:
        """Kilometres and seconds from a place to all others, or back from all others to it."""
        key = (vehicle.mode, vehicle.speed_kmh, source, back)
        if key not in self._found:
            km, seconds = (w.T if back else w for w in self._legs(vehicle))
            at = self.roads.places[source]
            self._found[key] = shortest(km, at), shortest(seconds, at)
        return self._found[key]

    def _legs(self, vehicle: Vehicle) -> tuple[Floats, Floats]:
        kind = (vehicle.mode, vehicle.speed_kmh)
        if kind not in self._direct:
            every = range(len(self.roads.places))
            km, whole = self.roads.matrix(*kind, every, every)
            self._direct[kind] = km, np.where(whole < 0, np.inf, whole.astype(np.float64))
        return self._direct[kind]


def shortest(legs: Floats, source: int) -> Floats:
    """The length of the shortest way from a place to each other one (Dijkstra)."""
    best: Floats = legs[source].copy()
    waiting = np.ones(len(best), dtype=bool)
    waiting[source] = False
    for _ in range(len(best) - 1):
        nearest = int(np.argmin(np.where(waiting, best, np.inf)))
        if not waiting[nearest] or not np.isfinite(best[nearest]):
            break
        waiting[nearest] = False
        np.minimum(best, best[nearest] + legs[nearest], out=best)
    return best
