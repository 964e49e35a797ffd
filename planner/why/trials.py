"""Trying changes out: solving again, and fitting lines into the plan as it is."""

import time
from collections.abc import Collection

from planner.board import Board
from planner.check.scoring import NO_SCORE, score
from planner.check.verdict import trip_faults
from planner.fill import fill
from planner.model import Plan, Priority, Problem, Reason, Unserved
from planner.solve import in_order, solve
from planner.why.applying import apply
from planner.why.changes import Change
from planner.why.gather import Lasting
from planner.why.part import Key, Part, cut, whole
from planner.why.scene import Scene

ENOUGH = 2_000
"""Iterations of a trial, unless the caller says how many."""
MOST_REQUESTS = 500
"""With more, solving all of them again takes too long for a trial."""
SEEDS = 7, 8, 9


class TimeUp(Exception):
    """There is no time left to try anything."""


class Trials:
    """A budget for solving changed problems."""

    def __init__(self, scene: Scene, seconds: float, iterations: int | None) -> None:
        self.scene, self.iterations = scene, iterations
        self._few = len(scene.problem.requests) <= MOST_REQUESTS
        self._ends = time.monotonic() + seconds
        left = scene.board.left
        self._served = {key for key, quantity in left.items() if not quantity}
        self._pressing = {key for key in self._served if self._presses(key)}

    def _presses(self, key: Key) -> bool:
        return self.scene.index.requests[key[0]].priority is not Priority.STANDARD

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self._ends - time.monotonic()

    def sure(self, change: Change, keys: set[Key]) -> bool:
        """Whether a change serves all of the lines, also in further searches."""
        return keys <= self.serves(change, keys) and keys <= self.again(change, keys)

    def again(self, change: Change, keys: set[Key]) -> set[Key]:
        """Which of the lines a change serves in further searches too.

        Changes of times are only just enough, and a part is not all, so that they are tried once
        more.
        """
        once = self._few and not isinstance(change, Lasting)
        for number in (1,) if once else (1, 2):
            keys = self.serves(change, keys, number) if keys else keys
        return keys

    def serves(self, change: Change, keys: Collection[Key], number: int = 0) -> set[Key]:
        """Which of the lines a change serves wholly, with no pressing line served before lost.

        Each number is another search. Raises TimeUp.
        """
        if self.left <= 0:
            raise TimeUp
        part = self._part(in_order(apply(self.scene.problem, change)), keys)
        plan = self._solved(part.problem, SEEDS[number])
        board = part.joined(plan.trips)
        served = {key for key in keys if not board.left[key]}
        if served and (self._loses(board) or self._worse(part, board) or _faulty(board)):
            # perhaps only the search was unlucky
            served &= self._fitted(part, served)
        return served

    def _part(self, changed: Problem, keys: Collection[Key]) -> Part:
        """What is solved again: all, or of many requests those near the lines."""
        if self._few:
            return whole(changed, self.scene.plan)
        return cut(changed, self.scene.plan, keys, self.scene.problem)

    def _solved(self, problem: Problem, seed: int) -> Plan:
        if self.iterations is not None:
            return solve(problem, seconds=None, iterations=self.iterations, seed=seed)
        return solve(problem, seconds=max(0.0, self.left), iterations=ENOUGH, seed=seed)

    def _loses(self, board: Board) -> bool:
        """Whether a pressing line is lost that the plan serves."""
        return any(board.left[key] for key in self._pressing)

    def _worse(self, part: Part, board: Board) -> bool:
        """Whether the plan that a part's trips were put back into is worth less with the change."""
        if part.problem is board.problem:
            return False
        before, after = (
            score(board.problem, Plan(trips, (), NO_SCORE)).total
            for trips in (self.scene.plan.trips, board.all_trips())
        )
        return after > before

    def _fitted(self, part: Part, keys: set[Key]) -> set[Key]:
        """Which of the lines fit in beside everything that the plan brings."""
        inside = Board(part.problem)
        for trip in part.trips:
            inside.add(trip)
        fill(inside, idle_only=False, only={request for request, _ in keys})
        board = part.joined(inside.all_trips())
        return set() if _faulty(board) else {key for key in keys if not board.left[key]}


def _faulty(board: Board) -> bool:
    """Whether the trips break any rule."""
    left = (
        Unserved(*key, quantity, Reason.LOWER_PRIORITY)
        for key, quantity in board.left.items()
        if quantity > 0
    )
    plan = Plan(board.all_trips(), tuple(left), NO_SCORE)
    return bool(trip_faults(board.index, board.roads, plan))
