"""What a process that died has left on its way to Telegram."""

from collections.abc import Sequence

import structlog
from sqlmodel import Session, select

from bot.outbox.queue import card_of, is_edit
from bot.presence import Presence
from bot.tables import Outbox, OutboxState

log = structlog.get_logger()

SAFE_TO_REPEAT = ("edit", "delete", "answer", "setMy", "pin", "unpin")
"""Calls that do the same when done twice."""


def recover(session: Session, presence: Presence) -> None:
    """Decides about calls whose process died before it heard Telegram's answer.

    What is safe to repeat is owed again; the rest may have arrived, and is only reported.
    """
    unanswered = session.exec(
        select(Outbox)
        .where(Outbox.state == OutboxState.SENDING, Outbox.claimed_by != presence.number)
        .with_for_update(skip_locked=True)
    ).all()
    gone = {number: presence.is_gone(session, number) for number in _owners(unanswered)}
    for row in unanswered:
        if gone[row.claimed_by]:
            _decide(session, row)


def _owners(rows: Sequence[Outbox]) -> set[int | None]:
    return {row.claimed_by for row in rows}


def _decide(session: Session, row: Outbox) -> None:
    if row.method.startswith(SAFE_TO_REPEAT) or is_edit(row, card_of(session, row)):
        row.state = OutboxState.OWED
    else:
        row.state, row.error = OutboxState.UNCERTAIN, "stopped before Telegram answered"
        log.warning("message.uncertain", outbox_id=row.id, chat_id=row.chat_id)
