"""The kernel's clock: when things happen, and what a sequence of them costs."""

import math

from planner.search import layout as col
from planner.search.compiled import compiled, inlined, whole
from planner.search.distance import km_between, seconds_between
from planner.search.layout import Instance, State


@inlined
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


@inlined
def closes_after(i: Instance, first: int, end: int, t: int, lasting: int) -> int:
    """How long what starts at t could still start in the same window."""
    most = col.FAR if first == end else 0
    for w in range(first, end):
        if i.pairs[w, 0] <= t <= i.pairs[w, 1] - lasting:
            most = max(most, i.pairs[w, 1] - lasting - t)
    return most


@inlined
def latest_in(i: Instance, first: int, end: int, t: int, lasting: int) -> int:
    """The last moment up to t in one of the windows that lasts so long; long ago if none."""
    if first == end:
        return t
    best = -col.FAR
    for w in range(first, end):
        last = min(t, i.pairs[w, 1] - lasting)
        if last >= i.pairs[w, 0]:
            best = max(best, last)
    return best


@inlined
def drive(i: Instance, duty: int, t: int, seconds: int) -> int:
    """When a leg ends that may begin from t on and is not driven in a curfew."""
    for w in range(i.duty_i[duty, col.D_CURFEW], i.duty_i[duty, col.D_CURFEW_END]):
        if t < i.pairs[w, 1] and t + seconds > i.pairs[w, 0] and seconds > 0:
            t = i.pairs[w, 1]
    return t + seconds


@inlined
def leave(i: Instance, duty: int, by: int, seconds: int) -> int:
    """When a leg begins at the latest that is not driven in a curfew and ends by then."""
    for w in range(i.duty_i[duty, col.D_CURFEW_END] - 1, i.duty_i[duty, col.D_CURFEW] - 1, -1):
        if by > i.pairs[w, 0] and by - seconds < i.pairs[w, 1] and seconds > 0:
            by = i.pairs[w, 0]
    return by - seconds


@inlined
def _before_curfew(i: Instance, duty: int, arrives: int) -> int:
    """How much later a leg could end before the next curfew puts it off."""
    for w in range(i.duty_i[duty, col.D_CURFEW], i.duty_i[duty, col.D_CURFEW_END]):
        if i.pairs[w, 0] >= arrives:
            return int(i.pairs[w, 0] - arrives)
    return col.FAR


@inlined
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
                    slack = min(slack, _before_curfew(i, duty, start))
                else:
                    waited += arrives - seconds - t
                    slack = min(slack, waited + _before_curfew(i, duty, arrives))
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
                    slack = min(slack, waited + _before_curfew(i, duty, arrives))
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
            slack = min(slack, waited + _before_curfew(i, duty, arrives))
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
                    even = min(even, float(_before_curfew(i, duty, next_arrives)))
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
