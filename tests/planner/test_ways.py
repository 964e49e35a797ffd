"""Closed places, roads and areas, and other maps: best answers that a reader can work out."""

from dataclasses import replace

import pytest

from planner.model import (
    Area,
    Closure,
    Line,
    Metric,
    Mode,
    Place,
    Policy,
    Priority,
    Problem,
    Reason,
    Request,
    Stock,
    Travel,
    Vehicle,
    Warehouse,
)
from tests.planner.build import BOX, HOUR, closed, problem, request, road, truck, warehouse
from tests.planner.solved import best, only_trip, routes, starts, why

KM = 1 / 111.19508
"""A kilometre in degrees of latitude: p1 lies at 60 KM, p2 at 120."""
HELICOPTER = Vehicle("H", "helicopter", 1000.0, 10.0, "p0", 0, 24 * HOUR)


def area(km: float, radius: float, modes: tuple[str, ...] = ()) -> Travel:
    """The straight road with a closed circle so many kilometres from p0."""
    return road(areas=(Area(km * KM, 0.0, radius, modes),))


def plane(*at: tuple[float, float], areas: tuple[Area, ...] = (), grain: float = 0.001) -> Problem:
    """A truck at p0, which has a home and a warehouse there, and a box for each other place.

    Coordinates are kilometres east and north; a kilometre is a minute.
    """
    places = tuple(Place(f"p{n}", north, east) for n, (east, north) in enumerate(at))
    asked = tuple(
        Request(f"R{n}", f"p{n}", Priority.URGENT, (Line("a", "box", 1),), service=0)
        for n in range(1, len(at))
    )
    house = Warehouse("W", "p0", (Stock("box", 100),), loading=0)
    travel = Travel(modes=(Mode("truck", 60.0),), areas=areas, metric=Metric.PLANE, grain_km=grain)
    return Problem(places, (BOX,), (house,), (truck(home="p0"),), asked, travel=travel)


CHEAP = Policy(wait_urgent=0.0, money=1.0)


def test_a_closed_place_is_served_by_nobody_on_the_ground() -> None:
    whole = closed(problem(request("A", "p1"), request("B", "p2")), "p1")
    plan = best(whole)
    assert routes(plan) == [("T", "W", ["B"])]
    assert why(plan) == {"A": Reason.PLACE_CLOSED_OFF}


def test_a_closed_way_is_avoided_over_another_stop() -> None:
    """p0 to p2 is closed, p1 to p2 is not: R at p2 is served after A at p1."""
    travel = road(closures=(Closure("p0", "p2"),))
    plan = best(problem(request("A", "p1"), request("R", "p2"), travel=travel))
    assert routes(plan) == [("T", "W", ["A", "R"])]


def test_a_closed_way_makes_another_warehouse_nearer() -> None:
    """From p0 to p1 there is no way; X at p2 is two hours away, p1 one more."""
    travel = road(closures=(Closure("p0", "p1"),))
    trip = only_trip(problem(request(), warehouse(), warehouse("X", "p2"), travel=travel))
    assert (trip.warehouse, trip.stops[0].start) == ("X", 3 * HOUR)


def test_a_way_closed_for_trucks_is_open_for_others() -> None:
    travel = road(closures=(Closure("p0", "p1", ("truck",)),))
    assert only_trip(problem(request(), truck(), HELICOPTER, travel=travel)).vehicle == "H"


def test_a_place_in_a_closed_area_is_closed_off() -> None:
    plan = best(problem(request(), travel=area(60.0, 1.0)))
    assert why(plan) == {"R": Reason.PLACE_CLOSED_OFF}


def test_a_way_across_a_closed_area_is_not_driven() -> None:
    """The area touches neither p1 nor p2 but lies between them."""
    plan = best(problem(request("A", "p1"), request("B", "p2"), travel=area(90.0, 5.0)))
    assert routes(plan) == [("T", "W", ["A"])]
    assert why(plan) == {"B": Reason.PLACE_CLOSED_OFF}


def test_beyond_a_closed_area_the_goods_come_from_the_other_side() -> None:
    """The area cuts p1 off from p2: each side has its own truck and warehouse."""
    houses = warehouse("W", "p0"), warehouse("X", "p3")
    fleet = truck("T", start="p0"), truck("U", start="p3")
    asked = request("A", "p1"), request("B", "p2")
    plan = best(problem(*asked, *houses, *fleet, travel=area(90.0, 5.0)))
    assert sorted(routes(plan)) == [("T", "W", ["A"]), ("U", "X", ["B"])]


def test_a_helicopter_flies_over_an_area_that_is_closed_on_the_ground() -> None:
    fleet = truck(), HELICOPTER
    assert only_trip(problem(request("B", "p2"), *fleet, travel=area(90.0, 5.0))).vehicle == "H"


def test_an_area_closed_for_helicopters_alone_is_driven_through() -> None:
    travel = area(30.0, 5.0, ("helicopter",))
    trip = only_trip(problem(request(), truck(), HELICOPTER, travel=travel))
    assert (trip.vehicle, trip.stops[0].start) == ("T", HOUR)


def test_a_closed_area_is_gone_around_over_another_stop() -> None:
    """p0 to p1 is 60 km through the area; over p2, beside it, 50 + 50 km."""
    whole = plane((0, 0), (60, 0), (30, 40), areas=(Area(0.0, 30.0, 10.0),))
    stays = replace(whole, vehicles=(truck(),))
    assert starts(best(stays)) == {"R2": 50 * 60, "R1": 100 * 60}
    # Who must be home has no direct way back from p1.
    assert starts(best(whole)) == {"R2": 50 * 60}


def test_kilometres_on_a_plane_are_those_of_pythagoras() -> None:
    trip = only_trip(plane((0, 0), (30, 40)))
    assert trip.km == pytest.approx(100.0)
    assert trip.stops[0].start == 50 * 60


def test_kilometres_are_rounded_to_the_grain() -> None:
    """Two legs of 1.414 km: 2 x 1, 2 x 1.4 and 2 x 1.41 km with coarser and finer grains."""
    for grain, km in ((1.0, 2.0), (0.1, 2.8), (0.01, 2.82)):
        assert only_trip(plane((0, 0), (1, 1), grain=grain)).km == pytest.approx(km)


def test_when_only_kilometres_cost_the_shortest_tour_is_driven() -> None:
    """Around a rectangle of 40 x 30 km: 140 km; across it, over a diagonal twice, 180 or 160."""
    whole = replace(plane((0, 0), (40, 30), (40, 0), (0, 30)), policy=CHEAP)
    plan = best(whole)
    assert routes(plan)[0][2] in (["R2", "R1", "R3"], ["R3", "R1", "R2"])
    assert plan.score.cost == pytest.approx(140.0)


def test_when_vehicles_cost_one_tour_is_better_than_two() -> None:
    """East and west 10 km each: one truck 40 km and 30, two trucks as many km and 60."""
    whole = replace(plane((0, 0), (10, 0), (-10, 0)), policy=CHEAP)
    fleet = tuple(truck(name, home="p0", cost_fixed=30.0) for name in "TU")
    assert best(replace(whole, vehicles=fleet)).score.cost == pytest.approx(70.0)


def test_a_matrix_may_differ_there_and_back() -> None:
    """p0 to p1 is 60 km and back 120: out to p1 and home is 180 km."""
    kms = road().matrix_km
    uphill = (kms[0], (120.0, *kms[1][1:]), *kms[2:])
    trip = only_trip(problem(request(), truck(home="p0"), travel=road(matrix_km=uphill)))
    assert (trip.km, trip.ends) == (180.0, 3 * HOUR)
