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
        self._start, self._speed, self._began = start, speed, datetime.now(UTC)

    def now(self) -> datetime:
        """This moment."""
        return self._start + (datetime.now(UTC) - self._began) * self._speed

    def forward(self, by: timedelta) -> None:
        """Moves the exercise ahead; it never goes back."""
        if by > timedelta():
            self._start += by
