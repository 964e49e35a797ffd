"""Sends what is owed, several chats at a time, each chat in its order."""

import asyncio
from concurrent.futures import Executor
from datetime import UTC, datetime, timedelta

from telegram import Bot

from bot.db import Database
from bot.outbox.calls import deliver
from bot.outbox.pace import Pace
from bot.outbox.queue import Outcome, claim, recover, settle
from bot.tables import Card, Outbox

LEASE = timedelta(seconds=90)
"""Longer than a call to Telegram can take: what is still unanswered then has lost its process."""

MOST_AT_ONCE = 24


class Sender:
    """Takes owed rows, calls Telegram, writes down what became of them."""

    def __init__(self, db: Database, bot: Bot, pace: Pace, executor: Executor) -> None:
        self._db, self._bot, self._pace, self._executor = db, bot, pace, executor
        self._outcomes: list[Outcome] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Something may be owed."""
        self._wake.set()

    async def run(self) -> None:
        """Sends until cancelled."""
        loop = asyncio.get_running_loop()
        # One process owns an SQLite file, so what was on its way when we start is lost already.
        lease = timedelta() if self._db.is_sqlite else LEASE
        await loop.run_in_executor(self._executor, self._recover, lease)
        try:
            await self._send()
        finally:
            await self._finish()

    async def _finish(self) -> None:
        """Hears the answers to what is on its way, so that nothing is left uncertain."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=10)
        self._step(self._outcomes, 0, [])

    async def _send(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            self._wake.clear()
            room = min(MOST_AT_ONCE - len(self._tasks), self._pace.available())
            outcomes, self._outcomes = self._outcomes, []
            if room > 0 or outcomes:
                step = (self._step, outcomes, room, self._pace.paced())
                for row, card in await loop.run_in_executor(self._executor, *step):
                    self._start(row, card)
            if not self._outcomes:
                await self._rest()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._pace.wait()):
                await self._wake.wait()
        except TimeoutError:
            return  # nobody woke us: look whether a message has fallen due

    def _start(self, row: Outbox, card: Card | None) -> None:
        self._pace.took(row.chat_id)
        task = asyncio.create_task(self._deliver(row, card))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, row: Outbox, card: Card | None) -> None:
        self._outcomes.append(await deliver(self._bot, row, card, datetime.now(UTC)))
        self.wake()

    def _step(
        self, outcomes: list[Outcome], room: int, paced: list[int]
    ) -> list[tuple[Outbox, Card | None]]:
        wall = datetime.now(UTC)
        with self._db.write() as session:
            settle(session, outcomes, wall)
            return claim(session, wall, room, paced) if room > 0 else []

    def _recover(self, lease: timedelta) -> None:
        with self._db.write() as session:
            recover(session, datetime.now(UTC), lease)

    def recover(self) -> None:
        """Looks for calls that another process left unanswered; a tick calls this."""
        if not self._db.is_sqlite:
            self._recover(LEASE)
