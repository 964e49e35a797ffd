"""Who drives, how far and at what cost: best answers that a reader can work out."""

from dataclasses import replace

import pytest

from planner.model import Access, Policy, Priority, Reason, Vehicle
from tests.planner.build import HOUR, closed, problem, request, truck, warehouse
from tests.planner.solved import best, only_trip, routes, starts, why

CHEAP = Policy(wait_urgent=0.0, money=1.0, co2=1.0)
"""Only money and CO2 count, as long as everything is brought."""


def helicopter() -> Vehicle:
    """One that takes as much as a truck, twice as fast, over closed roads."""
    return Vehicle("H", "helicopter", 1000.0, 10.0, "p0", 0, 24 * HOUR)


def test_a_helicopter_serves_the_place_that_is_closed() -> None:
    trip = only_trip(closed(problem(request(), truck(), helicopter()), "p1"))
    assert trip.vehicle == "H"
    assert trip.stops[0].arrival == HOUR // 2


def test_the_small_vehicle_goes_where_only_it_may() -> None:
    limited = request(access=Access(kg_max=500.0))
    assert only_trip(problem(limited, truck("A"), truck("B", kg=500.0))).vehicle == "B"


def test_the_mode_and_the_abilities_asked_for_come() -> None:
    steep = request("S", access=Access(tags=("4x4",)))
    air = request("A", access=Access(modes=("helicopter",)))
    plan = best(problem(steep, air, truck("T"), truck("U", tags=("4x4", "winch")), helicopter()))
    assert sorted(routes(plan)) == [("H", "W", ["A"]), ("U", "W", ["S"])]


def test_a_faster_vehicle_is_faster() -> None:
    assert only_trip(problem(request(), truck(speed_kmh=120.0))).stops[0].arrival == HOUR // 2


def test_the_faster_of_two_vehicles_goes() -> None:
    assert only_trip(problem(request(), truck("A"), truck("B", speed_kmh=80.0))).vehicle == "B"


def test_the_vehicle_that_is_nearer_to_the_goods_goes() -> None:
    """B is with the goods at once, A in an hour."""
    assert only_trip(problem(request(), truck("A", start="p1"), truck("B"))).vehicle == "B"


def test_the_vehicle_that_is_free_first_goes_although_it_is_farther() -> None:
    """A, at p1, is back at the goods at 1:00; B stands beside them but is free at 2:00."""
    fleet = truck("A", start="p1"), truck("B", free_from=2 * HOUR)
    assert only_trip(problem(request(), *fleet)).vehicle == "A"


def test_each_of_two_vehicles_takes_its_own_side() -> None:
    """From p2 each way is an hour: two trucks wait 1 + 1, one of them alone 1 + 3."""
    fleet = truck("A", start="p2"), truck("B", start="p2")
    plan = best(problem(request("X", "p1"), request("Y", "p3"), warehouse(place="p2"), *fleet))
    assert starts(plan) == {"X": HOUR, "Y": HOUR}


def test_the_shift_ends_at_home() -> None:
    trip = only_trip(problem(request(), truck(home="p0")))
    assert (trip.end_place, trip.ends, trip.km) == ("p0", 2 * HOUR, 120.0)


def test_a_vehicle_that_must_be_home_in_time_does_not_set_out() -> None:
    plan = best(problem(request(), truck(home="p0", free_until=2 * HOUR - 1)))
    assert why(plan) == {"R": Reason.TOO_LATE_FOR_WINDOW}


def test_range_bounds_a_trip_but_not_the_day() -> None:
    """Out to p1 and back are 120 km; a truck of 10 boxes does that twice."""
    plan = best(problem(request("A", "p1"), request("B", "p1"), truck(range_km=120.0, kg=100.0)))
    assert len(plan.trips) == 2


def test_two_places_within_range_are_two_trips_when_one_would_be_too_long() -> None:
    """From p2, p1 and p3 are 60 km to each side: one trip is 60 + 120 + 60, each alone 120."""
    asked, house = (request("A", "p1"), request("B", "p3", people=2)), warehouse(place="p2")
    for range_km, trips in ((239.0, [["B"], ["A"]]), (240.0, [["B", "A"]])):
        van = truck(start="p2", range_km=range_km)
        plan = best(problem(*asked, replace(house, loading=600), van))
        assert [stops for _, _, stops in routes(plan)] == trips


def test_range_counts_the_way_home() -> None:
    """Out to p1 and home to p3: 60 + 120 km."""
    assert best(problem(request(), truck(home="p3", range_km=180.0))).unserved == ()
    plan = best(problem(request(), truck(home="p3", range_km=179.0)))
    assert why(plan) == {"R": Reason.OUT_OF_RANGE}


