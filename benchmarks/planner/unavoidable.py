"""What no plan can avoid: unmet value for want of stock, or of anybody who may come.

A linear programme: the cost of a request's rest from below by its tangents, units by what there is
of each item in all. Warehouses, vehicles' time and room are left out, so that it is a bound.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from ortools.linear_solver import pywraplp

from planner.index import Index
from planner.model import Policy, Problem, Request

TANGENTS = (0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0)


def unavoidable(problem: Problem) -> float:
    """A lower bound on the unmet part of the score of any plan."""
    index, there = Index(problem), defaultdict[str, int](int)
    closed = {place.id for place in problem.places if place.closed}
    for house in problem.warehouses:
        for lot in house.stock:
            there[lot.item] += lot.quantity
    solver = pywraplp.Solver.CreateSolver("GLOP")
    taken: defaultdict[str, list[Any]] = defaultdict(list)
    costs = []
    for request in problem.requests:
        brought = []
        for line in request.lines:
            share = solver.NumVar(0.0, _most(index, request, line.item, closed), "")
            taken[line.item].append(share * line.quantity)
            brought.append(share)
        rest = 1.0 - sum(brought) / len(brought)
        costs.append(_cost(solver, problem.policy, request, rest))
    for item, units in taken.items():
        solver.Add(sum(units) <= there[item])
    solver.Minimize(sum(costs))
    if solver.Solve() != solver.OPTIMAL:
        return 0.0
    return float(solver.Objective().Value())


def _cost(
    solver: pywraplp.Solver, policy: Policy, request: Request, rest: pywraplp.LinearExpr
) -> pywraplp.Variable:
    """At least (rest + rest²) / 2 of what it costs to bring nothing."""
    nothing = policy.unmet(request.priority) * request.weight
    cost = solver.NumVar(0.0, solver.infinity(), "")
    for at in TANGENTS:
        slope = (1.0 + 2.0 * at) / 2.0
        solver.Add(cost >= (at + at * at) / 2.0 + slope * (rest - at))
    return cost * nothing


def _most(index: Index, request: Request, item: str, closed: Collection[str]) -> float:
    """0 where nobody may bring the item, else 1; closed places are reached over water and air."""
    flying = {mode.name for mode in index.problem.travel.modes if not mode.ground}
    cold = index.items[item].cold
    return float(
        not request.held
        and any(
            (vehicle.cold or not cold) and (request.place not in closed or vehicle.mode in flying)
            for vehicle in index.able(request)
        )
    )
