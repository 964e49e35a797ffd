"""The database keeps to its rules, and is brought up to date when it is opened."""

from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from bot.config import Storage
from bot.console import open_database
from bot.db import Database
from bot.tables import Form
from tests.bot.road import NOW


def test_rows_that_refer_to_nothing_are_refused(db: Database) -> None:
    with pytest.raises(IntegrityError), db.write() as session:
        session.add(Form(person_id=77, kind="request", data={}, updated_at=NOW))


def test_sqlite_writes_ahead_so_that_readers_do_not_wait(db: Database) -> None:
    if db.is_sqlite:
        with db.read() as session:
            assert session.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"


def test_opening_an_empty_database_makes_its_tables(
    tmp_path: Path,
) -> None:
    db = open_database(Storage(database=f"sqlite:///{tmp_path}/new.db", _env_file=None))
    made = set(inspect(db.engine).get_table_names())
    db.close()
    assert made >= set(SQLModel.metadata.tables)


def test_opening_it_again_changes_nothing(db: Database) -> None:
    before = inspect(db.engine).get_table_names()
    db.migrate()
    assert inspect(db.engine).get_table_names() == before
