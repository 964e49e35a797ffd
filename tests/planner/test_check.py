"""Each rule of the checker catches a plan that breaks it."""

from dataclasses import replace

import pytest

from planner.check import check, score
from planner.model import (
    Access,
    Area,
    Closure,
    Curfew,
    Line,
    Load,
    Plan,
    Priority,
    Problem,
    Reason,
    Stock,
    Travel,
    Unserved,
    Window,
)
from tests.planner.build import (
    HOUR,
    NO_SCORE,
    closed,
    direct,
    plan,
    problem,
    request,
    road,
    truck,
    warehouse,
)


def rules(whole: Problem, answer: Plan) -> set[str]:
    """The rules broken, apart from the score and quantities that these plans do not claim."""
    return {fault.rule for fault in check(whole, answer)} - {"score", "quantity"}


def test_a_right_plan_has_no_fault() -> None:
    whole, answer = problem(request()), plan(direct())
    assert check(whole, replace(answer, score=score(whole, answer))) == ()


@pytest.mark.parametrize(
    "trip",
    [
        direct(vehicle="nobody"),
        direct(warehouse="nowhere"),
        direct(end_place="nowhere"),
        direct(name="R-unknown"),
    ],
)
def test_unknown_names_are_found(trip: object) -> None:
    assert rules(problem(request()), plan(trip)) == {"known"}  # type: ignore[arg-type]


def test_unknown_lines_are_found() -> None:
    unserved = (Unserved("R", "z", 1, Reason.NO_STOCK),)
    assert rules(problem(request()), Plan((), unserved, NO_SCORE)) == {"known"}


def test_a_trip_without_stops_is_empty() -> None:
    assert "empty" in rules(problem(request()), plan(direct(stops=())))


def test_a_stop_without_loads_is_empty() -> None:
    assert "empty" in rules(problem(request()), plan(direct(boxes=0)))


def test_trips_of_one_vehicle_do_not_overlap() -> None:
    whole = problem(request(), request("S"))
    second = direct("S", at=2 * HOUR)  # leaves p0 at 1:00, when the truck is still at p1
    assert "too_fast" in rules(whole, plan(direct(), second))


def test_a_vehicle_is_not_used_before_it_is_free() -> None:
    assert rules(problem(request(), truck(free_from=HOUR)), plan(direct())) == {"overlap"}


def test_nothing_happens_before_now() -> None:
    assert rules(problem(request(), now=60), plan(direct())) == {"overlap"}


def test_a_new_trip_does_not_overlap_a_frozen_one() -> None:
    frozen = direct("gone", at=2 * HOUR)
    whole = problem(request(), frozen=(frozen,))
    assert "overlap" in rules(whole, plan(direct(at=2 * HOUR)))


def test_a_vehicle_drives_no_faster_than_it_can() -> None:
    stop = replace(direct().stops[0], arrival=HOUR - 1, start=HOUR - 1, departure=HOUR - 1)
    assert rules(problem(request()), plan(direct(stops=(stop,), ends=HOUR - 1))) == {"too_fast"}


def test_a_vehicle_has_to_get_to_the_warehouse_first() -> None:
    assert "too_fast" in rules(problem(request(), truck(start="p2")), plan(direct()))


def test_service_takes_its_time() -> None:
    assert rules(problem(request(service=900)), plan(direct())) == {"too_fast"}


def test_loading_takes_its_time() -> None:
    assert rules(problem(request(), warehouse(loading=600)), plan(direct())) == {"loading"}


def test_a_warehouse_is_not_loaded_from_when_it_is_closed() -> None:
    house = warehouse(windows=(Window(HOUR, 2 * HOUR),))
    assert rules(problem(request(), house), plan(direct())) == {"opening"}


def test_a_delivery_does_not_begin_outside_the_windows() -> None:
    late = request(windows=(Window(2 * HOUR, 3 * HOUR),))
    assert rules(problem(late), plan(direct())) == {"window"}


