"""What is brought, and from where: best answers that a reader can work out."""

from dataclasses import replace

from planner.model import Item, Line, Priority, Reason, Stock, Warehouse
from tests.planner.build import BOX, HOUR, problem, request, truck, warehouse
from tests.planner.solved import best, brought, routes, why


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


def test_volume_fills_a_vehicle_as_weight_does() -> None:
    """1.05 m3 hold 10 boxes of 0.1 m3, however light they are: two trips for 20."""
    plan = best(problem(request(boxes=20), truck(m3=1.05)))
    assert [trip.stops[0].loads[0].quantity for trip in plan.trips] == [10, 10]


def test_heavy_and_bulky_goods_fill_one_vehicle_together() -> None:
    """2 anvils of 400 kg and 4 tents of 2 m3 fill 800 kg and 8 m3: one trip for both."""
    asked = request(lines=(Line("a", "anvil", 2), Line("t", "tent", 4)))
    house = warehouse(stock=(Stock("anvil", 2), Stock("tent", 4)))
    whole = problem(asked, house, truck(kg=800.0, m3=8.0))
    plan = best(replace(whole, items=(Item("anvil", 400.0, 0.0), Item("tent", 0.0, 2.0))))
    assert len(plan.trips) == 1
    assert plan.unserved == ()


def test_what_there_is_of_a_line_is_brought() -> None:
    plan = best(problem(request(boxes=10), warehouse(boxes=7)))
    assert brought(plan, "R") == 7
    assert why(plan) == {"R": Reason.NO_STOCK}


def test_a_full_vehicle_brings_the_line_of_which_a_share_takes_least_room() -> None:
    """One trip of 20 boxes for lines of 3 and 26: all 3 and 17 of 26 are 83 %, 20 of 26 only 38."""
    asked = request(lines=(Line("few", "box", 3), Line("many", "box", 26)))
    plan = best(problem(asked, truck(kg=200.0, trips_max=1)))
    loads = {load.line: load.quantity for load in plan.trips[0].stops[0].loads}
    assert loads == {"few": 3, "many": 17}


def test_the_warehouse_that_has_the_goods_is_used() -> None:
    plan = best(problem(request(), warehouse(boxes=0), warehouse("X", "p2")))
    assert routes(plan) == [("T", "X", ["R"])]


def test_the_warehouse_is_chosen_by_the_way_there_and_on() -> None:
    """From p4: loading at p3 and on to p1 is 180 km, over W at p0 it is 300 km."""
    plan = best(problem(request(), truck(start="p4"), warehouse(), warehouse("X", "p3")))
    assert routes(plan) == [("T", "X", ["R"])]
    assert plan.trips[0].km == 180.0


def test_the_nearest_goods_go_to_whom_others_cannot_reach_in_time() -> None:
    """10 boxes in X at p1, more in W at p4. T at p1 must be done by 1:00, U at p4 by 4:00.

    T brings A at p2 what is in X; B, also at p2, gets it from W two hours away. Had U taken what
    is in X, T could have brought nothing.
    """
    near, far = warehouse("X", "p1", boxes=10), warehouse("W", "p4")
    fleet = truck("T", start="p1", free_until=HOUR), truck("U", start="p4", free_until=4 * HOUR)
    plan = best(problem(request("A", "p2"), request("B", "p2"), near, far, *fleet))
    assert sorted((vehicle, house) for vehicle, house, _ in routes(plan)) == [
        ("T", "X"),
        ("U", "W"),
    ]
    assert plan.unserved == ()


def test_one_request_is_served_from_two_warehouses_that_have_half_each() -> None:
    """T loads 5 at p0, brings them to p1 at 1:00, loads 5 at p2 at 2:00, is back at 3:00."""
    plan = best(problem(request(), warehouse(boxes=5), warehouse("X", "p2", boxes=5)))
    assert [(trip.warehouse, trip.stops[0].start) for trip in plan.trips] == [
        ("W", HOUR),
        ("X", 3 * HOUR),
    ]
    assert plan.unserved == ()


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


