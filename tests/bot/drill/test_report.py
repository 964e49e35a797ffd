"""What an exercise's report says about plans that went wrong."""

from collections.abc import Iterator

import pytest

from bot.db import Database
from bot.drill.play.report import Report, count_plans
from bot.tables import OrderState, PlanOrder, PlanStatus
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.valley import NOW, Valley


@pytest.fixture
def valley(db: Database) -> Iterator[Valley]:
    """The operation in an open transaction."""
    with db.write() as session:
        yield Valley(session).build()


def counted(valley: Valley) -> Report:
    """What is counted now."""
    valley.session.flush()
    found = Report()
    count_plans(valley.session, found)
    return found


def test_a_plan_against_the_rules_is_counted_although_nobody_could_approve_it(
    valley: Valley,
) -> None:
    valley.request()
    plan = draft(valley)
    plan.status, plan.answer = PlanStatus.DISCARDED, plan.answer | {"trips": []}
    found = counted(valley)
    assert found.checker_faults > 0
    assert (found.plans_made, found.plans_approved) == (1, 0)


def test_a_plan_that_could_not_be_made_fails_the_exercise(valley: Valley) -> None:
    order = PlanOrder(cause="tick", asked_at=NOW, due_at=NOW, state=OrderState.FAILED)
    order.error = "exit code 3"
    valley.add(order)
    assert counted(valley).faults() == ["no plan: exit code 3"]
