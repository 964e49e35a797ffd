"""Sequences in time: when their stops are served, and what that costs."""

import math

from planner.search import layout as col
from planner.search.clock import (
    before_curfew,
    book_docks,
    closes_after,
    drive,
    latest_in,
    leave,
    load_at,
    open_at,
)
from planner.search.compiled import compiled, inlined, whole
from planner.search.distance import km_between, seconds_between
from planner.search.layout import Instance, State


@inlined
def delivery_cost(i: Instance, order: int, t: int) -> float:
    """What it costs that an order's service starts at t."""
    cost: float = i.order_f[order, col.O_WAIT] * max(0, t - i.order_i[order, col.O_SUBMITTED])
    if t > i.order_i[order, col.O_NEEDED]:
        cost += i.order_f[order, col.O_LATE] * (t - i.order_i[order, col.O_NEEDED])
    if t > i.order_i[order, col.O_PROMISED]:
        cost += i.order_f[order, col.O_PROMISE] * (t - i.order_i[order, col.O_PROMISED])
    return cost


@compiled
def walk(
    i: Instance,
    s: State,
    duty: int,
    begin: int,
    p: int,
    order: int,
    source: int,
    lift: int,
    bound: float,
    keep: bool,
) -> float:
    """The cost of a duty from a node on, with an order put in at p.

    With a source the order gets a new trip, with a lift the trip that begins at begin loads from
    that source instead; with order -1 nothing is put in. Infinite when it cannot be driven or
    costs more than the bound. With keep the nodes' times and costs are written down, else nothing
    changes.
    """
    profile = i.duty_i[duty, col.D_PROFILE]
    limit, cost_km = i.duty_f[duty, col.D_RANGE], i.duty_f[duty, col.D_COST_KM]
    shift, bare = i.duty_i[duty, col.D_SHIFT], i.duty_f[duty, col.D_RANGE] == 0.0
    n = s.duty[duty, col.V_LENGTH]
    lifted = begin
    if shift > 0:
        begin, bare = 0, False
    t, at = i.duty_i[duty, col.D_FROM], i.duty_i[duty, col.D_START]
    cost: float = i.duty_f[duty, col.D_FIXED]
    km, start, request, house, trip, arrives = 0.0, t, -1, -1, -1, t
    set_out, waited, slack = t, whole(0), whole(col.FAR)
    if begin > 0:
        k = begin - 1
        t, start = s.node_i[duty, k, col.N_LEAVES], s.node_i[duty, k, col.N_START]
        trip, arrives = s.node_i[duty, k, col.N_TRIP], s.node_i[duty, k, col.N_ARRIVES]
        cost, km = s.node_f[duty, k, col.N_COST], s.node_f[duty, k, col.N_KM]
        house = i.source_i[-1 - s.node_i[duty, trip, col.N_NODE], col.S_SITE]
        node = s.node_i[duty, k, col.N_NODE]
        at = house
        if node >= 0:
            at, request = i.order_i[node, col.O_SITE], i.order_i[node, col.O_REQ]
    extra = whole(0) if order < 0 else (whole(2) if source >= 0 else whole(1))
    for j in range(begin, n + extra):
        m = j if j < p else j - extra
        if p <= j < p + extra:
            node = order if j == p + extra - 1 else -1 - source
        elif lift >= 0 and j == lifted:
            node = -1 - lift
        else:
            node = s.node_i[duty, m, col.N_NODE]
        if node < 0:
            site = i.source_i[-1 - node, col.S_SITE]
            if house >= 0 and limit > 0.0:
                back = i.duty_i[duty, col.D_BACK] if i.duty_i[duty, col.D_BACK] >= 0 else house
                if km + km_between(i, profile, at, back) > limit:
                    return math.inf
            seconds, way = whole(0), 0.0
            if at != site:
                seconds = seconds_between(i, profile, at, site)
                way = km_between(i, profile, at, site)
            if seconds < 0 or (limit > 0.0 and way > limit):
                return math.inf
            arrives = drive(i, duty, t, seconds)
            start = load_at(i, s, -1 - node, arrives)
            if start < 0:
                return math.inf
            loading = i.source_i[-1 - node, col.S_LOADING]
            if shift > 0:
                first, end = (
                    i.source_i[-1 - node, col.S_WINDOW],
                    i.source_i[-1 - node, col.S_WINDOW_END],
                )
                if house < 0:
                    set_out = leave(i, duty, start, seconds)
                    slack = min(slack, before_curfew(i, duty, start))
                else:
                    waited += arrives - seconds - t
                    slack = min(slack, waited + before_curfew(i, duty, arrives))
                    waited += start - arrives
                slack = min(slack, waited + closes_after(i, first, end, start, loading))
            t, at, house, request = start + loading, site, site, -1
            cost, km, trip = cost + cost_km * way, 0.0, j
        else:
            site = i.order_i[node, col.O_SITE]
            if i.order_i[node, col.O_REQ] != request:  # the same request again is the same stop
                seconds, way = whole(0), 0.0
                if at != site:
                    seconds = seconds_between(i, profile, at, site)
                    if seconds < 0:
                        return math.inf
                    way = km_between(i, profile, at, site)
                first, end = i.order_i[node, col.O_WINDOW], i.order_i[node, col.O_WINDOW_END]
                arrives = drive(i, duty, t, seconds)
                start = open_at(i, first, end, arrives, 0)
                if start < 0:
                    return math.inf
                if shift > 0:
                    waited += arrives - seconds - t
                    slack = min(slack, waited + before_curfew(i, duty, arrives))
                    waited += start - arrives
                    slack = min(slack, waited + closes_after(i, first, end, start, 0))
                t = start + i.order_i[node, col.O_SERVICE]
                km, cost = km + way, cost + cost_km * way
                at, request = site, i.order_i[node, col.O_REQ]
            cost += delivery_cost(i, node, start)
            if keep:
                s.order[node, col.A_DUTY], s.order[node, col.A_PLACE] = duty, j
        if cost >= bound or t > i.duty_i[duty, col.D_UNTIL]:
            return math.inf
        if keep:
            s.node_i[duty, j, col.N_START], s.node_i[duty, j, col.N_LEAVES] = start, t
            s.node_i[duty, j, col.N_TRIP], s.node_i[duty, j, col.N_ARRIVES] = trip, arrives
            s.node_f[duty, j, col.N_COST], s.node_f[duty, j, col.N_KM] = cost, km
        elif (
            j >= p + extra
            and (bare or (node < 0 and shift == 0))
            and t == s.node_i[duty, m, col.N_LEAVES]
        ):
            return cost + float(s.cost[duty, 0] - s.node_f[duty, m, col.N_COST])
    if limit > 0.0 and house >= 0:
        back = i.duty_i[duty, col.D_BACK] if i.duty_i[duty, col.D_BACK] >= 0 else house
        if km + km_between(i, profile, at, back) > limit:
            return math.inf
    final = i.duty_i[duty, col.D_END]
    if final >= 0 and final != at:
        seconds = seconds_between(i, profile, at, final)
        if seconds < 0:
            return math.inf
        arrives = drive(i, duty, t, seconds)
        if shift > 0:
            waited += arrives - seconds - t
            slack = min(slack, waited + before_curfew(i, duty, arrives))
        t = arrives
        cost += cost_km * km_between(i, profile, at, final)
    if t > i.duty_i[duty, col.D_UNTIL] or cost >= bound:
        return math.inf
    if shift > 0:
        slack = min(slack, waited + i.duty_i[duty, col.D_UNTIL] - t)
        if t - set_out - min(slack, waited) > shift:
            return math.inf
    return cost


