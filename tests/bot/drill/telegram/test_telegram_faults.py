"""What goes wrong on demand, as a real client sees it."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.drill.telegram import LocalTelegram, Person

pytestmark = pytest.mark.anyio


@pytest.fixture
def basma(local: LocalTelegram) -> Person:
    """A second person who has started the bot."""
    person = local.person("Basma")
    person.start()
    return person


async def test_a_flood_stops_one_chat_and_no_other(
    local: LocalTelegram, bot: Bot, amal: Person, basma: Person
) -> None:
    local.faults.flood(amal, retry_after=7)
    with pytest.raises(RetryAfter, match="Retry in 7 seconds"):
        await bot.send_message(amal.id, "Hello")
    assert await bot.send_message(basma.id, "Hello")
    assert await bot.send_message(amal.id, "Hello")


async def test_a_flood_may_last_for_some_time(local: LocalTelegram, bot: Bot, amal: Person) -> None:
    local.faults.flood(amal, seconds=60)
    for _ in range(3):
        with pytest.raises(RetryAfter, match=r"Retry in (60|5\d) seconds"):
            await bot.send_message(amal.id, "Hello")
    local.faults.clear()
    assert await bot.send_message(amal.id, "Hello")


@pytest.mark.parametrize("status", [500, 502])
async def test_a_broken_telegram_sends_nothing(
    local: LocalTelegram, bot: Bot, amal: Person, status: int
) -> None:
    local.faults.fail(status)
    with pytest.raises(NetworkError):
        await bot.send_message(amal.id, "Hello")
    assert amal.from_bot == []


async def test_a_fault_can_be_meant_for_one_method(
    local: LocalTelegram, bot: Bot, amal: Person
) -> None:
    local.faults.fail(method="getUpdates")
    assert await bot.send_message(amal.id, "Hello")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.get_updates()


async def test_an_answer_can_be_lost_after_the_message_arrived(
    local: LocalTelegram, bot: Bot, amal: Person
) -> None:
    local.faults.drop(accepted=True)
    with pytest.raises(NetworkError, match="disconnected"):
        await bot.send_message(amal.id, "Hello")
    assert [message.text for message in amal.from_bot] == ["Hello"]
    assert len(local.calls("sendMessage")) == 1


async def test_a_call_can_be_lost_before_it_arrives(
    local: LocalTelegram, bot: Bot, amal: Person
) -> None:
    local.faults.drop(accepted=False)
    with pytest.raises(NetworkError, match="disconnected"):
        await bot.send_message(amal.id, "Hello")
    assert amal.from_bot == []
    assert local.calls("sendMessage") == []


async def test_an_answer_may_never_come(local: LocalTelegram, bot: Bot, amal: Person) -> None:
    local.faults.drop(accepted=True, hang=True)
    with pytest.raises(TimedOut):
        await bot.send_message(amal.id, "Hello", read_timeout=0.1)
    await amal.hear("Hello")


async def test_a_slow_telegram_has_the_message_before_it_answers(
    local: LocalTelegram, bot: Bot, amal: Person
) -> None:
    local.faults.slow(0.6, "sendMessage")
    sending = asyncio.create_task(bot.send_message(amal.id, "Hello"))
    await amal.hear("Hello")
    assert not sending.done()
    await sending


async def test_what_people_do_in_a_burst_arrives_at_once(
    local: LocalTelegram, bot: Bot, amal: Person
) -> None:
    await bot.get_updates(offset=-1)
    poll = asyncio.create_task(bot.get_updates(offset=100_000_002, timeout=30))
    with local.faults.burst():
        for number in range(50):
            amal.say(str(number))
        assert await asyncio.wait([poll], timeout=0.05) == (set(), {poll})
    assert len(await poll) == 50
