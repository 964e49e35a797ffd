"""Every update is stored before Telegram hears that we have it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import event, text
from sqlmodel import col, select

from bot.db import Database
from bot.drill.telegram import LocalTelegram
from bot.inbox.receive import Receiver
from bot.inbox.rows import chat_of, store, waiting
from bot.presence import Presence
from bot.service import telegram_bot
from bot.tables import Inbox, InboxState
from tests.bot.stage import Stage

NOW = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)


def stored(db: Database) -> list[int]:
    """The numbers of the updates that are kept."""
    with db.read() as session:
        return list(session.exec(select(Inbox.update_id).order_by(col(Inbox.update_id))))


def receive(stage: Stage, until_stored: int) -> None:
    """Runs only the receiver, until so many updates are kept."""

    async def some() -> None:
        bot, presence = telegram_bot(stage.settings), Presence(stage.db)
        enough = asyncio.Event()

        def look() -> None:
            if len(stored(stage.db)) >= until_stored:
                enough.set()

        async with bot:
            with ThreadPoolExecutor(2) as threads:
                receiver = Receiver(stage.db, bot, presence, threads, look)
                task = asyncio.create_task(receiver.run())
                await asyncio.wait_for(enough.wait(), 10)
                task.cancel()
        presence.close()

    asyncio.run(some())


@pytest.fixture
def silent(db: Database, telegram: LocalTelegram) -> Stage:
    """A stage whose service does not run."""
    return Stage(telegram, db)


def test_an_update_is_acknowledged_only_after_it_is_stored(silent: Stage) -> None:
    amal = silent.telegram.person("Amal")
    for number in range(150):
        amal.say(f"message {number}")
    receive(silent, 100)
    assert len(stored(silent.db)) >= 100
    assert silent.telegram.pending + len(stored(silent.db)) >= 150
    receive(silent, 150)
    assert len(stored(silent.db)) == 150


def test_what_was_stored_and_not_acknowledged_comes_again_and_is_stored_once(
    silent: Stage,
) -> None:
    amal = silent.telegram.person("Amal")
    amal.say("one")
    receive(silent, 1)
    assert silent.telegram.pending == 1  # the process ended before it could say that it has it
    amal.say("two")
    receive(silent, 2)
    assert len(stored(silent.db)) == 2


def test_the_same_update_twice_is_stored_once(db: Database) -> None:
    update = {"update_id": 7, "message": {"chat": {"id": 5}}}
    for _ in range(2):
        with db.note() as session:
            store(session, [update, update], NOW)
    assert stored(db) == [7]


def test_a_line_that_breaks_is_taken_up_again(stage: Stage) -> None:
    amal = stage.telegram.person("Amal")
    stage.telegram.faults.fail(502, method="getUpdates", calls=2)
    stage.telegram.faults.drop(accepted=True, method="getUpdates")
    amal.say("/help")
    amal.wait_for(timeout=10)


def test_a_busy_database_is_waited_for_and_nothing_is_lost(
    database_url: str, telegram: LocalTelegram
) -> None:
    db, other = Database(database_url), Database(database_url)
    if db.is_sqlite:

        @event.listens_for(db.engine, "connect")
        def _impatient(connection: object, _record: object) -> None:
            connection.execute("PRAGMA busy_timeout=50")  # type: ignore[attr-defined]

    stage = Stage(telegram, db)
    stage.start()
    amal = telegram.person("Amal")
    with other.write() as session:
        lock = "SELECT 1" if db.is_sqlite else "LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE"
        session.execute(text(lock))
        amal.say("/help")
        with pytest.raises(TimeoutError):
            amal.wait_for(timeout=0.5)
    amal.wait_for(timeout=10)
    stage.stop()
    for each in (db, other):
        each.close()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_database_whose_connections_break_is_taken_up_again(stage: Stage) -> None:
    amal = stage.telegram.person("Amal")
    amal.say("/help")
    first = amal.wait_for()
    with stage.db.write() as session:
        session.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    amal.say("/help")
    amal.wait_for(since=first, timeout=10)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_of_two_processes_one_listens_and_the_other_takes_over(
    database_url: str, telegram: LocalTelegram
) -> None:
    stages = [Stage(telegram, Database(database_url)) for _ in range(2)]
    for stage in stages:
        stage.start()
    amal = telegram.person("Amal")
    amal.say("/help")
    first = amal.wait_for()
    assert not [call for call in telegram.history if call.error]
    stages[0].stop()
    amal.say("/help")
    amal.wait_for(since=first, timeout=10)
    stages[1].stop()
    for stage in stages:
        stage.db.close()


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        ({"update_id": 1, "message": {"from": {"id": 3}, "chat": {"id": -5}}}, -5),
        ({"update_id": 1, "edited_message": {"chat": {"id": 5}}}, 5),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 5}, "from": {"id": 3}}}, 5),
        (
            {"update_id": 1, "callback_query": {"from": {"id": 3}, "message": {"chat": {"id": 5}}}},
            5,
        ),
        ({"update_id": 1, "callback_query": {"from": {"id": 3}, "inline_message_id": "x"}}, 3),
        ({"update_id": 1, "poll": {"id": "7"}}, 0),
    ],
)
def test_an_update_belongs_to_a_chat(update: dict[str, object], chat: int) -> None:
    assert chat_of(update) == chat


def test_what_waits_is_found_without_looking_through_what_is_done(db: Database) -> None:
    asked: list[str] = []
    event.listen(
        db.engine,
        "before_cursor_execute",
        lambda _c, _cu, statement, *_: asked.append(statement),
    )
    with db.note() as session:
        assert waiting(session, 5) == []
        if db.is_sqlite:
            plan = session.execute(text(f"EXPLAIN QUERY PLAN {asked[-1]}".replace("?", "5"))).all()
            assert "ix_inbox_waiting" in str(plan[0])
            assert len(plan) == 1  # no sorting


def test_a_stored_update_waits_until_it_is_handled(silent: Stage) -> None:
    silent.telegram.person("Amal").say("/help")
    receive(silent, 1)
    with silent.db.read() as session:
        assert session.exec(select(Inbox.state)).all() == [InboxState.WAITING]
    silent.start()
    silent.telegram.wait_until(lambda: silent.telegram.calls("sendMessage") or None)
    silent.stop()
    with silent.db.read() as session:
        assert session.exec(select(Inbox.state)).all() == [InboxState.DONE]
