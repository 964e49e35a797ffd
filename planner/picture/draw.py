"""The picture, layer by layer."""

import math
from collections.abc import Mapping
from itertools import chain

from PIL import Image

from planner.model import Plan, Problem
from planner.picture.canvas import Canvas
from planner.picture.colours import CLOSED, GREY, INK, MISSED, PALE, Colour, colours
from planner.picture.frame import Frame, frame
from planner.picture.grid import bar, bar_text, grid
from planner.picture.labels import Labels
from planner.picture.legend import Legend
from planner.picture.scene import Scene, Way, scene

PANEL = 350
LABELLED = 300  # with more places than this there is no room for their names


def draw(problem: Problem, plan: Plan, width: int = 1600, height: int = 1100) -> Image.Image:
    """The routes of a plan whose names are all known."""
    shown = scene(problem, plan)
    places = [spot.place for spot in shown.spots] + [place for place, _ in shown.houses]
    places += chain.from_iterable((way.a, way.b) for way in shown.ways)
    view = frame(places, problem.travel.metric, (0, 0, width - PANEL, height - 30))
    hues = colours({trip.vehicle for trip in plan.trips})
    canvas = Canvas(width, height)
    marks = grid(canvas, view)
    _closed(canvas, view, problem)
    for way in sorted(shown.ways, key=lambda way: not way.bare):
        _way(canvas, view, way, hues[way.vehicle], _radius(shown))
    _spots(canvas, view, shown, hues)
    canvas.block((width - PANEL + 5, 0, width, height), (255, 255, 255))
    legend = Legend(shown, hues, (width - PANEL + 24, 24), PANEL - 36)
    legend.marks(canvas)
    bar(canvas, view)
    image = canvas.finished()
    labels = Labels(image, (4, 4, width - PANEL - 4, height - 4))
    _words(labels, view, shown)
    legend.words(labels)
    for at, text in marks:
        labels.write(at, text, 11, GREY)
    return image


def _radius(shown: Scene) -> float:
    return max(2.5, min(9.0, 70.0 / math.sqrt(len(shown.spots) + 1)))


def _closed(canvas: Canvas, view: Frame, problem: Problem) -> None:
    places = {place.id: place for place in problem.places}
    closures = problem.travel.closures
    size = max(3.0, min(6.0, 60.0 / math.sqrt(len(closures) + 1)))
    for area in problem.travel.areas:
        at = view.at(area.lat, area.lon)
        canvas.area(at, area.radius_km * view.pixels_per_km, CLOSED)
    for closure in closures:
        a, b = view.spot(places[closure.a]), view.spot(places[closure.b])
        canvas.dashes(a, b, PALE, 1)
        canvas.area(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), size, CLOSED)


def _way(canvas: Canvas, view: Frame, way: Way, colour: Colour, radius: float) -> None:
    """A leg, moved a little to the side where others take the same way."""
    a, b = view.spot(way.a), view.spot(way.b)
    length = math.dist(a, b)
    if length < 1:
        return
    aside = (way.beside + 1) // 2 * 4 * (1 if way.beside % 2 else -1)
    x, y = aside * (b[1] - a[1]) / length, aside * (a[0] - b[0]) / length
    if way.a.id > way.b.id:  # the same side whichever way they go
        x, y = -x, -y
    a, b = (a[0] + x, a[1] + y), (b[0] + x, b[1] + y)
    if way.bare:
        canvas.dashes(a, b, colour, max(1.0, radius / 6))
    else:
        canvas.line(a, b, colour, max(1.2, radius / 3))
        canvas.arrow(a, b, colour, max(3.0, radius * 0.8))


def _spots(canvas: Canvas, view: Frame, shown: Scene, hues: Mapping[str, Colour]) -> None:
    radius = _radius(shown)
    for spot in sorted(shown.spots, key=lambda spot: not spot.share):
        if spot.share:
            canvas.share(view.spot(spot.place), radius, hues[spot.vehicle], spot.share)
        else:
            canvas.cross(view.spot(spot.place), max(4.0, radius))
    for place, _ in shown.houses:
        canvas.house(view.spot(place), max(8.0, radius * 1.3))


def _words(labels: Labels, view: Frame, shown: Scene) -> None:
    """Warehouses first, then what is missed, then the rest, as far as there is room."""
    radius = _radius(shown)
    few = len(shown.spots) <= LABELLED
    for spot in shown.spots if few else ():
        labels.take(view.spot(spot.place), radius)
    for place, _ in shown.houses:
        labels.take(view.spot(place), 10)
    for place, name in shown.houses:
        labels.beside(view.spot(place), 15, name, 16, INK)
    for spot in sorted(shown.spots, key=lambda spot: spot.share):
        if few or not spot.share:
            colour = INK if spot.share else MISSED
            labels.beside(view.spot(spot.place), radius + 4, spot.label, 13, colour)
    left, _, _, bottom = view.box
    labels.write((left + 16, bottom + 8), bar_text(view), 13)
