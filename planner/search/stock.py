"""Stock: what sources have left, and which of a warehouse's sources a trip loads from."""

from planner.search import layout as col
from planner.search.compiled import compiled, inlined
from planner.search.layout import Instance, State


@inlined
def in_stock(i: Instance, s: State, order: int, source: int) -> bool:
    """Whether a source has everything for an order, now and when later trips load."""
    for k in range(i.order_i[order, col.O_ITEM], i.order_i[order, col.O_ITEM_END]):
        item, quantity = i.pairs[k, 0], i.pairs[k, 1]
        last = i.source_i[source, col.S_LAST] if i.scarce[item] else source + 1
        for later in range(source, last):
            if s.stock[later, item] < quantity:
                return False
    return True


@inlined
def first_in_stock(i: Instance, s: State, order: int, source: int) -> int:
    """The earliest source of a warehouse, from one on, that has everything; -1 if none."""
    for later in range(source, i.source_i[source, col.S_LAST]):
        if in_stock(i, s, order, later):
            return later
    return -1


@inlined
def move_stock(i: Instance, s: State, order: int, source: int, by: int) -> None:
    """Give an order's goods back to a source (1) or take them (-1)."""
    for k in range(i.order_i[order, col.O_ITEM], i.order_i[order, col.O_ITEM_END]):
        if i.scarce[i.pairs[k, 0]]:
            for later in range(source, i.source_i[source, col.S_LAST]):
                s.stock[later, i.pairs[k, 0]] += by * i.pairs[k, 1]


@compiled
def change_source(i: Instance, s: State, duty: int, trip: int, source: int) -> None:
    """Let a trip load from another source of its warehouse."""
    before = -1 - s.node_i[duty, trip, col.N_NODE]
    for k in range(trip + 1, s.duty[duty, col.V_LENGTH]):
        node = s.node_i[duty, k, col.N_NODE]
        if node < 0:
            break
        move_stock(i, s, node, before, 1)
        move_stock(i, s, node, source, -1)
    s.node_i[duty, trip, col.N_NODE] = -1 - source


@compiled
def load_earlier(i: Instance, s: State, duty: int) -> None:
    """Let trips load as soon as what is still on them is there."""
    for trip in range(s.duty[duty, col.V_LENGTH]):
        source = -1 - s.node_i[duty, trip, col.N_NODE]
        if source < 0 or i.source_i[source, col.S_FIRST] == source:
            continue
        for earlier in range(i.source_i[source, col.S_FIRST], source):
            if _all_in_stock(i, s, duty, trip, source, earlier):
                change_source(i, s, duty, trip, earlier)
                break


@compiled
def _all_in_stock(i: Instance, s: State, duty: int, trip: int, source: int, earlier: int) -> bool:
    """Whether all of a trip could be loaded at an earlier source."""
    end, there = trip + 1, True
    while end < s.duty[duty, col.V_LENGTH] and s.node_i[duty, end, col.N_NODE] >= 0:
        move_stock(i, s, s.node_i[duty, end, col.N_NODE], source, 1)
        end += 1
    taken = trip + 1
    while taken < end and there:
        there = in_stock(i, s, s.node_i[duty, taken, col.N_NODE], earlier)
        if there:
            move_stock(i, s, s.node_i[duty, taken, col.N_NODE], earlier, -1)
            taken += 1
    for k in range(trip + 1, taken):
        move_stock(i, s, s.node_i[duty, k, col.N_NODE], earlier, 1)
    for k in range(trip + 1, end):
        move_stock(i, s, s.node_i[duty, k, col.N_NODE], source, -1)
    return there
