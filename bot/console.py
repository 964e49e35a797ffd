"""What the terminal shows while the bot runs."""

import asyncio
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import structlog
from alembic.util.exc import CommandError
from sqlalchemy.exc import ArgumentError, DatabaseError
from telegram.error import InvalidToken

from bot.actions.people.membership import first_admin_code
from bot.clock import WallClock
from bot.config import Kind, Settings, SettingsError, Storage, load
from bot.db import Database
from bot.documents.operation import OperationFileError, load_file
from bot.service import Service, operation, stop_on_signals


def fail(text: str) -> NoReturn:
    """Ends the process with one clear line; 2 says that a setting is missing or wrong."""
    print(text, file=sys.stderr)
    raise SystemExit(2)


def settings_of(kind: type[Kind]) -> Kind:
    """The settings of this process."""
    try:
        return load(kind)
    except SettingsError as error:
        fail(str(error))


def serve() -> None:
    """Runs the bot until it is stopped."""
    settings = settings_of(Settings)
    configure_logs(settings.log_level)
    db = open_database(settings)
    service = Service(settings, db, WallClock(), lambda: _started(settings, db))
    try:
        asyncio.run(_until_stopped(service))
    except InvalidToken:
        fail("AIDLINE_TOKEN: Telegram does not know this token; BotFather tells the right one")
    finally:
        db.close()


def load_operation(path: Path, *, stock: bool) -> None:
    """Loads an operation file and tells what that has changed, or every line that is wrong."""
    db = open_database(settings_of(Storage))
    try:
        print(load_file(db, path, datetime.now(UTC), set_stock=stock))
    except OperationFileError as error:
        print(error, file=sys.stderr)
        print(f"{path}: nothing was loaded", file=sys.stderr)
        raise SystemExit(1) from error
    finally:
        db.close()


def open_database(settings: Storage) -> Database:
    """The database of the settings, with its schema up to date."""
    try:
        db = Database(settings.database)
        db.migrate()
    except (ArgumentError, CommandError, ImportError, DatabaseError) as error:
        reason = str(error).splitlines()[0]
        fail(f"AIDLINE_DATABASE: cannot open the database: {reason}")
    return db


def configure_logs(level: str) -> None:
    """One line an event on stderr."""
    number = logging.getLevelNamesMapping()[level]
    logging.basicConfig(level=max(number, logging.WARNING), format="%(levelname)s %(message)s")
    # Its errors reach our own log through a listener; a tick that is still busy is no error.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


async def _until_stopped(service: Service) -> None:
    stop = asyncio.Event()
    stop_on_signals(stop)
    await service.run(stop)


def _started(settings: Settings, db: Database) -> None:
    with db.write() as session:
        name = operation(session).bot_username
        code = None if settings.admin_id else first_admin_code(session, datetime.now(UTC))
    print(f"@{name} is listening. Ctrl-C stops it.", flush=True)
    if code is not None:
        print(f"The first administrator opens https://t.me/{name}?start={code}", flush=True)
