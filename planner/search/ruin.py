"""Ruin: take out strings of orders near one another, a whole trip, or rivals for goods."""

from numba import njit

from planner.search.chance import chance, pick
from planner.search.layout import C_ABSENT, C_PICKED, N_NODE, N_TRIP, Instance, State
from planner.search.moves import take_out

# mypy: disable-error-code="untyped-decorator"

ORDERS_OUT = 10
LONGEST_STRING = 10
ABSENT_NEAR = 8
ABSENT_FORCED = 2


@njit(nogil=True)
def ruin(i: Instance, s: State) -> None:
    """Take some orders out; what may be put back afterwards is in picked."""
    s.count[C_PICKED] = 0
    absent = s.count[C_ABSENT]
    lacking = absent > 0 and chance(s) < 0.2
    seed = s.absent[pick(s, absent), 0] if lacking else pick(s, len(s.at))
    _pick_absent(i, s, seed)
    if chance(s) < 0.1:
        _take_trips(i, s, seed)
    else:
        _take_strings(i, s, seed)


@njit(nogil=True)
def _note(s: State, order: int) -> None:
    s.picked[s.count[C_PICKED]] = order
    s.count[C_PICKED] += 1


@njit(nogil=True)
def _pick_absent(i: Instance, s: State, seed: int) -> None:
    """Note absent orders near the seed, and a few from anywhere."""
    if s.at[seed, 0] < 0:
        _note(s, seed)
    for k in range(i.near.shape[1]):
        other = i.near[seed, k]
        if other < 0 or s.count[C_PICKED] >= ABSENT_NEAR:
            break
        if s.at[other, 0] < 0:
            _note(s, other)
    near = s.count[C_PICKED]
    for _ in range(min(ABSENT_FORCED, s.count[C_ABSENT])):
        order = s.absent[pick(s, s.count[C_ABSENT]), 0]
        new = True
        for k in range(near):
            new &= s.picked[k] != order
        if new:
            _note(s, order)
            near += 1


@njit(nogil=True)
def _take(i: Instance, s: State, duty: int, first: int, end: int) -> None:
    for k in range(first, end):
        if s.node_i[duty, k, N_NODE] >= 0:
            _note(s, s.node_i[duty, k, N_NODE])
    take_out(i, s, duty, first, end)


@njit(nogil=True)
def _take_strings(i: Instance, s: State, seed: int) -> None:
    """Take strings of orders out of the duties around the seed, each duty once."""
    served = len(s.at) - s.count[C_ABSENT]
    running = 0
    for duty in range(len(s.length)):
        running += s.length[duty] > 0
    if running == 0:
        return
    longest = min(LONGEST_STRING, max(1, served // running))
    strings = int(1 + chance(s) * (4 * ORDERS_OUT / (1 + longest) - 1))
    for k in range(-1, i.near.shape[1]):
        order = seed if k < 0 else i.near[seed, k]
        if order < 0 or strings <= 0:
            break
        duty = s.at[order, 0]
        if duty >= 0 and s.mark[duty, 0] == 0:
            n = s.length[duty]
            length = 1 + pick(s, min(longest, n))
            p = s.at[order, 1]
            lowest = max(0, p - length + 1)
            first = lowest + pick(s, min(p, n - length) - lowest + 1)
            _take(i, s, duty, first, first + length)
            strings -= 1


@njit(nogil=True)
def _take_trips(i: Instance, s: State, seed: int) -> None:
    """Take one or two whole trips out around the seed."""
    trips = 1 + pick(s, 2)
    for k in range(-1, i.near.shape[1]):
        order = seed if k < 0 else i.near[seed, k]
        if order < 0 or trips <= 0:
            break
        duty = s.at[order, 0]
        if duty >= 0 and s.mark[duty, 0] == 0:
            first = s.node_i[duty, s.at[order, 1], N_TRIP]
            end = first + 1
            while end < s.length[duty] and s.node_i[duty, end, N_NODE] >= 0:
                end += 1
            _take(i, s, duty, first, end)
            trips -= 1
