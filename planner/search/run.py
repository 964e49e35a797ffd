"""The search over a whole problem: rounds of cutting requests, searching and decoding."""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from planner.allocate import allocate
from planner.board import Board
from planner.check.scoring import NO_SCORE, broken_cost, score, unmet_cost
from planner.model import Load, Plan, Problem, Request
from planner.search import layout as col
from planner.search.budget import Budget
from planner.search.build import Builder
from planner.search.decode import Journey, decode
from planner.search.duties import Duty, duties
from planner.search.gather import gather
from planner.search.layout import I8, Instance, State
from planner.search.near import CROWD, along
from planner.search.orders import Cut, Order, split
from planner.search.state import Run, best, book_frozen, empty, put

ROUNDS = (0.3, 0.65, 1.0)
HOT, HURRY, COLD, SCARCE = 1.0, 0.04, 0.01, 10.0
CYCLE, MOST_CYCLES = 1000.0, 4  # tries for each order
LOOKS = 20  # how often the heat follows what is still missed
GENEROUS, TRUSTING = 0.1, 1.0  # how often in the end, and in the beginning

Told = Callable[[float, float], None]
"""Hears the best score and the share served so far."""


class Start:
    """What all searches over a problem begin with; none of them changes it."""

    def __init__(self, problem: Problem) -> None:
        self.board = Board(problem)
        self.duties = duties(self.board.index, self.board.roads)
        self.made = _made(self.board, self.duties, _along(self.board, _first_orders(self.board)))


class _Made(NamedTuple):
    """Orders and duties as the kernel's arrays, and the stock; none where nothing can be done."""

    builder: Builder
    arrays: tuple[Instance, I8] | None


def _made(board: Board, free: Sequence[Duty], orders: Sequence[Order]) -> _Made:
    builder = Builder(board.index, board.roads, free, orders)
    able = builder.orders and builder.duties and builder.sources
    return _Made(builder, builder.instance() if able else None)


def search(start: Start, budget: Budget, seed: int, tell: Told) -> Board:
    """The board with the best trips found, always ones that can be driven."""
    made, journeys = start.made, list[list[Journey]]()
    whole = all(request.whole for request in start.board.problem.requests)
    boards = []
    for until in _rounds(budget, len(made.builder.orders), whole=whole):
        found = _round(made, journeys, budget, until, seed, tell)
        boards.append(start.board.cleared())
        booked = decode(made.builder, found, boards[-1])
        if until == 1.0 or budget.spent >= 1.0:
            break
        board = boards[-1].copied()
        journeys = gather(board, booked)
        orders = [stop for trips in journeys for trip in trips for stop in trip.stops]
        made = _made(board, start.duties, [*orders, *_left_orders(board)])
    return min(boards, key=_worth)


def _worth(board: Board) -> float:
    return score(board.problem, Plan(board.all_trips(), (), NO_SCORE)).total


def _rounds(budget: Budget, orders: int, *, whole: bool) -> tuple[float, ...]:
    """When each round ends; only one in a hurry, or when nothing can be cut anew."""
    hurry = budget.seconds is not None and budget.seconds < orders / 400
    return (1.0,) if hurry or whole else ROUNDS


def _first_orders(board: Board) -> Iterator[Order]:
    """Requests cut by warehouse, as the stock allows, and by vehicle."""
    index = board.index
    given = allocate(index, board.roads, board.left)
    cut = Cut(_parts(len(index.problem.requests)), small=0.5, most=8)
    for request in _open(board):
        by_house: dict[str, list[Load]] = {}
        for load in board.rest(request):
            rest = load.quantity
            for house, units in given.get((request.id, load.line), {}).items():
                by_house.setdefault(house, []).append(Load(load.line, units))
                rest -= units
            if rest:
                by_house.setdefault("", []).append(Load(load.line, rest))
        for some in by_house.values():
            yield from split(index, request, some, cut)


def _along(board: Board, orders: Iterable[Order]) -> list[Order]:
    """Many orders in the order of the map: what the search looks at together lies together."""
    orders = list(orders)
    if len(orders) <= CROWD:
        return orders
    at = [board.roads.places[board.index.requests[order.request].place] for order in orders]
    return [orders[n] for n in along(board.roads, np.array(at, dtype=np.intp))]


def _left_orders(board: Board) -> Iterator[Order]:
    """What is left, line by line and in small parts, so that it fits in anywhere.

    A whole request stays together.
    """
    cut = Cut(_parts(len(board.problem.requests)), small=0.0, most=8)
    for request in _open(board):
        rest = board.rest(request)
        for loads in [rest] if request.whole else [(load,) for load in rest]:
            yield from split(board.index, request, loads, cut)


