"""The server's thread: uvicorn with a loop of its own, so that bots can come and go."""

import asyncio
import socket
import threading
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp


class Serving:
    """A web server on 127.0.0.1 in a thread; the application is built inside its loop."""

    def __init__(self, build: Callable[[], ASGIApp], port: int = 0) -> None:
        self._build = build
        self._socket = socket.create_server(("127.0.0.1", port), backlog=512)
        self.port: int = self._socket.getsockname()[1]
        self._up = threading.Event()
        self._server: uvicorn.Server | None = None
        self._thread = threading.Thread(target=self._run, name="local-telegram", daemon=True)

    def start(self) -> None:
        """Returns when it serves."""
        self._thread.start()
        self._up.wait()

    def stop(self) -> None:
        """Returns when it has stopped; who still waits for an answer gets none."""
        if self._server is not None:
            self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        config = uvicorn.Config(
            self._build(),
            access_log=False,
            log_level="critical",
            lifespan="off",
            timeout_graceful_shutdown=1,
            timeout_keep_alive=60,
        )
        self._server = uvicorn.Server(config)
        self._up.set()  # the socket listens already: who calls now is served in a moment
        await self._server.serve(sockets=[self._socket])
