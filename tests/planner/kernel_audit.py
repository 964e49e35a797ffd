"""The kernel as plain Python, looked at after every iteration. Run with NUMBA_DISABLE_JIT=1.

What it keeps up to date must be what comes out anew: the total, who carries what, stock, docks and
lists. And the price of an insertion that it reads off beside the place must be what walking through
the whole duty finds.
"""

import json
import math
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from planner.board import Board
from planner.model import Problem
from planner.search import chain, clock, kernel, moves, pricing, recreate, timing
from planner.search import layout as col
from planner.search.build import Builder
from planner.search.duties import duties
from planner.search.layout import I8, Instance, State
from planner.search.orders import Cut, split
from planner.search.state import book_frozen, empty, put
from tests.planner.busy import busy
from tests.planner.rounds import rounds
from tests.planner.strategies import problems

HOT = 1e5


def audited(problem: Problem, iterations: int, seed: int = 1) -> "Counter[str]":
    """Search the problem and look at everything all the time; what was looked at, and how often."""
    with pytest.MonkeyPatch.context() as patch:
        seen: Counter[str] = Counter()
        patch.setattr(recreate, "price", _Priced(seen))
        patch.setattr(chain, "price", _Priced(seen))
        patch.setattr(chain, "_put_in", _Chained(seen))
        board = Board(problem)
        cut = Cut(2, small=0.5, most=8)
        orders = [
            order
            for request in problem.requests
            if not request.held
            for order in split(board.index, request, board.rest(request), cut)
        ]
        builder = Builder(board.index, board.roads, duties(board.index, board.roads), orders)
        if builder.orders and builder.duties and builder.sources:
            _search(builder, iterations, seed, seen)
    return seen


def _search(builder: Builder, iterations: int, seed: int, seen: "Counter[str]") -> None:
    i, stock = builder.instance()
    s = empty(i, stock, builder.buckets, seed)
    book_frozen(i, s, builder.index)
    docks = s.docks.copy()
    begin, one = kernel._begin, kernel._one
    put(i, s, [[] for _ in builder.duties], range(len(i.order_i)))
    begin(i, s)
    _audit(i, s, stock, docks)
    for k in range(iterations):
        one(i, s, HOT * 1e-6 ** (k / iterations))
        _audit(i, s, stock, docks)
        seen["iterations"] += 1
    seen["served"] += int((s.order[:, col.A_DUTY] >= 0).sum())


def _audit(i: Instance, s: State, stock: I8, docks: I8) -> None:
    carried = _carried(s)
    _lists(i, s, carried)
    _loads(i, s)
    _goods(i, s, stock, carried)
    _docks(i, s, docks)
    _times(i, s)
    assert s.total[col.T_NOW] == pytest.approx(moves.full_total(i, s), rel=1e-9)


def _carried(s: State) -> dict[int, int]:
    """The source of each order that a duty carries, every one of them carried once."""
    carried: dict[int, int] = {}
    for duty in range(len(s.duty)):
        trip = -1
        for k in range(s.duty[duty, col.V_LENGTH]):
            node = int(s.node_i[duty, k, col.N_NODE])
            trip = k if node < 0 else trip
            assert s.node_i[duty, k, col.N_TRIP] == trip
            if node >= 0:
                assert node not in carried
                assert tuple(s.order[node, :2]) == (duty, k)
                carried[node] = -1 - int(s.node_i[duty, trip, col.N_NODE])
    return carried


def _lists(i: Instance, s: State, carried: dict[int, int]) -> None:
    """Who is absent and which duties are idle."""
    absent = s.order[: s.counts[col.C_ABSENT], col.A_LIST].tolist()
    assert sorted([*absent, *carried]) == list(range(len(i.order_i)))
    assert (s.order[absent, col.A_DUTY] == -1).all()
    for k, (first, end) in enumerate(i.class_i):
        idle = s.duty[first : first + s.classes[k, col.Q_IDLE], col.V_IDLE].tolist()
        assert sorted(idle) == [d for d in range(first, end) if s.duty[d, col.V_LENGTH] == 0]
    assert s.counts[col.C_RUNNING] == (s.duty[:, col.V_LENGTH] > 0).sum()


def _loads(i: Instance, s: State) -> None:
    """What is on each trip, and that there is room for it and leave to bring it."""
    for duty in range(len(s.duty)):
        kg: dict[int, float] = {}
        m3: dict[int, float] = {}
        for k in range(s.duty[duty, col.V_LENGTH]):
            node, trip = s.node_i[duty, k, [col.N_NODE, col.N_TRIP]].tolist()
            if node >= 0:
                kg[trip] = kg.get(trip, 0.0) + float(i.order_f[node, col.O_KG])
                m3[trip] = m3.get(trip, 0.0) + float(i.order_f[node, col.O_M3])
                house = i.source_i[-1 - s.node_i[duty, trip, col.N_NODE], col.S_WAREHOUSE]
                group, kind = i.order_i[node, col.O_GROUP], i.duty_i[duty, col.D_KIND]
                assert i.compatible[group, kind]
                assert i.gives_to[group, house]
                assert i.loads_at[kind, house]
        limit = i.duty_i[duty, col.D_TRIPS]
        assert limit == 0 or len(kg) <= limit
        for trip, weight in kg.items():
            assert s.node_f[duty, trip, col.N_KG] == pytest.approx(weight)
            assert s.node_f[duty, trip, col.N_M3] == pytest.approx(m3[trip])
            assert weight <= i.duty_f[duty, col.D_KG] + 1e-6
            assert m3[trip] <= i.duty_f[duty, col.D_M3] + 1e-6


