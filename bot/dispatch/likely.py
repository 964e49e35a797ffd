"""What the planner is asked about requests that nothing is promised for, and what a draft says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, case, col, func, select

from bot import tables
from bot.actions.asking.quotes import Likely
from bot.actions.planning.promises import outward
from bot.config import Settings
from bot.dispatch.papers import Papers, document
from bot.dispatch.snapshot import Snapshot, as_asked, snapshot
from bot.dispatch.times import Epoch
from bot.tables import WAITING, PlanStatus, Priority, Quote, Request
from planner import model

MOST = 50
"""Requests that are fitted in at once, the most pressing first; what is more waits for a plan."""

STEP = 30
"""Minutes to which the time is rounded outward: a promise is closer."""

_NOTHING = model.Plan((), (), model.Score(0, 0, 0, 0, 0, 0, 0))
_RANK = case({p.value: rank for rank, p in enumerate(Priority)}, value=col(Request.priority))


@dataclass(frozen=True)
class Asked:
    """What is asked of the planner: to fit new requests into a plan that may be approved.

    versions are those of all that wait; planned is what the plan says of those it brings.
    """

    found_at: datetime
    versions: dict[int, int]
    snapshot: Snapshot
    plan: dict[str, Any]
    new: list[str]
    planned: dict[str, Likely]


def look(session: Session, now: datetime, settings: Settings) -> Asked | None:
    """What is to be asked; None when everybody knows what there is to know."""
    rows = session.exec(
        select(Quote, Request)
        .join(Request, col(Request.id) == col(Quote.request_id))
        .where(col(Request.status).in_(WAITING))
        .order_by(_RANK, col(Request.submitted_at), col(Request.id))
    ).all()
    news = _last_news(session)
    if not any(_is_owed(quote, request, news) for quote, request in rows):
        return None
    requests = [request for _quote, request in rows]
    today = snapshot(session, now, settings)
    versions = {request.id: request.version for request in requests}
    draft = session.exec(select(tables.Plan).order_by(col(tables.Plan.id).desc())).first()
    if draft is None or draft.status is not PlanStatus.DRAFT:
        known = {request.id for request in today.problem.requests}
        codes = [request.code for request in requests if request.code in known][:MOST]
        return Asked(now, versions, today, document(_NOTHING), codes, {})
    return _beside(session, Papers.of(draft), requests, Asked(now, versions, today, {}, [], {}))


def _is_owed(quote: Quote, request: Request, news: datetime | None) -> bool:
    if quote.found_at is None or quote.version != request.version:
        return True
    return news is not None and quote.found_at < news


def _last_news(session: Session) -> datetime | None:
    """When a plan was last made or decided about."""
    query = select(func.max(tables.Plan.made_at), func.max(tables.Plan.decided_at))
    moments = [moment for moment in session.exec(query).one() if moment is not None]
    return max(moments, default=None)


def _beside(session: Session, draft: Papers, requests: Sequence[Request], asked: Asked) -> Asked:
    """The same for the plan that waits for a decision: what it knows as it now is, and new ones."""
    known, today = draft.index.requests, asked.snapshot.problem
    wanted = as_asked(session, draft.epoch, requests, asked.found_at)
    new = tuple(request for request in wanted if request.id not in known)[:MOST]
    planned = {each.id: _planned(draft, each) for each in wanted if known.get(each.id) == each}
    problem = replace(
        draft.problem,
        items=tuple(({i.code: i for i in (*today.items, *draft.problem.items)}).values()),
        places=tuple(({p.id: p for p in (*today.places, *draft.problem.places)}).values()),
        requests=(*draft.problem.requests, *new),
    )
    return replace(
        asked,
        snapshot=Snapshot(draft.epoch, problem, asked.snapshot.lately),
        plan=draft.row.answer,
        new=[request.id for request in new],
        planned={code: likely for code, likely in planned.items() if likely is not None},
    )


def _planned(draft: Papers, request: model.Request) -> Likely | None:
    """When a plan brings a request."""
    stops = [s for trip in draft.answer.trips for s in trip.stops if s.request == request.id]
    if not stops:
        return None
    brought = draft.served()
    partly = any(brought.get((request.id, line.id), 0) < line.quantity for line in request.lines)
    times = [(stop.arrival_p10, stop.arrival_p90) for stop in stops]
    return rounded(times, draft.epoch, partly=partly)


def rounded(times: Sequence[tuple[int, int]], epoch: Epoch, *, partly: bool) -> Likely:
    """From the first to the last of arrivals, each of them given as P10 and P90."""
    first, last = min(p10 for p10, _p90 in times), max(p90 for _p10, p90 in times)
    opens, closes = outward(epoch.moment(first), epoch.moment(last), minutes=STEP)
    return Likely(opens, closes, partly)
