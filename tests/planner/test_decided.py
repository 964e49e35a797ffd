"""What people decided stays decided: best answers that a reader can work out."""

from dataclasses import replace

from planner.model import Access, Curfew, Reason, Window
from tests.planner.build import HOUR, direct, problem, request, road, truck, warehouse
from tests.planner.solved import best, brought, only_trip, routes, starts, why

FAR = truck("U", start="p4")
"""A truck four hours from the goods."""


def test_only_the_vehicle_named_comes_although_another_is_nearer() -> None:
    """U is at the goods at 4:00 and at p1 at 5:00."""
    trip = only_trip(problem(request(access=Access(only=("U",))), truck(), FAR))
    assert (trip.vehicle, trip.stops[0].start) == ("U", 5 * HOUR)


def test_the_best_of_the_vehicles_named_comes() -> None:
    named = Access(only=("U", "V"))
    fleet = truck(), FAR, truck("V", start="p1")
    assert only_trip(problem(request(access=named), *fleet)).vehicle == "V"


def test_a_vehicle_that_must_not_come_does_not() -> None:
    trip = only_trip(problem(request(access=Access(never=("T",))), truck(), FAR))
    assert trip.vehicle == "U"


def test_when_every_vehicle_is_ruled_out_that_is_why() -> None:
    whole = problem(request(access=Access(only=("T",), never=("T",))), truck(), FAR)
    assert why(best(whole)) == {"R": Reason.NO_ACCESS}


def test_one_request_with_a_vehicle_of_its_own_leaves_others_free() -> None:
    """A, only with U, waits five hours; B and C come with T."""
    asked = request("A", access=Access(only=("U",))), request("B"), request("C", "p2")
    plan = best(problem(*asked, truck(), FAR))
    assert sorted(routes(plan)) == [("T", "W", ["B", "C"]), ("U", "W", ["A"])]


def test_equal_vehicles_of_which_one_is_named_are_not_mixed_up() -> None:
    """Ten boxes a truck: A must come with the second of three equals, B never with the first."""
    asked = request("A", access=Access(only=("U",))), request("B", access=Access(never=("T",)))
    fleet = [truck(name, kg=100.0) for name in "TUV"]
    plan = best(problem(*asked, *fleet))
    assert sorted(routes(plan)) == [("U", "W", ["A"]), ("V", "W", ["B"])]


def test_goods_come_only_from_the_warehouse_named() -> None:
    """X at p2 is two hours away although W is next door."""
    named = request(access=Access(warehouses=("X",)))
    trip = only_trip(problem(named, warehouse(), warehouse("X", "p2")))
    assert (trip.warehouse, trip.stops[0].start) == ("X", 3 * HOUR)


def test_requests_for_different_warehouses_are_different_trips() -> None:
    """A gets W's goods at 1:00; T loads at p2 at 2:00 and is back with B's at 3:00."""
    asked = request("A"), request("B", access=Access(warehouses=("X",)))
    plan = best(problem(*asked, warehouse(), warehouse("X", "p2")))
    assert routes(plan) == [("T", "W", ["A"]), ("T", "X", ["B"])]
    assert starts(plan) == {"A": HOUR, "B": 3 * HOUR}


def test_an_empty_warehouse_named_is_why_nothing_comes() -> None:
    named = request(access=Access(warehouses=("X",)))
    plan = best(problem(named, warehouse(), warehouse("X", "p2", boxes=0)))
    assert why(plan) == {"R": Reason.NO_STOCK}


def test_a_warehouse_named_where_the_vehicle_may_not_load_serves_nobody() -> None:
    named = request(access=Access(warehouses=("X",)))
    whole = problem(named, warehouse(), warehouse("X", "p2"), truck(warehouses=("W",)))
    assert best(whole).trips == ()


def test_scarce_goods_go_to_the_request_that_may_have_no_others() -> None:
    """W has 10 boxes and X, too far for A, 10: B takes those of X although W is nearer."""
    asked = request("A", access=Access(warehouses=("W",))), request("B", "p2")
    houses = warehouse(boxes=10), warehouse("X", "p4", boxes=10)
    plan = best(problem(*asked, *houses))
    assert (brought(plan, "A"), brought(plan, "B")) == (10, 10)


def test_a_frozen_trip_stays_and_new_ones_come_after_it() -> None:
    """It ends at p1 at 1:00; back to the warehouse at 2:00, there again at 3:00."""
    whole = problem(request(), frozen=(direct("gone"),))
    assert best(whole).trips[0].stops[0].start == 3 * HOUR


def test_time_before_a_frozen_trip_is_used() -> None:
    """The truck is due at p0 at 6:00; out and back takes two hours."""
    frozen = direct("gone", at=7 * HOUR)
    plan = best(problem(request(), frozen=(frozen,)))
    assert plan.trips[0].stops[0].start == HOUR
    assert (plan.trips[0].end_place, plan.trips[0].ends) == ("p0", 2 * HOUR)


def test_time_between_frozen_trips_is_used_when_it_is_long_enough() -> None:
    """Free at p1 at 1:00 and due there at 3:00: to p0 at 2:00, and back with the goods at 3:00."""
    due = direct("next", at=5 * HOUR, begins=3 * HOUR, km=120.0)
    plan = best(problem(request(), frozen=(direct("gone"), due)))
    assert starts(plan) == {"R": 3 * HOUR}
    # Due a second earlier there is time only afterwards: from p1 at 5:00 to p0 and back.
    sooner = replace(due, begins=3 * HOUR - 1)
    late = best(problem(request(), frozen=(direct("gone"), sooner)))
    assert starts(late) == {"R": 7 * HOUR}


def test_no_trip_is_put_before_a_frozen_one_that_breaks_a_curfew() -> None:
    """Its way from p1 to p0 takes until 5:00, with a curfew from 4:30: nobody may lead up to it."""
    frozen = direct("gone", at=6 * HOUR, begins=4 * HOUR, km=120.0)
    whole = problem(request(), truck(start="p1"), frozen=(frozen,))
    assert starts(best(whole)) == {"R": 2 * HOUR}
    late = Curfew((Window(4 * HOUR + 1800, 5 * HOUR),))
    plan = best(replace(whole, travel=road(curfews=(late,))))
    assert starts(plan) == {"R": 8 * HOUR}


def test_a_frozen_trip_counts_as_one_of_those_allowed() -> None:
    whole = problem(request(), truck(trips_max=1), frozen=(direct("gone"),))
    assert best(whole).trips == ()
    more = replace(whole, vehicles=(truck(trips_max=2),))
    assert len(best(more).trips) == 1


def test_a_frozen_trip_of_another_vehicle_is_no_obstacle() -> None:
    whole = problem(request(), truck(), truck("U"), frozen=(direct("gone"),))
    assert only_trip(whole).vehicle == "U"


def test_a_vehicle_under_way_costs_nothing_to_start() -> None:
    """Both have a fixed cost of 10,000, but U is under way already, and free at p0 at 1:00."""
    frozen = replace(direct("gone"), vehicle="U", end_place="p0", ends=HOUR)
    fleet = tuple(truck(name, cost_fixed=10_000.0) for name in "TU")
    plan = best(problem(request(), *fleet, frozen=(frozen,)))
    assert routes(plan) == [("U", "W", ["R"])]
