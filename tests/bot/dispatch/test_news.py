"""A plan is made again when something new could make it different, and not otherwise."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.dispatch.news import STALE, order_if_new
from bot.tables import OrderState, PlanOrder, PlanStatus, RequestStatus, VehicleState
from planner.model import Reason
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.valley import NOW, SETTINGS, Valley

MINUTE = timedelta(minutes=1)
LATER = NOW + 29 * MINUTE  # the first trip of the draft begins at 30


def orders(valley: Valley) -> list[OrderState]:
    valley.session.flush()
    rows = valley.session.exec(select(PlanOrder).order_by(col(PlanOrder.id))).all()
    return [row.state for row in rows]


def ordered(valley: Valley) -> bool:
    order_if_new(valley.session, LATER, SETTINGS)
    return OrderState.OWED in orders(valley)


def causes(valley: Valley) -> list[str]:
    valley.session.flush()
    return list(valley.session.exec(select(PlanOrder.cause).order_by(col(PlanOrder.id))).all())


@pytest.fixture
def left(valley: Valley) -> Valley:
    """A request that cannot be served."""
    draft(valley, {valley.request().code: Reason.NO_STOCK})
    return valley


@pytest.fixture
def planned(valley: Valley) -> Valley:
    """A request that a draft serves."""
    valley.request()
    draft(valley)
    return valley


def test_the_first_request_orders_a_plan(valley: Valley) -> None:
    valley.request()
    assert ordered(valley)


def test_nothing_open_orders_nothing(valley: Valley) -> None:
    assert not ordered(valley)
    assert orders(valley) == []


def test_what_is_on_hold_orders_nothing(valley: Valley) -> None:
    valley.request().status = RequestStatus.ON_HOLD
    assert not ordered(valley)


def test_the_same_question_is_not_asked_again(planned: Valley) -> None:
    assert not ordered(planned)


def test_a_new_request_is_news(planned: Valley) -> None:
    planned.request()
    assert ordered(planned)


def test_new_stock_is_news(planned: Valley) -> None:
    planned.stock(planned.tents, 100, NOW)
    assert ordered(planned)


def test_stock_of_what_nobody_waits_for_is_no_news(planned: Valley) -> None:
    planned.stock(planned.blankets, 100, NOW)
    assert not ordered(planned)


def test_a_vehicle_that_is_out_or_back_is_news(planned: Valley) -> None:
    planned.second.state = VehicleState.BROKEN
    assert ordered(planned)


def test_a_place_that_is_closed_is_news(planned: Valley) -> None:
    planned.nurdagi.closed = True
    assert ordered(planned)


def test_a_draft_whose_first_trip_should_have_begun_is_planned_anew(planned: Valley) -> None:
    order_if_new(planned.session, LATER + 2 * MINUTE, SETTINGS)
    assert causes(planned) == ["undecided"]


def test_what_an_approved_plan_brings_is_no_news(valley: Valley) -> None:
    left = valley.request(blanket=2000)
    plan = draft(valley, {left.code: Reason.NO_STOCK})
    plan.status = PlanStatus.APPROVED
    assert not ordered(valley)


def test_something_left_for_hours_is_planned_again(left: Valley) -> None:
    order_if_new(left.session, NOW + STALE, SETTINGS)
    assert causes(left) == ["outdated"]


def test_that_time_has_passed_is_no_reason_again_until_as_much_has_passed(left: Valley) -> None:
    for hours in (6, 7, 11, 12):
        order_if_new(left.session, NOW + timedelta(hours=hours), SETTINGS)
        for order in left.session.exec(select(PlanOrder)).all():
            order.state = OrderState.DONE
    assert causes(left) == ["outdated", "no_news", "no_news", "outdated"]


def test_it_looks_only_as_often_as_set(planned: Valley) -> None:
    assert not ordered(planned)
    planned.request()
    assert not ordered(planned)  # it looked a moment ago
    order_if_new(planned.session, LATER + 31 * MINUTE, SETTINGS)
    assert OrderState.OWED in orders(planned)
