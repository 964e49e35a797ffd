"""The server's thread: uvicorn's protocol in a loop of its own, so that bots can come and go."""

import asyncio
import socket
import threading
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp
from uvicorn.server import ServerState

KEEP_ALIVE = 60  # seconds


class Serving:
    """A web server on 127.0.0.1 in a thread; the application is built inside its loop."""

    def __init__(self, build: Callable[[], ASGIApp], port: int = 0) -> None:
        self._build = build
        self._socket = _listening(port)
        self.port: int = self._socket.getsockname()[1]
        self._up = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._down: asyncio.Event | None = None
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve()), name="local-telegram", daemon=True
        )

    def start(self) -> None:
        """Returns when it serves."""
        self._thread.start()
        self._up.wait()

    def stop(self) -> None:
        """Returns when it has stopped; who still waits for an answer loses the connection."""
        if self._loop is not None and self._down is not None:
            self._loop.call_soon_threadsafe(self._down.set)
            self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._down = asyncio.get_running_loop(), asyncio.Event()
        # uvicorn.Server itself takes 0.2 s to stop, which every test would wait for.
        config = uvicorn.Config(
            self._build(),
            access_log=False,
            log_level="critical",
            lifespan="off",
            timeout_keep_alive=KEEP_ALIVE,
        )
        config.load()
        state = ServerState()
        server = await self._loop.create_server(
            lambda: config.http_protocol_class(config, state, {}),  # type: ignore[call-arg]
            sock=self._socket,
        )
        self._up.set()
        await self._down.wait()
        server.close()
        for connection in list(state.connections):
            connection.transport.abort()


def _listening(port: int) -> socket.socket:
    # Naming the protocol lets asyncio switch Nagle's algorithm off: 40 ms an answer otherwise.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(512)
    return listener
