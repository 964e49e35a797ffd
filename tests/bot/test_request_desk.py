"""Coordinators see what is open and decide about it; requesters hear."""

import pytest

from bot.tables import Priority, RequestStatus, Role
from bot.texts import plain
from tests.bot.requesting import Requester, filed, supply
from tests.bot.stage import Stage

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    return stage_without_ticks


@pytest.fixture
def amal(stage: Stage) -> Requester:
    supply(stage.db)
    return Requester(stage)


@pytest.fixture
def lena(stage: Stage) -> Requester:
    return Requester(stage, role=Role.COORDINATOR)


def test_open_requests_are_listed_by_priority(amal: Requester, lena: Requester) -> None:
    amal.ask()
    amal.ask("Rice", "urgent")
    text = lena.say("/requests", "2 open requests")
    assert text.index("R-0002") < text.index("R-0001")
    assert "R-0002 🟠 Urgent · Antakya · 100 kg · waiting 0 h" in text


def test_requesters_have_no_such_list(amal: Requester) -> None:
    amal.say("/requests", "not among what your role may do")


def test_a_request_is_held_and_resumed(amal: Requester, lena: Requester) -> None:
    amal.ask()
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Hold", "on hold")
    amal.person.wait_for("put R-0001 on hold")
    assert filed(amal.stage.db)[0].status is RequestStatus.ON_HOLD
    lena.tap("Resume", "waiting for a plan")
    amal.person.wait_for("R-0001 goes on")
    assert filed(amal.stage.db)[0].status is RequestStatus.SUBMITTED


def test_a_rejection_is_told_with_its_reason(amal: Requester, lena: Requester) -> None:
    amal.ask()
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Reject", "Why is R-0001 rejected?")
    lena.send(expect="Please type the reason", voice={
        "file_id": "v", "file_unique_id": "v", "duration": 1})  # fmt: skip
    lena.say("x" * 301, "too long")
    lena.say("Served by <others>", "R-0001 is rejected")
    told = plain(amal.person.wait_for("cannot serve").text)
    assert "R-0001: Served by <others>" in told
    assert filed(amal.stage.db)[0].status is RequestStatus.REJECTED


def test_a_rejection_can_be_called_off(amal: Requester, lena: Requester) -> None:
    amal.ask()
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Reject", "Why is R-0001 rejected?")
    assert lena.answer("reject:keep") == "Nothing was rejected."
    assert filed(amal.stage.db)[0].status is RequestStatus.SUBMITTED


def test_a_priority_is_changed_and_told(amal: Requester, lena: Requester) -> None:
    amal.ask()
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("desk:priority:1", "100 pieces")
    lena.tap("Life-saving", "🔴 Life-saving")
    amal.person.wait_for("set R-0001 to: 🔴 Life-saving")
    assert filed(amal.stage.db)[0].priority is Priority.LIFE_SAVING


def test_a_decision_that_comes_too_late_is_told_so(amal: Requester, lena: Requester) -> None:
    amal.ask()
    amal.tap("See R-0001", "100 pieces")
    amal.tap("Withdraw", "Withdraw R-0001")
    amal.tap("Yes, withdraw it", "is withdrawn")
    for data in ("desk:hold:1", "desk:resume:1", "desk:reject:1", "desk:priority:1:urgent"):
        assert "too late" in lena.answer(data)


@pytest.mark.parametrize(
    "data", ["desk", "desk:see:0", "desk:see:x", "desk:list:x", "desk:burn:1", "desk:priority:1:x"]
)
def test_a_forged_tap_is_refused(amal: Requester, lena: Requester, data: str) -> None:
    amal.ask()
    assert "not for you" in lena.answer(data)
