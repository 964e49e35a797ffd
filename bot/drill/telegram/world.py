"""The state of this Telegram: one bot, its people, their chats and what happened in them."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TypeVar

from bot.drill.telegram.files import Files
from bot.drill.telegram.model import Call, Document, Event, Happening, Json, Message, Query, User
from bot.drill.telegram.updates import Updates
from bot.drill.telegram.waiting import Waiters

T = TypeVar("T")


@dataclass
class Chat:
    """A private chat or a group, with everybody's standing in it."""

    info: Json
    ids: Callable[[], int]
    waiters: Waiters
    messages: dict[int, Message] = field(default_factory=dict)
    standing: dict[int, str] = field(default_factory=dict)
    """Status by user id: creator, administrator, member, left or kicked (a private chat's person
    who never wrote to the bot has none)."""
    pinned: list[int] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The person's id, or a negative one."""
        return int(self.info["id"])

    @property
    def private(self) -> bool:
        """Whether it is one person's chat with the bot."""
        return bool(self.info["type"] == "private")

    @property
    def title(self) -> str:
        """The group's title or the person's name."""
        return str(self.info.get("title") or self.info["first_name"])


class World:
    """Everything there is, changed only while holding its lock."""

    def __init__(
        self, bot: User, clock: Callable[[], float], reads_groups: bool, first_update_id: int
    ) -> None:
        self.lock = threading.RLock()
        self.bot = bot
        self.clock = clock
        self.reads_groups = reads_groups
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.updates = Updates(lambda: None, first_update_id)
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        """Lists of commands by scope and language."""
        self.descriptions: dict[tuple[str, str], str] = {}
        """The bot's texts about itself by name and language."""
        self.calls: list[Call] = []
        self.events: list[Event] = []
        self.waiters = Waiters(self.lock)
        self.on_event: Callable[[Event], None] | None = None
        self.on_call: Callable[[Call], None] | None = None
        self._seq = count(1)
        self.numbers = count(1)
        """Message ids of private chats: a bot has one sequence for all of them."""

    def now(self) -> int:
        """Unix seconds."""
        return int(self.clock())

    def open_chat(self, info: Json) -> Chat:
        """The chat with this id, opened if it is new."""
        with self.lock:
            ids = self.numbers if info["type"] == "private" else count(1)
            fresh = Chat(info, ids.__next__, Waiters(self.lock))
            return self.chats.setdefault(int(info["id"]), fresh)

    def post(
        self,
        chat: Chat,
        sender: User,
        content: Json,
        *,
        markup: Json | None = None,
        reply_to: Message | None = None,
        album: str | None = None,
        file: Document | None = None,
    ) -> Message:
        """A new message in a chat."""
        message = Message(
            chat.ids(), chat.info, sender, self.now(), content, markup, reply_to, album, file
        )
        return self._place(chat, message, "said")

    def edit(
        self,
        chat: Chat,
        message: Message,
        content: Json,
        markup: Json | None,
        file: Document | None = None,
    ) -> Message:
        """The message with new content and buttons."""
        changed = replace(
            message,
            content=content,
            markup=markup,
            file=file or message.file,
            edits=message.edits + 1,
            edit_date=self.now(),
        )
        return self._place(chat, changed, "edited")

    def _place(self, chat: Chat, message: Message, kind: Happening) -> Message:
        event = self._event(kind, chat, message.sender, message.text, message)
        placed = event.message or message
        chat.messages[placed.id] = placed
        self._happened(chat, event)
        return placed

    def delete(self, chat: Chat, message: Message, actor: User) -> None:
        """Takes a message away for everybody."""
        chat.messages.pop(message.id, None)
        self.happen("deleted", chat, actor, message.text, message)

    def happen(
        self, kind: Happening, chat: Chat, actor: User, text: str, message: Message | None = None
    ) -> None:
        """Tells everybody who looks or waits what happened in a chat."""
        self._happened(chat, self._event(kind, chat, actor, text, message))

    def _event(
        self, kind: Happening, chat: Chat, actor: User, text: str, message: Message | None
    ) -> Event:
        seq = next(self._seq)
        placed = replace(message, seq=seq) if message else None
        return Event(
            seq,
            kind,
            chat.id,
            chat.title,
            actor.first_name,
            actor.is_bot,
            text,
            self.clock(),
            time.monotonic(),
            placed,
        )

    def _happened(self, chat: Chat, event: Event) -> None:
        self.events.append(event)
        chat.waiters.changed()
        self.waiters.changed()
        if self.on_event:
            self.on_event(event)

    def called(self, call: Call) -> None:
        """Keeps a call of the bot in the history."""
        self.calls.append(call)
        self.waiters.changed()
        if self.on_call:
            self.on_call(call)

    def wait(self, predicate: Callable[[], T | None]) -> Future[T]:
        """A future of the first true value, asked again whenever anything happens."""
        return self.waiters.add(predicate)
