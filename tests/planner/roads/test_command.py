"""Commands that ask a routing server."""

import json
import subprocess
from pathlib import Path

import pytest

from planner import files
from planner.model import Problem, Reason
from tests.planner import test_command as command
from tests.planner.build import request
from tests.planner.roads.conftest import Line
from tests.planner.roads.test_matrix import P, valley


def run(*arguments: object, name: str = "matrix") -> subprocess.CompletedProcess[str]:
    return command.run(name, *map(str, arguments))


@pytest.fixture
def question(tmp_path: Path) -> Path:
    path = tmp_path / "problem.json"
    path.write_text(files.write(valley(request("A", "p1"))), encoding="utf-8")
    return path


def read(path: Path) -> Problem:
    return files.read_problem(path.read_bytes())


def test_a_problem_goes_in_and_comes_out_with_the_ways_by_road(
    line: Line, question: Path, tmp_path: Path
) -> None:
    kind = "--osrm" if line.service.name.startswith("osrm") else "--valhalla"
    line.country.off_road = {P[1]}
    kept, out = tmp_path / "kept.npz", tmp_path / "out.json"
    done = run(question, kind, line.url, "--save", kept, "--out", out)
    assert (done.returncode, done.stderr) == (0, "p1 is not on any road\n")
    assert read(out).travel.matrix_km[0] == (0.0, -1.0, 20.0, 30.0, 40.0)
    again = run(question, "--file", kept)
    assert json.loads(again.stdout) == json.loads(out.read_text(encoding="utf-8"))


def test_a_second_run_with_a_cache_asks_nothing(osrm: Line, question: Path, tmp_path: Path) -> None:
    for _ in range(2):
        run(question, "--osrm", osrm.url, "--cache", tmp_path / "roads.db")
    assert osrm.country.calls == 1


def test_without_an_answer_the_problem_stays_as_it_was_and_that_is_said(
    osrm: Line, question: Path, tmp_path: Path
) -> None:
    osrm.country.says = (400, {"code": "InvalidQuery", "message": "no"})
    done = run(question, "--osrm", osrm.url, "--out", tmp_path / "out.json")
    assert done.returncode == 1
    assert "times stay estimates" in done.stderr
    assert read(tmp_path / "out.json") == read(question)


@pytest.mark.parametrize(
    "arguments",
    [(), ("--osrm", "http://a", "--valhalla", "http://b"), ("--file", "not there")],
)
def test_what_makes_no_sense_is_one_line_and_exit_code_2(
    question: Path, arguments: tuple[str, ...]
) -> None:
    done = run(question, *arguments)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_a_plan_is_made_and_explained_with_ways_by_road_and_what_is_cut_off_is_named(
    line: Line, question: Path, tmp_path: Path
) -> None:
    kind = "--osrm" if line.service.name.startswith("osrm") else "--valhalla"
    line.country.off_road = {P[1]}
    plan = tmp_path / "plan.json"
    made = run(question, kind, line.url, "--iterations", 10, "--out", plan, name="solve")
    assert made.returncode == 0
    assert "p1 is not on any road" in made.stderr
    reasons = [left.reason for left in files.read_plan(plan.read_bytes()).unserved]
    assert reasons == [Reason.PLACE_CLOSED_OFF]
    why = run(question, plan, kind, line.url, "--seconds", 1, name="explain")
    assert why.returncode == 0
    assert "p1 is not on any road" in why.stderr


def test_a_server_without_an_answer_leaves_a_plan_with_estimated_times(
    osrm: Line, question: Path, tmp_path: Path
) -> None:
    osrm.country.says = (400, {"code": "InvalidQuery", "message": "no"})
    plan = tmp_path / "plan.json"
    made = run(question, "--osrm", osrm.url, "--iterations", 10, "--out", plan, name="solve")
    assert made.returncode == 0
    assert "times stay estimates" in made.stderr
    assert files.read_plan(plan.read_bytes()).trips


def test_two_servers_at_once_are_refused(question: Path) -> None:
    done = run(question, "--osrm", "http://a", "--valhalla", "http://b", name="solve")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
