"""What old rows are forgotten, and what stays."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import col, select

from bot.config import Settings
from bot.db import Database
from bot.jobs import TICKS, forget
from bot.tables import Inbox, InboxState, Outbox, OutboxState

NOW = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=100)


def test_old_updates_are_forgotten_when_they_are_done(db: Database) -> None:
    with db.write() as session:
        for number, state in enumerate((InboxState.DONE, InboxState.FAILED, InboxState.WAITING)):
            done = None if state is InboxState.WAITING else LONG_AGO
            session.add(
                Inbox(
                    update_id=number,
                    chat_id=1,
                    raw={},
                    received_at=LONG_AGO,
                    state=state,
                    done_at=done,
                )
            )
        session.add(
            Inbox(
                update_id=9, chat_id=1, raw={}, received_at=NOW, state=InboxState.DONE, done_at=NOW
            )
        )
    with db.write() as session:
        forget(session, NOW - timedelta(days=90))
        kept = session.exec(select(Inbox.update_id).order_by(col(Inbox.update_id))).all()
    assert list(kept) == [1, 2, 9]


def message(state: OutboxState, **more: Any) -> Outbox:
    """An old message."""
    return Outbox(chat_id=1, method="sendMessage", payload={}, state=state, **(
        {"created_at": LONG_AGO, "sent_at": LONG_AGO} | more))  # fmt: skip


def test_old_messages_are_forgotten_when_they_are_sent_and_not_owed_once(db: Database) -> None:
    with db.write() as session:
        session.add(message(OutboxState.SENT, card="sent"))
        session.add(message(OutboxState.SENT, card="once", once="promise:1:soon"))
        session.add(message(OutboxState.SENT, card="new", sent_at=NOW))
        for state in set(OutboxState) - {OutboxState.SENT}:
            session.add(message(state, card=state.value, sent_at=None))
    with db.write() as session:
        forget(session, NOW - timedelta(days=90))
        kept = set(session.exec(select(Outbox.card)).all())
    assert kept == {"once", "new", "owed", "sending", "uncertain", "refused"}


def test_every_tick_runs_on_an_empty_database(db: Database) -> None:
    settings = Settings(token="1:x", _env_file=None)
    for tick in TICKS.values():
        with db.write() as session:
            tick(session, NOW, settings)
