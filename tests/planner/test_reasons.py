"""Why something is not served: the reason given is true, and a false one is caught."""

from dataclasses import replace

import pytest

from planner.check import check
from planner.model import Access, Closure, Line, Plan, Priority, Problem, Reason, Stock, Window
from planner.solve import solve
from tests.planner.build import HOUR, closed, problem, request, road, truck, warehouse

COLD = request(lines=(Line("a", "vaccine", 10),))
VACCINES = warehouse(stock=(Stock("vaccine", 10),))


def answer(whole: Problem) -> Plan:
    """A plan after few iterations."""
    return solve(whole, seconds=None, iterations=100)


CASES = {
    Reason.ON_HOLD: problem(request(held=True)),
    Reason.PLACE_CLOSED_OFF: closed(problem(request()), "p1"),
    Reason.NO_ACCESS: problem(request(access=Access(modes=("helicopter",)))),
    Reason.NO_COLD_CHAIN: problem(COLD, VACCINES),
    Reason.NO_CAPACITY_WEIGHT: problem(request(), truck(kg=9.0)),
    Reason.NO_CAPACITY_VOLUME: problem(request(), truck(m3=0.09)),
    Reason.OUT_OF_RANGE: problem(request(), truck(range_km=100.0)),
    Reason.NO_STOCK: problem(request(), warehouse(boxes=0)),
    Reason.TOO_LATE_FOR_WINDOW: problem(request(windows=(Window(0, HOUR - 1),))),
}


@pytest.mark.parametrize("reason", CASES)
def test_the_cause_is_named(reason: Reason) -> None:
    plan = answer(CASES[reason])
    assert [rest.reason for rest in plan.unserved] == [reason]
    assert check(CASES[reason], plan) == ()


@pytest.mark.parametrize("reason", sorted(set(Reason) - {Reason.ON_HOLD}))
def test_a_reason_that_is_not_true_is_caught(reason: Reason) -> None:
    whole = CASES[Reason.ON_HOLD]
    rest = replace(answer(whole).unserved[0], reason=reason)
    faults = check(whole, replace(answer(whole), unserved=(rest,)))
    assert [fault.rule for fault in faults] == ["reason"]


def test_what_an_idle_vehicle_could_bring_was_not_outcompeted() -> None:
    whole = problem(request())
    nothing = answer(problem(request(), warehouse(boxes=0)))
    rest = replace(nothing.unserved[0], reason=Reason.LOWER_PRIORITY)
    faults = check(whole, replace(nothing, unserved=(rest,)))
    assert [fault.rule for fault in faults] == ["reason"]


def test_the_lower_priority_waits_when_there_is_one_vehicle_and_one_trip() -> None:
    """One truck of ten boxes, one trip: only one of two requests can be served."""
    small = truck(kg=100.0, trips_max=1)
    first = request("A", priority=Priority.STANDARD)
    second = request("B", "p2", priority=Priority.LIFE_SAVING)
    plan = answer(problem(first, second, small))
    assert [(rest.request, rest.reason) for rest in plan.unserved] == [("A", Reason.LOWER_PRIORITY)]


def test_a_closed_way_closes_a_place_off() -> None:
    travel = road(closures=(Closure("p0", "p1"),))
    plan = answer(problem(request(), travel=travel))
    assert [rest.reason for rest in plan.unserved] == [Reason.PLACE_CLOSED_OFF]


def test_goods_that_may_only_come_from_elsewhere_have_no_access() -> None:
    """The only warehouse is W; people decided that the request is served from another one."""
    whole = problem(request(access=Access(warehouses=("X",))))
    assert [rest.reason for rest in answer(whole).unserved] == [Reason.NO_ACCESS]
    assert check(whole, answer(whole)) == ()


def test_a_shift_that_is_too_short_is_too_late() -> None:
    plan = answer(problem(request(), truck(free_until=HOUR - 1)))
    assert [rest.reason for rest in plan.unserved] == [Reason.TOO_LATE_FOR_WINDOW]


def test_stock_nobody_can_bring_is_no_stock() -> None:
    """The boxes lie in a warehouse that no truck can get to; the other one is empty."""
    beyond = warehouse("X", "p3")
    whole = closed(problem(request(), warehouse(boxes=0), beyond), "p3")
    assert [rest.reason for rest in answer(whole).unserved] == [Reason.NO_STOCK]


def test_without_vehicles_there_is_no_access() -> None:
    whole = replace(problem(request()), vehicles=())
    assert [rest.reason for rest in answer(whole).unserved] == [Reason.NO_ACCESS]
    assert check(whole, answer(whole)) == ()


def test_without_warehouses_there_is_no_stock() -> None:
    whole = replace(problem(request()), warehouses=())
    assert [rest.reason for rest in answer(whole).unserved] == [Reason.NO_STOCK]
    assert check(whole, answer(whole)) == ()


def test_without_requests_there_is_nothing_to_do() -> None:
    plan = answer(problem())
    assert (plan.trips, plan.unserved) == ((), ())
