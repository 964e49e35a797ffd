"""Recreate: put absent orders back where they cost least, as long as serving them is worth it."""

import math

from planner.search import layout as col
from planner.search.chance import chance, pick
from planner.search.compiled import compiled, inlined, whole
from planner.search.layout import Instance, State
from planner.search.moves import (
    may_join,
    may_start,
    open_cost,
    put_in,
)
from planner.search.pricing import price
from planner.search.stock import first_in_stock, in_stock

BLINK = 0.01
NEIGHBOURS = 20
NEIGHBOUR_TRIPS = 6
STRANGERS = 6
SOURCES_TRIED = 2
FEW_CLASSES, MANY_CLASSES = 8, 256  # of vehicles that do not differ
LOCAL = 0.8  # how often a stranger starts near the source, where there are many classes


@compiled
def put_back(i: Instance, s: State, order: int) -> bool:
    """Put an order in at its best place; False when there is none worth it.

    When wide is set every duty is looked at, else those of near neighbours and a few others. When
    generous is set any place is worth it: what one order alone does not pay for, several may.
    """
    share, wide = i.order_f[order, col.O_SHARE], s.counts[col.C_WIDE] == 1
    gain = open_cost(i, s, order, 0.0) - open_cost(i, s, order, share)
    if s.counts[col.C_GENEROUS] == 1:
        gain = math.inf
    _collect(i, s, order)
    best, found = gain, whole(-1)
    for k in range(s.counts[col.C_TRIES]):
        d, q = s.tries[k, col.Y_DUTY], s.tries[k, col.Y_PLACE]
        w, lift = s.tries[k, col.Y_SOURCE], s.tries[k, col.Y_LIFT]
        if wide or chance(s) >= BLINK:
            more = price(i, s, d, q, order, w, lift, best)
            if more < best:
                best, found = more, k
    if found < 0:
        return False
    put_in(
        i,
        s,
        s.tries[found, col.Y_DUTY],
        s.tries[found, col.Y_PLACE],
        order,
        s.tries[found, col.Y_SOURCE],
        s.tries[found, col.Y_LIFT],
    )
    return True


@inlined
def _try(s: State, duty: int, p: int, source: int, lift: int) -> None:
    k = s.counts[col.C_TRIES]
    if k < len(s.tries):
        s.tries[k, col.Y_DUTY], s.tries[k, col.Y_PLACE] = duty, p
        s.tries[k, col.Y_SOURCE], s.tries[k, col.Y_LIFT] = source, lift
        s.counts[col.C_TRIES] = k + 1


@inlined
def _collect(i: Instance, s: State, order: int) -> None:
    """Gather the places to try: beside neighbours, at the head of trips, and new trips."""
    s.counts[col.C_TRIES] = 0
    s.counts[col.C_STAMP] += 1
    duties, found = len(s.duty), 0
    for k in range(i.order_i.shape[1] - col.O_NEAR):
        other = i.order_i[order, col.O_NEAR + k]
        if other < 0 or found >= NEIGHBOURS:
            break
        duty = s.order[other, col.A_DUTY]
        if duty >= 0 and _has_access(i, order, duty):
            found += 1
            _join(i, s, order, duty, s.order[other, col.A_PLACE])
            if found <= NEIGHBOUR_TRIPS and _is_open(i, s, duty):
                _new_trips(i, s, order, duty, False)
    for k in range(s.counts[col.C_TOUCHED]):
        duty = s.duty[k, col.V_TOUCHED]
        if _has_access(i, order, duty):
            _heads(i, s, order, duty)
            if _is_open(i, s, duty):
                _new_trips(i, s, order, duty, True)
    if s.counts[col.C_WIDE]:
        for duty in range(duties):
            if _is_open(i, s, duty):
                _new_trips(i, s, order, duty, False)
        return
    source = i.order_i[order, col.O_SOURCE]
    local = source >= 0 and len(i.class_i) >= MANY_CLASSES
    for _ in range(STRANGERS):
        duty = pick(s, duties)
        if local and chance(s) < LOCAL:
            k = i.near_class[source, pick(s, col.AROUND)]
            begin = i.class_i[k, col.K_BEGIN]
            duty = begin + pick(s, i.class_i[k, col.K_END] - begin)
        if _is_open(i, s, duty):
            _new_trips(i, s, order, duty, False)
    if len(i.class_i) <= FEW_CLASSES:
        for k in range(len(i.class_i)):
            _idle_one(i, s, order, k)
    else:
        for k in range(col.CLASSES if source >= 0 else 0):
            _idle_one(i, s, order, i.near_class[source, k])


