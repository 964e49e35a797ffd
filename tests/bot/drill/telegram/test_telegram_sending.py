"""Sending, and when Telegram will not send."""

import pytest
from telegram import Bot, ReplyKeyboardRemove, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden

from bot.drill.telegram import Group, LocalTelegram, Person

pytestmark = pytest.mark.anyio


async def test_a_sent_message_comes_back_and_stands_in_the_chat(bot: Bot, amal: Person) -> None:
    message = await bot.send_message(amal.id, "Hello")
    assert (message.message_id, message.text, message.chat.first_name) == (2, "Hello", "Amal")
    assert message.from_user == bot.bot
    assert message.date.timestamp() == 1_675_657_020
    assert [each.text for each in amal.messages] == ["/start", "Hello"]


async def test_an_unknown_chat_is_not_found(bot: Bot) -> None:
    for chat in (77, "@nobody"):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(chat, "Hello")


async def test_a_bot_cannot_write_first(bot: Bot, omar: Person) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(omar.id, "Hello")


async def test_who_blocked_the_bot_hears_nothing_until_starting_again(
    bot: Bot, amal: Person
) -> None:
    amal.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(amal.id, "Hello")
    amal.start()
    assert await bot.send_message(amal.id, "Hello")


async def test_a_group_hears_the_bot_only_while_it_is_in(
    bot: Bot, amal: Person, room: Group
) -> None:
    assert (await bot.send_message(room.id, "Plan ready")).chat.title == "Coordinators"
    room.remove_bot(amal)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(room.id, "Plan ready")


async def test_empty_text_is_refused(bot: Bot, amal: Person) -> None:
    for text in ("", "  \n ", "<b> </b>"):
        with pytest.raises(BadRequest, match="Message text is empty"):
            await bot.send_message(amal.id, text, parse_mode="HTML")


async def test_text_is_limited_to_4096_utf16_units_after_formatting(bot: Bot, amal: Person) -> None:
    await bot.send_message(amal.id, "<b>" + "🚚" * 2048 + "</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(amal.id, "🚚" * 2048 + "!")


async def test_a_reply_names_the_message_it_answers(bot: Bot, amal: Person) -> None:
    asked = amal.say("When?")
    answer = await bot.send_message(amal.id, "Tuesday", reply_parameters=ReplyParameters(asked.id))
    assert answer.reply_to_message
    assert answer.reply_to_message.text == "When?"
    assert amal.last.reply_to == asked


async def test_a_reply_to_nothing_is_refused_unless_allowed(bot: Bot, amal: Person) -> None:
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(amal.id, "So?", reply_parameters=ReplyParameters(99))
    lenient = ReplyParameters(99, allow_sending_without_reply=True)
    assert await bot.send_message(amal.id, "So?", reply_parameters=lenient)


async def test_places_and_contacts_are_sent(bot: Bot, amal: Person) -> None:
    await bot.send_location(amal.id, 36.2, 36.16)
    assert amal.last.location == (36.2, 36.16)
    venue = await bot.send_venue(amal.id, 36.2, 36.16, "Camp", "Antakya")
    assert venue.venue
    assert venue.venue.title == "Camp"
    contact = await bot.send_contact(amal.id, "+90 555", "Omar")
    assert contact.contact
    assert contact.contact.phone_number == "+90 555"


async def test_a_place_off_the_globe_is_refused(bot: Bot, amal: Person) -> None:
    with pytest.raises(BadRequest, match="latitude"):
        await bot.send_location(amal.id, 91, 36.16)


async def test_only_known_activities_are_shown(bot: Bot, amal: Person) -> None:
    assert await bot.send_chat_action(amal.id, ChatAction.TYPING)
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(amal.id, "dancing")


async def test_unknown_parameters_are_ignored(bot: Bot, amal: Person) -> None:
    assert await bot.send_message(amal.id, "Hello", api_kwargs={"glitter": True})


async def test_the_history_keeps_every_call_in_order(
    local: LocalTelegram, bot: Bot, amal: Person, omar: Person
) -> None:
    await bot.send_message(amal.id, "one")
    with pytest.raises(Forbidden):
        await bot.send_message(omar.id, "two")
    await bot.send_message(amal.id, "three", reply_markup=ReplyKeyboardRemove())
    sent = local.calls("sendMessage", amal)
    assert [(call.parameters["text"], call.message_id) for call in sent] == [
        ("one", 2),
        ("three", 3),
    ]
    assert sent[0].received < sent[1].received
    refused = [call.error for call in local.history if call.error]
    assert refused == ["Forbidden: bot can't initiate conversation with a user"]
