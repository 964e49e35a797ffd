"""The database: how it is opened, brought up to date and written to; only this commits."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, create_engine

log = structlog.get_logger()

T = TypeVar("T")

MIGRATIONS = Path(__file__).parent / "migrations"

DECIDING, MIGRATING, LISTENING = 4711, 4712, 4713
"""Names of PostgreSQL's advisory locks; whoever else keeps one lets their process be found."""


class Database:
    """One database and its transactions, safe to share between threads."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        if self.url.drivername in ("postgres", "postgresql"):
            self.url = self.url.set(drivername="postgresql+psycopg")
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _sqlite(self.url) if self.is_sqlite else _postgresql(self.url)
        # SQLite's own waiting polls with growing pauses; threads of one process queue up here.
        self._queue = threading.RLock() if self.is_sqlite else nullcontext()

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose changes are committed together at the end, or not at all.

        One at a time, in all processes and on both kinds of database: what a decision rests on
        does not change before it is committed.
        """
        with self.note() as session:
            if not self.is_sqlite:
                session.execute(_LOCK, {"name": DECIDING})
            yield session

    @contextmanager
    def note(self) -> Iterator[Session]:
        """The same for what rests on no other rows, beside decisions where the database can."""
        with (
            self._queue,
            Session(self.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database and changes nothing."""
        with self.engine.connect().execution_options(reading=True) as connection:
            with Session(connection, autoflush=False) as session:
                yield session
            connection.rollback()

    def migrate(self) -> None:
        """Brings the schema up to date."""
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self.engine.connect() as connection:
            if not self.is_sqlite:  # processes that start together: one migrates
                connection.execute(_LOCK, {"name": MIGRATING})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()


_LOCK = text("SELECT pg_advisory_xact_lock(:name)")


async def patiently(threads: Executor, work: Callable[..., T], *arguments: object) -> T:
    """What work with the database gives, in a thread; a database in trouble is waited for."""
    while True:
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, work, *arguments)
        except OperationalError as error:
            if not passes(error):
                raise
            log.warning("database.later", error=str(error.orig).strip())
            await asyncio.sleep(0.5)


def passes(error: Exception) -> bool:
    """Whether trouble goes away by waiting: the database is busy, full, away, or took us back.

    SQLite reports statements that are wrong in the same class; those stay wrong.
    """
    if not isinstance(error, OperationalError):
        return False
    return getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR


def _sqlite(url: Any) -> Engine:
    engine = create_engine(url, connect_args={"timeout": 30, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A write transaction takes its lock at once: a late upgrade could fail, not only wait.
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _postgresql(url: Any) -> Engine:
    return create_engine(url, pool_size=8, pool_pre_ping=True)
