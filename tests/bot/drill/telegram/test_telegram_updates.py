"""getUpdates, against a real client."""

import asyncio

import httpx
import pytest
from telegram import Bot
from telegram.error import Conflict, InvalidToken

from bot.drill.telegram import LocalTelegram, Person

pytestmark = pytest.mark.anyio


async def test_the_bot_knows_who_it_is(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.can_read_all_group_messages) == ("aidline_bot", True, False)


async def test_a_wrong_token_is_unauthorized(local: LocalTelegram) -> None:
    stranger = Bot("1:other", base_url=local.base_url)
    with pytest.raises(InvalidToken, match="rejected by the server"):
        await stranger.initialize()


async def test_an_unknown_method_is_not_found(local: LocalTelegram) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{local.base_url}{local.token}/sendWishes")
    assert answer.status_code == 404
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_a_message_arrives_with_its_sender_and_command(bot: Bot, amal: Person) -> None:
    (update,) = await bot.get_updates()
    message = update.message
    assert message is not None
    assert message.from_user is not None
    assert (message.text, message.chat.id) == ("/start", amal.id)
    assert (message.from_user.username, message.from_user.language_code) == ("amal_k", "ar")
    assert [entity.type for entity in message.entities] == ["bot_command"]


async def test_a_deep_link_brings_its_payload(bot: Bot, omar: Person) -> None:
    omar.start("invite_7")
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.text == "/start invite_7"


async def test_an_update_stays_until_an_offset_confirms_it(
    local: LocalTelegram, bot: Bot, amal: Person
) -> None:
    amal.say("water")
    first = await bot.get_updates(limit=1)
    again = await bot.get_updates()
    assert [update.update_id for update in again] == [first[0].update_id, first[0].update_id + 1]
    await bot.get_updates(offset=again[-1].update_id + 1)
    assert local.pending == 0


async def test_a_negative_offset_keeps_only_the_newest(bot: Bot, amal: Person) -> None:
    for word in ("one", "two", "three"):
        amal.say(word)
    newest = await bot.get_updates(offset=-2)
    assert [update.message.text for update in newest if update.message] == ["two", "three"]
    assert await bot.get_updates() == newest


async def test_a_hundred_updates_come_at_most(bot: Bot, amal: Person) -> None:
    for number in range(120):
        amal.say(str(number))
    assert len(await bot.get_updates(limit=500)) == 100


async def test_a_long_poll_ends_as_soon_as_somebody_writes(
    local: LocalTelegram, bot: Bot, omar: Person
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await local.until(lambda: local.listening)
    omar.say("hello")
    (update,) = await asyncio.wait_for(poll, 5)
    assert update.message
    assert update.message.text == "hello"


async def test_only_the_kinds_asked_for_are_queued(bot: Bot, amal: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    amal.say("not asked for")
    amal.forge("tap")
    kinds = [update.callback_query is not None for update in await bot.get_updates(offset=-1)]
    assert kinds == [True]


async def test_a_second_receiver_ends_the_first_ones_poll(
    local: LocalTelegram, bot: Bot, other: Bot, omar: Person
) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await local.until(lambda: local.listening)
    second = asyncio.create_task(other.get_updates(timeout=30))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    omar.say("hello")
    assert len(await second) == 1


async def test_a_receiver_that_dies_leaves_its_place_and_its_updates(
    local: LocalTelegram, bot: Bot, other: Bot, omar: Person
) -> None:
    dying = asyncio.create_task(bot.get_updates(timeout=30))
    await local.until(lambda: local.listening)
    dying.cancel()
    await local.until(lambda: not local.listening)
    omar.say("hello")
    assert len(await other.get_updates(timeout=30)) == 1
    assert [call.error for call in local.history if call.error] == []


async def test_message_ids_of_private_chats_are_one_sequence(amal: Person, omar: Person) -> None:
    assert [amal.say("a").id, omar.say("b").id, amal.say("c").id] == [2, 3, 4]


async def test_parameters_are_read_from_json_too(local: LocalTelegram, amal: Person) -> None:
    async with httpx.AsyncClient() as client:
        url = f"{local.base_url}{local.token}/SENDMESSAGE"
        answer = await client.post(url, json={"chat_id": amal.id, "text": "مرحبا"})
    assert answer.json()["result"]["text"] == amal.last.text == "مرحبا"
