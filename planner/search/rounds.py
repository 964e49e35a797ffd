"""The rounds of a search: for whom each is, and which part of the time it gets."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from planner.model import Priority, Problem

EVERYBODY = frozenset(Priority)
ROUNDS = (0.3, 0.65, 1.0)
STAGES = (
    (Priority.LIFE_SAVING, Priority.URGENT, (0.05, 0.1)),
    (Priority.URGENT, Priority.STANDARD, (0.3, 0.5)),
)
"""Each priority with the next lower one, and when the rounds end that are for it and higher ones.

Searched for all together, who is missed of the highest priority keeps the search so hot that it
finds nobody a place. Alone they are few, and what is found stays, as moving it costs too much.
"""
FAR_APART = 30.0  # times as costly to leave unmet
HURRIED, GREAT_HURRY = 1 / 400, 1 / 2_000  # seconds a request


class Round(NamedTuple):
    """When a round ends, and its cooling begins and ends, as shares; for whom it searches."""

    until: float
    begins: float
    ends: float
    who: frozenset[Priority]

    def after(self, spent: float) -> "Round":
        """The same where so much of the time is spent already."""
        until, begins, ends = (spent + (1.0 - spent) * share for share in self[:3])
        return Round(until, begins, ends, self.who)

    def phase(self, spent: float) -> float:
        """How far it is in cooling, from 0 to 1."""
        return min(1.0, (spent - self.begins) / max(1e-9, self.ends - self.begins))


def rounds(problem: Problem, seconds: float | None) -> tuple[Round, ...]:
    """The rounds of a search; only one in a hurry, or when nothing can be cut anew.

    Where priorities are far apart those of high priority have rounds of their own before.
    """
    each = math.inf if seconds is None else seconds / max(1, len(problem.requests))
    whole = all(request.whole for request in problem.requests)
    stages = [] if whole or each < GREAT_HURRY else list(_stages(problem))
    last = stages[-1].until if stages else 0.0
    ends = (1.0,) if whole or each < HURRIED else ROUNDS
    return (*stages, *(Round(last + (1.0 - last) * end, last, 1.0, EVERYBODY) for end in ends))


def _stages(problem: Problem) -> Iterator[Round]:
    """Rounds for the highest priority, then for the next one as well: as far as they are apart."""
    policy, begins, who = problem.policy, 0.0, set[Priority]()
    there = {request.priority for request in problem.requests}
    for priority, lower, ends in STAGES:
        if policy.unmet(priority) < FAR_APART * policy.unmet(lower):
            return
        who.add(priority)
        for end in ends if priority in there else ():
            yield Round(end, begins, end, frozenset(who))
            begins = end
