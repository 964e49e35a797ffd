"""Fetches updates by long polling; the next call acknowledges only what is stored."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.db import Database, patiently
from bot.inbox.rows import store
from bot.presence import Presence

log = structlog.get_logger()

KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
_LONG_POLL = 25
_BATCH = 100


class Receiver:
    """Takes updates from Telegram into the inbox."""

    def __init__(
        self,
        db: Database,
        bot: Bot,
        presence: Presence,
        threads: Executor,
        stored: Callable[[], None],
    ) -> None:
        self._db, self._bot, self._presence = db, bot, presence
        self._threads, self._stored = threads, stored

    async def run(self) -> None:
        """Receives until cancelled; a bad line is waited out, a bad token is not."""
        offset: int | None = None
        failures = 0
        while True:
            if not await patiently(self._threads, self._presence.listens):
                await asyncio.sleep(0.5)  # another process listens; we are there when it is gone
                continue
            try:
                updates = await self._fetch(offset)
                failures = 0
            except InvalidToken:
                raise
            except TelegramError as error:
                failures += 1
                log.warning("receive.later", error=error.message, failures=failures)
                await self._recover(error, failures)
                continue
            if updates:
                await patiently(self._threads, self._store, updates)
                offset = max(u["update_id"] for u in updates) + 1
                self._stored()

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        query = {"timeout": _LONG_POLL, "limit": _BATCH, "allowed_updates": KINDS}
        if offset is not None:
            query["offset"] = offset
        found: Any = await self._bot.do_api_request(
            "getUpdates", api_kwargs=query, read_timeout=_LONG_POLL + 10
        )
        return list(found)

    def _store(self, updates: list[dict[str, Any]]) -> None:
        with self._db.note() as session:
            store(session, updates, datetime.now(UTC))

    async def _recover(self, error: TelegramError, failures: int) -> None:
        if isinstance(error, Conflict) and "webhook" in error.message:
            try:
                await self._bot.delete_webhook()  # left over from another way of running
            except TelegramError as again:
                log.warning("receive.webhook_stays", error=again.message)
        if isinstance(error, RetryAfter):
            await asyncio.sleep(error._retry_after.total_seconds())
        else:
            await asyncio.sleep(min(30, 0.25 * 2 ** min(failures, 7)))
