"""The plan's card in the coordinators' chats: what it brings, and the decision about it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from bot import outbox
from bot.actions.asking.naming import unmeasured_texts
from bot.actions.asking.text import priority_label
from bot.actions.planning.fit import Misfit
from bot.actions.planning.not_served import item_name, reason_words
from bot.dispatch.changes import Changes, changes
from bot.dispatch.figures import Figures, Served, figures
from bot.dispatch.fixes import best_fixes, fix_words
from bot.dispatch.papers import Papers
from bot.outbox import Button, Buttons
from bot.tables import Item, Person, Place, Plan, PlanStatus, Priority
from bot.texts import Words
from planner.roads.matrix import unreachable

MOST_GROUPS = 8
MOST_CODES = 6


def card_name(order_id: int | None) -> str:
    """The name of the living message that first shows the progress and then the plan."""
    return f"plan:{order_id or 0}"


def show_plan(
    session: Session,
    papers: Papers,
    now: datetime,
    *,
    below: bool = False,
    misfits: Sequence[Misfit] = (),
) -> None:
    """Shows the plan wherever coordinators decide."""
    for chat_id, words in outbox.coordinators_chats(session):
        text = "\n".join(
            [plan_text(session, papers, words), *(misfit_words(m, words) for m in misfits)]
        )
        name, buttons = card_name(papers.row.order_id), plan_buttons(papers, words)
        outbox.say(session, chat_id, text, now=now, buttons=buttons, card=name, below=below)


def plan_text(session: Session, papers: Papers, words: Words) -> str:
    """The summary of a plan as HTML."""
    lines = _lines(session, papers, figures(papers), words)
    return "\n".join(line for line in lines if line)


def plan_buttons(papers: Papers, words: Words) -> Buttons:
    """What can be looked at, and while nobody has decided, what can be decided."""

    def button(key: str, *data: object) -> Button:
        return Button(words.label(key), ":".join(["plan", *map(str, data)]))

    plan, status = papers.row.id, papers.row.status
    if status not in (PlanStatus.DRAFT, PlanStatus.APPROVED):
        return []
    trips = [button("plan-button-trips", "trips", plan, 0)] if papers.answer.trips else []
    left = [button("plan-button-left", "left", plan, 0)] if papers.answer.unserved else []
    if status is PlanStatus.APPROVED:
        return [[*trips, *left]] if trips or left else []
    again = button("plan-button-again", "now")
    if not trips:
        return [left, [again]]  # it brings nothing, so there is nothing to decide
    approve = button("plan-button-approve", "approve", plan)
    discard = button("plan-button-discard", "discard", plan)
    return [[*trips, *left], [approve, discard], [again]]


def decision_label(session: Session, plan: Plan, words: Words) -> str:
    """Who decided what and when; nothing while nobody has."""
    if plan.status is PlanStatus.DRAFT:
        return ""
    if plan.status is PlanStatus.SUPERSEDED or plan.decided_at is None:
        return words.label("plan-superseded", code=plan.code)
    person = session.get(Person, plan.decided_by_id) if plan.decided_by_id is not None else None
    who, when = person.name if person else "–", words.when(plan.decided_at)
    return words.label(f"plan-{plan.status.value}", code=plan.code, who=who, when=when)


def misfit_words(misfit: Misfit, words: Words) -> str:
    """One thing that has changed since the plan was made."""
    return words(f"plan-misfit-{misfit.kind}", name=misfit.name)


def before(session: Session, plan: Plan) -> Plan | None:
    """The plan made before this one."""
    query = select(Plan).where(col(Plan.id) < plan.id, col(Plan.made_at) <= plan.made_at)
    return session.exec(query.order_by(col(Plan.id).desc())).first()


def _lines(session: Session, papers: Papers, sums: Figures, words: Words) -> Iterator[str]:
    row = papers.row
    yield words(
        "plan-title",
        code=row.code,
        trips=sums.trips,
        vehicles=sums.vehicles,
        ready=sums.vehicles_ready,
    )
    if row.status is not PlanStatus.DRAFT:
        yield f"<b>{words('plan-decision', decision=decision_label(session, row, words))}</b>"
    for priority, served in sums.served.items():
        yield _served(priority_label(words, Priority(priority.value)), served, words)
    if sums.first is not None and sums.last is not None:
        first, last = (papers.epoch.moment(at) for at in (sums.first, sums.last))
        yield (
            words("plan-arrival", at=words.when(first))
            if words.when(first) == words.when(last)
            else words("plan-arrivals", window=words.window(first, last))
        )
    if papers.problem.frozen:
        yield words("plan-frozen", trips=len(papers.problem.frozen))
    yield from _roads(session, papers, words)
    if row.status is PlanStatus.DRAFT:
        yield from unmeasured_texts(session, words)
    yield from _changed(session, papers, words)
    yield from _left(session, papers, sums, words)


def _roads(session: Session, papers: Papers, words: Words) -> Iterator[str]:
    """What is wrong with the ways that the plan was made with."""
    if papers.row.without_roads:
        yield words("plan-without-roads")
    asked = {request.place for request in papers.problem.requests}
    cut = [int(each.place) for each in unreachable(papers.problem) if each.place in asked]
    if cut:
        names = words.listed(session.get_one(Place, n).name for n in cut[:MOST_CODES])
        yield words("plan-cut-off", places=names, more=max(0, len(cut) - MOST_CODES))


def _served(priority: str, served: Served, words: Words) -> str:
    return words(
        "plan-served",
        priority=priority,
        whole=served.whole,
        requests=served.requests,
        part=served.part,
        reached=words.number(served.people_reached),
        people=words.number(served.people),
        known=served.people,
        brought=words.weight(served.kg_served),
        asked=words.weight(served.kg),
    )


def _changed(session: Session, papers: Papers, words: Words) -> Iterator[str]:
    row = before(session, papers.row)
    if row is None or row.status is PlanStatus.APPROVED:
        return
    found: Changes = changes(Papers.of(row), papers)
    yield words("plan-changes", code=found.code, before=found.trips_before, now=found.trips_now)
    for key, codes in (("added", found.added), ("dropped", found.dropped), ("moved", found.moved)):
        if codes:
            shown = words.listed(codes[:MOST_CODES])
            more = max(0, len(codes) - MOST_CODES)
            yield words(f"plan-changes-{key}", codes=shown, more=more)


def _left(session: Session, papers: Papers, sums: Figures, words: Words) -> Iterator[str]:
    """Groups of lines, most first, each with what would serve it where that is known."""
    if sums.left:
        yield words("plan-left")
    fixes = best_fixes(papers)
    for reason, code, n in sums.left[:MOST_GROUPS]:
        item = session.exec(select(Item).where(Item.code == code)).first()
        name = item_name(session, item.id, words) if item else ""
        yield words("plan-left-group", lines=n, reason=reason_words(reason, name, words))
        if fix := fixes.get((reason, code)):
            yield fix_words(session, fix, n, words)
    more = sum(n for _, _, n in sums.left[MOST_GROUPS:])
    if more:
        yield words("plan-left-more", lines=more)
