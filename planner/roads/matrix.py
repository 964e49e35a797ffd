"""A problem with the ways between its places by road, and which of its places no road leads to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from planner.model import Problem
from planner.roads.ask import square
from planner.roads.cache import Cache
from planner.roads.table import Point, RoadsError, Service, Table


class Cut(StrEnum):
    """Why a place cannot be reached on the ground."""

    OFF_ROAD = "OFF_ROAD"
    """No road is near it, or no way leads from there to any other place of the problem."""

    NO_WAY = "NO_WAY"
    """Roads lead there, but from no warehouse."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A place of a problem to which no ground vehicle gets by road."""

    place: str
    why: Cut


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A problem with its matrices; where there is no answer, as it was, and estimated says why.

    Without matrices times go by the great circle, the modes' detours and speeds.
    """

    problem: Problem
    unreachable: tuple[Unreachable, ...] = ()
    estimated: str | None = None


def survey(problem: Problem, service: Service, cache: Cache | None = None) -> Surveyed:
    """The problem with matrices from a service, or as it was when that gives no answer."""
    points = [Point(place.lat, place.lon) for place in problem.places]
    try:
        table = square(service, points, cache)
    except RoadsError as error:
        return Surveyed(problem, estimated=str(error))
    return with_table(problem, table)


def with_table(problem: Problem, table: Table) -> Surveyed:
    """The problem with a table in the order of its places, and the places it cuts off."""
    km, seconds = table.km.round(3), np.ceil(table.seconds - 1e-6)
    np.fill_diagonal(km, 0.0)
    np.fill_diagonal(seconds, 0.0)
    travel = replace(
        problem.travel,
        matrix_km=tuple(tuple(map(float, row)) for row in km),
        matrix_s=tuple(tuple(map(int, row)) for row in seconds),
    )
    found = replace(problem, travel=travel)
    return Surveyed(found, tuple(unreachable(found)))


def unreachable(problem: Problem) -> Iterator[Unreachable]:
    """The places that a problem's matrix cuts off; none without a matrix."""
    if not problem.travel.matrix_km:
        return
    ways = np.array(problem.travel.matrix_km) >= 0
    np.fill_diagonal(ways, val=False)
    asked = {request.place for request in problem.requests}
    houses = _positions(problem, {warehouse.place for warehouse in problem.warehouses})
    for n, place in enumerate(problem.places):
        if len(problem.places) > 1 and not (ways[n].any() or ways[:, n].any()):
            yield Unreachable(place.id, Cut.OFF_ROAD)
        elif place.id in asked and houses and n not in houses and not ways[houses, n].any():
            yield Unreachable(place.id, Cut.NO_WAY)


def _positions(problem: Problem, places: set[str]) -> Sequence[int]:
    return [n for n, place in enumerate(problem.places) if place.id in places]
