"""A sender at work, and people to write to."""

from collections.abc import Iterator

import pytest

from bot.db import Database
from bot.drill.telegram import LocalTelegram, Person
from bot.outbox.pace import Pace
from tests.bot.outbox.post import Post


@pytest.fixture
def post(db: Database, telegram: LocalTelegram) -> Iterator[Post]:
    """A sender without limits of its own, running."""
    running = Post(telegram, db, Pace(1000, 1000, 0))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def amal(telegram: LocalTelegram) -> Person:
    """A person who can be written to."""
    return somebody(telegram, "Amal")


@pytest.fixture
def basma(telegram: LocalTelegram) -> Person:
    """Another one."""
    return somebody(telegram, "Basma")


def somebody(telegram: LocalTelegram, name: str) -> Person:
    """A person who has opened the bot."""
    person = telegram.person(name)
    person.start()
    return person
