"""A local Telegram, a real bot of python-telegram-bot's and a person to talk to."""

import io
from collections.abc import AsyncIterator, Iterator

import pytest
from PIL import Image
from telegram import Bot

from bot.drill.telegram import Group, LocalTelegram, Person


@pytest.fixture
def anyio_backend() -> str:
    """Async tests run on asyncio."""
    return "asyncio"


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.seconds = 1_675_657_020.0

    def __call__(self) -> float:
        """Unix seconds."""
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    """The local Telegram's clock, stopped in February 2023."""
    return Clock()


@pytest.fixture
def local(clock: Clock) -> Iterator[LocalTelegram]:
    """A local Telegram that serves."""
    with LocalTelegram(clock=clock) as running:
        yield running


@pytest.fixture
async def bot(local: LocalTelegram) -> AsyncIterator[Bot]:
    """A real client of the Bot API."""
    client = Bot(local.token, base_url=local.base_url, base_file_url=local.base_file_url)
    async with client:
        yield client


@pytest.fixture
async def other(local: LocalTelegram) -> AsyncIterator[Bot]:
    """A second client of the same bot, with connections of its own."""
    async with Bot(local.token, base_url=local.base_url) as client:
        yield client


@pytest.fixture
def amal(local: LocalTelegram) -> Person:
    """A person who has started the bot (updates 100000001, message 1)."""
    person = local.person("Amal", username="amal_k", language_code="ar")
    person.start()
    return person


@pytest.fixture
def omar(local: LocalTelegram) -> Person:
    """A person who never wrote to the bot."""
    return local.person("Omar")


@pytest.fixture
def room(local: LocalTelegram, amal: Person, omar: Person) -> Group:
    """A group of both with the bot."""
    return local.group("Coordinators", [amal, omar])


@pytest.fixture
def picture() -> bytes:
    """A PNG of 640 by 480."""
    buffer = io.BytesIO()
    Image.new("RGB", (640, 480), "teal").save(buffer, "PNG")
    return buffer.getvalue()
