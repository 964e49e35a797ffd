"""What goes wrong on the way: who is delayed, what is repeated, what is only reported."""

import threading

import pytest
from sqlmodel import select

from bot.db import Database
from bot.drill.telegram import LocalTelegram
from bot.drill.telegram import Person as Somebody
from bot.outbox import say
from bot.outbox.pace import Pace
from bot.presence import Presence
from bot.tables import Outbox, OutboxState, Person, PersonState, Role
from tests.bot.outbox.post import NOW, Post, lost, said

OWED, SENT, REFUSED = OutboxState.OWED, OutboxState.SENT, OutboxState.REFUSED
UNCERTAIN = OutboxState.UNCERTAIN


def test_a_429_for_one_chat_is_obeyed_and_delays_no_other(
    telegram: LocalTelegram, post: Post, amal: Somebody, basma: Somebody
) -> None:
    telegram.faults.flood(amal, retry_after=1)
    post.owe(amal, "first", "second")
    post.owe(basma, "third")
    post.settled(basma)
    assert said(amal) == []
    post.settled(amal)
    assert said(amal) == ["first", "second"]
    heard = {call.parameters["text"]: call.received for call in telegram.calls("sendMessage")}
    assert heard["first"] - heard["third"] >= 0.9


def test_a_429_of_many_days_keeps_the_message_and_the_others_go_on(
    telegram: LocalTelegram, post: Post, amal: Somebody, basma: Somebody
) -> None:
    telegram.faults.flood(amal, retry_after=1_000_000)
    post.owe(amal, "first")
    post.owe(basma, "second")
    assert post.settled(basma) == [SENT]
    telegram.wait_until(lambda: post.rows(amal)[0].not_before is not None or None)
    row = post.rows(amal)[0]
    assert row.state is OWED
    assert row.not_before is not None
    assert row.claimed_at is not None
    assert (row.not_before - row.claimed_at).days == 11


@pytest.mark.parametrize("status", [500, 502])
def test_a_message_that_telegram_failed_to_take_is_sent_again(
    telegram: LocalTelegram, post: Post, amal: Somebody, status: int
) -> None:
    telegram.faults.fail(status, method="sendMessage")
    post.owe(amal, "hello")
    assert post.settled(amal) == [SENT]
    assert said(amal) == ["hello"]


def test_a_message_whose_answer_was_lost_is_not_sent_again(
    telegram: LocalTelegram, post: Post, amal: Somebody
) -> None:
    telegram.faults.drop(accepted=True, method="sendMessage")
    post.owe(amal, "once", "next")
    assert post.settled(amal) == [UNCERTAIN, SENT]
    assert said(amal) == ["once", "next"]


def test_a_message_that_was_lost_on_the_way_is_not_sent_again_either(
    telegram: LocalTelegram, post: Post, amal: Somebody
) -> None:
    telegram.faults.drop(accepted=False, method="sendMessage")
    post.owe(amal, "lost", "next")
    assert post.settled(amal) == [UNCERTAIN, SENT]
    assert said(amal) == ["next"]


def test_an_edit_whose_answer_was_lost_is_repeated(
    telegram: LocalTelegram, post: Post, amal: Somebody
) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    telegram.faults.drop(accepted=True, method="editMessageText")
    post.owe(amal, "draft with a line", card="request")
    assert set(post.settled(amal)) == {SENT}
    assert said(amal) == ["draft with a line"]


def test_a_connection_that_never_came_up_is_tried_again(db: Database) -> None:
    with LocalTelegram() as away:
        amal = away.person("Amal")
        port = away._serving.port
    post = Post(away, db, Pace(1000, 1000, 0))
    with LocalTelegram(port=port):
        post.start()
    post.owe(amal, "hello")
    while post.rows(amal)[0].attempts == 0 or post.states(amal) != [OWED]:
        threading.Event().wait(0.02)
    with LocalTelegram(port=port) as back:
        again = back.person("Amal", id=amal.id)
        again.start()
        again.wait_for("hello")
        assert post.settled(amal) == [SENT]
        post.stop()


