"""The ticks: each looks at the rows for what is due; none keeps anything in memory."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlmodel import Session, col, delete

from bot.actions.asking import quotes, standing
from bot.actions.driving import receipts, stock
from bot.actions.people.absence import tell_blocked
from bot.actions.planning import promises
from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.dispatch.due import run_due
from bot.dispatch.explain import explain_due
from bot.dispatch.news import order_if_new
from bot.dispatch.quote import quote_due
from bot.outbox.sender import Sender
from bot.tables import Inbox, InboxState, Outbox, OutboxState

log = structlog.get_logger()

Tick = Callable[[Session, datetime, Settings], None]

TICKS: dict[str, Tick] = {
    "order": order_if_new,
    "quotes": quotes.end,
    "still": standing.ask,
    "soon": promises.tell_soon,
    "late": promises.notice_late,
    "arrivals": lambda session, now, _settings: stock.take_in(session, now),
    "receipts": lambda session, now, _settings: receipts.remind(session, now),
    "blocked": lambda session, now, _settings: tell_blocked(session, now),
}
"""What is looked at every `tick_seconds`, each in a transaction of its own."""


class Jobs:
    """Runs the ticks and the planner when a plan is owed."""

    def __init__(
        self, db: Database, settings: Settings, clock: Clock, executor: Executor, sender: Sender
    ) -> None:
        self._db, self._settings, self._clock = db, settings, clock
        self._executor, self._sender = executor, sender

    async def run(self) -> None:
        """Ticks until cancelled."""
        scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        scheduler.add_listener(_report, EVENT_JOB_ERROR | EVENT_JOB_MISSED)
        every = self._settings.tick_seconds
        for name, tick in TICKS.items():
            scheduler.add_job(self._tick, "interval", seconds=every, args=[tick], id=name)
        scheduler.add_job(self._plan, "interval", seconds=every, id="plan")
        scheduler.add_job(self._explain, "interval", seconds=every, id="explain")
        scheduler.add_job(self._quote, "interval", seconds=every, id="quote")
        scheduler.add_job(self._recover, "interval", seconds=every, id="recover")
        scheduler.add_job(self._clean, "interval", hours=1, id="clean")
        scheduler.start()
        try:
            await asyncio.Event().wait()
        finally:
            scheduler.shutdown(wait=False)

    async def _tick(self, tick: Tick) -> None:
        await self._in_thread(self._transaction, tick)
        self._sender.wake()

    def _transaction(self, tick: Tick) -> None:
        with self._db.write() as session:
            tick(session, self._clock.now(), self._settings)

    async def _plan(self) -> None:
        """Makes the plans that are owed."""
        while await run_due(self._db, self._settings, self._clock, self._executor):
            self._sender.wake()

    async def _explain(self) -> None:
        """Finds what would help with what the last draft leaves."""
        if await explain_due(self._db, self._settings, self._clock, self._executor):
            self._sender.wake()

    async def _quote(self) -> None:
        """Says when help is likely to come for what nothing is promised for."""
        if await quote_due(self._db, self._settings, self._clock, self._executor):
            self._sender.wake()

    async def _recover(self) -> None:
        await self._in_thread(self._sender.recover)

    async def _clean(self) -> None:
        await self._in_thread(self._forget_old)

    def _forget_old(self) -> None:
        with self._db.write() as session:
            forget(session, datetime.now(UTC) - timedelta(days=self._settings.keep_days))

    async def _in_thread(self, work: Callable[..., None], *arguments: object) -> None:
        await asyncio.get_running_loop().run_in_executor(self._executor, work, *arguments)


def forget(session: Session, before: datetime) -> None:
    """Drops updates handled and messages sent before a moment; what is owed or failed stays."""
    session.exec(
        delete(Inbox).where(col(Inbox.state) == InboxState.DONE, col(Inbox.done_at) < before)
    )
    session.exec(
        delete(Outbox).where(
            col(Outbox.state) == OutboxState.SENT,
            col(Outbox.sent_at) < before,
            col(Outbox.once).is_(None),  # its name must go on standing in the way of a second one
        )
    )


def _report(event: JobExecutionEvent) -> None:
    if isinstance(event.exception, asyncio.CancelledError):
        return  # the service is stopping
    error = repr(event.exception) if event.exception else "missed its time"
    log.error("tick.failed", tick=event.job_id, error=error)
