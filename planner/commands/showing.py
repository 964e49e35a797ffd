"""What a person sees of a plan: a summary on stderr, a picture in a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from planner.commands.reading import refused

if TYPE_CHECKING:
    from planner.model import Plan, Problem


def show_summary(problem: "Problem", plan: "Plan") -> None:
    """Print a plan's tables on stderr, so that stdout is free for the plan itself."""
    from rich.console import Console

    from planner.tables.summary import summary

    console = Console(stderr=True, markup=False, highlight=False)
    for part in summary(problem, plan):
        console.print(part)


def show_map(problem: "Problem", plan: "Plan", path: Path | None) -> None:
    """Draw the routes into a file, when one is named."""
    if path is None:
        return
    from planner.picture import draw

    image = draw(problem, plan)
    try:
        image.save(path)
    except (OSError, ValueError) as error:
        raise refused(str(path), error) from error
