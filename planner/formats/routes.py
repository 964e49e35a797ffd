"""Published solutions of instances: `Route #1: 3 1 2` as VRPLIB has them, or a TSPLIB tour."""

import re
from collections.abc import Iterator

from planner.draft import Draft, DraftTrip
from planner.files import BadFile
from planner.model import Problem, Request, Warehouse

_ROUTE = re.compile(r"route\s*#?\s*(\d+)\s*:(.*)", re.IGNORECASE)


def looks_like(text: str) -> bool:
    """Whether the text is a solution rather than JSON."""
    return not text.lstrip().startswith("{") and (
        "TOUR_SECTION" in text or _ROUTE.search(text) is not None
    )


def parse(text: str, problem: Problem) -> Draft:
    """The draft that a solution means: route 7 is what vehicle 7 does.

    Routes count nodes from 0, depots first, so that with one depot client 1 is node 2; a depot
    in the middle is where the vehicle loads again. Tours name nodes as the instance does.
    """
    if "TOUR_SECTION" in text:
        return Draft((_tour(text, problem),))
    routes = [found for line in text.splitlines() if (found := _ROUTE.match(line.strip()))]
    return Draft(tuple(t for r in routes for t in _trips(problem, r[1], r[2].split())))


def _tour(text: str, problem: Problem) -> DraftTrip:
    """The tour of the first vehicle; it may begin anywhere."""
    words = text.split("TOUR_SECTION")[1].split("-1")[0].split()
    depot = problem.warehouses[0].id
    if depot in words:
        words = words[words.index(depot) + 1 :] + words[: words.index(depot)]
    return DraftTrip(problem.vehicles[0].id, depot, tuple(words))


def _trips(problem: Problem, number: str, words: list[str]) -> Iterator[DraftTrip]:
    vehicles = [vehicle for vehicle in problem.vehicles if vehicle.id == number]
    if words and not vehicles:
        raise BadFile(f"Route #{number}: there is no vehicle {number}")
    nodes: list[Warehouse | Request] = [*problem.warehouses, *problem.requests]
    stops: list[str] = []
    depot = vehicles[0].start if vehicles else ""
    for word in words:
        if not word.isdigit() or int(word) >= len(nodes):
            raise BadFile(f"Route #{number}: there is no client {word!r}")
        node = nodes[int(word)]
        if isinstance(node, Warehouse):
            yield from _trip(number, depot, stops)
            depot, stops = node.id, []
        else:
            stops.append(node.id)
    yield from _trip(number, depot, stops)


def _trip(vehicle: str, depot: str, stops: list[str]) -> Iterator[DraftTrip]:
    if stops:
        yield DraftTrip(vehicle, depot, tuple(stops))
