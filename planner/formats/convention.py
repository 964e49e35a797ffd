"""How an instance's distances are rounded, and what its objective is counted in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Convention(StrEnum):
    """The ways in which published values are counted; a value holds for one of them only."""

    TRUNCATED = "truncated"
    TENTHS = "tenths"
    THOUSANDTHS = "thousandths"
    COSTS = "costs"
    ROUNDED = "rounded"
    LATENCY = "latency"
    LATENCY_TOUR = "latency-tour"


@dataclass(frozen=True, slots=True)
class Measure:
    """From a file's numbers to whole kilometres and seconds, and from those to the score.

    Distances and times are multiplied with scale and then rounded or cut off. The score counts
    score_unit for each of those: for distance, for arrival times, or for both.
    """

    scale: int
    cut: bool = False
    score_unit: float = 1.0
    distance: bool = True
    arrivals: bool = False

    def whole(self, value: float) -> int:
        """A number of the file in scaled whole units."""
        return int(value * self.scale) if self.cut else round(value * self.scale)


MEASURES: Mapping[Convention, Measure] = {
    # Cut off after one decimal, as in the DIMACS challenge; the score is in the file's units.
    Convention.TRUNCATED: Measure(10, cut=True, score_unit=0.1),
    # The same distances, but the score (and prizes in it) counted in tenths.
    Convention.TENTHS: Measure(10, cut=True),
    # Three decimals, and the score counted in thousandths.
    Convention.THOUSANDTHS: Measure(1000),
    # Three decimals, unit and fixed costs given in hundredths, the score in whole money.
    Convention.COSTS: Measure(1000, score_unit=1e-5),
    # Whole distances, as TSPLIB has them.
    Convention.ROUNDED: Measure(1),
    # Real distances (to four decimals); the score is the sum of the clients' arrival times.
    Convention.LATENCY: Measure(10_000, score_unit=1e-4, distance=False, arrivals=True),
    # Whole distances; the return to the depot counts as one more arrival: the length of the tour.
    Convention.LATENCY_TOUR: Measure(1, arrivals=True),
}

_USUAL: Mapping[str, Convention] = {
    "VRPTW": Convention.TRUNCATED,
    "PCVRPTW": Convention.TENTHS,
    "MTVRPTWR": Convention.TENTHS,
    "HFVRP": Convention.COSTS,
    "CVRP": Convention.ROUNDED,
    "TSP": Convention.ROUNDED,
}


def usual(kind: str) -> Convention:
    """What published values of this TYPE of instance are counted in."""
    return _USUAL.get(kind, Convention.THOUSANDTHS)
