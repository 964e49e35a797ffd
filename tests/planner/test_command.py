"""The planner on the command line."""

import json
import subprocess
import sys
from importlib.resources import files as package_files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from planner.__main__ import app
from tests.planner.instances import vrplib

EXAMPLE = package_files("planner").joinpath("examples/valley.json").read_text(encoding="utf-8")


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the planner here: a process of its own takes longer to start than most commands do."""
    done = CliRunner().invoke(app, arguments, input=stdin, catch_exceptions=False)
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example as a file."""
    path = tmp_path / "problem.json"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


def test_a_problem_on_stdin_gives_a_plan_on_stdout() -> None:
    command = [sys.executable, "-m", "planner", "solve", "-", "--out", "-", "--iterations", "50"]
    done = subprocess.run(command, input=EXAMPLE, capture_output=True, text=True, check=False)
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


def test_a_map_is_drawn_beside_the_plan(example: Path, tmp_path: Path) -> None:
    picture = tmp_path / "map.png"
    done = run(
        "solve", str(example), "--iterations", "50", "--progress", "none", "--map", str(picture)
    )
    assert done.returncode == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_public_instance_is_told_by_what_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "tiny"
    path.write_text(vrplib(), encoding="utf-8")
    out = tmp_path / "plan.json"
    solved = run("solve", str(path), "--iterations", "50", "--out", str(out))
    assert solved.returncode == 0
    checked = run("check", str(path), str(out))
    assert checked.stdout == "score 30.00\nno fault\n"


def test_a_malformed_instance_is_one_line_that_names_the_section() -> None:
    done = run("solve", "-", stdin=vrplib().replace("2 3 4\n", "2 3\n"))
    assert done.returncode == 2
    assert done.stderr == "line 9: NODE_COORD_SECTION: 2 numbers are needed\n"


def test_a_plan_without_times_is_timed_and_judged(example: Path, tmp_path: Path) -> None:
    draft = {"trips": [{"vehicle": "truck-1", "warehouse": "W-town", "stops": ["R-1", "R-5"]}]}
    out = tmp_path / "timed.json"
    checked = run("check", str(example), "-", "--out", str(out), stdin=json.dumps(draft))
    assert checked.returncode == 1  # R-5 is on hold
    assert any(line.startswith("held ") for line in checked.stdout.splitlines())
    assert json.loads(out.read_text(encoding="utf-8"))["trips"][0]["departs"] > 0


def test_plans_are_compared_side_by_side(example: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "full.json", tmp_path / "less.json"]
    run("solve", str(example), "--iterations", "50", "--progress", "none", "--out", str(paths[0]))
    plan = json.loads(paths[0].read_text(encoding="utf-8"))
    plan["trips"] = plan["trips"][1:]
    paths[1].write_text(json.dumps(plan), encoding="utf-8")
    done = run("compare", str(example), *map(str, paths))
    assert done.returncode == 0
    assert "less against full: " in done.stdout


@pytest.fixture
def without_r1(example: Path, tmp_path: Path) -> Path:
    """A plan for the example in which no trip goes to R-1."""
    out = tmp_path / "plan.json"
    run("solve", str(example), "--iterations", "50", "--progress", "none", "--out", str(out))
    plan = json.loads(out.read_text(encoding="utf-8"))
    plan["trips"] = [
        trip for trip in plan["trips"] if all(stop["request"] != "R-1" for stop in trip["stops"])
    ]
    out.write_text(json.dumps(plan), encoding="utf-8")
    return out


def test_requests_that_a_plan_leaves_are_quoted(example: Path, without_r1: Path) -> None:
    told = run("quote", str(example), str(without_r1), "R-1", "R-5")
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("R-1: ")
    assert told.stdout.endswith("R-5: better not served\n")  # it is on hold
    found = run("quote", str(example), str(without_r1), "R-1", "R-5", "--json")
    first, second = json.loads(found.stdout)
    assert (first["request"], first["share"], second["arrivals"]) == ("R-1", 1.0, [])
    assert first["arrivals"][0]["p10"] <= first["arrivals"][0]["p90"]


def test_only_what_a_plan_leaves_is_quoted(example: Path, without_r1: Path) -> None:
    trips = json.loads(without_r1.read_text(encoding="utf-8"))["trips"]
    for name in ("R-99", trips[0]["stops"][0]["request"]):
        done = run("quote", str(example), str(without_r1), name)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_help_is_there_at_once_without_the_heavy_parts() -> None:
    code = (
        "import sys, planner.__main__; "
        "print({'numpy', 'numba', 'pydantic', 'ortools', 'PIL'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
