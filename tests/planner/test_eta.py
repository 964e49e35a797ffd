"""Arrival times with the spread of travel times."""

import math
from dataclasses import replace

import pytest

from planner.eta import Z10, with_quantiles
from planner.index import Index
from planner.model import Problem, Trip, Window
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


def test_a_plan_has_quantiles() -> None:
    stop = solve(problem(request()), seconds=None, iterations=10).trips[0].stops[0]
    assert stop.arrival_p10 < stop.arrival < stop.arrival_p90
