"""How much searching is left."""

import math
import time
from typing import Protocol


class Signal(Protocol):
    """What tells that somebody has cancelled: an event, or a notice between processes."""

    def is_set(self) -> bool:
        """Whether somebody has."""


class Budget:
    """Seconds or iterations, whichever ends first, until somebody cancels."""

    def __init__(
        self, seconds: float | None, iterations: int | None, cancel: Signal | None
    ) -> None:
        self.seconds, self.iterations = seconds, iterations
        self.done = 0
        self._cancel, self._stopped = cancel, False
        self._begun = time.monotonic()

    @property
    def elapsed(self) -> float:
        """Seconds since the search began."""
        return time.monotonic() - self._begun

    @property
    def cancelled(self) -> bool:
        """Whether somebody wants the search to end now."""
        return self._stopped or (self._cancel is not None and self._cancel.is_set())

    def stop(self) -> None:
        """End this search and no other."""
        self._stopped = True

    def again(self) -> "Budget":
        """The same for another search, by the same clock; who cancels cancels both."""
        other = Budget(self.seconds, self.iterations, self._cancel)
        other._begun = self._begun
        return other

    @property
    def spent(self) -> float:
        """The share of the budget that is used up, 1 when the search must end."""
        spent = 1.0 if self.cancelled or (self.seconds is None and self.iterations is None) else 0.0
        if self.seconds is not None:
            spent = max(spent, self.elapsed / max(self.seconds, 1e-9))
        if self.iterations is not None:
            spent = max(spent, self.done / max(self.iterations, 1))
        return min(1.0, spent)

    def in_all(self, rate: float) -> float:
        """How many iterations there will have been in the end, at so many a second from now on."""
        if self.seconds is None:
            return float(self.iterations or 0)
        some = self.done + rate * max(0.0, self.seconds - self.elapsed)
        return some if self.iterations is None else min(some, self.iterations)

    def slice(self, rate: float, until: float) -> int:
        """How many iterations to do before looking again, when so many are done in a second."""
        many = 500 if self.seconds is None else int(rate * 0.1)
        if self.iterations is not None:
            many = min(many, math.ceil(until * self.iterations) - self.done)
        return max(1, many)
