"""Several requests quoted together, none with what another before it would get."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.check.scoring import NO_SCORE
from planner.model import Plan, Problem
from planner.quote.desk import Desk
from planner.quote.quoted import Quote


def quotes(
    problem: Problem, plan: Plan, requests: Sequence[str]
) -> Iterator[tuple[str, Quote | None]]:
    """The answer for each of these requests of the problem, which the plan brings nothing.

    Each is fitted in after those before it, as if these came.
    """
    asked = {request.id: request for request in problem.requests}
    others = tuple(request for request in problem.requests if request.id not in set(requests))
    desk = Desk(replace(problem, requests=others), plan)
    for name in requests:
        answer = desk.quote(asked[name])
        yield name, answer
        if answer is not None:
            desk = Desk(answer.problem, Plan(answer.board.all_trips(), (), NO_SCORE))
