"""What the planner can do, on instances whose best answer a reader can work out."""

from dataclasses import replace

from planner.check import check
from planner.model import (
    Access,
    Item,
    Line,
    Plan,
    Priority,
    Problem,
    Stock,
    Vehicle,
    Warehouse,
    Window,
)
from planner.solve import solve
from tests.planner.build import HOUR, closed, direct, problem, request, truck, warehouse


def best(whole: Problem, iterations: int = 400) -> Plan:
    """A plan without faults."""
    plan = solve(whole, seconds=None, iterations=iterations)
    assert check(whole, plan) == ()
    return plan


def routes(plan: Plan) -> list[tuple[str, str, list[str]]]:
    """Vehicle, warehouse and requests of each trip."""
    return [(t.vehicle, t.warehouse, [s.request for s in t.stops]) for t in plan.trips]


def brought(plan: Plan, name: str) -> int:
    """Units that all trips bring to a request."""
    return sum(
        load.quantity
        for trip in plan.trips
        for stop in trip.stops
        for load in stop.loads
        if stop.request == name
    )


def test_one_trip_visits_near_before_far() -> None:
    """Waiting 1 + 2 + 3 hours on the way out; any other order waits longer."""
    plan = best(problem(request("C", "p3"), request("A", "p1"), request("B", "p2")))
    assert routes(plan) == [("T", "W", ["A", "B", "C"])]
    assert [stop.start for stop in plan.trips[0].stops] == [HOUR, 2 * HOUR, 3 * HOUR]


def test_the_life_saving_request_comes_first_although_it_is_farther() -> None:
    """From p2: V after 1 h, U after 3 h cost 100 + 30; the other way round it is 10 + 300."""
    house, van = warehouse(place="p2"), truck(start="p2")
    vital = request("V", "p3", priority=Priority.LIFE_SAVING)
    plan = best(problem(house, van, request("U", "p1"), vital))
    starts = {stop.request: stop.start for trip in plan.trips for stop in trip.stops}
    assert starts == {"V": HOUR, "U": 3 * HOUR}


def test_a_request_larger_than_the_vehicle_takes_several_trips() -> None:
    """30 boxes, 10 on each trip: out at 1 h, 3 h and 5 h."""
    plan = best(problem(request(boxes=30), truck(kg=100.0)))
    assert brought(plan, "R") == 30
    assert sorted(trip.stops[0].start for trip in plan.trips) == [HOUR, 3 * HOUR, 5 * HOUR]


def test_a_large_request_is_shared_by_vehicles() -> None:
    """Two trucks of 10 boxes bring 20 boxes at once."""
    plan = best(problem(request(boxes=20), truck("T", kg=100.0), truck("U", kg=100.0)))
    assert [trip.stops[0].start for trip in plan.trips] == [HOUR, HOUR]
    assert brought(plan, "R") == 20


def test_what_there_is_of_a_line_is_brought() -> None:
    plan = best(problem(request(boxes=10), warehouse(boxes=7)))
    assert brought(plan, "R") == 7


def test_a_full_vehicle_brings_the_line_of_which_a_share_takes_least_room() -> None:
    """One trip of 20 boxes for lines of 3 and 26: all 3 and 17 of 26 are 83 %, 20 of 26 only 38."""
    asked = request(lines=(Line("few", "box", 3), Line("many", "box", 26)))
    plan = best(problem(asked, truck(kg=200.0, trips_max=1)))
    loads = {load.line: load.quantity for load in plan.trips[0].stops[0].loads}
    assert loads == {"few": 3, "many": 17}


def test_scarce_goods_are_shared_by_equal_requests() -> None:
    """10 boxes for two that want 10: half each leaves 2 x 0.375, all for one leaves 1."""
    plan = best(problem(request("A"), request("B"), warehouse(boxes=10)))
    assert (brought(plan, "A"), brought(plan, "B")) == (5, 5)


def test_the_warehouse_that_has_the_goods_is_used() -> None:
    plan = best(problem(request(), warehouse(boxes=0), warehouse("X", "p2")))
    assert routes(plan) == [("T", "X", ["R"])]


def test_the_warehouse_is_chosen_by_the_way_there_and_on() -> None:
    """From p4: loading at p3 and on to p1 is 180 km, over W at p0 it is 300 km."""
    plan = best(problem(request(), truck(start="p4"), warehouse(), warehouse("X", "p3")))
    assert routes(plan) == [("T", "X", ["R"])]
    assert plan.trips[0].km == 180.0


def test_lines_come_from_different_warehouses_when_they_must() -> None:
    asked = request(lines=(Line("a", "box", 10), Line("b", "vaccine", 10)))
    cold = Warehouse("X", "p2", (Stock("vaccine", 10),), loading=0)
    plan = best(problem(asked, warehouse(), cold, truck(cold=True)))
    assert {house for _, house, _ in routes(plan)} == {"W", "X"}
    assert plan.unserved == ()


