"""What would serve a line: the cheapest single change, tried out."""

from dataclasses import replace

import pytest

from planner.model import (
    Access,
    Area,
    Closure,
    Curfew,
    Line,
    Priority,
    Problem,
    Reason,
    Stock,
    Window,
)
from planner.why import Status, changes, why
from planner.why.changes import Change, MoreVehicles
from planner.why.evidence import Shortage
from planner.why.words import text
from tests.planner.build import HOUR, problem, request, road, truck, warehouse
from tests.planner.test_reasons import CASES
from tests.planner.why.asking import answer, finding, findings

CHANGES: dict[Reason, Change] = {
    Reason.ON_HOLD: changes.LiftHold(("R",)),
    Reason.PLACE_CLOSED_OFF: changes.OpenPlace("p1"),
    Reason.NO_ACCESS: changes.LiftAccess(("R",), ("modes",)),
    Reason.NO_STOCK: changes.MoreStock("W", "box", 10),
    Reason.TOO_LATE_FOR_WINDOW: changes.WidenWindow(("R",), 5),
}


def change(whole: Problem) -> Change:
    """The verified fix of the only finding."""
    fix = finding(whole).fix
    assert fix is not None
    assert fix.status is Status.VERIFIED
    return fix.change


def wished(whole: Problem) -> MoreVehicles:
    """The verified fix, if it is a vehicle."""
    found = change(whole)
    assert isinstance(found, MoreVehicles)
    return found


@pytest.mark.parametrize("reason", CHANGES)
def test_the_least_change_that_undoes_the_cause(reason: Reason) -> None:
    assert change(CASES[reason]) == CHANGES[reason]


def test_a_cold_vehicle_at_the_warehouse() -> None:
    more = wished(CASES[Reason.NO_COLD_CHAIN])
    assert (more.vehicle.cold, more.vehicle.start, more.count, more.like) == (True, "p0", 1, None)


def test_a_vehicle_that_carries_all_units_at_once() -> None:
    """Ten boxes of 10 kg are 100 kg, rounded up to 500; ten of 0.1 m3 are one."""
    assert wished(CASES[Reason.NO_CAPACITY_WEIGHT]).vehicle.kg == 500.0
    assert wished(CASES[Reason.NO_CAPACITY_VOLUME]).vehicle.m3 == 1.0


def test_a_vehicle_that_goes_there_and_back() -> None:
    assert wished(CASES[Reason.OUT_OF_RANGE]).vehicle.range_km == 120.0


