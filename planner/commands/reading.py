"""Problems and plans from what is named on the command line."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planner.formats.convention import Convention

if TYPE_CHECKING:
    from planner.model import Plan, Problem

Input = Annotated[
    str,
    typer.Argument(
        metavar="PROBLEM", help="A problem as JSON, VRPLIB or Solomon's text; - for stdin."
    ),
]
Counted = Annotated[
    Convention | None,
    typer.Option("--convention", help="How an instance's values are counted, if not as usual."),
]
Fleet = Annotated[
    int | None, typer.Option("--fleet", min=1, help="How many vehicles an instance has.")
]
MapFile = Annotated[
    Path | None, typer.Option("--map", metavar="PNG", help="Where a picture of the routes goes.")
]


def problem_from(
    name: str, convention: Convention | None = None, fleet: int | None = None
) -> "Problem":
    """The problem in a file; what is wrong with it is said in one line, and the exit code is 2."""
    from planner import formats
    from planner.files import BadFile

    try:
        return formats.read(name, read(name), convention, fleet)
    except BadFile as error:
        raise refused(name, error) from error


def plan_from(name: str, problem: "Problem", *, retime: bool = False) -> "Plan":
    """The plan in a file, timed when it has no times or when they are not to count."""
    from planner import files
    from planner.draft import Draft, draft_of
    from planner.formats import routes
    from planner.timed import UnknownName, timed

    content = read(name)
    try:
        text = content.decode("utf-8", "replace")
        solution = routes.looks_like(text)
        found = routes.parse(text, problem) if solution else files.read_draft(content)
        if not isinstance(found, Draft) and retime:
            found = draft_of(found)
        return timed(problem, found) if isinstance(found, Draft) else found
    except (files.BadFile, UnknownName) as error:
        raise refused(name, error) from error


def read(name: str) -> bytes:
    """What is in a file, or on stdin."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise refused(name, error.strerror or "cannot be read") from error


def write(value: "Problem | Plan", out: str) -> None:
    """Put a problem or a plan into a file, or on stdout."""
    from planner import files

    if out == "-":
        sys.stdout.write(files.write(value))
    else:
        Path(out).write_text(files.write(value), encoding="utf-8")


def refused(name: str, error: Exception | str) -> typer.Exit:
    """Say in one line what is wrong with a file."""
    text = str(error) if name == "-" else f"{name}: {error}"
    print(text, file=sys.stderr)
    return typer.Exit(2)
