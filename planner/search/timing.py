"""The kernel's clock: what a sequence costs, with one more order in it or not."""

import math

from numba import njit

from planner.search.layout import (
    D_BACK,
    D_COST_KM,
    D_END,
    D_FIXED,
    D_FROM,
    D_MODE,
    D_PROFILE,
    D_RANGE,
    D_START,
    D_UNTIL,
    N_COST,
    N_KG,
    N_KM,
    N_LEAVES,
    N_M3,
    N_NODE,
    N_START,
    N_TRIP,
    O_KG,
    O_LATE,
    O_M3,
    O_NEEDED,
    O_PROMISE,
    O_PROMISED,
    O_REQ,
    O_SERVICE,
    O_SITE,
    O_SUBMITTED,
    O_WAIT,
    O_WINDOW,
    O_WINDOW_END,
    S_DOCKS,
    S_GATE,
    S_LOADING,
    S_SITE,
    S_WAREHOUSE,
    S_WINDOW,
    S_WINDOW_END,
    Instance,
    State,
)

# mypy: disable-error-code="untyped-decorator"


@njit(nogil=True)
def open_at(i: Instance, first: int, end: int, t: int, lasting: int) -> int:
    """The first moment from t on in one of the windows that lasts so long, -1 if none."""
    if first == end:
        return t
    best = -1
    for w in range(first, end):
        start = max(t, i.windows[w, 0])
        if start + lasting <= i.windows[w, 1] and (best < 0 or start < best):
            best = start
    return best


@njit(nogil=True)
def load_at(i: Instance, s: State, source: int, t: int) -> int:
    """When loading can start that is wanted at t: goods there, open, and a dock free; -1: never."""
    first, end = i.source_i[source, S_WINDOW], i.source_i[source, S_WINDOW_END]
    loading = i.source_i[source, S_LOADING]
    t = open_at(i, first, end, max(t, i.source_i[source, S_GATE]), loading)
    docks = i.source_i[source, S_DOCKS]
    if docks == 0 or t < 0:
        return t
    house, zero, width = i.source_i[source, S_WAREHOUSE], i.bucket[0], i.bucket[1]
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