@inlined
def _look_back(i: Instance, s: State, duty: int) -> None:
    """Write down for each node the latest arrival, and what arriving a second later costs."""
    profile = i.duty_i[duty, col.D_PROFILE]
    n, final = s.duty[duty, col.V_LENGTH], i.duty_i[duty, col.D_END]
    next_site, next_arrives = final, whole(0)
    latest, slope, even = i.duty_i[duty, col.D_UNTIL], 0.0, float(col.FAR)
    for k in range(n - 1, -1, -1):
        node = s.node_i[duty, k, col.N_NODE]
        start, leaves = s.node_i[duty, k, col.N_START], s.node_i[duty, k, col.N_LEAVES]
        arrives = s.node_i[duty, k, col.N_ARRIVES]
        follows = (
            node >= 0
            and k + 1 < n
            and s.node_i[duty, k + 1, col.N_NODE] >= 0
            and i.order_i[s.node_i[duty, k + 1, col.N_NODE], col.O_REQ]
            == i.order_i[node, col.O_REQ]
        )
        site = i.order_i[node, col.O_SITE] if node >= 0 else i.source_i[-1 - node, col.S_SITE]
        if not follows:
            seconds = whole(0)
            if next_site >= 0 and next_site != site:
                seconds = seconds_between(i, profile, site, next_site)
            if k + 1 < n:
                idle = next_arrives - leaves - seconds
                if idle > 0:  # put off by a curfew: being later costs nothing for a while
                    slope, even = 0.0, float(idle)
                else:
                    even = min(even, float(before_curfew(i, duty, next_arrives)))
            latest = leave(i, duty, latest, seconds)
            if node >= 0:
                first, end = i.order_i[node, col.O_WINDOW], i.order_i[node, col.O_WINDOW_END]
                latest = latest_in(i, first, end, latest - i.order_i[node, col.O_SERVICE], 0)
            else:
                loading = i.source_i[-1 - node, col.S_LOADING]
                first, end = (
                    i.source_i[-1 - node, col.S_WINDOW],
                    i.source_i[-1 - node, col.S_WINDOW_END],
                )
                latest = latest_in(i, first, end, latest - loading, loading)
        if start > arrives:
            slope, even = 0.0, float(start - arrives)
        elif node < 0:
            even = min(even, float(closes_after(i, first, end, start, loading)))
            if i.source_i[-1 - node, col.S_DOCKS] > 0:
                even = 0.0
        else:
            first, end = i.order_i[node, col.O_WINDOW], i.order_i[node, col.O_WINDOW_END]
            even = min(even, float(closes_after(i, first, end, start, 0)))
            submitted, needed, promised = (
                i.order_i[node, col.O_SUBMITTED],
                i.order_i[node, col.O_NEEDED],
                i.order_i[node, col.O_PROMISED],
            )
            if start >= submitted:
                slope += i.order_f[node, col.O_WAIT]
            else:
                even = min(even, float(submitted - start))
            if start >= needed:
                slope += i.order_f[node, col.O_LATE]
            else:
                even = min(even, float(needed - start))
            if start >= promised:
                slope += i.order_f[node, col.O_PROMISE]
            else:
                even = min(even, float(promised - start))
        s.node_i[duty, k, col.N_LATEST] = latest
        s.node_f[duty, k, col.N_SLOPE], s.node_f[duty, k, col.N_EVEN] = slope, even
        next_site, next_arrives = site, arrives


@compiled
def retime(i: Instance, s: State, duty: int, begin: int) -> bool:
    """Time a duty's sequence anew from a node on; False when it cannot be driven.

    Its docks from there on must be left, all of them where the shift is limited.
    """
    if s.duty[duty, col.V_LENGTH] == 0:
        s.cost[duty, 0] = 0.0
        return True
    cost = walk(
        i, s, duty, begin, whole(0), whole(-1), whole(-1), whole(-1), math.inf, whole(1) == 1
    )
    s.cost[duty, 0] = cost
    if cost < math.inf:
        _look_back(i, s, duty)
        book_docks(i, s, duty, begin, 1)
        return True
    return False
