"""Whether something has happened since the last plan that could make the next one different."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from bot.actions.planning.plans import order_plan
from bot.config import Settings
from bot.dispatch.orders import OUTDATED
from bot.dispatch.papers import Papers
from bot.dispatch.snapshot import snapshot
from bot.tables import OPEN, OrderState, Plan, PlanOrder, PlanStatus, Request
from planner import model

STALE = timedelta(hours=6)
"""With something still open, a plan is made anew after this long: shifts and roads move on."""

NO_NEWS = "no_news"


def order_if_new(session: Session, now: datetime, settings: Settings) -> None:
    """Owes a plan when it is time for one and there is something new; a tick calls this.

    That there was nothing new is written down as an order too, so that the next look waits.
    """
    since = now - timedelta(minutes=settings.plan_every_minutes)
    if not _is_open(session) or _asked_lately(session, since):
        return
    asked = snapshot(session, now, settings)
    cause = None if asked.is_empty else _cause(session, asked.problem, now)
    if cause is not None:
        due = now + timedelta(seconds=settings.plan_debounce_seconds)
        order_plan(session, cause, now=now, due=due)
    else:
        session.add(PlanOrder(cause=NO_NEWS, asked_at=now, due_at=now, state=OrderState.DONE))


def _cause(session: Session, problem: model.Problem, now: datetime) -> str | None:
    """Why it is time for a plan; None when it is not."""
    row = session.exec(select(Plan).order_by(col(Plan.id).desc())).first()
    last = Papers.of(row) if row is not None else None
    if last is None or _is_new(last, problem):
        return "tick"
    if _is_overdue(last, now):
        return "undecided"
    return OUTDATED if now - _looked(session, last) >= STALE else None


def _is_new(last: Papers, problem: model.Problem) -> bool:
    """Whether a problem differs from what the last plan knew, or left when it was approved."""
    approved = last.row.status is PlanStatus.APPROVED
    return (
        _open(problem) != _left_open(last, approved)
        or _able(problem) != _able(last.problem)
        or _closed(problem) != _closed(last.problem)
        or _has_more(_stock(problem), _stock_left(last, approved), _wanted(problem))
    )


def _is_overdue(last: Papers, now: datetime) -> bool:
    """Whether trips that nobody has approved should have begun."""
    if last.row.status is PlanStatus.APPROVED:
        return False
    return any(last.epoch.moment(trip.begins) < now for trip in last.answer.trips)


def _looked(session: Session, last: Papers) -> datetime:
    """When a plan was last made or tried, whether or not it was worth showing."""
    query = select(func.max(PlanOrder.asked_at)).where(PlanOrder.cause != NO_NEWS)
    asked_at = session.exec(query).one()
    return max(last.row.made_at, asked_at) if asked_at is not None else last.row.made_at


def _is_open(session: Session) -> bool:
    return session.exec(select(Request.id).where(col(Request.status).in_(OPEN))).first() is not None


def _asked_lately(session: Session, since: datetime) -> bool:
    running = (OrderState.OWED, OrderState.RUNNING)
    query = select(PlanOrder.id).where(
        (col(PlanOrder.asked_at) > since) | col(PlanOrder.state).in_(running)
    )
    return session.exec(query).first() is not None


def _open(problem: model.Problem) -> dict[tuple[str, str], int]:
    return {
        (r.id, line.id): line.quantity for r in problem.requests for line in r.lines if not r.held
    }


def _left_open(last: Papers, approved: bool) -> dict[tuple[str, str], int]:
    asked = _open(last.problem)
    if not approved:
        return asked
    brought = last.served()
    left = {key: n - brought.get(key, 0) for key, n in asked.items()}
    return {key: n for key, n in left.items() if n > 0}


def _able(problem: model.Problem) -> set[str]:
    return {vehicle.id for vehicle in problem.vehicles}


def _closed(problem: model.Problem) -> set[str]:
    return {place.id for place in problem.places if place.closed}


def _stock(problem: model.Problem) -> dict[tuple[str, str], int]:
    sums: dict[tuple[str, str], int] = {}
    for warehouse in problem.warehouses:
        for stock in warehouse.stock:
            key = warehouse.id, stock.item
            sums[key] = sums.get(key, 0) + stock.quantity
    return sums


def _stock_left(last: Papers, approved: bool) -> dict[tuple[str, str], int]:
    sums = _stock(last.problem)
    for trip in last.answer.trips if approved else ():
        for stop in trip.stops:
            for load in stop.loads:
                key = trip.warehouse, last.index.item(stop.request, load.line).code
                sums[key] = sums.get(key, 0) - load.quantity
    return sums


def _wanted(problem: model.Problem) -> set[str]:
    return {line.item for r in problem.requests for line in r.lines if not r.held}


def _has_more(
    now: dict[tuple[str, str], int], then: dict[tuple[str, str], int], wanted: set[str]
) -> bool:
    return any(n > then.get((house, item), 0) for (house, item), n in now.items() if item in wanted)
