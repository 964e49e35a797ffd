"""Trying changes out: solving again, and fitting lines into the plan as it is."""

import time
from collections.abc import Collection

from planner.board import Board
from planner.check import check
from planner.fill import fill
from planner.finish import finish
from planner.model import Plan, Priority, Problem
from planner.solve import in_order, solve
from planner.why.applying import apply
from planner.why.changes import Change
from planner.why.gather import Lasting
from planner.why.scene import Scene

Key = tuple[str, str]
"""A request and one of its lines."""

ENOUGH = 2_000
"""Iterations of a trial, unless the caller says how many."""
MOST_REQUESTS = 2_000
"""With more, solving again takes too long for a trial."""
SEEDS = 7, 8, 9


class TimeUp(Exception):
    """There is no time left to try anything."""


class Trials:
    """A budget for solving changed problems."""

    def __init__(self, scene: Scene, seconds: float, iterations: int | None) -> None:
        self.scene, self.iterations = scene, iterations
        self._ends = time.monotonic() + seconds
        left = scene.board.left
        self._served = {key for key, quantity in left.items() if not quantity}
        self._pressing = {key for key in self._served if self._presses(key)}

    def _presses(self, key: Key) -> bool:
        return self.scene.index.requests[key[0]].priority is not Priority.STANDARD

    def sure(self, change: Change, keys: set[Key]) -> bool:
        """Whether a change serves all of the lines, also in further searches."""
        return keys <= self.serves(change, keys) and keys <= self.again(change, keys)

    def again(self, change: Change, keys: set[Key]) -> set[Key]:
        """Which of the lines a change serves in further searches too.

        Changes of times are only just enough, so that they are tried once more.
        """
        for number in (1, 2) if isinstance(change, Lasting) else (1,):
            keys = self.serves(change, keys, number) if keys else keys
        return keys

    def serves(self, change: Change, keys: Collection[Key], number: int = 0) -> set[Key]:
        """Which of the lines a change serves wholly, with no pressing line served before lost.

        Each number is another search. Raises TimeUp.
        """
        changed = in_order(apply(self.scene.problem, change))
        plan = self._solved(changed, SEEDS[number])
        if check(changed, plan):
            return set()
        left = {(rest.request, rest.line) for rest in plan.unserved}
        served = set(keys) - left
        if served and left & self._pressing:  # perhaps only the search was unlucky
            served &= self._fitted(changed, served)
        return served

    def _solved(self, problem: Problem, seed: int) -> Plan:
        rest = self._ends - time.monotonic()
        if len(problem.requests) > MOST_REQUESTS or rest <= 0:
            raise TimeUp
        if self.iterations is not None:
            return solve(problem, seconds=None, iterations=self.iterations, seed=seed)
        return solve(problem, seconds=rest, iterations=ENOUGH, seed=seed)

    def _fitted(self, problem: Problem, keys: set[Key]) -> set[Key]:
        """Which of the lines fit in beside everything that the plan brings."""
        board = Board(problem)
        for trip in self.scene.plan.trips:
            board.add(trip)
        fill(board, idle_only=False, only={request for request, _ in keys})
        plan = finish(board)
        return {key for key in keys if not board.left[key]} if not check(problem, plan) else set()