def test_overtime_when_the_shift_is_too_short() -> None:
    """An hour there, and half of it is missing."""
    whole = problem(request(), truck(free_until=HOUR // 2))
    assert change(whole) == changes.LongerShift("T", 30)


def test_the_road_that_cuts_a_place_off() -> None:
    """Over p2 one could go around, but not within the window."""
    shut = road(closures=(Closure("p0", "p1"),))
    whole = problem(request(windows=(Window(0, HOUR),)), travel=shut)
    assert change(whole) == changes.OpenRoad("p0", "p1")


def test_what_people_decided_is_lifted_before_what_the_road_allows() -> None:
    """Without the decision a light vehicle could come, without the limit of weight none."""
    both = request(access=Access(never=("S",), kg_max=500.0))
    whole = problem(both, truck("S", kg=400.0), truck("T"))
    assert change(whole) == changes.LiftAccess(("R",), ("never",))


def test_a_warehouse_that_people_decided_for_is_given_up() -> None:
    whole = problem(request(access=Access(warehouses=("X",))))
    assert change(whole) == changes.LiftAccess(("R",), ("warehouses",))


def test_the_area_that_lies_on_the_way() -> None:
    """It covers p1, and the one at p4 is no matter."""
    near, far = Area(60.0 / 111.195, 0.0, 5.0), Area(240.0 / 111.195, 0.0, 5.0)
    whole = problem(request(), travel=road(areas=(near, far)))
    assert change(whole) == changes.OpenArea(near)


def test_a_curfew_makes_the_window_too_short() -> None:
    """Nothing drives before two; who leaves then is there at three, half an hour too late."""
    late = request(windows=(Window(0, 5 * HOUR // 2),))
    whole = problem(late, travel=road(curfews=(Curfew((Window(0, 2 * HOUR),)),)))
    assert change(whole) == changes.WidenWindow(("R",), 30)


def test_a_curfew_that_ends_earlier() -> None:
    """Nothing drives before six, and the shift ends at two; the way takes an hour."""
    night = Window(0, 6 * HOUR)
    curfew = Curfew((night,))
    whole = problem(request(), truck(free_until=2 * HOUR), travel=road(curfews=(curfew,)))
    assert change(whole) == changes.ShorterCurfew(curfew, night, "closes", 300)


def test_a_curfew_that_begins_later() -> None:
    """It begins at half past twelve at night, and the way takes an hour."""
    night = Window(HOUR // 2, 20 * HOUR)
    curfew = Curfew((night,))
    whole = problem(request(windows=(Window(0, 2 * HOUR),)), travel=road(curfews=(curfew,)))
    assert change(whole) == changes.ShorterCurfew(curfew, night, "opens", 30)


def test_a_curfew_is_lifted_where_nearly_all_of_it_must_go() -> None:
    curfew = Curfew((Window(0, 10 * HOUR),))
    whole = problem(request(), truck(free_until=2 * HOUR), travel=road(curfews=(curfew,)))
    assert change(whole) == changes.LiftCurfew(curfew)


def test_a_curfew_that_leaves_too_little_of_the_shift_for_a_second_way() -> None:
    """Ten boxes at a time: to A, back and to B it is four hours, and two are left for it."""
    curfew = Curfew((Window(0, 2 * HOUR),))
    first = request("A", priority=Priority.LIFE_SAVING)
    second = request("B", "p2", windows=(Window(0, 4 * HOUR),))
    small = truck(kg=100.0, free_until=4 * HOUR)
    whole = problem(first, second, small, travel=road(curfews=(curfew,)))
    assert change(whole) == changes.ShorterCurfew(curfew, curfew.windows[0], "closes", 120)


def test_a_warehouse_that_closes_later() -> None:
    """Ten minutes before the truck is free it closes."""
    day = Window(0, 2 * HOUR - 600)
    whole = problem(request(), warehouse(windows=(day,)), truck(free_from=2 * HOUR))
    assert change(whole) == changes.LongerHours("W", day, "closes", 10)


def test_a_warehouse_that_opens_earlier() -> None:
    """It opens at three; half past three the window closes, and the shift ends."""
    late, day = 7 * HOUR // 2, Window(3 * HOUR, 9 * HOUR)
    asked = request(windows=(Window(0, late),))
    whole = problem(asked, warehouse(windows=(day,)), truck(free_until=late))
    assert change(whole) == changes.LongerHours("W", day, "opens", 30)


def test_one_more_dock_where_two_cannot_load_at_the_same_time() -> None:
    """Loading takes an hour and the way another; at two the windows close and the shifts end."""
    asked = [request(name, windows=(Window(0, 2 * HOUR),)) for name in "AB"]
    fleet = [truck(name, kg=100.0, free_until=2 * HOUR) for name in "TU"]
    whole = problem(*asked, *fleet, warehouse(docks=1, loading=HOUR))
    assert finding(whole).reason is Reason.LOWER_PRIORITY
    assert change(whole) == changes.OneMoreDock("W")


def test_one_more_trip_of_a_vehicle_that_has_time_for_it() -> None:
    first = request("A", priority=Priority.LIFE_SAVING)
    whole = problem(first, request("B", "p2"), truck(kg=100.0, trips_max=1))
    assert change(whole) == changes.OneMoreTrip("T")


def test_one_more_trip_of_the_vehicle_that_takes_everything() -> None:
    """Both bring A its 110 boxes; S is as fast and takes ten of the hundred that B asks for."""
    first = request("A", boxes=110, priority=Priority.LIFE_SAVING)
    fleet = truck("S", kg=100.0, trips_max=1), truck("T", trips_max=1)
    asked = request("B", "p2", boxes=100)
    assert change(problem(first, asked, *fleet, warehouse(boxes=300))) == changes.OneMoreTrip("T")


def test_loading_at_a_warehouse_that_a_vehicle_may_not_use() -> None:
    """The boxes are at X, and the truck may load at the empty W."""
    own = truck(warehouses=("W",))
    whole = problem(request(), warehouse(boxes=0), warehouse("X", "p2"), own)
    assert finding(whole).evidence == (Shortage("box", ("W",), 0, 10),)
    assert change(whole) == changes.LoadElsewhere("T", "X")


def test_a_window_that_opens_before_the_shift_ends() -> None:
    """It opens at four, and the truck is free until three."""
    whole = problem(request(windows=(Window(4 * HOUR, 5 * HOUR),)), truck(free_until=3 * HOUR))
    assert change(whole) == changes.EarlierWindow(("R",), 60)


def test_a_whole_request_gets_a_vehicle_that_carries_all_of_it() -> None:
    """Twenty boxes are 200 kg, and the truck takes ten."""
    more = wished(problem(request(boxes=20, whole=True), truck(kg=100.0)))
    assert more.vehicle.kg == 500.0


def test_a_whole_request_needs_all_its_units_in_one_warehouse() -> None:
    """Twenty boxes, ten here and ten there: another twenty in one place would do."""
    here, there = warehouse(boxes=10), warehouse("X", "p2", boxes=10)
    found = change(problem(request(boxes=20, whole=True), here, there))
    assert found == changes.MoreStock("W", "box", 20)


def test_a_shift_that_may_not_last_so_long() -> None:
    """It is an hour there and an hour home, and one and a half are allowed."""
    whole = problem(request(), truck(home="p0", shift_max=3 * HOUR // 2))
    assert change(whole) == changes.LongerShift("T", 30)


def test_one_more_vehicle_where_others_came_first() -> None:
    """One truck of ten boxes; after the way to A its shift is over, and B's window closes, too."""
    first = request("A", priority=Priority.LIFE_SAVING)
    second = request("B", "p2", windows=(Window(0, 2 * HOUR),))
    more = wished(problem(first, second, truck(kg=100.0, free_until=2 * HOUR)))
    assert (more.like, more.count, more.vehicle.start) == ("T", 1, "p0")


def test_the_same_cause_and_the_same_help_are_one_finding() -> None:
    """Five requests of 30 boxes and 66 boxes: 84 are missing, and 84 more serve them all."""
    asked = [request(f"R{n}", f"p{1 + n % 4}", boxes=30) for n in range(5)]
    found = finding(problem(*asked, warehouse(boxes=66)))
    assert found.fix is not None
    assert found.fix.change == changes.MoreStock("W", "box", 84)
    assert sum(line.quantity for line in found.lines) == 84


def test_windows_of_several_requests_are_widened_by_what_the_latest_needs() -> None:
    """They are an hour and two hours away and close half an hour before that, and a quarter."""
    first = request("A", windows=(Window(0, HOUR // 2),))
    second = request("B", "p2", windows=(Window(0, 7 * HOUR // 4),))
    found = change(problem(first, second, truck("T"), truck("U")))
    assert found == changes.WidenWindow(("A", "B"), 30)


def test_hours_are_as_long_as_the_latest_line_needs() -> None:
    """Each request has a truck of its own; they are free ten and twenty minutes too late."""
    day = Window(0, HOUR)
    asked = [request(name, access=Access(only=(name,))) for name in "TU"]
    late = truck("T", free_from=HOUR + 600), truck("U", free_from=HOUR + 1200)
    found = change(problem(*asked, *late, warehouse(windows=(day,))))
    assert found == changes.LongerHours("W", day, "closes", 20)


def test_a_change_that_serves_the_line_at_the_cost_of_a_pressing_one_is_no_fix() -> None:
    """Off hold, A would take the only trip from B, which is urgent and has fewer people."""
    held = request("A", priority=Priority.URGENT, people=900, held=True)
    whole = problem(held, request("B", "p2"), truck(kg=100.0, trips_max=1))
    assert finding(whole).fix is None


def test_without_time_the_cheapest_change_is_a_guess() -> None:
    whole = CASES[Reason.NO_STOCK]
    (found,) = why(whole, answer(whole), seconds=0)
    assert found.fix is not None
    assert (found.fix.change, found.fix.status) == (CHANGES[Reason.NO_STOCK], Status.ESTIMATED)


def test_without_time_nothing_is_thought_of_for_more_lines_of_a_kind() -> None:
    whole = problem(request("A"), request("B", "p2"), warehouse(boxes=0))
    guessed, other = why(whole, answer(whole), seconds=0)
    assert (guessed.fix is not None, guessed.tried) == (True, True)
    assert (other.fix, other.tried) == (None, False)
    assert text(other).endswith("there was no time to look for what would serve them")


def test_two_causes_at_once_have_no_single_fix() -> None:
    """On hold, and nothing is in stock."""
    whole = problem(request(held=True), warehouse(boxes=0))
    assert finding(whole).fix is None


def test_goods_at_a_nearer_warehouse_where_the_way_is_too_long() -> None:
    """From W it is two hours to p2, from the empty X at p1 one; the window cannot be widened
    for less than sixty minutes, which costs 11, so that is tried first."""
    near = replace(warehouse("X", "p1"), stock=())
    late = request(place="p2", windows=(Window(0, HOUR),))
    assert change(problem(late, warehouse(), near)) == changes.WidenWindow(("R",), 60)


def test_stock_is_added_where_it_is_kept() -> None:
    """X is nearer than W, and has never had any boxes."""
    near = warehouse("X", "p1", stock=())
    whole = problem(request(place="p2"), warehouse(boxes=5), near, truck(start="p1"))
    assert change(whole) == changes.MoreStock("W", "box", 5)


def test_stock_of_the_right_item_is_added() -> None:
    vaccine = request(lines=(Line("a", "vaccine", 5),))
    whole = problem(vaccine, truck(cold=True), warehouse(stock=(Stock("vaccine", 2),)))
    assert change(whole) == changes.MoreStock("W", "vaccine", 3)


def test_the_same_question_gets_the_same_answer() -> None:
    whole = problem(*(request(f"R{n}", f"p{1 + n % 4}", boxes=30) for n in range(5)))
    assert findings(whole) == findings(whole)
