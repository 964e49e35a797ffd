"""The real bot with all it needs: a local Telegram, a database and an exercise's clock."""

import asyncio
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import SecretStr

from bot.clock import ExerciseClock
from bot.config import Settings
from bot.db import Database
from bot.documents.operation import load_file
from bot.drill.telegram import LocalTelegram
from bot.service import Service

BEGINS = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
"""When the exercise begins: a Tuesday, 09:00 in Istanbul."""


class Rehearsal:
    """Everything that an exercise needs, up while the block lasts."""

    def __init__(
        self,
        operation: Path,
        speed: float,
        *,
        plan_seconds: float = 5,
        explain_seconds: float = 3,
        plan_every_minutes: float = 30,
        plan_debounce_seconds: float = 60,
        port: int = 0,
    ) -> None:
        self.clock = ExerciseClock(BEGINS, speed)
        self.telegram = LocalTelegram(clock=lambda: self.clock.now().timestamp(), port=port)
        self._folder = tempfile.TemporaryDirectory(prefix="aidline-drill-")
        self.db = Database(f"sqlite:///{Path(self._folder.name) / 'drill.db'}")
        self.settings = Settings(
            token=SecretStr(self.telegram.token),
            telegram_url=self.telegram.base_url.removesuffix("/bot"),
            database=str(self.db.url),
            plan_seconds=plan_seconds,
            explain_seconds=explain_seconds,
            plan_every_minutes=plan_every_minutes,
            plan_debounce_seconds=plan_debounce_seconds,
            tick_seconds=0.1,
            # The local Telegram has no limits, and an hour of the exercise is a second here.
            send_per_second=1000,
            send_per_chat_seconds=0,
        )
        self._operation = operation
        self._thread = threading.Thread(target=self._run, name="service", daemon=True)
        self._up = threading.Event()
        self.failure: BaseException | None = None

    def __enter__(self) -> Self:
        self.telegram.start()
        self.db.migrate()
        load_file(self.db, self._operation, self.clock.now())
        self._thread.start()
        self._up.wait()
        if self.failure is not None:
            raise self.failure
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(30)
        self.telegram.stop()
        self.db.close()
        self._folder.cleanup()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # it belongs to whoever waits for the service
            self.failure = error
            raise
        finally:
            self._up.set()

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        await Service(self.settings, self.db, self.clock, self._up.set).run(self._stop)
