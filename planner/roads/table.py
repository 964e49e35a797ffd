"""What routing servers are asked, and what they answer."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

NO_WAY = -1.0


class Point(NamedTuple):
    """Where a place is, in degrees."""

    lat: float
    lon: float


class Table(NamedTuple):
    """Kilometres and seconds from each of some points to each of others; negative is no way."""

    km: Floats
    seconds: Floats

    @classmethod
    def empty(cls, rows: int, columns: int) -> "Table":
        """A table without any way."""
        return cls(np.full((rows, columns), NO_WAY), np.full((rows, columns), NO_WAY))


class RoadsError(Exception):
    """A routing server gave no answer that could be used; the text says which and why."""


class OffRoad(Exception):
    """A whole call has failed for points with no road near them; suspects are their positions.

    Positions count the points that tables are asked from, then those to; None: any could be it.
    """

    def __init__(self, suspect: int | None = None) -> None:
        super().__init__("a point is not near any road")
        self.suspect = suspect


class Service(Protocol):
    """A routing server: its name and profile, how many points a side it takes, and its tables."""

    name: str
    block: int

    def table(self, sources: Sequence[Point], targets: Sequence[Point]) -> Table:
        """All ways from sources to targets; raises OffRoad or RoadsError."""
        ...
