"""What no plan can beat: the shortest ways over any places, and rests in curfews."""

from dataclasses import replace
from math import inf

import numpy as np
import pytest

from planner.hours import FAR
from planner.index import Index
from planner.model import Closure, Stock, Travel, Window
from planner.travel import Roads
from planner.why.bounds import Bounds, Lot
from planner.why.crews import rests
from planner.why.ways import Ways
from tests.planner.build import HOUR, problem, request, road, warehouse

SHUT = road(closures=(Closure("p0", "p1"),))


def ways(travel: Travel) -> Ways:
    """The ways of a small problem."""
    whole = problem(request(), travel=travel)
    return Ways(whole, Roads(whole))


def legs(travel: Travel) -> tuple[tuple[float, int], ...]:
    """A truck's ways from p0 to p1 and back."""
    hubs = ways(travel).hubs("truck", 0.0, [0])
    both = hubs.there([1]), hubs.back([1])
    return tuple((float(leg.km[0, 0]), int(leg.seconds[0, 0])) for leg in both)


def test_a_closed_way_is_gone_around() -> None:
    """Over p2: 120 km there and 60 back."""
    assert legs(SHUT) == ((180.0, 3 * HOUR), (180.0, 3 * HOUR))


def test_without_any_road_there_is_no_way() -> None:
    every = tuple(Closure(f"p{n}", "p1") for n in range(5) if n != 1)
    assert legs(road(closures=every)) == ((inf, FAR), (inf, FAR))


def test_among_many_places_closed_ways_count_as_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is no less a bound; ways of a matrix are none, because others may be shorter."""
    monkeypatch.setattr("planner.why.ways.MOST_PLACES", 4)
    computed = replace(SHUT, matrix_km=())
    km, seconds = legs(computed)[0]
    assert (round(km), round(seconds, -1)) == (60, HOUR)
    assert [ways(travel).around for travel in (computed, SHUT)] == [True, False]


def test_a_rest_is_made_in_a_curfew_and_not_before_it() -> None:
    """Half an hour is driven before the curfew from one to three, the rest after it."""
    curfew = (Window(HOUR, 3 * HOUR),)
    begins = np.array([HOUR // 2, 0, 2 * HOUR])
    ends = rests(curfew, begins, np.full(3, HOUR))
    assert ends.tolist() == [3 * HOUR + HOUR // 2, HOUR, 4 * HOUR]
    assert rests((), begins, np.full(3, HOUR)).tolist() == (begins + HOUR).tolist()


def test_goods_that_come_too_late_are_not_among_those_that_could_be_brought() -> None:
    """The window closes at two, the way takes an hour, the second lot is there at half past one."""
    lots = (Stock("box", 5), Stock("box", 5, available_from=3 * HOUR // 2))
    whole = problem(request(windows=(Window(0, 2 * HOUR),)), warehouse(stock=lots))
    bounds = Bounds(Index(whole), Roads(whole))
    assert bounds.lots(whole.requests[0], "a") == {Lot("W", 0)}
