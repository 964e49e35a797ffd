"""What tells how large and where the map is: faint lines with their degrees, and a scale bar."""

import math
from collections.abc import Iterator

from planner.model import Metric
from planner.picture.canvas import Canvas
from planner.picture.colours import FAINT, INK
from planner.picture.frame import Frame, Point, nice

DEGREE_KM = 111.195
INSET = 16


def grid(canvas: Canvas, view: Frame) -> list[tuple[Point, str]]:
    """Lines of latitude and longitude (on a plane: of kilometres), and what to write at them."""
    left, top, right, bottom = view.box
    globe = view.metric is Metric.GREAT_CIRCLE
    high = view.pixels_per_km * (DEGREE_KM if globe else 1.0)
    wide = high * (math.cos(math.radians(view.lat)) if globe else 1.0)
    step = nice((right - left) / 4 / high)
    middle = view.lon if globe else 0.0  # of longitude, from which the frame counts
    x0, y0 = view.at(0.0, middle)
    sign = "°" if globe else ""
    marks: list[tuple[Point, str]] = []
    for value in _steps((y0 - bottom) / high, (y0 - top) / high, step):
        y = y0 - value * high
        canvas.line((left, y), (right, y), FAINT, 1)
        marks.append(((left + 5, y + 3), f"{value:g}{sign}"))
    for value in _steps((left - x0) / wide + middle, (right - x0) / wide + middle, step):
        x = x0 + (value - middle) * wide
        canvas.line((x, top), (x, bottom + 40), FAINT, 1)
        named = (value + 180) % 360 - 180 if globe else value
        marks.append(((x + 4, top + 4), f"{named:g}{sign}"))
    return marks


def _steps(least: float, most: float, step: float) -> Iterator[float]:
    for n in range(math.ceil(least / step), math.floor(most / step) + 1):
        yield round(n * step, 9)


def bar(canvas: Canvas, view: Frame) -> None:
    """A line as long as the distance written under it."""
    left, _, _, bottom = view.box
    length = _bar_km(view) * view.pixels_per_km
    canvas.line((left + INSET, bottom), (left + INSET + length, bottom), INK, 3)
    for x in (left + INSET, left + INSET + length):
        canvas.line((x, bottom - 6), (x, bottom + 2), INK, 2)


def bar_text(view: Frame) -> str:
    """How long the bar is."""
    km = _bar_km(view)
    return f"{km:g} km" if km >= 1 else f"{km * 1000:g} m"


def _bar_km(view: Frame) -> float:
    left, _, right, _ = view.box
    return nice((right - left) / 5 / view.pixels_per_km)