def _goods(i: Instance, s: State, stock: I8, carried: dict[int, int]) -> None:
    """The stock that is left where it is scarce, nowhere less than nothing."""
    left = stock.copy()
    for order, source in carried.items():
        for item, quantity in i.pairs[i.order_i[order, col.O_ITEM] : i.order_i[order, 8]]:
            if i.scarce[item]:
                left[source : i.source_i[source, col.S_LAST], item] -= quantity
    assert (left == s.stock).all()
    assert left.min(initial=0) >= 0


def _docks(i: Instance, s: State, docks: I8) -> None:
    """The docks that are taken."""
    taken = docks.copy()
    for duty in range(len(s.duty) if docks.shape[1] else 0):
        for k in range(s.duty[duty, col.V_LENGTH]):
            node, start = s.node_i[duty, k, [col.N_NODE, col.N_START]].tolist()
            row = i.source_i[-1 - node] if node < 0 else None
            if row is not None and row[col.S_DOCKS] > 0:
                since, width = start - row[col.S_ZERO], row[col.S_WIDTH]
                last = (since + row[col.S_LOADING] - 1) // width
                taken[row[col.S_WAREHOUSE], since // width : last + 1] += 1
    assert (taken == s.docks).all()


def _times(i: Instance, s: State) -> None:
    """The cost of each duty is what timing it anew finds, or more if docks were taken then."""
    for duty in range(len(s.duty)):
        n, cost = s.duty[duty, col.V_LENGTH], float(s.cost[duty, 0])
        if n == 0:
            assert cost == 0.0
            continue
        clock.book_docks(i, s, duty, 0, -1)
        anew = timing.walk(i, s, duty, 0, 0, -1, -1, -1, math.inf, False)
        clock.book_docks(i, s, duty, 0, 1)
        sources = [-1 - node for node in s.node_i[duty, :n, col.N_NODE] if node < 0]
        if i.source_i[sources, col.S_DOCKS].any():
            assert anew <= cost + 1e-6
        else:
            assert cost == pytest.approx(anew, rel=1e-9)


class _Priced:
    """The kernel's price, each time held against a walk through the whole duty."""

    def __init__(self, seen: "Counter[str]") -> None:
        self.seen = seen
        self.price = pricing.price

    def __call__(
        self,
        i: Instance,
        s: State,
        d: int,
        p: int,
        order: int,
        source: int,
        lift: int,
        bound: float,
    ) -> float:
        found = self.price(i, s, d, p, order, source, lift, bound)
        real = pricing._price(i, s, d, p, order, source, lift, math.inf)
        if self._dock_may_be_free(i, s, d, p):
            self.seen["docks"] += 1
            assert found == math.inf or found >= min(real, bound) - 1e-6 * max(1.0, abs(found))
        elif found < math.inf:
            self.seen["priced"] += 1
            assert found == pytest.approx(real, rel=1e-7, abs=1e-6)
        elif not self._within_stop(i, s, d, p, source):
            self.seen["too much"] += 1
            assert real == math.inf or real >= bound - 1e-6 * max(1.0, abs(bound))
        return found

    def _dock_may_be_free(self, i: Instance, s: State, d: int, p: int) -> bool:
        """Whether a walk may find a later trip's dock free that was taken when it was timed."""
        first = 0 if i.duty_i[d, col.D_SHIFT] else p  # a limited shift is timed from its begin on
        nodes = s.node_i[d, first : s.duty[d, col.V_LENGTH], col.N_NODE]
        sources = [-1 - node for node in nodes if node < 0]
        return bool(i.source_i[sources, col.S_DOCKS].any())

    def _within_stop(self, i: Instance, s: State, d: int, p: int, source: int) -> bool:
        """Whether it is between two parts of one stop, where the kernel never tries."""
        if source >= 0 or not 0 < p < s.duty[d, col.V_LENGTH]:
            return False
        before, after = (int(node) for node in s.node_i[d, p - 1 : p + 1, col.N_NODE])
        return min(before, after) >= 0 and bool(i.order_i[before, 0] == i.order_i[after, 0])


class _Chained:
    """Puts a chain in, of which the first order must fit: its label says that it does."""

    def __init__(self, seen: "Counter[str]") -> None:
        self.seen = seen
        self.put_in = chain._put_in

    def __call__(self, i: Instance, s: State, duty: int, source: int, last: int) -> None:
        wanted = 1
        at = last
        while s.label_i[at, col.L_BEFORE] >= 0:
            at, wanted = int(s.label_i[at, col.L_BEFORE]), wanted + 1
        self.put_in(i, s, duty, source, last)
        nodes = s.node_i[duty, : s.duty[duty, col.V_LENGTH], col.N_NODE]
        self.seen["chains"] += 1
        self.seen["chained"] += int((nodes >= 0).sum())
        self.seen["wanted"] += wanted


@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(problems())
def _any(problem: Problem) -> None:
    audited(problem, 20)


def main() -> None:
    """Audit problems full of rules by seed, and any others; say what was looked at."""
    seen: Counter[str] = Counter()
    for seed in range(14):
        seen.update(audited(busy(seed), 60))
    _any()
    seen.update(audited(rounds(calls=8, others=30), 150))
    print(json.dumps(seen))


if __name__ == "__main__":
    main()