def test_cold_goods_and_others_may_come_on_two_vehicles() -> None:
    """The cold van takes 50 kg, the truck is not cold: the vaccine in one, boxes in the other."""
    asked = request(lines=(Line("a", "box", 100), Line("b", "vaccine", 10)))
    house = warehouse(stock=(Stock("box", 100), Stock("vaccine", 10)))
    plan = best(problem(asked, house, truck("A"), truck("B", cold=True, kg=50.0)))
    assert plan.unserved == ()
    assert {trip.vehicle: trip.stops[0].start for trip in plan.trips} == {"A": HOUR, "B": HOUR}


def test_stock_that_comes_later_is_loaded_later() -> None:
    house = warehouse(stock=(Stock("box", 4), Stock("box", 6, available_from=4 * HOUR)))
    plan = best(problem(request(), house, truck("T"), truck("U")))
    assert sorted((trip.loads, trip.stops[0].loads[0].quantity) for trip in plan.trips) == [
        (0, 4),
        (4 * HOUR, 6),
    ]


def test_nobody_waits_for_goods_that_come_later_when_there_are_some_farther_away() -> None:
    """W has boxes from 9:00 on; X at p4 has them now: from p0 there and back to p1 are 7 hours."""
    later = warehouse(stock=(Stock("box", 10, available_from=9 * HOUR),))
    plan = best(problem(request(), later, warehouse("X", "p4")))
    assert routes(plan) == [("T", "X", ["R"])]
    assert plan.trips[0].stops[0].start == 7 * HOUR


def test_items_of_unknown_weight_are_brought() -> None:
    whole = problem(
        request(lines=(Line("a", "letter", 3),)), warehouse(stock=(Stock("letter", 3),))
    )
    plan = best(replace(whole, items=(Item("letter", None, None),)))
    assert brought(plan, "R") == 3


def test_a_whole_request_is_not_begun_when_it_cannot_be_finished() -> None:
    plan = best(problem(request(whole=True), warehouse(boxes=9)))
    assert plan.trips == ()
    assert why(plan) == {"R": Reason.NO_STOCK}


def test_a_whole_request_needs_a_vehicle_that_takes_all_of_it() -> None:
    plan = best(problem(request(whole=True), truck("A", kg=99.0), truck("B", kg=100.0)))
    assert routes(plan) == [("B", "W", ["R"])]
    small = best(problem(request(whole=True), truck("A", kg=99.0)))
    assert why(small) == {"R": Reason.NO_CAPACITY_WEIGHT}


def test_lines_of_a_whole_request_do_not_come_from_two_warehouses() -> None:
    asked = request(lines=(Line("a", "box", 10), Line("b", "bag", 10)), whole=True)
    one, other = warehouse(stock=(Stock("box", 10),)), warehouse("X", stock=(Stock("bag", 10),))
    whole = problem(asked, one, other)
    plan = best(replace(whole, items=(BOX, Item("bag", 1.0, 0.01))))
    assert plan.trips == ()
    assert why(plan) == {"R": Reason.NO_STOCK}


def test_a_whole_request_waits_for_the_last_of_its_goods() -> None:
    house = warehouse(stock=(Stock("box", 4), Stock("box", 6, available_from=4 * HOUR)))
    plan = best(problem(request(whole=True), house))
    assert [trip.loads for trip in plan.trips] == [4 * HOUR]
    assert brought(plan, "R") == 10


def test_of_scarce_goods_the_whole_request_gets_all_and_the_other_the_rest() -> None:
    """15 boxes: 10 and 5 leave 0.375 unmet; all for the one that may be cut leaves 1 unmet."""
    plan = best(problem(request("A", whole=True), request("B"), warehouse(boxes=15)))
    assert (brought(plan, "A"), brought(plan, "B")) == (10, 5)


def test_the_whole_request_that_fits_in_goes_before_the_part_of_a_larger_one() -> None:
    """12 boxes for whole requests of 10 and 14: only the first can be served at all."""
    asked = request("A", whole=True), request("B", boxes=14, whole=True)
    plan = best(problem(*asked, warehouse(boxes=12)))
    assert (brought(plan, "A"), brought(plan, "B")) == (10, 0)


def test_scarce_goods_for_the_life_saving_request_come_first() -> None:
    vital = request("V", "p4", priority=Priority.LIFE_SAVING)
    plan = best(problem(request("U"), vital, warehouse(boxes=10)))
    assert (brought(plan, "U"), brought(plan, "V")) == (0, 10)
    assert why(plan) == {"U": Reason.NO_STOCK}
