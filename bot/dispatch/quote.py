"""The tick that says when help is likely to come: asks the planner with no session open."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from typing import Any, TypeVar

import structlog
from sqlmodel import Session, col, select

from bot.actions.asking import quotes
from bot.actions.asking.quotes import Likely
from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.dispatch import run
from bot.dispatch.likely import Asked, look, rounded
from bot.dispatch.papers import document
from bot.dispatch.snapshot import Snapshot
from bot.dispatch.times import Epoch
from bot.dispatch.travel import with_travel
from bot.tables import WAITING, Quote, Request

log = structlog.get_logger()

T = TypeVar("T")


async def quote_due(db: Database, settings: Settings, clock: Clock, executor: Executor) -> bool:
    """Says of all that waits when help is likely to come, if any of it is owed that."""

    async def thread(work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(executor, work)

    asked = await thread(lambda: _look(db, clock.now(), settings))
    if asked is None:
        return False
    found = dict(asked.planned)
    if asked.new:
        problem = await thread(lambda: _written(asked.snapshot, settings))
        try:
            answers = await run.quote(problem, json.dumps(asked.plan), asked.new)
            found |= _likely(answers, asked.snapshot.epoch)
        except run.PlannerFailed as error:  # they hear it from the plan
            log.warning("quote.failed", error=str(error))
    await thread(lambda: _keep(db, asked, found, clock.now(), settings))
    return True


def _look(db: Database, now: datetime, settings: Settings) -> Asked | None:
    with db.read() as session:
        return look(session, now, settings)


def _written(asked: Snapshot, settings: Settings) -> str:
    return json.dumps(document(with_travel(asked, settings).problem))


def _likely(answers: list[dict[str, Any]], epoch: Epoch) -> dict[str, Likely]:
    """What the planner's quotes say of those that it would bring."""
    return {
        answer["request"]: rounded(
            [(each["p10"], each["p90"]) for each in answer["arrivals"]],
            epoch,
            partly=answer["share"] < 1.0 - 1e-9,
        )
        for answer in answers
        if answer["arrivals"]
    }


def _keep(
    db: Database, asked: Asked, found: dict[str, Likely], now: datetime, settings: Settings
) -> None:
    with db.write() as session:
        keep(session, asked, found, now, settings)


def keep(
    session: Session, asked: Asked, found: dict[str, Likely], now: datetime, settings: Settings
) -> None:
    """Takes down what was found for all that still waits as it did."""
    rows = session.exec(
        select(Request)
        .join(Quote, col(Quote.request_id) == col(Request.id))
        .where(col(Request.id).in_(list(asked.versions)), col(Request.status).in_(WAITING))
        .order_by(col(Request.id))
    ).all()
    for request in rows:
        if request.version == asked.versions[request.id]:
            likely = found.get(request.code)
            quotes.give(session, request, asked.found_at, likely, now, settings)
