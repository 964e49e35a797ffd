"""The kernel's moves: put an order in, take one out, keep a duty's state and bring it back."""

from planner.search import layout as col
from planner.search.clock import book_docks
from planner.search.compiled import compiled, inlined, whole
from planner.search.layout import Instance, State
from planner.search.stock import change_source, load_earlier, move_stock
from planner.search.timing import retime


@inlined
def worth(i: Instance, order: int) -> float:
    """What an order is worth, as a part of what its whole request costs unmet."""
    return float(i.order_f[order, col.O_UNMET] * i.order_f[order, col.O_SHARE])


@inlined
def open_cost(i: Instance, s: State, order: int, more: float) -> float:
    """What is unmet of an order's request when so much more (or less) of it is served."""
    share, other = more, order
    while True:
        if s.order[other, col.A_DUTY] >= 0:
            share += i.order_f[other, col.O_SHARE]
        other = i.order_i[other, col.O_NEXT]
        if other == order:
            break
    rest = max(0.0, 1.0 - share)
    unmet: float = i.order_f[order, col.O_UNMET] * (rest + rest * rest) / 2.0
    return unmet + float(i.order_f[order, col.O_BROKEN]) * rest


@inlined
def set_length(i: Instance, s: State, duty: int, length: int) -> None:
    """Write down how many nodes a duty has, and whether it is idle."""
    before = s.duty[duty, col.V_LENGTH]
    s.duty[duty, col.V_LENGTH] = length
    if (before == 0) == (length == 0):
        return
    k = i.duty_i[duty, col.D_CLASS]
    begin = i.class_i[k, col.K_BEGIN]
    if length == 0:
        s.counts[col.C_RUNNING] -= 1
        at = begin + s.classes[k, col.Q_IDLE]
        s.duty[at, col.V_IDLE], s.duty[duty, col.V_IDLE_AT] = duty, at
        s.classes[k, col.Q_IDLE] += 1
    else:
        s.counts[col.C_RUNNING] += 1
        s.classes[k, col.Q_IDLE] -= 1
        last, at = (
            s.duty[begin + s.classes[k, col.Q_IDLE], col.V_IDLE],
            s.duty[duty, col.V_IDLE_AT],
        )
        s.duty[at, col.V_IDLE], s.duty[last, col.V_IDLE_AT] = last, at


@inlined
def may_start(i: Instance, s: State, order: int, duty: int, source: int) -> bool:
    """Whether a duty may carry an order on a new trip: access, room and number of trips."""
    kind, limit = i.duty_i[duty, col.D_KIND], i.duty_i[duty, col.D_TRIPS]
    if not i.loads_at[kind, i.source_i[source, col.S_WAREHOUSE]]:
        return False
    if limit > 0:
        for k in range(s.duty[duty, col.V_LENGTH]):
            limit -= s.node_i[duty, k, col.N_NODE] < 0
        if limit <= 0:
            return False
    return bool(
        i.order_f[order, col.O_KG] <= i.duty_f[duty, col.D_KG] + 1e-9
        and i.order_f[order, col.O_M3] <= i.duty_f[duty, col.D_M3] + 1e-9
    )


@inlined
def may_join(i: Instance, s: State, order: int, duty: int, trip: int) -> bool:
    """Whether there is room for an order on a duty's trip, and its warehouse may serve it."""
    house = i.source_i[-1 - s.node_i[duty, trip, col.N_NODE], col.S_WAREHOUSE]
    return bool(
        i.order_f[order, col.O_KG] + s.node_f[duty, trip, col.N_KG]
        <= i.duty_f[duty, col.D_KG] + 1e-9
        and i.order_f[order, col.O_M3] + s.node_f[duty, trip, col.N_M3]
        <= i.duty_f[duty, col.D_M3] + 1e-9
        and i.gives_to[i.order_i[order, col.O_GROUP], house]
    )


@inlined
def keep(s: State, duty: int) -> None:
    """Remember a duty as it was before this iteration changes it."""
    if s.duty[duty, col.V_MARK] == 1:
        return
    s.duty[duty, col.V_MARK] = 1
    s.duty[s.counts[col.C_TOUCHED], col.V_TOUCHED] = duty
    s.counts[col.C_TOUCHED] += 1
    n = s.duty[duty, col.V_LENGTH]
    s.duty[duty, col.V_KEPT], s.cost[duty, 1] = n, s.cost[duty, 0]
    for k in range(n):
        for c in range(col.N_KEPT):
            s.node_i[duty, k, col.N_KEPT + c] = s.node_i[duty, k, c]
            s.node_f[duty, k, col.N_KEPT + c] = s.node_f[duty, k, c]


