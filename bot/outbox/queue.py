"""The outbox as a queue: what may be sent next, and what became of what was sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, col, func, select, update

from bot.outbox.rows import REMOVE, remove_message
from bot.tables import Card, Operation, Outbox, OutboxState, Person, PersonState

_UNSENT = text("state IN ('owed', 'sending')")  # in these words, or the partial index stays unused


@dataclass(frozen=True)
class Outcome:
    """What became of one call; with retry_at it is owed again from then on, with below as new."""

    row: Outbox
    state: OutboxState
    error: str | None = None
    retry_at: datetime | None = None
    message_id: int | None = None
    card_is_gone: bool = False
    below: bool = False
    chat_is_closed: bool = False
    chat_is_now: int | None = None


def is_edit(row: Outbox, card: Card | None) -> bool:
    """Whether sending the row changes a living message that stands already."""
    return card is not None and row.method == "sendMessage" and not row.payload.get("below")


def card_of(session: Session, row: Outbox) -> Card | None:
    """The living message that a row shows anew or takes away."""
    if row.card is None:
        return None
    return session.exec(
        select(Card).where(Card.chat_id == row.chat_id, Card.name == row.card)
    ).first()


def claim(
    session: Session, wall: datetime, limit: int, paced: Collection[int], process: int
) -> list[tuple[Outbox, Card | None]]:
    """Takes the oldest owed message of up to limit chats, none of them with one on its way."""
    heads = select(func.min(Outbox.id)).where(_UNSENT).group_by(col(Outbox.chat_id))
    rows = session.exec(
        select(Outbox)
        .where(col(Outbox.id).in_(heads), Outbox.state == OutboxState.OWED)
        .where(col(Outbox.not_before).is_(None) | (col(Outbox.not_before) <= wall))
        .where(col(Outbox.chat_id).not_in(paced))
        # Who tapped looks at a little clock until there is an answer.
        .order_by(col(Outbox.method) != "answerCallbackQuery", col(Outbox.id))
        .limit(limit)
        .with_for_update(skip_locked=True, of=Outbox)
    ).all()
    for row in rows:
        row.state, row.claimed_at, row.claimed_by = OutboxState.SENDING, wall, process
        row.attempts += 1
    return [(row, card_of(session, row)) for row in rows]


def settle(session: Session, outcomes: Sequence[Outcome], wall: datetime) -> None:
    """Writes down what became of calls."""
    numbers = [outcome.row.id for outcome in outcomes]
    found = session.exec(select(Outbox).where(col(Outbox.id).in_(numbers))).all()
    rows = {row.id: row for row in found}
    for outcome in outcomes:
        _settle_one(session, rows[outcome.row.id], outcome, wall)


def _settle_one(session: Session, row: Outbox, outcome: Outcome, wall: datetime) -> None:
    row.state, row.error, row.not_before = outcome.state, outcome.error, outcome.retry_at
    if outcome.state is OutboxState.SENT:
        row.sent_at, row.message_id, row.file = wall, outcome.message_id, None
    if outcome.below:
        row.payload = row.payload | {"below": True}
    if row.card is not None:
        _settle_card(session, row, outcome, wall)
    if outcome.state is OutboxState.SENT and row.payload.get("becomes"):
        _rename_card(session, row, wall)
    if outcome.chat_is_closed:
        _close_chat(session, row.chat_id)
    if outcome.chat_is_now is not None:
        _move_chat(session, row.chat_id, outcome.chat_is_now)


def _settle_card(session: Session, row: Outbox, outcome: Outcome, wall: datetime) -> None:
    """Remembers where the living message stands now, and owes the end of the one before."""
    card = card_of(session, row)
    message_id = outcome.message_id if outcome.state is OutboxState.SENT else None
    over = outcome.card_is_gone or (row.method == REMOVE and outcome.state in _ENDED)
    left_standing = outcome.state is OutboxState.SENT and row.payload.get("final", False)
    if card is None:
        if message_id is not None and row.card is not None and not left_standing:
            session.add(Card(chat_id=row.chat_id, name=row.card, message_id=message_id))
    elif over:
        session.delete(card)
        session.flush()
    elif message_id is not None and card.message_id != message_id:
        remove_message(session, row.chat_id, card.message_id, now=wall)
        card.message_id = message_id
    if card is not None and left_standing:
        session.delete(card)


def _rename_card(session: Session, row: Outbox, wall: datetime) -> None:
    """Gives the living message its other name, and owes the end of the one that had it."""
    card, name = card_of(session, row), row.payload["becomes"]
    if card is None:
        return
    before = session.exec(
        select(Card).where(Card.chat_id == row.chat_id, Card.name == name)
    ).first()
    if before is not None:
        remove_message(session, row.chat_id, before.message_id, now=wall)
        session.delete(before)
        session.flush()  # a name stands for one message at a time
    card.name = name


_ENDED = (OutboxState.SENT, OutboxState.REFUSED)


def _close_chat(session: Session, chat_id: int) -> None:
    """Nothing more can be sent to a person who blocked the bot, or is not there."""
    session.exec(
        update(Person)
        .where(col(Person.telegram_id) == chat_id, col(Person.state) == PersonState.ACTIVE)
        .values(state=PersonState.BLOCKED)
    )
    session.exec(
        update(Outbox)
        .where(col(Outbox.chat_id) == chat_id, col(Outbox.state) == OutboxState.OWED)
        .values(state=OutboxState.REFUSED, error="nothing reaches this person")
    )


def _move_chat(session: Session, before: int, now: int) -> None:
    """A group has become a supergroup: it has another number, and its cards stay behind."""
    session.exec(update(Outbox).where(col(Outbox.chat_id) == before, _UNSENT).values(chat_id=now))
    for card in session.exec(select(Card).where(Card.chat_id == before)):
        session.delete(card)
    session.exec(
        update(Operation)
        .where(col(Operation.coordinators_chat_id) == before)
        .values(coordinators_chat_id=now)
    )
