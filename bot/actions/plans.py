"""Plans as wishes: who wants one, when it is due, and who decided about it."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.tables import OrderState, Person, PlanOrder


def order_plan(
    session: Session,
    cause: str,
    *,
    now: datetime,
    due: datetime | None = None,
    person: Person | None = None,
) -> PlanOrder:
    """Owes a plan; one that is owed already is brought forward rather than owed twice."""
    due = due or now
    order = session.exec(
        select(PlanOrder)
        .where(PlanOrder.state == OrderState.OWED)
        .order_by(col(PlanOrder.id))
        .with_for_update()
    ).first()
    if order is None:
        order = PlanOrder(cause=cause, asked_at=now, due_at=due)
        session.add(order)
    elif due < order.due_at:
        order.cause, order.due_at = cause, due
    if person is not None:
        order.cause, order.person_id = cause, person.id
    session.flush()
    return order
