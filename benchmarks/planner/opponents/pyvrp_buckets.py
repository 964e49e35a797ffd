"""PyVRP with the day in parts: its best way to mind when things arrive."""

from benchmarks.planner.opponents import pyvrp
from planner.model import Plan, Problem

BUCKETS = 4


def solve(problem: Problem, seconds: float, seed: int) -> Plan:
    """The plan of a search of so many seconds, the translation included."""
    return pyvrp.solve(problem, seconds, seed, BUCKETS)
