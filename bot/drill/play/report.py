"""The figures of an exercise, counted from its rows and from what the local Telegram saw.

requests_delivered   filed requests of which everything has been received
requests_open        filed requests of which something is still to be brought
lines_unserved       lines with units that are neither received nor on their way, with the reason
                     that the last plan gave
promises_kept        promises whose vehicle arrived before the window that was told first closed
promises_early       of these, those whose vehicle arrived before it opened
promise_minutes      median width of the windows that were told first
messages_sent        new messages that the local Telegram accepted; edits are counted apart
messages_duplicated  accepted messages that are not the one message of an outbox row
updates_lost         updates that the local Telegram gave the bot and that it has not handled
checker_faults       faults that planner.check finds in any plan, asked once more
median_response_minutes   from filing to the last delivery, of requests delivered in full
"""

from collections import Counter
from dataclasses import asdict, dataclass, field
from statistics import median

from sqlmodel import Session, col, func, select

from bot.actions.driving.quantities import quantities
from bot.dispatch import run
from bot.dispatch.papers import Papers
from bot.drill.rehearsal import Rehearsal
from bot.tables import (
    OPEN,
    Inbox,
    InboxState,
    Item,
    Line,
    OrderState,
    Outbox,
    OutboxState,
    Plan,
    PlanOrder,
    PlanStatus,
    Priority,
    Promise,
    PromiseState,
    Request,
    RequestStatus,
    Stop,
    Trip,
    TripStatus,
)

DELIVERED = (RequestStatus.DELIVERED, RequestStatus.CLOSED)
SENDS = ("sendMessage", "sendPhoto", "sendDocument", "sendLocation")


@dataclass
class Report:
    """What came of an exercise."""

    requests_submitted: int = 0
    requests_delivered: int = 0
    requests_open: int = 0
    requests_withdrawn: int = 0
    by_priority: dict[str, dict[str, int]] = field(default_factory=dict)
    median_response_minutes: dict[str, float | None] = field(default_factory=dict)
    lines_unserved: list[dict[str, object]] = field(default_factory=list)
    promises_made: int = 0
    promises_kept: int = 0
    promises_early: int = 0
    promise_minutes: float = 0
    promises_broken: int = 0
    promises_withdrawn: int = 0
    promises_moved: int = 0
    plans_made: int = 0
    plans_approved: int = 0
    trips: int = 0
    trips_given_up: int = 0
    deliveries: int = 0
    updates_handled: int = 0
    updates_lost: int = 0
    messages_sent: int = 0
    messages_edited: int = 0
    messages_duplicated: int = 0
    checker_faults: int = 0
    went_wrong: list[str] = field(default_factory=list)
    seconds: float = 0

    def json(self) -> dict[str, object]:
        """The report as a document."""
        return asdict(self)

    def faults(self) -> list[str]:
        """Why the exercise failed, a line each."""
        counted = {
            "updates lost": self.updates_lost,
            "messages duplicated": self.messages_duplicated,
            "faults in plans": self.checker_faults,
        }
        return [f"{n} {what}" for what, n in counted.items() if n] + self.went_wrong


def report(rehearsal: Rehearsal, went_wrong: list[str], seconds: float) -> Report:
    """Counts everything."""
    found = Report(went_wrong=list(went_wrong), seconds=round(seconds, 1))
    with rehearsal.db.read() as session:
        _count_requests(session, found)
        _count_promises(session, found)
        count_plans(session, found)
        _count_messages(session, rehearsal, found)
    return found


def _count_requests(session: Session, found: Report) -> None:
    requests = session.exec(select(Request).order_by(col(Request.id))).all()
    found.requests_submitted = len(requests)
    found.requests_delivered = sum(r.status in DELIVERED for r in requests)
    found.requests_open = sum(r.status in (*OPEN, RequestStatus.ON_HOLD) for r in requests)
    found.requests_withdrawn = sum(r.status is RequestStatus.CANCELLED for r in requests)
    for priority in Priority:
        of = [r for r in requests if r.priority is priority]
        delivered = [r for r in of if r.status in DELIVERED]
        found.by_priority[priority] = {"submitted": len(of), "delivered": len(delivered)}
        times = [t for t in (_response(session, r) for r in delivered) if t is not None]
        found.median_response_minutes[priority] = round(median(times), 1) if times else None
    found.lines_unserved = _unserved(session, [r for r in requests if r.status in OPEN])


