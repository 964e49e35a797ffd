"""Recreate: put absent orders back where they cost least, as long as serving them is worth it."""

from numba import njit

from planner.search.chance import chance, pick
from planner.search.layout import (
    C_TOUCHED,
    C_TRIES,
    N_NODE,
    O_REQ,
    O_SHARE,
    Instance,
    State,
)
from planner.search.moves import fits, open_cost, put_in
from planner.search.timing import price

# mypy: disable-error-code="untyped-decorator"

BLINK = 0.01
NEIGHBOURS = 16
STRANGERS = 4


@njit(nogil=True)
def put_back(i: Instance, s: State, order: int, wide: bool) -> bool:
    """Put an order in at its best place; False when there is none worth it.

    With wide every duty is looked at, else those of near neighbours and a few others.
    """
    request, share = i.order_i[order, O_REQ], i.order_f[order, O_SHARE]
    gain = open_cost(i, s, request, 0.0) - open_cost(i, s, request, share)
    _collect(i, s, order, wide)
    best, duty, p, source = gain, -1, 0, -1
    for k in range(s.count[C_TRIES]):
        d, q, w = s.tries[k, 0], s.tries[k, 1], s.tries[k, 2]
        if fits(i, s, order, d, q, w) and (wide or chance(s) >= BLINK):
            more = price(i, s, d, q, order, w, s.cost[d] + best) - s.cost[d]
            if more < best:
                best, duty, p, source = more, d, q, w
    if duty < 0:
        return False
    put_in(i, s, duty, p, order, source)
    return True


@njit(nogil=True)
def _try(s: State, duty: int, p: int, source: int) -> None:
    k = s.count[C_TRIES]
    if k < len(s.tries):
        s.tries[k, 0], s.tries[k, 1], s.tries[k, 2] = duty, p, source
        s.count[C_TRIES] = k + 1


@njit(nogil=True)
def _collect(i: Instance, s: State, order: int, wide: bool) -> None:
    """Gather the places to try: beside neighbours, at the head of trips, and new trips."""
    s.count[C_TRIES] = 0
    stamp = s.stamp[0] + 1
    s.stamp[0] = stamp
    found = 0
    for k in range(i.near.shape[1]):
        other = i.near[order, k]
        if other < 0 or found >= NEIGHBOURS:
            break
        duty = s.at[other, 0]
        if duty >= 0:
            found += 1
            p = s.at[other, 1]
            if s.node_i[duty, p - 1, N_NODE] < 0:
                _try(s, duty, p, -1)
            _try(s, duty, p + 1, -1)
            _new_trips(i, s, order, duty, stamp)
    for k in range(s.count[C_TOUCHED]):
        _new_trips(i, s, order, s.touched[k], stamp)
    duties = len(s.length)
    if wide:
        for duty in range(duties):
            if s.length[duty] > 0:
                _new_trips(i, s, order, duty, stamp)
    else:
        for _ in range(STRANGERS):
            duty = pick(s, duties)
            if s.length[duty] > 0:
                _new_trips(i, s, order, duty, stamp)
    for c in range(len(i.class_from) - 1):
        _idle_of_class(i, s, order, c, stamp)


@njit(nogil=True)
def _idle_of_class(i: Instance, s: State, order: int, c: int, stamp: int) -> None:
    """Try the first idle one of duties that do not differ."""
    first, end = i.class_from[c], i.class_from[c + 1]
    offset = pick(s, end - first)
    for k in range(end - first):
        duty = i.class_members[first + (offset + k) % (end - first)]
        if s.length[duty] == 0:
            _new_trips(i, s, order, duty, stamp)
            return


@njit(nogil=True)
def _new_trips(i: Instance, s: State, order: int, duty: int, stamp: int) -> None:
    """Try a trip of its own before, between and after a duty's trips, once per stamp."""
    if s.mark[duty, 2] == stamp:
        return
    s.mark[duty, 2] = stamp
    for k in range(i.sources.shape[1]):
        source = i.sources[order, k]
        if source < 0:
            return
        for p in range(s.length[duty]):
            if s.node_i[duty, p, N_NODE] < 0:
                _try(s, duty, p, source)
                if k == 0:
                    _try(s, duty, p + 1, -1)
        _try(s, duty, s.length[duty], source)
