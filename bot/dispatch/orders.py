"""Plans that are owed: who takes one up, and what becomes of it."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, or_, select, update

from bot import outbox
from bot.actions.planning.not_served import tell_not_served
from bot.dispatch.card import card_name, show_plan
from bot.dispatch.papers import Papers, document
from bot.dispatch.run import Progress
from bot.dispatch.snapshot import Snapshot
from bot.outbox import Button
from bot.tables import OrderState, Plan, PlanOrder, PlanStatus
from bot.texts import Words
from planner import model

LEASE = timedelta(seconds=30)
"""How long an order stays with a process that has stopped renewing it."""

OUTDATED = "outdated"
"""The cause of a plan that is wanted only because the last one is old."""

MOST_FAILURES = 3
RETRY = timedelta(seconds=30)


def claim_order(session: Session, now: datetime, wall: datetime) -> PlanOrder | None:
    """Takes the oldest order that is due, or whose process has died."""
    due = (col(PlanOrder.state) == OrderState.OWED) & (col(PlanOrder.due_at) <= now)
    left = (col(PlanOrder.state) == OrderState.RUNNING) & (col(PlanOrder.lease_until) < wall)
    order = session.exec(
        select(PlanOrder)
        .where(or_(due, left))
        .order_by(col(PlanOrder.due_at), col(PlanOrder.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    if order is not None:
        order.state, order.lease_until = OrderState.RUNNING, wall + LEASE
    return order


def renew(session: Session, order_id: int, wall: datetime) -> bool:
    """Keeps an order for another while; False when it is no longer ours to run."""
    result = session.exec(
        update(PlanOrder)
        .where(col(PlanOrder.id) == order_id, col(PlanOrder.state) == OrderState.RUNNING)
        .values(lease_until=wall + LEASE)
    )
    return bool(result.rowcount == 1)


def show_waiting(session: Session, order: PlanOrder, now: datetime) -> None:
    """Shows coordinators that a plan has been asked for."""
    _say(session, order, now, "plan-waiting", below=True)


def show_progress(
    session: Session, order: PlanOrder, asked: int, progress: Progress | None, now: datetime
) -> None:
    """Shows coordinators how far the search is, unless it may well come to nothing."""
    if order.cause == OUTDATED:
        return
    for chat_id, words in outbox.coordinators_chats(session):
        text = words("plan-begins", requests=asked, cause=_cause(order, words))
        if progress is not None:
            share = words.number(round(progress.share_served * 100))
            text = words("plan-progress", requests=asked, share=share)
        outbox.say(session, chat_id, text, now=now, card=card_name(order.id))


def nothing_to_plan(session: Session, order: PlanOrder, now: datetime) -> None:
    """Ends an order for which nothing is open; only who asked for it hears so."""
    order.state = OrderState.DONE
    if order.person_id is not None:
        _say(session, order, now, "plan-nothing")


def keep(
    session: Session, order: PlanOrder, asked: Snapshot, answer: model.Plan, now: datetime
) -> Plan:
    """Keeps the planner's answer as a draft in place of older ones, and shows it.

    When nobody asked and nothing can be brought, as has been said before, it is not said again.
    """
    older = session.exec(
        select(Plan).where(Plan.status == PlanStatus.DRAFT).with_for_update()
    ).all()
    row = _row(order, asked, answer, now, PlanStatus.DRAFT)
    order.state, order.error = OrderState.DONE, None
    said = _said_before(session, order, row)
    if said is not None:
        if said.status is PlanStatus.DRAFT:
            _refresh(said, row)
        _drop_progress(session, order, now)
        return said
    session.add(row)
    for plan in older:
        plan.status = PlanStatus.SUPERSEDED
    session.flush()
    for plan in older:
        show_plan(session, Papers.of(plan), now)
    papers = Papers(row, asked.problem, answer)
    show_plan(session, papers, now, below=True)
    if not answer.trips:  # nobody will approve it, which is when requesters hear otherwise
        tell_not_served(session, papers.not_served(), now)
    return row


def keep_faulty(
    session: Session,
    order: PlanOrder,
    asked: Snapshot,
    answer: model.Plan,
    faults: list[model.Fault],
    now: datetime,
) -> None:
    """Keeps an answer that breaks rules for whoever mends the planner; nobody can approve it."""
    session.add(_row(order, asked, answer, now, PlanStatus.DISCARDED))
    first = faults[0]
    order.state = OrderState.FAILED
    order.error = f"check: {len(faults)} faults, first {first.rule} at {first.where}: {first.text}"
    _say(session, order, now, "plan-faulty")


def failed(session: Session, order: PlanOrder, error: str, now: datetime) -> None:
    """Tries an order again a little later, and gives it up after several failures."""
    order.attempts, order.error = order.attempts + 1, error
    if order.attempts < MOST_FAILURES:
        order.state, order.due_at = OrderState.OWED, now + RETRY
    else:
        order.state = OrderState.FAILED
        _say(session, order, now, "plan-failed")


def _said_before(session: Session, order: PlanOrder, row: Plan) -> Plan | None:
    """The plan that has said already what one without trips says; None when it is to be said."""
    if order.person_id is not None or row.answer["trips"]:
        return None
    last = session.exec(select(Plan).order_by(col(Plan.id).desc())).first()
    if last is None or last.answer["unserved"] != row.answer["unserved"]:
        return None
    if last.status is PlanStatus.DRAFT:
        return None if last.answer["trips"] else last
    return last if order.cause == OUTDATED else None


def _refresh(plan: Plan, newer: Plan) -> None:
    plan.epoch, plan.made_at = newer.epoch, newer.made_at
    plan.problem, plan.answer = newer.problem, newer.answer
    plan.without_roads, plan.findings = newer.without_roads, None


def _drop_progress(session: Session, order: PlanOrder, now: datetime) -> None:
    for chat_id, _words in outbox.coordinators_chats(session):
        outbox.drop_card(session, chat_id, card_name(order.id), now=now)


def _row(
    order: PlanOrder, asked: Snapshot, answer: model.Plan, now: datetime, status: PlanStatus
) -> Plan:
    return Plan(
        order_id=order.id,
        status=status,
        epoch=asked.epoch.start,
        made_at=now,
        without_roads=asked.without_roads,
        problem=document(asked.problem),
        answer=document(answer),
    )


def _say(
    session: Session, order: PlanOrder, now: datetime, key: str, *, below: bool = False
) -> None:
    for chat_id, words in outbox.coordinators_chats(session):
        again = [[Button(words.label("plan-button-again"), "plan:now")]]
        buttons = again if order.state is OrderState.FAILED else []
        name = card_name(order.id)
        outbox.say(session, chat_id, words(key), now=now, buttons=buttons, card=name, below=below)


_CAUSES = ("life_saving", "remainder", "breakdown", "tick", "undecided", "coordinator", "changed")


def _cause(order: PlanOrder, words: Words) -> str:
    known = order.cause.replace("_", "-") if order.cause in _CAUSES else "other"
    return words.label(f"plan-cause-{known}")
