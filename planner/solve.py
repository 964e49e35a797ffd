"""From a problem to a plan."""

import math
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from planner.finish import best_of
from planner.model import Plan, Problem
from planner.search.budget import Budget
from planner.search.run import Start, search
from planner.search.team import Team
from planner.search.threads import Threads
from planner.validate import validate

CROWD, AFTERWARDS, AT_MOST = 2_000, 0.0005, 0.2


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is: seconds, iterations, the best score and the share served so far."""

    elapsed: float
    iterations: int
    score: float
    share_served: float


def solve(
    problem: Problem,
    *,
    seconds: float | None = 10.0,
    iterations: int | None = None,
    seed: int = 1,
    on_progress: Callable[[Progress], None] | None = None,
    cancel: threading.Event | None = None,
    executor: Executor | None = None,
    threads: int = 1,
) -> Plan:
    """The best plan found within the budget, whichever of the two ends first.

    Raises InvalidProblem when the problem contradicts itself. With iterations and no seconds the
    same seed and threads give the same plan. All threads search with seeds of their own, and so
    does an executor's worker. When somebody cancels, threads and workers on this machine end soon,
    others at the deadline.
    """
    validate(problem)
    problem = in_order(problem)
    left = None if seconds is None else seconds - _afterwards(problem, seconds)
    budget, heard = Budget(left, iterations, cancel), _Best()

    def tell(score: float, share: float) -> None:
        heard.hear(score, share)
        if on_progress is not None:
            on_progress(Progress(budget.elapsed, budget.done, *heard.best))

    with (
        Team(executor, problem, left, iterations, seed) as team,
        Threads(threads - 1, start := Start(problem, left), budget, seed, heard.hear) as others,
    ):
        board = search(start, budget, seed, tell)
        boards = [board, *others.boards(), *team.boards(budget)]
    return best_of(boards)


def _afterwards(problem: Problem, seconds: float) -> float:
    """How many of the seconds a large plan is left to be finished in: filled up and explained."""
    return min(AFTERWARDS * max(0, len(problem.requests) - CROWD), AT_MOST * seconds)


class _Best:
    """The best score that any of the searches has told, and the share served with it."""

    def __init__(self) -> None:
        self.best = (math.inf, 0.0)
        self._lock = threading.Lock()

    def hear(self, score: float, share: float) -> None:
        """Keep what is better."""
        with self._lock:
            self.best = min(self.best, (score, share), key=lambda told: told[0])


def in_order(problem: Problem) -> Problem:
    """The same problem with everything sorted by id, so that the order of input is no matter."""
    if problem.travel.matrix_km or problem.travel.matrix_s:
        places = problem.places  # the matrix is in the order of places
    else:
        places = tuple(sorted(problem.places, key=lambda p: p.id))
    return replace(
        problem,
        places=places,
        items=tuple(sorted(problem.items, key=lambda i: i.code)),
        warehouses=tuple(sorted(problem.warehouses, key=lambda w: w.id)),
        vehicles=tuple(sorted(problem.vehicles, key=lambda v: v.id)),
        requests=tuple(sorted(problem.requests, key=lambda r: r.id)),
    )
