"""Requests quoted on the straight road, with the best answer worked out."""

from dataclasses import replace

import pytest

from planner.check import check
from planner.model import (
    Metric,
    Place,
    Plan,
    Priority,
    Problem,
    Request,
    Vehicle,
    Warehouse,
    Window,
)
from planner.quote import Desk, Quote, quote, quotes
from planner.validate import InvalidProblem
from tests.planner.build import HOUR, direct, plan, problem, request, road, truck, warehouse
from tests.planner.solved import routes


def running(*parts: Warehouse | Vehicle | Request, **changes: object) -> tuple[Problem, Plan]:
    """Truck T brings ten boxes to R at p1, an hour away; the plan claims no more than its trip."""
    others = [part for part in parts if isinstance(part, Request)] or [request("R", "p1")]
    rest = [part for part in parts if not isinstance(part, Request)]
    return problem(*others, *rest, **changes), plan(direct(others[0].id))


def fitted(whole: Problem, before: Plan, asked: Request) -> Quote:
    """The answer, whose plan has no fault."""
    answer = quote(whole, before, asked)
    assert answer is not None
    assert check(answer.problem, answer.plan) == ()
    return answer


def test_a_request_on_the_way_gets_a_stop_on_the_trip_that_passes() -> None:
    """T is at p1 after an hour and at p2 after two; nobody waits longer."""
    answer = fitted(*running(), request("N", "p2"))
    (arrival,) = answer.arrivals
    assert (arrival.vehicle, arrival.p50, arrival.share) == ("T", 2 * HOUR, 1.0)
    assert arrival.p10 < arrival.p50 < arrival.p90
    assert (answer.delays, answer.late) == ({}, {})
    assert routes(answer.plan) == [("T", "W", ["R", "N"])]


def test_an_idle_vehicle_comes_where_trips_that_pass_are_full() -> None:
    """T takes a hundred boxes to R at p1; it could be back for N at p1 two hours after that."""
    whole = problem(request("R", "p1", 100), warehouse(boxes=200), truck(), truck("U"))
    answer = fitted(whole, plan(direct("R", 100)), request("N", "p1"))
    assert [(a.vehicle, a.p50) for a in answer.arrivals] == [("U", HOUR)]


