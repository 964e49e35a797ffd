"""The table of quotes."""

import json
from pathlib import Path

from typer.testing import CliRunner

from benchmarks.planner.__main__ import app

ARGUMENTS = "quote --kind flood --requests 40 --each 6 --fresh 1 --seconds 0.3 --json"


def test_every_request_is_timed_and_plans_with_them_are_without_fault(tmp_path: Path) -> None:
    file = tmp_path / "quotes.json"
    done = CliRunner().invoke(app, [*ARGUMENTS.split(), str(file)])
    assert done.exit_code == 0, done.output
    (case,) = json.loads(file.read_text(encoding="utf-8"))["results"]
    assert len(case["took"]) == 6
    assert case["faults"] == 0
    assert case["quoted"] > 0
