"""Every engine by its name: a problem, seconds and a seed in, a plan out."""

import importlib
from collections.abc import Callable

from planner.model import Plan, Problem
from planner.solve import Progress

OURS = "aidline"
OPPONENTS = {
    "OR-Tools": "ortools_routing",
    "PyVRP": "pyvrp",
    "PyVRP, buckets": "pyvrp_buckets",
    "VROOM": "vroom",
}

Told = Callable[[Progress], None]


def ready(engine: str) -> None:
    """Load what the engine needs, and compile it, before its time counts."""
    if engine == OURS:
        from planner.search.prepare import prepare

        prepare()
    else:
        _opponent(engine)


def plan(
    engine: str, problem: Problem, seconds: float, seed: int, tell: Told, cores: int = 1
) -> Plan:
    """The engine's plan; only ours tells how it goes, and searches on more than one core."""
    if engine == OURS:
        from planner.solve import solve

        return solve(problem, seconds=seconds, seed=seed, on_progress=tell, threads=cores)
    return _opponent(engine)(problem, seconds, seed)


def _opponent(engine: str) -> Callable[[Problem, float, int], Plan]:
    module = importlib.import_module(f"benchmarks.planner.opponents.{OPPONENTS[engine]}")
    solve: Callable[[Problem, float, int], Plan] = module.solve
    return solve
