"""More searches at the same time in threads: the compiled search holds no lock of Python's."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType

from planner.board import Board
from planner.search.budget import Budget
from planner.search.run import Start, Told, search

FIRST, STEP = 500, 1_000
"""Their seeds differ from the first search's, and from those on an executor."""


class Threads:
    """So many searches with other seeds; with the block they all end, whatever ends it."""

    def __init__(self, number: int, start: Start, budget: Budget, seed: int, tell: Told) -> None:
        self._pool = ThreadPoolExecutor(max(1, number), "search")
        self._budgets = [budget.again() for _ in range(number)]
        self._pieces: list[Future[Board]] = [
            self._pool.submit(search, start, own, seed + FIRST + STEP * n, tell)
            for n, own in enumerate(self._budgets)
        ]

    def __enter__(self) -> "Threads":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for budget in self._budgets:
            budget.stop()
        self._pool.shutdown()

    def boards(self) -> Iterator[Board]:
        """What they found: their time ends with the first search's, or when somebody cancels."""
        for piece in self._pieces:
            with suppress(Exception):  # one that is lost takes nothing else with it
                yield piece.result()
