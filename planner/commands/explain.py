"""`python -m planner explain`: why lines are not served, and what would serve them."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from planner.commands.progress import Show, watched
from planner.commands.reading import Counted, Fleet, Input, plan_from, problem_from, refused
from planner.commands.roads import Osrm, Valhalla, by_road

if TYPE_CHECKING:
    from planner.why.why import Progress


def explain(
    problem: Input,
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="A plan file, or - for stdin.")],
    seconds: Annotated[float, typer.Option(help="Time to look for what would help.")] = 10.0,
    json: Annotated[bool, typer.Option("--json", help="Findings as JSON on stdout.")] = False,
    convention: Counted = None,
    fleet: Fleet = None,
    osrm: Osrm = "",
    valhalla: Valhalla = "",
) -> None:
    """Say why lines are not served, and the cheapest single change that would serve them."""
    from planner.check import check
    from planner.why import files, why
    from planner.why.words import text

    asked = by_road(problem_from(problem, convention, fleet), osrm, valhalla)
    answer = plan_from(plan, asked)
    for fault in check(asked, answer):
        if fault.rule not in ("reason", "score"):  # both are worked out anew
            raise refused(plan, f"{fault.where}: {fault.text}; first make a plan without faults")
    with watched(Show.NONE, seconds, None):
        findings = why(asked, answer, seconds=seconds, on_progress=None if json else _tell)
    if json:
        sys.stdout.write(files.write(findings))
    else:
        print("\n".join(map(text, findings)) or "everything is served")


def _tell(now: "Progress") -> None:
    line = f"\r{now.elapsed:6.1f} s, {now.answered} of {now.lines} lines answered  "
    print(line, end="\n" * (now.answered == now.lines), file=sys.stderr, flush=True)
