"""What a plan brings, in figures."""

from collections import Counter
from dataclasses import dataclass, field

from bot.dispatch.papers import Papers
from planner.model import Priority, Reason, Request, Unserved

Group = tuple[str, str]
"""A reason, and an item or nothing."""


@dataclass
class Served:
    """Of the requests of one priority: how many, how much of them, for how many people."""

    requests: int = 0
    whole: int = 0
    part: int = 0
    people: int = 0
    people_reached: int = 0
    kg: float = 0.0
    kg_served: float = 0.0


@dataclass(frozen=True)
class Figures:
    """The summary of a plan."""

    served: dict[Priority, Served]
    trips: int
    vehicles: int
    vehicles_ready: int
    first: int | None
    last: int | None
    left: list[tuple[str, str, int]] = field(default_factory=list)
    """Lines that are left, most first: reason, item (only where it matters), number of lines."""


def figures(papers: Papers) -> Figures:
    """The figures of a plan; what is on hold is left out of the shares."""
    arrivals = [stop.arrival for trip in papers.answer.trips for stop in trip.stops]
    return Figures(
        served=_served(papers),
        trips=len(papers.answer.trips),
        vehicles=len({trip.vehicle for trip in papers.answer.trips}),
        vehicles_ready=len(papers.problem.vehicles),
        first=min(arrivals, default=None),
        last=max(arrivals, default=None),
        left=_left(papers),
    )


def _served(papers: Papers) -> dict[Priority, Served]:
    units = papers.served()
    found: dict[Priority, Served] = {}
    for request in papers.problem.requests:
        if not request.held:
            _add(found.setdefault(request.priority, Served()), papers, request, units)
    return {priority: found[priority] for priority in Priority if priority in found}


def _add(sums: Served, papers: Papers, request: Request, units: dict[tuple[str, str], int]) -> None:
    brought = [units.get((request.id, line.id), 0) for line in request.lines]
    whole = all(n >= line.quantity for n, line in zip(brought, request.lines, strict=True))
    sums.requests += 1
    sums.whole += whole
    sums.part += any(brought) and not whole
    sums.people += request.people
    sums.people_reached += request.people if any(brought) else 0
    for n, line in zip(brought, request.lines, strict=True):
        kg = papers.index.items[line.item].kg or 0.0
        sums.kg += kg * line.quantity
        sums.kg_served += kg * n


def group_of(papers: Papers, left: Unserved) -> Group:
    """What a line that is left is counted under: its reason, and the item where it matters."""
    item = papers.index.item(left.request, left.line).code
    return left.reason.value, item if left.reason is Reason.NO_STOCK else ""


def _left(papers: Papers) -> list[tuple[str, str, int]]:
    groups = Counter(group_of(papers, left) for left in papers.answer.unserved)
    return [(reason, item, n) for (reason, item), n in groups.most_common()]
