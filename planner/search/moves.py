"""The kernel's moves: put an order in, take one out, keep a duty's state and bring it back."""

from numba import njit

from planner.search.layout import (
    C_ABSENT,
    C_TOUCHED,
    D_KG,
    D_KIND,
    D_M3,
    D_TRIPS,
    N_KG,
    N_M3,
    N_NODE,
    N_TRIP,
    O_GROUP,
    O_ITEM,
    O_ITEM_END,
    O_KG,
    O_M3,
    O_REQ,
    O_SHARE,
    R_BROKEN,
    R_UNMET,
    S_LAST,
    T_BEST,
    T_NOW,
    Instance,
    State,
)
from planner.search.timing import book_docks, retime

# mypy: disable-error-code="untyped-decorator"


@njit(nogil=True)
def open_cost(i: Instance, s: State, request: int, more: float) -> float:
    """What is unmet of a request when so much more (or less) of it is served."""
    share = more
    for k in range(i.sibling_from[request], i.sibling_from[request + 1]):
        if s.at[i.siblings[k], 0] >= 0:
            share += i.order_f[i.siblings[k], O_SHARE]
    rest = max(0.0, 1.0 - share)
    unmet, broken = i.request_f[request, R_UNMET], i.request_f[request, R_BROKEN]
    return unmet * (rest + rest * rest) / 2.0 + broken * rest


@njit(nogil=True)
def in_stock(i: Instance, s: State, order: int, source: int) -> bool:
    """Whether a source has everything for an order, now and when later trips load."""
    for k in range(i.order_i[order, O_ITEM], i.order_i[order, O_ITEM_END]):
        for later in range(source, i.source_i[source, S_LAST]):
            if s.stock[later, i.items[k, 0]] < i.items[k, 1]:
                return False
    return True


@njit(nogil=True)
def move_stock(i: Instance, s: State, order: int, source: int, by: int) -> None:
    """Give an order's goods back to a source (1) or take them (-1)."""
    for k in range(i.order_i[order, O_ITEM], i.order_i[order, O_ITEM_END]):
        for later in range(source, i.source_i[source, S_LAST]):
            s.stock[later, i.items[k, 0]] += by * i.items[k, 1]


@njit(nogil=True)
def fits(i: Instance, s: State, order: int, duty: int, p: int, source: int) -> bool:
    """Whether a duty may carry an order at p: access, room, stock and number of trips."""
    if not i.compatible[i.order_i[order, O_GROUP], i.duty_i[duty, D_KIND]]:
        return False
    if s.length[duty] + 2 >= s.node_i.shape[1]:
        return False
    kg, m3, limit = i.order_f[order, O_KG], i.order_f[order, O_M3], i.duty_i[duty, D_TRIPS]
    if source < 0:
        trip = s.node_i[duty, p - 1, N_TRIP]
        source = -1 - s.node_i[duty, trip, N_NODE]
        kg, m3 = kg + s.node_f[duty, trip, N_KG], m3 + s.node_f[duty, trip, N_M3]
    elif limit > 0:
        for k in range(s.length[duty]):
            limit -= s.node_i[duty, k, N_NODE] < 0
        if limit <= 0:
            return False
    return (
        kg <= i.duty_f[duty, D_KG] + 1e-9
        and m3 <= i.duty_f[duty, D_M3] + 1e-9
        and in_stock(i, s, order, source)
    )


@njit(nogil=True)
def keep(i: Instance, s: State, duty: int) -> None:
    """Remember a duty as it was before this iteration changes it."""
    if s.mark[duty, 0] == 1:
        return
    s.mark[duty, 0] = 1
    s.touched[s.count[C_TOUCHED]] = duty
    s.count[C_TOUCHED] += 1
    n = s.length[duty]
    s.kept_length[duty], s.kept_cost[duty] = n, s.cost[duty]
    s.kept_i[duty, :n] = s.node_i[duty, :n]
    s.kept_f[duty, :n] = s.node_f[duty, :n]


@njit(nogil=True)
def put_in(i: Instance, s: State, duty: int, p: int, order: int, source: int) -> None:
    """Put an order that fits in at p, on a new trip when a source is given."""
    keep(i, s, duty)
    request = i.order_i[order, O_REQ]
    s.total[T_NOW] -= s.cost[duty] + open_cost(i, s, request, 0.0)
    book_docks(i, s, duty, 0, -1)
    width = 2 if source >= 0 else 1
    for k in range(s.length[duty] - 1, p - 1, -1):
        s.node_i[duty, k + width, N_NODE] = s.node_i[duty, k, N_NODE]
    if source >= 0:
        s.node_i[duty, p, N_NODE] = -1 - source
    else:
        source = -1 - s.node_i[duty, s.node_i[duty, p - 1, N_TRIP], N_NODE]
    s.node_i[duty, p + width - 1, N_NODE] = order
    s.length[duty] += width
    s.at[order, 0] = duty
    _no_longer_absent(s, order)
    move_stock(i, s, order, source, -1)
    s.total[T_NOW] += open_cost(i, s, request, 0.0)
    if not retime(i, s, duty):  # other trips took the dock that was counted on
        clear(i, s, duty)
    s.total[T_NOW] += s.cost[duty]


