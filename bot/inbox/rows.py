"""Updates as rows: how they are stored, and which may be handled next."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, exists, select

from bot.tables import Inbox, InboxState


def store(session: Session, updates: Sequence[dict[str, Any]], now: datetime) -> None:
    """Keeps updates as Telegram gave them; one that is here already is not stored again."""
    if not updates:
        return
    rows = [
        {"update_id": u["update_id"], "chat_id": chat_of(u), "raw": u, "received_at": now}
        | {"state": InboxState.WAITING, "attempts": 0}
        for u in updates
    ]
    table: Table = Inbox.__table__  # type: ignore[attr-defined]
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    insert = sqlite.insert if on_sqlite else postgresql.insert
    session.execute(insert(table).on_conflict_do_nothing(), rows)


def chat_of(update: dict[str, Any]) -> int:
    """The chat whose order an update belongs to; a person's own where there is no chat."""
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


def claim(session: Session) -> Inbox | None:
    """The oldest waiting update of a chat that has no earlier one waiting."""
    earlier = aliased(Inbox)
    blocked = exists().where(
        earlier.chat_id == Inbox.chat_id,
        col(earlier.update_id) < col(Inbox.update_id),
        col(earlier.state) == InboxState.WAITING,
    )
    return session.exec(
        select(Inbox)
        .where(Inbox.state == InboxState.WAITING, ~blocked)
        .order_by(col(Inbox.update_id))
        .limit(1)
        .with_for_update(skip_locked=True, of=Inbox)
    ).first()
