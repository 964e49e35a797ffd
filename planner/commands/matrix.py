"""`python -m planner matrix`: a problem with the ways between its places by road."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planner.commands.reading import Counted, Fleet, Input, problem_from, refused, write
from planner.commands.roads import Osrm, Valhalla, ask, tell

if TYPE_CHECKING:
    from planner.model import Problem
    from planner.roads.matrix import Surveyed


def matrix(
    problem: Input,
    osrm: Osrm = "",
    valhalla: Valhalla = "",
    file: Annotated[Path | None, typer.Option(help="A matrix file to read.")] = None,
    profile: Annotated[str, typer.Option(help="OSRM profile or Valhalla costing.")] = "",
    cache: Annotated[Path | None, typer.Option(help="Where answers are kept.")] = None,
    save: Annotated[Path | None, typer.Option(help="A matrix file to write.")] = None,
    out: Annotated[str, typer.Option(help="Where the problem goes, - for stdout.")] = "-",
    convention: Counted = None,
    fleet: Fleet = None,
) -> None:
    """Put distances and times by road into a problem, and name the places no road leads to.

    When a server gives no answer the problem stays as it was, and the exit code is 1.
    """
    if sum(map(bool, (osrm, valhalla, file))) != 1:
        raise refused("-", "say one of --osrm, --valhalla and --file")
    asked = problem_from(problem, convention, fleet)
    found = _load(asked, file) if file else ask(asked, osrm, valhalla, profile, cache)
    tell(found)
    if save and found.estimated is None:
        _save(found.problem, save)
    write(found.problem, out)
    raise typer.Exit(0 if found.estimated is None else 1)


def _load(problem: "Problem", path: Path) -> "Surveyed":
    from planner.roads.file import BadMatrix, load

    try:
        return load(problem, path)
    except BadMatrix as error:
        raise refused("-", error) from error


def _save(problem: "Problem", path: Path) -> None:
    from planner.roads.file import save

    try:
        save(problem, path)
    except OSError as error:
        raise refused(str(path), error.strerror or "cannot be written") from error
