"""From places to pixels: a small map projection that is true enough for one operation's area."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from planner.model import Metric, Place
from planner.travel import EARTH_KM

Box = tuple[float, float, float, float]
Point = tuple[float, float]
MARGIN = 0.06


@dataclass(frozen=True, slots=True)
class Frame:
    """Where kilometres east and north of a middle lie in a box of pixels."""

    box: Box
    metric: Metric
    lat: float
    lon: float
    pixels_per_km: float
    x: float
    y: float

    def at(self, lat: float, lon: float) -> Point:
        """The pixel of a point on the map."""
        x, y = _plane(self.metric, lat, lon, self.lat, self.lon)
        left, top, right, bottom = self.box
        return (
            (left + right) / 2 + (x - self.x) * self.pixels_per_km,
            (top + bottom) / 2 - (y - self.y) * self.pixels_per_km,
        )

    def spot(self, place: Place) -> Point:
        """The pixel of a place."""
        return self.at(place.lat, place.lon)


def frame(places: Iterable[Place], metric: Metric, box: Box) -> Frame:
    """The frame in which all the places fit into the box."""
    shown = list(places) or [Place("", 0.0, 0.0)]
    lat = sum(place.lat for place in shown) / len(shown)
    lon = shown[0].lon  # the middle of longitudes is no mean of them: they go round
    points = [_plane(metric, place.lat, place.lon, lat, lon) for place in shown]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top, right, bottom = box
    wide, high = max(max(xs) - min(xs), 1e-6), max(max(ys) - min(ys), 1e-6)
    room = 1 - 2 * MARGIN
    scale = min((right - left) * room / wide, (bottom - top) * room / high)
    scale = min(scale, (right - left) * room)  # a single place: a kilometre fills the box
    return Frame(box, metric, lat, lon, scale, (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def _plane(metric: Metric, lat: float, lon: float, lat0: float, lon0: float) -> Point:
    if metric is Metric.PLANE:
        return lon, lat
    east = (lon - lon0 + 180) % 360 - 180
    return (
        EARTH_KM * math.radians(east) * math.cos(math.radians(lat0)),
        EARTH_KM * math.radians(lat),
    )


def nice(most: float) -> float:
    """The largest of 1, 2 and 5 times a power of ten that is not more."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in (1, 2, 5) if step * power <= most * (1 + 1e-9))
