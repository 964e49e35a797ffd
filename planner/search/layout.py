"""The arrays that the kernel works on: what each column means.

Times are seconds after the problem's epoch, sites are positions in the matrices, -1 is none.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

I8 = npt.NDArray[np.int64]
I4 = npt.NDArray[np.int32]
F8 = npt.NDArray[np.float64]
F4 = npt.NDArray[np.float32]
U1 = npt.NDArray[np.uint8]
U8 = npt.NDArray[np.uint64]

FAR = 1 << 60

# An order: its request, site, access group, service time, when it was submitted, is needed and
# was promised, and where its items and windows are.
O_REQ, O_SITE, O_GROUP, O_SERVICE, O_SUBMITTED, O_NEEDED, O_PROMISED = 0, 1, 2, 3, 4, 5, 6
O_ITEM, O_ITEM_END, O_WINDOW, O_WINDOW_END = 7, 8, 9, 10
# Its weight, volume, share of the request, and costs per second: waiting, after needed, promise.
O_KG, O_M3, O_SHARE, O_WAIT, O_LATE, O_PROMISE = 0, 1, 2, 3, 4, 5
# A request: what it costs unmet, and what a broken promise costs.
R_UNMET, R_BROKEN = 0, 1
# A duty: its kind, time profile, mode, start, free time, end, way back, trips and class.
D_KIND, D_PROFILE, D_MODE, D_START, D_FROM, D_UNTIL, D_END, D_BACK, D_TRIPS, D_CLASS = range(10)
D_KG, D_M3, D_RANGE, D_COST_KM, D_FIXED = range(5)
# A source is a warehouse from a moment on: goods that come later make another source.
S_WAREHOUSE, S_SITE, S_GATE, S_LOADING, S_WINDOW, S_WINDOW_END, S_LAST, S_DOCKS = range(8)
# A node of a duty's sequence: an order, or a source as -1 - source; when its service or loading
# starts, when it is left, and where its trip begins.
N_NODE, N_START, N_LEAVES, N_TRIP = 0, 1, 2, 3
# The cost up to it, the kilometres of its trip up to it, and (at sources) the trip's load.
N_COST, N_KM, N_KG, N_M3 = 0, 1, 2, 3
# Counters.
C_ABSENT, C_TOUCHED, C_PICKED, C_TRIES, C_BETTER = 0, 1, 2, 3, 4
T_NOW, T_BEST = 0, 1


class Instance(NamedTuple):
    """What does not change during a search."""

    order_i: I8
    order_f: F8
    items: I8
    windows: I8
    request_f: F8
    siblings: I4
    sibling_from: I4
    duty_i: I8
    duty_f: F8
    source_i: I8
    compatible: U1
    seconds: I4
    km: F4
    near: I4
    sources: I4
    class_members: I4
    class_from: I4
    bucket: I8


class State(NamedTuple):
    """A solution, the best one so far, and room to work."""

    node_i: I8
    node_f: F8
    length: I8
    cost: F8
    at: I8
    stock: I8
    docks: I4
    absent: I4
    total: F8
    count: I8
    kept_i: I8
    kept_f: F8
    kept_length: I8
    kept_cost: F8
    best_i: I8
    best_length: I8
    touched: I4
    mark: I8
    picked: I4
    keys: F8
    tries: I4
    stamp: I8
    random: U8
