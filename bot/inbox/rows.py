"""Updates as rows: how they are stored, and which are handled next."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Table, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from bot.tables import Inbox, InboxState

_WAITING = text("state = 'waiting'")  # in these words, or SQLite does not use the partial index


def store(session: Session, updates: Sequence[dict[str, Any]], now: datetime) -> None:
    """Keeps updates as Telegram gave them; one that is here already is not stored again."""
    rows = [
        {"update_id": u["update_id"], "chat_id": chat_of(u), "raw": u, "received_at": now}
        | {"said_at": said_at, "state": InboxState.WAITING, "attempts": 0}
        for u, said_at in zip(updates, said(updates, now), strict=True)
    ]
    table: Table = Inbox.__table__  # type: ignore[attr-defined]
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    insert = sqlite.insert if on_sqlite else postgresql.insert
    session.execute(insert(table).on_conflict_do_nothing(), rows)


def said(updates: Sequence[dict[str, Any]], now: datetime) -> list[datetime]:
    """When each of some updates was said, at the latest.

    Telegram tells it of messages, not of taps: those were made before what came after them.
    """
    latest, moments = now, list[datetime]()
    for update in reversed(updates):
        message = update.get("message") or update.get("edited_message") or {}
        seconds = message.get("edit_date") or message.get("date")
        if isinstance(seconds, int):
            latest = min(latest, datetime.fromtimestamp(seconds, UTC))
        moments.append(latest)
    return moments[::-1]


def chat_of(update: dict[str, Any]) -> int:
    """The chat that an update belongs to; a person's own where there is no chat."""
    for content in update.values():
        if not isinstance(content, dict):
            continue
        message = content.get("message")
        holder = message if isinstance(message, dict) else content
        for key in ("chat", "from", "user"):
            found = holder.get(key)
            if isinstance(found, dict) and isinstance(found.get("id"), int):
                return int(found["id"])
    return 0


def waiting(session: Session, limit: int) -> Sequence[Inbox]:
    """The oldest updates that nobody has handled; to be handled in this order."""
    return session.exec(
        select(Inbox).where(_WAITING).order_by(col(Inbox.update_id)).limit(limit)
    ).all()
