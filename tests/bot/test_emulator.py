"""The bot also talks to a Bot API server that was not written here."""

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator
from sqlmodel import col, select

from bot.clock import WallClock
from bot.config import Settings
from bot.db import Database
from bot.service import Service
from bot.tables import Inbox, InboxState, Outbox, OutboxState

TOKEN = "4242:somebody-elses-telegram"
AMAL = {"id": 1001, "is_bot": False, "first_name": "Amal", "language_code": "en"}


class Emulator:
    """The emulator and our service, side by side in a thread."""

    def __init__(self, db: Database) -> None:
        self.db, self.api = db, LoBotApiEmulator()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._up = threading.Event()
        self._messages = 0

    def start(self) -> None:
        """Starts both."""
        self._thread.start()
        assert self._up.wait(20)

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        runner = web.AppRunner(self.api.app(), access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        settings = Settings(token=TOKEN, telegram_url=f"http://{host}:{port}", _env_file=None)
        await Service(settings, self.db, WallClock(), self._up.set).run(self._stop)
        await runner.cleanup()

    def stop(self) -> None:
        """Stops both."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)

    def say(self, text: str) -> None:
        """Amal writes to the bot."""
        self._messages += 1
        content: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        message = {"message_id": self._messages, "date": 1_675_757_020, "from": AMAL}
        chat = {"id": AMAL["id"], "type": "private", "first_name": "Amal"}
        self._enqueue({"message": message | {"chat": chat} | content})

    def tap(self, data: str, text: str) -> None:
        """Amal taps a button under a message of the bot's."""
        chat = {"id": AMAL["id"], "type": "private", "first_name": "Amal"}
        bot = {"id": 4242, "is_bot": True, "first_name": "Aidline"}
        message = {"message_id": 2, "date": 1_675_757_020, "chat": chat, "from": bot, "text": text}
        query = {"id": "7", "from": AMAL, "message": message, "chat_instance": "1", "data": data}
        self._enqueue({"callback_query": query})

    def _enqueue(self, update: dict[str, Any]) -> None:
        queued = self.api.enqueue_update(update, token=TOKEN)
        asyncio.run_coroutine_threadsafe(queued, self._loop).result(10)

    def sent(self, count: int) -> list[Outbox]:
        """What was owed to Amal, when so much of it has been sent."""
        query = select(Outbox).where(Outbox.chat_id == AMAL["id"]).order_by(col(Outbox.id))
        for _ in range(500):
            with self.db.read() as session:
                rows = list(session.exec(query))
            if sum(row.state is OutboxState.SENT for row in rows) >= count:
                return rows
            threading.Event().wait(0.02)
        raise TimeoutError([(row.method, row.state, row.error) for row in rows])


@pytest.fixture
def emulator(db: Database) -> Iterator[Emulator]:
    """Both, running."""
    running = Emulator(db)
    running.start()
    yield running
    running.stop()


def test_a_short_conversation(emulator: Emulator) -> None:
    emulator.say("/start")
    emulator.sent(1)
    emulator.say("/help")
    emulator.say("/language")
    emulator.tap("language:ar", "Language")
    rows = emulator.sent(5)
    assert {row.state for row in rows} == {OutboxState.SENT}, [(r.method, r.error) for r in rows]
    assert "This is for" in rows[0].payload["text"]
    assert {"sendMessage", "answerCallbackQuery"} <= {row.method for row in rows}
    assert all(row.message_id for row in rows if row.method == "sendMessage")
    with emulator.db.read() as session:
        assert {row.state for row in session.exec(select(Inbox))} == {InboxState.DONE}
