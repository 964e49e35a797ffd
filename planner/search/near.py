"""What is near what: neighbour lists that keep the search local."""

from collections.abc import Sequence

import numpy as np

from planner.search.layout import (
    CLASSES,
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
from planner.travel import Roads

NEAR = 64
WIDE = 256
CHUNK = 512
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
    for first in range(0, n if width else 0, CHUNK):
        rows = np.arange(first, min(first + CHUNK, n))
        distance = np.minimum(roads.apart(at[rows], at), UNREACHABLE)
        some = _close_by(distance, rows, min(WIDE, n - 1))
        way = np.take_along_axis(distance, some, axis=1) * pace
        apart = np.minimum(
            _awkward(way, opens, closes, order_i[:, O_SERVICE], rows[:, None], some),
            _awkward(way, opens, closes, order_i[:, O_SERVICE], some, rows[:, None]),
        )
        order = np.argsort(apart, axis=1, kind="stable")[:, :width]
        near[rows] = np.take_along_axis(some, order, axis=1)
    return near


def first_and_last(order_i: I8, pairs: I8) -> tuple[F8, F8]:
    """When each order's first window opens and its last one closes."""
    opens, closes = np.zeros(len(order_i)), np.full(len(order_i), np.inf)
    for n, (first, end) in enumerate(order_i[:, [O_WINDOW, O_WINDOW_END]]):
        if first < end:
            opens[n], closes[n] = pairs[first:end, 0].min(), pairs[first:end, 1].max()
    return opens, closes


def _close_by(distance: F8, rows: I8, many: int) -> I8:
    """For each row so many other orders that are nearest to it, in the order of numbers."""
    distance[np.arange(len(rows)), rows] = np.inf
    some: I8 = np.argpartition(distance, many - 1, axis=1)[:, :many]
    some.sort(axis=1)  # equal distances in the order of numbers
    return some


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
    of_site: dict[int, F8] = {}
    houses = source_i[:, S_WAREHOUSE]
    for n, order in enumerate(order_i):
        site = int(order[O_SITE])
        if site not in of_site:
            of_site[site] = roads.apart(at[[site]], at[source_i[:, S_SITE]])[0]
        wanted = pairs[order[O_ITEM] : order[O_ITEM_END]]
        has_all = (stock[:, wanted[:, 0]] >= wanted[:, 1]).all(axis=1)
        able = np.flatnonzero(has_all & (gives_to[order[O_GROUP], houses] == 1))
        ranked = able[np.lexsort((source_i[able, S_GATE], of_site[site][able]))]
        _, first = np.unique(houses[ranked], return_index=True)
        few = ranked[np.sort(first)][:SOURCES]
        found[n, : len(few)] = few
    return found


def nearest_classes(
    roads: Roads, places: Sequence[int], source_i: I8, duty_i: I8, class_i: I8
) -> I8:
    """For each source the classes of duties that start nearest to it, padded with -1."""
    near = np.full((len(source_i), CLASSES), -1, dtype=np.int64)
    if len(class_i) and len(source_i):
        at = np.asarray(places, dtype=np.intp)
        starts = duty_i[class_i[:, K_BEGIN], D_START]
        distance = roads.apart(at[source_i[:, S_SITE]], at[starts])
        order = np.argsort(distance, axis=1, kind="stable")[:, :CLASSES]
        near[:, : order.shape[1]] = order
    return near
