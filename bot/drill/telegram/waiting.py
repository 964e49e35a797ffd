"""Waiting for something to become true, without polling, from threads and from async code."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")
SECONDS = 30.0
"""How long somebody waits who does not say: long, for a machine that is busy with other things."""


class Waiters:
    """Those who wait for a change: each is asked again whenever something changed."""

    def __init__(self, lock: threading.RLock) -> None:
        self._lock = lock
        self._open: list[tuple[Callable[[], Any], Future[Any]]] = []

    def add(self, predicate: Callable[[], T | None]) -> Future[T]:
        """A future of the first true value of the predicate, which runs while nothing changes."""
        future: Future[T] = Future()
        with self._lock:
            if not _settled(predicate, future):
                self._open.append((predicate, future))
        return future

    def changed(self) -> None:
        """Asks everybody again; call it holding the lock."""
        if self._open:
            waiting, self._open = self._open, []
            self._open += [each for each in waiting if not _settled(*each)]


def _settled(predicate: Callable[[], Any], future: Future[Any]) -> bool:
    if future.cancelled():
        return True
    try:
        value = predicate()
    except Exception as error:  # whatever it is belongs to whoever waits
        _settle(future, error=error)
        return True
    if value:
        _settle(future, value)
    return bool(value)


def _settle(future: Future[Any], value: Any = None, error: Exception | None = None) -> None:
    if not future.set_running_or_notify_cancel():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(value)


def block(future: Future[T], timeout: float, missed: Callable[[], str]) -> T:
    """The future's value; raises TimeoutError with the words of `missed` after seconds."""
    try:
        return future.result(timeout)
    except TimeoutError:
        future.cancel()
        raise TimeoutError(f"not seen within {timeout:g} s: {missed()}") from None


async def follow(future: Future[T], timeout: float | None, missed: Callable[[], str]) -> T:
    """The same for async code: waits without holding up the loop."""
    try:
        return await asyncio.wait_for(asyncio.wrap_future(future), timeout)
    except TimeoutError:
        raise TimeoutError(f"not seen within {timeout:g} s: {missed()}") from None
