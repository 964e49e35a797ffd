"""One measurement: one engine, one instance, one seed, in a process of its own.

Read as JSON from stdin, answered as JSON on stdout.
"""

import json
import os
import resource
import signal
import sys
import time
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from benchmarks.planner import engines
from benchmarks.planner.emergencies import generate
from benchmarks.planner.unavoidable import unavoidable
from planner.check import check
from planner.model import Problem
from planner.solve import Progress

GRACE = 30.0
"""Seconds beyond its own after which another engine is taken to give no answer."""

BOUNDED = 2_000
"""Requests up to which what is unavoidable is worth working out."""


@dataclass(frozen=True)
class Cell:
    """What is measured; an instance is an emergency's arguments or a public file and family.

    without is a part of our search that is taken out; profiled says whether to look at its parts.
    """

    engine: str
    instance: dict[str, Any]
    seconds: float
    seed: int
    cores: int = 1
    without: str = ""
    profiled: bool = False


@dataclass(frozen=True)
class Result:
    """What came of it.

    score is the objective, parts what it is made of; elapsed counts translation, search and
    finishing, trace is (seconds, score, share served) as the search went on; unavoidable is a bound
    on what any plan leaves unmet, where it was asked for; spent has for each part of the kernel its
    share of the time and how often an iteration calls it.
    """

    score: float | None
    faults: int = 0
    elapsed: float = 0.0
    peak_mb: float = 0.0
    iterations: int = 0
    parts: dict[str, float] = field(default_factory=dict)
    trips: int = 0
    stops: int = 0
    trace: list[tuple[float, float, float]] = field(default_factory=list)
    unavoidable: float = 0.0
    spent: dict[str, tuple[float, float]] = field(default_factory=dict)
    error: str = ""


def main() -> None:
    """Measure what stdin asks for."""
    cell = Cell(**json.load(sys.stdin))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-cell.cores :])
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # engines write what they like to stdout
    json.dump(asdict(_measured(cell)), out)
    out.close()


def _measured(cell: Cell) -> Result:
    if cell.without:
        from benchmarks.planner import ablation

        ablation.without(cell.without)
    if not cell.profiled:
        return _found(cell)
    from benchmarks.planner.profile import Looking

    with Looking() as looking:
        result = _found(cell)
    return replace(result, spent=looking.spent(result.iterations))


def _found(cell: Cell) -> Result:
    if "file" in cell.instance:
        from benchmarks.planner import public

        return public.measured(cell)
    problem = generate(**cell.instance)
    result = planned(cell, problem)
    if len(problem.requests) > BOUNDED:
        return result
    return replace(result, unavoidable=unavoidable(problem))


def planned(cell: Cell, problem: Problem, *, judge: bool = True) -> Result:
    """The engine's plan for a problem, judged by the planner's rules."""
    trace: list[Progress] = []
    engines.ready(cell.engine)
    if cell.engine != engines.OURS:
        end_after(cell.seconds + GRACE)
    began = time.monotonic()
    plan = engines.plan(cell.engine, problem, cell.seconds, cell.seed, trace.append, cell.cores)
    elapsed = time.monotonic() - began
    end_after(0.0)
    return Result(
        score=plan.score.total,
        faults=len(check(problem, plan)) if judge else 0,
        elapsed=elapsed,
        peak_mb=peak_mb(),
        iterations=trace[-1].iterations if trace else 0,
        parts={k: v for k, v in asdict(plan.score).items() if k != "total"},
        trips=len(plan.trips),
        stops=sum(len(trip.stops) for trip in plan.trips),
        trace=[(round(p.elapsed, 2), p.score, round(p.share_served, 4)) for p in trace],
    )


def end_after(seconds: float) -> None:
    """End this process by a signal when so much time has passed; 0 takes that back.

    The signal is not handled, as an engine's own loop never comes back to Python to do so.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def peak_mb() -> float:
    """The most memory this process has held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
