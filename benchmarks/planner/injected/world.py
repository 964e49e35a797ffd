"""An emergency with patients: requests with a cause that was put there."""

import random
from dataclasses import dataclass, replace

from benchmarks.planner.emergencies import generate
from benchmarks.planner.injected.causes import CAUSES
from planner.index import Index
from planner.model import Problem, Reason
from planner.solve import solve

VEHICLES_EACH = 4
"""Requests for one vehicle: enough that most of what has no injected cause is served."""
PLENTY = 2
"""How many times the stock that the generator gives there is."""


@dataclass(frozen=True, slots=True)
class Patient:
    """A request with an injected cause, and the reason that is right."""

    request: str
    cause: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Injected:
    """An emergency with its patients."""

    problem: Problem
    patients: tuple[Patient, ...]


def inject(kind: str, requests: int, seed: int, each: int, iterations: int) -> Injected:
    """An emergency where so many requests have each cause, all of which were served before it."""
    problem = _plenty(generate(kind, requests, seed, requests // VEHICLES_EACH))
    dice = random.Random(f"{kind} {requests} {seed} injected")
    healthy = _served(problem, iterations)
    dice.shuffle(healthy)
    patients = []
    for cause, (reason, change) in CAUSES.items():
        wanted = each
        while wanted and len(healthy) > 1:
            asked = Index(problem).requests
            changed = change(problem, asked[healthy[-1]], asked[healthy[0]], dice)
            if changed is not None:
                problem, wanted = changed, wanted - 1
                patients.append(Patient(healthy[-1], cause, reason))
                del healthy[0]
            del healthy[-1]
    return Injected(problem, tuple(patients))


def _plenty(problem: Problem) -> Problem:
    houses = (
        replace(house, stock=tuple(replace(s, quantity=PLENTY * s.quantity) for s in house.stock))
        for house in problem.warehouses
    )
    return replace(problem, warehouses=tuple(houses))


def _served(problem: Problem, iterations: int) -> list[str]:
    """The requests of which nothing is left in a plan."""
    plan = solve(problem, seconds=None, iterations=iterations)
    left = {rest.request for rest in plan.unserved}
    return [request.id for request in problem.requests if request.id not in left]
