"""Plans and findings for small problems."""

from planner.model import Plan, Problem
from planner.solve import solve
from planner.why import Finding, why


def answer(problem: Problem, seed: int = 1) -> Plan:
    """A plan after few iterations."""
    return solve(problem, seconds=None, iterations=100, seed=seed)


def findings(problem: Problem) -> tuple[Finding, ...]:
    """What is found about a plan for the problem, the same each time."""
    return why(problem, answer(problem), seconds=600, iterations=100)


def finding(problem: Problem) -> Finding:
    """The only finding."""
    (found,) = findings(problem)
    return found