def test_a_trip_ends_within_the_shift() -> None:
    assert rules(problem(request(), truck(free_until=HOUR - 1)), plan(direct())) == {"shift"}


def test_a_shift_ends_at_home() -> None:
    assert rules(problem(request(), truck(home="p0")), plan(direct())) == {"home"}


def test_a_trip_ends_where_the_vehicle_is() -> None:
    assert rules(problem(request()), plan(direct(end_place="p3"))) == {"too_fast", "km"}


def test_kilometres_are_what_was_driven() -> None:
    assert rules(problem(request()), plan(direct(km=61.0))) == {"km"}


def test_range_counts_the_way_back() -> None:
    assert rules(problem(request(), truck(range_km=119.0)), plan(direct())) == {"range"}
    assert rules(problem(request(), truck(range_km=120.0)), plan(direct())) == set()


def test_a_vehicle_is_not_overloaded() -> None:
    assert rules(problem(request(), truck(kg=99.0)), plan(direct())) == {"kg"}
    assert rules(problem(request(), truck(m3=0.9)), plan(direct())) == {"m3"}


def test_items_of_unknown_weight_block_nothing() -> None:
    whole = problem(request(), truck(kg=0.0, m3=0.0))
    unknown = replace(whole, items=(replace(whole.items[0], kg=None, m3=None), whole.items[1]))
    assert rules(unknown, plan(direct())) == set()


def test_cold_items_travel_cold() -> None:
    cold = request(lines=(Line("a", "vaccine", 10),))
    house = warehouse(stock=(Stock("vaccine", 10),))
    assert rules(problem(cold, house), plan(direct())) == {"cold"}
    assert rules(problem(cold, house, truck(cold=True)), plan(direct())) == set()


@pytest.mark.parametrize(
    "access", [Access(modes=("helicopter",)), Access(kg_max=999.0), Access(tags=("4x4",))]
)
def test_access_limits_hold(access: Access) -> None:
    assert rules(problem(request(access=access)), plan(direct())) == {"access"}


def test_a_reserve_vehicle_brings_only_life_saving_aid() -> None:
    reserve = truck(reserve=True)
    assert rules(problem(request(), reserve), plan(direct())) == {"access"}
    urgent = request(priority=Priority.LIFE_SAVING)
    assert rules(problem(urgent, reserve), plan(direct())) == set()


def test_a_closed_place_is_not_reached_by_truck() -> None:
    assert rules(closed(problem(request()), "p1"), plan(direct())) == {"no_way"}


def test_a_closed_way_is_not_driven() -> None:
    travel = road(closures=(Closure("p1", "p0"),))
    assert rules(problem(request(), travel=travel), plan(direct())) == {"no_way"}


def test_no_more_is_loaded_than_there_is() -> None:
    assert rules(problem(request(), warehouse(boxes=9)), plan(direct())) == {"stock"}


def test_stock_is_not_loaded_before_it_comes() -> None:
    house = warehouse(stock=(Stock("box", 5), Stock("box", 5, available_from=1)))
    assert rules(problem(request(), house), plan(direct())) == {"stock"}
    assert rules(problem(request(), house), plan(direct(at=HOUR + 1))) == set()


def test_no_more_trips_load_at_once_than_there_are_docks() -> None:
    house = warehouse(docks=1, loading=600)
    whole = problem(request(), request("S"), house, truck(), truck("U"))
    one = direct(at=HOUR + 600, begins=0, loads=0, departs=600)
    other = replace(direct("S", at=HOUR + 600, begins=0, loads=0, departs=600), vehicle="U")
    assert rules(whole, plan(one, other)) == {"docks"}
    assert "docks" in rules(replace(whole, frozen=(other,)), plan(one))


def test_no_line_gets_more_than_it_asked_for() -> None:
    assert rules(problem(request()), plan(direct(boxes=11))) == {"over"}


