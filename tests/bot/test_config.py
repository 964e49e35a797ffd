"""Settings: every one is documented, and a wrong one is one clear line."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.config import Settings
from bot.console import open_database, settings_of

EXAMPLE = Path(__file__).parents[2] / ".env.example"


class Desk:
    """A folder without settings, and what the bot says when it is started there."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]
    ) -> None:
        self.folder, self._patch, self._capture = folder, patch, capture
        patch.chdir(folder)
        for name in [name for name in os.environ if name.startswith("AIDLINE_")]:
            patch.delenv(name)

    def refused(self, **env: str) -> str:
        """What stands on stderr when the bot does not start with these settings."""
        for name, value in env.items():
            self._patch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            open_database(settings_of(Settings))
        assert ended.value.code == 2
        return self._capture.readouterr().err


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)


def later_schema(path: Path) -> None:
    """A database that a later aidline has migrated."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
        connection.commit()


def test_env_example_lists_every_setting_and_no_other() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    named = [line.lstrip("# ").split("=")[0] for line in lines if "AIDLINE_" in line.split("=")[0]]
    assert named == [f"AIDLINE_{name.upper()}" for name in Settings.model_fields]


def test_env_example_gives_the_default_of_every_setting() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    given = dict(line.lstrip("# ").split("=", 1) for line in lines if "AIDLINE_" in line)
    for name, field in Settings.model_fields.items():
        if not field.is_required() and field.default is not None:
            assert given[f"AIDLINE_{name.upper()}"] == str(field.default)


@pytest.mark.usefixtures("desk")
def test_a_missing_token_is_one_clear_line_and_exit_code_2() -> None:
    command = [sys.executable, "-m", "bot", "run"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 2
    assert run.stderr == "AIDLINE_TOKEN: is not set; .env.example tells what it is\n"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AIDLINE_PLAN_SECONDS", "soon"),
        ("AIDLINE_ADMIN_ID", "me"),
        ("AIDLINE_TELEGRAM_URL", "ftp://x"),
        ("AIDLINE_OSRM_URL", "localhost:5000"),
        ("AIDLINE_DATABASE", "no database at all"),
        ("AIDLINE_DATABASE", "sqlite:///not-a-database.txt"),
        ("AIDLINE_DATABASE", "sqlite:///later.db"),
        ("AIDLINE_DATABASE", "sqlite:////no/such/folder/x.db"),
        ("AIDLINE_DATABASE", "postgresql://nobody@127.0.0.1:1/x"),
        ("AIDLINE_LOG_LEVEL", "LOUD"),
        ("AIDLINE_TELEGRAM_URL", "http://"),
        ("AIDLINE_TOKEN", "a secret"),
        ("AIDLINE_TOKEN", ""),
        ("AIDLINE_PLAN_EVERY_MINUTES", "nan"),
        ("AIDLINE_INVITATION_HOURS", "inf"),
        ("AIDLINE_KEEP_DAYS", "1e9"),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it(desk: Desk, name: str, value: str) -> None:
    (desk.folder / "not-a-database.txt").write_text("some words " * 100)
    later_schema(desk.folder / "later.db")
    said = desk.refused(**({"AIDLINE_TOKEN": "1:x"} | {name: value}))
    assert said.startswith(f"{name}: ")
    assert said.count("\n") == 1


def test_the_example_as_it_is_asks_for_the_token(desk: Desk) -> None:
    shutil.copyfile(EXAMPLE, desk.folder / ".env")
    assert desk.refused() == "AIDLINE_TOKEN: is not set; .env.example tells what it is\n"


def test_settings_in_another_encoding_are_one_clear_line(desk: Desk) -> None:
    (desk.folder / ".env").write_bytes("AIDLINE_TOKEN=1:x # Schlüssel".encode("latin-1"))
    assert desk.refused() == ".env: this is not UTF-8 text; save it with that encoding\n"


def test_a_token_is_not_printed_when_it_is_wrong(desk: Desk) -> None:
    assert "secret" not in desk.refused(AIDLINE_TOKEN="a secret")
