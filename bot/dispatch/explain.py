"""What would help with what a plan leaves: found after its card is shown, and then added to it."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

import structlog
from sqlmodel import Session, col, select

from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.dispatch import run
from bot.dispatch.card import show_plan
from bot.dispatch.papers import Papers
from bot.tables import Plan, PlanStatus

log = structlog.get_logger()

T = TypeVar("T")


class Waiting(NamedTuple):
    """A draft that nobody has explained; made_at tells whether it was made anew meanwhile."""

    plan_id: int
    made_at: datetime
    problem: str
    answer: str


async def explain_due(db: Database, settings: Settings, clock: Clock, executor: Executor) -> bool:
    """Explains the draft that waits for it, and says whether there was one."""

    async def thread(work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(executor, work)

    if not settings.explain_seconds:
        return False
    draft = await thread(lambda: _look(db))
    if draft is None:
        return False
    try:
        found = await run.explain(draft.problem, draft.answer, settings.explain_seconds)
    except run.PlannerFailed as error:  # the plan stands without it
        log.warning("explain.failed", plan=draft.plan_id, error=str(error))
        found = []
    await thread(lambda: _keep(db, draft, found, clock.now()))
    return True


def _look(db: Database) -> Waiting | None:
    with db.read() as session:
        return waiting(session)


def waiting(session: Session) -> Waiting | None:
    """The newest draft, if it leaves something and nobody knows what would help."""
    query = select(Plan).where(Plan.status == PlanStatus.DRAFT).order_by(col(Plan.id).desc())
    plan = session.exec(query).first()
    if plan is None or plan.findings is not None or not plan.answer["unserved"]:
        return None
    return Waiting(plan.id, plan.made_at, json.dumps(plan.problem), json.dumps(plan.answer))


def _keep(db: Database, draft: Waiting, found: list[dict[str, Any]], now: datetime) -> None:
    with db.write() as session:
        keep(session, draft, found, now)


def keep(session: Session, draft: Waiting, found: list[dict[str, Any]], now: datetime) -> None:
    """Keeps what was found with the draft, unless it has changed, and shows it."""
    plan = session.get_one(Plan, draft.plan_id, with_for_update=True)
    if plan.status is PlanStatus.DRAFT and plan.made_at == draft.made_at:
        plan.findings = found
        if any(finding["fix"] for finding in found):
            show_plan(session, Papers.of(plan), now)
