"""The kernel's clock: what a sequence costs, with one more order in it or not."""

import math

from planner.search import layout as col
from planner.search.compiled import compiled, inlined, whole
from planner.search.layout import Instance, State


@compiled
def open_at(i: Instance, first: int, end: int, t: int, lasting: int) -> int:
    """The first moment from t on in one of the windows that lasts so long, -1 if none."""
    if first == end:
        return t
    best = -1
    for w in range(first, end):
        start = max(t, i.pairs[w, 0])
        if start + lasting <= i.pairs[w, 1] and (best < 0 or start < best):
            best = start
    return best


@compiled
def load_at(i: Instance, s: State, source: int, t: int) -> int:
    """When loading can start that is wanted at t: goods there, open, and a dock free; -1: never."""
    first, end = i.source_i[source, col.S_WINDOW], i.source_i[source, col.S_WINDOW_END]
    loading = i.source_i[source, col.S_LOADING]
    t = open_at(i, first, end, max(t, i.source_i[source, col.S_GATE]), loading)
    docks = i.source_i[source, col.S_DOCKS]
    if docks == 0 or t < 0:
        return t
    house, zero, width = (
        i.source_i[source, col.S_WAREHOUSE],
        i.source_i[0, col.S_ZERO],
        i.source_i[0, col.S_WIDTH],
    )
    while t >= 0:
        t = zero + (t - zero + width - 1) // width * width
        last = (t - zero + loading - 1) // width
        if last >= s.docks.shape[1]:
            return -1
        full = -1
        for b in range((t - zero) // width, last + 1):
            if s.docks[house, b] >= docks:
                full = b
        if full < 0:
            start = open_at(i, first, end, t, loading)
            if start == t:
                return t
            t = start
        else:
            t = open_at(i, first, end, zero + (full + 1) * width, loading)
    return -1


@compiled
def book_docks(i: Instance, s: State, duty: int, first: int, by: int) -> None:
    """Take (1) or leave (-1) the docks that a duty's nodes from the first on load at."""
    zero, width = i.source_i[0, col.S_ZERO], i.source_i[0, col.S_WIDTH]
    if s.docks.shape[1] == 0:  # no warehouse counts its docks
        return
    for k in range(first, s.duty[duty, col.V_LENGTH]):
        node = s.node_i[duty, k, col.N_NODE]
        if node < 0 and i.source_i[-1 - node, col.S_DOCKS] > 0:
            house, loading = (
                i.source_i[-1 - node, col.S_WAREHOUSE],
                i.source_i[-1 - node, col.S_LOADING],
            )
            start = s.node_i[duty, k, col.N_START] - zero
            for b in range(start // width, (start + loading - 1) // width + 1):
                s.docks[house, b] += by


@inlined
def delivery_cost(i: Instance, order: int, t: int) -> float:
    """What it costs that an order's service starts at t."""
    cost: float = i.order_f[order, col.O_WAIT] * max(0, t - i.order_i[order, col.O_SUBMITTED])
    if t > i.order_i[order, col.O_NEEDED]:
        cost += i.order_f[order, col.O_LATE] * (t - i.order_i[order, col.O_NEEDED])
    if t > i.order_i[order, col.O_PROMISED]:
        cost += i.order_f[order, col.O_PROMISE] * (t - i.order_i[order, col.O_PROMISED])
    return cost


@inlined
def walk(
    i: Instance, s: State, duty: int, p: int, order: int, source: int, bound: float, keep: bool
) -> float:
    """The cost of a duty with an order (or a trip from a source with it) put in at p.

    With order -1 nothing is put in. Infinite when it cannot be driven or costs more than the
    bound. With keep the nodes' times and costs are written down, else nothing changes.
    """
    profile = i.duty_i[duty, col.D_PROFILE]
    limit, cost_km = i.duty_f[duty, col.D_RANGE], i.duty_f[duty, col.D_COST_KM]
    n = s.duty[duty, col.V_LENGTH]
    t, at = i.duty_i[duty, col.D_FROM], i.duty_i[duty, col.D_START]
    cost: float = i.duty_f[duty, col.D_FIXED]
    km, start, request, house, trip = 0.0, t, -1, -1, -1
    if p > 0:
        k = p - 1
        t, start = s.node_i[duty, k, col.N_LEAVES], s.node_i[duty, k, col.N_START]
        trip = s.node_i[duty, k, col.N_TRIP]
        cost, km = s.node_f[duty, k, col.N_COST], s.node_f[duty, k, col.N_KM]
        house = i.source_i[-1 - s.node_i[duty, trip, col.N_NODE], col.S_SITE]
        node = s.node_i[duty, k, col.N_NODE]
        at = house
        if node >= 0:
            at, request = i.order_i[node, col.O_SITE], i.order_i[node, col.O_REQ]
    j = p if order < 0 else (p - 2 if source >= 0 else p - 1)
    while j < n:
        if j >= p:
            node = s.node_i[duty, j, col.N_NODE]
        elif j == p - 1:
            node = order
        else:
            node = -1 - source
        if node < 0:
            site = i.source_i[-1 - node, col.S_SITE]
            if house >= 0 and limit > 0.0:
                back = i.duty_i[duty, col.D_BACK] if i.duty_i[duty, col.D_BACK] >= 0 else house
                if km + i.way[profile, at, back, col.W_KM] > limit:
                    return math.inf
            seconds = int(i.way[profile, at, site, col.W_SECONDS])
            way = i.way[profile, at, site, col.W_KM]
            if seconds < 0 or (limit > 0.0 and way > limit):
                return math.inf
            start = load_at(i, s, -1 - node, t + seconds)
            if start < 0:
                return math.inf
            t, at, house, request = start + i.source_i[-1 - node, col.S_LOADING], site, site, -1
            cost, km, trip = cost + cost_km * way, 0.0, j
            if keep:
                s.node_f[duty, j, col.N_KG] = 0.0
                s.node_f[duty, j, col.N_M3] = 0.0
        else:
            site = i.order_i[node, col.O_SITE]
            if i.order_i[node, col.O_REQ] != request:  # the same request again is the same stop
                seconds = int(i.way[profile, at, site, col.W_SECONDS])
                if seconds < 0:
                    return math.inf
                first, end = i.order_i[node, col.O_WINDOW], i.order_i[node, col.O_WINDOW_END]
                start = open_at(i, first, end, t + seconds, 0)
                if start < 0:
                    return math.inf
                t = start + i.order_i[node, col.O_SERVICE]
                way = i.way[profile, at, site, col.W_KM]
                km, cost = km + way, cost + cost_km * way
                at, request = site, i.order_i[node, col.O_REQ]
            cost += delivery_cost(i, node, start)
            if keep:
                s.node_f[duty, trip, col.N_KG] += i.order_f[node, col.O_KG]
                s.node_f[duty, trip, col.N_M3] += i.order_f[node, col.O_M3]
                s.order[node, col.A_DUTY], s.order[node, col.A_PLACE] = duty, j
        if cost >= bound or t > i.duty_i[duty, col.D_UNTIL]:
            return math.inf
        if keep:
            s.node_i[duty, j, col.N_START], s.node_i[duty, j, col.N_LEAVES] = start, t
            s.node_i[duty, j, col.N_TRIP] = trip
            s.node_f[duty, j, col.N_COST], s.node_f[duty, j, col.N_KM] = cost, km
        elif node < 0 and j >= p and t == s.node_i[duty, j, col.N_LEAVES]:
            return cost + float(s.cost[duty, 0] - s.node_f[duty, j, col.N_COST])
        j += 1
    if limit > 0.0 and house >= 0:
        back = i.duty_i[duty, col.D_BACK] if i.duty_i[duty, col.D_BACK] >= 0 else house
        if km + i.way[profile, at, back, col.W_KM] > limit:
            return math.inf
    final = i.duty_i[duty, col.D_END]
    if final >= 0:
        seconds = int(i.way[profile, at, final, col.W_SECONDS])
        if seconds < 0 or t + seconds > i.duty_i[duty, col.D_UNTIL]:
            return math.inf
        cost += cost_km * i.way[profile, at, final, col.W_KM]
    return cost


@compiled
def retime(i: Instance, s: State, duty: int) -> bool:
    """Time a duty's sequence anew; False when it cannot be driven. Its docks must be left."""
    if s.duty[duty, col.V_LENGTH] == 0:
        s.cost[duty, 0] = 0.0
        return True
    cost = walk(i, s, duty, whole(0), whole(-1), whole(-1), math.inf, True)
    s.cost[duty, 0] = cost
    if cost < math.inf:
        book_docks(i, s, duty, 0, 1)
        return True
    return False


@compiled
def price(i: Instance, s: State, duty: int, p: int, order: int, source: int, bound: float) -> float:
    """What a duty would cost with the order put in at p, infinite when above the bound."""
    book_docks(i, s, duty, p, -1)
    cost = walk(i, s, duty, p, order, source, bound, False)
    book_docks(i, s, duty, p, 1)
    return cost
