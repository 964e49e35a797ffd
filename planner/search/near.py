"""What is near what: neighbour lists that keep the search local."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from planner.search.layout import (
    AROUND,
    D_START,
    F8,
    FAR,
    I8,
    K_BEGIN,
    O_GROUP,
    O_ITEM,
    O_ITEM_END,
    O_SERVICE,
    O_SITE,
    O_WINDOW,
    O_WINDOW_END,
    S_GATE,
    S_SITE,
    S_WAREHOUSE,
    SOURCES,
)
from planner.travel import Places, Roads

NEAR = 64
WIDE = 256
CHUNK = 512
CROWD, CELL = 4_000, 300  # from so many orders on in cells of so many
BITS = 12
WAIT_WEIGHT = 0.2
UNREACHABLE = 1e12  # nearer than an order is to itself, which is never its own neighbour


def nearest(roads: Roads, places: Sequence[int], order_i: I8, pairs: I8, pace: float) -> I8:
    """For each order the others that go best before or after it, best first, padded with -1.

    That is time on the way, in part time to wait, and time that one comes too late for the other
    (granular neighbourhoods as in Vidal et al. 2013). pace is how many seconds a kilometre takes.
    """
    n = len(order_i)
    width = max(0, min(NEAR, n - 1))
    near = np.full((n, max(1, width)), -1, dtype=np.int64)
    at = np.asarray(places, dtype=np.intp)[order_i[:, O_SITE]]
    opens, closes = first_and_last(order_i, pairs)
    for rows, pool in _blocks(roads, at) if width else ():
        some = _close_by(roads, at, rows, pool, min(WIDE, n - 1))
        way = np.minimum(roads.between(at[rows][:, None], at[some]), UNREACHABLE) * pace
        apart = np.minimum(
            _awkward(way, opens, closes, order_i[:, O_SERVICE], rows[:, None], some),
            _awkward(way, opens, closes, order_i[:, O_SERVICE], some, rows[:, None]),
        )
        order = np.argsort(apart, axis=1, kind="stable")[:, :width]
        near[rows] = np.take_along_axis(some, order, axis=1)
    return near


def _blocks(roads: Roads, at: Places) -> Iterator[tuple[I8, I8]]:
    """Orders in blocks, each with those among which its neighbours are: all, or around it."""
    n = len(at)
    if n <= CROWD or roads.measured:
        for first in range(0, n, CHUNK):
            yield np.arange(first, min(first + CHUNK, n)), np.arange(n)
        return
    x, y = roads.flat(at)
    side = max(1, int(math.sqrt(n / CELL)))
    column, row = _stripes(x, side), _stripes(y, side)
    for c in range(side):
        beside = np.flatnonzero(np.abs(column - c) <= 1)
        for r in range(side):
            own = np.flatnonzero((column == c) & (row == r))
            reach = 1
            pool = beside[np.abs(row[beside] - r) <= reach]
            while len(pool) <= WIDE and len(pool) < len(beside):
                reach += 1
                pool = beside[np.abs(row[beside] - r) <= reach]
            if len(own):
                yield own, pool if len(pool) > WIDE else np.arange(n)


def _stripes(values: F8, many: int) -> I8:
    """So many stripes with as many values in each."""
    stripe = np.empty(len(values), dtype=np.int64)
    stripe[np.argsort(values, kind="stable")] = np.arange(len(values)) * many // len(values)
    return stripe


def along(roads: Roads, at: Places) -> I8:
    """Places in an order in which near ones mostly follow one another, along a Z-curve."""
    x, y = (_stripes(values, 1 << BITS) for values in roads.flat(at))
    curve = np.zeros(len(at), dtype=np.int64)
    for bit in range(BITS):
        curve |= (x >> bit & 1) << 2 * bit | (y >> bit & 1) << 2 * bit + 1
    order: I8 = np.argsort(curve, kind="stable")
    return order


def first_and_last(order_i: I8, pairs: I8) -> tuple[F8, F8]:
    """When each order's first window opens and its last one closes."""
    opens, closes = np.zeros(len(order_i)), np.full(len(order_i), np.inf)
    for n, (first, end) in enumerate(order_i[:, [O_WINDOW, O_WINDOW_END]]):
        if first < end:
            opens[n], closes[n] = pairs[first:end, 0].min(), pairs[first:end, 1].max()
    return opens, closes


def _close_by(roads: Roads, at: Places, rows: I8, pool: I8, many: int) -> I8:
    """For each row so many others of the pool that are nearest to it, in the order of numbers."""
    if len(at) <= CROWD or roads.measured:
        distance = np.minimum(roads.apart(at[rows], at[pool]), UNREACHABLE)
    else:
        distance = _squared(roads, at[rows], at[pool])
    distance[rows[:, None] == pool[None, :]] = np.inf
    some = np.argpartition(distance, many - 1, axis=1)[:, :many]
    some.sort(axis=1)  # equal distances in the order of numbers
    nearest_ones: I8 = pool[some]
    return nearest_ones


def _squared(roads: Roads, r: Places, c: Places) -> F8:
    """How far places are from one another, squared, as if the land around them were flat."""
    x, y = roads.flat(np.concatenate([r, c]))
    n = len(r)
    squared: F8 = (x[:n, None] - x[n:]) ** 2 + (y[:n, None] - y[n:]) ** 2
    return squared


def _awkward(way: F8, opens: F8, closes: F8, service: I8, before: I8, after: I8) -> F8:
    """How badly orders follow one another, in seconds."""
    leaves = opens[before] + service[before]
    late = np.maximum(0.0, leaves + way - closes[after])
    wait = np.maximum(0.0, opens[after] - np.minimum(closes[before] + service[before] + way, FAR))
    awkward: F8 = way + WAIT_WEIGHT * wait + late
    return awkward


def candidates(
    roads: Roads,
    places: Sequence[int],
    order_i: I8,
    pairs: I8,
    source_i: I8,
    stock: I8,
    gives_to: I8,
) -> I8:
    """For each order the earliest sources of the nearest warehouses that have all its goods."""
    found = np.full((len(order_i), SOURCES), -1, dtype=np.int64)
    if not len(order_i) or not len(source_i):
        return found
    at = np.asarray(places, dtype=np.intp)
    distance = roads.apart(at, at[source_i[:, S_SITE]])
    houses = source_i[:, S_WAREHOUSE]
    for n, order in enumerate(order_i):
        site = int(order[O_SITE])
        wanted = pairs[order[O_ITEM] : order[O_ITEM_END]]
        has_all = (stock[:, wanted[:, 0]] >= wanted[:, 1]).all(axis=1)
        able = np.flatnonzero(has_all & (gives_to[order[O_GROUP], houses] == 1))
        ranked = able[np.lexsort((source_i[able, S_GATE], distance[site, able]))]
        _, first = np.unique(houses[ranked], return_index=True)
        few = ranked[np.sort(first)][:SOURCES]
        found[n, : len(few)] = few
    return found


def nearest_classes(
    roads: Roads, places: Sequence[int], source_i: I8, duty_i: I8, class_i: I8
) -> I8:
    """For each source the classes of duties that start nearest to it, padded with -1."""
    near = np.full((len(source_i), AROUND), -1, dtype=np.int64)
    if len(class_i) and len(source_i):
        at = np.asarray(places, dtype=np.intp)
        starts = duty_i[class_i[:, K_BEGIN], D_START]
        distance = roads.apart(at[source_i[:, S_SITE]], at[starts])
        order = np.argsort(distance, axis=1, kind="stable")[:, :AROUND]
        near[:, : order.shape[1]] = order
    return near
