"""Distance and time between places for each kind of vehicle."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from planner.model import Mode, Problem, Vehicle

EARTH_KM = 6371.0088

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class Leg(NamedTuple):
    """The way from one place to another."""

    km: float
    seconds: int


class Roads:
    """The ways between a problem's places; a way that cannot be taken is None or infinite.

    Kilometres are rounded to metres and seconds up, so that one leg asked for alone and the same
    leg in a matrix agree.
    """

    def __init__(self, problem: Problem) -> None:
        self.places = {place.id: i for i, place in enumerate(problem.places)}
        self.travel = problem.travel
        self.modes = {mode.name: mode for mode in problem.travel.modes}
        self._lat = np.radians([p.lat for p in problem.places])
        self._lon = np.radians([p.lon for p in problem.places])
        self._closed = np.array([p.closed for p in problem.places], dtype=bool)
        self._matrix_km = np.asarray(problem.travel.matrix_km, dtype=np.float64)
        self._matrix_s = np.asarray(problem.travel.matrix_s, dtype=np.float64)
        self._closed_ways: dict[str, set[tuple[int, int]]] = {}
        self._legs: dict[tuple[str, float, str, str], Leg | None] = {}

    def leg(self, vehicle: Vehicle, a: str, b: str) -> Leg | None:
        """The direct way of a vehicle from a to b, None when there is none."""
        if a == b:
            return Leg(0.0, 0)
        key = (vehicle.mode, vehicle.speed_kmh, a, b)
        if key not in self._legs:
            mode = self.modes[vehicle.mode]
            self._legs[key] = self._leg(mode, speed(mode, vehicle.speed_kmh), a, b)
        return self._legs[key]

    def _leg(self, mode: Mode, speed_kmh: float, a: str, b: str) -> Leg | None:
        """One entry of the matrix, without numpy, which is slow for single numbers."""
        i, j = self.places[a], self.places[b]
        if mode.ground and (self._closed[i] or self._closed[j]):
            return None
        if (i, j) in self._closed_pairs(mode):
            return None
        km = seconds = -1.0
        if mode.ground and self._matrix_km.size:
            km = float(self._matrix_km[i, j])
        else:
            km = round(self._great_circle(i, j) * mode.detour, 3)
        if mode.ground and self._matrix_s.size:
            given = float(self._matrix_s[i, j])
            seconds = given * (mode.speed_kmh / speed_kmh if speed_kmh else 1.0)
        elif km >= 0:
            km = round(km, 3)
            seconds = km * 3600.0 / (speed_kmh or mode.speed_kmh)
        return Leg(round(km, 3), math.ceil(seconds - 1e-6)) if km >= 0 and seconds >= 0 else None

    def _great_circle(self, i: int, j: int) -> float:
        lat1, lat2 = float(self._lat[i]), float(self._lat[j])
        d_lon = float(self._lon[i]) - float(self._lon[j])
        a = math.sin((lat1 - lat2) / 2) ** 2
        a += math.cos(lat1) * math.cos(lat2) * math.sin(d_lon / 2) ** 2
        return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, a)))

    def matrix(
        self, mode_name: str, speed_kmh: float, rows: Sequence[int], columns: Sequence[int]
    ) -> tuple[Floats, Ints]:
        """Kilometres (inf: no way) and seconds (-1: no way) between places given by position."""
        mode = self.modes[mode_name]
        speed_kmh = speed(mode, speed_kmh)
        r, c = np.asarray(rows, dtype=np.intp), np.asarray(columns, dtype=np.intp)
        km = self._km(mode, r, c)
        km[self._blocked(mode, r, c)] = np.inf
        km[r[:, None] == c[None, :]] = 0.0
        way = np.isfinite(km)
        seconds = np.full(km.shape, -1, dtype=np.int64)
        seconds[way] = np.ceil(self._seconds(mode, speed_kmh, km, r, c)[way] - 1e-6)
        seconds[r[:, None] == c[None, :]] = 0
        return km, seconds

    def _km(self, mode: Mode, r: npt.NDArray[np.intp], c: npt.NDArray[np.intp]) -> Floats:
        if mode.ground and self._matrix_km.size:
            given = self._matrix_km[np.ix_(r, c)]
            return np.where(given < 0, np.inf, np.round(given, 3))
        return np.round(self.great_circle(r, c) * mode.detour, 3)

    def _seconds(
        self,
        mode: Mode,
        speed_kmh: float,
        km: Floats,
        r: npt.NDArray[np.intp],
        c: npt.NDArray[np.intp],
    ) -> Floats:
        if mode.ground and self._matrix_s.size:
            given = self._matrix_s[np.ix_(r, c)]  # at the mode's speed
            return given * (mode.speed_kmh / speed_kmh if speed_kmh else 1.0)
        return km * 3600.0 / (speed_kmh or mode.speed_kmh)

    def great_circle(self, r: npt.NDArray[np.intp], c: npt.NDArray[np.intp]) -> Floats:
        """Kilometres as the crow flies between places given by position."""
        lat1, lat2 = self._lat[r][:, None], self._lat[c][None, :]
        d_lon = self._lon[r][:, None] - self._lon[c][None, :]
        a = np.sin((lat1 - lat2) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin(d_lon / 2) ** 2
        km: Floats = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1.0, a)))
        return km

    def _blocked(
        self, mode: Mode, r: npt.NDArray[np.intp], c: npt.NDArray[np.intp]
    ) -> npt.NDArray[np.bool_]:
        blocked = np.zeros((len(r), len(c)), dtype=bool)
        if mode.ground:
            blocked |= self._closed[r][:, None] | self._closed[c][None, :]
            if self._matrix_s.size:
                blocked |= self._matrix_s[np.ix_(r, c)] < 0
        pairs = np.array(sorted(self._closed_pairs(mode)), dtype=np.intp).reshape(-1, 2)
        row, column = self._position(r)[pairs[:, 0]], self._position(c)[pairs[:, 1]]
        on_both = (row >= 0) & (column >= 0)
        blocked[row[on_both], column[on_both]] = True
        return blocked

    def _position(self, places: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
        position = np.full(len(self.places), -1, dtype=np.intp)
        position[places] = np.arange(len(places))
        return position

    def _closed_pairs(self, mode: Mode) -> set[tuple[int, int]]:
        if mode.name not in self._closed_ways:
            ends = {
                (self.places[c.a], self.places[c.b])
                for c in self.travel.closures
                if mode.name in c.modes or (mode.ground and not c.modes)
            }
            self._closed_ways[mode.name] = ends | {(b, a) for a, b in ends}
        return self._closed_ways[mode.name]

    def apart(self, r: npt.NDArray[np.intp], c: npt.NDArray[np.intp]) -> Floats:
        """How far places are from one another, whoever goes: the matrix, else as the crow flies."""
        if not self._matrix_km.size:
            return self.great_circle(r, c)
        given = self._matrix_km[np.ix_(r, c)]
        return np.where(given < 0, np.inf, given)


def speed(mode: Mode, own: float) -> float:
    """A vehicle's own speed or else its mode's, as it turns out to be on the road."""
    return (own or mode.speed_kmh) / mode.bias
