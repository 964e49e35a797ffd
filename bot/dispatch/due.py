"""Makes the plan that is due: claim, snapshot, search, check, keep."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import structlog
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.dispatch import orders, run
from bot.dispatch.snapshot import Snapshot, snapshot
from bot.dispatch.travel import with_travel
from bot.tables import OrderState, PlanOrder
from planner import model

log = structlog.get_logger()

BEAT = 2.0
"""Seconds between two looks at a running search."""

T = TypeVar("T")


async def run_due(db: Database, settings: Settings, clock: Clock, executor: Executor) -> bool:
    """Makes one plan that is owed and due, and says whether there was one."""
    return await _Desk(db, settings, clock, executor).one()


@dataclass
class _Desk:
    db: Database
    settings: Settings
    clock: Clock
    executor: Executor
    progress: run.Progress | None = None
    begun: bool = False

    async def one(self) -> bool:
        order = await self._write(self._claim)
        if order is None:
            return False
        try:
            asked = await self._thread(self._look)
            if asked.is_empty:
                await self._finish(order, orders.nothing_to_plan)
            else:
                await self._answer(order, asked)
        except OperationalError:
            raise  # the database is away or busy: the lease runs out, and the order is taken up
        except Exception as error:  # whatever it is, coordinators must not wait for ever
            log.exception("plan.failed", order=order.id)
            text = str(error) or repr(error)
            await self._finish(order, lambda s, o, now: orders.failed(s, o, text, now))
        return True

    async def _answer(self, order: PlanOrder, asked: Snapshot) -> None:
        beat = asyncio.create_task(self._beat(order, asked))
        try:
            asked = await self._thread(lambda: with_travel(asked, self.settings))
            answer = await run.plan(asked.problem, self.settings.plan_seconds, self._told)
            faults = await self._thread(lambda: run.faults(asked.problem, answer))
            await self._finish(order, lambda s, o, now: _keep(s, o, asked, answer, faults, now))
        finally:
            beat.cancel()
            with suppress(asyncio.CancelledError):
                await beat

    async def _beat(self, order: PlanOrder, asked: Snapshot) -> None:
        """Renews the lease, and shows what is new."""
        while True:
            try:
                if not await self._write(lambda session: self._show(session, order, asked)):
                    return
            except OperationalError as error:  # the database is away or busy: the lease lasts
                log.warning("plan.beat", error=str(error.orig))
            await asyncio.sleep(BEAT)

    def _show(self, session: Session, order: PlanOrder, asked: Snapshot) -> bool:
        ours = orders.renew(session, order.id, datetime.now(UTC))
        progress, self.progress = self.progress, None
        if ours and (progress is not None or not self.begun):
            self.begun = True
            count = sum(not request.held for request in asked.problem.requests)
            orders.show_progress(session, order, count, progress, self.clock.now())
        return ours

    def _told(self, progress: run.Progress) -> None:
        self.progress = progress

    def _claim(self, session: Session) -> PlanOrder | None:
        return orders.claim_order(session, self.clock.now(), datetime.now(UTC))

    def _look(self) -> Snapshot:
        with self.db.read() as session:
            return snapshot(session, self.clock.now(), self.settings)

    async def _finish(
        self, order: PlanOrder, end: Callable[[Session, PlanOrder, datetime], None]
    ) -> None:
        """Ends the order, unless another process has done so while we were slow."""

        def ended(session: Session) -> None:
            row = session.get_one(PlanOrder, order.id, with_for_update=True)
            if row.state is OrderState.RUNNING:
                end(session, row, self.clock.now())

        await self._write(ended)

    async def _write(self, work: Callable[[Session], T]) -> T:
        def transaction() -> T:
            with self.db.write() as session:
                return work(session)

        return await self._thread(transaction)

    async def _thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.executor, work)


def _keep(
    session: Session,
    order: PlanOrder,
    asked: Snapshot,
    answer: model.Plan,
    faults: list[model.Fault],
    now: datetime,
) -> None:
    if faults:
        log.error("plan.faulty", order=order.id, faults=[str(fault) for fault in faults[:5]])
        orders.keep_faulty(session, order, asked, answer, faults, now)
    else:
        orders.keep(session, order, asked, answer, now)