def test_who_is_served_later_is_told_by_how_much() -> None:
    """N at p1 takes half an hour to unload, before T goes on to R at p2: life-saving goes first."""
    far = direct(
        "R", at=2 * HOUR, begins=0, loads=0, departs=0, ends=2 * HOUR, end_place="p2", km=120.0
    )
    whole = problem(request("R", "p2", promised=Window(HOUR, 2 * HOUR + 600)))
    asked = request("N", "p1", priority=Priority.LIFE_SAVING, service=HOUR // 2)
    answer = fitted(whole, plan(far), asked)
    assert answer.delays == {"R": 1800}
    assert answer.late == {"R": 1200}
    assert answer.change < 0.0


def test_what_is_in_stock_is_brought_when_there_is_not_enough() -> None:
    """Of twelve boxes ten go to R."""
    answer = fitted(*running(warehouse(boxes=12)), request("N", "p2"))
    assert answer.share == pytest.approx(0.2)
    assert [(rest.request, rest.quantity) for rest in answer.plan.unserved] == [("N", 8)]


def test_a_large_request_comes_on_several_vehicles() -> None:
    """N's 150 boxes are more than a truck takes."""
    whole, before = running(warehouse(boxes=300), truck(), truck("U"))
    answer = fitted(whole, before, request("N", "p2", boxes=150))
    assert answer.share == 1.0
    assert sorted(a.vehicle for a in answer.arrivals) == ["T", "U"]


def test_a_trip_under_way_takes_no_more_stops() -> None:
    """A minute after T has begun it, it is let go on, and N is served on the next trip."""
    whole, before = running(truck(trips_max=1), now=60)
    assert quote(whole, before, request("N", "p2")) is None


@pytest.mark.parametrize(
    "asked",
    [
        request("N", "p2", held=True),
        request("N", "p4", windows=(Window(0, HOUR),)),
        request("N", "p2", boxes=95, whole=True),
    ],
)
def test_who_cannot_be_served_gets_no_quote(asked: Request) -> None:
    """On hold; four hours away and wanted within one; whole and more than is in stock."""
    assert quote(*running(), asked) is None


def test_goods_of_who_is_worth_less_go_to_who_is_worth_more() -> None:
    """All boxes go to R, a standard request; N is life-saving and takes ten at R's cost."""
    standard = request("R", "p1", 100, priority=Priority.STANDARD)
    asked = request("N", "p1", priority=Priority.LIFE_SAVING)
    whole, before = problem(standard), plan(direct("R", 100))
    answer = fitted(whole, before, asked)
    assert answer.share == 1.0
    assert answer.less["R"] == pytest.approx(0.1)
    assert Desk(whole, before).quote(asked, giving_way=False) is None


def test_where_there_is_no_time_for_both_the_one_worth_less_is_left_out() -> None:
    """T needs its four hours to get to R at p4; N on the way takes an hour to unload."""
    standard = request("R", "p4", priority=Priority.STANDARD)
    far = direct("R", at=4 * HOUR, begins=0, loads=0, departs=0, end_place="p4", km=240.0)
    whole = problem(standard, truck(free_until=4 * HOUR))
    asked = request("N", "p2", priority=Priority.LIFE_SAVING, service=HOUR)
    answer = fitted(whole, plan(far), asked)
    assert routes(answer.plan) == [("T", "W", ["N"])]
    assert answer.less == {"R": 1.0}


def test_a_desk_quotes_many_requests_and_none_of_them_changes_the_plan() -> None:
    desk = Desk(*running())
    first = desk.quote(request("N", "p2"))
    desk.quote(request("M", "p3"))
    again = desk.quote(request("N", "p2"))
    assert first is not None
    assert again is not None
    assert (first.arrivals, first.plan) == (again.arrivals, again.plan)


def test_of_several_that_are_quoted_together_each_finds_what_those_before_it_leave() -> None:
    """There are 15 boxes beside R's; N and M are asked about in both orders."""
    before = plan(direct("R"))
    whole = problem(
        request("R"), request("N", "p2"), request("M", "p3"), warehouse(boxes=25), truck()
    )
    assert _shares(whole, before, "N", "M") == {"N": 1.0, "M": 0.5}
    assert _shares(whole, before, "M", "N") == {"M": 1.0, "N": 0.5}


def test_one_that_does_not_fit_in_takes_nothing_from_the_next() -> None:
    held = request("N", "p2", held=True)
    whole = problem(request("R"), held, request("M", "p3"))
    assert _shares(whole, plan(direct("R")), "N", "M") == {"N": 0.0, "M": 1.0}


def _shares(whole: Problem, before: Plan, *names: str) -> dict[str, float]:
    found = dict(quotes(whole, before, names))
    return {name: answer.share if answer else 0.0 for name, answer in found.items()}


@pytest.mark.parametrize("metric", Metric)
def test_a_request_at_a_place_that_is_new_is_quoted_as_if_it_had_been_known(metric: Metric) -> None:
    whole = problem(travel=replace(road(), matrix_km=(), metric=metric))
    place, asked = Place("new", 1.0, 0.3), request("N", "new")
    answer = quote(whole, plan(), asked, place)
    assert answer is not None
    assert check(answer.problem, answer.plan) == ()
    known = quote(replace(whole, places=(*whole.places, place)), plan(), asked)
    assert known is not None
    assert (answer.arrivals, answer.plan) == (known.arrivals, known.plan)


def test_a_new_place_that_is_not_in_the_matrix_is_refused() -> None:
    with pytest.raises(InvalidProblem, match="not in the matrix"):
        quote(*running(), request("N", "new"), Place("new", 1.0, 0.3))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (request("R", "p2"), "request.id: 'R' is there already"),
        (request("N", "p9"), "request.place"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused(asked: Request, text: str) -> None:
    with pytest.raises(InvalidProblem, match=text):
        quote(*running(), asked)
