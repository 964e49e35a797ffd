"""Webhooks: posted with the secret until the bot says HTTP 200."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from telegram import Bot
from telegram.error import BadRequest, Conflict

from bot.drill.telegram import LocalTelegram, Person
from bot.drill.telegram.serving import Serving

pytestmark = pytest.mark.anyio


class Hook:
    """A bot's web server that answers with the statuses it is given, then with 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.received: list[tuple[int, str | None]] = []
        self.serving = Serving(lambda: self)
        self.url = f"http://127.0.0.1:{self.serving.port}/hook"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Notes the update and the secret."""
        request = Request(scope, receive)
        secret = request.headers.get("x-telegram-bot-api-secret-token")
        self.received.append(((await request.json())["update_id"], secret))
        status = self.statuses.pop(0) if self.statuses else 200
        await Response(status_code=status)(scope, receive, send)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    """A running web server."""
    running = Hook()
    running.serving.start()
    yield running
    running.serving.stop()


async def _emptied(local: LocalTelegram) -> None:
    async with asyncio.timeout(5):
        while local.pending:
            await asyncio.sleep(0.01)


async def test_updates_are_posted_with_the_secret(
    local: LocalTelegram, bot: Bot, amal: Person, hook: Hook
) -> None:
    await bot.set_webhook(hook.url, secret_token="hush")
    amal.say("water")
    await _emptied(local)
    assert hook.received == [(100_000_001, "hush"), (100_000_002, "hush")]


async def test_an_update_is_posted_again_until_it_is_accepted(
    local: LocalTelegram, bot: Bot, amal: Person, hook: Hook
) -> None:
    hook.statuses = [500, 403]
    await bot.set_webhook(hook.url)
    await _emptied(local)
    assert [number for number, _ in hook.received] == [100_000_001] * 3
    assert amal.id


async def test_nobody_polls_while_a_webhook_is_set(
    local: LocalTelegram, bot: Bot, hook: Hook
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await local.until(lambda: local.listening)
    await bot.set_webhook(hook.url)
    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await poll
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_the_webhooks_state_can_be_asked(bot: Bot, amal: Person) -> None:
    await bot.set_webhook("http://127.0.0.1:1/nobody", allowed_updates=["message"])
    amal.say("water")
    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.allowed_updates) == (2, ("message",))
    await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_webhook_on_the_open_internet_wants_https(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="https url must be provided"):
        await bot.set_webhook("http://example.org/hook")
