"""`python -m planner check`: whether a plan can be done, and what it is worth."""

from typing import Annotated

import typer

from planner.commands.reading import Counted, Fleet, Input, MapFile, plan_from, problem_from, write


def check(
    problem: Input,
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="A plan file, or - for stdin.")],
    retime: Annotated[bool, typer.Option(help="Work all times out anew.")] = False,
    out: Annotated[str, typer.Option(help="Where the plan goes with its times.")] = "",
    picture: MapFile = None,
    convention: Counted = None,
    fleet: Fleet = None,
) -> None:
    """Say which rules a plan breaks, and its score; the exit code is 1 when it breaks any.

    A plan may be written without times: vehicle, warehouse and stops for each trip.
    """
    from planner.check import check as judge
    from planner.check import score
    from planner.commands.showing import show_map, show_summary

    asked = problem_from(problem, convention, fleet)
    answer = plan_from(plan, asked, retime=retime)
    faults = judge(asked, answer)
    if out:
        write(answer, out)
    if not any(fault.rule == "known" for fault in faults):
        show_summary(asked, answer)
        show_map(asked, answer, picture)
    for fault in faults:
        print(f"{fault.rule:12} {fault.where}: {fault.text}")
    if not any(fault.rule == "known" for fault in faults):
        print(f"score {score(asked, answer).total:.2f}")
    print(f"{len(faults)} faults" if faults else "no fault")
    raise typer.Exit(1 if faults else 0)
