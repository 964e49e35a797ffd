"""How the operation and its messages stand, in numbers."""

from dataclasses import dataclass

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, exists, func, select

from bot.tables import (
    OPEN,
    Inbox,
    InboxState,
    Outbox,
    OutboxState,
    Plan,
    Priority,
    Request,
    Trip,
    TripStatus,
)

ON_THE_WAY = (TripStatus.DISPATCHED, TripStatus.ARRIVED, TripStatus.PART_RECEIVED)


@dataclass(frozen=True)
class Status:
    """Requests that are open by priority, trips on the way, messages by state, failed updates."""

    open_requests: dict[Priority, int]
    trips: int
    messages: dict[OutboxState, int]
    failed_updates: int
    last_plan: Plan | None


def status(session: Session) -> Status:
    """The numbers of this moment."""
    open_requests = session.exec(
        select(Request.priority, func.count())
        .where(col(Request.status).in_(OPEN))
        .group_by(col(Request.priority))
    ).all()
    messages = session.exec(
        select(Outbox.state, func.count())
        .where(col(Outbox.state) != OutboxState.SENT)
        .where(col(Outbox.method) != "answerCallbackQuery")  # late ones are refused, rightly
        .group_by(col(Outbox.state))
    ).all()
    moving = select(func.count()).where(col(Trip.status).in_(ON_THE_WAY))
    failed = select(func.count()).where(col(Inbox.state) == InboxState.FAILED)
    return Status(
        open_requests={Priority(priority): n for priority, n in open_requests},
        trips=session.exec(moving).one(),
        messages={OutboxState(state): n for state, n in messages},
        failed_updates=session.exec(failed).one(),
        last_plan=session.exec(select(Plan).order_by(col(Plan.id).desc()).limit(1)).first(),
    )


def send_uncertain_again(session: Session) -> int:
    """Owes again what may not have arrived, and counts it.

    A version of a living message that has been replaced since stays as it is.
    """
    later = aliased(Outbox)
    replaced = exists().where(
        col(later.chat_id) == col(Outbox.chat_id),
        col(later.card) == col(Outbox.card),
        col(later.id) > col(Outbox.id),
    )
    rows = session.exec(
        select(Outbox).where(Outbox.state == OutboxState.UNCERTAIN, ~replaced).with_for_update()
    ).all()
    for row in rows:
        row.state, row.not_before = OutboxState.OWED, None
    return len(rows)
