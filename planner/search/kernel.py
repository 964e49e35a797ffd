"""The search itself: simulated annealing over ruin and recreate."""

import hashlib
import math
from collections.abc import Callable
from pathlib import Path

from planner.search import layout as col
from planner.search.chance import chance, pick
from planner.search.clock import book_docks
from planner.search.compiled import compiled, entry, inlined, whole
from planner.search.layout import Instance, State
from planner.search.moves import (
    bring_back,
    clear,
    forget_kept,
    full_total,
    note_changed,
    remember_best,
    roll_back,
    worth,
)
from planner.search.recreate import put_back
from planner.search.ruin import BY_WORTH, TOGETHER, ruin
from planner.search.switch import switch
from planner.search.timing import retime

SWITCH = 0.3
EVERYWHERE = 4_000_000  # orders times duties, up to which every duty is looked at in the beginning


@inlined
def _sort_picked(i: Instance, s: State, how: int) -> None:
    """Order what is to be put back: by worth, at random, by size, by distance or by window."""
    n = s.counts[col.C_PICKED]
    for k in range(n):
        order = s.order[k, col.A_PICKED]
        if how < 4:
            key = -worth(i, order) * (0.7 + 0.6 * chance(s))
        elif how < 6:
            key = chance(s)
        elif how < 8:
            key = -i.order_f[order, col.O_SIZE]
        elif how < 9:
            key = -i.order_f[order, col.O_AWAY]
        elif how < 10:
            key = i.order_f[order, col.O_AWAY]
        elif how < 11:
            key = i.order_f[order, col.O_OPEN]
        else:
            key = min(float(i.order_i[order, col.O_NEEDED]), i.order_f[order, col.O_LAST])
        at = k
        while at > 0 and s.keys[at - 1] > key:
            s.keys[at], s.order[at, col.A_PICKED] = s.keys[at - 1], s.order[at - 1, col.A_PICKED]
            at -= 1
        s.keys[at], s.order[at, col.A_PICKED] = key, order


@compiled
def _begin(i: Instance, s: State) -> None:
    """Time the sequences written down so far, and insert what is picked in that order."""
    for duty in range(len(s.duty)):
        note_changed(s, duty)
        _weigh(i, s, duty)
        bring_back(i, s, duty)
        book_docks(i, s, duty, 0, 1)
    for duty in range(len(s.duty)):
        book_docks(i, s, duty, 0, -1)
        if not retime(i, s, duty, whole(0)):
            clear(i, s, duty)
    s.counts[col.C_WIDE] = len(s.duty) * len(s.order) <= EVERYWHERE
    s.counts[col.C_GENEROUS] = 1
    for k in range(s.counts[col.C_PICKED]):
        if s.order[s.order[k, col.A_PICKED], col.A_DUTY] < 0:
            put_back(i, s, s.order[k, col.A_PICKED])
            forget_kept(s, True)  # else every duty would count as touched for every order
    s.counts[col.C_WIDE] = s.counts[col.C_GENEROUS] = 0
    forget_kept(s, True)
    s.total[col.T_NOW] = full_total(i, s)
    remember_best(s)


@compiled
def _weigh(i: Instance, s: State, duty: int) -> None:
    """Write down what is loaded on each trip."""
    trip = 0
    for k in range(s.duty[duty, col.V_LENGTH]):
        node = s.node_i[duty, k, col.N_NODE]
        if node < 0:
            trip = k
            s.node_f[duty, trip, col.N_KG] = s.node_f[duty, trip, col.N_M3] = 0.0
        else:
            s.node_f[duty, trip, col.N_KG] += i.order_f[node, col.O_KG]
            s.node_f[duty, trip, col.N_M3] += i.order_f[node, col.O_M3]


@inlined
def _one(i: Instance, s: State, temperature: float) -> None:
    """One iteration: ruin, recreate, and keep or take back."""
    before = s.total[col.T_NOW]
    how = ruin(i, s)
    if len(i.class_i) > 1 and s.counts[col.C_TOUCHED] > 0 and chance(s) < SWITCH:
        switch(i, s, s.duty[pick(s, s.counts[col.C_TOUCHED]), col.V_TOUCHED], 1e18)
    n, forced = s.counts[col.C_PICKED], whole(0)
    if how == TOGETHER:
        forced = 1 + pick(s, n)
    else:
        _sort_picked(i, s, whole(0) if how == BY_WORTH else pick(s, 12))
        if chance(s) < s.total[col.T_GENEROUS]:
            forced = n
    for k in range(n):
        s.counts[col.C_GENEROUS] = k < forced
        if s.order[s.order[k, col.A_PICKED], col.A_DUTY] < 0:
            put_back(i, s, s.order[k, col.A_PICKED])
    if len(i.class_i) > 1:
        for k in range(s.counts[col.C_TOUCHED]):
            switch(i, s, s.duty[k, col.V_TOUCHED], -1e-9)
    changed = s.total[col.T_NOW] < before - temperature * math.log(max(1e-300, chance(s)))
    if not changed:
        roll_back(i, s, before)
    forget_kept(s, changed)
    if s.total[col.T_NOW] < s.total[col.T_BEST] - 1e-7:
        remember_best(s)


def _source_version() -> str:
    files = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _make(version: str) -> Callable[[Instance, State, int, float, float], None]:
    """The compiled kernel; numba's cache knows only this file, so the version is in its key."""

    @entry
    def search(i: Instance, s: State, iterations: int, hot: float, cold: float) -> None:
        len(version)
        if iterations == 0:
            _begin(i, s)
            return
        s.total[col.T_NOW] = full_total(i, s)
        for k in range(iterations):
            _one(i, s, hot * (cold / hot) ** (k / iterations))

    return search


search = _make(_source_version())
