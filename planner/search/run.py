"""The search over a whole problem: rounds of cutting requests, searching and decoding."""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from planner.allocate import allocate
from planner.board import Board
from planner.check.scoring import NO_SCORE, broken_cost, score, unmet_cost
from planner.model import Load, Plan, Priority, Problem, Request
from planner.search import layout as col
from planner.search.budget import Budget
from planner.search.build import Builder
from planner.search.decode import Journey, decode
from planner.search.duties import Duty, duties
from planner.search.gather import gather
from planner.search.layout import I8, Instance, State
from planner.search.near import CROWD, along
from planner.search.orders import Cut, Order, split
from planner.search.rounds import EVERYBODY, Round, rounds
from planner.search.state import Run, best, book_frozen, empty, put

HOT, HURRY, COLD, SCARCE = 1.0, 0.04, 0.01, 10.0
CYCLE, MOST_CYCLES = 1000.0, 4  # tries for each order
LOOKS = 20  # how often the heat follows what is still missed
GENEROUS, TRUSTING = 0.1, 1.0  # how often in the end, and in the beginning

Told = Callable[[float, float], None]
"""Hears the best score and the share served so far."""


class Start:
    """What all searches over a problem begin with; none of them changes it."""

    def __init__(self, problem: Problem, seconds: float | None) -> None:
        self.board = Board(problem)
        self.duties = duties(self.board.index, self.board.roads)
        self.rounds = rounds(problem, seconds)
        first = list(_first_orders(self.board, self.rounds[0].who))
        self.made = _made(self.board, self.duties, [], first)


class _Made(NamedTuple):
    """Orders and duties as the kernel's arrays, and the stock; none where nothing can be done.

    numbers has the kernel's number of each order of a journey, one after the other.
    """

    builder: Builder
    arrays: tuple[Instance, I8] | None
    numbers: list[int]


def _made(
    board: Board, free: Sequence[Duty], driven: Sequence[Order], others: Sequence[Order]
) -> _Made:
    """What is driven so far comes with what is not; many orders are in the order of the map."""
    orders, numbers = [*driven, *others], list(range(len(driven)))
    if len(orders) > CROWD:
        at = [board.roads.places[board.index.requests[order.request].place] for order in orders]
        places = along(board.roads, np.array(at, dtype=np.intp))
        orders = [orders[n] for n in places]
        numbers = [int(n) for n in np.argsort(places)[: len(driven)]]
    builder = Builder(board.index, board.roads, free, orders)
    able = builder.orders and builder.duties and builder.sources
    return _Made(builder, builder.instance() if able else None, numbers)


def search(start: Start, budget: Budget, seed: int, tell: Told) -> Board:
    """The board with the best trips found, always ones that can be driven."""
    made, journeys = start.made, list[list[Journey]]()
    boards, todo = list[Board](), [this.after(budget.spent) for this in start.rounds]
    while True:
        this = todo.pop(0)
        found = _round(made, journeys, budget, this, seed, tell)
        boards.append(start.board.cleared())
        booked = decode(made.builder, found, boards[-1])
        if budget.spent >= 1.0 and not budget.cancelled and this.who != EVERYBODY:
            todo = todo[-1:]  # those who had to wait are at least put in
        elif budget.spent >= 1.0:
            todo = []
        if not todo:
            return min(boards, key=_worth)
        board = boards[-1].copied()
        journeys = gather(board, booked)
        driven = [stop for trips in journeys for trip in trips for stop in trip.stops]
        new = _first_orders(start.board, todo[0].who, this.who)
        made = _made(board, start.duties, driven, [*_left_orders(board, this.who), *new])


def _worth(board: Board) -> float:
    return score(board.problem, Plan(board.all_trips(), (), NO_SCORE)).total


def _first_orders(
    board: Board, who: frozenset[Priority], known: frozenset[Priority] = frozenset()
) -> Iterator[Order]:
    """Requests cut by warehouse, as the stock allows, and by vehicle; not those known already."""
    index = board.index
    asking = {request.id for request in _open(board) if request.priority in who}
    left = {key: units if key[0] in asking else 0 for key, units in board.left.items()}
    given = allocate(index, board.roads, left)
    cut = Cut(_parts(len(index.problem.requests)), small=0.5, most=8)
    for request in _open(board):
        if request.id not in asking or request.priority in known:
            continue
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


def _left_orders(board: Board, who: frozenset[Priority]) -> Iterator[Order]:
    """What is left, line by line and in small parts, so that it fits in anywhere.

    A whole request stays together.
    """
    cut = Cut(_parts(len(board.problem.requests)), small=0.0, most=8)
    for request in _open(board):
        if request.priority not in who:
            continue
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
    this: Round,
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
    put(i, s, *_begin(made, journeys, i))
    kernel(i, s, 0, 1.0, 1.0)
    beside, requests = _beside(builder), len(builder.index.problem.requests)
    tell(float(s.total[col.T_BEST]) + beside, _served(i, s) / requests)
    warm, missed, looked = _warmth(i, s), 0.0, -1
    rate = 2_000.0
    while budget.spent < this.until:
        many, began = budget.slice(rate, this.until), time.monotonic()
        phase = this.phase(budget.spent)
        if looked < (looked := int(LOOKS * phase)):
            missed = _missed(i, s)
        tries = (this.ends - this.begins) * budget.in_all(rate) / len(builder.orders)
        first = _heat(tries) * (warm + SCARCE * missed)
        hot = first * (COLD * warm / first) ** _phase(phase, tries)
        # Until trips are good, in the first third of the time, any place is worth it more often.
        s.total[col.T_GENEROUS] = max(GENEROUS, TRUSTING - 3.0 * phase)
        kernel(i, s, many, hot, hot)
        budget.done += many
        rate = many / max(1e-6, time.monotonic() - began)
        tell(float(s.total[col.T_BEST]) + beside, _served(i, s) / requests)
    return best(s)


def _begin(
    made: _Made, journeys: Sequence[Sequence[Journey]], i: Instance
) -> tuple[list[list[Run]], list[int]]:
    """Journeys as runs over the builder's orders, and the other orders, most worth first."""
    number = iter(made.numbers)
    runs = [
        [Run(trip.source, trip.loads, tuple(next(number) for _ in trip.stops)) for trip in trips]
        for trips in journeys
    ]
    worth = i.order_f[:, col.O_UNMET] * i.order_f[:, col.O_SHARE]
    others = set(range(len(worth))).difference(made.numbers)
    return runs, sorted(others, key=lambda order: (-worth[order], order))


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
