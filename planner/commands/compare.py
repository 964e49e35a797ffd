"""`python -m planner compare`: how plans for one problem differ."""

from pathlib import PurePath
from typing import Annotated

import typer

from planner.commands.reading import Counted, Fleet, Input, plan_from, problem_from, refused


def compare(
    problem: Input,
    plans: Annotated[list[str], typer.Argument(metavar="PLAN...", help="Two plans or more.")],
    changes: Annotated[int, typer.Option(min=0, help="How many changes are shown.")] = 20,
    convention: Counted = None,
    fleet: Fleet = None,
) -> None:
    """Show what plans are worth part by part, and who gets what earlier, later or not at all.

    Plans may be written without times, as for check. The first one is what others are held against.
    """
    from rich.console import Console

    from planner.check.ids import name_faults
    from planner.index import Index
    from planner.tables.comparison import comparison

    if len(plans) < 2:
        raise refused("-", "compare needs two plans or more")
    asked = problem_from(problem, convention, fleet)
    index, named = Index(asked), {}
    for number, file in enumerate(plans):
        plan = plan_from(file, asked)
        for fault in name_faults(index, plan):
            raise refused(file, f"{fault.where}: {fault.text}")
        name = PurePath(file).stem
        named[f"{name} ({number + 1})" if name in named else name] = plan
    console = Console(markup=False, highlight=False)
    for part in comparison(asked, named, changes):
        console.print(part)