def test_trips_are_as_many_as_allowed() -> None:
    """30 boxes, 10 on each of two trips: a third of the request is left."""
    plan = best(problem(request(boxes=30), truck(kg=100.0, trips_max=2)))
    assert len(plan.trips) == 2
    assert plan.unserved[0].quantity == 10


def test_a_reserve_vehicle_waits_for_life_saving_requests() -> None:
    vital = request("V", priority=Priority.LIFE_SAVING)
    plan = best(problem(request("U"), vital, truck(reserve=True)))
    assert routes(plan) == [("T", "W", ["V"])]
    assert why(plan) == {"U": Reason.NO_ACCESS}


def test_a_reserve_vehicle_brings_nothing_else_on_its_way() -> None:
    """U at p1 lies on the way of R to V at p2, and is served by the slow truck all the same."""
    vital = request("V", "p2", priority=Priority.LIFE_SAVING)
    fleet = truck("R", reserve=True), truck("T", speed_kmh=30.0, free_from=HOUR)
    plan = best(problem(request("U"), vital, *fleet))
    assert routes(plan) == [("R", "W", ["V"]), ("T", "W", ["U"])]


def test_a_vehicle_loads_only_at_its_own_warehouses() -> None:
    """W is next to T, but T belongs to X at p2: there 2 h, back to p1 one more."""
    trip = only_trip(
        problem(request(), warehouse(), warehouse("X", "p2"), truck(warehouses=("X",)))
    )
    assert (trip.warehouse, trip.stops[0].start) == ("X", 3 * HOUR)


def test_without_goods_in_its_own_warehouses_a_vehicle_brings_nothing() -> None:
    empty = warehouse("X", "p2", boxes=0)
    plan = best(problem(request(), warehouse(), empty, truck(warehouses=("X",))))
    assert why(plan) == {"R": Reason.NO_STOCK}


def test_near_by_the_vehicle_without_fixed_cost_is_cheaper() -> None:
    """To p1: A costs 60 x 2 = 120, B 100 + 60 = 160."""
    fleet = truck("A", cost_km=2.0), truck("B", cost_fixed=100.0)
    plan = best(problem(request("R", "p1"), *fleet, policy=CHEAP))
    assert routes(plan) == [("A", "W", ["R"])]
    assert plan.score.cost == pytest.approx(120.0)


def test_far_away_the_vehicle_with_cheap_kilometres_is_cheaper() -> None:
    """To p4: A costs 240 x 2 = 480, B 100 + 240 = 340."""
    fleet = truck("A", cost_km=2.0), truck("B", cost_fixed=100.0)
    plan = best(problem(request("R", "p4"), *fleet, policy=CHEAP))
    assert routes(plan) == [("B", "W", ["R"])]
    assert plan.score.cost == pytest.approx(340.0)


def test_a_fixed_cost_is_paid_once_so_one_vehicle_does_all() -> None:
    """Two trips of one truck: 70 + 60 + 120 = 250; two trucks: 2 x (70 + 60) = 260."""
    fleet = tuple(truck(name, kg=100.0, cost_fixed=70.0) for name in "AB")
    plan = best(problem(request(boxes=20), *fleet, policy=CHEAP))
    assert len({trip.vehicle for trip in plan.trips}) == 1
    assert plan.score.cost == pytest.approx(250.0)


def test_the_vehicle_with_less_co2_goes() -> None:
    """A costs 60 x (1 + 2), B 60 x (1.5 + 1)."""
    fleet = truck("A", co2_km=2.0), truck("B", cost_km=1.5, co2_km=1.0)
    plan = best(problem(request(), *fleet, policy=CHEAP))
    assert routes(plan) == [("B", "W", ["R"])]
    assert plan.score.cost == pytest.approx(150.0)


def test_what_costs_more_than_it_is_worth_is_left() -> None:
    """A standard request is worth 100 here, the way to p1 costs 60 and to p2 120."""
    frugal = replace(CHEAP, unmet_standard=100.0, wait_standard=0.0)
    near = request("A", "p1", priority=Priority.STANDARD, whole=True)
    far = request("B", "p2", priority=Priority.STANDARD, whole=True)
    both = best(problem(near, far, policy=frugal))
    # Together: the first 60 km bring 100, 60 more the next 100.
    assert routes(both) == [("T", "W", ["A", "B"])]
    alone = best(problem(far, policy=frugal))
    assert why(alone) == {"B": Reason.LOWER_PRIORITY}
