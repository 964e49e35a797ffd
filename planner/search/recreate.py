"""Recreate: put absent orders back where they cost least, as long as serving them is worth it."""

import numpy as np

from planner.search import layout as col
from planner.search.chance import chance, pick
from planner.search.compiled import compiled
from planner.search.layout import Instance, State
from planner.search.moves import fits, open_cost, put_in
from planner.search.timing import price

BLINK = 0.01
NEIGHBOURS = 16
STRANGERS = 4


@compiled
def put_back(i: Instance, s: State, order: int) -> bool:
    """Put an order in at its best place; False when there is none worth it.

    When wide is set every duty is looked at, else those of near neighbours and a few others.
    """
    share, wide = i.order_f[order, col.O_SHARE], s.count[col.C_WIDE] == 1
    gain = open_cost(i, s, order, 0.0) - open_cost(i, s, order, share)
    _collect(i, s, order)
    none = np.int64(-1)  # not a literal, which would be a type of its own
    best, duty, p, source = gain, none, none, none
    for k in range(s.count[col.C_TRIES]):
        d, q, w = s.tries[k, 0], s.tries[k, 1], s.tries[k, 2]
        if fits(i, s, order, d, q, w) and (wide or chance(s) >= BLINK):
            more = price(i, s, d, q, order, w, s.cost[d, 0] + best) - s.cost[d, 0]
            if more < best:
                best, duty, p, source = more, d, q, w
    if duty < 0:
        return False
    put_in(i, s, duty, p, order, source)
    return True


@compiled
def _try(s: State, duty: int, p: int, source: int) -> None:
    k = s.count[col.C_TRIES]
    if k < len(s.tries):
        s.tries[k, 0], s.tries[k, 1], s.tries[k, 2] = duty, p, source
        s.count[col.C_TRIES] = k + 1


@compiled
def _collect(i: Instance, s: State, order: int) -> None:
    """Gather the places to try: beside neighbours, at the head of trips, and new trips."""
    s.count[col.C_TRIES] = 0
    stamp = s.count[col.C_STAMP] + 1
    s.count[col.C_STAMP] = stamp
    found = 0
    for k in range(i.order_i.shape[1] - col.O_NEAR):
        other = i.order_i[order, col.O_NEAR + k]
        if other < 0 or found >= NEIGHBOURS:
            break
        duty = s.order[other, col.A_DUTY]
        if duty >= 0:
            found += 1
            p = s.order[other, col.A_PLACE]
            if s.node_i[duty, p - 1, col.N_NODE] < 0:
                _try(s, duty, p, -1)
            _try(s, duty, p + 1, -1)
            _new_trips(i, s, order, duty, stamp)
    for k in range(s.count[col.C_TOUCHED]):
        _new_trips(i, s, order, s.duty[k, col.V_TOUCHED], stamp)
    duties = len(s.duty)
    if s.count[col.C_WIDE]:
        for duty in range(duties):
            if s.duty[duty, col.V_LENGTH] > 0:
                _new_trips(i, s, order, duty, stamp)
    else:
        for _ in range(STRANGERS):
            duty = pick(s, duties)
            if s.duty[duty, col.V_LENGTH] > 0:
                _new_trips(i, s, order, duty, stamp)
    first = 0
    while first < duties:
        _idle_alike(i, s, order, first, stamp)
        first = i.duty_i[first, col.D_ALIKE]


@compiled
def _idle_alike(i: Instance, s: State, order: int, first: int, stamp: int) -> None:
    """Try the first idle one of duties that do not differ."""
    for duty in range(first, i.duty_i[first, col.D_ALIKE]):
        if s.duty[duty, col.V_LENGTH] == 0:
            _new_trips(i, s, order, duty, stamp)
            return


@compiled
def _new_trips(i: Instance, s: State, order: int, duty: int, stamp: int) -> None:
    """Try a trip of its own before, between and after a duty's trips, once per stamp."""
    if s.duty[duty, col.V_STAMP] == stamp:
        return
    s.duty[duty, col.V_STAMP] = stamp
    for k in range(col.SOURCES):
        source = i.order_i[order, col.O_SOURCE + k]
        if source < 0:
            return
        for p in range(s.duty[duty, col.V_LENGTH]):
            if s.node_i[duty, p, col.N_NODE] < 0:
                _try(s, duty, p, source)
                if k == 0:
                    _try(s, duty, p + 1, -1)
        _try(s, duty, s.duty[duty, col.V_LENGTH], source)
