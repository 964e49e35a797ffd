"""When things happen: best answers that a reader can work out."""

from dataclasses import replace

import pytest

from planner.model import Curfew, Problem, Reason, Vehicle, Window
from tests.planner.build import HOUR, direct, problem, request, road, truck, warehouse
from tests.planner.solved import best, brought, only_trip, routes, starts, why


def window(opens: float, closes: float) -> Window:
    """A span in hours."""
    return Window(round(opens * HOUR), round(closes * HOUR))


def curfew(problem: Problem, *windows: Window, modes: tuple[str, ...] = ()) -> Problem:
    """The same with times in which nobody, or nothing of these modes, is on the road."""
    return replace(problem, travel=road(curfews=(Curfew(windows, modes),)))


def test_a_window_is_waited_for() -> None:
    stop = only_trip(problem(request(windows=(window(3, 4),)))).stops[0]
    assert (stop.arrival, stop.start) == (HOUR, 3 * HOUR)


def test_the_second_window_is_taken_when_the_first_is_over() -> None:
    """A takes until 1:30, so that B at p2 cannot be reached by 2:00, only in its next window."""
    asked = (
        request("A", "p1", service=1800),
        request("B", "p2", windows=(window(0, 1), window(4, 5))),
    )
    assert starts(best(problem(*asked))) == {"A": HOUR, "B": 4 * HOUR}


def test_a_narrow_window_comes_before_a_near_place() -> None:
    """From p2: B at p4 by 2:00, else never; A at p1 then at 5:00, though it is an hour away."""
    asked = request("A", "p1"), request("B", "p4", windows=(window(0, 2),))
    plan = best(problem(warehouse(place="p2"), truck(start="p2"), *asked))
    assert starts(plan) == {"A": 5 * HOUR, "B": 2 * HOUR}


def test_service_delays_who_comes_next() -> None:
    plan = best(problem(request("A", "p1", service=600), request("B", "p2", service=900)))
    assert starts(plan) == {"A": HOUR, "B": 2 * HOUR + 600}
    assert plan.trips[0].ends == 2 * HOUR + 1500


def test_the_short_service_comes_first_at_one_place() -> None:
    """A takes 2 h, B 10 min: B first waits 60 + 70 min, A first 60 + 180."""
    plan = best(problem(request("A", service=2 * HOUR), request("B", service=600)))
    assert starts(plan) == {"B": HOUR, "A": HOUR + 600}


