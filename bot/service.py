"""The running bot: receives, handles, sends and ticks until it is told to stop."""

import asyncio
import signal
import warnings
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import structlog
from sqlmodel import Session, select
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.handlers.people.menus import show_first_commands
from bot.inbox.handle import Drain
from bot.inbox.keep import Keeper
from bot.inbox.receive import Receiver
from bot.jobs import Jobs
from bot.lines import Lines
from bot.outbox.pace import Pace
from bot.outbox.sender import Sender
from bot.presence import Presence
from bot.tables import Operation

log = structlog.get_logger()

_PATIENCE = 30
"""Seconds that the sender has, when all stops, to hear and write down the last answers."""


def telegram_bot(settings: Settings) -> Bot:
    """The way to Telegram, wherever the settings say it is."""
    # What is owed is a method's name and its payload; the typed methods would take it apart again.
    warnings.filterwarnings("ignore", "Please use 'Bot", PTBUserWarning)
    url = settings.telegram_url.rstrip("/")
    return Bot(
        settings.token.get_secret_value(),
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=Lines(read_timeout=20),
        get_updates_request=HTTPXRequest(connection_pool_size=1),
    )


class Service:
    """One process of the bot; several may share a PostgreSQL database."""

    def __init__(
        self, settings: Settings, db: Database, clock: Clock, started: Callable[[], None] = print
    ) -> None:
        self._settings, self._db, self._clock, self._started = settings, db, clock, started

    async def run(self, stop: asyncio.Event) -> None:
        """Serves until the event is set; raises InvalidToken when Telegram does not know us."""
        bot = telegram_bot(self._settings)
        presence = Presence(self._db)
        try:
            if await _introduced(bot, stop):
                with self._db.write() as session:
                    operation(session).bot_username = bot.username or ""
                    show_first_commands(session, self._clock.now())
                self._started()
                await self._serve(bot, presence, stop)
        finally:
            presence.close()
            await bot.shutdown()

    async def _serve(self, bot: Bot, presence: Presence, stop: asyncio.Event) -> None:
        settings = self._settings
        # The ticks have threads of their own, so that nobody's answer waits for them.
        with (
            ThreadPoolExecutor(4, thread_name_prefix="rows") as threads,
            ThreadPoolExecutor(2, thread_name_prefix="ticks") as background,
        ):
            pace = Pace(
                settings.send_per_second,
                settings.send_per_chat_burst,
                settings.send_per_chat_seconds,
            )
            sender = Sender(self._db, bot, presence, pace, threads)
            drain = Drain(self._db, settings, self._clock, threads, sender.wake)
            receiver = Receiver(self._db, bot, presence, threads, drain.wake)
            jobs = Jobs(self._db, settings, self._clock, background, sender)
            keeper = Keeper(self._db, bot, settings, background)
            parts = [receiver.run(), drain.run(), jobs.run(), keeper.run()]
            await _together(parts, sender, stop)


async def _together(
    parts: Sequence[Coroutine[Any, Any, None]], sender: Sender, stop: asyncio.Event
) -> None:
    """Runs everything until the event is set; a part that ends by itself has failed: says why."""
    working = [asyncio.create_task(part) for part in parts]
    sending, stopped = asyncio.create_task(sender.run()), asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait((*working, sending, stopped), return_when=asyncio.FIRST_COMPLETED)
    for task in (*working, stopped):
        task.cancel()
    await asyncio.gather(*working, return_exceptions=True)
    sender.stop()
    await asyncio.wait([sending], timeout=_PATIENCE)
    sending.cancel()
    for task in done - {stopped}:
        task.result()


async def _introduced(bot: Bot, stop: asyncio.Event) -> bool:
    """Asks Telegram who we are, and waits while there is no line to it."""
    while not stop.is_set():
        try:
            await bot.initialize()
            return True
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("telegram.unreachable", error=error.message)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), 2)
    return False


def operation(session: Session) -> Operation:
    """The operation of this installation; an empty one until a file is loaded."""
    found = session.exec(select(Operation)).first()
    if found is None:
        found = Operation(code="aidline", name="aidline")
        session.add(found)
        session.flush()
    return found


def stop_on_signals(stop: asyncio.Event) -> None:
    """Lets the process end in order on Ctrl-C and on the system's request."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
