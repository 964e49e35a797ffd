"""A solution's arrays: made empty, filled with trips, and read back."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from planner.index import Index
from planner.search import layout as col
from planner.search.layout import I8, Instance, State

LONGEST, MANY_DUTIES, LONGEST_OF_MANY = 512, 1_000, 160
TRIES, LABELS = 20_000, 1_024
SEEDS = (1 << 31) - 3


class Run(NamedTuple):
    """One trip of a duty in the kernel's numbers: when it loads, from where, and its orders."""

    source: int
    loads: int
    orders: tuple[int, ...]


def empty(i: Instance, stock: I8, buckets: int, seed: int) -> State:
    """A state in which nothing is served."""
    orders, duties = len(i.order_i), len(i.duty_i)
    longest = min(2 * orders + 2, LONGEST if duties <= MANY_DUTIES else LONGEST_OF_MANY)
    houses = int(i.source_i[:, col.S_WAREHOUSE].max(initial=-1)) + 1
    order = np.full((orders, 6), -1, dtype=np.int64)
    order[:, col.A_LIST] = order[:, col.A_HOLE] = np.arange(orders)
    count = np.zeros(10, dtype=np.int64)
    count[col.C_ABSENT] = orders
    count[col.C_RANDOM] = seed * 69_621 % SEEDS + 1
    s = State(
        node_i=np.zeros((duties, longest, col.N_BEST_START + 1), dtype=np.int64),
        node_f=np.zeros((duties, longest, 2 * col.N_KEPT)),
        duty=np.zeros((duties, col.V_IDLE_AT + 1), dtype=np.int64),
        cost=np.zeros((duties, 2)),
        classes=np.zeros((len(i.class_i), 2), dtype=np.int64),
        order=order,
        keys=np.zeros(orders),
        tries=np.zeros((TRIES, 4), dtype=np.int64),
        label_i=np.zeros((min(orders, LABELS), 3), dtype=np.int64),
        label_f=np.zeros((min(orders, LABELS), 3)),
        stock=stock.copy(),
        docks=np.zeros((houses, buckets), dtype=np.int64),
        counts=count,
        total=np.zeros(3),
    )
    _list_idle(i, s)
    return s


def book_frozen(i: Instance, s: State, index: Index) -> None:
    """Count the docks that frozen trips load at."""
    house = {warehouse.id: n for n, warehouse in enumerate(index.problem.warehouses)}
    for trip in index.problem.frozen:
        zero, width = i.source_i[0, col.S_ZERO], i.source_i[0, col.S_WIDTH]
        first, last = (trip.loads - zero) // width, (trip.departs - 1 - zero) // width
        s.docks[house[trip.warehouse], max(0, first) : last + 1] += 1


def put(i: Instance, s: State, runs: Sequence[Sequence[Run]], wanted: Sequence[int]) -> None:
    """Write sequences down for the kernel to time, and which orders it is to insert then."""
    for duty, trips in enumerate(runs):
        nodes = [(node, run.loads) for run in trips for node in (-1 - run.source, *run.orders)]
        if 0 < len(nodes) <= s.node_i.shape[1]:
            s.node_i[duty, : len(nodes), [col.N_NODE, col.N_START]] = np.transpose(nodes)
            s.duty[duty, col.V_LENGTH] = len(nodes)
    _list_idle(i, s)
    s.order[: len(wanted), col.A_PICKED] = wanted
    s.counts[col.C_PICKED] = len(wanted)


def _list_idle(i: Instance, s: State) -> None:
    """Write down which duties of each class are idle, and how many are not."""
    for k, (begin, end) in enumerate(i.class_i):
        idle = begin + np.flatnonzero(s.duty[begin:end, col.V_LENGTH] == 0)
        s.classes[k, col.Q_IDLE] = len(idle)
        s.duty[begin : begin + len(idle), col.V_IDLE] = idle
        s.duty[idle, col.V_IDLE_AT] = begin + np.arange(len(idle))
    s.counts[col.C_RUNNING] = int((s.duty[:, col.V_LENGTH] > 0).sum())


def best(s: State) -> list[list[Run]]:
    """The trips of each duty in the best solution."""
    columns = [col.N_BEST_NODE, col.N_BEST_START]
    return [_runs(s.node_i[d, :n, columns].T) for d, n in enumerate(s.duty[:, col.V_BEST])]


def _runs(nodes: I8) -> list[Run]:
    runs: list[Run] = []
    for node, start in nodes.tolist():
        if node < 0:
            runs.append(Run(-1 - node, start, ()))
        else:
            runs[-1] = runs[-1]._replace(orders=(*runs[-1].orders, node))
    return runs
