"""Recreate: put absent orders back where they cost least, as long as serving them is worth it."""

from planner.search import layout as col
from planner.search.chance import chance, pick
from planner.search.compiled import compiled, inlined, whole
from planner.search.layout import Instance, State
from planner.search.moves import fits, in_stock, open_cost, put_in
from planner.search.timing import price

BLINK = 0.01
NEIGHBOURS = 16
NEIGHBOUR_TRIPS = 6
STRANGERS = 6
SOURCES_TRIED = 2


@compiled
def put_back(i: Instance, s: State, order: int) -> bool:
    """Put an order in at its best place; False when there is none worth it.

    When wide is set every duty is looked at, else those of near neighbours and a few others.
    """
    share, wide = i.order_f[order, col.O_SHARE], s.counts[col.C_WIDE] == 1
    gain = open_cost(i, s, order, 0.0) - open_cost(i, s, order, share)
    _collect(i, s, order)
    best, duty, p, source = gain, whole(-1), whole(-1), whole(-1)
    for k in range(s.counts[col.C_TRIES]):
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
    k = s.counts[col.C_TRIES]
    if k < len(s.tries):
        s.tries[k, 0], s.tries[k, 1], s.tries[k, 2] = duty, p, source
        s.counts[col.C_TRIES] = k + 1


@compiled
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
        if duty >= 0:
            found += 1
            p = s.order[other, col.A_PLACE]
            if s.node_i[duty, p - 1, col.N_NODE] < 0:
                _try(s, duty, p, -1)
            _try(s, duty, p + 1, -1)
            if found <= NEIGHBOUR_TRIPS:
                _new_trips(i, s, order, duty, False)
    for k in range(s.counts[col.C_TOUCHED]):
        _new_trips(i, s, order, s.duty[k, col.V_TOUCHED], True)
    if s.counts[col.C_WIDE]:
        for duty in range(duties):
            _new_trips(i, s, order, duty, False)
    else:
        for _ in range(STRANGERS):
            _new_trips(i, s, order, pick(s, duties), False)


@compiled
def _new_trips(i: Instance, s: State, order: int, duty: int, between: bool) -> None:
    """Try a trip of its own after a duty's trips (and before and between them), once each.

    Of idle duties that do not differ the first one stands for all.
    """
    if s.duty[duty, col.V_LENGTH] == 0:
        while duty > 0 and _alike(i, duty - 1, duty):
            duty -= 1
        while s.duty[duty, col.V_LENGTH] > 0:
            duty += 1
    if s.duty[duty, col.V_STAMP] == s.counts[col.C_STAMP]:
        return
    s.duty[duty, col.V_STAMP] = s.counts[col.C_STAMP]
    sources = 0
    for k in range(col.SOURCES):
        source = i.order_i[order, col.O_SOURCE + k]
        if source < 0 or sources >= SOURCES_TRIED:
            break
        if in_stock(i, s, order, source):
            sources += 1
            for p in range(s.duty[duty, col.V_LENGTH] if between else 0):
                if s.node_i[duty, p, col.N_NODE] < 0:
                    _try(s, duty, p, source)
            _try(s, duty, s.duty[duty, col.V_LENGTH], source)
    for p in range(s.duty[duty, col.V_LENGTH] if between else 0):
        if s.node_i[duty, p, col.N_NODE] < 0:
            _try(s, duty, p + 1, -1)


@inlined
def _alike(i: Instance, a: int, b: int) -> bool:
    return bool(i.duty_i[a, col.D_ALIKE] == i.duty_i[b, col.D_ALIKE])
