"""Whether the bot has nothing to do, read off its rows; the drill reads them for this only."""

from datetime import UTC, datetime

from sqlalchemy import text
from sqlmodel import col, func, or_, select

from bot.drill.rehearsal import Rehearsal
from bot.tables import OrderState, PlanOrder

_WORK = text(
    "SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'waiting')"
    " OR EXISTS (SELECT 1 FROM outbox WHERE state IN ('owed', 'sending')"
    " AND (not_before IS NULL OR not_before <= :wall))"
)


def is_idle(rehearsal: Rehearsal) -> bool:
    """Whether everything said has been handled, and everything owed has been sent."""
    if rehearsal.telegram.pending:
        return False
    # Asked many times a second beside the bot itself: plain SQL is the lightest.
    with rehearsal.db.engine.connect().execution_options(reading=True) as connection:
        busy = connection.execute(
            _WORK, {"wall": f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}"}
        ).scalar_one()
        connection.rollback()
    return not busy


def is_planning(rehearsal: Rehearsal) -> bool:
    """Whether a plan is being made or should have begun."""
    now = rehearsal.clock.now()
    due = (col(PlanOrder.state) == OrderState.OWED) & (col(PlanOrder.due_at) <= now)
    query = select(PlanOrder.id).where(or_(due, col(PlanOrder.state) == OrderState.RUNNING))
    with rehearsal.db.read() as session:
        return session.exec(query.limit(1)).first() is not None


def next_order(rehearsal: Rehearsal) -> datetime | None:
    """When the next plan that is owed falls due."""
    query = select(func.min(PlanOrder.due_at)).where(PlanOrder.state == OrderState.OWED)
    with rehearsal.db.read() as session:
        return session.exec(query).one()
