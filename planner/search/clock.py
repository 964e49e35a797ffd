"""The kernel's clock: when something may begin, drive or load, and which docks that takes."""

from planner.search import layout as col
from planner.search.compiled import compiled, inlined
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
def before_curfew(i: Instance, duty: int, arrives: int) -> int:
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
