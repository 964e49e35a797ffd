"""What putting an order in costs, read off beside the place or walked through."""

import math

from planner.search import layout as col
from planner.search.clock import book_docks, drive, open_at
from planner.search.compiled import compiled, inlined, whole
from planner.search.distance import km_between, seconds_between
from planner.search.layout import Instance, State
from planner.search.timing import delivery_cost, walk


@compiled
def _price(
    i: Instance, s: State, duty: int, p: int, order: int, source: int, lift: int, bound: float
) -> float:
    """What a duty would cost more with the order put in at p, by walking through all of it."""
    begin = p if lift < 0 else s.node_i[duty, p - 1, col.N_TRIP]
    first = begin if i.duty_i[duty, col.D_SHIFT] == 0 else 0
    book_docks(i, s, duty, first, -1)
    before = s.cost[duty, 0]
    cost = walk(i, s, duty, begin, p, order, source, lift, before + bound, whole(0) == 1)
    book_docks(i, s, duty, first, 1)
    return float(cost - before)


@inlined
def price(
    i: Instance, s: State, duty: int, p: int, order: int, source: int, lift: int, bound: float
) -> float:
    """What a duty would cost more with the order put in at p, infinite when above the bound.

    Looks only at what is beside p where that is exact, or enough to see that it is too much.
    """
    if lift >= 0:
        return _price(i, s, duty, p, order, source, lift, bound)
    profile, n = i.duty_i[duty, col.D_PROFILE], s.duty[duty, col.V_LENGTH]
    cost_km = i.duty_f[duty, col.D_COST_KM]
    t, at, request = i.duty_i[duty, col.D_FROM], i.duty_i[duty, col.D_START], whole(-1)
    if p > 0:
        t, node = s.node_i[duty, p - 1, col.N_LEAVES], s.node_i[duty, p - 1, col.N_NODE]
        if node >= 0:
            at, request = i.order_i[node, col.O_SITE], i.order_i[node, col.O_REQ]
        else:
            at = i.source_i[-1 - node, col.S_SITE]
    before, more = at, 0.0
    exact = i.duty_f[duty, col.D_RANGE] == 0.0 and i.duty_i[duty, col.D_SHIFT] == 0
    site = i.order_i[order, col.O_SITE]
    if source >= 0:
        house, request = i.source_i[source, col.S_SITE], -1
        if house != at:
            seconds = seconds_between(i, profile, at, house)
            if seconds < 0:
                return math.inf
            t = drive(i, duty, t, seconds)
            more += cost_km * km_between(i, profile, at, house)
        first, end = i.source_i[source, col.S_WINDOW], i.source_i[source, col.S_WINDOW_END]
        loading = i.source_i[source, col.S_LOADING]
        t = open_at(i, first, end, max(t, i.source_i[source, col.S_GATE]), loading)
        if t < 0:
            return math.inf
        t, at = t + loading, house
        exact = exact and i.source_i[source, col.S_DOCKS] == 0
        if n == 0:
            more += i.duty_f[duty, col.D_FIXED]
    if request == i.order_i[order, col.O_REQ]:
        if not exact:
            return _price(i, s, duty, p, order, source, lift, bound)
        return delivery_cost(i, order, s.node_i[duty, p - 1, col.N_START])
    if site != at:
        seconds = seconds_between(i, profile, at, site)
        if seconds < 0:
            return math.inf
        t = drive(i, duty, t, seconds)
        more += cost_km * km_between(i, profile, at, site)
    t = open_at(i, i.order_i[order, col.O_WINDOW], i.order_i[order, col.O_WINDOW_END], t, 0)
    if t < 0:
        return math.inf
    more += delivery_cost(i, order, t)
    t += i.order_i[order, col.O_SERVICE]
    if p == n:
        final = i.duty_i[duty, col.D_END]
        if final >= 0:
            if final != site:
                seconds = seconds_between(i, profile, site, final)
                if seconds < 0:
                    return math.inf
                t = drive(i, duty, t, seconds)
                more += cost_km * km_between(i, profile, site, final)
            if n > 0 and final != before:
                more -= cost_km * km_between(i, profile, before, final)
        if t > i.duty_i[duty, col.D_UNTIL] or more >= bound:
            return math.inf
        return float(more) if exact else _price(i, s, duty, p, order, source, lift, bound)
    node = s.node_i[duty, p, col.N_NODE]
    if node >= 0:
        after = i.order_i[node, col.O_SITE]
        if i.order_i[node, col.O_REQ] == request:
            return math.inf  # never between two parts that are one stop
        if i.order_i[node, col.O_REQ] == i.order_i[order, col.O_REQ]:
            return _price(i, s, duty, p, order, source, lift, bound)
    else:
        after = i.source_i[-1 - node, col.S_SITE]
    if after != site:
        seconds = seconds_between(i, profile, site, after)
        if seconds < 0:
            return math.inf
        t = drive(i, duty, t, seconds)
        more += cost_km * km_between(i, profile, site, after)
    if after != before:
        more -= cost_km * km_between(i, profile, before, after)
    if t > s.node_i[duty, p, col.N_LATEST]:
        return math.inf
    later = t - s.node_i[duty, p, col.N_ARRIVES]
    if later < 0:
        return _price(i, s, duty, p, order, source, lift, bound)
    more += s.node_f[duty, p, col.N_SLOPE] * later
    if more >= bound:
        return math.inf
    if exact and later <= s.node_f[duty, p, col.N_EVEN]:
        return float(more)
    return _price(i, s, duty, p, order, source, lift, bound)
