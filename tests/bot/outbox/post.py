"""A sender that runs by itself, and messages that are owed through it."""

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

from pydantic import SecretStr
from sqlmodel import Session, col, select

from bot import outbox
from bot.config import Settings
from bot.db import Database
from bot.drill.telegram import LocalTelegram, Person
from bot.outbox.pace import Pace
from bot.outbox.sender import Sender
from bot.presence import Presence
from bot.service import telegram_bot
from bot.tables import Card, Outbox, OutboxState

NOW = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
UNSENT = (OutboxState.OWED, OutboxState.SENDING)


class Post:
    """Sends what is owed from the database to the local Telegram, until it is stopped."""

    def __init__(self, telegram: LocalTelegram, db: Database, pace: Pace) -> None:
        self.telegram, self.db, self._pace = telegram, db, pace
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._up = threading.Event()

    def start(self) -> None:
        """Begins to send."""
        self._thread.start()
        assert self._up.wait(10)

    def stop(self) -> None:
        """Stops in order."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._sender.stop)
            self._thread.join(20)
            assert not self._thread.is_alive()

    async def _serve(self) -> None:
        url = self.telegram.base_url.removesuffix("/bot")
        token = SecretStr(self.telegram.token)
        bot = telegram_bot(Settings(token=token, telegram_url=url, _env_file=None))
        await bot.initialize()
        presence = Presence(self.db)
        self._loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(2) as threads:
            self._sender = Sender(self.db, bot, presence, self._pace, threads)
            self._up.set()
            await self._sender.run()
        presence.close()
        await bot.shutdown()

    def owe(self, person: Person, *texts: str, **more: Any) -> None:
        """Owes a person messages, all in one transaction."""
        with self.db.write() as session:
            for text in texts:
                outbox.say(session, person.id, text, now=NOW, **more)
        self.wake()

    def wake(self) -> None:
        """Lets the sender look."""
        if self._up.is_set():
            self._loop.call_soon_threadsafe(self._sender.wake)

    def drop(self, person: Person, card: str) -> None:
        """Takes a card away."""
        with self.db.write() as session:
            outbox.drop_card(session, person.id, card, now=NOW)
        self.wake()

    def rows(self, person: Person) -> Sequence[Outbox]:
        """What was owed to a person, in order."""
        with self.db.read() as session:
            return session.exec(
                select(Outbox).where(Outbox.chat_id == person.id).order_by(col(Outbox.id))
            ).all()

    def states(self, person: Person) -> list[OutboxState]:
        """How far a person's messages have come."""
        return [row.state for row in self.rows(person)]

    def settled(self, person: Person) -> list[OutboxState]:
        """The same, when nothing is on its way any more: waits for that."""
        for _ in range(400):
            states = self.states(person)
            if not any(state in UNSENT for state in states):
                return states
            threading.Event().wait(0.02)
        raise TimeoutError(f"still {states}: {person.transcript()}")

    def card(self, person: Person, name: str) -> int | None:
        """Where a living message stands."""
        with self.db.read() as session:
            return session.exec(
                select(Card.message_id).where(Card.chat_id == person.id, Card.name == name)
            ).first()


def said(person: Person) -> list[str]:
    """The texts of the bot that stand in a person's chat."""
    return [message.text for message in person.from_bot]


def lost(session: Session, person: Person, method: str, claimed_by: int, **more: Any) -> Outbox:
    """A call that somebody handed to Telegram without writing down what became of it."""
    row = Outbox(
        chat_id=person.id,
        method=method,
        state=OutboxState.SENDING,
        claimed_by=claimed_by,
        claimed_at=NOW,
        created_at=NOW,
        **more,
    )
    session.add(row)
    return row
