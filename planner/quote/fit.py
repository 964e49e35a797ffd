"""Fitting one request in, stop by stop."""

import numpy as np

from planner.board import Board
from planner.model import Request, Trip
from planner.quote.attempt import Attempt, Attempts, book
from planner.quote.course import Course
from planner.quote.guess import Guess
from planner.quote.quoted import Quote, quoted
from planner.quote.rows import Rows
from planner.travel import Floats

PARTS = 8
"""Stops that one request is brought on at most."""
WORTH = -1e-9
"""By how much the score must change for a stop, so that it is no rounding."""


class Fit:
    """A board that the request is put on; courses and rows are of its trips."""

    def __init__(
        self, board: Board, request: Request, courses: list[Course], rows: list[Floats]
    ) -> None:
        self.board, self.request = board, request
        self._courses, self._rows = courses, rows
        self._numbers = Rows(board)
        self._guess = Guess(board, request, self._numbers.profiles)
        self._before: dict[str, tuple[Trip, ...]] = {}

    def quote(self) -> Quote | None:
        """The answer once nothing more of the request is worth bringing, None without a stop."""
        if not self._courses:
            return None
        change, ways = 0.0, self._guess.ways()
        for _ in range(PARTS):
            best = self._best(ways) if self.board.open_lines(self.request) else None
            if best is None:
                break
            self._book(best)
            change += best.change
        if not self._before:
            return None
        return quoted(self.board, self.request.id, self._before, change)

    def _best(self, ways: tuple[Floats, Floats, Floats, Floats]) -> Attempt | None:
        """The stop that makes the score best, of those that look best."""
        attempts = Attempts(self.board, self.request)
        found = [
            attempt
            for course, *place in self._guess.best(np.concatenate(self._rows), ways)
            for attempt in attempts.at(
                course, self._courses[course], (place[0], place[1], place[2])
            )
        ]
        best = min(found, key=lambda attempt: attempt.change, default=None)
        return best if best is not None and best.change < WORTH else None

    def _book(self, best: Attempt) -> None:
        n, course = best.course, self._courses[best.course]
        vehicle = course.duty.vehicle.id
        self._before.setdefault(vehicle, tuple(self.board.trips[vehicle]))
        book(self.board, course.trips, best.trips)
        self._courses[n] = Course(course.duty, best.trips, course.begun)
        self._rows[n] = self._numbers.of(n, self._courses[n])
