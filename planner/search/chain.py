"""Chain: the best new trip of an idle vehicle through absent orders near one another.

None of them may pay for the way alone. The orders are put in a sequence by time; what is best up to
each of them follows from what is best up to those before it that are near (a label for each order,
as in the pricing of routes for set partitioning, here without proof).
"""

import math

from planner.search import layout as col
from planner.search.chance import chance, pick
from planner.search.clock import drive, load_at, open_at
from planner.search.compiled import compiled, inlined, whole
from planner.search.distance import km_between, seconds_between
from planner.search.layout import Instance, State
from planner.search.moves import may_join, may_start, open_cost, put_in
from planner.search.pricing import price
from planner.search.stock import first_in_stock, in_stock
from planner.search.timing import delivery_cost

SMALLEST, SIZES = 16, 7
HURRIES, FASTER = 6, 2.0


@compiled
def chain(i: Instance, s: State, seed: int) -> None:
    """Give an idle duty the best trip found around an absent order, if it is worth it."""
    duty = _an_idle_one(i, s)
    source = _source(i, s, seed, duty) if duty >= 0 else whole(-1)
    if source < 0:
        return
    many = _gather(i, s, seed, min(SMALLEST << pick(s, SIZES), s.counts[col.C_ABSENT]))
    _sort(i, s, many, chance(s))
    last = _label(i, s, duty, source, many, _hurry(i, s, seed, source, duty))
    if last >= 0:
        _put_in(i, s, duty, source, last)


@inlined
def _an_idle_one(i: Instance, s: State) -> int:
    """An idle duty of a class drawn at random, -1 if there is none."""
    first = pick(s, len(i.class_i))
    for k in range(len(i.class_i)):
        some = (first + k) % len(i.class_i)
        if s.classes[some, col.Q_IDLE] > 0:
            return int(s.duty[i.class_i[some, col.K_BEGIN], col.V_IDLE])
    return -1


@inlined
def _source(i: Instance, s: State, order: int, duty: int) -> int:
    """The nearest source from which a duty may bring an order, -1 if there is none."""
    if not i.compatible[i.order_i[order, col.O_GROUP], i.duty_i[duty, col.D_KIND]]:
        return -1
    for k in range(col.SOURCES):
        source = i.order_i[order, col.O_SOURCE + k]
        if source < 0:
            break
        source = first_in_stock(i, s, order, source)
        if source >= 0 and may_start(i, s, order, duty, source):
            return int(source)
    return -1


@inlined
def _hurry(i: Instance, s: State, seed: int, source: int, duty: int) -> float:
    """What a second on the way is taken to be worth: a part, drawn at random, of what an order is
    worth for each second that a vehicle needs to get there, or nothing.
    """
    house, site = i.source_i[source, col.S_SITE], i.order_i[seed, col.O_SITE]
    steps = pick(s, HURRIES)
    if steps == 0 or house == site:
        return 0.0
    gain = open_cost(i, s, seed, 0.0) - open_cost(i, s, seed, i.order_f[seed, col.O_SHARE])
    seconds = seconds_between(i, i.duty_i[duty, col.D_PROFILE], house, site)
    return float(max(0.0, gain) / max(1, seconds) * FASTER**steps)


@inlined
def _gather(i: Instance, s: State, seed: int, most: int) -> int:
    """List an absent order, the absent ones near it, those near these, and so on."""
    most = min(most, len(s.label_i))
    s.label_i[0, col.L_ORDER], s.order[seed, col.A_LABEL] = seed, 0
    many, center = 1, 0
    while center < many < most:
        order = s.label_i[center, col.L_ORDER]
        for k in range(i.order_i.shape[1] - col.O_NEAR):
            other = i.order_i[order, col.O_NEAR + k]
            if other < 0 or many >= most:
                break
            if s.order[other, col.A_DUTY] < 0 and not _listed(s, other, many):
                s.label_i[many, col.L_ORDER], s.order[other, col.A_LABEL] = other, many
                many += 1
        center += 1
    return many


@inlined
def _listed(s: State, order: int, many: int) -> bool:
    """Whether an order is among the so many that are listed."""
    at = s.order[order, col.A_LABEL]
    return bool(0 <= at < many and s.label_i[at, col.L_ORDER] == order)


@inlined
def _sort(i: Instance, s: State, many: int, early: float) -> None:
    """Sort the listed orders by a moment in their windows, early or late in it (Shell's sort)."""
    for k in range(many):
        order = s.label_i[k, col.L_ORDER]
        key = min(float(i.order_i[order, col.O_NEEDED]), i.order_f[order, col.O_LAST])
        if i.order_f[order, col.O_OPEN] < math.inf:
            key -= early * i.order_f[order, col.O_OPEN]
        s.label_f[k, col.L_VALUE] = key
    gap = 1
    while gap < many // 3:
        gap = 3 * gap + 1
    while gap > 0:
        for k in range(gap, many):
            order, key, at = s.label_i[k, col.L_ORDER], s.label_f[k, col.L_VALUE], k
            while at >= gap and s.label_f[at - gap, col.L_VALUE] > key:
                s.label_i[at, col.L_ORDER] = s.label_i[at - gap, col.L_ORDER]
                s.label_f[at, col.L_VALUE] = s.label_f[at - gap, col.L_VALUE]
                at -= gap
            s.label_i[at, col.L_ORDER], s.label_f[at, col.L_VALUE] = order, key
        gap //= 3
    for k in range(many):
        s.order[s.label_i[k, col.L_ORDER], col.A_LABEL] = k


