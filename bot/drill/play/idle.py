"""Whether the bot has nothing to do, read off its rows; the drill reads them for this only."""

from datetime import UTC, datetime

from sqlalchemy import exists
from sqlmodel import col, func, or_, select

from bot.drill.rehearsal import Rehearsal
from bot.tables import Inbox, InboxState, OrderState, Outbox, OutboxState, PlanOrder


def is_idle(rehearsal: Rehearsal) -> bool:
    """Whether everything said has been handled, and everything owed has been sent."""
    if rehearsal.telegram.pending:
        return False
    due = col(Outbox.not_before).is_(None) | (col(Outbox.not_before) <= datetime.now(UTC))
    unsent = col(Outbox.state).in_((OutboxState.OWED, OutboxState.SENDING))
    owes = exists().where(unsent, due)
    waits = exists().where(col(Inbox.state) == InboxState.WAITING)
    with rehearsal.db.read() as session:
        return not session.exec(select(or_(waits, owes))).one()


def is_planning(rehearsal: Rehearsal) -> bool:
    """Whether a plan is being made or should have begun."""
    now = rehearsal.clock.now()
    due = (PlanOrder.state == OrderState.OWED) & (col(PlanOrder.due_at) <= now)
    query = select(PlanOrder.id).where(or_(due, PlanOrder.state == OrderState.RUNNING))  # type: ignore[arg-type]
    with rehearsal.db.read() as session:
        return session.exec(query.limit(1)).first() is not None


def next_order(rehearsal: Rehearsal) -> datetime | None:
    """When the next plan that is owed falls due."""
    query = select(func.min(PlanOrder.due_at)).where(PlanOrder.state == OrderState.OWED)
    with rehearsal.db.read() as session:
        return session.exec(query).one()
