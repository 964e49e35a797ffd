"""The updates that wait for the bot, until it confirms them."""

import json
from collections import deque
from collections.abc import Callable
from itertools import islice

from bot.drill.telegram.model import Json

KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "managed_bot",
    ]
)
UNASKED = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """The queue of unconfirmed updates, oldest first; use it holding the world's lock."""

    def __init__(self, wake: Callable[[], None], first_id: int) -> None:
        self.allowed = UNASKED
        self.asked: list[str] = []
        self.paused = False
        self.wake = wake
        self._first_id = self._next_id = first_id
        self._waiting: deque[tuple[int, bytes]] = deque()

    @property
    def issued(self) -> int:
        """How many there have been so far."""
        return self._next_id - self._first_id

    def __len__(self) -> int:
        return len(self._waiting)

    def allow(self, kinds: list[str]) -> None:
        """Which kinds are queued from now on; none named means the default."""
        self.asked = [kind for kind in kinds if kind in KINDS]
        self.allowed = frozenset(self.asked) or UNASKED

    def add(self, kind: str, payload: Json) -> int | None:
        """Queues an update and gives its id, or None when the bot did not ask for this kind."""
        if kind not in self.allowed:
            return None
        number = self._next_id
        self._next_id += 1
        body = json.dumps({"update_id": number, kind: payload})
        self._waiting.append((number, body.encode()))
        if not self.paused:
            self.wake()
        return number

    def confirm(self, offset: int) -> None:
        """Forgets what came before the offset; a negative one keeps that many from the end."""
        if offset < 0:
            offset = self._waiting[max(offset, -len(self._waiting))][0] if self._waiting else 0
        while self._waiting and self._waiting[0][0] < offset:
            self._waiting.popleft()

    def take(self, limit: int) -> list[bytes]:
        """The oldest updates, which stay until they are confirmed."""
        return [] if self.paused else [body for _, body in islice(self._waiting, limit)]

    def oldest(self) -> tuple[int, bytes] | None:
        """The oldest update with its id, or None."""
        return self._waiting[0] if self._waiting and not self.paused else None

    def clear(self) -> None:
        """Drops everything that waits."""
        self._waiting.clear()