def test_every_unit_is_served_or_unserved() -> None:
    whole = problem(request())
    assert "quantity" in {fault.rule for fault in check(whole, plan())}
    rest = (Unserved("R", "a", 5, Reason.NO_STOCK),)
    halved = Plan((direct(boxes=5),), rest, NO_SCORE)
    assert "quantity" not in {fault.rule for fault in check(whole, halved)}


def test_what_is_on_hold_is_not_served() -> None:
    assert rules(problem(request(held=True)), plan(direct())) == {"held"}


def test_a_vehicle_makes_no_more_trips_than_it_may() -> None:
    whole = problem(request(), request("S"), truck(trips_max=1))
    stop = replace(direct("S").stops[0], arrival=3 * HOUR, start=3 * HOUR, departure=3 * HOUR)
    second = replace(
        direct("S", at=3 * HOUR, begins=HOUR, km=120.0), loads=2 * HOUR, departs=2 * HOUR
    )
    assert rules(whole, plan(direct(), replace(second, stops=(stop,)))) == {"trips_max"}


def test_the_claimed_score_is_the_real_one() -> None:
    whole = problem(request())
    assert "score" in {fault.rule for fault in check(whole, plan(direct()))}


def test_quantiles_are_in_order() -> None:
    stop = replace(direct().stops[0], arrival_p10=HOUR + 1, arrival_p90=HOUR + 2)
    assert rules(problem(request()), plan(direct(stops=(stop,)))) == {"eta"}


def test_loads_of_two_stops_count_together() -> None:
    stop = direct().stops[0]
    twice = direct(stops=(stop, replace(stop, loads=(Load("a", 91),))))
    assert "kg" in rules(problem(request(boxes=101), warehouse(boxes=200)), plan(twice))


def curfew(opens: int, closes: int, *modes: str) -> Travel:
    """The road with times in which nothing, or nothing of these modes, is on it."""
    return road(curfews=(Curfew((Window(opens, closes),), modes),))


