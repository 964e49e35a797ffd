"""A tap on an inline button and the answer to it."""

from collections.abc import Generator, Sequence
from typing import Any

from bot.drill.telegram.model import Answer, Button, Message, Query
from bot.drill.telegram.waiting import SECONDS, block, follow
from bot.drill.telegram.world import World


class Tap:
    """A tap the bot has not answered yet: wait() for the answer, or await the tap."""

    def __init__(self, world: World, query: Query) -> None:
        self._world = world
        self._query = query

    @property
    def answer(self) -> Answer | None:
        """What the bot answered, None so far."""
        return self._query.answer

    def wait(self, timeout: float = SECONDS) -> str:
        """Blocks until the bot answers and gives the text it showed ("" for a silent answer)."""
        future = self._world.wait(lambda: self._query.answer)
        return block(future, timeout, self._missed).text

    async def heard(self, timeout: float = SECONDS) -> str:
        """wait for async code."""
        future = self._world.wait(lambda: self._query.answer)
        return (await follow(future, timeout, self._missed)).text

    def __await__(self) -> Generator[Any, None, str]:
        return self.heard().__await__()

    def expire(self) -> None:
        """The bot took too long: its answer will be refused."""
        with self._world.lock:
            self._world.queries.pop(self._query.id, None)

    def _missed(self) -> str:
        return f"no answer to {self._query.person.first_name}'s tap on {self._query.data!r}"


def find_button(messages: Sequence[Message], words: str) -> tuple[Message, Button]:
    """The newest button with this text or data, or else with these words in its text."""
    shown = [
        (message, button)
        for message in reversed(messages)
        for row in message.buttons
        for button in row
    ]
    for message, button in shown:
        if words in (button.text, button.data):
            return message, button
    for message, button in shown:
        if words in button.text:
            return message, button
    seen = ", ".join(button.text for _, button in shown)
    raise LookupError(f"no button {words!r} among: {seen or 'none'}")
