"""A solution's arrays: made empty, filled with trips, and read back."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from planner.index import Index
from planner.search.layout import C_ABSENT, C_PICKED, I8, N_NODE, N_START, Instance, State

LONGEST = 512
TRIES = 20_000


class Run(NamedTuple):
    """One trip of a duty in the kernel's numbers: when it loads, from where, and its orders."""

    source: int
    loads: int
    orders: tuple[int, ...]


def empty(i: Instance, stock: I8, seed: int) -> State:
    """A state in which nothing is served."""
    orders, duties = len(i.order_i), len(i.duty_i)
    longest = min(2 * orders + 2, LONGEST)
    houses = int(i.source_i[:, 0].max(initial=-1)) + 1
    absent = np.zeros((orders, 2), dtype=np.int32)
    absent[:, 0] = absent[:, 1] = np.arange(orders)
    count = np.zeros(8, dtype=np.int64)
    count[C_ABSENT] = orders
    return State(
        node_i=np.zeros((duties, longest, 4), dtype=np.int64),
        node_f=np.zeros((duties, longest, 4)),
        length=np.zeros(duties, dtype=np.int64),
        cost=np.zeros(duties),
        at=np.full((orders, 2), -1, dtype=np.int64),
        stock=stock.copy(),
        docks=np.zeros((houses, int(i.bucket[2])), dtype=np.int32),
        absent=absent,
        total=np.zeros(2),
        count=count,
        kept_i=np.zeros((duties, longest, 4), dtype=np.int64),
        kept_f=np.zeros((duties, longest, 4)),
        kept_length=np.zeros(duties, dtype=np.int64),
        kept_cost=np.zeros(duties),
        best_i=np.zeros((duties, longest, 2), dtype=np.int64),
        best_length=np.zeros(duties, dtype=np.int64),
        touched=np.zeros(duties, dtype=np.int32),
        mark=np.zeros((duties, 3), dtype=np.int64),
        picked=np.zeros(orders, dtype=np.int32),
        keys=np.zeros(orders),
        tries=np.zeros((TRIES, 3), dtype=np.int32),
        stamp=np.zeros(1, dtype=np.int64),
        random=np.array([seed * 0x9E3779B97F4A7C15 % 2**64 | 1], dtype=np.uint64),
    )


def book_frozen(i: Instance, s: State, index: Index) -> None:
    """Count the docks that frozen trips load at."""
    house = {warehouse.id: n for n, warehouse in enumerate(index.problem.warehouses)}
    zero, width = int(i.bucket[0]), int(i.bucket[1])
    for trip in index.problem.frozen:
        first, last = (trip.loads - zero) // width, (trip.departs - 1 - zero) // width
        s.docks[house[trip.warehouse], max(0, first) : last + 1] += 1


def put(s: State, runs: Sequence[Sequence[Run]], wanted: Sequence[int]) -> None:
    """Write sequences down for the kernel to time, and which orders it is to insert then."""
    for duty, trips in enumerate(runs):
        nodes = [node for run in trips for node in (-1 - run.source, *run.orders)]
        if len(nodes) <= s.node_i.shape[1]:
            s.node_i[duty, : len(nodes), N_NODE] = nodes
            s.length[duty] = len(nodes)
    s.picked[: len(wanted)] = wanted
    s.count[C_PICKED] = len(wanted)


def best(s: State) -> list[list[Run]]:
    """The trips of each duty in the best solution."""
    return [_runs(s.best_i[duty, :n]) for duty, n in enumerate(s.best_length)]


def _runs(nodes: I8) -> list[Run]:
    runs: list[Run] = []
    for row in nodes:
        node = int(row[N_NODE])
        if node < 0:
            runs.append(Run(-1 - node, int(row[N_START]), ()))
        else:
            runs[-1] = runs[-1]._replace(orders=(*runs[-1].orders, node))
    return runs
