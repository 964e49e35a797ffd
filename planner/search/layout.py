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
CLASSES, AROUND = 6, 64

# order_i, an order: its request, site, access group, service time; when it was submitted, is
# needed and was promised; where its items and windows are in pairs; the next order of the same
# request in a ring, and whether it is the ring's first; the earliest source of each warehouse
# to try, nearest first; then its neighbours.
O_REQ, O_SITE, O_GROUP, O_SERVICE, O_SUBMITTED, O_NEEDED, O_PROMISED = 0, 1, 2, 3, 4, 5, 6
O_ITEM, O_ITEM_END, O_WINDOW, O_WINDOW_END, O_NEXT, O_FIRST, O_SOURCE = 7, 8, 9, 10, 11, 12, 13
O_NEAR = O_SOURCE + SOURCES
# order_f: weight, volume, share of the request; costs per second of waiting, after it is needed
# and after it was promised; what the whole request costs unmet, and its promise broken; how much
# of the largest vehicle it takes, how far its nearest source is, for how long it may be served
# and until when.
O_KG, O_M3, O_SHARE, O_WAIT, O_LATE, O_PROMISE, O_UNMET, O_BROKEN = 0, 1, 2, 3, 4, 5, 6, 7
O_SIZE, O_AWAY, O_OPEN, O_LAST = 8, 9, 10, 11
# duty_i and duty_f: kind, profile, start, free time, where it must end and where the way back
# goes, number of trips, its class (duties that do not differ), the longest shift, and where the
# curfews are in pairs.
D_KIND, D_PROFILE, D_START, D_FROM, D_UNTIL, D_END, D_BACK, D_TRIPS, D_CLASS = range(9)
D_SHIFT, D_CURFEW, D_CURFEW_END = 9, 10, 11
D_KG, D_M3, D_RANGE, D_COST_KM, D_FIXED = range(5)
# source_i: a warehouse from a moment on; goods that come later make another source. The sources
# of a warehouse stand together, from S_FIRST to S_LAST. Dock times are counted in steps of a width
# from a zero on.
S_WAREHOUSE, S_SITE, S_GATE, S_LOADING, S_WINDOW, S_WINDOW_END, S_LAST, S_DOCKS = range(8)
S_ZERO, S_WIDTH, S_FIRST = 8, 9, 10
# way: kilometres and seconds. profile_f, where there is no matrix: detour over the straight line,
# speed, whether it is bound to the ground.
W_KM, W_SECONDS = 0, 1
P_DETOUR, P_SPEED, P_GROUND = 0, 1, 2
# site_f: where it is on the unit sphere, or in km on a plane; 1 where closed; 1 where a closed way
# ends. area_f, by area and site: km east and north of the centre. chart: grain_km, 1 for a plane.
X_X, X_Y, X_Z, X_CLOSED, X_WAYS = 0, 1, 2, 3, 4
# class_i: where its duties begin and end; then the nearest classes (by source) in near_class.
K_BEGIN, K_END = 0, 1

# node_i, a step of a duty: an order, or a source as -1 - source; when its service or loading
# starts, when it is left, where its trip begins, when the vehicle arrives and when it could at
# the latest; the same as kept, and the best solution's.
N_NODE, N_START, N_LEAVES, N_TRIP, N_ARRIVES, N_LATEST, N_KEPT = 0, 1, 2, 3, 4, 5, 6
N_BEST_NODE, N_BEST_START = 12, 13
# node_f: the cost up to it, the kilometres of its trip up to it, (at sources) the trip's load,
# and what a second later costs for so many seconds (more after them); then the same as kept.
N_COST, N_KM, N_KG, N_M3, N_SLOPE, N_EVEN = 0, 1, 2, 3, 4, 5
# duty: how many nodes now, as kept, and in the best solution; a list of the duties touched;
# whether it is touched, differs from the best, and was tried; lists of those that differ, and (by
# class) of those that are idle, with its position there.
V_LENGTH, V_KEPT, V_BEST, V_TOUCHED, V_MARK, V_DIRTY, V_STAMP = range(7)
V_CHANGED, V_IDLE, V_IDLE_AT = 7, 8, 9
# classes: how many are idle, when it was tried.
Q_IDLE, Q_STAMP = 0, 1
# order: which duty has it and at which node; a list of absent orders, and where each is in it;
# a list of those picked for putting back; which label it has when it has one.
A_DUTY, A_PLACE, A_LIST, A_HOLE, A_PICKED, A_LABEL = range(6)
# label_i and label_f, the best way up to an order: the order, when it is left, the label before it;
# what the way is worth, and the load.
L_ORDER, L_LEAVES, L_BEFORE = 0, 1, 2
L_VALUE, L_KG, L_M3 = 0, 1, 2
# count.
C_ABSENT, C_TOUCHED, C_PICKED, C_TRIES, C_STAMP, C_WIDE, C_RANDOM = range(7)
C_CHANGED, C_RUNNING, C_GENEROUS = 7, 8, 9
T_NOW, T_BEST, T_GENEROUS = 0, 1, 2  # the third: how often any place is worth it
# tries: where an order could go: duty, node, source of a new trip, source the trip changes to.
Y_DUTY, Y_PLACE, Y_SOURCE, Y_LIFT = range(4)


class Instance(NamedTuple):
    """What does not change during a search."""

    order_i: I8
    order_f: F8
    pairs: I8
    duty_i: I8
    duty_f: F8
    source_i: I8
    compatible: I8
    loads_at: I8
    gives_to: I8
    scarce: I8
    way: F4
    profile_f: F8
    site_f: F8
    area_f: F8
    area_i: I8
    closures: I8
    chart: F8
    class_i: I8
    near_class: I8


class State(NamedTuple):
    """A solution, the best one so far, and room to work."""

    node_i: I8
    node_f: F8
    duty: I8
    cost: F8
    classes: I8
    order: I8
    keys: F8
    tries: I8
    label_i: I8
    label_f: F8
    stock: I8
    docks: I8
    counts: I8
    total: F8
