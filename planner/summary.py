"""A plan in a few lines for a person at a terminal."""

from collections import Counter
from collections.abc import Iterator

from planner.check.scoring import shares
from planner.index import Index
from planner.model import Plan, Priority, Problem, Trip


def summary(problem: Problem, plan: Plan) -> str:
    """Served and unserved by priority, the trips, the reasons and the score."""
    return "\n".join(_lines(problem, plan))


def _lines(problem: Problem, plan: Plan) -> Iterator[str]:
    index = Index(problem)
    served = shares(index, plan.trips)
    yield ""
    for priority in Priority:
        requests = [r for r in problem.requests if r.priority == priority]
        if requests:
            whole = sum(served[r.id] > 1 - 1e-9 for r in requests)
            part = sum(0 < served[r.id] <= 1 - 1e-9 for r in requests)
            name = priority.replace("_", "-")
            yield f"{name:12} {len(requests):5} requests: {whole} served, {part} in part"
    for trip in plan.trips:
        yield _trip_line(trip)
    reasons = Counter(rest.reason for rest in plan.unserved)
    for reason, count in reasons.most_common():
        yield f"not served   {count:5} lines: {reason}"
    vehicles = len({trip.vehicle for trip in plan.trips})
    yield f"{len(plan.trips)} trips of {vehicles} vehicles, score {plan.score.total:,.2f}"


def _trip_line(trip: Trip) -> str:
    stops = ", ".join(f"{stop.request} {_clock(stop.start)}" for stop in trip.stops)
    return (
        f"{trip.vehicle} from {trip.warehouse} {_clock(trip.departs)}: {stops} ({trip.km:.0f} km)"
    )


def _clock(seconds: int) -> str:
    minutes = seconds // 60
    return f"{minutes // 60}:{minutes % 60:02}"
