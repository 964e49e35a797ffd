"""Distance and time between places for each kind of vehicle."""

import math
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from planner.hours import drive
from planner.model import Area, Curfew, Metric, Mode, Place, Problem, Vehicle, Window

EARTH_KM = 6371.0088

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]
Blocked = npt.NDArray[np.bool_]


class Leg(NamedTuple):
    """The way from one place to another."""

    km: float
    seconds: int


class Roads:
    """The ways between a problem's places; a way that cannot be taken is None or infinite.

    Kilometres are rounded to the grain and seconds up, so that one leg asked for alone and the
    same leg in a matrix agree.
    """

    def __init__(self, problem: Problem) -> None:
        self.places = {place.id: i for i, place in enumerate(problem.places)}
        self.travel = problem.travel
        self.modes = {mode.name: mode for mode in problem.travel.modes}
        self.plane = problem.travel.metric is Metric.PLANE
        to_float = np.asarray if self.plane else np.radians
        self._lat: Floats = to_float([float(p.lat) for p in problem.places])
        self._lon: Floats = to_float([float(p.lon) for p in problem.places])
        self._closed = np.array([p.closed for p in problem.places], dtype=bool)
        self._matrix_km = np.asarray(problem.travel.matrix_km, dtype=np.float64)
        self._matrix_s = np.asarray(problem.travel.matrix_s, dtype=np.float64)
        self._closed_ways: dict[str, set[tuple[int, int]]] = {}
        self._legs: dict[tuple[str, float, str, str], Leg | None] = {}
        self._curfews: dict[str, tuple[Window, ...]] = {}

    def with_place(self, place: Place) -> "Roads":
        """The same with one more place, where ways are computed and not read from a matrix."""
        other = copy(self)
        other.places = {**self.places, place.id: len(self.places)}
        lat, lon = (
            (place.lat, place.lon) if self.plane else map(math.radians, (place.lat, place.lon))
        )
        other._lat, other._lon = np.append(self._lat, lat), np.append(self._lon, lon)
        other._closed = np.append(self._closed, place.closed)
        other._legs = {**self._legs}
        return other

    def with_curfews(self, curfews: tuple[Curfew, ...]) -> "Roads":
        """The same ways under other curfews."""
        other = copy(self)
        other.travel, other._curfews = replace(self.travel, curfews=curfews), {}
        return other

    def curfew(self, mode: str) -> tuple[Window, ...]:
        """When nothing of a mode may be on the road, in the order of time."""
        if mode not in self._curfews:
            self._curfews[mode] = _together(
                window
                for curfew in self.travel.curfews
                if mode in curfew.modes or (self.modes[mode].ground and not curfew.modes)
                for window in curfew.windows
            )
        return self._curfews[mode]

    def arrival(self, vehicle: Vehicle, a: str, b: str, t: int) -> int | None:
        """When a vehicle is at b that may leave a from t on, None when there is no way."""
        leg = self.leg(vehicle, a, b)
        return None if leg is None else drive(self.curfew(vehicle.mode), t, leg.seconds)

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
        if (i, j) in self._closed_pairs(mode) or self._across(mode, [i], [j])[0, 0]:
            return None
        km = seconds = -1.0
        if mode.ground and self._matrix_km.size:
            km = float(self._matrix_km[i, j])
        else:
            km = self._straight(i, j) * mode.detour
        if mode.ground and self._matrix_s.size:
            given = float(self._matrix_s[i, j])
            seconds = given * (mode.speed_kmh / speed_kmh if speed_kmh else 1.0)
        elif km >= 0:
            seconds = self._grained(km) * 3600.0 / (speed_kmh or mode.speed_kmh)
        if km < 0 or seconds < 0:
            return None
        return Leg(self._grained(km), math.ceil(seconds - 1e-6))

    def _grained(self, km: float) -> float:
        grain = self.travel.grain_km
        return round(km / grain) * grain

    def _straight(self, i: int, j: int) -> float:
        lat1, lat2 = float(self._lat[i]), float(self._lat[j])
        if self.plane:
            return math.sqrt((lat1 - lat2) ** 2 + float(self._lon[i] - self._lon[j]) ** 2)
        d_lon = float(self._lon[i]) - float(self._lon[j])
        a = math.sin((lat1 - lat2) / 2) ** 2
        a += math.cos(lat1) * math.cos(lat2) * math.sin(d_lon / 2) ** 2
        return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, a)))

    def matrix(
        self,
        mode_name: str,
        speed_kmh: float,
        rows: Sequence[int],
        columns: Sequence[int],
        straight: Floats | None = None,
    ) -> tuple[Floats, Ints]:
        """Kilometres (inf: no way) and seconds (-1: no way) between places given by position.

        Who asks for several modes may give the straight kilometres, to spare computing them anew.
        """
        mode = self.modes[mode_name]
        speed_kmh = speed(mode, speed_kmh)
        r, c = np.asarray(rows, dtype=np.intp), np.asarray(columns, dtype=np.intp)
        km = self._km(mode, r, c, straight)
        km[self._blocked(mode, r, c)] = np.inf
        same = r[:, None] == c[None, :]
        km[same] = 0.0
        way = np.isfinite(km)
        seconds = np.full(km.shape, -1, dtype=np.int64)
        seconds[way] = np.ceil(self._seconds(mode, speed_kmh, km, r, c)[way] - 1e-6)
        seconds[same] = 0
        return km, seconds

    def _km(self, mode: Mode, r: Places, c: Places, straight: Floats | None) -> Floats:
        if mode.ground and self._matrix_km.size:
            given = self._matrix_km[np.ix_(r, c)]
        else:
            given = (self.straight(r, c) if straight is None else straight) * mode.detour
        grain = self.travel.grain_km
        return np.where(given < 0, np.inf, np.round(given / grain) * grain)

    def _seconds(
        self,
        mode: Mode,
        speed_kmh: float,
        km: Floats,
        r: Places,
        c: Places,
    ) -> Floats:
        if mode.ground and self._matrix_s.size:
            given = self._matrix_s[np.ix_(r, c)]  # at the mode's speed
            return given * (mode.speed_kmh / speed_kmh if speed_kmh else 1.0)
        return km * 3600.0 / (speed_kmh or mode.speed_kmh)

    def straight(self, r: Places, c: Places) -> Floats:
        """Kilometres as the crow flies between places given by position."""
        lat1, lat2 = self._lat[r][:, None], self._lat[c][None, :]
        d_lon = self._lon[r][:, None] - self._lon[c][None, :]
        if self.plane:
            distance: Floats = np.sqrt((lat1 - lat2) ** 2 + d_lon**2)
            return distance
        a = np.sin((lat1 - lat2) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin(d_lon / 2) ** 2
        km: Floats = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1.0, a)))
        return km

    def _blocked(self, mode: Mode, r: Places, c: Places) -> Blocked:
        blocked = np.zeros((len(r), len(c)), dtype=bool)
        if mode.ground:
            blocked |= self._closed[r][:, None] | self._closed[c][None, :]
            if self._matrix_s.size:
                blocked |= self._matrix_s[np.ix_(r, c)] < 0
        rows, columns = _positions(r), _positions(c)
        for a, b in self._closed_pairs(mode):
            if a in rows and b in columns:
                blocked[np.ix_(rows[a], columns[b])] = True
        blocked |= self._across(mode, r, c)
        return blocked

    def _across(self, mode: Mode, r: Sequence[int] | Places, c: Sequence[int] | Places) -> Blocked:
        """Which straight ways touch an area that is closed for the mode."""
        across = np.zeros((len(r), len(c)), dtype=bool)
        for area in self.travel.areas:
            if self.shuts_out(area, mode.name):
                x, y = self._around(area)
                across |= _passes(x[r], y[r], x[c], y[c], area.radius_km)
        return across

    def shuts_out(self, area: Area, mode: str) -> bool:
        """Whether an area is closed for a mode."""
        return mode in area.modes or (self.modes[mode].ground and not area.modes)

    def closed_ways(self, mode: str) -> set[tuple[int, int]]:
        """The direct ways that a mode cannot take, by position of their ends."""
        return self._closed_pairs(self.modes[mode])

    @property
    def measured(self) -> bool:
        """Whether there is a matrix for modes on the ground."""
        return bool(self._matrix_km.size or self._matrix_s.size)

    def pace(self, mode: str, speed_kmh: float) -> tuple[float, float, float]:
        """A mode's detour, its speed unless the vehicle has its own, and whether on the ground."""
        of = self.modes[mode]
        return of.detour, speed(of, speed_kmh), float(of.ground)

    def coordinates(self, places: Sequence[int]) -> Floats:
        """Places on the unit sphere, or in kilometres on the plane, and 1 where closed."""
        at = np.asarray(places, dtype=np.intp)
        lat, lon, closed = self._lat[at], self._lon[at], self._closed[at]
        if self.plane:
            return np.stack([lon, lat, np.zeros(len(at)), closed], axis=1)
        x, y = np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon)
        return np.stack([x, y, np.sin(lat), closed], axis=1)

    @property
    def unit_km(self) -> float:
        """How many kilometres one is where coordinates are."""
        return 1.0 if self.plane else EARTH_KM

    def around_areas(self, places: Sequence[int]) -> Floats:
        """For each area and place the kilometres east and north of the centre, and the radius."""
        at = np.asarray(places, dtype=np.intp)
        rows = []
        for area in self.travel.areas:
            x, y = self._around(area)
            rows.append(np.stack([x[at], y[at], np.full(len(at), area.radius_km)], axis=1))
        return np.array(rows, dtype=np.float64).reshape(len(self.travel.areas), len(at), 3)

    def _around(self, area: Area) -> tuple[Floats, Floats]:
        """All places in kilometres east and north of an area's centre, on a local plane."""
        if self.plane:
            return self._lon - area.lon, self._lat - area.lat
        east = (self._lon - math.radians(area.lon) + math.pi) % (2 * math.pi) - math.pi
        x = EARTH_KM * east * math.cos(math.radians(area.lat))
        return x, EARTH_KM * (self._lat - math.radians(area.lat))

    def _closed_pairs(self, mode: Mode) -> set[tuple[int, int]]:
        if mode.name not in self._closed_ways:
            ends = {
                (self.places[c.a], self.places[c.b])
                for c in self.travel.closures
                if mode.name in c.modes or (mode.ground and not c.modes)
            }
            self._closed_ways[mode.name] = ends | {(b, a) for a, b in ends}
        return self._closed_ways[mode.name]

    def flat(self, places: Places) -> tuple[Floats, Floats]:
        """Places on a plane, true to scale in the middle of them: what is near stays near."""
        lat, lon = self._lat[places], self._lon[places]
        return lon * (1.0 if self.plane else math.cos(float(np.median(lat)))), lat

    def between(self, a: Places, b: Places) -> Floats:
        """Kilometres as the crow flies, or by the matrix, between places pair by pair."""
        if self._matrix_km.size:
            given = self._matrix_km[a, b]
            return np.where(given < 0, np.inf, given)
        d_lat, d_lon = self._lat[a] - self._lat[b], self._lon[a] - self._lon[b]
        if self.plane:
            flat: Floats = np.sqrt(d_lat**2 + d_lon**2)
            return flat
        h = np.sin(d_lat / 2) ** 2
        h += np.cos(self._lat[a]) * np.cos(self._lat[b]) * np.sin(d_lon / 2) ** 2
        km: Floats = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1.0, h)))
        return km

    def apart(self, r: Places, c: Places) -> Floats:
        """How far places are from one another, whoever goes: the matrix, else as the crow flies."""
        if not self._matrix_km.size:
            return self.straight(r, c)
        given = self._matrix_km[np.ix_(r, c)]
        return np.where(given < 0, np.inf, given)


