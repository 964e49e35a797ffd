"""Plans that are owed: made once, shown to coordinators, taken up again after a crash."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select

from bot.actions.planning.plans import order_plan
from bot.clock import ExerciseClock
from bot.config import Settings
from bot.db import Database
from bot.dispatch import orders, run
from bot.dispatch.due import run_due
from bot.tables import OrderState, Outbox, Plan, PlanOrder, PlanStatus, Stock, Vehicle
from planner.model import Plan as Answer
from planner.model import Problem, Score
from tests.bot.dispatch.valley import (
    COORDINATOR,
    NOW,
    REQUESTER,
    SETTINGS,
    Chat,
    Valley,
    last_plan,
)

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def built(db: Database) -> Database:
    with db.write() as session:
        Valley(session).build().request()
    return db


def make(db: Database, at: datetime = NOW, settings: Settings = SETTINGS) -> bool:
    with ThreadPoolExecutor(2) as threads:
        return asyncio.run(run_due(db, settings, ExerciseClock(at, 0), threads))


def ask(db: Database, at: datetime = NOW, *, due: datetime | None = None) -> None:
    with db.write() as session:
        order_plan(session, "coordinator", now=at, due=due)


def states(db: Database) -> list[OrderState]:
    with db.read() as session:
        rows = session.exec(select(PlanOrder).order_by(col(PlanOrder.id))).all()
        return [row.state for row in rows]


def plans(db: Database) -> list[PlanStatus]:
    with db.read() as session:
        return [row.status for row in session.exec(select(Plan).order_by(col(Plan.id))).all()]


def test_nothing_is_done_while_nothing_is_due(built: Database) -> None:
    ask(built, due=NOW + MINUTE)
    assert not make(built)
    assert make(built, NOW + MINUTE)


def test_a_wish_that_is_owed_already_is_brought_forward(built: Database) -> None:
    ask(built, due=NOW + MINUTE)
    ask(built)
    assert make(built)
    assert states(built) == [OrderState.DONE]


def test_what_comes_while_an_order_waits_neither_puts_it_off_nor_is_planned_twice(
    built: Database,
) -> None:
    for seconds in (0, 50):
        at = NOW + timedelta(seconds=seconds)
        with built.write() as session:
            order_plan(session, "life_saving", now=at, due=at + MINUTE)
    assert not make(built, NOW + timedelta(seconds=59))
    assert make(built, NOW + MINUTE)
    assert states(built) == [OrderState.DONE]


def test_the_plan_is_shown_with_what_can_be_decided(built: Database) -> None:
    ask(built)
    make(built)
    chat = Chat(built, COORDINATOR)
    assert "1 of 1" in chat.heard()[-1]
    assert {"plan:approve:1", "plan:discard:1", "plan:now", "plan:trips:1:0"} == {*chat.buttons()}


def test_a_newer_plan_replaces_the_undecided_one(built: Database) -> None:
    ask(built)
    make(built)
    ask(built, NOW + MINUTE)
    make(built, NOW + MINUTE)
    assert plans(built) == [PlanStatus.SUPERSEDED, PlanStatus.DRAFT]
    assert any("replaced" in text for text in Chat(built, COORDINATOR).heard())


@pytest.fixture
def short(db: Database) -> Valley:
    """A request for tents, of which there are none."""
    with db.write() as session:
        valley = Valley(session).build()
        valley.session.exec(select(Stock)).all()[0].quantity = 0
        valley.request(tent=5)
    return valley


def test_that_nothing_can_be_brought_is_said_once_unless_somebody_asks(
    db: Database, short: Valley
) -> None:
    for n in range(3):
        with db.write() as session:
            person = short.coordinator if n == 2 else None
            order_plan(session, "tick", now=NOW + n * HOUR, person=person)
        assert make(db, NOW + n * HOUR)
        assert len(plans(db)) == (2 if n == 2 else 1)
    first, asked = [text for text in Chat(db, COORDINATOR).heard() if "not enough Tent" in text]
    assert "P-0001 was replaced" in first
    assert "Plan P-0002" in asked


def test_a_requester_hears_of_a_plan_that_brings_nothing_and_that_nobody_can_approve(
    db: Database, short: Valley
) -> None:
    for n in range(2):
        with db.write() as session:
            order_plan(session, "coordinator", now=NOW + n * HOUR, person=short.coordinator)
        make(db, NOW + n * HOUR)
    (told,) = Chat(db, REQUESTER).heard()
    assert "not enough Tent" in told


@pytest.mark.usefixtures("short")
def test_a_look_for_which_only_time_has_passed_is_quiet_when_nothing_has_changed(
    db: Database,
) -> None:
    with db.write() as session:
        order_plan(session, "tick", now=NOW)
    make(db)
    with db.write() as session:
        last_plan(session).status = PlanStatus.APPROVED  # as if it had brought something else
    before = Chat(db, COORDINATOR).heard()
    with db.write() as session:
        order_plan(session, orders.OUTDATED, now=NOW + 6 * HOUR)
    assert make(db, NOW + 6 * HOUR)
    assert Chat(db, COORDINATOR).heard() == before
    assert states(db) == [OrderState.DONE, OrderState.DONE]


def test_a_look_for_which_only_time_has_passed_shows_a_plan_that_brings_something(
    built: Database,
) -> None:
    with built.write() as session:
        order_plan(session, orders.OUTDATED, now=NOW)
    make(built)
    (shown,) = Chat(built, COORDINATOR).heard()
    assert "Plan P-0001" in shown


def test_with_nothing_open_only_a_person_who_asked_hears_so(db: Database) -> None:
    with db.write() as session:
        valley = Valley(session).build()
        order_plan(session, "tick", now=NOW)
    chat = Chat(db, COORDINATOR)
    make(db)
    assert chat.heard() == []
    with db.write() as session:
        order_plan(session, "coordinator", now=NOW, person=valley.coordinator)
    make(db)
    assert "Nothing is open" in chat.heard()[-1]
    assert plans(db) == []


def test_an_order_whose_process_was_killed_is_taken_up_when_its_lease_runs_out(
    built: Database,
) -> None:
    ask(built)
    wall = datetime.now(UTC) - orders.LEASE
    with built.write() as session:
        assert orders.claim_order(session, NOW, wall - MINUTE) is not None
    assert make(built)
    assert states(built) == [OrderState.DONE]


def test_an_order_that_somebody_is_working_on_is_left_alone(built: Database) -> None:
    ask(built)
    with built.write() as session:
        orders.claim_order(session, NOW, datetime.now(UTC))
    assert not make(built)


def test_a_renewed_lease_lasts(built: Database) -> None:
    ask(built)
    with built.write() as session:
        order = orders.claim_order(session, NOW, NOW)
        assert order is not None
        assert orders.renew(session, order.id, NOW + MINUTE)
    with built.write() as session:
        assert orders.claim_order(session, NOW, NOW + MINUTE) is None


def test_a_service_that_is_stopped_while_it_plans_leaves_the_order_to_be_taken_up(
    built: Database,
) -> None:
    ask(built)

    async def stopped(threads: ThreadPoolExecutor) -> None:
        slow = SETTINGS.model_copy(update={"plan_seconds": 600})
        task = asyncio.create_task(run_due(built, slow, ExerciseClock(NOW, 0), threads))
        while states(built) != [OrderState.RUNNING]:
            await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait([task])

    with ThreadPoolExecutor(2) as threads:
        asyncio.run(stopped(threads))
    assert states(built) == [OrderState.RUNNING]
    assert plans(built) == []


def test_a_planner_that_fails_is_tried_again_and_given_up_after_three_times(
    built: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "plan", _dies)
    ask(built)
    for n in range(3):
        assert make(built, NOW + n * MINUTE)
    assert states(built) == [OrderState.FAILED]
    chat = Chat(built, COORDINATOR)
    assert "No plan could be made" in chat.heard()[-1]
    assert chat.buttons() == ["plan:now"]


def test_rows_that_make_no_sense_are_a_failure_that_coordinators_hear_of(built: Database) -> None:
    with built.write() as session:
        session.get_one(Vehicle, 1).shift_starts = "noon"
        session.get_one(Vehicle, 1).shift_ends = "late"
    ask(built)
    for n in range(3):
        assert make(built, NOW + n * MINUTE)
    assert states(built) == [OrderState.FAILED]
    assert "No plan could be made" in Chat(built, COORDINATOR).heard()[-1]


def test_a_plan_with_faults_is_kept_but_never_shown_for_a_decision(
    built: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "plan", _forgets_everything)
    ask(built)
    make(built)
    assert plans(built) == [PlanStatus.DISCARDED]
    assert states(built) == [OrderState.FAILED]
    chat = Chat(built, COORDINATOR)
    assert "broke a rule" in chat.heard()[-1]
    chat.tap("plan:approve:1")
    assert plans(built) == [PlanStatus.DISCARDED]


def test_progress_is_one_living_message_that_becomes_the_plan(built: Database) -> None:
    ask(built)
    make(built)
    with built.read() as session:
        query = select(Outbox.card).where(Outbox.chat_id == COORDINATOR)
        assert set(session.exec(query).all()) == {"plan:1"}


async def _dies(*_: object, **__: object) -> Answer:
    raise run.PlannerFailed("exit code 1: out of luck")


async def _forgets_everything(problem: Problem, *_: object, **__: object) -> Answer:
    assert problem.requests
    return Answer((), (), Score(0, 0, 0, 0, 0, 0, 0))
