"""Handles stored updates: one transaction each, from the claim to the answers owed."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime

import structlog
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.handlers import apologise, handle
from bot.inbox.rows import claim
from bot.tables import Inbox, InboxState

log = structlog.get_logger()


class Drain:
    """Empties the inbox."""

    def __init__(
        self,
        db: Database,
        settings: Settings,
        clock: Clock,
        executor: Executor,
        handled: Callable[[], None],
    ) -> None:
        self._db, self._settings, self._clock = db, settings, clock
        self._executor, self._handled = executor, handled
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Something may be waiting."""
        self._wake.set()

    async def run(self) -> None:
        """Handles until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            self._wake.clear()
            try:
                while await loop.run_in_executor(self._executor, self.one):
                    self._handled()
            except OperationalError as error:  # the database is away or busy: nothing is lost
                log.warning("handle.later", error=str(error.orig))
                await asyncio.sleep(1)
                continue
            try:
                async with asyncio.timeout(1):
                    await self._wake.wait()
            except TimeoutError:
                continue  # nobody woke us: another process may have stored something

    def one(self) -> bool:
        """Handles the next update, and says whether there was one."""
        with self._db.write() as session:
            row = claim(session)
            if row is None:
                return False
            self._handle(session, row)
            row.attempts, row.done_at = row.attempts + 1, datetime.now(UTC)
            return True

    def _handle(self, session: Session, row: Inbox) -> None:
        """An update that cannot be handled is kept with its error, and its sender is told."""
        try:
            with session.begin_nested():
                handle(session, row.raw, self._clock.now(), self._settings)
            row.state = InboxState.DONE
        except OperationalError:
            raise
        except Exception as error:  # whatever it is, it must not hold up the chat
            log.exception("update.failed", update_id=row.update_id)
            row.state, row.error = InboxState.FAILED, repr(error)
            apologise(session, row.chat_id, row.raw, self._clock.now())