def speed(mode: Mode, own: float) -> float:
    """A vehicle's own speed or else its mode's, as it turns out to be on the road."""
    return (own or mode.speed_kmh) / mode.bias


def _positions(places: Places) -> dict[int, list[int]]:
    """Where each place stands, which may be more than once."""
    at: dict[int, list[int]] = {}
    for n, place in enumerate(places.tolist()):
        at.setdefault(place, []).append(n)
    return at


def _passes(x1: Floats, y1: Floats, x2: Floats, y2: Floats, radius: float) -> Blocked:
    """Which lines from each first point to each second one come so near to the origin."""
    dx, dy = x2[None, :] - x1[:, None], y2[None, :] - y1[:, None]
    length = np.maximum(dx * dx + dy * dy, 1e-12)
    at = np.clip(-(x1[:, None] * dx + y1[:, None] * dy) / length, 0.0, 1.0)
    near: Blocked = np.hypot(x1[:, None] + at * dx, y1[:, None] + at * dy) < radius
    return near


def _together(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Windows in the order of time, overlapping ones made one."""
    found: list[Window] = []
    for window in sorted(windows, key=lambda w: (w.opens, w.closes)):
        if found and window.opens <= found[-1].closes:
            window = Window(found[-1].opens, max(found[-1].closes, window.closes))
            found.pop()
        found.append(window)
    return tuple(found)
