"""Who comes first, and how much waiting costs: best answers that a reader can work out.

Rates of urgent requests: an hour of waiting is 10, after needed-by 30, after a promise 50 more.
"""

import pytest

from planner.model import Priority, Reason, Window
from tests.planner.build import HOUR, problem, request, truck, warehouse
from tests.planner.solved import best, brought, routes, starts, why

BETWEEN = (warehouse(place="p2"), truck(start="p2"))
"""A truck at a warehouse with p1 an hour away on one side and p3 on the other."""


def test_one_trip_visits_near_before_far() -> None:
    """Waiting 1 + 2 + 3 hours on the way out; any other order waits longer."""
    plan = best(problem(request("C", "p3"), request("A", "p1"), request("B", "p2")))
    assert routes(plan) == [("T", "W", ["A", "B", "C"])]
    assert starts(plan) == {"A": HOUR, "B": 2 * HOUR, "C": 3 * HOUR}
    assert plan.score.response == pytest.approx(60.0)


def test_the_life_saving_request_comes_first_although_it_is_farther() -> None:
    """From p2: V after 1 h, U after 3 h cost 100 + 30; the other way round it is 10 + 300."""
    vital = request("V", "p3", priority=Priority.LIFE_SAVING)
    assert starts(best(problem(*BETWEEN, request("U", "p1"), vital))) == {"V": HOUR, "U": 3 * HOUR}


def test_the_request_of_more_people_comes_first() -> None:
    """Weights 2 and 1: the larger one first costs 20 + 30, last 10 + 60."""
    plan = best(problem(*BETWEEN, request("A", "p1"), request("B", "p3", people=4)))
    assert starts(plan) == {"B": HOUR, "A": 3 * HOUR}
    assert plan.score.response == pytest.approx(50.0)


def test_what_somebody_says_a_request_is_worth_counts_instead_of_people() -> None:
    """Weight 3 for A although B has weight 2 by its people: A first costs 30 + 60, last 20 + 90."""
    few, many = request("A", "p1", people=1, value=3.0), request("B", "p3", people=4)
    plan = best(problem(*BETWEEN, few, many))
    assert starts(plan) == {"A": HOUR, "B": 3 * HOUR}
    assert plan.score.response == pytest.approx(90.0)


def test_a_request_worth_nothing_is_not_worth_the_way() -> None:
    plan = best(problem(request(value=0.0)))
    assert plan.trips == ()
    assert why(plan) == {"R": Reason.LOWER_PRIORITY}


def test_scarce_goods_are_shared_by_equal_requests() -> None:
    """10 boxes for two that want 10: half each leaves 2 x 0.375, all for one leaves 1."""
    plan = best(problem(request("A"), request("B"), warehouse(boxes=10)))
    assert (brought(plan, "A"), brought(plan, "B")) == (5, 5)
    assert plan.score.unmet_urgent == pytest.approx(750_000.0)


def test_twice_the_weight_gets_more_but_not_all() -> None:
    """10 boxes for weights 2 and 1. 8 and 2 leave 2 x 0.12 + 0.72 = 0.96; 10 and 0 leave 1.

    9 and 1 leave 0.965, 7 and 3 leave 2 x 0.195 + 0.595 = 0.985.
    """
    plan = best(problem(request("A", people=4), request("B"), warehouse(boxes=10)), 2000)
    assert (brought(plan, "A"), brought(plan, "B")) == (8, 2)
    assert plan.score.unmet_urgent == pytest.approx(960_000.0)


def test_a_hundredfold_weight_gets_all() -> None:
    """The last box for A brings 100 x 0.055, the first for B 0.145."""
    plan = best(problem(request("A", people=10_000), request("B"), warehouse(boxes=10)))
    assert (brought(plan, "A"), brought(plan, "B")) == (10, 0)


def test_what_is_needed_earlier_comes_first() -> None:
    """A first costs 20 + 30, and 2 h late at 20 more each: 90. B first costs 10 + 60 = 70."""
    soon = request("B", "p3", needed_by=HOUR)
    plan = best(problem(*BETWEEN, request("A", "p1", people=4), soon))
    assert starts(plan) == {"B": HOUR, "A": 3 * HOUR}
    assert plan.score.response == pytest.approx(70.0)


def test_what_is_too_late_anyway_waits_when_others_can_still_be_in_time() -> None:
    """Both late by the hour: A, needed at 0:00, counts 30 an hour from the start, B 10 and 30.

    A first: 30 + (30 + 0) = 60, as B is needed by 3:00. B first: 10 + 90 = 100.
    """
    late, soon = request("A", "p1", needed_by=0), request("B", "p3", needed_by=3 * HOUR)
    plan = best(problem(*BETWEEN, late, soon))
    assert starts(plan) == {"A": HOUR, "B": 3 * HOUR}
    assert plan.score.response == pytest.approx(60.0)


def test_waiting_begins_when_a_request_comes_in() -> None:
    """A came in at 3:00, so that its first hours cost nothing: B first costs 10 + 0."""
    plan = best(problem(*BETWEEN, request("A", "p1", submitted=3 * HOUR), request("B", "p3")))
    assert starts(plan) == {"B": HOUR, "A": 3 * HOUR}
    assert plan.score.response == pytest.approx(10.0)


def test_a_promise_is_kept_although_another_counts_more() -> None:
    """A promised by 1:00, B of weight 4: A first costs 10 + 120, last 40 + 30 + 2 x 50 = 170."""
    promised = request("A", "p1", promised=Window(0, HOUR))
    plan = best(problem(*BETWEEN, promised, request("B", "p3", people=16)))
    assert starts(plan) == {"A": HOUR, "B": 3 * HOUR}
    assert plan.score.promises == 0.0


def test_a_promise_moves_when_it_costs_less_than_what_others_would_wait() -> None:
    """As before with weight 10: A first costs 10 + 300, last 100 + 30 + 100."""
    promised = request("A", "p1", promised=Window(0, HOUR))
    plan = best(problem(*BETWEEN, promised, request("B", "p3", people=100)))
    assert starts(plan) == {"B": HOUR, "A": 3 * HOUR}
    assert plan.score.promises == pytest.approx(100.0)


def test_a_promise_that_was_made_goes_first() -> None:
    """One box for one of two equal requests: the one that was promised."""
    promised = request("B", boxes=1, promised=Window(0, 2 * HOUR))
    whole = problem(request("A", boxes=1), promised, truck(kg=10.0, trips_max=1))
    assert routes(best(whole)) == [("T", "W", ["B"])]


def test_what_is_on_hold_is_left_out_and_others_get_its_goods() -> None:
    plan = best(problem(request("A", held=True), request("B"), warehouse(boxes=10)))
    assert routes(plan) == [("T", "W", ["B"])]
    assert why(plan) == {"A": Reason.ON_HOLD}


def test_a_life_far_away_comes_before_hundreds_of_people_near_by() -> None:
    """One trip of ten boxes: the tenth for V brings 5.5 million, the first for U 30 x 0.145."""
    crowd = request("U", "p1", people=900)
    vital = request("V", "p4", priority=Priority.LIFE_SAVING)
    plan = best(problem(crowd, vital, truck(kg=100.0, trips_max=1)))
    assert routes(plan) == [("T", "W", ["V"])]
