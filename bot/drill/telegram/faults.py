"""What can go wrong between the bot and Telegram, on demand."""

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.drill.telegram.refusal import Refusal
from bot.drill.telegram.updates import Updates

QUIET = "getupdates"  # faults meant for any method spare it, or nothing would be tested


class HasId(Protocol):
    """A person or a group."""

    @property
    def id(self) -> int: ...


@dataclass
class Fault:
    """One thing that goes wrong, for so many calls or until a time."""

    kind: Literal["flood", "fail", "drop"]
    method: str | None
    chat_id: int | None
    calls: float = math.inf
    until: float = math.inf
    """Seconds of time.monotonic."""
    status: int = 429
    retry_after: int = 1
    accepted: bool = False
    hang: bool = False

    def strikes(self, method: str, chat_id: int | None) -> bool:
        """Whether this call is one it is meant for."""
        if self.calls <= 0 or time.monotonic() >= self.until:
            return False
        right_method = self.method == method or (self.method is None and method != QUIET)
        return right_method and self.chat_id in (None, chat_id)

    def refusal(self) -> Refusal:
        """The answer of a Telegram that is too busy or broken."""
        if self.kind == "fail":
            words = {500: "Internal Server Error", 502: "Bad Gateway"}
            return Refusal(self.status, words.get(self.status, "Error"))
        left = self.until - time.monotonic()
        seconds = self.retry_after if math.isinf(left) else max(1, math.ceil(left))
        return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


class Faults:
    """Latency, floods, broken answers, lost connections and withheld updates."""

    def __init__(self, lock: threading.RLock, updates: Updates) -> None:
        self._lock = lock
        self._updates = updates
        self._latency: dict[str | None, float] = {}
        self._faults: list[Fault] = []

    def slow(self, seconds: float, method: str | None = None) -> None:
        """Makes calls take this long, half before Telegram has it and half after."""
        self._latency[_key(method)] = seconds

    def flood(
        self,
        chat: HasId | int | None = None,
        *,
        retry_after: int = 1,
        calls: int = 1,
        seconds: float | None = None,
        method: str | None = None,
    ) -> None:
        """429 for calls about one chat (or all): for a number of calls, or for seconds."""
        if seconds is None:
            fault = Fault("flood", _key(method), _id(chat), calls, retry_after=retry_after)
        else:
            until = time.monotonic() + seconds
            fault = Fault("flood", _key(method), _id(chat), until=until)
        self._add(fault)

    def fail(
        self,
        status: int = 502,
        *,
        calls: int = 1,
        method: str | None = None,
        chat: HasId | int | None = None,
    ) -> None:
        """Refuses calls with 500 or 502; nothing is sent."""
        self._add(Fault("fail", _key(method), _id(chat), calls, status=status))

    def drop(
        self,
        *,
        accepted: bool,
        hang: bool = False,
        calls: int = 1,
        method: str | None = None,
        chat: HasId | int | None = None,
    ) -> None:
        """Loses the connection before or after accepting a call; `hang` never answers instead."""
        fault = Fault("drop", _key(method), _id(chat), calls, accepted=accepted, hang=hang)
        self._add(fault)

    def pause_updates(self) -> None:
        """getUpdates and the webhook bring nothing until resume_updates."""
        with self._lock:
            self._updates.paused = True

    def resume_updates(self) -> None:
        """Everything that was withheld comes at once."""
        with self._lock:
            self._updates.paused = False
            self._updates.wake()

    @contextmanager
    def burst(self) -> Iterator[None]:
        """What people do inside reaches the bot at once, when the block ends."""
        self.pause_updates()
        try:
            yield
        finally:
            self.resume_updates()

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        with self._lock:
            self._latency.clear()
            self._faults.clear()
        self.resume_updates()

    def latency(self, method: str) -> float:
        """Seconds a call of this method takes."""
        return self._latency.get(method, self._latency.get(None, 0.0)) if self._latency else 0.0

    def next(self, method: str, chat_id: Callable[[], int | None]) -> Fault | None:
        """The fault that strikes this call, used up by it."""
        if not self._faults:
            return None
        with self._lock:
            number = chat_id()
            for fault in self._faults:
                if fault.strikes(method, number):
                    fault.calls -= 1
                    return fault
        return None

    def _add(self, fault: Fault) -> None:
        with self._lock:
            self._faults.append(fault)


def _key(method: str | None) -> str | None:
    return method.lower() if method else None


def _id(chat: HasId | int | None) -> int | None:
    return chat if chat is None or isinstance(chat, int) else chat.id
