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

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def run_bot(tmp_path: Path, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("AIDLINE_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env=clean | env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


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


def test_a_missing_token_is_one_clear_line_and_exit_code_2(tmp_path: Path) -> None:
    run = run_bot(tmp_path)
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
def test_a_wrong_setting_is_one_line_that_names_it(tmp_path: Path, name: str, value: str) -> None:
    (tmp_path / "not-a-database.txt").write_text("some words " * 100)
    later_schema(tmp_path / "later.db")
    run = run_bot(tmp_path, **({"AIDLINE_TOKEN": "1:x"} | {name: value}))
    assert run.returncode == 2
    assert run.stderr.startswith(f"{name}: ")
    assert run.stderr.count("\n") == 1


def test_the_example_as_it_is_asks_for_the_token(tmp_path: Path) -> None:
    shutil.copyfile(EXAMPLE, tmp_path / ".env")
    run = run_bot(tmp_path)
    assert run.returncode == 2
    assert run.stderr == "AIDLINE_TOKEN: is not set; .env.example tells what it is\n"


def test_settings_in_another_encoding_are_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("AIDLINE_TOKEN=1:x # Schlüssel".encode("latin-1"))
    run = run_bot(tmp_path)
    assert run.returncode == 2
    assert run.stderr == ".env: this is not UTF-8 text; save it with that encoding\n"


def test_a_token_is_not_printed_when_it_is_wrong(tmp_path: Path) -> None:
    assert "secret" not in run_bot(tmp_path, AIDLINE_TOKEN="a secret").stderr
