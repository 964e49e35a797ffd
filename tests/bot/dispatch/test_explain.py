"""What would serve the rest: found after the plan is shown, then told on its card."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from bot.clock import ExerciseClock
from bot.config import Settings
from bot.db import Database
from bot.dispatch import run
from bot.dispatch.card import plan_text
from bot.dispatch.explain import explain_due, keep, waiting
from bot.dispatch.fixes import change_label
from bot.dispatch.papers import Papers
from bot.tables import Plan, PlanStatus, Stock
from bot.texts import LANGUAGES, Words
from planner.model import Area, Curfew, Reason, Window
from planner.model import Vehicle as Wished
from planner.why import Finding, Fix, Missing, Status, changes
from planner.why.files import write
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.test_due import ask, make
from tests.bot.dispatch.valley import COORDINATOR, NOW, SETTINGS, Chat, Valley

WORDS = Words("en", "Europe/Istanbul")


def explained(db: Database, settings: Settings = SETTINGS) -> bool:
    """Explains the draft that waits for it."""
    with ThreadPoolExecutor(2) as threads:
        return asyncio.run(explain_due(db, settings, ExerciseClock(NOW, 0), threads))


@pytest.fixture
def short(db: Database) -> Database:
    """A draft that leaves tents, for there are none."""
    with db.write() as session:
        valley = Valley(session).build()
        session.exec(select(Stock)).all()[0].quantity = 0
        valley.request(tent=20, blanket=50)
    ask(db)
    make(db)
    return db


def findings(plan: Plan, change: changes.Change, status: Status, lines: int) -> None:
    """Says of the plan's first lines that a change would serve them."""
    left = plan.answer["unserved"][:lines]
    finding = Finding(
        lines=tuple(Missing(u["request"], u["line"], u["quantity"]) for u in left),
        reason=Reason(left[0]["reason"]),
        status=Status.PROVED,
        evidence=(),
        fix=Fix(change, 20.0, status),
    )
    plan.findings = json.loads(write((finding,)))


def test_the_card_comes_first_and_then_what_would_help(short: Database) -> None:
    chat = Chat(short, COORDINATOR)
    assert "not enough Tent" in chat.heard()[-1]
    assert "💡" not in chat.heard()[-1]
    assert explained(short)
    assert "💡 more Tent at Depot (20 pieces) would serve it (checked)" in chat.heard()[-1]


def test_a_plan_is_explained_once(short: Database) -> None:
    assert explained(short)
    assert not explained(short)


def test_a_planner_that_cannot_explain_leaves_the_plan_as_it_is(
    short: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "EXPLAINER", ("false",))
    assert explained(short)
    assert not explained(short)
    assert "💡" not in Chat(short, COORDINATOR).heard()[-1]


def test_nobody_looks_for_it_when_it_is_given_no_time(short: Database) -> None:
    assert not explained(short, SETTINGS.model_copy(update={"explain_seconds": 0}))


def test_what_was_found_for_a_plan_that_was_decided_meanwhile_is_dropped(valley: Valley) -> None:
    plan = draft(valley, {valley.request().code: Reason.NO_STOCK})
    found = waiting(valley.session)
    assert found is not None
    plan.status = PlanStatus.APPROVED
    keep(valley.session, found, [], NOW)
    assert plan.findings is None


def test_a_plan_that_leaves_nothing_is_not_explained(valley: Valley) -> None:
    valley.request()
    draft(valley)
    assert waiting(valley.session) is None


def test_a_fix_for_all_lines_of_a_group_and_one_for_some_of_them(valley: Valley) -> None:
    plan = draft(valley, {valley.request().code: Reason.NO_STOCK for _ in range(3)})
    findings(plan, changes.MoreStock("W", "tent", 60), Status.VERIFIED, lines=3)
    assert "would serve all 3 (checked)" in plan_text(valley.session, Papers.of(plan), WORDS)
    findings(plan, changes.MoreStock("W", "tent", 40), Status.VERIFIED, lines=2)
    assert "would serve 2 of them (checked)" in plan_text(valley.session, Papers.of(plan), WORDS)


def test_what_was_not_tried_is_not_promised(valley: Valley) -> None:
    plan = draft(valley, {valley.request().code: Reason.NO_STOCK})
    findings(plan, changes.MoreStock("W", "tent", 20), Status.ESTIMATED, lines=1)
    assert "💡" not in plan_text(valley.session, Papers.of(plan), WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_change_has_words(valley: Valley, language: str) -> None:
    place, words = str(valley.nurdagi.id), Words(language, "UTC")
    night = Window(0, 3600)
    wished = Wished("", "truck", 9000, 40, place, 0, 3600, cold=True)
    every: list[changes.Change] = [
        changes.LiftHold(("R-0001",)),
        changes.LiftAccess(("R-0001", "R-0002", "R-0003", "R-0004"), ("modes",)),
        changes.WidenWindow(("R-0001",), 40),
        changes.EarlierWindow(("R-0001",), 40),
        changes.LongerShift("T1", 40),
        changes.OneMoreTrip("T1"),
        changes.LoadElsewhere("T1", "W"),
        changes.LongerHours("W", night, "opens", 20),
        changes.LongerHours("W", night, "closes", 20),
        changes.OneMoreDock("W"),
        changes.ShorterCurfew(Curfew((night,)), night, "closes", 60),
        changes.LiftCurfew(Curfew((night,))),
        changes.MoreStock("W", "tent", 84),
        changes.OpenRoad(str(valley.adana.id), place),
        changes.OpenArea(Area(37.0, 36.0, 5.0)),
        changes.OpenPlace(place),
        changes.MoreVehicles(wished, 2, "T1"),
    ]
    said = [change_label(valley.session, change, words) for change in every]
    assert len(set(said)) == len(every)
    assert not any("{" in text for text in said)
