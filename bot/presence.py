"""Which processes live: what a dead one left half done is told from what a living one does."""

import secrets
import threading

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot.db import LISTENING, Database

_HOLD = text("SELECT pg_advisory_lock(:name)")
_TRY = text("SELECT pg_try_advisory_lock(:name)")
_TRY_BRIEFLY = text("SELECT pg_try_advisory_xact_lock(:name)")


class Presence:
    """The number of this process, and which others are gone.

    On PostgreSQL a connection holds a lock by that number, and the server lets it go when the
    process dies. An SQLite file belongs to one process: all others are gone.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self.number = secrets.randbits(62)
        self._connection: Connection | None = None
        self._listens = False
        self._turn = threading.Lock()

    def show(self) -> None:
        """Lets others find this process alive; to be repeated, for connections break."""
        if not self._db.is_sqlite:
            with self._turn:
                self._connected()

    def listens(self) -> bool:
        """Whether it is this process that fetches updates: Telegram gives them to one."""
        if self._db.is_sqlite:
            return True
        with self._turn:
            connection = self._connected()
            if not self._listens:
                self._listens = bool(connection.scalar(_TRY, {"name": LISTENING}))
            return self._listens

    def is_gone(self, session: Session, number: int | None) -> bool:
        """Whether the process of this number does not live any more."""
        if number == self.number:
            return False
        if self._db.is_sqlite or number is None:
            return True
        return bool(session.scalar(_TRY_BRIEFLY, {"name": number}))

    def close(self) -> None:
        """Goes."""
        with self._turn:
            self._drop()

    def _connected(self) -> Connection:
        if self._connection is not None:
            try:
                self._connection.execute(text("SELECT 1"))
            except OperationalError:
                self._drop()
        if self._connection is None:
            connection = self._db.engine.connect()
            connection = connection.execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(_HOLD, {"name": self.number})
            self._connection = connection
        return self._connection

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # back in the pool it would go on holding the locks
            self._connection.close()
        self._connection, self._listens = None, False
