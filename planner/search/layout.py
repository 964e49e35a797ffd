"""The arrays that the kernel works on: what each column means.

Few wide arrays rather than many small ones: every call of a compiled function hands all of them
over. Times are seconds after the problem's epoch, sites are positions in the matrix, -1 is none.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

I8 = npt.NDArray[np.int64]
F8 = npt.NDArray[np.float64]
F4 = npt.NDArray[np.float32]

FAR = 1 << 60
SOURCES = 4

# order_i, an order: its request, site, access group, service time; when it was submitted, is
# needed and was promised; where its items and windows are in pairs; the next order of the same
# request in a ring, and whether it is the ring's first; sources to try; then its neighbours.
O_REQ, O_SITE, O_GROUP, O_SERVICE, O_SUBMITTED, O_NEEDED, O_PROMISED = 0, 1, 2, 3, 4, 5, 6
O_ITEM, O_ITEM_END, O_WINDOW, O_WINDOW_END, O_NEXT, O_FIRST, O_SOURCE = 7, 8, 9, 10, 11, 12, 13
O_NEAR = O_SOURCE + SOURCES
# order_f: weight, volume, share of the request; costs per second of waiting, after it is needed
# and after it was promised; what the whole request costs unmet, and its promise broken.
O_KG, O_M3, O_SHARE, O_WAIT, O_LATE, O_PROMISE, O_UNMET, O_BROKEN = 0, 1, 2, 3, 4, 5, 6, 7
# duty_i and duty_f: kind, profile, start, free time, where it must end and where the way back
# goes, number of trips, and where the duties end that do not differ from it.
D_KIND, D_PROFILE, D_START, D_FROM, D_UNTIL, D_END, D_BACK, D_TRIPS, D_ALIKE = range(9)
D_KG, D_M3, D_RANGE, D_COST_KM, D_FIXED = range(5)
# source_i: a warehouse from a moment on; goods that come later make another source. Dock times
# are counted in steps of a width from a zero on.
S_WAREHOUSE, S_SITE, S_GATE, S_LOADING, S_WINDOW, S_WINDOW_END, S_LAST, S_DOCKS = range(8)
S_ZERO, S_WIDTH = 8, 9
# way: kilometres and seconds.
W_KM, W_SECONDS = 0, 1

# node_i, a step of a duty: an order, or a source as -1 - source; when its service or loading
# starts, when it is left, where its trip begins; the same as kept, and the best solution's.
N_NODE, N_START, N_LEAVES, N_TRIP, N_KEPT, N_BEST_NODE, N_BEST_START = 0, 1, 2, 3, 4, 8, 9
# node_f: the cost up to it, the kilometres of its trip up to it, and (at sources) the trip's
# load; then the same as kept.
N_COST, N_KM, N_KG, N_M3 = 0, 1, 2, 3
# duty: how many nodes now, as kept, and in the best solution; a list of the duties touched;
# whether it is touched, differs from the best, and was tried.
V_LENGTH, V_KEPT, V_BEST, V_TOUCHED, V_MARK, V_DIRTY, V_STAMP = range(7)
# order: which duty has it and at which node; a list of absent orders, and where each is in it;
# a list of those picked for putting back.
A_DUTY, A_PLACE, A_LIST, A_HOLE, A_PICKED = range(5)
# count.
C_ABSENT, C_TOUCHED, C_PICKED, C_TRIES, C_STAMP, C_WIDE, C_RANDOM = range(7)
T_NOW, T_BEST = 0, 1


class Instance(NamedTuple):
    """What does not change during a search."""

    order_i: I8
    order_f: F8
    pairs: I8
    duty_i: I8
    duty_f: F8
    source_i: I8
    compatible: I8
    way: F4


class State(NamedTuple):
    """A solution, the best one so far, and room to work."""

    node_i: I8
    node_f: F8
    duty: I8
    cost: F8
    order: I8
    keys: F8
    tries: I8
    stock: I8
    docks: I8
    counts: I8
    total: F8
