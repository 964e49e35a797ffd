"""Sends what is owed, several chats at a time, each chat in its order."""

import asyncio
from concurrent.futures import Executor
from datetime import UTC, datetime

from telegram import Bot

from bot.db import Database, patiently
from bot.outbox.calls import deliver
from bot.outbox.pace import Pace
from bot.outbox.queue import Outcome, claim, settle
from bot.outbox.recover import recover
from bot.presence import Presence
from bot.tables import Card, Outbox

MOST_AT_ONCE = 24
_FEW, _MOMENT = 4, 0.01
"""With more calls than that on their way, answers are gathered for so many seconds: they and the
next calls share a commit."""
_LAST_ANSWERS = 20
"""Seconds that the answers to what is on its way are waited for at the end."""


class Sender:
    """Takes owed rows, calls Telegram, writes down what became of them."""

    def __init__(
        self, db: Database, bot: Bot, presence: Presence, pace: Pace, threads: Executor
    ) -> None:
        self._db, self._bot, self._presence = db, bot, presence
        self._pace, self._threads = pace, threads
        self._outcomes: list[Outcome] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Something may be owed."""
        self._wake.set()

    def stop(self) -> None:
        """Begins nothing more; run ends when what is on its way has been answered."""
        self._stopping = True
        self.wake()

    async def run(self) -> None:
        """Sends until it is told to stop."""
        await patiently(self._threads, self.recover)
        while not self._stopping:
            if len(self._tasks) > _FEW:
                await asyncio.sleep(_MOMENT)
            self._wake.clear()
            await self._round()
            if not self._outcomes and not self._stopping:
                await self._rest()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_LAST_ANSWERS)
        await patiently(self._threads, self._step, self._outcomes, 0, [])

    async def _round(self) -> None:
        room = min(MOST_AT_ONCE - len(self._tasks), self._pace.available())
        outcomes, self._outcomes = self._outcomes, []
        if room > 0 or outcomes:
            paced = self._pace.paced()
            for row, card in await patiently(self._threads, self._step, outcomes, room, paced):
                self._start(row, card)

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
        outcome = await deliver(self._bot, row, card, datetime.now(UTC))
        self._outcomes.append(outcome)  # looked up only now: a round takes the list away
        self.wake()

    def _step(
        self, outcomes: list[Outcome], room: int, paced: list[int]
    ) -> list[tuple[Outbox, Card | None]]:
        wall = datetime.now(UTC)
        with self._db.note() as session:
            if outcomes:
                settle(session, outcomes, wall)
            number = self._presence.number
            return claim(session, wall, room, paced, number) if room > 0 else []

    def recover(self) -> None:
        """Looks for calls that a process which died left unanswered."""
        self._presence.show()
        with self._db.note() as session:
            recover(session, self._presence)
