"""The outbox as a queue: what may be sent next, and what became of what was sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, exists, select, update

from bot.tables import Card, Outbox, OutboxState, Person, PersonState

log = structlog.get_logger()

SAFE_TO_REPEAT = ("edit", "delete", "answer", "setMy", "pin", "unpin")
"""Calls that do the same when done twice."""


@dataclass(frozen=True)
class Outcome:
    """What became of one call; with retry_at it is owed again from then on."""

    row: Outbox
    state: OutboxState
    error: str | None = None
    retry_at: datetime | None = None
    message_id: int | None = None
    card_is_gone: bool = False
    chat_is_closed: bool = False


def is_edit(row: Outbox, card: Card | None) -> bool:
    """Whether sending the row changes a living message that stands already."""
    return card is not None and not row.payload.get("below") and row.file is None


def card_of(session: Session, row: Outbox) -> Card | None:
    """The living message that a row shows anew."""
    if row.card is None:
        return None
    return session.exec(
        select(Card).where(Card.chat_id == row.chat_id, Card.name == row.card)
    ).first()


def claim(
    session: Session, wall: datetime, limit: int, paced: Collection[int] = ()
) -> list[tuple[Outbox, Card | None]]:
    """Takes the oldest owed message of up to limit chats, none of them with one on its way."""
    earlier = aliased(Outbox)
    blocked = exists().where(
        earlier.chat_id == Outbox.chat_id,
        col(earlier.id) < col(Outbox.id),
        col(earlier.state).in_((OutboxState.OWED, OutboxState.SENDING)),
    )
    rows = session.exec(
        select(Outbox)
        .where(Outbox.state == OutboxState.OWED, ~blocked)
        .where(col(Outbox.not_before).is_(None) | (col(Outbox.not_before) <= wall))
        .where(col(Outbox.chat_id).not_in(paced))
        .order_by(col(Outbox.id))
        .limit(limit)
        .with_for_update(skip_locked=True, of=Outbox)
    ).all()
    for row in rows:
        row.state, row.claimed_at, row.attempts = OutboxState.SENDING, wall, row.attempts + 1
    return [(row, card_of(session, row)) for row in rows]


def settle(session: Session, outcomes: Sequence[Outcome], wall: datetime) -> None:
    """Writes down what became of calls."""
    for outcome in outcomes:
        row = session.get_one(Outbox, outcome.row.id)
        row.state, row.error = outcome.state, outcome.error
        row.not_before = outcome.retry_at
        if outcome.state is OutboxState.SENT:
            row.sent_at, row.message_id, row.file = wall, outcome.message_id, None
            _remember_card(session, row, outcome.message_id)
        if outcome.card_is_gone and (card := card_of(session, row)):
            session.delete(card)
        if outcome.chat_is_closed:
            _close_chat(session, row.chat_id)


def _remember_card(session: Session, row: Outbox, message_id: int | None) -> None:
    if row.card is None or message_id is None:
        return
    card = card_of(session, row)
    if card is None:
        session.add(Card(chat_id=row.chat_id, name=row.card, message_id=message_id))
    else:
        card.message_id = message_id


def _close_chat(session: Session, chat_id: int) -> None:
    """Nothing more can be sent to a person who blocked the bot."""
    session.exec(
        update(Person)
        .where(col(Person.telegram_id) == chat_id, col(Person.state) == PersonState.ACTIVE)
        .values(state=PersonState.BLOCKED)
    )
    session.exec(
        update(Outbox)
        .where(col(Outbox.chat_id) == chat_id, col(Outbox.state) == OutboxState.OWED)
        .values(state=OutboxState.REFUSED, error="the person blocked the bot")
    )


def recover(session: Session, wall: datetime, lease: timedelta) -> None:
    """Decides about calls whose process died before it heard Telegram's answer.

    What is safe to repeat is owed again; the rest may have arrived, and is only reported.
    """
    lost = session.exec(
        select(Outbox)
        .where(Outbox.state == OutboxState.SENDING, col(Outbox.claimed_at) <= wall - lease)
        .with_for_update(skip_locked=True)
    ).all()
    for row in lost:
        if row.method.startswith(SAFE_TO_REPEAT) or is_edit(row, card_of(session, row)):
            row.state = OutboxState.OWED
        else:
            row.state, row.error = OutboxState.UNCERTAIN, "stopped before Telegram answered"
            log.warning("message.uncertain", outbox_id=row.id, chat_id=row.chat_id)
