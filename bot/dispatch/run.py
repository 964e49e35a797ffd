"""Runs the planner as a process of its own, which can be watched and ended."""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import structlog

from planner import files
from planner.check import check
from planner.model import Fault, Plan, Problem

log = structlog.get_logger()

PLANNER = (sys.executable, "-m", "planner", "solve", "-", "--out", "-", "--progress", "json")

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
    process = await asyncio.create_subprocess_exec(
        *(*command, "--seconds", f"{seconds:g}"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    with suppress(ProcessLookupError):  # it has ended already
        os.setpriority(os.PRIO_PROCESS, process.pid, _NICE)  # answering people goes first
    try:
        async with asyncio.timeout(seconds + patience):
            answer, said = await _talk(process, files.write(problem).encode(), told)
    except TimeoutError as error:
        raise PlannerFailed(f"no plan within {seconds + patience:g} s") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise PlannerFailed(f"exit code {process.returncode}: {said}")
    try:
        return files.read_plan(answer)
    except files.BadFile as error:
        raise PlannerFailed(f"not a plan: {error}") from error


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
