"""What one plan does otherwise than another for each request."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.check.scoring import shares, stop_share
from planner.index import Index
from planner.model import Plan, Problem, Request

ENOUGH = 1e-9


class Change(StrEnum):
    """How a request fares in the other plan."""

    DROPPED = "dropped"
    ADDED = "added"
    LESS = "less"
    MORE = "more"
    LATER = "later"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Difference:
    """One request's change; seconds is how much later its goods come, on average."""

    request: Request
    change: Change
    before: float
    after: float
    seconds: float


def differences(problem: Problem, before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Every request that is not served in the same way, the weightiest changes first."""
    index = Index(problem)
    found = list(_differences(index, before, after))
    order = list(Change)
    return tuple(sorted(found, key=lambda d: (order.index(d.change), -abs(d.seconds))))


def _differences(index: Index, before: Plan, after: Plan) -> Iterator[Difference]:
    had, has = shares(index, before.trips), shares(index, after.trips)
    was, comes = _moments(index, before), _moments(index, after)
    for name, request in index.requests.items():
        a, b = had[name], has[name]
        seconds = comes[name] - was[name] if a and b else 0.0
        if change := _change(a, b, seconds):
            yield Difference(request, change, a, b, seconds)


def _change(a: float, b: float, seconds: float) -> Change | None:
    if abs(a - b) > ENOUGH:
        if not a or not b:
            return Change.DROPPED if a else Change.ADDED
        return Change.LESS if b < a else Change.MORE
    if abs(seconds) < 1.0:
        return None
    return Change.LATER if seconds > 0 else Change.EARLIER


def _moments(index: Index, plan: Plan) -> dict[str, float]:
    """When each request's goods come, on average over its deliveries."""
    total: dict[str, float] = {}
    served = shares(index, plan.trips)
    for trip in plan.trips:
        for stop in trip.stops:
            if share := stop_share(index, stop):
                part = share / served[stop.request]
                total[stop.request] = total.get(stop.request, 0.0) + part * stop.start
    return total
