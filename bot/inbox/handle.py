"""Handles stored updates: a few in a transaction, from the claim to the answers owed."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime, timedelta

import structlog
from sqlmodel import Session

from bot.clock import Clock
from bot.config import Settings
from bot.db import Database, passes, patiently
from bot.handlers import apologise, handle
from bot.inbox.rows import waiting
from bot.tables import Inbox, InboxState

log = structlog.get_logger()

AT_ONCE = 20
"""Updates in one transaction: enough to share a commit, few enough not to hold up the sender."""

LATE = timedelta(minutes=1)
"""What is handled so long after it was said counts from its own time: there was no line, or no
process. Telegram's clock counts seconds, and need not be ours."""


class Drain:
    """Empties the inbox.

    Transactions that decide run one at a time, so the oldest updates are always taken whole and
    in order, whichever process takes them.
    """

    def __init__(
        self,
        db: Database,
        settings: Settings,
        clock: Clock,
        threads: Executor,
        handled: Callable[[], None],
    ) -> None:
        self._db, self._settings, self._clock = db, settings, clock
        self._threads, self._handled = threads, handled
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Something may be waiting."""
        self._wake.set()

    async def run(self) -> None:
        """Handles until cancelled."""
        while True:
            self._wake.clear()
            while await patiently(self._threads, self.some):
                self._handled()
            try:
                async with asyncio.timeout(1):
                    await self._wake.wait()
            except TimeoutError:
                continue  # nobody woke us: another process may have stored something

    def some(self) -> bool:
        """Handles the next few updates, and says whether there were any."""
        try:
            return self._transaction(self._handle)
        except Exception as error:  # one of them broke: none is done, and each goes by itself
            if passes(error):
                raise
            return self._transaction(self._handle_alone)

    def _transaction(self, handle_one: Callable[[Session, Inbox, datetime], None]) -> bool:
        with self._db.write() as session:
            rows = waiting(session, AT_ONCE)
            for row in rows:
                handle_one(session, row, self._clock.now())
                row.attempts, row.done_at = row.attempts + 1, datetime.now(UTC)
        return bool(rows)

    def _handle(self, session: Session, row: Inbox, now: datetime) -> None:
        handle(session, row.raw, now, self._settings, said=self._said(row, now))
        row.state = InboxState.DONE

    def _said(self, row: Inbox, now: datetime) -> datetime:
        if row.said_at is None or now - row.said_at < LATE:
            return now
        return row.said_at

    def _handle_alone(self, session: Session, row: Inbox, now: datetime) -> None:
        """An update that cannot be handled is kept with its error, and its sender is told."""
        try:
            with session.begin_nested():
                self._handle(session, row, now)
        except Exception as error:  # whatever it is, it must not hold up the others
            if passes(error):
                raise
            log.exception("update.failed", update_id=row.update_id)
            row.state, row.error = InboxState.FAILED, repr(error)
            self._apologise(session, row, now)

    def _apologise(self, session: Session, row: Inbox, now: datetime) -> None:
        try:
            with session.begin_nested():
                apologise(session, row.chat_id, row.raw, now)
        except Exception as error:  # an update so odd that nobody can even be told
            if passes(error):
                raise
            log.exception("update.not_told", update_id=row.update_id)