def test_nobody_is_on_the_road_in_a_curfew() -> None:
    whole = problem(request(), travel=curfew(HOUR // 2, 2 * HOUR))
    assert rules(whole, plan(direct())) == {"too_fast"}
    assert rules(whole, plan(direct(at=3 * HOUR - 1))) == {"too_fast"}
    assert rules(whole, plan(direct(at=3 * HOUR))) == set()


def test_a_leg_may_end_as_a_curfew_begins_or_begin_as_one_ends() -> None:
    before, after = curfew(HOUR, 2 * HOUR), curfew(0, HOUR)
    assert rules(problem(request(), travel=before), plan(direct())) == set()
    assert rules(problem(request(), travel=after), plan(direct(at=2 * HOUR))) == set()


def test_a_curfew_of_other_modes_stops_no_truck() -> None:
    whole = problem(request(), travel=curfew(0, 2 * HOUR, "helicopter"))
    assert rules(whole, plan(direct())) == set()


def test_a_curfew_holds_on_the_way_to_the_warehouse() -> None:
    """From p1 to p0 in the first hour, then to p1 in the second."""
    there = replace(direct(at=2 * HOUR), begins=0, km=120.0)
    quiet, loud = curfew(5 * HOUR, 6 * HOUR), curfew(1800, 1801)
    assert rules(problem(request(), truck(start="p1"), travel=quiet), plan(there)) == set()
    assert rules(problem(request(), truck(start="p1"), travel=loud), plan(there)) == {"too_fast"}


def test_a_curfew_holds_on_the_way_home() -> None:
    """At p1 at 1:00, home at 2:00, or at 4:00 after a curfew from 1:30 to 3:00."""
    home, travel = truck(home="p0"), curfew(HOUR * 3 // 2, 3 * HOUR)
    early = direct(ends=2 * HOUR, end_place="p0", km=120.0)
    assert rules(problem(request(), home), plan(early)) == set()
    assert rules(problem(request(), home, travel=travel), plan(early)) == {"too_fast"}
    late = replace(early, ends=4 * HOUR)
    assert rules(problem(request(), home, travel=travel), plan(late)) == set()


@pytest.mark.parametrize(
    ("km", "radius"), [(30.0, 1.0), (0.0, 1.0), (60.0, 1.0), (-10.0, 10.1), (70.0, 10.1)]
)
def test_a_closed_area_is_not_entered_nor_crossed(km: float, radius: float) -> None:
    """On the way, around its ends, or reaching over them."""
    area = Area(km / 111.19508, 0.0, radius)
    assert rules(problem(request(), travel=road(areas=(area,))), plan(direct())) == {"no_way"}


@pytest.mark.parametrize(("km", "radius"), [(-10.0, 9.9), (70.0, 9.9), (200.0, 30.0)])
def test_a_way_beside_a_closed_area_is_driven(km: float, radius: float) -> None:
    area = Area(km / 111.19508, 0.0, radius)
    assert rules(problem(request(), travel=road(areas=(area,))), plan(direct())) == set()


def test_an_area_closed_for_other_modes_is_crossed() -> None:
    area = Area(30.0 / 111.19508, 0.0, 5.0, ("helicopter",))
    assert rules(problem(request(), travel=road(areas=(area,))), plan(direct())) == set()


def test_a_shift_is_no_longer_than_allowed() -> None:
    assert rules(problem(request(), truck(shift_max=HOUR)), plan(direct())) == set()
    assert rules(problem(request(), truck(shift_max=HOUR - 1)), plan(direct())) == {"shift_max"}


def test_a_shift_lasts_from_a_frozen_trip_to_the_end_of_the_last_one() -> None:
    """Frozen from 0:00 to 1:00, back at p0 at 2:00 and at p1 at 3:00."""
    second = replace(direct(at=3 * HOUR), begins=HOUR, km=120.0)
    for limit, broken in ((3 * HOUR, set()), (3 * HOUR - 1, {"shift_max"})):
        whole = problem(request(), truck(shift_max=limit), frozen=(direct("gone"),))
        assert rules(whole, plan(second)) == broken


@pytest.mark.parametrize("access", [Access(only=("U",)), Access(never=("T",))])
def test_who_may_come_by_decision_comes_and_nobody_else(access: Access) -> None:
    whole = problem(request(access=access), truck(), truck("U"))
    assert rules(whole, plan(direct())) == {"access"}
    assert rules(whole, plan(direct(vehicle="U"))) == set()


def test_goods_come_only_from_the_warehouses_named() -> None:
    houses = warehouse(), warehouse("X")
    whole = problem(request(access=Access(warehouses=("X",))), *houses)
    assert rules(whole, plan(direct())) == {"source"}
    assert rules(whole, plan(direct(warehouse="X"))) == set()


def test_a_vehicle_loads_only_at_its_own_warehouses() -> None:
    whole = problem(request(), warehouse(), warehouse("X"), truck(warehouses=("X",)))
    assert rules(whole, plan(direct())) == {"source"}
    assert rules(whole, plan(direct(warehouse="X"))) == set()


def test_a_whole_request_comes_on_one_stop_or_not_at_all() -> None:
    whole = problem(request(whole=True), truck(), truck("U"))
    half = direct(boxes=5)
    assert rules(whole, plan(half)) == {"whole"}
    assert rules(whole, plan(half, replace(half, vehicle="U"))) == {"whole"}
    assert rules(whole, plan(direct())) == set()
    assert rules(whole, plan()) == set()


def test_a_whole_request_comes_with_all_its_lines() -> None:
    asked = request(lines=(Line("a", "box", 10), Line("b", "box", 10)), whole=True)
    assert rules(problem(asked), plan(direct())) == {"whole"}
    both = replace(direct().stops[0], loads=(Load("a", 10), Load("b", 10)))
    assert rules(problem(asked), plan(direct(stops=(both,)))) == set()
