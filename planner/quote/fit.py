"""Fitting one request in, stop by stop."""

import numpy as np

from planner.board import Board
from planner.model import Request, Trip
from planner.quote.attempt import Attempt, Attempts, book
from planner.quote.course import Course
from planner.quote.givers import Givers
from planner.quote.giving import instead
from planner.quote.guess import Guess
from planner.quote.quoted import Quote, quoted
from planner.quote.rows import Rows
from planner.quote.ways import Ways, ways_of
from planner.travel import Floats

PARTS = 8
"""Stops that one request is brought on at most."""
WORTH = -1e-9
"""By how much the score must change for a stop, so that it is no rounding."""


class Fit:
    """A board that the request is put on; courses and rows are of its trips.

    givers are the stops that may give way to it.
    """

    def __init__(
        self,
        board: Board,
        request: Request,
        courses: list[Course],
        rows: list[Floats],
        givers: Givers | None = None,
    ) -> None:
        self.board, self.request = board, request
        self.change = 0.0
        self._courses, self._rows, self._givers = courses, rows, givers
        self._numbers = Rows(board)
        self._before: dict[str, tuple[Trip, ...]] = {}

    def quote(self) -> Quote | None:
        """The answer once nothing more of the request is worth bringing, None without a stop."""
        self.bring()
        if self._givers is not None and self.board.open_lines(self.request):
            self._take_over(self._givers)
        if not self._before:
            return None
        return quoted(self.board, self.request.id, self._before, self.change)

    def bring(self) -> None:
        """Add stops as long as that makes the score better."""
        guess = Guess(self.board, self.request)
        ways = ways_of(self.board.roads, self.request.place, self._numbers.profiles)
        for _ in range(PARTS if self._courses else 0):
            best = self._best(guess, ways) if self.board.open_lines(self.request) else None
            if best is None:
                break
            self._book(best)

    def _best(self, guess: Guess, ways: Ways) -> Attempt | None:
        """The stop that makes the score best, of those that look best."""
        attempts = Attempts(self.board, self.request)
        found = [
            attempt
            for course, *place in guess.best(np.concatenate(self._rows), ways)
            for attempt in attempts.at(
                course, self._courses[course], (place[0], place[1], place[2])
            )
        ]
        best = min(found, key=lambda attempt: attempt.change, default=None)
        return best if best is not None and best.change < WORTH else None

    def _take_over(self, givers: Givers) -> None:
        """Let stops give way, and bring those who lose by it what can still be brought."""
        touched = set(self._before)
        losers: list[str] = []
        while len(losers) < PARTS:
            best = self._best_instead(givers, touched)
            if best is None:
                break
            losers += best.out
            touched.add(self._courses[best.course].duty.vehicle.id)
            self._book(best)
        for loser in dict.fromkeys(losers):
            again = Fit(self.board, self.board.index.requests[loser], self._courses, self._rows)
            again._before = self._before
            again.bring()
            self.change += again.change

    def _best_instead(self, givers: Givers, touched: set[str]) -> Attempt | None:
        """What had best give way; the stops of vehicles that are touched are others by now."""
        found = []
        some = givers.best(self.board, self.request) if self.board.open_lines(self.request) else []
        for giver in some:
            course = self._courses[giver.course]
            if course.duty.vehicle.id not in touched:
                attempt = instead(self.board, course, giver, self.request)
                if attempt is not None and attempt.change < WORTH:
                    found.append(attempt)
        return min(found, key=lambda attempt: attempt.change, default=None)

    def _book(self, best: Attempt) -> None:
        n, course = best.course, self._courses[best.course]
        vehicle = course.duty.vehicle.id
        self._before.setdefault(vehicle, tuple(self.board.trips[vehicle]))
        book(self.board, course.trips, best.trips)
        self.change += best.change
        self._courses[n] = Course(course.duty, best.trips, course.begun)
        self._rows[n] = self._numbers.of(n, self._courses[n])
