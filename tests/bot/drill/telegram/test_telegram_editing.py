"""Changing and deleting what was said."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest

from bot.drill.telegram import Group, LocalTelegram, Person
from tests.bot.drill.telegram.conftest import Clock

pytestmark = pytest.mark.anyio
YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])


async def test_an_edit_replaces_text_and_buttons_in_place(
    bot: Bot, amal: Person, clock: Clock
) -> None:
    sent = await bot.send_message(amal.id, "Come?", reply_markup=YES)
    clock.seconds += 60
    edited = await sent.edit_text("<b>Coming</b>", parse_mode="HTML")
    assert not isinstance(edited, bool)
    assert edited.edit_date
    assert (edited.edit_date - edited.date).seconds == 60
    assert (amal.last.text, amal.last.edits, amal.last.buttons) == ("Coming", 1, [])


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(amal.id, "Come?", reply_markup=YES)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await sent.edit_text("Come?", reply_markup=YES)
    assert await sent.edit_text("Come?")


async def test_only_buttons_can_be_changed_too(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(amal.id, "Come?", reply_markup=YES)
    await sent.edit_reply_markup()
    assert (amal.last.text, amal.last.buttons) == ("Come?", [])
    with pytest.raises(BadRequest, match="not modified"):
        await sent.edit_reply_markup()


async def test_a_message_that_is_gone_cannot_be_edited(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(amal.id, "Come?")
    amal.delete_chat()
    for number in (sent.message_id, 99):
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await bot.edit_message_text("Coming", amal.id, number)


async def test_somebody_elses_message_cannot_be_edited(bot: Bot, amal: Person) -> None:
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("Mine now", amal.id, amal.say("Mine").id)


async def test_a_photo_has_a_caption_to_edit_and_no_text(
    bot: Bot, amal: Person, picture: bytes
) -> None:
    sent = await bot.send_photo(amal.id, picture, caption="Road")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await sent.edit_text("Bridge")
    await sent.edit_caption("Bridge")
    assert (amal.last.text, amal.last.photo) == ("Bridge", picture)
    text = await bot.send_message(amal.id, "x")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await text.edit_caption("y")


async def test_a_picture_is_exchanged(bot: Bot, amal: Person, picture: bytes) -> None:
    sent = await bot.send_document(amal.id, b"old", filename="plan.pdf")
    await sent.edit_media(InputMediaPhoto(picture, caption="New plan"))
    assert (amal.last.photo, amal.last.text, amal.last.document) == (picture, "New plan", None)


async def test_a_deleted_message_is_gone(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(amal.id, "Oops")
    assert await sent.delete()
    assert amal.from_bot == []
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await sent.delete()


async def test_messages_older_than_two_days_stay(bot: Bot, amal: Person, clock: Clock) -> None:
    sent = await bot.send_message(amal.id, "Old")
    clock.seconds += 48 * 3600
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await sent.delete()


async def test_in_a_group_only_an_administrator_deletes_what_others_said(
    bot: Bot, amal: Person, room: Group
) -> None:
    said = amal.say("Wrong chat", to=room)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(room.id, said.id)
    room.add_bot(amal, admin=True)
    assert await bot.delete_message(room.id, said.id)


async def test_several_messages_are_deleted_at_once(
    local: LocalTelegram, bot: Bot, amal: Person
) -> None:
    numbers = [(await bot.send_message(amal.id, word)).message_id for word in ("a", "b")]
    assert await bot.delete_messages(amal.id, [*numbers, 99])
    assert amal.from_bot == []
    assert [event.kind for event in local.events][-2:] == ["deleted", "deleted"]
