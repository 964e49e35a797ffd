"""`python -m planner quote`: when help could come for requests that a plan does not serve."""

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from planner.commands.reading import Counted, Fleet, Input, plan_from, problem_from, refused

if TYPE_CHECKING:
    from planner.quote import Quote


def quote(
    problem: Input,
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="A plan file, or - for stdin.")],
    requests: Annotated[list[str], typer.Argument(metavar="REQUEST...", help="Their ids.")],
    as_json: Annotated[bool, typer.Option("--json", help="Quotes as JSON on stdout.")] = False,
    convention: Counted = None,
    fleet: Fleet = None,
) -> None:
    """Say how requests that a plan does not serve would be fitted in, one after the other."""
    import json

    from planner.quote import quotes
    from planner.tables.words import clock_of

    asked = problem_from(problem, convention, fleet)
    answer = plan_from(plan, asked)
    known = {request.id for request in asked.requests}
    served = {stop.request for trip in answer.trips for stop in trip.stops}
    for name in requests:
        if name not in known or name in served:
            raise refused("-", f"{name}: not a request of the problem that the plan leaves")
    found = list(quotes(asked, answer, list(dict.fromkeys(requests))))
    if as_json:
        documents = [_document(name, quoted) for name, quoted in found]
        sys.stdout.write(json.dumps(documents, indent=1) + "\n")
        return
    clock = clock_of(asked)
    for name, quoted in found:
        arrivals = quoted.arrivals if quoted is not None else ()
        for each in arrivals:
            times = f"{clock(each.p50)} ({clock(each.p10)} to {clock(each.p90)})"
            print(f"{name}: {each.vehicle} at {times} with {each.share:.0%}")
        if not arrivals:
            print(f"{name}: better not served")


def _document(name: str, found: "Quote | None") -> dict[str, Any]:
    """A quote as JSON says it; without one there are no arrivals."""
    if found is None:
        return {"request": name, "arrivals": [], "share": 0.0, "delays": {}, "late": {}, "less": {}}
    return {
        "request": name,
        "arrivals": [asdict(each) for each in found.arrivals],
        "share": found.share,
        "delays": dict(found.delays),
        "late": dict(found.late),
        "less": dict(found.less),
    }
