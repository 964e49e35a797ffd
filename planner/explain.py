"""Why lines are not served: the first cause, in a fixed order, that is true."""

from collections.abc import Iterator

from planner.check.reasons import Leftover
from planner.index import Index
from planner.model import Reason, Trip, Unserved
from planner.travel import Roads

ORDER = (
    Reason.ON_HOLD,
    Reason.PLACE_CLOSED_OFF,
    Reason.NO_ACCESS,
    Reason.NO_COLD_CHAIN,
    Reason.NO_CAPACITY_WEIGHT,
    Reason.NO_CAPACITY_VOLUME,
    Reason.OUT_OF_RANGE,
    Reason.NO_STOCK,
    Reason.TOO_LATE_FOR_WINDOW,
)


def explain(
    index: Index, roads: Roads, trips: tuple[Trip, ...], left: dict[tuple[str, str], int]
) -> Iterator[Unserved]:
    """What is left of each line after the trips, with the first cause that is true."""
    after = Leftover(index, roads, trips)
    for (request, line), quantity in left.items():
        if quantity > 0:
            causes = (reason for reason in ORDER if after.holds(reason, request, line))
            reason = next(causes, Reason.LOWER_PRIORITY)
            yield Unserved(request, line, quantity, reason)
