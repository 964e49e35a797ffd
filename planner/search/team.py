"""More searches at the same time, on an executor that the caller gives.

Its workers know the deadline, and on this machine they see the notice that is put up when nobody
waits for them any longer. Threads hear it at once (planner.search.threads).
"""

import math
from collections.abc import Iterator
from concurrent.futures import Executor, Future, wait
from contextlib import suppress
from types import TracebackType

from planner.board import Board
from planner.model import Problem, Trip
from planner.search.budget import Budget
from planner.search.notice import Notice
from planner.search.run import Start, search

SIZE = 1
GRACE = 5.0
LOOK = 0.1


class Team:
    """Searches with other seeds; one that is lost takes nothing else with it.

    After the block nobody waits for them: those that have not ended are told to, if they can hear.
    """

    def __init__(
        self,
        executor: Executor | None,
        problem: Problem,
        seconds: float | None,
        iterations: int | None,
        seed: int,
    ) -> None:
        self._problem = problem
        self._pieces: list[tuple[Future[tuple[Trip, ...]], Notice]] = []
        if executor is not None:
            # An executor that was shut down, or has lost its workers, takes nothing more.
            with suppress(RuntimeError):
                for n in range(1, SIZE + 1):
                    own, notice = seed + 1_000 * n, Notice.new()
                    piece = executor.submit(trips, problem, seconds, iterations, own, notice)
                    self._pieces.append((piece, notice))

    def __enter__(self) -> "Team":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for piece, notice in self._pieces:
            if not piece.done() and not piece.cancel():
                notice.set()
                piece.add_done_callback(notice.clear)

    def boards(self, budget: Budget) -> Iterator[Board]:
        """What the others found, as far as they come home in time."""
        for piece, _ in self._pieces:
            try:
                found = _result(piece, budget)
            except Exception:  # however a worker is lost, the plan still comes
                continue
            board = Board(self._problem)
            for trip in found:
                board.add(trip)
            yield board


def _result(piece: Future[tuple[Trip, ...]], budget: Budget) -> tuple[Trip, ...]:
    """What a piece found; it is waited for a while, and no longer when somebody cancels."""
    patience = math.inf if budget.seconds is None else GRACE
    while not piece.done() and patience > 0.0 and not budget.cancelled:
        wait((piece,), min(patience, LOOK))
        patience -= LOOK
    return piece.result(timeout=0.0)


def trips(
    problem: Problem, seconds: float | None, iterations: int | None, seed: int, notice: Notice
) -> tuple[Trip, ...]:
    """The trips of one search."""
    budget = Budget(seconds, iterations, notice)
    return search(Start(problem, seconds), budget, seed, _ignore).all_trips()


def _ignore(_score: float, _share: float) -> None:
    """Hear nothing."""
