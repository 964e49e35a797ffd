"""Switch: give all that a vehicle does to an idle one of another kind."""

import math

from planner.search import layout as col
from planner.search.chance import pick
from planner.search.clock import book_docks
from planner.search.compiled import compiled, inlined, whole
from planner.search.layout import Instance, State
from planner.search.moves import keep, set_length
from planner.search.stock import in_stock, move_stock
from planner.search.timing import retime, walk

NOWHERE = 1 << 30  # past every node: nothing known about the duty's nodes may cut the walk short


@compiled
def switch(i: Instance, s: State, duty: int, most: float) -> None:
    """Hand a duty over to an idle one of a class drawn at random if that costs less than most."""
    k = pick(s, len(i.class_i))
    n = s.duty[duty, col.V_LENGTH]
    if n == 0 or k == i.duty_i[duty, col.D_CLASS] or s.classes[k, col.Q_IDLE] == 0:
        return
    other = s.duty[i.class_i[k, col.K_BEGIN], col.V_IDLE]
    if not _copied(i, s, duty, other, n):
        return
    book_docks(i, s, duty, 0, -1)
    s.duty[other, col.V_LENGTH] = n
    cost = walk(
        i,
        s,
        other,
        whole(0),
        whole(NOWHERE),
        whole(-1),
        whole(-1),
        whole(-1),
        s.cost[duty, 0] + most,
        whole(0) == 1,
    )
    s.duty[other, col.V_LENGTH] = 0
    if cost == math.inf:
        book_docks(i, s, duty, 0, 1)
        return
    _hand_over(i, s, duty, other, n)


@inlined
def _copied(i: Instance, s: State, duty: int, other: int, n: int) -> bool:
    """Write a duty's sequence down for another one, with sources where that may load."""
    kind, limit = i.duty_i[other, col.D_KIND], i.duty_i[other, col.D_TRIPS]
    trips = 0
    for p in range(n):
        node = s.node_i[duty, p, col.N_NODE]
        if node < 0:
            trips += 1
            if (
                s.node_f[duty, p, col.N_KG] > i.duty_f[other, col.D_KG] + 1e-9
                or s.node_f[duty, p, col.N_M3] > i.duty_f[other, col.D_M3] + 1e-9
                or (limit > 0 and trips > limit)
            ):
                return False
            if not i.loads_at[kind, i.source_i[-1 - node, col.S_WAREHOUSE]]:
                source = _other_source(i, s, duty, p, n, kind)
                if source < 0:
                    return False
                node = -1 - source
        elif not i.compatible[i.order_i[node, col.O_GROUP], kind]:
            return False
        s.node_i[other, p, col.N_NODE] = node
        s.node_f[other, p, col.N_KG] = s.node_f[duty, p, col.N_KG]
        s.node_f[other, p, col.N_M3] = s.node_f[duty, p, col.N_M3]
    return True


@compiled
def _other_source(i: Instance, s: State, duty: int, trip: int, n: int, kind: int) -> int:
    """A source near a trip's first order where a kind of vehicle may load all of it; -1 if none."""
    first = s.node_i[duty, trip + 1, col.N_NODE]
    for k in range(col.SOURCES):
        source = i.order_i[first, col.O_SOURCE + k]
        if source < 0:
            break
        house = i.source_i[source, col.S_WAREHOUSE]
        able, p = i.loads_at[kind, house] == 1, trip + 1
        while able and p < n and s.node_i[duty, p, col.N_NODE] >= 0:
            node = s.node_i[duty, p, col.N_NODE]
            able = (
                i.gives_to[i.order_i[node, col.O_GROUP], house] == 1
                and in_stock(i, s, node, source)
                and _plenty(i, node)
            )
            p += 1
        if able:
            return int(source)
    return -1


@inlined
def _plenty(i: Instance, order: int) -> bool:
    """Whether nothing of an order is scarce."""
    plenty = True
    for k in range(i.order_i[order, col.O_ITEM], i.order_i[order, col.O_ITEM_END]):
        plenty = plenty and i.scarce[i.pairs[k, 0]] == 0
    return plenty


@inlined
def _hand_over(i: Instance, s: State, duty: int, other: int, n: int) -> None:
    """Let the other duty do what is written down for it; the first one's docks are left."""
    keep(s, duty)
    keep(s, other)
    s.total[col.T_NOW] -= s.cost[duty, 0]
    before = after = whole(-1)
    for p in range(n):
        node = s.node_i[duty, p, col.N_NODE]
        if node < 0:
            before, after = -1 - node, -1 - s.node_i[other, p, col.N_NODE]
        elif before != after:
            move_stock(i, s, node, before, 1)
            move_stock(i, s, node, after, -1)
    set_length(i, s, duty, 0)
    set_length(i, s, other, n)
    s.cost[duty, 0] = 0.0
    retime(i, s, other, whole(0))
    s.total[col.T_NOW] += s.cost[other, 0]
