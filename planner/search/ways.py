"""How the kernel gets at distances: by a matrix while that is small, else by computing them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from planner.search.layout import F4, F8, I8
from planner.travel import Roads

MATRIX_BYTES = 130_000_000

Profile = tuple[str, float]


class Ways(NamedTuple):
    """The kernel's arrays about ways, by profile: a mode with a speed."""

    way: F4
    profile_f: F8
    site_f: F8
    area_f: F8
    area_i: I8
    closures: I8
    chart: F8


def ways(roads: Roads, profiles: Sequence[Profile], places: Sequence[int]) -> Ways:
    """The arrays for the places (by position) that are the kernel's sites."""
    n, closed = len(places), _closures(roads, profiles, places)
    small = len(profiles) * n * n * 8 <= MATRIX_BYTES or roads.measured
    return Ways(
        way=_matrix(roads, profiles, places) if small else np.zeros((1, 0, 0, 2), np.float32),
        profile_f=np.array([roads.pace(mode, speed) for mode, speed in profiles]).reshape(-1, 3),
        site_f=_sites(roads, places, closed),
        area_f=roads.around_areas(places),
        area_i=_areas(roads, profiles),
        closures=closed,
        chart=np.array([roads.travel.grain_km, float(roads.plane)]),
    )


def _matrix(roads: Roads, profiles: Sequence[Profile], places: Sequence[int]) -> F4:
    n = len(places)
    way = np.zeros((len(profiles), n, n, 2), dtype=np.float32)
    straight = roads.apart(np.asarray(places, dtype=np.intp), np.asarray(places, dtype=np.intp))
    for profile, (mode, speed) in enumerate(profiles):
        known = None if roads.measured else straight
        km, seconds = roads.matrix(mode, speed, places, places, known)
        way[profile, :, :, 0], way[profile, :, :, 1] = km, seconds
    return way


def _sites(roads: Roads, places: Sequence[int], closed: I8) -> F8:
    """Where the places are, and which ones a closed way ends at."""
    ends = np.zeros((len(places), 1))
    ends[closed[:, 1:].ravel()] = 1.0
    return np.hstack([roads.coordinates(places), ends])


def _areas(roads: Roads, profiles: Sequence[Profile]) -> I8:
    """Which areas are closed for which profile."""
    closed = [[roads.shuts_out(area, mode) for mode, _ in profiles] for area in roads.travel.areas]
    return np.array(closed, dtype=np.int64).reshape(-1, len(profiles))


def _closures(roads: Roads, profiles: Sequence[Profile], places: Sequence[int]) -> I8:
    """Closed ways as profile and two sites, sorted."""
    site = {place: n for n, place in enumerate(places)}
    rows = [
        (profile, site[a], site[b])
        for profile, (mode, _) in enumerate(profiles)
        for a, b in roads.closed_ways(mode)
        if a in site and b in site
    ]
    return np.array(sorted(rows), dtype=np.int64).reshape(-1, 3)
