"""What is near what: neighbour lists that keep the search local."""

from collections.abc import Sequence

import numpy as np

from planner.search.layout import (
    CLASSES,
    D_START,
    F8,
    I8,
    K_BEGIN,
    O_GROUP,
    O_ITEM,
    O_ITEM_END,
    O_SITE,
    S_GATE,
    S_SITE,
    S_WAREHOUSE,
    SOURCES,
)
from planner.travel import Roads

NEAR = 64
CHUNK = 512
UNREACHABLE = 1e12  # nearer than an order is to itself, which is never its own neighbour


def nearest(roads: Roads, places: Sequence[int], order_i: I8) -> I8:
    """For each order the nearest others, nearest first, padded with -1."""
    n = len(order_i)
    width = max(0, min(NEAR, n - 1))
    near = np.full((n, max(1, width)), -1, dtype=np.int64)
    at = np.asarray(places, dtype=np.intp)[order_i[:, O_SITE]]
    for first in range(0, n if width else 0, CHUNK):
        rows = np.arange(first, min(first + CHUNK, n))
        distance = np.minimum(roads.apart(at[rows], at), UNREACHABLE)
        distance[rows - first, rows] = np.inf
        if width < n - 1:
            some = np.argpartition(distance, width - 1, axis=1)[:, :width]
        else:
            some = np.argsort(distance, axis=1, kind="stable")[:, :width]
        some = np.sort(some, axis=1)  # equal distances in the order of numbers
        order = np.argsort(np.take_along_axis(distance, some, axis=1), axis=1, kind="stable")
        near[rows] = np.take_along_axis(some, order, axis=1)
    return near


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
