"""The webhook: posting updates to the bot until it says HTTP 200."""

import asyncio
import re
from urllib.parse import urlsplit

import httpx

from bot.drill.telegram.model import Json
from bot.drill.telegram.params import Params
from bot.drill.telegram.polling import Polling
from bot.drill.telegram.refusal import bad_request, conflict
from bot.drill.telegram.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
HEADER = "X-Telegram-Bot-Api-Secret-Token"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
PATIENCE = (0.1, 0.2, 0.5, 1, 2)  # seconds before the next attempt


class Webhook:
    """Where updates are posted, one after another; lives in the server's loop."""

    def __init__(self, world: World, polling: Polling) -> None:
        self._world = world
        self._polling = polling
        self._secret = ""
        self._fresh = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._last_error: Json = {}

    def wake(self) -> None:
        """Something may wait to be posted; call it in the loop."""
        self._fresh.set()

    def set(self, params: Params) -> bool:
        """setWebhook; an empty address removes it."""
        url, secret = params.text("url"), params.text("secret_token")
        if url:
            _check(url, secret)
        kinds = params.json("allowed_updates", "allowed updates")
        if isinstance(kinds, list):
            self._world.updates.allow(kinds)
        self._use(url, secret, params.flag("drop_pending_updates"))
        return True

    def remove(self, params: Params) -> bool:
        """deleteWebhook."""
        self._use("", "", params.flag("drop_pending_updates"))
        return True

    def info(self) -> Json:
        """getWebhookInfo."""
        asked = self._world.updates.asked
        return {
            "url": self._polling.webhook_url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates),
            **({"max_connections": 40} if self._polling.webhook_url else {}),
            **self._last_error,
            **({"allowed_updates": asked} if asked else {}),
        }

    def stop(self) -> None:
        """Posts nothing any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _use(self, url: str, secret: str, drop: bool) -> None:
        self.stop()
        if drop:
            self._world.updates.clear()
        self._polling.webhook_url, self._secret, self._last_error = url, secret, {}
        if url:
            self._polling.interrupt(conflict("terminated by setWebhook request"))
            self._task = asyncio.create_task(self._deliver(url))

    async def _deliver(self, url: str) -> None:
        attempts = 0
        async with httpx.AsyncClient(timeout=10, follow_redirects=False) as client:
            while True:
                self._fresh.clear()
                oldest = self._world.updates.oldest()
                if oldest is None:
                    await self._fresh.wait()
                elif await self._posted(client, url, oldest[1]):
                    attempts = 0
                    with self._world.lock:
                        self._world.updates.confirm(oldest[0] + 1)
                else:
                    await asyncio.sleep(PATIENCE[min(attempts, len(PATIENCE) - 1)])
                    attempts += 1

    async def _posted(self, client: httpx.AsyncClient, url: str, body: bytes) -> bool:
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers[HEADER] = self._secret
        try:
            response = await client.post(url, content=body, headers=headers)
        except httpx.HTTPError as error:
            why = str(error) or type(error).__name__
        else:
            if response.is_success:
                return True
            phrase = response.reason_phrase
            why = f"Wrong response from the webhook: {response.status_code} {phrase}"
        self._last_error = {"last_error_date": self._world.now(), "last_error_message": why}
        return False


def _check(url: str, secret: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
