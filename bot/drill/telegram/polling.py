"""getUpdates: one receiver at a time, waiting for what comes."""

import asyncio

from starlette.requests import Request

from bot.drill.telegram.params import Params
from bot.drill.telegram.refusal import Refusal, conflict
from bot.drill.telegram.world import World

OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
LIMIT = 100
LONGEST = 50  # seconds


class Polling:
    """The long poll that waits, if there is one; lives in the server's loop."""

    def __init__(self, world: World, loop: asyncio.AbstractEventLoop) -> None:
        self._world = world
        self._loop = loop
        self._waiting: asyncio.Future[None] | None = None
        self.webhook_url = ""

    async def get_updates(self, params: Params, request: Request) -> bytes:
        """The updates as a JSON array: at once if there are any, else when one comes.

        Waits no longer than the client does.
        """
        if self.webhook_url:
            raise conflict(f"{WEBHOOK} webhook first")
        self.interrupt(conflict(OTHER))
        limit = _limit(params)
        self._begin(params)
        seconds = min(max(params.integer("timeout") or 0, 0), LONGEST)
        deadline = self._loop.time() + seconds
        while True:
            left = deadline - self._loop.time()
            waiting = self._loop.create_future()
            with self._world.lock:
                batch = self._world.updates.take(limit)
                ready = bool(batch) or left <= 0
                self._wait_on(None if ready else waiting)
            if ready or not await self._woken(waiting, left, request):
                return b"[" + b",".join(batch) + b"]"

    def _begin(self, params: Params) -> None:
        kinds = params.json("allowed_updates", "allowed updates")
        with self._world.lock:
            updates = self._world.updates
            if isinstance(kinds, list):
                updates.allow(kinds)
            offset = params.integer("offset")
            if offset:
                updates.confirm(offset)

    def _wait_on(self, waiting: asyncio.Future[None] | None) -> None:
        self._waiting = waiting
        self._world.waiters.changed()

    async def _woken(self, waiting: asyncio.Future[None], seconds: float, request: Request) -> bool:
        """Whether the client is still there after the wait."""
        timer = self._loop.call_later(seconds, _finish, waiting)
        gone = asyncio.create_task(closed(request))
        gone.add_done_callback(lambda _gone: _finish(waiting))
        try:
            await waiting
        finally:
            timer.cancel()
            gone.cancel()
        if gone.done():
            with self._world.lock:
                self._wait_on(None if self._waiting is waiting else self._waiting)
        return not gone.done()

    @property
    def waiting(self) -> bool:
        """Whether a bot waits for updates now."""
        return self._waiting is not None

    def wake(self) -> None:
        """Lets the waiting poll look again; callable from any thread, holding the world's lock."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._loop.call_soon_threadsafe(_finish, waiting)

    def interrupt(self, refusal: Refusal) -> None:
        """Ends the waiting poll with a refusal."""
        with self._world.lock:
            waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_exception(refusal)


async def closed(request: Request) -> None:
    """Returns when the client has gone."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _finish(waiting: asyncio.Future[None]) -> None:
    if not waiting.done():
        waiting.set_result(None)


def _limit(params: Params) -> int:
    limit = params.integer("limit")
    return LIMIT if limit is None else min(max(limit, 1), LIMIT)