def test_loading_takes_its_time_on_every_trip() -> None:
    """Loaded at 0:30, there 1:30, back 2:30, loaded 3:00, there 4:00."""
    plan = best(problem(request(boxes=20), warehouse(loading=1800), truck(kg=100.0)))
    assert [trip.stops[0].start for trip in plan.trips] == [3 * HOUR // 2, 4 * HOUR]


def test_a_warehouse_is_waited_for_until_it_opens() -> None:
    house = warehouse(windows=(window(2, 5),), loading=HOUR)
    assert only_trip(problem(request(), house)).loads == 2 * HOUR


def test_loading_is_done_before_a_warehouse_closes() -> None:
    """An hour does not fit in before 0:50, so it waits until 6:00."""
    house = warehouse(windows=(window(0, 5 / 6), window(6, 8)), loading=HOUR)
    assert only_trip(problem(request(), house)).loads == 6 * HOUR


def test_the_warehouse_that_is_open_is_used() -> None:
    """W next door opens at 8:00; X at p2 is reached at 2:00, p1 from there at 3:00."""
    house = warehouse(windows=(window(8, 9),))
    trip = only_trip(problem(request(), house, warehouse("X", "p2")))
    assert (trip.warehouse, trip.stops[0].start) == ("X", 3 * HOUR)


def test_one_dock_loads_one_truck_after_the_other() -> None:
    house = warehouse(docks=1, loading=1800)
    plan = best(problem(request(boxes=20), house, truck("T", kg=100.0), truck("U", kg=100.0)))
    assert sorted(trip.loads for trip in plan.trips) == [0, 1800]


def test_two_docks_load_two_of_three_trucks_at_once() -> None:
    fleet = [truck(name, kg=100.0) for name in "TUV"]
    plan = best(problem(request(boxes=30), warehouse(docks=2, loading=1800), *fleet))
    assert sorted(trip.loads for trip in plan.trips) == [0, 0, 1800]


def test_at_one_dock_the_more_urgent_load_goes_first() -> None:
    """Of weights 1 and 3, half an hour of waiting at the dock costs less for the first."""
    asked = request("A", "p1"), request("B", "p1", people=9)
    house = warehouse(docks=1, loading=1800)
    plan = best(problem(*asked, house, truck("T", kg=100.0), truck("U", kg=100.0)))
    assert starts(plan) == {"B": 3 * HOUR // 2, "A": 2 * HOUR}


def test_frozen_trips_keep_their_dock() -> None:
    frozen = replace(direct("gone", at=3 * HOUR), begins=0, loads=0, departs=2 * HOUR)
    whole = problem(request(), warehouse(docks=1), truck(), truck("U"), frozen=(frozen,))
    assert best(whole).trips[0].loads >= 2 * HOUR


def test_a_curfew_puts_a_leg_off() -> None:
    """From 0:00 the truck would be on the road at 0:30, so it leaves at 2:00."""
    stop = only_trip(curfew(problem(request()), window(0.5, 2))).stops[0]
    assert stop.arrival == 3 * HOUR


def test_a_leg_that_ends_as_the_curfew_begins_is_driven() -> None:
    """At p1 at 1:00, on to p2 when the curfew ends at 4:00."""
    plan = best(curfew(problem(request("A", "p1"), request("B", "p2")), window(1, 4)))
    assert starts(plan) == {"A": HOUR, "B": 5 * HOUR}


def test_between_two_curfews_only_what_is_short_enough_is_driven() -> None:
    """Free from 1:00 to 2:30: an hour to p1 fits in, two hours to p2 do not."""
    times = window(0, 1), window(2.5, 5)
    assert starts(best(curfew(problem(request("A", "p1")), *times))) == {"A": 2 * HOUR}
    assert starts(best(curfew(problem(request("B", "p2")), *times))) == {"B": 7 * HOUR}


def test_a_curfew_holds_on_the_way_to_the_warehouse_too() -> None:
    """The way from p1 to the goods at p0 waits until 1:00."""
    trip = only_trip(curfew(problem(request(), truck(start="p1")), window(0.5, 1)))
    assert (trip.begins, trip.loads) == (HOUR, 2 * HOUR)


def test_a_curfew_holds_on_the_way_home_too() -> None:
    trip = only_trip(curfew(problem(request(), truck(home="p0")), window(1.5, 3)))
    assert (trip.stops[0].start, trip.ends) == (HOUR, 4 * HOUR)


def test_who_would_be_home_too_late_after_a_curfew_does_not_set_out() -> None:
    late = truck(home="p0", free_until=4 * HOUR - 1)
    assert why(best(curfew(problem(request(), late), window(1.5, 3)))) == {
        "R": Reason.TOO_LATE_FOR_WINDOW
    }


def test_loading_and_service_go_on_in_a_curfew() -> None:
    """Loading from 0:00 to 1:00 and service from 3:00 to 4:00 are not on the road."""
    whole = problem(request(service=HOUR), warehouse(loading=HOUR))
    trip = only_trip(curfew(whole, window(0, 2), window(3, 4)))
    assert (trip.loads, trip.stops[0].arrival, trip.ends) == (0, 3 * HOUR, 4 * HOUR)


def test_a_curfew_of_trucks_does_not_hold_for_helicopters() -> None:
    """The truck would be there at 9:00; the helicopter takes half an hour."""
    heli = Vehicle("H", "helicopter", 1000.0, 10.0, "p0", 0, 24 * HOUR)
    trucks = curfew(problem(request(), truck(), heli), window(0, 8), modes=("truck",))
    everyone = curfew(
        problem(request(), truck(), heli), window(0, 8), modes=("truck", "helicopter")
    )
    assert only_trip(trucks).vehicle == "H"
    assert only_trip(everyone).stops[0].start == 17 * HOUR // 2
    # Where no modes are named it holds for what drives on the ground.
    assert only_trip(curfew(problem(request(), truck(), heli), window(0, 8))).vehicle == "H"


def test_a_curfew_changes_who_comes_first() -> None:
    """From p1, A at p0 is 1 h away and B at p3, of weight 1.5, 2 h.

    A first: 1 and 1.5 x 4 without a curfew, less than 5 and 1.5 x 2. But when nobody drives from
    2:30 to 8:00 the three hours between them begin at 8:00: A first 1 + 1.5 x 11, B first 11 + 3.
    """
    asked = request("A", "p0"), request("B", "p3", value=1.5)
    whole = problem(warehouse(place="p1"), truck(start="p1"), *asked)
    assert starts(best(whole)) == {"A": HOUR, "B": 4 * HOUR}
    plan = best(curfew(whole, window(2.5, 8)))
    assert starts(plan) == {"B": 2 * HOUR, "A": 11 * HOUR}
    assert plan.score.response == pytest.approx(140.0)


def test_a_shift_is_no_longer_than_allowed() -> None:
    """Ten boxes a trip, there at 1:00 and 3:00: the second trip is too much for 2:59."""
    for limit, served in ((3 * HOUR, 20), (3 * HOUR - 1, 10)):
        plan = best(problem(request(boxes=20), truck(kg=100.0, shift_max=limit)))
        assert brought(plan, "R") == served


def test_a_shift_that_is_too_short_for_one_trip_begins_none() -> None:
    plan = best(problem(request(), truck(shift_max=HOUR - 1)))
    assert why(plan) == {"R": Reason.TOO_LATE_FOR_WINDOW}


def test_the_way_to_the_warehouse_and_home_are_part_of_the_shift() -> None:
    """An hour to the goods, an hour to p1, two from there to p3."""
    van = truck(start="p1", home="p3", shift_max=4 * HOUR)
    assert only_trip(problem(request(), van)).ends == 4 * HOUR
    assert best(problem(request(), replace(van, shift_max=4 * HOUR - 1))).trips == ()


def test_a_trip_is_put_off_so_that_waiting_does_not_make_the_shift_too_long() -> None:
    """The window opens at 5:00: who may work two hours loads at 3:00, not at 0:00."""
    asked = request(windows=(window(5, 6),))
    trip = only_trip(problem(asked, truck(shift_max=2 * HOUR)))
    assert (trip.begins, trip.loads, trip.stops[0].start, trip.ends) == (
        3 * HOUR,
        3 * HOUR,
        5 * HOUR,
        5 * HOUR,
    )


def test_the_way_to_a_warehouse_begins_late_enough_for_its_opening() -> None:
    """p1 to p0 takes an hour and W opens at 4:00: setting out at 3:00, at p1 again at 5:00."""
    house = warehouse(windows=(window(4, 6),))
    trip = only_trip(problem(request(), house, truck(start="p1", shift_max=2 * HOUR)))
    assert (trip.begins, trip.loads, trip.ends) == (3 * HOUR, 4 * HOUR, 5 * HOUR)


def test_a_shift_does_not_wait_for_a_far_window_after_an_early_one() -> None:
    """A must be served by 1:00 and B at 9:00; with three hours only one of them can be."""
    asked = request("A", windows=(window(0, 1),)), request("B", windows=(window(9, 10),), people=4)
    plan = best(problem(*asked, truck(shift_max=3 * HOUR)))
    assert starts(plan) == {"B": 9 * HOUR}
    both = best(problem(*asked, truck("T", shift_max=3 * HOUR), truck("U", shift_max=3 * HOUR)))
    assert starts(both) == {"A": HOUR, "B": 9 * HOUR}


def test_a_shift_begins_after_a_curfew_when_that_makes_it_short_enough() -> None:
    """From p1 to p0 and back are two hours; nobody drives from 2:00 to 4:00; A is open at 7:00.

    Set out at 0:00 the shift is seven hours. To end after three it begins at 4:00.
    """
    asked = request(windows=(window(7, 8),))
    whole = curfew(problem(asked, truck(start="p1", shift_max=3 * HOUR)), window(2, 4))
    trip = only_trip(whole)
    assert (trip.begins, trip.loads, trip.ends) == (4 * HOUR, 5 * HOUR, 7 * HOUR)


def test_the_first_trip_is_put_off_so_that_the_second_does_not_wait() -> None:
    """Ten boxes a trip: A at any time, B at 9:00. With three hours A comes at 7:00, then B."""
    asked = request("A"), request("B", windows=(window(9, 10),))
    plan = best(problem(*asked, truck(kg=100.0, shift_max=3 * HOUR)))
    assert starts(plan) == {"A": 7 * HOUR, "B": 9 * HOUR}


def test_a_shift_goes_on_from_a_frozen_trip() -> None:
    """Frozen from 0:00 to 1:00 at p1; back at p0 at 2:00, at p1 again at 3:00."""
    whole = problem(request(), truck(shift_max=3 * HOUR), frozen=(direct("gone"),))
    assert only_trip(whole).ends == 3 * HOUR
    shorter = replace(whole, vehicles=(truck(shift_max=3 * HOUR - 1),))
    assert best(shorter).trips == ()


def test_nothing_is_planned_before_now() -> None:
    assert only_trip(problem(request(), now=90 * 60)).begins == 90 * 60


def test_a_trip_is_one_of_many_in_a_day() -> None:
    """40 boxes in four trips of ten, at 1:00, 3:00, 5:00 and 7:00; the shift ends at 6:59."""
    plan = best(problem(request(boxes=40), truck(kg=100.0, free_until=7 * HOUR - 1)))
    assert routes(plan) == [("T", "W", ["R"])] * 3
    assert brought(plan, "R") == 30
