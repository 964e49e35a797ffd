"""What simulated people do and see."""

import asyncio
import threading

import pytest
from telegram import Bot

from bot.drill.telegram import Call, Event, LocalTelegram, Person

pytestmark = pytest.mark.anyio


async def test_an_edited_message_is_told(bot: Bot, amal: Person) -> None:
    said = amal.say("10 tents")
    amal.edit(said, "20 tents")
    (update,) = await bot.get_updates(offset=-1)
    assert update.edited_message
    assert (update.edited_message.text, update.edited_message.message_id) == ("20 tents", said.id)
    assert amal.messages[-1].text == "20 tents"


async def test_people_edit_only_what_they_wrote(bot: Bot, amal: Person) -> None:
    await bot.send_message(amal.id, "Mine")
    with pytest.raises(ValueError, match="wrote themselves"):
        amal.edit(amal.last, "Yours")


async def test_places_and_contacts_reach_the_bot(bot: Bot, amal: Person) -> None:
    amal.send_location(36.2, 36.16)
    amal.send_venue(36.2, 36.16, "Camp", "Antakya")
    amal.send_contact("+90 555")
    place, venue, contact = [update.message for update in (await bot.get_updates())[1:]]
    assert place
    assert place.location
    assert (place.location.latitude, place.location.longitude) == (36.2, 36.16)
    assert venue
    assert venue.venue
    assert venue.venue.address == "Antakya"
    assert contact
    assert contact.contact
    assert (contact.contact.user_id, contact.contact.phone_number) == (amal.id, "+90 555")


async def test_any_kind_of_message_can_be_made_up(bot: Bot, amal: Person) -> None:
    amal.send_raw({"dice": {"emoji": "🎲", "value": 6}})
    (update,) = await bot.get_updates(offset=-1)
    assert update.message
    assert update.message.dice


async def test_a_blocked_bot_is_not_written_to(amal: Person) -> None:
    amal.block()
    with pytest.raises(ValueError, match="Amal cannot write"):
        amal.say("hello?")


async def test_a_malformed_deep_link_does_not_open(omar: Person) -> None:
    with pytest.raises(ValueError, match="would not open"):
        omar.start("no spaces please")


async def test_waiting_ends_with_the_words_waited_for(bot: Bot, amal: Person) -> None:
    heard = asyncio.create_task(amal.hear("ready"))
    await asyncio.sleep(0)
    await bot.send_message(amal.id, "Wait")
    await bot.send_message(amal.id, "Plan 3 is ready")
    assert (await heard).text == "Plan 3 is ready"


async def test_waiting_can_begin_at_a_moment(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(amal.id, "Done: 1")
    said = amal.say("next")
    heard = asyncio.create_task(amal.hear("Done", since=said))
    await asyncio.sleep(0)
    await sent.edit_text("Done: 2")
    assert (await heard).text == "Done: 2"


async def test_waiting_in_vain_shows_the_chat(bot: Bot, amal: Person) -> None:
    await bot.send_message(amal.id, "Not that")
    with pytest.raises(TimeoutError, match="Aidline: Not that"):
        await amal.hear("something else", timeout=0.01)


async def test_a_broken_question_breaks_the_wait(amal: Person) -> None:
    with pytest.raises(ZeroDivisionError):
        amal.wait_until(lambda _messages: 1 // 0)


def test_threads_wait_without_a_loop(local: LocalTelegram, amal: Person) -> None:
    speaker = threading.Timer(0.05, lambda: amal.say("now"))
    speaker.start()
    assert amal.wait_until(lambda messages: messages[-1].text == "now")
    assert local.wait_until(lambda: local.pending) == 2


def test_everything_that_happens_is_an_event_in_order() -> None:
    seen: list[Event] = []
    calls: list[Call] = []
    with LocalTelegram(on_event=seen.append, on_call=calls.append) as local:
        amal = local.person("Amal")
        said = amal.say("one")
        amal.edit(said, "two")
        amal.delete_chat()
        amal.block()
        assert seen == local.events
    assert [event.kind for event in seen] == ["said", "edited", "deleted", "status"]
    assert [event.seq for event in seen] == [1, 2, 3, 4]
    assert seen[0].json()["message"]["text"] == "one"
    assert calls == []


async def test_events_can_be_followed_from_the_start(local: LocalTelegram, amal: Person) -> None:
    texts = []
    async for event in local.follow():
        texts.append(event.text)
        if len(texts) == 3:
            break
        amal.say(f"message {len(texts)}")
    assert texts == ["/start", "message 1", "message 2"]
    listened = local.listen(since=1)
    assert next(listened).text == "message 1"


def test_the_server_outlives_its_bots_and_keeps_what_they_did_not_confirm(
    local: LocalTelegram, amal: Person
) -> None:
    async def _receive() -> int:
        async with Bot(local.token, base_url=local.base_url) as bot:
            return len(await bot.get_updates())

    assert asyncio.run(_receive()) == asyncio.run(_receive()) == local.pending == 1
    assert amal.messages
