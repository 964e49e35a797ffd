"""The planner on the command line, as a process of its own."""

import json
import subprocess
import sys
from importlib.resources import files as package_files
from pathlib import Path

import pytest

EXAMPLE = package_files("planner").joinpath("examples/valley.json").read_text(encoding="utf-8")


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the planner."""
    command = [sys.executable, "-m", "planner", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example as a file."""
    path = tmp_path / "problem.json"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


def test_a_problem_on_stdin_gives_a_plan_on_stdout() -> None:
    done = run(
        "solve", "-", "--out", "-", "--progress", "json", "--iterations", "50", stdin=EXAMPLE
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["trips"]


def test_progress_is_one_json_object_on_each_line() -> None:
    done = run("solve", "-", "--progress", "json", "--seconds", "0.2", stdin=EXAMPLE)
    events = [json.loads(line) for line in done.stderr.splitlines()]
    assert {"event", "elapsed", "iterations", "score", "share_served"} == set(events[-1])
    assert events[-1]["event"] == "progress"


def test_the_checker_finds_no_fault_in_a_plan_from_the_command_line(
    example: Path, tmp_path: Path
) -> None:
    out = tmp_path / "plan.json"
    solved = run("solve", str(example), "--iterations", "50", "--out", str(out))
    assert "life-saving" in solved.stderr
    checked = run("check", str(example), str(out))
    assert (checked.returncode, checked.stdout.splitlines()[-1]) == (0, "no fault")


def test_the_checker_prints_faults_and_exits_with_1(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    run("solve", str(example), "--iterations", "50", "--progress", "none", "--out", str(out))
    plan = json.loads(out.read_text(encoding="utf-8"))
    plan["trips"][0]["km"] += 1
    out.write_text(json.dumps(plan), encoding="utf-8")
    checked = run("check", str(example), str(out))
    assert checked.returncode == 1
    assert checked.stdout.startswith("km ")


@pytest.mark.parametrize("text", ["{", '{"places": 3}'])
def test_a_malformed_file_is_one_line_and_exit_code_2(text: str) -> None:
    done = run("solve", "-", stdin=text)
    assert (done.returncode, len(done.stderr.splitlines()), done.stdout) == (2, 1, "")


def test_a_file_that_is_not_there_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    done = run("solve", str(tmp_path / "none.json"))
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_neither_the_model_nor_the_checker_loads_a_solver() -> None:
    code = (
        "import sys, planner.model, planner.check; print({'numba', 'ortools'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
