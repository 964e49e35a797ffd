"""A stage for the tests: the real bot, a local Telegram, both kinds of database."""

from collections.abc import Iterator

import pytest
from bot.db import Database
from bot.drill.telegram import LocalTelegram

from tests.bot.stage import Stage


@pytest.fixture
def telegram() -> Iterator[LocalTelegram]:
    """A Telegram of this test's own."""
    with LocalTelegram() as local:
        yield local


@pytest.fixture
def stage(db: Database, telegram: LocalTelegram) -> Iterator[Stage]:
    """The service, running."""
    running = Stage(telegram, db)
    running.start()
    yield running
    running.stop()