@inlined
def put_in(i: Instance, s: State, duty: int, p: int, order: int, source: int, lift: int) -> None:
    """Put an order that fits in at p, on a new trip when a source is given."""
    keep(s, duty)
    s.total[col.T_NOW] -= s.cost[duty, 0] + open_cost(i, s, order, 0.0)
    begin = _first_changed(i, s, duty, p, lift)
    book_docks(i, s, duty, begin, -1)
    if lift >= 0:
        change_source(i, s, duty, s.node_i[duty, p - 1, col.N_TRIP], lift)
    width = 2 if source >= 0 else 1
    _shift(s, duty, p, width)
    trip = p if source >= 0 else s.node_i[duty, p - 1, col.N_TRIP]
    if source >= 0:
        s.node_i[duty, p, col.N_NODE] = -1 - source
        s.node_f[duty, p, col.N_KG] = s.node_f[duty, p, col.N_M3] = 0.0
    else:
        source = -1 - s.node_i[duty, trip, col.N_NODE]
    s.node_i[duty, p + width - 1, col.N_NODE] = order
    s.node_f[duty, trip, col.N_KG] += i.order_f[order, col.O_KG]
    s.node_f[duty, trip, col.N_M3] += i.order_f[order, col.O_M3]
    set_length(i, s, duty, s.duty[duty, col.V_LENGTH] + width)
    s.order[order, col.A_DUTY] = duty
    _no_longer_absent(s, order)
    move_stock(i, s, order, source, -1)
    s.total[col.T_NOW] += open_cost(i, s, order, 0.0)
    if not retime(i, s, duty, begin):  # other trips took the dock that was counted on
        clear(i, s, duty)
    s.total[col.T_NOW] += s.cost[duty, 0]


@inlined
def _first_changed(i: Instance, s: State, duty: int, p: int, lift: int) -> int:
    """From which node on a duty's times change when an order is put in at p."""
    if i.duty_i[duty, col.D_SHIFT] > 0:
        return 0
    return p if lift < 0 else int(s.node_i[duty, p - 1, col.N_TRIP])


@inlined
def _shift(s: State, duty: int, p: int, width: int) -> None:
    """Make room for so many nodes at p."""
    for k in range(s.duty[duty, col.V_LENGTH] - 1, p - 1, -1):
        s.node_i[duty, k + width, col.N_NODE] = s.node_i[duty, k, col.N_NODE]
        s.node_f[duty, k + width, col.N_KG] = s.node_f[duty, k, col.N_KG]
        s.node_f[duty, k + width, col.N_M3] = s.node_f[duty, k, col.N_M3]


@inlined
def _no_longer_absent(s: State, order: int) -> None:
    s.counts[col.C_ABSENT] -= 1
    last, hole = s.order[s.counts[col.C_ABSENT], col.A_LIST], s.order[order, col.A_HOLE]
    s.order[hole, col.A_LIST], s.order[last, col.A_HOLE] = last, hole


@inlined
def mark_absent(s: State, order: int) -> None:
    """Write down that nobody carries an order."""
    s.order[order, col.A_DUTY] = s.order[order, col.A_PLACE] = -1
    s.order[s.counts[col.C_ABSENT], col.A_LIST], s.order[order, col.A_HOLE] = (
        order,
        s.counts[col.C_ABSENT],
    )
    s.counts[col.C_ABSENT] += 1


@inlined
def take_out(i: Instance, s: State, duty: int, first: int, end: int) -> None:
    """Take the orders at positions first to end out of a duty, and trips left with none."""
    keep(s, duty)
    book_docks(i, s, duty, 0, -1)
    s.total[col.T_NOW] -= s.cost[duty, 0]
    for k in range(first, end):
        node = s.node_i[duty, k, col.N_NODE]
        if node >= 0:
            _drop(i, s, node, -1 - s.node_i[duty, s.node_i[duty, k, col.N_TRIP], col.N_NODE])
            s.node_i[duty, k, col.N_NODE] = -(1 << 40)
    _close_up(i, s, duty)
    load_earlier(i, s, duty)
    if not retime(i, s, duty, whole(0)):  # a closed way between what is left: give the rest up, too
        clear(i, s, duty)
    s.total[col.T_NOW] += s.cost[duty, 0]


@inlined
def _drop(i: Instance, s: State, order: int, source: int) -> None:
    before = open_cost(i, s, order, 0.0)
    mark_absent(s, order)
    s.total[col.T_NOW] += open_cost(i, s, order, 0.0) - before
    move_stock(i, s, order, source, 1)


