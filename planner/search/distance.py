"""The kernel's distances: looked up in a matrix, or computed where a matrix would be too large."""

import math

from planner.search import layout as col
from planner.search.compiled import compiled, inlined
from planner.search.layout import Instance

EARTH_KM = 6371.0088
SHORT = 0.05  # half a chord of the unit sphere: 637 km


@inlined
def km_between(i: Instance, profile: int, a: int, b: int) -> float:
    """Kilometres of a direct way that there is."""
    if i.way.shape[1] > 0:
        return float(i.way[profile, a, b, col.W_KM])
    return computed_km(i, profile, a, b)


@inlined
def seconds_between(i: Instance, profile: int, a: int, b: int) -> int:
    """Seconds of a direct way, negative when there is none."""
    if i.way.shape[1] > 0:
        return int(i.way[profile, a, b, col.W_SECONDS])
    return computed_seconds(i, profile, a, b)


@compiled
def computed_km(i: Instance, profile: int, a: int, b: int) -> float:
    if a == b:
        return 0.0
    d_x = i.site_f[a, col.X_X] - i.site_f[b, col.X_X]
    d_y = i.site_f[a, col.X_Y] - i.site_f[b, col.X_Y]
    d_z = i.site_f[a, col.X_Z] - i.site_f[b, col.X_Z]
    km = math.sqrt(d_x * d_x + d_y * d_y + d_z * d_z)
    if i.chart[1] == 0.0:
        km = 2.0 * EARTH_KM * _arc(km / 2.0)
    km *= i.profile_f[profile, col.P_DETOUR]
    return float(round(km / i.chart[0]) * i.chart[0])


@inlined
def _arc(x: float) -> float:
    """The arc of a sine, for short ways by the first terms of its series (error below 1e-13)."""
    if x > SHORT:
        return math.asin(min(1.0, x))
    square = x * x
    terms = 1.0 / 6.0 + square * (3.0 / 40.0 + square * (15.0 / 336.0 + square * 105.0 / 3456.0))
    return x + x * square * terms


@compiled
def computed_seconds(i: Instance, profile: int, a: int, b: int) -> int:
    if a == b:
        return 0
    if i.profile_f[profile, col.P_GROUND] == 1.0 and (
        i.site_f[a, col.X_CLOSED] == 1.0 or i.site_f[b, col.X_CLOSED] == 1.0
    ):
        return -1
    if _closed(i, profile, a, b) or _across(i, profile, a, b):
        return -1
    hours = computed_km(i, profile, a, b) / i.profile_f[profile, col.P_SPEED]
    seconds: int = math.ceil(hours * 3600.0 - 1e-6)
    return seconds


@compiled
def _closed(i: Instance, profile: int, a: int, b: int) -> bool:
    """Whether the pair stands in the sorted list of closed ways."""
    if i.site_f[a, col.X_WAYS] == 0.0 or i.site_f[b, col.X_WAYS] == 0.0:
        return False
    low, high = 0, len(i.closures)
    while low < high:
        middle = (low + high) // 2
        row = i.closures[middle]
        less = row[0] < profile
        if row[0] == profile:
            less = row[1] < a or (row[1] == a and row[2] < b)
        if less:
            low = middle + 1
        else:
            high = middle
    if low == len(i.closures):
        return False
    row = i.closures[low]
    return bool(row[0] == profile and row[1] == a and row[2] == b)


@compiled
def _across(i: Instance, profile: int, a: int, b: int) -> bool:
    """Whether the straight way touches an area that is closed for the profile."""
    for area in range(len(i.area_i)):
        if i.area_i[area, profile] == 0:
            continue
        x, y = i.area_f[area, a, 0], i.area_f[area, a, 1]
        dx, dy = i.area_f[area, b, 0] - x, i.area_f[area, b, 1] - y
        length = max(dx * dx + dy * dy, 1e-12)
        at = min(1.0, max(0.0, -(x * dx + y * dy) / length))
        if math.hypot(x + at * dx, y + at * dy) < i.area_f[area, 0, 2]:
            return True
    return False
