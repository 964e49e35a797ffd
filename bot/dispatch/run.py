"""Runs the planner as a process of its own, which can be watched and ended."""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import structlog

from planner import files
from planner.check import check
from planner.model import Fault, Plan, Problem

log = structlog.get_logger()

PLANNER = (sys.executable, "-m", "planner", "solve", "-", "--out", "-", "--progress", "json")
EXPLAINER = (sys.executable, "-m", "planner", "explain", "--json")
QUOTER = (sys.executable, "-m", "planner", "quote", "--json")

PATIENCE = 120.0
"""Seconds beyond the search that a plan may take: to start, and to compile the first time."""
_NICE = 10


class PlannerFailed(Exception):
    """The planner gave no plan; the text says what it said last."""


@dataclass(frozen=True)
class Progress:
    """How far a search is: seconds of searching, and the share of what is asked that is served."""

    elapsed: float
    share_served: float


async def plan(
    problem: Problem,
    seconds: float,
    told: Callable[[Progress], None],
    *,
    patience: float = PATIENCE,
    command: Sequence[str] = PLANNER,
) -> Plan:
    """The planner's answer to a problem, or PlannerFailed."""
    limit = seconds + patience
    answer = await _run([*command, "--seconds", f"{seconds:g}"], files.write(problem), told, limit)
    try:
        return files.read_plan(answer)
    except files.BadFile as error:
        raise PlannerFailed(f"not a plan: {error}") from error


async def explain(
    problem: str, answer: str, seconds: float, *, patience: float = PATIENCE
) -> list[dict[str, Any]]:
    """The planner's findings about what a plan leaves, as documents, or PlannerFailed."""
    more = ("--seconds", f"{seconds:g}")
    return await _about(EXPLAINER, problem, answer, more, seconds + patience)


async def quote(
    problem: str, answer: str, requests: Sequence[str], *, patience: float = PATIENCE
) -> list[dict[str, Any]]:
    """The planner's quotes for requests that a plan leaves, as documents, or PlannerFailed."""
    return await _about(QUOTER, problem, answer, requests, patience)


async def _about(
    command: Sequence[str], problem: str, answer: str, more: Sequence[str], limit: float
) -> list[dict[str, Any]]:
    """What the planner says about a problem with a plan, as documents, or PlannerFailed."""
    with TemporaryDirectory(prefix="aidline-") as folder:
        question, plan = Path(folder) / "problem.json", Path(folder) / "plan.json"
        question.write_text(problem, encoding="utf-8")
        plan.write_text(answer, encoding="utf-8")
        whole = [*command, str(question), str(plan), *more]
        said = await _run(whole, "", lambda _progress: None, limit)
    try:
        found: list[dict[str, Any]] = json.loads(said)
    except ValueError as error:
        raise PlannerFailed(f"not what was asked: {error}") from error
    return found


async def _run(
    command: Sequence[str], question: str, told: Callable[[Progress], None], limit: float
) -> bytes:
    """What a process of the planner answers within so many seconds, or PlannerFailed."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    with suppress(ProcessLookupError):  # it has ended already
        os.setpriority(os.PRIO_PROCESS, process.pid, _NICE)  # answering people goes first
    try:
        async with asyncio.timeout(limit):
            answer, said = await _talk(process, question.encode(), told)
    except TimeoutError as error:
        raise PlannerFailed(f"no answer within {limit:g} s") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise PlannerFailed(f"exit code {process.returncode}: {said}")
    return answer


def faults(problem: Problem, answer: Plan) -> list[Fault]:
    """The rules that an answer breaks; a plan with any is never shown for a decision."""
    return list(check(problem, answer))


async def _talk(
    process: asyncio.subprocess.Process, question: bytes, told: Callable[[Progress], None]
) -> tuple[bytes, str]:
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    answer, said, _ = await asyncio.gather(
        process.stdout.read(), _listen(process.stderr, told), _ask(process.stdin, question)
    )
    await process.wait()
    return answer, said


async def _ask(stdin: asyncio.StreamWriter, question: bytes) -> None:
    try:
        stdin.write(question)
        await stdin.drain()
    except ConnectionError:
        log.warning("planner.deaf")  # it has ended already, and its exit code says why
    finally:
        stdin.close()


async def _listen(stderr: asyncio.StreamReader, told: Callable[[Progress], None]) -> str:
    """Passes progress on, and gives the last line that was something else."""
    said = ""
    async for raw in stderr:
        line = raw.decode(errors="replace").strip()
        try:
            event = json.loads(line)
            told(Progress(float(event["elapsed"]), float(event["share_served"])))
        except (ValueError, KeyError, TypeError):
            said = line or said
    return said
