"""Plans as wishes and decisions: who wants one and when, what it would bring, who decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select, update

from bot.tables import OrderState, Person, Plan, PlanOrder, PlanStatus, Reach


@dataclass(frozen=True)
class NewStop:
    """A delivery that a plan would make: when it would be there, and units by line.

    place_id, reach and largest_kg are what the plan knew of its request.
    """

    request_id: int
    place_id: int
    reach: Reach
    largest_kg: int | None
    arrives_at: datetime
    earliest_at: datetime
    latest_at: datetime
    leaves_at: datetime
    loads: Mapping[int, int]


@dataclass(frozen=True)
class NewTrip:
    """A trip that a plan would make; starts_place_id is where its vehicle must come free."""

    vehicle_id: int
    warehouse_id: int
    starts_place_id: int
    end_place_id: int
    begins_at: datetime
    loads_at: datetime
    departs_at: datetime
    ends_at: datetime
    km: float
    stops: tuple[NewStop, ...]


@dataclass(frozen=True)
class NotServed:
    """Units of a line that a plan leaves, and the planner's word for why."""

    request_id: int
    line_id: int
    quantity: int
    reason: str


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


def decide(session: Session, plan: Plan, status: PlanStatus, person: Person, now: datetime) -> bool:
    """Decides about a draft; of several people who do so at once, one does and the rest hear no."""
    session.flush()
    result = session.exec(
        update(Plan)
        .where(col(Plan.id) == plan.id, col(Plan.status) == PlanStatus.DRAFT)
        .values(status=status, decided_by_id=person.id, decided_at=now)
    )
    session.refresh(plan)
    return bool(result.rowcount == 1)
