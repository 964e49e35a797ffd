"""The local Telegram: a server for bots, and a way in for simulated people."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import Future
from itertools import count
from types import TracebackType
from typing import Self, TypeVar

from starlette.types import ASGIApp

from bot.drill.telegram.app import App
from bot.drill.telegram.faults import Faults
from bot.drill.telegram.group import Group
from bot.drill.telegram.model import Call, Event, User
from bot.drill.telegram.person import Person
from bot.drill.telegram.polling import Polling
from bot.drill.telegram.serving import Serving
from bot.drill.telegram.waiting import SECONDS, block, follow
from bot.drill.telegram.webhook import Webhook
from bot.drill.telegram.world import World

T = TypeVar("T")


class LocalTelegram:
    """A Telegram for one bot and its people, served on 127.0.0.1 while the block lasts."""

    def __init__(
        self,
        *,
        token: str = "4242:local-telegram",
        username: str = "aidline_bot",
        name: str = "Aidline",
        clock: Callable[[], float] = time.time,
        port: int = 0,
        reads_groups: bool = False,
        first_update_id: int = 100_000_001,
        on_event: Callable[[Event], None] | None = None,
        on_call: Callable[[Call], None] | None = None,
    ) -> None:
        """`clock` gives Unix seconds. Hooks run at once, in order, while nothing else happens.

        A bot that keeps its database for a second Telegram needs a `first_update_id` beyond what
        it has seen. `reads_groups` is what BotFather calls group privacy switched off.
        """
        number = int(token.partition(":")[0])
        self.token = token
        self.bot = User(number, name, username, is_bot=True)
        self._world = World(self.bot, clock, reads_groups, first_update_id)
        self._world.on_event, self._world.on_call = on_event, on_call
        self.faults = Faults(self._world.lock, self._world.updates)
        self._serving = Serving(self._build, port)
        self._polling: Polling | None = None
        self._people, self._groups = count(1001), count(-1_000_000_000_001, -1)

    def _build(self) -> ASGIApp:
        loop = asyncio.get_running_loop()
        self._polling = polling = Polling(self._world, loop)
        webhook = Webhook(self._world, polling)

        def wake() -> None:
            polling.wake()
            if polling.webhook_url:
                loop.call_soon_threadsafe(webhook.wake)

        self._world.updates.wake = wake
        return App(self._world, self.token, self.faults, polling, webhook)

    def start(self) -> Self:
        """Serves until stop."""
        self._serving.start()
        return self

    def stop(self) -> None:
        """Stops serving; who waits for an answer loses the connection."""
        self._serving.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def base_url(self) -> str:
        """For telegram.Bot(base_url=...)."""
        return f"http://127.0.0.1:{self._serving.port}/bot"

    @property
    def base_file_url(self) -> str:
        """For telegram.Bot(base_file_url=...)."""
        return f"http://127.0.0.1:{self._serving.port}/file/bot"

    def person(
        self,
        first_name: str = "Amal",
        *,
        id: int | None = None,
        username: str | None = None,
        language_code: str | None = "en",
    ) -> Person:
        """A person who has not written to the bot yet."""
        with self._world.lock:
            user = User(id or next(self._people), first_name, username, language_code)
            self._world.users[user.id] = user
            known = {"id": user.id, "first_name": first_name, "type": "private"}
            chat = self._world.open_chat(known | ({"username": username} if username else {}))
        return Person(self._world, chat, user)

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        id: int | None = None,
        bot: bool = True,
        admin: bool = False,
    ) -> Group:
        """A group; its first member made it and adds the bot, which is told."""
        with self._world.lock:
            info = {"id": id or next(self._groups), "title": title, "type": "supergroup"}
            group = Group(self._world, chat := self._world.open_chat(info))
            listed = list(members)
            chat.standing |= {person.id: "member" for person in listed}
            if listed:
                chat.standing[listed[0].id] = "creator"
            if bot:
                group.add_bot(listed[0] if listed else self.person("Group owner"), admin)
        return group

    @property
    def history(self) -> list[Call]:
        """Every call of the bot, refused ones too, in the order they were handled."""
        return self._world.calls

    def calls(self, method: str | None = None, chat: Person | Group | None = None) -> list[Call]:
        """The accepted calls, of one method or about one chat."""
        with self._world.lock:
            return [
                call
                for call in self._world.calls
                if call.error is None
                and method in (None, call.method)
                and (chat is None or call.chat_id == chat.id)
            ]

    @property
    def listening(self) -> bool:
        """Whether the bot waits in a long poll now."""
        return self._polling is not None and self._polling.waiting

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self._world.updates)

    @property
    def issued(self) -> int:
        """How many updates there have been for the bot so far."""
        return self._world.updates.issued

    def wait_until(self, predicate: Callable[[], T | None], timeout: float = SECONDS) -> T:
        """Blocks until the predicate is true, asked again after every event and every call."""
        return block(self._world.wait(predicate), timeout, self.transcript)

    async def until(self, predicate: Callable[[], T | None], timeout: float = SECONDS) -> T:
        """wait_until for async code."""
        return await follow(self._world.wait(predicate), timeout, self.transcript)

    @property
    def events(self) -> list[Event]:
        """Everything that happened so far."""
        return self._world.events

    def listen(self, since: int = 0) -> Iterator[Event]:
        """Events from a position on, blocking for each next one; never ends."""
        for position in count(since):
            yield self._event(position).result()

    async def follow(self, since: int = 0) -> AsyncIterator[Event]:
        """listen for async code, such as server-sent events."""
        for position in count(since):
            yield await asyncio.wrap_future(self._event(position))

    def _event(self, position: int) -> Future[Event]:
        events = self._world.events
        return self._world.wait(lambda: events[position] if position < len(events) else None)

    def transcript(self) -> str:
        """The newest events in plain words."""
        newest = self._world.events[-20:]
        return "\n".join(
            f"{each.chat_title}: {each.actor} {each.kind} {each.text}" for each in newest
        )
