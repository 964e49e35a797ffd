"""Why a line is not served: the reason, what shows it, and whether it is proved."""

from dataclasses import replace

import pytest

from planner.check.scoring import NO_SCORE
from planner.model import Access, Closure, Plan, Priority, Reason, Window
from planner.why import Status, why
from planner.why.evidence import (
    ClosedOff,
    NoAccess,
    NoCold,
    Outcompeted,
    Shortage,
    TooFar,
    TooLarge,
    TooLate,
)
from tests.planner.build import HOUR, direct, problem, request, road, truck, warehouse
from tests.planner.test_reasons import CASES
from tests.planner.why.asking import finding


@pytest.mark.parametrize("reason", CASES)
def test_a_cause_that_lies_in_the_problem_is_proved(reason: Reason) -> None:
    found = finding(CASES[reason])
    assert (found.reason, found.status) == (reason, Status.PROVED)


def test_a_closed_place_is_named() -> None:
    found = finding(CASES[Reason.PLACE_CLOSED_OFF])
    assert found.evidence == (ClosedOff("p1", closed=True, roads=(), areas=()),)


def test_the_road_that_cuts_a_place_off_is_named() -> None:
    found = finding(problem(request(), travel=road(closures=(Closure("p0", "p1"),))))
    assert found.evidence == (ClosedOff("p1", closed=False, roads=(("p0", "p1"),), areas=()),)


def test_it_is_not_proved_that_a_place_is_closed_off_when_there_is_a_way_around() -> None:
    """From p0 over p2 to p1 no road is closed, though nobody drives so for one request alone."""
    found = finding(problem(request(), travel=road(closures=(Closure("p0", "p1"),))))
    assert (found.reason, found.status) == (Reason.PLACE_CLOSED_OFF, Status.ESTIMATED)


def test_it_is_proved_when_the_way_around_takes_too_long() -> None:
    """Around over p2 it is three hours: two to p2, and one back to p1."""
    late = request(windows=(Window(0, 3 * HOUR - 1),))
    found = finding(problem(late, travel=road(closures=(Closure("p0", "p1"),))))
    assert (found.reason, found.status) == (Reason.PLACE_CLOSED_OFF, Status.PROVED)


def test_what_keeps_vehicles_away_is_named() -> None:
    found = finding(CASES[Reason.NO_ACCESS])
    assert found.evidence == (NoAccess(Access(modes=("helicopter",)), 1),)


def test_vehicles_that_get_there_and_are_not_cold_are_named() -> None:
    assert finding(CASES[Reason.NO_COLD_CHAIN]).evidence == (NoCold("vaccine", ("T",)),)


def test_the_largest_vehicle_is_compared_with_one_unit() -> None:
    heavy, big = CASES[Reason.NO_CAPACITY_WEIGHT], CASES[Reason.NO_CAPACITY_VOLUME]
    assert finding(heavy).evidence == (TooLarge("box", "kg", 10.0, 9.0, "T"),)
    assert finding(big).evidence == (TooLarge("box", "m3", 0.1, 0.09, "T"),)


def test_the_nearest_way_is_compared_with_the_longest_range() -> None:
    """60 km there and 60 back, with a range of 100."""
    assert finding(CASES[Reason.OUT_OF_RANGE]).evidence == (TooFar("T", "W", 120.0, 100.0),)


def test_the_earliest_arrival_is_compared_with_the_end_of_the_window() -> None:
    found = finding(CASES[Reason.TOO_LATE_FOR_WINDOW])
    assert found.evidence == (TooLate("T", "W", HOUR, HOUR - 1, None),)


def test_the_earliest_arrival_is_compared_with_the_end_of_the_shift() -> None:
    found = finding(problem(request(), truck(free_until=HOUR - 1)))
    assert found.evidence == (TooLate("T", "W", HOUR, None, HOUR - 1),)


def test_goods_that_are_nowhere_are_counted_against_the_need() -> None:
    found = finding(CASES[Reason.NO_STOCK])
    assert found.evidence == (Shortage("box", ("W",), 0, 10),)


def test_who_took_the_last_boxes_is_named() -> None:
    """Of 30 boxes the life-saving request gets its 25; 25 + 20 are needed."""
    first = request("A", boxes=25, priority=Priority.LIFE_SAVING)
    found = finding(problem(first, request("B", "p2", boxes=20), warehouse(boxes=30)))
    (shown,) = found.evidence
    assert (found.reason, found.status, found.lines[0].quantity) == (
        Reason.NO_STOCK,
        Status.PROVED,
        15,
    )
    assert isinstance(shown, Shortage)
    assert (shown.available, shown.needed) == (30, 45)
    assert [(r.request, r.quantity) for r in shown.rivals] == [("A", 25), ("B", 5)]


def test_who_has_the_only_vehicle_is_named() -> None:
    """One truck and one trip: the life-saving request is served, and that is tried out."""
    first = request("A", priority=Priority.LIFE_SAVING)
    found = finding(problem(first, request("B", "p2"), truck(kg=100.0, trips_max=1)))
    (shown,) = found.evidence
    assert (found.reason, found.status) == (Reason.LOWER_PRIORITY, Status.VERIFIED)
    assert isinstance(shown, Outcompeted)
    assert (shown.vehicle, shown.warehouse) == ("T", "W")
    assert [r.request for r in shown.rivals] == ["A"]


def test_a_plan_that_forgets_a_request_shows_nobody_who_took_anything() -> None:
    (found,) = why(problem(request()), Plan((), (), NO_SCORE), iterations=100)
    assert (found.status, found.evidence) == (Status.ESTIMATED, (Outcompeted(None, None, ()),))


def test_a_cause_in_the_problem_goes_before_what_the_plan_lacks() -> None:
    """The boxes are all given away, but nobody could be there in time anyway."""
    first = request("A", boxes=100, priority=Priority.LIFE_SAVING)
    late = request("B", "p2", windows=(Window(0, HOUR),))
    found = finding(problem(first, late))
    assert (found.reason, found.status) == (Reason.TOO_LATE_FOR_WINDOW, Status.PROVED)


def test_a_vehicle_that_could_come_before_its_frozen_trip_is_not_proved_late() -> None:
    """The frozen trip lasts from nine to ten; the window closes at two."""
    frozen = replace(direct("gone", at=10 * HOUR), end_place="p0")
    whole = problem(request(windows=(Window(0, 2 * HOUR),)), frozen=(frozen,))
    (found,) = why(whole, Plan((), (), NO_SCORE), iterations=100)
    assert (found.reason, found.status) == (Reason.TOO_LATE_FOR_WINDOW, Status.ESTIMATED)
