"""The search itself: simulated annealing over ruin and recreate."""

import hashlib
import math
from collections.abc import Callable
from pathlib import Path

from numba import njit

from planner.search.chance import chance, pick
from planner.search.layout import (
    C_BETTER,
    C_PICKED,
    O_KG,
    O_NEEDED,
    O_REQ,
    O_SHARE,
    R_UNMET,
    T_BEST,
    T_NOW,
    Instance,
    State,
)
from planner.search.moves import (
    bring_back,
    clear,
    forget_kept,
    full_total,
    remember_best,
    roll_back,
)
from planner.search.recreate import put_back
from planner.search.ruin import ruin
from planner.search.timing import retime

# mypy: disable-error-code="untyped-decorator"


@njit(nogil=True)
def _sort_picked(i: Instance, s: State, how: int) -> None:
    """Order what is to be put back: by worth, at random, by weight, or by when it is needed."""
    n = s.count[C_PICKED]
    for k in range(n):
        order = s.picked[k]
        if how < 5:
            worth = i.request_f[i.order_i[order, O_REQ], R_UNMET] * i.order_f[order, O_SHARE]
            key = -worth * (0.7 + 0.6 * chance(s))
        elif how < 8:
            key = chance(s)
        elif how < 9:
            key = -i.order_f[order, O_KG]
        else:
            key = float(i.order_i[order, O_NEEDED])
        at = k
        while at > 0 and s.keys[at - 1] > key:
            s.keys[at], s.picked[at] = s.keys[at - 1], s.picked[at - 1]
            at -= 1
        s.keys[at], s.picked[at] = key, order


@njit(nogil=True)
def _begin(i: Instance, s: State) -> None:
    """Time the sequences written down so far, and insert what is picked in that order."""
    for duty in range(len(s.length)):
        s.mark[duty, 1] = 1
        bring_back(i, s, duty)
        if not retime(i, s, duty):
            clear(i, s, duty)
    for k in range(s.count[C_PICKED]):
        if s.at[s.picked[k], 0] < 0:
            put_back(i, s, s.picked[k], True)
    forget_kept(s, True)
    s.total[T_NOW] = full_total(i, s)
    remember_best(s)


@njit(nogil=True)
def _one(i: Instance, s: State, temperature: float) -> None:
    """One iteration: ruin, recreate, and keep or take back."""
    before = s.total[T_NOW]
    ruin(i, s)
    _sort_picked(i, s, pick(s, 10))
    for k in range(s.count[C_PICKED]):
        if s.at[s.picked[k], 0] < 0:
            put_back(i, s, s.picked[k], False)
    changed = s.total[T_NOW] < before - temperature * math.log(max(1e-300, chance(s)))
    if not changed:
        roll_back(i, s, before)
    forget_kept(s, changed)
    if s.total[T_NOW] < s.total[T_BEST] - 1e-7:
        remember_best(s)
        s.count[C_BETTER] += 1


def _source_version() -> str:
    files = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _make(version: str) -> Callable[[Instance, State, int, float, float], None]:
    """The compiled kernel; numba's cache knows only this file, so the version is in its key."""

    @njit(nogil=True, cache=True)
    def search(i: Instance, s: State, iterations: int, hot: float, cold: float) -> None:
        len(version)
        if iterations == 0:
            _begin(i, s)
            return
        s.total[T_NOW] = full_total(i, s)
        for k in range(iterations):
            _one(i, s, hot * (cold / hot) ** (k / iterations))

    return search  # type: ignore[no-any-return]


search = _make(_source_version())
