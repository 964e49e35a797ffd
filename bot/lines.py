"""Connections to Telegram, each a client of its own."""

from typing import Any

import httpx
from telegram.request import BaseRequest, HTTPXRequest


class Lines(BaseRequest):
    """Makes calls side by side, each over a line that is free.

    One client with a pool of connections looks at all of them before and after every call, which
    with a dozen of them takes more time than the call.
    """

    def __init__(self, read_timeout: float) -> None:
        self._read_timeout = read_timeout
        self._certificates = httpx.create_ssl_context()  # slow to make: shared by all lines
        self._free: list[HTTPXRequest] = []
        self._all: list[HTTPXRequest] = []

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer is waited for."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Opens the first line."""
        self._free.append(await self._another())

    async def shutdown(self) -> None:
        """Closes all lines."""
        for line in self._all:
            await line.shutdown()

    async def do_request(self, *arguments: Any, **options: Any) -> tuple[int, bytes]:
        """Makes a call over the line that was used last, which is open most likely."""
        line = self._free.pop() if self._free else await self._another()
        try:
            return await line.do_request(*arguments, **options)
        finally:
            self._free.append(line)

    async def _another(self) -> HTTPXRequest:
        line = HTTPXRequest(
            connection_pool_size=1,
            read_timeout=self._read_timeout,
            httpx_kwargs={"verify": self._certificates},
        )
        await line.initialize()
        self._all.append(line)
        return line
