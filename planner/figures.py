"""What can be counted about a plan: who was served and when, and what it took."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.check.scoring import score, shares
from planner.index import Index
from planner.model import Plan, Priority, Problem, Score

WHOLE = 1.0 - 1e-9


@dataclass(frozen=True, slots=True)
class Served:
    """The requests of one priority: how many are served, wholly or in part, and when."""

    requests: int
    whole: int
    part: int
    share: float
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A plan in numbers; the score is worked out anew."""

    score: Score
    served: Mapping[Priority, Served]
    trips: int
    vehicles: int
    km: float
    first: int | None
    last: int | None


def figures(problem: Problem, plan: Plan) -> Figures:
    """A plan in numbers; what it names must be known."""
    starts = [stop.start for trip in plan.trips for stop in trip.stops]
    return Figures(
        score=score(problem, plan),
        served={
            priority: _served(problem, plan, priority)
            for priority in Priority
            if any(request.priority == priority for request in problem.requests)
        },
        trips=len(plan.trips),
        vehicles=len({trip.vehicle for trip in plan.trips}),
        km=sum(trip.km for trip in plan.trips),
        first=min(starts, default=None),
        last=max(starts, default=None),
    )


def _served(problem: Problem, plan: Plan, priority: Priority) -> Served:
    found = shares(Index(problem), plan.trips)
    own = {request.id for request in problem.requests if request.priority == priority}
    starts = [s.start for trip in plan.trips for s in trip.stops if s.request in own]
    return Served(
        requests=len(own),
        whole=sum(found[name] >= WHOLE for name in own),
        part=sum(0 < found[name] < WHOLE for name in own),
        share=sum(min(1.0, found[name]) for name in own) / len(own),
        first=min(starts, default=None),
        last=max(starts, default=None),
    )
