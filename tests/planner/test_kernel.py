"""What the kernel counts while it searches is what the checker counts afterwards."""

import threading

import numpy as np
import pytest

from planner.board import Board
from planner.check import check, score
from planner.model import Plan, Problem
from planner.search import layout as col
from planner.search.budget import Budget
from planner.search.build import Builder
from planner.search.decode import decode
from planner.search.duties import duties
from planner.search.kernel import search as kernel
from planner.search.layout import Instance, State
from planner.search.orders import Cut, Order, split
from planner.search.state import best, empty
from planner.solve import Progress, solve
from tests.planner.build import NO_SCORE
from tests.planner.emergencies import emergency


def searched(whole: Problem, iterations: int) -> tuple[Builder, Instance, State]:
    """A state after so many iterations over the problem's requests."""
    board = Board(whole)
    orders: list[Order] = []
    for request in whole.requests:
        loads = board.rest(request)
        orders += split(board.index, request, loads, Cut(2, small=0.5, most=8))
    builder = Builder(board.index, board.roads, duties(board.index, board.roads), orders)
    i, stock = builder.instance()
    s = empty(i, stock, builder.buckets, seed=1)
    kernel(i, s, 0, 1.0, 1.0)
    kernel(i, s, iterations, 1e6, 1.0)
    return builder, i, s


def recomputed(i: Instance, s: State) -> float:
    """The objective summed up from the orders that are served and the duties' costs."""
    share = np.zeros(len(i.order_i))
    served = s.order[:, col.A_DUTY] >= 0
    np.add.at(share, i.order_i[served, col.O_REQ], i.order_f[served, col.O_SHARE])
    first = i.order_i[:, col.O_FIRST] == 1
    rest = np.maximum(0.0, 1.0 - share[i.order_i[first, col.O_REQ]])
    unmet, broken = i.order_f[first, col.O_UNMET], i.order_f[first, col.O_BROKEN]
    return float((unmet * (rest + rest**2) / 2 + broken * rest).sum() + s.cost[:, 0].sum())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_running_total_is_the_whole_sum(seed: int) -> None:
    _, i, s = searched(emergency(40, 8, seed), 2000)
    assert s.total[col.T_NOW] == pytest.approx(recomputed(i, s), rel=1e-9)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_stock_and_docks_are_given_back_and_taken_exactly(seed: int) -> None:
    builder, i, s = searched(emergency(40, 8, seed), 2000)
    fresh = empty(i, builder.instance()[1], builder.buckets, seed=1)
    for order in np.flatnonzero(s.order[:, col.A_DUTY] >= 0):
        duty, place = s.order[order, :2]
        source = -1 - s.node_i[duty, s.node_i[duty, place, col.N_TRIP], col.N_NODE]
        goods = i.pairs[i.order_i[order, col.O_ITEM] : i.order_i[order, col.O_ITEM_END]]
        for item, quantity in goods:
            fresh.stock[source : i.source_i[source, col.S_LAST], item] -= quantity
    assert (fresh.stock == s.stock).all()
    assert s.docks.min() >= 0


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_best_total_is_the_score_of_its_plan(seed: int) -> None:
    whole = emergency(40, 8, seed)
    builder, i, s = searched(whole, 1000)
    board = Board(whole)
    decode(builder, best(s), board)
    plan = Plan(board.all_trips(), (), NO_SCORE)
    without = {request.id for request in whole.requests} - {o.request for o in builder.orders}
    beside = score(whole, Plan((), (), NO_SCORE)).total
    beside -= float(i.order_f[i.order_i[:, col.O_FIRST] == 1, col.O_UNMET].sum())
    assert without or beside == pytest.approx(0.0, abs=1e-3)
    assert s.total[col.T_BEST] + beside == pytest.approx(score(whole, plan).total, rel=1e-6)


def test_the_same_seed_gives_the_same_plan() -> None:
    whole = emergency(30, 6)
    first = solve(whole, seconds=None, iterations=500, seed=7)
    assert solve(whole, seconds=None, iterations=500, seed=7) == first


def test_more_iterations_do_not_make_it_worse() -> None:
    """Another budget is another search, and cuts requests differently: allow for 5 % of noise."""
    whole = emergency(30, 6)
    few = solve(whole, seconds=None, iterations=50).score.total
    assert solve(whole, seconds=None, iterations=5000).score.total <= few * 1.05


def test_progress_is_told_and_never_gets_worse_within_a_round() -> None:
    told: list[Progress] = []
    solve(emergency(30, 6), seconds=None, iterations=2000, on_progress=told.append)
    assert told[-1].iterations == 2000
    assert told[-1].score <= told[0].score
    assert 0.0 < told[-1].share_served <= 1.0


def test_a_search_that_is_cancelled_still_gives_a_plan() -> None:
    whole, cancel = emergency(30, 6), threading.Event()
    plan = solve(whole, seconds=600.0, cancel=cancel, on_progress=lambda _: cancel.set())
    assert plan.trips
    assert check(whole, plan) == ()


def test_the_budget_ends_with_whichever_comes_first() -> None:
    budget = Budget(seconds=1e9, iterations=10, cancel=None)
    budget.done = 5
    assert budget.spent == 0.5
    budget.done = 10
    assert budget.spent == 1.0
