"""What time it is in the operation: the wall's time, or an exercise's own."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Gives the operation's time, always in UTC."""

    def now(self) -> datetime:
        """This moment."""
        ...


class WallClock:
    """The time on the wall."""

    def now(self) -> datetime:
        """This moment."""
        return datetime.now(UTC)


class ExerciseClock:
    """Starts at a moment of the exercise, runs so many times faster and can be moved forward."""

    def __init__(self, start: datetime, speed: float = 1.0) -> None:
        # One tuple, so that a thread that reads it never sees half a change.
        self._course = start, datetime.now(UTC), speed

    def now(self) -> datetime:
        """This moment."""
        start, began, speed = self._course
        return start + (datetime.now(UTC) - began) * speed

    @property
    def speed(self) -> float:
        """How many times faster than the wall's it runs."""
        return self._course[2]

    def run_at(self, speed: float) -> None:
        """Runs at another speed from this moment on."""
        self._course = self.now(), datetime.now(UTC), speed

    def forward(self, by: timedelta) -> None:
        """Moves the exercise ahead; it never goes back."""
        if by > timedelta():
            start, began, speed = self._course
            self._course = start + by, began, speed
