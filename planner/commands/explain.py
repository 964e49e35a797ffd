"""`python -m planner explain`: why lines are not served, and what would serve them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from planner.model import Plan, Problem
    from planner.why.why import Progress


def explain(
    problem: Annotated[str, typer.Argument(metavar="PROBLEM", help="A problem file, or -.")],
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="A plan file, or - for stdin.")],
    seconds: Annotated[float, typer.Option(help="Time to look for what would help.")] = 10.0,
    json: Annotated[bool, typer.Option("--json", help="Findings as JSON on stdout.")] = False,
) -> None:
    """Say why lines are not served, and the cheapest single change that would serve them."""
    from planner.check import check
    from planner.why import files, why
    from planner.why.words import text

    asked, answer = _files(problem, plan)
    if faults := [fault for fault in check(asked, answer) if fault.rule not in ("reason", "score")]:
        first = faults[0]
        raise _refused(f"{plan}: {first.where}: {first.text}; a plan must have no faults")
    findings = why(asked, answer, seconds=seconds, on_progress=None if json else _tell)
    if json:
        sys.stdout.write(files.write(findings))
    else:
        print("\n".join(map(text, findings)) or "everything is served")


def _tell(now: "Progress") -> None:
    line = f"\r{now.elapsed:6.1f} s {now.answered} of {now.lines} lines answered  "
    print(line, end="\n" * (now.answered == now.lines), file=sys.stderr, flush=True)


def _files(problem: str, plan: str) -> "tuple[Problem, Plan]":
    from planner import files

    name = problem
    try:
        asked = files.read_problem(_read(problem))
        name = plan
        return asked, files.read_plan(_read(plan))
    except OSError as error:
        raise _refused(f"{name}: {error.strerror or 'cannot be read'}") from error
    except files.BadFile as error:
        raise _refused(f"{name}: {error}") from error


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _refused(why: str) -> typer.Exit:
    print(why, file=sys.stderr)
    return typer.Exit(2)
