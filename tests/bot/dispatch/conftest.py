"""The small operation of these tests, on both kinds of database."""

from collections.abc import Iterator

import pytest

from bot.db import Database
from tests.bot.dispatch.valley import Valley


@pytest.fixture
def valley(db: Database) -> Iterator[Valley]:
    """The operation in an open transaction."""
    with db.write() as session:
        yield Valley(session).build()
