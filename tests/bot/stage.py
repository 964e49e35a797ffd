"""The real service against the local Telegram, with people to talk to it."""

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from pydantic import SecretStr
from sqlmodel import Session, select

from bot.clock import ExerciseClock
from bot.config import Settings
from bot.db import Database
from bot.drill.telegram import LocalTelegram, Person
from bot.service import Service, operation
from bot.tables import Organisation, PersonState, Role
from bot.tables import Person as PersonRow

START = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
"""When the exercise of a stage begins: a Tuesday, 09:00 in Istanbul."""


class Stage:
    """A bot that runs, the Telegram it runs against, its database and its clock."""

    def __init__(self, telegram: LocalTelegram, db: Database, **settings: object) -> None:
        self.telegram, self.db = telegram, db
        self.clock = ExerciseClock(START)
        given: dict[str, object] = {
            "token": SecretStr(telegram.token),
            "telegram_url": telegram.base_url.removesuffix("/bot"),
            "database": db.url.render_as_string(hide_password=False),
            "tick_seconds": 0.2,
            "plan_seconds": 1,
            "explain_seconds": 0,
            "send_per_second": 1000,
            "send_per_chat_seconds": 0,
        }
        self.settings = Settings(**(given | settings), _env_file=None)  # type: ignore[arg-type]
        with db.write() as session:
            operation(session).zone = "Europe/Istanbul"
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Starts the service and waits until it listens."""
        up = threading.Event()
        self._thread = threading.Thread(target=self._run, args=[up], daemon=True)
        self._thread.start()
        assert up.wait(20), "the service did not start"

    def stop(self) -> None:
        """Stops the service in order."""
        assert self._thread is not None
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(30)

    def restart(self) -> None:
        """Stops the service and starts it again on the same database."""
        self.stop()
        self.start()

    def _run(self, up: threading.Event) -> None:
        async def serve() -> None:
            self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
            await Service(self.settings, self.db, self.clock, up.set).run(self._stop)

        asyncio.run(serve())

    def member(
        self, role: Role, name: str = "Amal", *, language: str = "en", organisation: str = "RC"
    ) -> Person:
        """A person who has a role already and has opened the bot."""
        person = self.telegram.person(name, language_code=language)
        with self.db.write() as session:
            session.add(
                PersonRow(
                    telegram_id=person.id,
                    name=name,
                    role=role,
                    state=PersonState.ACTIVE,
                    language=language,
                    organisation_id=_organisation(session, organisation).id,
                    created_at=self.clock.now(),
                )
            )
        person.start()
        person.wait_for()
        return person

    def rows(self, read: Callable[[Session], object]) -> object:
        """What a query of the database gives."""
        with self.db.read() as session:
            return read(session)


def _organisation(session: Session, code: str) -> Organisation:
    found = session.exec(select(Organisation).where(Organisation.code == code)).first()
    if found is None:
        found = Organisation(code=code, name=code)
        session.add(found)
        session.flush()
    return found
