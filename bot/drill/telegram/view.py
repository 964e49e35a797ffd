"""A chat as the people in it see it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.drill.telegram.model import Button, Message
from bot.drill.telegram.waiting import SECONDS, block, follow
from bot.drill.telegram.world import Chat, World

T = TypeVar("T")


class View:
    """The messages of one chat, and ways to wait for the next ones."""

    def __init__(self, world: World, chat: Chat) -> None:
        self._world = world
        self._chat = chat

    @property
    def id(self) -> int:
        """The chat's id (a person's is the same as that of the chat with the bot)."""
        return self._chat.id

    @property
    def messages(self) -> list[Message]:
        """What stands in the chat now, oldest first: edits applied, deleted ones gone."""
        with self._world.lock:
            return list(self._chat.messages.values())

    @property
    def from_bot(self) -> list[Message]:
        """The bot's messages among them."""
        return [message for message in self.messages if message.from_bot]

    @property
    def last(self) -> Message:
        """The bot's newest message; raises LookupError if there is none."""
        if not (mine := self.from_bot):
            raise LookupError(f"the bot said nothing to {self._chat.title}")
        return mine[-1]

    @property
    def pinned(self) -> list[Message]:
        """The pinned messages, the newest last."""
        with self._world.lock:
            shown = self._chat.messages
            return [shown[number] for number in self._chat.pinned if number in shown]

    @property
    def keyboard(self) -> list[list[Button]]:
        """The reply keyboard above the input field now, row by row; empty if there is none."""
        for message in reversed(self.from_bot):
            if message.markup and "keyboard" in message.markup:
                return message.keyboard
            if message.markup and "remove_keyboard" in message.markup:
                return []
        return []

    def wait_until(
        self, predicate: Callable[[Sequence[Message]], T | None], timeout: float = SECONDS
    ) -> T:
        """Blocks until the predicate of the messages is true and gives its value.

        Raises TimeoutError, which shows the chat, after so many seconds. The predicate runs while
        nothing else happens here: keep it short.
        """
        future = self._chat.waiters.add(lambda: predicate(self.messages))
        return block(future, timeout, self.transcript)

    async def until(
        self, predicate: Callable[[Sequence[Message]], T | None], timeout: float = SECONDS
    ) -> T:
        """wait_until for async code."""
        future = self._chat.waiters.add(lambda: predicate(self.messages))
        return await follow(future, timeout, self.transcript)

    def wait_for(
        self, words: str = "", since: Message | int = 0, timeout: float = SECONDS
    ) -> Message:
        """Blocks until the bot says (or edits in) these words after `since`; gives the message."""
        return self.wait_until(_says(words, since), timeout)

    async def hear(
        self, words: str = "", since: Message | int = 0, timeout: float = SECONDS
    ) -> Message:
        """wait_for for async code."""
        return await self.until(_says(words, since), timeout)

    def transcript(self) -> str:
        """The chat in plain words, for people who wonder what went wrong."""
        lines = [f"chat with {self._chat.title}:"]
        for message in self.messages:
            buttons = " ".join(f"[{button.text}]" for row in message.buttons for button in row)
            shown = message.text or ", ".join(message.content)
            lines.append(f"  {message.id} {message.sender.first_name}: {shown} {buttons}".rstrip())
        return "\n".join(lines)


def _says(words: str, since: Message | int) -> Callable[[Sequence[Message]], Message | None]:
    start = since if isinstance(since, int) else since.seq

    def said(messages: Sequence[Message]) -> Message | None:
        for message in reversed(messages):
            if message.from_bot and message.seq > start and words in message.text:
                return message
        return None

    return said
