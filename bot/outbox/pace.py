"""How fast messages may go out: to all chats together, and to each one."""

import time


class Pace:
    """Allowances that refill with time; a chat may have a burst before it is slowed down."""

    def __init__(self, per_second: float, chat_burst: int, chat_seconds: float) -> None:
        self._per_second, self._seconds = per_second, chat_seconds
        self._debt = (chat_burst - 1) * chat_seconds  # seconds: what a chat may owe
        self._tokens, self._at = per_second, time.monotonic()
        self._chats: dict[int, float] = {}  # when the chat's debt will have been worked off

    def available(self) -> int:
        """How many messages may go out now."""
        now = time.monotonic()
        gained = (now - self._at) * self._per_second
        self._tokens, self._at = min(self._per_second, self._tokens + gained), now
        return int(self._tokens)

    def took(self, chat_id: int) -> None:
        """Notes that a message went out."""
        now = time.monotonic()
        self._tokens -= 1
        self._chats[chat_id] = max(now, self._chats.get(chat_id, now)) + self._seconds

    def paced(self) -> list[int]:
        """The chats that have had their burst and must wait."""
        now = time.monotonic()
        self._chats = {chat: free for chat, free in self._chats.items() if free > now}
        return [chat for chat, free in self._chats.items() if free - now > self._debt]

    def wait(self) -> float:
        """Seconds until it is worth asking again."""
        if self._tokens < 1:
            return 1 / self._per_second
        now = time.monotonic()
        over = (free - now - self._debt for free in self._chats.values())
        return min((max(0.01, wait) for wait in over if wait > 0), default=1.0)
