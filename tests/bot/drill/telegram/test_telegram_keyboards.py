"""Which keyboards Telegram accepts."""

from typing import Any

import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from bot.drill.telegram import Group, Person

pytestmark = pytest.mark.anyio


def _inline(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([list(buttons)])


async def test_a_person_sees_the_buttons_under_a_message(bot: Bot, amal: Person) -> None:
    markup = InlineKeyboardMarkup(
        [
            [InlineKeyboardButton("نعم", callback_data="yes")],
            [InlineKeyboardButton("Map", url="https://osm.org")],
        ]
    )
    sent = await bot.send_message(amal.id, "Come?", reply_markup=markup)
    assert sent.reply_markup == markup
    (yes,), (link,) = amal.last.buttons
    assert (yes.text, yes.data, link.url) == ("نعم", "yes", "https://osm.org")


@pytest.mark.parametrize("data", ["", "x" * 65, "ن" * 33])
async def test_callback_data_has_1_to_64_bytes(bot: Bot, amal: Person, data: str) -> None:
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(
            amal.id, "?", reply_markup=_inline(InlineKeyboardButton("x", callback_data=data))
        )


async def test_a_button_does_exactly_one_thing(bot: Bot, amal: Person) -> None:
    two = InlineKeyboardButton("x", callback_data="x", url="https://osm.org")
    with pytest.raises(BadRequest, match="exactly one action"):
        await bot.send_message(amal.id, "?", reply_markup=_inline(two))
    with pytest.raises(BadRequest, match="text buttons are unallowed"):
        await bot.send_message(amal.id, "?", reply_markup=_inline(InlineKeyboardButton("x")))


async def test_a_keyboard_has_at_most_a_hundred_buttons(bot: Bot, amal: Person) -> None:
    rows = [[InlineKeyboardButton(str(n), callback_data=str(n))] for n in range(101)]
    assert await bot.send_message(amal.id, "?", reply_markup=InlineKeyboardMarkup(rows[:100]))
    with pytest.raises(BadRequest, match="Reply markup is too long"):
        await bot.send_message(amal.id, "?", reply_markup=InlineKeyboardMarkup(rows))


async def test_a_link_needs_an_address(bot: Bot, amal: Person) -> None:
    broken = InlineKeyboardButton("x", url="not an address")
    with pytest.raises(BadRequest, match="wrong http url"):
        await bot.send_message(amal.id, "?", reply_markup=_inline(broken))


async def test_a_reply_keyboard_stays_until_it_is_removed(bot: Bot, amal: Person) -> None:
    keys = ReplyKeyboardMarkup([[KeyboardButton("Here I am", request_location=True)], ["No"]])
    sent = await bot.send_message(amal.id, "Where?", reply_markup=keys)
    await bot.send_message(amal.id, "Well?")
    assert sent.reply_markup is None
    assert [[button.text for button in row] for row in amal.keyboard] == [["Here I am"], ["No"]]
    assert amal.keyboard[0][0].asks_location
    await bot.send_message(amal.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert amal.keyboard == []


async def test_only_a_private_chat_is_asked_for_a_place_or_a_number(bot: Bot, room: Group) -> None:
    for button, why in (
        (KeyboardButton("x", request_location=True), "Location can be requested"),
        (KeyboardButton("x", request_contact=True), "Phone number can be requested"),
    ):
        with pytest.raises(BadRequest, match=why):
            await bot.send_message(room.id, "?", reply_markup=ReplyKeyboardMarkup([[button]]))


async def test_a_reply_can_be_forced(bot: Bot, amal: Person) -> None:
    await bot.send_message(amal.id, "Name?", reply_markup=ForceReply())
    assert (amal.last.markup or {})["force_reply"] is True


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("{", "Can't parse reply keyboard markup json object"),
        ("[]", "Object expected as reply markup"),
        ('{"inline_keyboard": [1]}', "Array of arrays"),
        ('{"inline_keyboard": [[{"url": "https://osm.org"}]]}', 'Can\'t find field "text"'),
        ('{"keyboard": [[{}]]}', "Keyboardbutton must have a text"),
    ],
)
async def test_a_broken_keyboard_is_refused(bot: Bot, amal: Person, markup: Any, why: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){why}"):
        await bot.send_message(amal.id, "?", api_kwargs={"reply_markup": markup})
