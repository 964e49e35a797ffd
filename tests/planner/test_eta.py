"""Arrival times with the spread of travel times."""

import math
from dataclasses import replace
from typing import Any

import pytest

from planner.eta import Z10, with_quantiles
from planner.index import Index
from planner.model import Lateness, Mode, Problem, Trip, Window
from planner.solve import solve
from planner.travel import Roads
from tests.planner.build import HOUR, direct, problem, request, road


def told(whole: Problem, *trips: Trip) -> list[Trip]:
    """The trips with quantiles."""
    return list(with_quantiles(Index(whole), Roads(whole), trips))


def test_the_quantiles_are_those_of_a_lognormal() -> None:
    """An hour of driving with a spread of 0.25: e to the power of 1.2816 x 0.25 is 1.378."""
    stop = told(problem(request()), direct())[0].stops[0]
    assert stop.arrival == HOUR
    assert stop.arrival_p90 == round(HOUR * math.exp(Z10 * 0.25))
    assert stop.arrival_p10 == round(HOUR / math.exp(Z10 * 0.25))


def test_without_spread_all_quantiles_are_the_same() -> None:
    stop = told(problem(request(), travel=road(spread=0.0)), direct())[0].stops[0]
    assert stop.arrival_p10 == stop.arrival == stop.arrival_p90


def test_a_window_is_waited_for_however_early_one_comes() -> None:
    """Served at 4:00 in any case, so the next stop's spread is that of its own hour."""
    opens = request("A", "p1", windows=(Window(4 * HOUR, 9 * HOUR),))
    whole = problem(opens, request("B", "p2"))
    first = replace(direct("A").stops[0], start=4 * HOUR, departure=4 * HOUR)
    second = replace(direct("B").stops[0], arrival=5 * HOUR, start=5 * HOUR, departure=5 * HOUR)
    trip = direct(stops=(first, second), ends=5 * HOUR, end_place="p2", km=120.0)
    later = told(whole, trip)[0].stops[1]
    assert later.arrival_p10 == 4 * HOUR + round(HOUR / math.exp(Z10 * 0.25))


def test_a_late_trip_makes_the_next_one_late() -> None:
    whole = problem(request("A"), request("B"))
    second = replace(
        direct("B", at=3 * HOUR), begins=HOUR, loads=2 * HOUR, departs=2 * HOUR, km=120.0
    )
    early, late = told(whole, direct("A"), second)
    assert late.stops[0].arrival_p90 == pytest.approx(3 * early.stops[0].arrival_p90, abs=2)


def test_a_mode_may_have_a_spread_of_its_own() -> None:
    travel = road(modes=(Mode("truck", 60.0, spread=0.5),))
    stop = told(problem(request(), travel=travel), direct())[0].stops[0]
    assert stop.arrival_p90 == round(HOUR * math.exp(Z10 * 0.5))


def two_hours_away(**changes: Any) -> Trip:
    """The second of two stops, an hour from one another, of the trip as told."""
    whole = problem(request("A", "p1"), request("B", "p2"), travel=road(**changes))
    second = replace(direct("B").stops[0], arrival=2 * HOUR, start=2 * HOUR, departure=2 * HOUR)
    stops = (direct("A").stops[0], second)
    return told(whole, direct(stops=stops, ends=2 * HOUR, end_place="p2", km=120.0))[0]


def test_legs_that_have_nothing_in_common_even_out() -> None:
    """Two equal legs: the spread of their sum is that of one, divided by the root of two."""
    first, second = two_hours_away(together=0.0).stops
    assert first.arrival_p90 == round(HOUR * math.exp(Z10 * 0.25))
    assert second.arrival_p90 == 2 * round(HOUR * math.exp(Z10 * 0.25 / math.sqrt(2)))


def test_legs_that_have_half_in_common_are_in_between() -> None:
    ends = [two_hours_away(together=share).stops[1].arrival_p90 for share in (0.0, 0.5, 1.0)]
    assert ends[0] < ends[1] < ends[2]


def test_who_leaves_late_arrives_late() -> None:
    travel = road(spread=0.0, lateness=Lateness(60, 300, 1200))
    stop = told(problem(request(), travel=travel), direct())[0].stops[0]
    assert (stop.arrival, stop.arrival_p90) == (HOUR, HOUR + 1200)


def test_leaving_late_and_driving_slowly_add_up_in_squares() -> None:
    travel = road(lateness=Lateness(0, 0, 1200))
    stop = told(problem(request(), travel=travel), direct())[0].stops[0]
    slow = HOUR * math.exp(Z10 * 0.25) - HOUR
    assert stop.arrival_p90 == HOUR + round(math.hypot(round(slow), 1200))


def test_a_plan_has_quantiles() -> None:
    stop = solve(problem(request()), seconds=None, iterations=10).trips[0].stops[0]
    assert stop.arrival_p10 < stop.arrival < stop.arrival_p90
