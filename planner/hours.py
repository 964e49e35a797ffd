"""When a window, a warehouse or a dock is next free."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from planner.model import Warehouse, Window

FAR = 1 << 58
"""Later than any moment."""

Moments = npt.NDArray[np.int64]


def window_start(windows: Sequence[Window], t: int, lasting: int = 0) -> int | None:
    """The first moment from t on in a window that is open for as long as it lasts."""
    starts = [max(t, w.opens) for w in windows if max(t, w.opens) + lasting <= w.closes]
    return min(starts, default=None) if windows else t


def drive(curfew: Sequence[Window], t: int, seconds: int) -> int:
    """When a leg ends that may begin from t on and is not driven in a curfew.

    The curfew's windows come in the order of time and do not overlap.
    """
    for window in curfew:
        if t < window.closes and t + seconds > window.opens and seconds > 0:
            t = window.closes
    return t + seconds


def window_starts(opens: Moments, closes: Moments, t: Moments, lasting: Moments | int) -> Moments:
    """What window_start says of many moments at once, FAR where there is none.

    The windows are along the last axis.
    """
    starts = np.full(t.shape, FAR, dtype=np.int64)
    for k in range(opens.shape[-1]):
        begins = np.maximum(t, opens[..., k])
        starts = np.minimum(starts, np.where(begins + lasting <= closes[..., k], begins, FAR))
    return starts


def drives(curfew: Sequence[Window], t: Moments, seconds: Moments) -> Moments:
    """What drive says of many legs at once."""
    for window in curfew:
        held = (t < window.closes) & (t + seconds > window.opens) & (seconds > 0)
        t = np.where(held, window.closes, t)
    return t + seconds


def leave(curfew: Sequence[Window], by: int, seconds: int) -> int:
    """When a leg begins at the latest that is not driven in a curfew and ends by then."""
    for window in reversed(curfew):
        if by > window.opens and by - seconds < window.closes and seconds > 0:
            by = window.opens
    return by - seconds


def load_start(warehouse: Warehouse, t: int, busy: Sequence[tuple[int, int]]) -> int | None:
    """The first moment from t on at which the warehouse is open and has a dock to load at."""
    while True:
        start = window_start(warehouse.windows, t, warehouse.loading)
        if start is None or dock_free(warehouse, start, busy):
            return start
        t = min(ends for begins, ends in _beside(warehouse, start, busy) if ends > start)


def dock_free(warehouse: Warehouse, start: int, busy: Sequence[tuple[int, int]]) -> bool:
    """Whether one more trip may load from start on without ever being one too many."""
    others = _beside(warehouse, start, busy)
    if not warehouse.docks or len(others) < warehouse.docks:
        return True
    peaks = [start, *(begins for begins, _ in others if begins > start)]
    return all(sum(b <= peak < e for b, e in others) < warehouse.docks for peak in peaks)


def _beside(
    warehouse: Warehouse, start: int, busy: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """What of the busy times overlaps with loading from start on."""
    ends = start + max(1, warehouse.loading)
    return [(b, e) for b, e in busy if b < ends and start < e]
