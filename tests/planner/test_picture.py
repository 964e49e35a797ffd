"""The picture of a plan's routes."""

from dataclasses import replace

import pytest
from PIL import Image

from planner.model import Area, Closure, Metric, Place, Plan, Problem
from planner.picture import draw
from planner.picture.canvas import Canvas
from planner.picture.colours import FIRST, INK, MISSED, PAPER, Colour, colours
from planner.picture.draw import PANEL
from planner.picture.frame import frame, nice
from planner.picture.grid import grid
from planner.picture.labels import Labels
from planner.picture.scene import scene
from tests.planner.build import HOUR, direct, plan, problem, request, road, truck

SIZE = (900, 600)
MAP = (0, 0, SIZE[0] - PANEL, SIZE[1] - 30)


def pixels(asked: Problem, answer: Plan) -> Image.Image:
    """The map without its legend."""
    return draw(asked, answer, *SIZE).crop(MAP)


def has(image: Image.Image, colour: Colour) -> bool:
    """Whether a colour is seen anywhere."""
    return any(seen == colour for _, seen in image.getcolors(1 << 24) or [])


def test_places_lie_in_the_box_with_north_up_and_east_to_the_right() -> None:
    south, north, east = Place("s", 0.0, 0.0), Place("n", 1.0, 0.0), Place("e", 0.0, 1.0)
    view = frame((south, north, east), Metric.GREAT_CIRCLE, (0, 0, 400, 300))
    assert view.spot(north)[1] < view.spot(south)[1]
    assert view.spot(east)[0] > view.spot(south)[0]
    assert all(0 <= x <= 400 and 0 <= y <= 300 for x, y in map(view.spot, (south, north, east)))


def test_places_on_both_sides_of_the_date_line_lie_together() -> None:
    west, east = Place("w", 0.0, 179.5), Place("e", 0.0, -179.5)
    view = frame((west, east), Metric.GREAT_CIRCLE, (0, 0, 400, 300))
    assert 111.0 < (view.spot(east)[0] - view.spot(west)[0]) / view.pixels_per_km < 111.4


def test_a_kilometre_on_a_plane_is_a_kilometre_both_ways() -> None:
    view = frame((Place("a", 0.0, 0.0), Place("b", 30.0, 40.0)), Metric.PLANE, (0, 0, 500, 500))
    (x0, y0), (x1, y1) = view.spot(Place("a", 0.0, 0.0)), view.spot(Place("b", 30.0, 40.0))
    assert ((x1 - x0) / view.pixels_per_km, (y0 - y1) / view.pixels_per_km) == (40.0, 30.0)


@pytest.mark.parametrize(
    ("most", "length"), [(9.9, 5.0), (10.0, 10.0), (0.3, 0.2), (4999.0, 2000.0)]
)
def test_the_scale_bar_has_a_round_length(most: float, length: float) -> None:
    assert nice(most) == pytest.approx(length)


def test_the_grid_is_where_its_degrees_say_also_beyond_the_date_line() -> None:
    places = (Place("w", 10.0, 179.0), Place("e", 12.0, -179.0))
    view = frame(places, Metric.GREAT_CIRCLE, (0, 0, 400, 300))
    marks = {text: at for at, text in grid(Canvas(400, 340), view)}
    assert marks["-179°"][0] - 4 == pytest.approx(view.spot(places[1])[0], abs=0.1)
    assert marks["12°"][1] - 3 == pytest.approx(view.spot(places[1])[1], abs=0.1)


def test_what_is_served_has_its_vehicles_colour_and_what_is_not_is_crossed_out() -> None:
    asked = problem(request("A"), request("B", "p3"))
    assert has(pixels(asked, plan(direct("A"))), FIRST[0])
    assert has(pixels(asked, plan(direct("A"))), MISSED)
    assert not has(pixels(problem(request("A")), plan(direct("A"))), MISSED)
    assert has(pixels(asked, plan()), INK)  # the warehouse is there all the same


def test_closed_ways_and_areas_are_seen() -> None:
    open_roads = pixels(problem(request("A")), plan()).tobytes()
    way = road(closures=(Closure("p0", "p1"),))
    area = road(areas=(Area(0.3, 0.0, 20.0),))
    for travel in (way, area):
        assert pixels(problem(request("A"), travel=travel), plan()).tobytes() != open_roads


def test_ways_to_the_warehouse_and_home_are_bare() -> None:
    asked = problem(truck(start="p1", home="p0"), request("A"))
    trip = replace(direct("A", at=2 * HOUR), begins=0, end_place="p0")
    ways = scene(asked, plan(trip)).ways
    assert [(way.a.id, way.b.id, way.bare) for way in ways] == [
        ("p1", "p0", True),
        ("p0", "p1", False),
        ("p1", "p0", True),
    ]
    assert [way.beside for way in ways] == [0, 1, 2]  # none hides another


def test_requests_at_one_place_share_a_mark() -> None:
    (spot,) = scene(problem(request("A"), request("B")), plan(direct("A"))).spots
    assert (spot.share, spot.vehicle, spot.label) == (0.5, "T", "A + 1  1:00")


def test_no_label_lies_over_another() -> None:
    labels = Labels(Image.new("RGB", (200, 60), PAPER), (0, 0, 200, 60))
    assert labels.beside((100, 30), 5, "first", 12)
    written = sum(labels.beside((100, 30), 5, "another", 12) for _ in range(20))
    assert 1 <= written < 8


def test_vehicles_beyond_the_first_colours_differ_still_and_none_is_red() -> None:
    many = colours(f"V{n}" for n in range(60))
    assert len(set(many.values())) == 60
    assert all(not (red > 150 and green < 60 and blue < 60) for red, green, blue in many.values())


def test_a_plan_without_trips_and_a_single_place_can_be_drawn() -> None:
    assert draw(problem(), plan(), *SIZE).size == SIZE