@njit(nogil=True)
def book_docks(i: Instance, s: State, duty: int, first: int, by: int) -> None:
    """Take (1) or leave (-1) the docks that a duty's nodes from the first on load at."""
    zero, width = i.bucket[0], i.bucket[1]
    if i.bucket[3] == 0:  # no warehouse counts its docks
        return
    for k in range(first, s.length[duty]):
        node = s.node_i[duty, k, N_NODE]
        if node < 0 and i.source_i[-1 - node, S_DOCKS] > 0:
            house, loading = i.source_i[-1 - node, S_WAREHOUSE], i.source_i[-1 - node, S_LOADING]
            start = s.node_i[duty, k, N_START] - zero
            for b in range(start // width, (start + loading - 1) // width + 1):
                s.docks[house, b] += by


@njit(nogil=True, forceinline=True)
def delivery_cost(i: Instance, order: int, t: int) -> float:
    """What it costs that an order's service starts at t."""
    cost = i.order_f[order, O_WAIT] * max(0, t - i.order_i[order, O_SUBMITTED])
    if t > i.order_i[order, O_NEEDED]:
        cost += i.order_f[order, O_LATE] * (t - i.order_i[order, O_NEEDED])
    if t > i.order_i[order, O_PROMISED]:
        cost += i.order_f[order, O_PROMISE] * (t - i.order_i[order, O_PROMISED])
    return cost


@njit(nogil=True, forceinline=True)
def walk(
    i: Instance, s: State, duty: int, p: int, order: int, source: int, bound: float, keep: bool
) -> float:
    """The cost of a duty with an order (or a trip from a source with it) put in at p.

    With order -1 nothing is put in. Infinite when it cannot be driven or costs more than the
    bound. With keep the nodes' times and costs are written down, else nothing changes.
    """
    profile, mode = i.duty_i[duty, D_PROFILE], i.duty_i[duty, D_MODE]
    limit, cost_km = i.duty_f[duty, D_RANGE], i.duty_f[duty, D_COST_KM]
    n = s.length[duty]
    t, at, cost = i.duty_i[duty, D_FROM], i.duty_i[duty, D_START], i.duty_f[duty, D_FIXED]
    km, start, request, house, trip = 0.0, t, -1, -1, -1
    if p > 0:
        k = p - 1
        t, start = s.node_i[duty, k, N_LEAVES], s.node_i[duty, k, N_START]
        trip = s.node_i[duty, k, N_TRIP]
        cost, km = s.node_f[duty, k, N_COST], s.node_f[duty, k, N_KM]
        house = i.source_i[-1 - s.node_i[duty, trip, N_NODE], S_SITE]
        node = s.node_i[duty, k, N_NODE]
        at = house
        if node >= 0:
            at, request = i.order_i[node, O_SITE], i.order_i[node, O_REQ]
    j = p if order < 0 else (p - 2 if source >= 0 else p - 1)
    while j < n:
        if j >= p:
            node = s.node_i[duty, j, N_NODE]
        elif j == p - 1:
            node = order
        else:
            node = -1 - source
        if node < 0:
            site = i.source_i[-1 - node, S_SITE]
            if house >= 0 and limit > 0.0:
                back = i.duty_i[duty, D_BACK] if i.duty_i[duty, D_BACK] >= 0 else house
                if km + i.km[mode, at, back] > limit:
                    return math.inf
            seconds = i.seconds[profile, at, site]
            way = i.km[mode, at, site]
            if seconds < 0 or (limit > 0.0 and way > limit):
                return math.inf
            start = load_at(i, s, -1 - node, t + seconds)
            if start < 0:
                return math.inf
            t, at, house, request = start + i.source_i[-1 - node, S_LOADING], site, site, -1
            cost, km, trip = cost + cost_km * way, 0.0, j
            if keep:
                s.node_f[duty, j, N_KG] = 0.0
                s.node_f[duty, j, N_M3] = 0.0
        else:
            site = i.order_i[node, O_SITE]
            if i.order_i[node, O_REQ] != request:  # the same request again is the same stop
                seconds = i.seconds[profile, at, site]
                if seconds < 0:
                    return math.inf
                first, end = i.order_i[node, O_WINDOW], i.order_i[node, O_WINDOW_END]
                start = open_at(i, first, end, t + seconds, 0)
                if start < 0:
                    return math.inf
                t = start + i.order_i[node, O_SERVICE]
                way = i.km[mode, at, site]
                km, cost = km + way, cost + cost_km * way
                at, request = site, i.order_i[node, O_REQ]
            cost += delivery_cost(i, node, start)
            if keep:
                s.node_f[duty, trip, N_KG] += i.order_f[node, O_KG]
                s.node_f[duty, trip, N_M3] += i.order_f[node, O_M3]
                s.at[node, 0], s.at[node, 1] = duty, j
        if cost >= bound or t > i.duty_i[duty, D_UNTIL]:
            return math.inf
        if keep:
            s.node_i[duty, j, N_START], s.node_i[duty, j, N_LEAVES] = start, t
            s.node_i[duty, j, N_TRIP] = trip
            s.node_f[duty, j, N_COST], s.node_f[duty, j, N_KM] = cost, km
        elif node < 0 and j >= p and t == s.node_i[duty, j, N_LEAVES]:
            return cost + s.cost[duty] - s.node_f[duty, j, N_COST]
        j += 1
    if limit > 0.0 and house >= 0:
        back = i.duty_i[duty, D_BACK] if i.duty_i[duty, D_BACK] >= 0 else house
        if km + i.km[mode, at, back] > limit:
            return math.inf
    final = i.duty_i[duty, D_END]
    if final >= 0:
        seconds = i.seconds[profile, at, final]
        if seconds < 0 or t + seconds > i.duty_i[duty, D_UNTIL]:
            return math.inf
        cost += cost_km * i.km[mode, at, final]
    return cost


@njit(nogil=True)
def retime(i: Instance, s: State, duty: int) -> bool:
    """Time a duty's sequence anew; False when it cannot be driven. Its docks must be left."""
    if s.length[duty] == 0:
        s.cost[duty] = 0.0
        return True
    cost = walk(i, s, duty, 0, -1, -1, math.inf, True)
    s.cost[duty] = cost
    if cost < math.inf:
        book_docks(i, s, duty, 0, 1)
        return True
    return False


@njit(nogil=True)
def price(i: Instance, s: State, duty: int, p: int, order: int, source: int, bound: float) -> float:
    """What a duty would cost with the order put in at p, infinite when above the bound."""
    book_docks(i, s, duty, p, -1)
    cost = walk(i, s, duty, p, order, source, bound, False)
    book_docks(i, s, duty, p, 1)
    return cost