def test_a_person_who_blocked_the_bot_is_marked_and_the_rest_is_refused(
    telegram: LocalTelegram, post: Post, amal: Somebody
) -> None:
    with post.db.write() as session:
        session.add(
            Person(
                telegram_id=amal.id,
                name="Amal",
                role=Role.DRIVER,
                state=PersonState.ACTIVE,
                created_at=NOW,
            )
        )
    amal.block()
    post.owe(amal, "one", "two", "three")
    assert post.settled(amal) == [REFUSED] * 3
    with post.db.read() as session:
        state = session.exec(select(Person.state).where(Person.telegram_id == amal.id)).one()
    assert state is PersonState.BLOCKED
    assert len([call for call in telegram.history if call.chat_id == amal.id]) == 1


def test_a_person_whom_telegram_does_not_know_is_marked_too(
    post: Post,
) -> None:
    nobody = 4711
    with post.db.write() as session:
        session.add(Person(telegram_id=nobody, name="Gone", role=Role.DRIVER,
                           state=PersonState.ACTIVE, created_at=NOW))  # fmt: skip
        say(session, nobody, "hello", now=NOW)
    post.wake()

    for _ in range(400):
        with post.db.read() as session:
            state = session.exec(select(Person.state).where(Person.telegram_id == nobody)).one()
        if state is PersonState.BLOCKED:
            break
        threading.Event().wait(0.02)
    assert state is PersonState.BLOCKED


def test_what_a_dead_process_was_sending_is_reported_and_not_sent_again(
    db: Database, telegram: LocalTelegram, amal: Somebody
) -> None:
    post = Post(telegram, db, Pace(1000, 1000, 0))
    with db.write() as session:
        lost(session, amal, "sendMessage", 7, payload={"chat_id": amal.id, "text": "perhaps"})
    post.owe(amal, "next")
    post.start()
    assert post.settled(amal) == [UNCERTAIN, SENT]
    assert said(amal) == ["next"]
    post.stop()


def test_what_a_dead_process_was_editing_is_repeated(
    db: Database, telegram: LocalTelegram, amal: Somebody
) -> None:
    post = Post(telegram, db, Pace(1000, 1000, 0))
    post.start()
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    post.stop()
    payload = {"chat_id": amal.id, "text": "draft with a line"}
    with db.write() as session:
        lost(session, amal, "sendMessage", 7, payload=payload, card="request")
    again = Post(telegram, db, Pace(1000, 1000, 0))
    again.start()
    assert set(again.settled(amal)) == {SENT}
    assert said(amal) == ["draft with a line"]
    again.stop()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_a_living_process_is_sending_is_left_to_it(
    db: Database, telegram: LocalTelegram, amal: Somebody
) -> None:
    other = Presence(db)
    other.show()
    with db.write() as session:
        lost(session, amal, "sendMessage", other.number, payload={"chat_id": amal.id, "text": "x"})
    post = Post(telegram, db, Pace(1000, 1000, 0))
    post.start()
    post._sender.recover()
    assert post.states(amal) == [OutboxState.SENDING]
    other.close()
    post._sender.recover()
    assert post.states(amal) == [UNCERTAIN]
    post.stop()


def test_stopping_in_order_leaves_nothing_uncertain(db: Database, telegram: LocalTelegram) -> None:
    telegram.faults.slow(0.2)
    people = [telegram.person(f"Person {number}") for number in range(20)]
    post = Post(telegram, db, Pace(1000, 1000, 0))
    post.start()
    for person in people:
        person.start()
        post.owe(person, "one", "two", "three")
    telegram.wait_until(lambda: len(telegram.calls("sendMessage")) >= 5 or None)
    post.stop()
    states = {state for person in people for state in post.states(person)}
    assert states == {SENT, OWED}
    telegram.faults.clear()
    again = Post(telegram, db, Pace(1000, 1000, 0))
    again.start()
    assert {state for person in people for state in again.settled(person)} == {SENT}
    assert all(said(person) == ["one", "two", "three"] for person in people)
    again.stop()


def test_a_group_that_became_a_supergroup_is_followed(
    post: Post, telegram: LocalTelegram, amal: Somebody
) -> None:
    group = telegram.group("Coordinators", [amal])
    from bot.outbox.queue import Outcome, settle

    with post.db.write() as session:
        row = Outbox(
            chat_id=-42, method="sendMessage", payload={"chat_id": -42, "text": "plan"},
            created_at=NOW, card="plan:1", not_before=NOW.replace(year=2999),
        )  # fmt: skip
        session.add(row)
        session.flush()
        settle(session, [Outcome(row, OWED, chat_is_now=group.id)], NOW)
    post.wake()
    group.wait_for("plan")