def _open(board: Board) -> list[Request]:
    """Requests that are not wholly served and may be."""
    return [r for r in board.problem.requests if not r.held and board.open_lines(r)]


def _parts(requests: int) -> int:
    """Into how many parts a request is cut at least: fewer when there are many."""
    return 4 if requests <= 60 else 2 if requests <= 400 else 1


def _round(
    made: _Made,
    journeys: Sequence[Sequence[Journey]],
    budget: Budget,
    until: float,
    seed: int,
    tell: Told,
) -> list[list[Run]]:
    """The kernel's best answer for one set of orders within a part of the budget."""
    builder = made.builder
    if made.arrays is None:
        return [[] for _ in builder.duties]
    from planner.search.kernel import search as kernel  # imports numba and may compile

    i, stock = made.arrays
    s = empty(i, stock, builder.buckets, seed)
    book_frozen(i, s, builder.index)
    put(i, s, *_begin(builder, journeys, i))
    kernel(i, s, 0, 1.0, 1.0)
    beside, requests = _beside(builder), len(builder.index.problem.requests)
    tell(float(s.total[col.T_BEST]) + beside, _served(i, s) / requests)
    warm, missed, looked = _warmth(i, s), 0.0, -1
    rate = 2_000.0
    while budget.spent < until:
        many, began = budget.slice(rate, until), time.monotonic()
        if looked < (looked := int(LOOKS * budget.spent)):
            missed = _missed(i, s)
        tries = budget.in_all(rate) / len(builder.orders)
        first = _heat(tries) * (warm + SCARCE * missed)
        hot = first * (COLD * warm / first) ** _phase(budget.spent, tries)
        # Until trips are good, in the first third of the time, any place is worth it more often.
        s.total[col.T_GENEROUS] = max(GENEROUS, TRUSTING - 3.0 * budget.spent)
        kernel(i, s, many, hot, hot)
        budget.done += many
        rate = many / max(1e-6, time.monotonic() - began)
        tell(float(s.total[col.T_BEST]) + beside, _served(i, s) / requests)
    return best(s)


def _begin(
    builder: Builder, journeys: Sequence[Sequence[Journey]], i: Instance
) -> tuple[list[list[Run]], list[int]]:
    """Journeys as runs over the builder's orders, and the other orders, most worth first."""
    number = iter(range(len(builder.orders)))
    runs = [
        [Run(trip.source, trip.loads, tuple(next(number) for _ in trip.stops)) for trip in trips]
        for trips in journeys
    ]
    worth = i.order_f[:, col.O_UNMET] * i.order_f[:, col.O_SHARE]
    return runs, sorted(number, key=lambda order: (-worth[order], order))


def _phase(spent: float, tries: float) -> float:
    """How far a search is in cooling down: it begins anew when there are tries enough."""
    cycles = min(MOST_CYCLES, max(1, int(tries / CYCLE)))
    return 1.0 if spent >= 1.0 else spent * cycles % 1.0


def _heat(tries: float) -> float:
    """How hot a search begins that has so many iterations for each order: cold in a hurry."""
    return min(HOT, HURRY * math.sqrt(tries))


def _warmth(i: Instance, s: State) -> float:
    """What an order that is served costs on average."""
    served = max(1, len(i.order_i) - int(s.counts[col.C_ABSENT]))
    return max(1e-6, float(s.cost[:, 0].sum()) / served)


def _missed(i: Instance, s: State) -> float:
    """What an order is worth that the best answer leaves out: the root of the mean square."""
    steps = np.arange(s.node_i.shape[1]) < s.duty[:, col.V_BEST, None]
    nodes = s.node_i[:, :, col.N_BEST_NODE][steps]
    worth = i.order_f[:, col.O_UNMET] * i.order_f[:, col.O_SHARE]
    worth[nodes[nodes >= 0]] = 0.0
    absent = worth[worth > 0.0]
    return math.sqrt(float(np.mean(absent**2))) if len(absent) else 0.0


def _beside(builder: Builder) -> float:
    """What requests cost that no vehicle may serve, or that are on hold: they have no orders."""
    index, policy = builder.index, builder.index.problem.policy
    ordered = {order.request for order in builder.orders}
    return sum(
        unmet_cost(policy, request, 0.0) + broken_cost(policy, request, 0.0)
        for request in index.problem.requests
        if request.id not in ordered
    )


def _served(i: Instance, s: State) -> float:
    """How many requests are served, a part counting as a part."""
    return float(i.order_f[s.order[:, col.A_DUTY] >= 0, col.O_SHARE].sum())
