"""Fetches the bytes of files that requesters sent, so that they outlast Telegram's."""

import asyncio
from concurrent.futures import Executor

import structlog
from sqlmodel import col, select
from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.config import Settings
from bot.db import Database, patiently
from bot.tables import Attachment

log = structlog.get_logger()

MEGABYTE = 1_000_000


class Keeper:
    """Keeps the bytes of files that are not too large."""

    def __init__(self, db: Database, bot: Bot, settings: Settings, threads: Executor) -> None:
        self._db, self._bot, self._settings, self._threads = db, bot, settings, threads

    async def run(self) -> None:
        """Fetches until cancelled."""
        while True:
            owed = await patiently(self._threads, self._next)
            if owed is None:
                await asyncio.sleep(self._settings.tick_seconds)
                continue
            number, file_id = owed
            try:
                data = await self._fetch(file_id)
            except TelegramError as error:  # the line is bad: the file stays owed
                log.info("file.later", error=error.message)
                await asyncio.sleep(self._settings.tick_seconds)
            else:
                await patiently(self._threads, self._keep, number, data)

    async def _fetch(self, file_id: str) -> bytes | None:
        """The bytes of a file; None when Telegram will never give them."""
        try:
            file = await self._bot.get_file(file_id)
            if (file.file_size or 0) > self._limit:
                return None
            return bytes(await file.download_as_bytearray())
        except (BadRequest, Forbidden, InvalidToken) as error:
            log.warning("file.not_kept", error=error.message)
            return None

    def _next(self) -> tuple[int, str] | None:
        with self._db.read() as session:
            query = select(Attachment.id, Attachment.file_id)
            query = query.where(col(Attachment.fetched).is_(False), Attachment.size <= self._limit)
            return session.exec(query.order_by(col(Attachment.id))).first()

    def _keep(self, number: int, data: bytes | None) -> None:
        with self._db.note() as session:
            row = session.get(Attachment, number)
            if row is not None:  # its requester may have taken it out meanwhile
                row.data, row.fetched = data, True

    @property
    def _limit(self) -> float:
        return self._settings.file_megabytes * MEGABYTE
