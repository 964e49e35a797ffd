"""Taps on buttons and their answers."""

import pytest
from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.drill.telegram import LocalTelegram, Person

pytestmark = pytest.mark.anyio
CHOICE = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("✅ Approve", callback_data="plan:approve:3"),
            InlineKeyboardButton("Map", url="https://osm.org"),
        ]
    ]
)


async def _queries(bot: Bot) -> list[CallbackQuery]:
    updates = await bot.get_updates()
    return [update.callback_query for update in updates if update.callback_query]


async def test_a_tap_brings_the_message_and_its_data_and_gets_an_answer(
    bot: Bot, amal: Person
) -> None:
    sent = await bot.send_message(amal.id, "Plan 3", reply_markup=CHOICE)
    tap = amal.tap("✅ Approve")
    (query,) = await _queries(bot)
    assert (query.data, query.from_user.id, query.message) == ("plan:approve:3", amal.id, sent)
    await query.answer("Approved", show_alert=True)
    assert await tap == "Approved"
    assert tap.answer
    assert tap.answer.alert


@pytest.mark.parametrize("words", ["✅ Approve", "plan:approve:3", "Approve"])
async def test_a_button_is_found_by_its_text_its_data_or_a_part(
    bot: Bot, amal: Person, words: str
) -> None:
    await bot.send_message(amal.id, "Plan 3", reply_markup=CHOICE)
    amal.tap(words)
    assert [query.data for query in await _queries(bot)] == ["plan:approve:3"]


async def test_what_is_not_there_cannot_be_tapped(bot: Bot, amal: Person) -> None:
    await bot.send_message(amal.id, "Plan 3", reply_markup=CHOICE)
    with pytest.raises(LookupError, match="no button 'Reject' among: ✅ Approve, Map"):
        amal.tap("Reject")
    with pytest.raises(LookupError, match="opens a link"):
        amal.tap("Map")


async def test_a_tap_is_answered_once(bot: Bot, amal: Person) -> None:
    amal.forge("anything")
    (query,) = await _queries(bot)
    await query.answer()
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await query.answer()


async def test_an_answer_can_come_too_late(bot: Bot, amal: Person) -> None:
    amal.forge("anything").expire()
    (query,) = await _queries(bot)
    with pytest.raises(BadRequest, match="query id is invalid"):
        await query.answer()


async def test_two_fingers_tap_twice(bot: Bot, amal: Person) -> None:
    await bot.send_message(amal.id, "Plan 3", reply_markup=CHOICE)
    first, second = amal.double_tap("Approve")
    one, two = await _queries(bot)
    await two.answer("Too late")
    await one.answer("Approved")
    assert (await first, await second) == ("Approved", "Too late")


async def test_a_forged_tap_on_a_vanished_message_is_inaccessible(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(amal.id, "Plan 3", reply_markup=CHOICE)
    shown = amal.last
    await sent.delete()
    amal.forge("' OR 1=1", shown)
    (query,) = await _queries(bot)
    assert query.message
    assert (query.data, query.message.is_accessible) == ("' OR 1=1", False)


async def test_who_waits_in_vain_is_told_for_what(amal: Person) -> None:
    with pytest.raises(TimeoutError, match="no answer to Amal's tap on 'anything'"):
        amal.forge("anything").wait(0.01)


async def test_taps_and_answers_are_events(local: LocalTelegram, bot: Bot, amal: Person) -> None:
    amal.forge("anything")
    (query,) = await _queries(bot)
    await query.answer("Fine")
    newest = [(event.kind, event.actor, event.text) for event in local.events[-2:]]
    assert newest == [("tapped", "Amal", "anything"), ("answered", "Aidline", "Fine")]
