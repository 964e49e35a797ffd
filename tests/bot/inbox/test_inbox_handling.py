"""Every stored update is handled once, in the order of its chat."""

import re
from typing import Any

from sqlmodel import col, select

from bot.db import Database
from bot.drill.telegram import LocalTelegram, Person
from bot.tables import Inbox, InboxState, Outbox, Role
from tests.bot.stage import Stage

UNREADABLE: dict[str, Any] = {"location": "nowhere"}
"""A message that breaks every reader of the Bot API."""


def rows(stage: Stage) -> list[Inbox]:
    """The updates, oldest first."""
    with stage.db.read() as session:
        return list(session.exec(select(Inbox).order_by(col(Inbox.update_id))))


def told(person: Person) -> list[int]:
    """The numbers of the commands that the bot has told a person it does not know."""
    found = (re.search(r"/c(\d+)", message.text) for message in person.from_bot)
    return [int(each[1]) for each in found if each]


def test_a_chat_gets_its_answers_in_the_order_it_asked(stage: Stage) -> None:
    people = [stage.member(Role.REQUESTER, f"Person {number}") for number in range(5)]
    with stage.telegram.faults.burst():
        for number in range(30):
            for person in people:
                person.say(f"/c{number}")
    for person in people:
        person.wait_for("/c29", timeout=20)
        assert told(person) == list(range(30))


def test_an_update_that_breaks_the_bot_is_kept_with_its_error_and_its_sender_is_told_once(
    stage: Stage,
) -> None:
    amal = stage.member(Role.REQUESTER)
    amal.send_raw(UNREADABLE)
    amal.wait_for("Something went wrong on our side")
    amal.say("/help")
    amal.wait_for("/language")
    failed = [row for row in rows(stage) if row.state is InboxState.FAILED]
    assert len(failed) == 1
    assert "Error" in (failed[0].error or "")
    assert failed[0].raw["message"]["location"] == "nowhere"
    assert len([m for m in amal.from_bot if "Something went wrong" in m.text]) == 1


def test_a_broken_update_of_somebody_unknown_holds_up_nobody(stage: Stage) -> None:
    stranger, amal = stage.telegram.person("Stranger"), stage.member(Role.REQUESTER)
    with stage.telegram.faults.burst():
        stranger.send_raw(UNREADABLE)
        amal.say("/help")
    amal.wait_for("/language")
    stranger.wait_for("Something went wrong on our side")


def test_what_was_stored_when_the_service_stopped_is_handled_when_it_starts(
    db: Database, telegram: LocalTelegram
) -> None:
    stage = Stage(telegram, db)
    stage.start()
    amal = stage.member(Role.REQUESTER)
    for number in range(40):
        amal.say(f"/c{number}")
    stage.restart()
    amal.wait_for("/c39", timeout=20)
    assert told(amal) == list(range(40))
    stage.stop()


def test_every_update_is_handled_once_and_has_one_answer(stage: Stage) -> None:
    amal = stage.member(Role.REQUESTER)
    for number in range(25):
        amal.say(f"/c{number}")
    amal.wait_for("/c24", timeout=20)
    assert {(row.state, row.attempts) for row in rows(stage)} == {(InboxState.DONE, 1)}
    with stage.db.read() as session:
        owed = session.exec(select(Outbox).where(Outbox.chat_id == amal.id)).all()
    assert sum("/c" in str(row.payload.get("text")) for row in owed) == 25