@inlined
def _is_open(i: Instance, s: State, duty: int) -> bool:
    """Whether a duty may be given a new trip, and was not looked at for this order."""
    full = i.duty_i[duty, col.D_TRIPS] == 1 and s.duty[duty, col.V_LENGTH] > 0
    return bool(not full and s.duty[duty, col.V_STAMP] != s.counts[col.C_STAMP])


@inlined
def _has_access(i: Instance, order: int, duty: int) -> bool:
    """Whether a duty's vehicle may serve an order."""
    return bool(i.compatible[i.order_i[order, col.O_GROUP], i.duty_i[duty, col.D_KIND]])


@inlined
def _idle_one(i: Instance, s: State, order: int, k: int) -> None:
    """Try a new trip with an idle duty of a class, if there is one."""
    if k >= 0 and s.classes[k, col.Q_IDLE] > 0:
        _new_trips(i, s, order, s.duty[i.class_i[k, col.K_BEGIN], col.V_IDLE], False)


@inlined
def _join(i: Instance, s: State, order: int, duty: int, p: int) -> None:
    """Try the places before and after a node, if its trip can take the order."""
    if s.duty[duty, col.V_LENGTH] + 2 >= s.node_i.shape[1]:
        return
    trip = s.node_i[duty, p, col.N_TRIP]
    if not may_join(i, s, order, duty, trip):
        return
    source, lift = -1 - s.node_i[duty, trip, col.N_NODE], whole(-1)
    if not in_stock(i, s, order, source):
        if source + 1 >= i.source_i[source, col.S_LAST]:
            return
        lift = first_in_stock(i, s, order, source + 1)
        if lift < 0:
            return
    _try(s, duty, p + 1, -1, lift)
    _try(s, duty, p, -1, lift)


@compiled
def _new_trips(i: Instance, s: State, order: int, duty: int, between: bool) -> None:
    """Try a trip of its own after a duty's trips (and before and between them), once each.

    Of idle duties that do not differ one stands for all.
    """
    stamp, n = s.counts[col.C_STAMP], s.duty[duty, col.V_LENGTH]
    if s.duty[duty, col.V_STAMP] == stamp or n + 2 >= s.node_i.shape[1]:
        return
    s.duty[duty, col.V_STAMP] = stamp
    if n == 0:
        k = i.duty_i[duty, col.D_CLASS]
        if s.classes[k, col.Q_STAMP] == stamp:
            return
        s.classes[k, col.Q_STAMP] = stamp
    if not _has_access(i, order, duty):
        return
    sources = 0
    for k in range(col.SOURCES):
        source = i.order_i[order, col.O_SOURCE + k]
        if source < 0 or sources >= SOURCES_TRIED:
            break
        source = first_in_stock(i, s, order, source)
        if source >= 0 and may_start(i, s, order, duty, source):
            sources += 1
            for p in range(n if between else 0):
                if s.node_i[duty, p, col.N_NODE] < 0:
                    _try(s, duty, p, source, -1)
            _try(s, duty, n, source, -1)


@inlined
def _heads(i: Instance, s: State, order: int, duty: int) -> None:
    """Try the first place of each of a duty's trips."""
    n = s.duty[duty, col.V_LENGTH]
    for p in range(n if n + 2 < s.node_i.shape[1] else 0):
        node = s.node_i[duty, p, col.N_NODE]
        if node < 0 and may_join(i, s, order, duty, p) and in_stock(i, s, order, -1 - node):
            _try(s, duty, p + 1, -1, -1)