def test_cold_goods_go_in_the_cold_vehicle() -> None:
    cold = request(lines=(Line("a", "vaccine", 10),))
    house = warehouse(stock=(Stock("vaccine", 10),))
    plan = best(problem(cold, house, truck("A"), truck("B", cold=True)))
    assert routes(plan) == [("B", "W", ["R"])]


def test_a_helicopter_serves_the_place_that_is_closed() -> None:
    heli = Vehicle("H", "helicopter", 1000.0, 10.0, "p0", 0, 24 * HOUR)
    plan = best(closed(problem(request(), truck(), heli), "p1"))
    assert routes(plan) == [("H", "W", ["R"])]
    assert plan.trips[0].stops[0].arrival == HOUR // 2


def test_the_small_vehicle_goes_where_only_it_may() -> None:
    limited = request(access=Access(kg_max=500.0))
    plan = best(problem(limited, truck("A"), truck("B", kg=500.0)))
    assert routes(plan) == [("B", "W", ["R"])]


def test_a_window_is_waited_for() -> None:
    plan = best(problem(request(windows=(Window(3 * HOUR, 4 * HOUR),))))
    assert plan.trips[0].stops[0].start == 3 * HOUR


def test_stock_that_comes_later_is_loaded_later() -> None:
    house = warehouse(stock=(Stock("box", 4), Stock("box", 6, available_from=4 * HOUR)))
    plan = best(problem(request(), house, truck("T"), truck("U")))
    assert sorted((trip.loads, trip.stops[0].loads[0].quantity) for trip in plan.trips) == [
        (0, 4),
        (4 * HOUR, 6),
    ]


def test_one_dock_loads_one_truck_after_the_other() -> None:
    house = warehouse(docks=1, loading=1800)
    plan = best(problem(request(boxes=20), house, truck("T", kg=100.0), truck("U", kg=100.0)))
    assert sorted(trip.loads for trip in plan.trips) == [0, 1800]


def test_the_shift_ends_at_home() -> None:
    plan = best(problem(request(), truck(home="p0")))
    assert (plan.trips[-1].end_place, plan.trips[-1].ends) == ("p0", 2 * HOUR)


def test_a_vehicle_that_must_be_home_in_time_does_not_set_out() -> None:
    assert best(problem(request(), truck(home="p0", free_until=2 * HOUR - 1))).trips == ()


def test_range_bounds_a_trip_but_not_the_day() -> None:
    """p1 and p2 in one trip are 240 km there and back by p2; alone 120 and 240."""
    plan = best(problem(request("A", "p1"), request("B", "p1"), truck(range_km=120.0, kg=100.0)))
    assert len(plan.trips) == 2


def test_a_frozen_trip_stays_and_new_ones_come_after_it() -> None:
    whole = problem(request(), frozen=(direct("gone"),))
    plan = best(whole)
    # The frozen trip ends at p1 at 1:00; back to the warehouse at 2:00, there again at 3:00.
    assert plan.trips[0].stops[0].start == 3 * HOUR


def test_time_before_a_frozen_trip_is_used() -> None:
    """The truck is due at p0 at 6:00; out and back takes two hours."""
    frozen = direct("gone", at=7 * HOUR)
    plan = best(problem(request(), frozen=(frozen,)))
    assert plan.trips[0].stops[0].start == HOUR
    assert (plan.trips[0].end_place, plan.trips[0].ends) == ("p0", 2 * HOUR)


def test_frozen_trips_keep_their_dock() -> None:
    frozen = replace(direct("gone", at=3 * HOUR), begins=0, loads=0, departs=2 * HOUR)
    whole = problem(request(), warehouse(docks=1), truck(), truck("U"), frozen=(frozen,))
    assert best(whole).trips[0].loads >= 2 * HOUR


def test_a_reserve_vehicle_waits_for_life_saving_requests() -> None:
    vital = request("V", priority=Priority.LIFE_SAVING)
    plan = best(problem(request("U"), vital, truck(reserve=True)))
    assert routes(plan) == [("T", "W", ["V"])]


def test_a_promise_that_was_made_goes_first() -> None:
    """One box for one of two equal requests: the one that was promised."""
    promised = request("B", boxes=1, promised=Window(0, 2 * HOUR))
    whole = problem(request("A", boxes=1), promised, truck(kg=10.0, trips_max=1))
    assert routes(best(whole)) == [("T", "W", ["B"])]


def test_items_of_unknown_weight_are_brought() -> None:
    whole = problem(
        request(lines=(Line("a", "letter", 3),)), warehouse(stock=(Stock("letter", 3),))
    )
    plan = best(replace(whole, items=(Item("letter", None, None),)))
    assert brought(plan, "R") == 3


def test_a_faster_vehicle_is_faster() -> None:
    plan = best(problem(request(), truck(speed_kmh=120.0)))
    assert plan.trips[0].stops[0].arrival == HOUR // 2
