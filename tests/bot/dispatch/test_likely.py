"""When help is likely to come: read off the draft, or asked of the planner, and said once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from bot.actions.asking import decisions, quotes
from bot.actions.asking.changes import change_request
from bot.actions.asking.requests import wanted_of
from bot.clock import ExerciseClock
from bot.db import Database
from bot.dispatch import run
from bot.dispatch.likely import look
from bot.dispatch.quote import keep, quote_due
from bot.tables import Item, Line, PlanStatus, Priority, Quote, Request, RequestStatus, Stock
from planner.model import Reason
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.test_due import ask, make
from tests.bot.dispatch.valley import NOW, REQUESTER, SETTINGS, Chat, Valley, last_plan

HOUR = timedelta(hours=1)


def owed(valley: Valley, tent: int = 20) -> Request:
    """A request that is owed a quote."""
    request = valley.request(tent=tent)
    quotes.owe(valley.session, request)
    valley.session.flush()
    return request


def quoted(session: Session, request: Request) -> Quote:
    return session.get_one(Quote, request.id)


def due(db: Database, at: timedelta = timedelta()) -> bool:
    """One tick; whether there was anything to say."""
    with ThreadPoolExecutor(2) as threads:
        return asyncio.run(quote_due(db, SETTINGS, ExerciseClock(NOW + at, 0), threads))


@pytest.fixture
def asked(db: Database) -> Request:
    """A request for 20 tents that is owed a quote."""
    with db.write() as session:
        return owed(Valley(session).build())


def found(db: Database, request: Request) -> Quote:
    with db.read() as session:
        return quoted(session, request)


def heard(db: Database) -> list[str]:
    return [text for text in Chat(db, REQUESTER).heard() if "is filed" in text]


def test_a_quote_is_said_once_however_often_one_looks(db: Database, asked: Request) -> None:
    assert due(db)
    assert not due(db)
    assert not due(db, HOUR)
    (text,) = heard(db)
    assert "⏳ likely <b>Tue 7 Feb, " in text
    assert found(db, asked).version == asked.version


def test_two_processes_that_find_it_at_once_say_it_once(db: Database, asked: Request) -> None:
    with db.read() as session:
        first, second = (look(session, NOW, SETTINGS) for _ in range(2))
    assert first is not None
    assert second is not None
    for each in (first, second):
        with db.write() as session:
            keep(session, each, {}, NOW, SETTINGS)
    assert len(heard(db)) == 1
    assert found(db, asked).likely_from is None


def test_it_is_looked_at_again_when_a_plan_was_made_and_when_it_was_decided(
    db: Database, asked: Request
) -> None:
    due(db)
    before = found(db, asked)
    ask(db, NOW + HOUR)
    make(db, NOW + HOUR)
    assert due(db, HOUR)
    assert not due(db, HOUR)
    assert found(db, asked).found_at == NOW + HOUR
    assert found(db, asked).likely_from != before.likely_from  # an hour later: one more edit
    with db.write() as session:
        plan = last_plan(session)
        plan.status, plan.decided_at = PlanStatus.DISCARDED, NOW + 2 * HOUR
    assert due(db, 2 * HOUR)


def test_a_draft_says_when_it_brings_what_it_knows(valley: Valley) -> None:
    request = owed(valley)
    plan = draft(valley)
    asked = look(valley.session, NOW, SETTINGS)
    assert asked is not None
    assert asked.new == []
    likely = asked.planned[request.code]
    (stop,) = plan.answer["trips"][0]["stops"]
    p10 = plan.epoch + timedelta(seconds=stop["arrival_p10"])
    p90 = plan.epoch + timedelta(seconds=stop["arrival_p90"])
    assert likely.opens <= p10 < likely.opens + HOUR / 2
    assert likely.closes - HOUR / 2 < p90 <= likely.closes
    assert not likely.partly


def test_what_a_draft_leaves_or_knew_otherwise_goes_into_the_next_plan(valley: Valley) -> None:
    left, changed = owed(valley), owed(valley, tent=5)
    draft(valley, {left.code: Reason.NO_STOCK})
    wanted = wanted_of(valley.session, changed)
    more = {item: 2 * n for item, n in wanted.lines.items()}
    change = replace(wanted, lines=more)
    assert change_request(valley.session, changed, change, NOW, SETTINGS).fields
    asked = look(valley.session, NOW, SETTINGS)
    assert asked is not None
    assert (asked.new, asked.planned) == ([], {})


def test_a_new_request_is_fitted_into_the_draft(db: Database, asked: Request) -> None:
    ask(db)
    make(db)
    with db.write() as session:
        blankets = session.exec(select(Item).where(Item.code == "blanket")).one()
        row = session.get_one(Request, asked.id).model_copy(update={"id": None})
        new = Request(**row.model_dump())
        session.add(new)
        session.flush()
        session.add(Line(request_id=new.id, item_id=blankets.id, requested=10))
        quotes.owe(session, new)
    assert due(db, timedelta(minutes=5))
    assert found(db, new).likely_from is not None
    assert "R-0002" in heard(db)[-1]


def test_the_pressing_ones_are_asked_about_first(valley: Valley) -> None:
    standard = owed(valley)
    standard.priority = Priority.STANDARD
    urgent, other = owed(valley), owed(valley)
    other.priority = Priority.LIFE_SAVING
    asked = look(valley.session, NOW, SETTINGS)
    assert asked is not None
    assert asked.new == [other.code, urgent.code, standard.code]


def test_scarce_goods_are_not_said_to_come_to_everybody(db: Database) -> None:
    with db.write() as session:
        valley = Valley(session).build()
        session.exec(select(Stock)).all()[0].quantity = 20
        first, second = owed(valley), owed(valley)
    assert due(db)
    assert found(db, first).likely_from is not None
    assert found(db, second).likely_from is None


def test_a_change_that_comes_while_the_planner_is_asked_is_asked_about_again(
    db: Database, asked: Request
) -> None:
    with db.read() as session:
        seen = look(session, NOW, SETTINGS)
    assert seen is not None
    with db.write() as session:
        request = session.get_one(Request, asked.id)
        assert decisions.set_priority(session, request, Priority.STANDARD, NOW, SETTINGS)
    with db.write() as session:
        keep(session, seen, {}, NOW, SETTINGS)
    assert found(db, asked).found_at is None
    assert due(db)
    assert found(db, asked).version == 2


def test_a_planner_that_fails_leaves_it_to_the_next_plan(
    db: Database, asked: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "QUOTER", ("false",))
    assert due(db)
    assert not due(db)
    assert "it goes into the next plan" in heard(db)[-1]
    assert found(db, asked).likely_from is None


def test_what_is_on_hold_is_not_quoted_and_shows_that(db: Database, asked: Request) -> None:
    with db.write() as session:
        request = session.get_one(Request, asked.id)
        assert decisions.put_on_hold(session, request, NOW)
    assert not due(db)
    for _ in range(2):
        with db.write() as session:
            quotes.end(session, NOW, SETTINGS)
    (text,) = heard(db)
    assert "on hold" in text
    with db.read() as session:
        assert session.exec(select(Quote)).all() == []


def test_nothing_is_looked_for_where_nothing_waits(db: Database) -> None:
    with db.write() as session:
        Valley(session).build().request().status = RequestStatus.PLANNED
    assert not due(db)
