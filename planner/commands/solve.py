"""`python -m planner solve`: a plan for a problem."""

import os
from typing import Annotated

import typer

from planner.commands.progress import Show, Shown, watched
from planner.commands.reading import Counted, Fleet, Input, MapFile, problem_from, write
from planner.commands.roads import Osrm, Valhalla, by_road

FEW = 500
"""With more requests cutting, timing and explaining them, in Python, take up much of a core."""


def solve(
    problem: Input,
    seconds: Annotated[float | None, typer.Option(help="Time to search.")] = None,
    iterations: Annotated[int | None, typer.Option(help="Iterations to search.")] = None,
    seed: Annotated[int, typer.Option(help="Another seed, another search.")] = 1,
    threads: Annotated[
        int | None,
        typer.Option(
            min=1, help="Searches at once; without it 2 if there are cores, 1 with --iterations."
        ),
    ] = None,
    out: Annotated[str, typer.Option(help="Where the plan goes, - for stdout.")] = "-",
    picture: MapFile = None,
    progress: Shown = Show.BAR,
    convention: Counted = None,
    fleet: Fleet = None,
    osrm: Osrm = "",
    valhalla: Valhalla = "",
) -> None:
    """Make a plan for a problem: the summary goes to stderr, the plan to --out."""
    from planner.commands.showing import show_map, show_summary
    from planner.solve import solve as search

    asked = by_road(problem_from(problem, convention, fleet), osrm, valhalla)
    if seconds is None and iterations is None:
        seconds = 10.0
    if threads is None:
        threads = _threads(len(asked.requests), repeatable=iterations is not None)
    with watched(progress, seconds, iterations) as teller:
        plan = search(
            asked,
            seconds=seconds,
            iterations=iterations,
            seed=seed,
            threads=threads,
            on_progress=teller,
        )
    write(plan, out)
    if progress is not Show.JSON:
        show_summary(asked, plan)
    show_map(asked, plan, picture)


def _threads(requests: int, *, repeatable: bool) -> int:
    """Two where there are cores for them and most of the time is spent in compiled code.

    What is to be repeated is the same on every machine.
    """
    few = requests <= FEW and not repeatable
    return min(2, os.cpu_count() or 1) if few else 1
