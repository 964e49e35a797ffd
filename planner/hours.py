"""When a window, a warehouse or a dock is next free."""

from collections.abc import Sequence

from planner.model import Warehouse, Window


def window_start(windows: Sequence[Window], t: int, lasting: int = 0) -> int | None:
    """The first moment from t on in a window that is open for as long as it lasts."""
    starts = [max(t, w.opens) for w in windows if max(t, w.opens) + lasting <= w.closes]
    return min(starts, default=None) if windows else t


def load_start(warehouse: Warehouse, t: int, busy: Sequence[tuple[int, int]]) -> int | None:
    """The first moment from t on at which the warehouse is open and has a dock to load at."""
    tries = [t, *sorted(ends for _, ends in busy if ends > t)] if warehouse.docks else [t]
    for moment in tries:
        start = window_start(warehouse.windows, moment, warehouse.loading)
        if start is not None and dock_free(warehouse, start, busy):
            return start
    return None


def dock_free(warehouse: Warehouse, start: int, busy: Sequence[tuple[int, int]]) -> bool:
    """Whether one more trip may load from start on without ever being one too many."""
    ends = start + warehouse.loading
    peaks = [start] + [begins for begins, _ in busy if start < begins < ends]
    return not warehouse.docks or all(
        sum(b <= peak < e for b, e in busy) < warehouse.docks for peak in peaks
    )
