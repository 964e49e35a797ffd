"""After an outage: messages come late and in bursts, taps twice and from keyboards long gone."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.drill.telegram import LocalTelegram
from bot.inbox.rows import said
from bot.tables import RequestStatus, Role
from tests.bot.requesting import Requester, filed, lines, supply
from tests.bot.stage import START, Stage

LATE = timedelta(hours=9, minutes=59)
"""Said yesterday at 23:01, and handled today at 09:00."""


class Hours:
    """Telegram's clock: the exercise's, which a test turns back."""

    def __init__(self) -> None:
        self.began, self.back = time.time(), timedelta()

    def __call__(self) -> float:
        return START.timestamp() + time.time() - self.began - self.back.total_seconds()


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def telegram(hours: Hours) -> Iterator[LocalTelegram]:
    with LocalTelegram(clock=hours) as local:
        yield local


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    supply(stage_without_ticks.db)
    return stage_without_ticks


def begin(amal: Requester, hours: Hours) -> None:
    """Asks for blankets in Antakya up to the question of when; then the line breaks."""
    amal.say("/new")
    amal.tap("req:item:1", "500")
    amal.tap("req:qty:500", "📦")
    amal.say("Antakya", "Antakya")
    amal.tap("req:priority:urgent", "🟠")
    amal.tap("req:go:needed_by", "18:00")
    amal.stage.stop()
    hours.back = LATE


@pytest.mark.parametrize(
    ("language", "typed", "understood"),
    [("en", "tomorrow 18:00", "Tue 7 Feb, 18:00"), ("ar", "غدا ١٨:٠٠", "الثلاثاء 7 فبراير")],
)
def test_tomorrow_is_the_day_after_it_was_said(
    stage: Stage, hours: Hours, language: str, typed: str, understood: str
) -> None:
    amal = Requester(stage, language)
    begin(amal, hours)
    amal.person.say(typed)
    stage.start()
    amal.person.wait_for(understood)


def test_hours_are_counted_from_when_they_were_said(stage: Stage, hours: Hours) -> None:
    amal = Requester(stage)
    begin(amal, hours)
    amal.person.say("in 12 hours")
    stage.start()
    amal.person.wait_for("needed by Tue 7 Feb, 11:")


def test_what_had_passed_before_it_was_handled_is_questioned(stage: Stage, hours: Hours) -> None:
    amal = Requester(stage)
    begin(amal, hours)
    amal.person.tap("in 6 hours")
    amal.person.say("in 6 hours")
    stage.start()
    amal.person.wait_for("“6 hours” has passed")
    assert "needed by" not in amal.card().text


def test_a_request_counts_from_when_it_was_submitted(stage: Stage, hours: Hours) -> None:
    amal = Requester(stage)
    begin(amal, hours)
    amal.person.forge("req:submit")
    amal.person.say("/my")
    stage.start()
    amal.person.wait_for("R-0001 is filed")
    [request] = filed(stage.db)
    assert START - LATE - timedelta(minutes=1) < request.submitted_at < START - LATE / 2


def test_a_tap_was_made_before_what_came_after_it() -> None:
    now = datetime(2023, 2, 7, 6, tzinfo=UTC)
    at = [int((now - timedelta(hours=n)).timestamp()) for n in (3, 2)]
    tap = {"callback_query": {"data": "x"}}
    updates: list[dict[str, Any]] = [
        {"message": {"date": at[0]}},
        tap,
        {"edited_message": {"edit_date": at[1]}},
        tap,
    ]
    assert said(updates, now) == [now - timedelta(hours=n) for n in (3, 2, 2, 0)]


def test_a_burst_is_handled_in_its_order_and_leaves_one_card(stage: Stage, hours: Hours) -> None:
    amal = Requester(stage)
    stage.stop()
    hours.back = LATE
    for text in ("/new", "500 blankets", "20 tents", "Antakya", "urgent"):
        amal.person.say(text)
    stage.start()
    card = amal.person.wait_for("Is everything right")
    assert "500 pieces · Blanket" in card.text
    assert "20 pieces · Tent" in card.text
    amal.person.wait_until(lambda seen: sum("New request" in m.text for m in seen) == 1)


def test_a_withdrawal_that_is_tapped_twice_is_told_once(stage: Stage) -> None:
    amal, lena = Requester(stage), Requester(stage, role=Role.COORDINATOR)
    amal.ask()
    amal.tap("See R-0001", "100 pieces")
    amal.tap("Withdraw", "Withdraw R-0001")
    _first, second = amal.person.double_tap("Yes, withdraw it")
    assert "too late" in second.wait()
    lena.person.wait_for("was withdrawn by its requester")
    assert sum("was withdrawn" in m.text for m in lena.person.from_bot) == 1


def test_a_hold_that_is_tapped_twice_is_told_once(stage: Stage) -> None:
    amal, lena = Requester(stage), Requester(stage, role=Role.COORDINATOR)
    amal.ask()
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    for tap in lena.person.double_tap("Hold"):
        tap.wait()
    lena.person.wait_for("on hold")
    assert filed(stage.db)[0].status is RequestStatus.ON_HOLD
    assert sum("on hold" in m.text for m in amal.person.from_bot) == 1


def test_a_number_that_is_tapped_twice_counts_once(stage: Stage) -> None:
    amal = Requester(stage)
    amal.say("/new", "What is needed")
    amal.tap("Blanket, thermal", "How many")
    for tap in amal.person.double_tap("req:qty:100"):
        tap.wait()
    assert "100 pieces" in amal.say("Antakya", "How urgent")


@pytest.mark.parametrize("data", ["req:qty:100", "req:line:1", "req:drop:1"])
def test_a_button_of_an_earlier_step_changes_nothing(stage: Stage, data: str) -> None:
    amal = Requester(stage)
    amal.say("/new", "What is needed")
    amal.person.forge(data).wait()
    amal.person.wait_for("from an earlier step")
    assert amal.draft() == amal.draft() | {"lines": {}}  # type: ignore[operator]


def test_a_keyboard_of_a_request_that_is_filed_files_nothing_again(stage: Stage) -> None:
    amal = Requester(stage)
    amal.say("/new", "What is needed")
    old = amal.card()
    amal.say("500 blankets")
    amal.say("Antakya")
    amal.tap("req:priority:urgent")
    amal.tap("req:submit", "is filed")
    for data in ("req:submit", "req:item:1", "req:qty:100"):
        assert "not open any more" in amal.person.forge(data, old).wait()
    assert [lines(stage.db, each.id) for each in filed(stage.db)] == [{"BLANKET": 500}]