@compiled
def _label(i: Instance, s: State, duty: int, source: int, many: int, hurry: float) -> int:
    """Find the best way up to each listed order; the one it is best to end at, -1 for no trip.

    On the way a second costs what hurry says, for the sake of the orders that come after.
    """
    profile, kind = i.duty_i[duty, col.D_PROFILE], i.duty_i[duty, col.D_KIND]
    house, until = i.source_i[source, col.S_SITE], i.duty_i[duty, col.D_UNTIL]
    start, final = i.duty_i[duty, col.D_START], i.duty_i[duty, col.D_END]
    cost_km = i.duty_f[duty, col.D_COST_KM]
    t, spent = i.duty_i[duty, col.D_FROM], i.duty_f[duty, col.D_FIXED]
    if start != house:
        seconds = seconds_between(i, profile, start, house)
        if seconds < 0:
            return -1
        t, spent = (
            drive(i, duty, t, seconds),
            spent + cost_km * km_between(i, profile, start, house),
        )
    t = load_at(i, s, source, t)
    if t < 0:
        return -1
    t += i.source_i[source, col.S_LOADING]
    departs = t
    best, last = 0.0, whole(-1)
    for k in range(many):
        order = s.label_i[k, col.L_ORDER]
        s.label_f[k, col.L_VALUE] = -math.inf
        if not (
            i.compatible[i.order_i[order, col.O_GROUP], kind]
            and i.gives_to[i.order_i[order, col.O_GROUP], i.source_i[source, col.S_WAREHOUSE]]
            and in_stock(i, s, order, source)
        ):
            continue
        site = i.order_i[order, col.O_SITE]
        _reach(i, s, duty, k, order, whole(-1), departs, -spent, house, hurry)
        for m in range(i.order_i.shape[1] - col.O_NEAR):
            other = i.order_i[order, col.O_NEAR + m]
            if other < 0:
                break
            if _listed(s, other, k) and s.label_f[s.order[other, col.A_LABEL], 0] > -math.inf:
                at = s.order[other, col.A_LABEL]
                _reach(
                    i, s, duty, k, order, at, s.label_i[at, col.L_LEAVES],
                    s.label_f[at, col.L_VALUE], i.order_i[other, col.O_SITE], hurry,
                )  # fmt: skip
        value = s.label_f[k, col.L_VALUE]
        if value == -math.inf:
            continue
        value += open_cost(i, s, order, 0.0) - open_cost(i, s, order, i.order_f[order, col.O_SHARE])
        s.label_f[k, col.L_VALUE] = value
        value += hurry * (s.label_i[k, col.L_LEAVES] - departs)
        if final >= 0 and final != site:
            seconds = seconds_between(i, profile, site, final)
            if seconds < 0 or drive(i, duty, s.label_i[k, col.L_LEAVES], seconds) > until:
                continue
            value -= cost_km * km_between(i, profile, site, final)
        if value > best:
            best, last = value, k
    return last


@inlined
def _reach(
    i: Instance,
    s: State,
    duty: int,
    k: int,
    order: int,
    at: int,
    t: int,
    value: float,
    site: int,
    hurry: float,
) -> None:
    """Note that an order is reached from a label, or from the source, if that is better."""
    kg, m3 = i.order_f[order, col.O_KG], i.order_f[order, col.O_M3]
    if at >= 0:
        kg, m3 = kg + s.label_f[at, col.L_KG], m3 + s.label_f[at, col.L_M3]
    if kg > i.duty_f[duty, col.D_KG] + 1e-9 or m3 > i.duty_f[duty, col.D_M3] + 1e-9:
        return
    left = t
    there, profile = i.order_i[order, col.O_SITE], i.duty_i[duty, col.D_PROFILE]
    if there != site:
        value -= i.duty_f[duty, col.D_COST_KM] * km_between(i, profile, site, there)
        if value <= s.label_f[k, col.L_VALUE]:
            return
        seconds = seconds_between(i, profile, site, there)
        if seconds < 0:
            return
        t = drive(i, duty, t, seconds)
    t = open_at(i, i.order_i[order, col.O_WINDOW], i.order_i[order, col.O_WINDOW_END], t, 0)
    if t < 0:
        return
    value -= delivery_cost(i, order, t)
    t += i.order_i[order, col.O_SERVICE]
    value -= hurry * (t - left)
    if value > s.label_f[k, col.L_VALUE] and t <= i.duty_i[duty, col.D_UNTIL]:
        s.label_f[k, col.L_VALUE], s.label_f[k, col.L_KG], s.label_f[k, col.L_M3] = value, kg, m3
        s.label_i[k, col.L_LEAVES], s.label_i[k, col.L_BEFORE] = t, at


@inlined
def _put_in(i: Instance, s: State, duty: int, source: int, last: int) -> None:
    """Put the orders up to a label in, one after the other, as far as each fits in exactly."""
    after = whole(-1)
    while last >= 0:  # turn the links around
        before = s.label_i[last, col.L_BEFORE]
        s.label_i[last, col.L_BEFORE] = after
        after, last = last, before
    while after >= 0:
        order, n = s.label_i[after, col.L_ORDER], s.duty[duty, col.V_LENGTH]
        if (source >= 0 or _may_follow(i, s, duty, n, order)) and price(
            i, s, duty, n, order, source, whole(-1), math.inf
        ) < math.inf:
            put_in(i, s, duty, n, order, source, whole(-1))
            source = whole(-1)  # the trip is there now
        after = s.label_i[after, col.L_BEFORE]


@inlined
def _may_follow(i: Instance, s: State, duty: int, n: int, order: int) -> bool:
    """Whether an order has room after a duty's last one, and its goods are there."""
    trip = s.node_i[duty, n - 1, col.N_TRIP]
    return bool(
        n + 2 < s.node_i.shape[1]
        and may_join(i, s, order, duty, trip)
        and in_stock(i, s, order, -1 - s.node_i[duty, trip, col.N_NODE])
    )