@inlined
def _close_up(i: Instance, s: State, duty: int) -> None:
    """Close the gaps of a sequence and leave out trips without orders."""
    kept, trip = 0, 0
    for k in range(s.duty[duty, col.V_LENGTH]):
        node = s.node_i[duty, k, col.N_NODE]
        if node == -(1 << 40):
            continue
        if node < 0:
            if kept > 0 and s.node_i[duty, kept - 1, col.N_NODE] < 0:
                kept -= 1
            trip = kept
            s.node_f[duty, trip, col.N_KG] = s.node_f[duty, trip, col.N_M3] = 0.0
        else:
            s.node_f[duty, trip, col.N_KG] += i.order_f[node, col.O_KG]
            s.node_f[duty, trip, col.N_M3] += i.order_f[node, col.O_M3]
        s.node_i[duty, kept, col.N_NODE] = node
        kept += 1
    if kept > 0 and s.node_i[duty, kept - 1, col.N_NODE] < 0:
        kept -= 1
    set_length(i, s, duty, kept)


@compiled
def clear(i: Instance, s: State, duty: int) -> None:
    """Take everything out of a duty."""
    source = -1
    for k in range(s.duty[duty, col.V_LENGTH]):
        node = s.node_i[duty, k, col.N_NODE]
        if node < 0:
            source = -1 - node
        else:
            _drop(i, s, node, source)
    set_length(i, s, duty, 0)
    s.cost[duty, 0] = 0.0


@compiled
def roll_back(i: Instance, s: State, total: float) -> None:
    """Bring all kept duties back as they were."""
    for k in range(s.counts[col.C_TOUCHED]):
        duty = s.duty[k, col.V_TOUCHED]
        book_docks(i, s, duty, 0, -1)
        clear(i, s, duty)
    for k in range(s.counts[col.C_TOUCHED]):
        duty = s.duty[k, col.V_TOUCHED]
        n = s.duty[duty, col.V_KEPT]
        for m in range(n):
            for c in range(col.N_KEPT):
                s.node_i[duty, m, c] = s.node_i[duty, m, col.N_KEPT + c]
                s.node_f[duty, m, c] = s.node_f[duty, m, col.N_KEPT + c]
        set_length(i, s, duty, n)
        s.cost[duty, 0] = s.cost[duty, 1]
        book_docks(i, s, duty, 0, 1)
        bring_back(i, s, duty)
    s.total[col.T_NOW] = total


@inlined
def bring_back(i: Instance, s: State, duty: int) -> None:
    source = -1
    for k in range(s.duty[duty, col.V_LENGTH]):
        node = s.node_i[duty, k, col.N_NODE]
        if node < 0:
            source = -1 - node
        else:
            s.order[node, col.A_DUTY], s.order[node, col.A_PLACE] = duty, k
            _no_longer_absent(s, node)
            move_stock(i, s, node, source, -1)


@compiled
def full_total(i: Instance, s: State) -> float:
    """The whole objective summed up anew."""
    total = 0.0
    for order in range(len(i.order_i)):
        if i.order_i[order, col.O_FIRST]:
            total += open_cost(i, s, order, 0.0)
    for duty in range(len(s.duty)):
        total += s.cost[duty, 0]
    return total


@compiled
def remember_best(s: State) -> None:
    """Make the solution the best one, copying only duties changed since the last one."""
    s.total[col.T_BEST] = s.total[col.T_NOW]
    for c in range(s.counts[col.C_CHANGED]):
        duty = s.duty[c, col.V_CHANGED]
        s.duty[duty, col.V_DIRTY] = 0
        n = s.duty[duty, col.V_LENGTH]
        s.duty[duty, col.V_BEST] = n
        for k in range(n):
            s.node_i[duty, k, col.N_BEST_NODE] = s.node_i[duty, k, col.N_NODE]
            s.node_i[duty, k, col.N_BEST_START] = s.node_i[duty, k, col.N_START]
    s.counts[col.C_CHANGED] = 0


@inlined
def note_changed(s: State, duty: int) -> None:
    """Write down that a duty differs from the best solution."""
    if s.duty[duty, col.V_DIRTY] == 0:
        s.duty[duty, col.V_DIRTY] = 1
        s.duty[s.counts[col.C_CHANGED], col.V_CHANGED] = duty
        s.counts[col.C_CHANGED] += 1


@inlined
def forget_kept(s: State, changed: bool) -> None:
    """Start the next iteration with nothing kept."""
    for k in range(s.counts[col.C_TOUCHED]):
        s.duty[s.duty[k, col.V_TOUCHED], col.V_MARK] = 0
        if changed:
            note_changed(s, s.duty[k, col.V_TOUCHED])
    s.counts[col.C_TOUCHED] = 0
