"""`python -m planner explain`."""

import json
from pathlib import Path

from planner import files
from planner.model import Problem, Reason
from planner.why.files import read
from tests.planner.build import problem, request, warehouse
from tests.planner.test_command import run
from tests.planner.test_reasons import CASES
from tests.planner.why.asking import answer


def written(path: Path, whole: Problem) -> tuple[str, str]:
    """The files of a problem and of a plan for it."""
    question, plan = path / "problem.json", path / "plan.json"
    question.write_text(files.write(whole), encoding="utf-8")
    plan.write_text(files.write(answer(whole)), encoding="utf-8")
    return str(question), str(plan)


def test_what_is_missing_and_what_would_help_is_said(tmp_path: Path) -> None:
    done = run("explain", *written(tmp_path, CASES[Reason.NO_STOCK]))
    assert done.returncode == 0
    assert "10 more box at W would serve all of them (checked)" in done.stdout


def test_findings_as_json_can_be_read_again(tmp_path: Path) -> None:
    whole = problem(request(), request("Q", "p2"), warehouse(boxes=15))
    done = run("explain", *written(tmp_path, whole), "--json")
    (found,) = read(done.stdout)
    assert found.reason is Reason.NO_STOCK
    assert json.loads(done.stdout)[0]["fix"]["change"]["kind"] == "more_stock"


def test_nothing_to_explain(tmp_path: Path) -> None:
    done = run("explain", *written(tmp_path, problem(request())))
    assert (done.returncode, done.stdout) == (0, "everything is served\n")


def test_a_plan_with_faults_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    question, plan = written(tmp_path, problem(request()))
    broken = json.loads(Path(plan).read_text(encoding="utf-8"))
    broken["trips"][0]["km"] += 1
    Path(plan).write_text(json.dumps(broken), encoding="utf-8")
    done = run("explain", question, plan)
    assert (done.returncode, len(done.stderr.splitlines()), done.stdout) == (2, 1, "")
