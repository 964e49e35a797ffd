"""The planner on the command line."""

import json
import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planner.commands.matrix import matrix

if TYPE_CHECKING:
    from planner.model import Problem
    from planner.solve import Progress

COMPILING_AFTER = 2.5  # seconds; loading what is compiled takes less

app = typer.Typer(help="Plan deliveries of aid.", no_args_is_help=True, add_completion=False)
app.command()(matrix)


class Show(StrEnum):
    """How progress is shown."""

    BAR = "bar"
    JSON = "json"
    NONE = "none"


Input = Annotated[str, typer.Argument(metavar="PROBLEM", help="A problem file, or - for stdin.")]


@app.command()
def solve(
    problem: Input,
    seconds: Annotated[float | None, typer.Option(help="Time to search.")] = None,
    iterations: Annotated[int | None, typer.Option(help="Iterations to search.")] = None,
    seed: Annotated[int, typer.Option(help="Another seed, another search.")] = 1,
    out: Annotated[str, typer.Option(help="Where the plan goes, - for stdout.")] = "-",
    progress: Annotated[Show, typer.Option(help="How progress is shown.")] = Show.BAR,
) -> None:
    """Make a plan for a problem: the summary goes to stderr, the plan to --out."""
    from planner import files
    from planner.solve import solve as search
    from planner.summary import summary

    asked = _problem(problem)
    if seconds is None and iterations is None:
        seconds = 10.0
    _prepare(progress)
    plan = search(
        asked, seconds=seconds, iterations=iterations, seed=seed, on_progress=_teller(progress)
    )
    if progress is not Show.JSON:
        print(summary(asked, plan), file=sys.stderr)
    if out == "-":
        sys.stdout.write(files.write(plan))
    else:
        Path(out).write_text(files.write(plan), encoding="utf-8")


@app.command()
def check(
    problem: Input,
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="A plan file, or - for stdin.")],
) -> None:
    """Say which rules a plan breaks, and its score; the exit code is 1 when it breaks any."""
    from planner import files
    from planner.check import check as judge
    from planner.check import score

    asked = _problem(problem)
    try:
        answer = files.read_plan(_read(plan))
    except files.BadFile as error:
        raise _refused(plan, error) from error
    faults = judge(asked, answer)
    for fault in faults:
        print(f"{fault.rule:12} {fault.where}: {fault.text}")
    if not any(fault.rule == "known" for fault in faults):
        print(f"score {score(asked, answer).total:.2f}")
    print(f"{len(faults)} faults" if faults else "no fault")
    raise typer.Exit(1 if faults else 0)


def _problem(name: str) -> "Problem":
    from planner import files

    try:
        return files.read_problem(_read(name))
    except files.BadFile as error:
        raise _refused(name, error) from error


def _read(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise _refused(name, error.strerror or "cannot be read") from error


def _refused(name: str, error: Exception | str) -> typer.Exit:
    text = str(error) if name == "-" else f"{name}: {error}"
    print(text, file=sys.stderr)
    return typer.Exit(2)


def _prepare(show: Show) -> None:
    """Get the kernel ready, and say so when that takes long: it is compiled only once."""
    from planner.search.prepare import prepare

    timer = threading.Timer(COMPILING_AFTER, _tell_compiling, (show,))
    timer.daemon = True
    timer.start()
    prepare()
    timer.cancel()


def _tell_compiling(show: Show) -> None:
    if show is Show.JSON:
        print(json.dumps({"event": "compiling"}), file=sys.stderr, flush=True)
    elif show is Show.BAR:
        print("compiling the search, which takes half a minute once", file=sys.stderr, flush=True)


def _teller(show: Show) -> "Callable[[Progress], None] | None":
    if show is Show.NONE:
        return None
    return _tell_json if show is Show.JSON else _tell_line


def _tell_json(now: "Progress") -> None:
    event = {
        "event": "progress",
        "elapsed": round(now.elapsed, 3),
        "iterations": now.iterations,
        "score": now.score,
        "share_served": round(now.share_served, 4),
    }
    print(json.dumps(event), file=sys.stderr, flush=True)


def _tell_line(now: "Progress") -> None:
    print(
        f"\r{now.elapsed:6.1f} s {now.iterations:9,} iterations "
        f"score {now.score:,.0f} served {now.share_served:.1%}  ",
        end="",
        file=sys.stderr,
        flush=True,
    )


if __name__ == "__main__":
    app(prog_name="python -m planner")
