"""What each request gets of the stock, and from which warehouse: few for each, near ones first."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

import numpy as np

from planner.model import Line, Load, Problem, Request
from planner.travel import Roads

SEGMENTS = 4

Left = dict[tuple[str, str], int]
Reaches = Callable[[Request, str, str, bool], bool]
"""Whether a vehicle that loads at a warehouse can bring a request its line: on a direct way (True),
or on any, over other stops (False)."""


def sources(
    problem: Problem, roads: Roads, reaches: Reaches
) -> Iterator[tuple[Request, Mapping[str, list[Load]]]]:
    """Each request with its loads by warehouse, most worth first."""
    policy = problem.policy
    quotas = _quotas(problem, reaches)
    left: defaultdict[tuple[str, str], int] = defaultdict(int)
    for house in problem.warehouses:
        for stock in house.stock:
            left[house.id, stock.item] += stock.quantity
    near = _near(problem, roads)
    for request in sorted(
        problem.requests, key=lambda r: (-policy.unmet(r.priority) * r.weight, r.id)
    ):
        wanted = {line.id: quotas[request.id, line.id] for line in request.lines}
        yield request, _from_few(request, wanted, left, near[request.id], reaches)


def _quotas(problem: Problem, reaches: Reaches) -> defaultdict[tuple[str, str], int]:
    """How much each line gets: by priority, then what is worth most for a unit.

    The first units of a line are worth more, so that scarce goods reach everyone, as in the score.
    """
    there: defaultdict[str, int] = defaultdict(int)
    for house in problem.warehouses:
        for stock in house.stock:
            there[stock.item] += stock.quantity
    quotas: defaultdict[tuple[str, str], int] = defaultdict(int)
    pieces = [
        (-problem.policy.unmet(request.priority), -worth, request.id, line.id, line.item, units)
        for request in problem.requests
        for line in request.lines
        if not request.held
        and any(reaches(request, line.id, h.id, False) for h in problem.warehouses)
        for worth, units in _pieces(request, line)
    ]
    for _, _, request, line, item, units in sorted(pieces):
        taken = min(units, there[item])
        there[item] -= taken
        quotas[request, line] += taken
    return quotas


def _pieces(request: Request, line: Line) -> Iterator[tuple[float, int]]:
    """The line in pieces, with what a unit of each is worth."""
    cuts = [line.quantity * k // SEGMENTS for k in range(SEGMENTS + 1)]
    for a, b in pairwise(cuts):
        if b > a:
            fair = 1.5 - (a + b) / 2 / line.quantity
            yield request.weight * fair / line.quantity / len(request.lines), b - a


def _near(problem: Problem, roads: Roads) -> Mapping[str, list[str]]:
    """For each request the warehouses, the nearest first."""
    houses, places = problem.warehouses, roads.places
    apart = roads.apart(
        np.array([places[request.place] for request in problem.requests]),
        np.array([places[house.place] for house in houses]),
    )
    return {
        request.id: [houses[n].id for n in np.argsort(row, kind="stable")]
        for request, row in zip(problem.requests, apart, strict=True)
    }


def _from_few(
    request: Request, wanted: dict[str, int], left: Left, near: list[str], reaches: Reaches
) -> Mapping[str, list[Load]]:
    """Take from the warehouse that has most of what is wanted, until nothing is.

    Those to which the direct way is closed come last.
    """
    loads: dict[str, list[Load]] = {}
    items = {line.id: line.item for line in request.lines}
    turns = [(house, direct) for direct in (True, False) for house in near]

    def there(house: str, line: str, direct: bool) -> int:
        reached = reaches(request, line, house, direct)
        return min(wanted[line], left[house, items[line]]) if reached else 0

    def has(turn: tuple[str, bool]) -> tuple[bool, float]:
        share = sum(there(turn[0], line, turn[1]) / n for line, n in wanted.items() if n)
        return turn[1] and share > 0.0, share

    while turns and any(wanted.values()):
        best, direct = max(turns, key=has)
        turns.remove((best, direct))
        for line in wanted:
            taken = there(best, line, direct)
            if taken:
                loads.setdefault(best, []).append(Load(line, taken))
                left[best, items[line]] -= taken
                wanted[line] -= taken
    return loads
