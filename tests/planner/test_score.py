"""The objective, worked out by hand."""

from dataclasses import replace

import pytest

from planner.check import score
from planner.model import Load, Plan, Policy, Priority, Window
from tests.planner.build import HOUR, direct, plan, problem, request, truck

EVEN = Policy(unmet_urgent=1000.0, wait_urgent=10.0, late=3.0, promise=50.0, money=1.0, co2=2.0)


def test_nothing_served_costs_the_whole_request() -> None:
    whole = problem(request(), policy=EVEN)
    assert score(whole, plan()).unmet_urgent == 1000.0
    assert score(whole, plan()).total == 1000.0


def test_the_first_half_is_worth_three_times_the_second() -> None:
    """Unmet falls from 1 to (0.5 + 0.25) / 2 = 0.375 with the first half, then to 0: 5 to 3."""
    whole = problem(request(), policy=EVEN)
    assert score(whole, plan(direct(boxes=5))).unmet_urgent == pytest.approx(375.0)
    assert score(whole, plan(direct())).unmet_urgent == 0.0


def test_a_hundred_people_count_ten_times_one() -> None:
    whole = problem(request(people=100), policy=EVEN)
    assert score(whole, plan()).unmet_urgent == pytest.approx(10_000.0)


def test_every_priority_has_its_own_rate() -> None:
    urgent, vital = request(), request("V", priority=Priority.LIFE_SAVING)
    found = score(problem(urgent, vital), plan())
    assert (found.unmet_life_saving, found.unmet_urgent) == (1e8, 1e6)


def test_an_hour_of_waiting_costs_its_rate() -> None:
    whole = problem(request(), policy=EVEN)
    assert score(whole, plan(direct(at=2 * HOUR))).response == pytest.approx(20.0)


def test_waiting_counts_from_when_it_was_submitted() -> None:
    whole = problem(request(submitted=HOUR), policy=EVEN)
    assert score(whole, plan(direct(at=2 * HOUR))).response == pytest.approx(10.0)


def test_waiting_after_needed_by_costs_three_times_as_much() -> None:
    """Two hours, the second of them late: 10 + 3 x 10."""
    whole = problem(request(needed_by=HOUR), policy=EVEN)
    assert score(whole, plan(direct(at=2 * HOUR))).response == pytest.approx(40.0)


def test_half_a_delivery_waits_half() -> None:
    whole = problem(request(), policy=EVEN)
    assert score(whole, plan(direct(boxes=5))).response == pytest.approx(5.0)


def test_a_promise_moved_by_an_hour_costs_its_rate() -> None:
    whole = problem(request(promised=Window(0, HOUR)), policy=EVEN)
    assert score(whole, plan(direct())).promises == 0.0
    assert score(whole, plan(direct(at=2 * HOUR))).promises == pytest.approx(50.0)


def test_a_promise_not_kept_at_all_counts_a_day() -> None:
    whole = problem(request(promised=Window(0, HOUR)), policy=EVEN)
    assert score(whole, plan()).promises == pytest.approx(50.0 * 24)


def test_driving_costs_money_and_co2() -> None:
    """60 km at 1.5 and 0.5 kg of CO2 at 2, and 100 for using the truck at all."""
    whole = problem(request(), truck(cost_fixed=100.0, cost_km=1.5, co2_km=0.5), policy=EVEN)
    assert score(whole, plan(direct())).cost == pytest.approx(60 * 1.5 + 60 * 0.5 * 2 + 100.0)


def test_a_vehicle_on_the_road_already_costs_nothing_to_start() -> None:
    frozen = direct("gone")
    whole = problem(request(), truck(cost_fixed=100.0), policy=EVEN, frozen=(frozen,))
    assert score(whole, plan(direct(at=5 * HOUR))).cost == pytest.approx(60.0)


def test_the_total_is_the_sum_of_the_parts() -> None:
    whole = problem(request(promised=Window(0, 0)), request("S"))
    found = score(whole, plan(direct()))
    parts = [getattr(found, name) for name in found.__dataclass_fields__ if name != "total"]
    assert found.total == pytest.approx(sum(parts))


def test_every_line_counts_the_same() -> None:
    """Two lines, one of them wholly served: half of the request."""
    asked = request()
    line = asked.lines[0]
    two = replace(asked, lines=(line, replace(line, id="b", quantity=90)))
    stop = replace(direct().stops[0], loads=(Load("a", 10),))
    found = score(
        problem(two, policy=EVEN), Plan((direct(stops=(stop,)),), (), score(problem(two), plan()))
    )
    assert found.unmet_urgent == pytest.approx(375.0)
