"""A server that is asked over HTTP, again where it makes sense."""

import time
from collections.abc import Sequence
from typing import Any

import httpx

from planner.roads.table import RoadsError

WAITS = (0.5, 1.0, 2.0)
"""Seconds before each time that a server is asked again."""

LONGEST_WAIT = 20.0
"""Seconds; a server that wants to be left alone for longer is given up."""

BUSY = (429, 500, 502, 503, 504)


class Server:
    """One routing server; it is asked again when it is busy, fails or does not answer in time."""

    def __init__(self, url: str, *, timeout: float = 60.0, waits: Sequence[float] = WAITS) -> None:
        self.url = url.rstrip("/")
        self._waits = tuple(waits)
        limits = httpx.Timeout(timeout, connect=min(5.0, timeout))
        self._client = httpx.Client(timeout=limits)

    def close(self) -> None:
        """Gives the connections back."""
        self._client.close()

    def ask(self, method: str, path: str, **content: Any) -> dict[str, Any]:
        """The document that the server answers with, an error it explains among them.

        Raises RoadsError when it is not reached, stays busy, or answers something else.
        """
        for wait in (*self._waits, None):
            try:
                answer = self._client.request(method, self.url + path, **content)
            except httpx.TransportError as error:
                why, asks_for = f"{type(error).__name__}: {error}", 0.0
            except httpx.InvalidURL as error:
                raise RoadsError(f"{self.url}: {error}") from error
            else:
                if answer.status_code not in BUSY:
                    return self._document(answer)
                why, asks_for = f"HTTP {answer.status_code}", _retry_after(answer)
            if wait is None or asks_for > LONGEST_WAIT:
                break
            time.sleep(max(wait, asks_for))
        raise RoadsError(f"{self.url}: {why}")

    def _document(self, answer: httpx.Response) -> dict[str, Any]:
        try:
            document = answer.json()
        except ValueError as error:
            raise RoadsError(f"{self.url}: HTTP {answer.status_code}, not JSON") from error
        if not isinstance(document, dict):
            raise RoadsError(f"{self.url}: not an object")
        return document


def _retry_after(answer: httpx.Response) -> float:
    """Seconds for which a busy server wants to be left alone, 0 when it does not say."""
    try:
        return max(0.0, float(answer.headers.get("retry-after", "0")))
    except ValueError:
        return 0.0  # a date; our own waits will do
