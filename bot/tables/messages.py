"""What was said: updates that came in, messages that go out, and the living ones among them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, Index, SQLModel, UniqueConstraint, text

from bot.tables.columns import json, number, telegram_id, word


class InboxState(StrEnum):
    """How far an update has come; a failed one is kept with its error."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


class Inbox(SQLModel, table=True):
    """An update as Telegram gave it; it is acknowledged only after it stands here.

    said_at is when it was said at the latest, by Telegram's clock: the operation's time.
    """

    __table_args__ = (
        Index(
            "ix_inbox_waiting",
            "update_id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )
    update_id: int = Field(primary_key=True, sa_type=sa.BigInteger)
    chat_id: int = telegram_id()
    raw: dict[str, Any] = json()
    received_at: datetime
    said_at: datetime | None = None
    state: InboxState = word(InboxState, InboxState.WAITING)
    attempts: int = 0
    error: str | None = None
    done_at: datetime | None = None


class OutboxState(StrEnum):
    """How far a message has come.

    sending: handed to Telegram, no answer yet. uncertain: the answer was lost, and to send again
    could say it twice. refused: Telegram will never take it.
    """

    OWED = "owed"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"


class Outbox(SQLModel, table=True):
    """A call that is owed to Telegram.

    card names the living message that this call shows or takes away; once is a name that may
    stand only once, so that a tick that runs twice owes one message. claimed_by is the number of
    the process that handed it to Telegram.
    """

    __table_args__ = (
        Index(
            "ix_outbox_unsent",
            "chat_id",
            "id",
            sqlite_where=text("state IN ('owed', 'sending')"),
            postgresql_where=text("state IN ('owed', 'sending')"),
        ),
    )
    id: int = number()
    chat_id: int = telegram_id()
    method: str
    payload: dict[str, Any] = json()
    file: bytes | None = None
    card: str | None = None
    once: str | None = Field(default=None, unique=True)
    state: OutboxState = word(OutboxState, OutboxState.OWED)
    created_at: datetime
    not_before: datetime | None = None
    claimed_at: datetime | None = None
    claimed_by: int | None = telegram_id(default=None)
    attempts: int = 0
    error: str | None = None
    sent_at: datetime | None = None
    message_id: int | None = telegram_id(default=None)


class Card(SQLModel, table=True):
    """Where in a chat a living message stands."""

    __table_args__ = (UniqueConstraint("chat_id", "name"),)
    id: int = number()
    chat_id: int = telegram_id()
    name: str
    message_id: int = telegram_id()
