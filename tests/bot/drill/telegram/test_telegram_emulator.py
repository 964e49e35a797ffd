"""The same small conversation here and with an emulator that was not written here."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.drill.telegram import LocalTelegram

pytestmark = pytest.mark.anyio
TOKEN = "4242:local-telegram"
AMAL = {"id": 1001, "is_bot": False, "first_name": "Amal", "language_code": "en"}
YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])


@dataclass
class Place:
    """A Bot API server, and how a person writes and taps there."""

    base_url: str
    say: Callable[[str], Awaitable[Any]]
    tap: Callable[[int], Awaitable[Any]]


@pytest.fixture
async def here() -> AsyncIterator[Place]:
    """Our own."""
    with LocalTelegram(token=TOKEN) as local:
        amal = local.person("Amal", id=1001)

        async def say(text: str) -> None:
            amal.say(text)

        async def tap(message_id: int) -> None:
            amal.tap("Yes", next(each for each in amal.messages if each.id == message_id))

        yield Place(local.base_url, say, tap)


@pytest.fixture
async def there() -> AsyncIterator[Place]:
    """lo-bot-api-emulator."""
    emulator = LoBotApiEmulator()
    runner = web.AppRunner(emulator.app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    chat = {"id": 1001, "first_name": "Amal", "type": "private"}

    async def say(text: str) -> None:
        message = {"message_id": 1, "from": AMAL, "chat": chat, "date": 1, "text": text}
        await emulator.enqueue_update({"message": message}, token=TOKEN)

    async def tap(message_id: int) -> None:
        message = {"message_id": message_id, "chat": chat, "date": 1, "text": "Come?"}
        query = {"id": "7", "from": AMAL, "message": message, "chat_instance": "1", "data": "yes"}
        await emulator.enqueue_update({"callback_query": query}, token=TOKEN)

    yield Place(f"http://127.0.0.1:{port}/bot", say, tap)
    await runner.cleanup()


@pytest.fixture(params=["here", "there"])
async def place(request: pytest.FixtureRequest, here: Place, there: Place) -> Place:
    """Either server."""
    return here if request.param == "here" else there


async def _conversation(place: Place) -> list[Any]:
    """What the bot gets back on the way through it."""
    async with Bot(TOKEN, base_url=place.base_url) as bot:
        seen: list[Any] = [bot.bot.is_bot]
        await place.say("/start")
        (first,) = await bot.get_updates(timeout=5)
        assert first.message
        seen += [first.message.text, first.message.chat.id, first.message.chat.type]
        sent = await bot.send_message(1001, "Come?", reply_markup=YES)
        seen += [sent.text, sent.chat.id, sent.reply_markup]
        await place.tap(sent.message_id)
        (second,) = await bot.get_updates(offset=first.update_id + 1, timeout=5)
        query = second.callback_query
        assert query
        assert query.message
        seen += [second.update_id - first.update_id, query.data, query.from_user.id]
        seen += [query.message.message_id == sent.message_id, await query.answer("Good")]
        edited = await bot.edit_message_text("Coming", 1001, sent.message_id)
        assert not isinstance(edited, bool)
        seen += [edited.text, edited.message_id == sent.message_id, edited.reply_markup]
        seen += [await bot.delete_message(1001, sent.message_id)]
        seen += [await bot.get_updates(offset=second.update_id + 1)]
        return seen


async def test_the_conversation_goes_the_same_way_on_both(here: Place, there: Place) -> None:
    ours, theirs = await _conversation(here), await _conversation(there)
    assert ours == theirs


@pytest.mark.parametrize(
    "call",
    [
        lambda bot: bot.send_message(1001, "x" * 4097),
        lambda bot: bot.send_message(1001, ""),
        lambda bot: bot.send_document(1001, b"x", caption="x" * 1025),
        lambda bot: bot.send_chat_action(1001, "dancing"),
        lambda bot: bot.send_message(1001, "?", reply_markup=_data("x" * 65)),
        lambda bot: bot.send_message(1001, "?", reply_markup=_data("")),
        lambda bot: bot.answer_callback_query(""),
    ],
)
async def test_both_refuse_the_same_mistakes(
    place: Place, call: Callable[[Bot], Awaitable[Any]]
) -> None:
    await place.say("/start")
    async with Bot(TOKEN, base_url=place.base_url) as bot:
        with pytest.raises(BadRequest):
            await call(bot)


def _data(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data=data)]])
