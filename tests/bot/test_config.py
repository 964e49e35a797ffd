"""Settings: every one is documented, and a wrong one is one clear line."""

import os
import subprocess
import sys
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
        ("AIDLINE_LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it(tmp_path: Path, name: str, value: str) -> None:
    run = run_bot(tmp_path, AIDLINE_TOKEN="1:x", **{name: value})
    assert run.returncode == 2
    assert run.stderr.startswith(f"{name}: ")
    assert run.stderr.count("\n") == 1