@njit(nogil=True)
def _no_longer_absent(s: State, order: int) -> None:
    s.count[C_ABSENT] -= 1
    last, hole = s.absent[s.count[C_ABSENT], 0], s.absent[order, 1]
    s.absent[hole, 0], s.absent[last, 1] = last, hole


@njit(nogil=True)
def mark_absent(s: State, order: int) -> None:
    """Write down that nobody carries an order."""
    s.at[order, 0] = s.at[order, 1] = -1
    s.absent[s.count[C_ABSENT], 0], s.absent[order, 1] = order, s.count[C_ABSENT]
    s.count[C_ABSENT] += 1


@njit(nogil=True)
def take_out(i: Instance, s: State, duty: int, first: int, end: int) -> None:
    """Take the orders at positions first to end out of a duty, and trips left with none."""
    keep(i, s, duty)
    book_docks(i, s, duty, 0, -1)
    s.total[T_NOW] -= s.cost[duty]
    for k in range(first, end):
        node = s.node_i[duty, k, N_NODE]
        if node >= 0:
            _drop(i, s, node, -1 - s.node_i[duty, s.node_i[duty, k, N_TRIP], N_NODE])
            s.node_i[duty, k, N_NODE] = -(1 << 40)
    _close_up(s, duty)
    if not retime(i, s, duty):  # a closed way between what is left: give the rest up, too
        clear(i, s, duty)
    s.total[T_NOW] += s.cost[duty]


@njit(nogil=True)
def _drop(i: Instance, s: State, order: int, source: int) -> None:
    request = i.order_i[order, O_REQ]
    before = open_cost(i, s, request, 0.0)
    mark_absent(s, order)
    s.total[T_NOW] += open_cost(i, s, request, 0.0) - before
    move_stock(i, s, order, source, 1)


@njit(nogil=True)
def _close_up(s: State, duty: int) -> None:
    """Close the gaps of a sequence and leave out trips without orders."""
    kept = 0
    for k in range(s.length[duty]):
        node = s.node_i[duty, k, N_NODE]
        if node == -(1 << 40):
            continue
        if node < 0 and kept > 0 and s.node_i[duty, kept - 1, N_NODE] < 0:
            kept -= 1
        s.node_i[duty, kept, N_NODE] = node
        kept += 1
    if kept > 0 and s.node_i[duty, kept - 1, N_NODE] < 0:
        kept -= 1
    s.length[duty] = kept


@njit(nogil=True)
def clear(i: Instance, s: State, duty: int) -> None:
    source = -1
    for k in range(s.length[duty]):
        node = s.node_i[duty, k, N_NODE]
        if node < 0:
            source = -1 - node
        else:
            _drop(i, s, node, source)
    s.length[duty], s.cost[duty] = 0, 0.0


@njit(nogil=True)
def roll_back(i: Instance, s: State, total: float) -> None:
    """Bring all kept duties back as they were."""
    for k in range(s.count[C_TOUCHED]):
        duty = s.touched[k]
        book_docks(i, s, duty, 0, -1)
        clear(i, s, duty)
    for k in range(s.count[C_TOUCHED]):
        duty = s.touched[k]
        n = s.kept_length[duty]
        s.node_i[duty, :n] = s.kept_i[duty, :n]
        s.node_f[duty, :n] = s.kept_f[duty, :n]
        s.length[duty], s.cost[duty] = n, s.kept_cost[duty]
        book_docks(i, s, duty, 0, 1)
        bring_back(i, s, duty)
    s.total[T_NOW] = total


@njit(nogil=True)
def bring_back(i: Instance, s: State, duty: int) -> None:
    source = -1
    for k in range(s.length[duty]):
        node = s.node_i[duty, k, N_NODE]
        if node < 0:
            source = -1 - node
        else:
            s.at[node, 0], s.at[node, 1] = duty, k
            _no_longer_absent(s, node)
            move_stock(i, s, node, source, -1)


@njit(nogil=True)
def full_total(i: Instance, s: State) -> float:
    """The whole objective summed up anew."""
    total = 0.0
    for request in range(len(i.request_f)):
        total += open_cost(i, s, request, 0.0)
    for duty in range(len(s.length)):
        total += s.cost[duty]
    return total


@njit(nogil=True)
def remember_best(s: State) -> None:
    """Make the solution the best one, copying only duties changed since the last one."""
    s.total[T_BEST] = s.total[T_NOW]
    for duty in range(len(s.length)):
        if s.mark[duty, 1] == 1:
            s.mark[duty, 1] = 0
            n = s.length[duty]
            s.best_length[duty] = n
            s.best_i[duty, :n] = s.node_i[duty, :n, :2]


@njit(nogil=True)
def forget_kept(s: State, changed: bool) -> None:
    """Start the next iteration with nothing kept."""
    for k in range(s.count[C_TOUCHED]):
        s.mark[s.touched[k], 0] = 0
        if changed:
            s.mark[s.touched[k], 1] = 1
    s.count[C_TOUCHED] = 0
