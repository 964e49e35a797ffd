"""The planner as a process: watched, checked, ended when it hangs."""

import asyncio
import subprocess
import sys
from dataclasses import replace

import pytest

from bot.dispatch import run
from bot.dispatch.run import PlannerFailed, Progress
from planner.model import Plan
from tests.bot.dispatch.valley import Valley


def answer(valley: Valley, *python: str, patience: float = 60, seconds: float = 0.3) -> Plan:
    problem = valley.snapshot().problem
    told: list[Progress] = []
    command = (sys.executable, "-c", *python) if python else run.PLANNER
    return asyncio.run(run.plan(problem, seconds, told.append, patience=patience, command=command))


def test_the_planner_answers_with_a_plan_without_faults(valley: Valley) -> None:
    valley.request()
    plan = answer(valley)
    assert len(plan.trips) == 1
    assert run.faults(valley.snapshot().problem, plan) == []


SAYS_HOW_FAR_IT_IS = """
import sys
from planner.commands.progress import _tell_json
from planner.solve import Progress
_tell_json(Progress(1.5, 10, 5.0, 0.83))
"""


def test_progress_is_told_in_the_planners_own_words(valley: Valley) -> None:
    told: list[Progress] = []
    command = (sys.executable, "-c", SAYS_HOW_FAR_IT_IS)
    with pytest.raises(PlannerFailed):
        asyncio.run(run.plan(valley.snapshot().problem, 1, told.append, command=command))
    assert told == [Progress(1.5, 0.83)]


def test_an_answer_that_brings_more_than_asked_has_faults(valley: Valley) -> None:
    valley.request()
    plan = answer(valley)
    twice = replace(plan, trips=plan.trips * 2)
    assert run.faults(valley.snapshot().problem, twice)


def test_a_planner_that_dies_says_what_it_said_last(valley: Valley) -> None:
    with pytest.raises(PlannerFailed, match="exit code 3: out of luck"):
        answer(valley, "import sys; print('out of luck', file=sys.stderr); sys.exit(3)")


def test_a_planner_that_says_nonsense_has_failed(valley: Valley) -> None:
    with pytest.raises(PlannerFailed, match="not a plan"):
        answer(valley, "print('42')")


def test_a_planner_that_hangs_is_ended(valley: Valley) -> None:
    with pytest.raises(PlannerFailed, match="no answer within"):
        answer(valley, "import time; time.sleep(60)", patience=0.5)


def test_the_service_carries_neither_kernel_nor_solver() -> None:
    code = (
        "import sys, bot.dispatch.due, bot.handlers; print({'numba', 'ortools'} & {*sys.modules})"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"