def _response(session: Session, request: Request) -> float | None:
    last = session.exec(
        select(func.max(Stop.delivered_at)).where(Stop.request_id == request.id)
    ).one()
    return None if last is None else (last - request.submitted_at).total_seconds() / 60


def _unserved(session: Session, requests: list[Request]) -> list[dict[str, object]]:
    last = session.exec(select(Plan).order_by(col(Plan.id).desc())).first()
    rest = Papers.of(last).not_served() if last is not None else []
    reasons = {(each.request_id, each.line_id): each.reason for each in rest}
    lines = []
    for request in requests:
        for line_id, sums in quantities(session, [request.id]).items():
            if sums.open > 0:
                item = session.get_one(Item, session.get_one(Line, line_id).item_id)
                reason = reasons.get((request.id, line_id), "NOT_PLANNED_YET")
                row = {"request": request.code, "item": item.name, "units": sums.open}
                lines.append({**row, "reason": reason})
    return lines


def _count_promises(session: Session, found: Report) -> None:
    promises = session.exec(select(Promise)).all()
    states = Counter(promise.state for promise in promises)
    found.promises_made, found.promises_kept = len(promises), states[PromiseState.KEPT]
    found.promises_early = _early(session)
    widths = [(p.first_to - p.first_from).total_seconds() / 60 for p in promises]
    found.promise_minutes = round(median(widths), 1) if widths else 0
    found.promises_broken = states[PromiseState.BROKEN]
    found.promises_withdrawn = states[PromiseState.WITHDRAWN]
    found.promises_moved = sum(promise.moved > 0 for promise in promises)
    trips = session.exec(select(Trip)).all()
    found.trips = len(trips)
    found.trips_given_up = sum(t.status in (TripStatus.FAILED, TripStatus.CANCELLED) for t in trips)
    found.deliveries = len(
        session.exec(select(Stop.id).where(col(Stop.delivered_at).is_not(None))).all()
    )


def _early(session: Session) -> int:
    query = select(Promise.id).join(Stop, col(Stop.id) == col(Promise.stop_id))
    early = col(Stop.arrived_at) < col(Promise.first_from)
    return len(session.exec(query.where(Promise.state == PromiseState.KEPT, early)).all())


def count_plans(session: Session, found: Report) -> None:
    """Counts the plans, decided or not, and what went wrong with any of them."""
    plans = session.exec(select(Plan)).all()
    found.plans_made = len(plans)
    found.plans_approved = sum(plan.status is PlanStatus.APPROVED for plan in plans)
    for papers in map(Papers.of, plans):
        found.checker_faults += len(run.faults(papers.problem, papers.answer))
    failed = select(PlanOrder.error).where(PlanOrder.state == OrderState.FAILED)
    found.went_wrong += [f"no plan: {error}" for error in session.exec(failed).all()]


def _count_messages(session: Session, rehearsal: Rehearsal, found: Report) -> None:
    states = Counter(session.exec(select(Inbox.state)).all())
    found.updates_handled = states[InboxState.DONE]
    found.updates_lost = rehearsal.telegram.issued - found.updates_handled
    calls = [call for call in rehearsal.telegram.history if call.error is None]
    sent = [(call.chat_id, call.message_id) for call in calls if call.method in SENDS]
    rows = session.exec(
        select(Outbox.chat_id, Outbox.message_id).where(Outbox.state == OutboxState.SENT)
    ).all()
    found.messages_sent = len(sent)
    found.messages_edited = sum(call.method.startswith("editMessage") for call in calls)
    found.messages_duplicated = len(sent) - len(set(sent) & set(rows))
