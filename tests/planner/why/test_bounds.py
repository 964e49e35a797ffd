"""What no plan can beat: the shortest ways over any places, and rests in curfews."""

from math import inf

from planner.index import Index
from planner.model import Closure, Stock, Window
from planner.travel import Roads
from planner.why.bounds import Bounds, Lot, driven
from planner.why.ways import Way, Ways
from tests.planner.build import HOUR, problem, request, road, truck, warehouse

SHUT = road(closures=(Closure("p0", "p1"),))


def test_a_closed_way_is_gone_around() -> None:
    """Over p2: 120 km there and 60 back."""
    whole = problem(request(), travel=SHUT)
    ways = Ways(whole, Roads(whole))
    assert ways.way(truck(), "p0", "p1") == Way(180.0, 3 * HOUR)
    assert ways.way(truck(), "p1", "p0") == Way(180.0, 3 * HOUR)


def test_without_any_road_there_is_no_way() -> None:
    every = tuple(Closure(f"p{n}", "p1") for n in range(5) if n != 1)
    whole = problem(request(), travel=road(closures=every))
    assert Ways(whole, Roads(whole)).way(truck(), "p0", "p1") == Way(inf, inf)


def test_a_rest_is_made_in_a_curfew_and_not_before_it() -> None:
    """Half an hour is driven before the curfew from one to three, the rest after it."""
    curfew = (Window(HOUR, 3 * HOUR),)
    assert driven(curfew, HOUR // 2, HOUR) == 3 * HOUR + HOUR // 2
    assert driven(curfew, 0, HOUR) == HOUR
    assert driven(curfew, 2 * HOUR, HOUR) == 4 * HOUR
    assert driven((), 0, HOUR) == HOUR


def test_goods_that_come_too_late_are_not_among_those_that_could_be_brought() -> None:
    """The window closes at two, the way takes an hour, the second lot is there at half past one."""
    lots = (Stock("box", 5), Stock("box", 5, available_from=3 * HOUR // 2))
    whole = problem(request(windows=(Window(0, 2 * HOUR),)), warehouse(stock=lots))
    bounds = Bounds(Index(whole), Roads(whole))
    assert bounds.lots(whole.requests[0], "a") == {Lot("W", 0)}
