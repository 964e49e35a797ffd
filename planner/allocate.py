"""Which warehouse gives what to whom when there is not enough for all: a first answer."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from planner.index import Index
from planner.model import Line, Request, Warehouse
from planner.travel import Floats, Roads

SEGMENTS = 4
STEP = 10_000
NEAREST = 12

Allocation = Mapping[tuple[str, str], Mapping[str, int]]
"""Units of each request's line by warehouse; what is not there is not allocated."""


class _Piece(NamedTuple):
    """A part of a line whose units are worth the same."""

    request: Request
    line: Line
    quantity: int
    worth: float


def allocate(index: Index, roads: Roads, left: Mapping[tuple[str, str], int]) -> Allocation:
    """Stock given to what is left of the lines: first what is worth most, then what is near.

    A minimum-cost flow for each item. Units are worth less the more a line has got already, so
    that scarce goods reach everyone. Vehicles are not looked at beyond whether any could come.
    """
    distances = _distances(index, roads)
    given: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    pieces: defaultdict[str, list[_Piece]] = defaultdict(list)
    for request in index.problem.requests:
        for line in request.lines:
            quantity = left[request.id, line.id]
            if quantity and not request.held and not request.whole:
                pieces[line.item].extend(_pieces(index, request, line, quantity))
    for item, wanted in pieces.items():
        for piece, warehouse, units in _flow(index, item, wanted, distances):
            of_line = given[piece.request.id, piece.line.id]
            of_line[warehouse] = of_line.get(warehouse, 0) + units
    return given


def _pieces(index: Index, request: Request, line: Line, quantity: int) -> list[_Piece]:
    """What is left of a line in pieces of falling worth, as the objective has it."""
    worth = index.problem.policy.unmet(request.priority) * request.weight
    worth /= line.quantity * len(request.lines)
    cuts = [quantity * k // SEGMENTS for k in range(SEGMENTS + 1)]
    got = line.quantity - quantity
    return [
        _Piece(request, line, b - a, worth * (1.5 - (got + (a + b) / 2) / line.quantity))
        for a, b in pairwise(cuts)
        if b > a
    ]


def _distances(index: Index, roads: Roads) -> Mapping[str, Floats]:
    """For each request the kilometres from each warehouse, infinite where nobody can go."""
    problem = index.problem
    warehouses = [roads.places[w.place] for w in problem.warehouses]
    places = [roads.places[r.place] for r in problem.requests]
    by_mode = {
        mode: roads.matrix(mode, 0.0, warehouses, places)[0]
        for mode in {vehicle.mode for vehicle in problem.vehicles}
    }
    loading = _loading(index)
    shortest: dict[str, Floats] = {}
    for n, request in enumerate(problem.requests):
        best = np.full(len(warehouses), np.inf)
        for mode, where in loading[_company(request)].items():
            best = np.minimum(best, np.where(where, by_mode[mode][:, n], np.inf))
        shortest[request.id] = best
    return shortest


def _company(request: Request) -> Hashable:
    """Equal for requests that the same vehicles may serve from the same warehouses."""
    return request.access, request.priority == "life_saving"


def _loading(index: Index) -> Mapping[Hashable, Mapping[str, npt.NDArray[np.bool_]]]:
    """For requests of one company the warehouses that some vehicle of each mode may load at."""
    found: dict[Hashable, dict[str, npt.NDArray[np.bool_]]] = {}
    for request in index.problem.requests:
        if _company(request) in found:
            continue
        modes: dict[str, npt.NDArray[np.bool_]] = {}
        different = {(v.mode, v.warehouses): v for v in index.able(request)}
        for vehicle in different.values():
            may = [index.may_load(vehicle, w, request) for w in index.problem.warehouses]
            before = modes.get(vehicle.mode, np.zeros(len(may), dtype=bool))
            modes[vehicle.mode] = before | np.array(may, dtype=bool)
        found[_company(request)] = modes
    return found


def _flow(
    index: Index, item: str, pieces: list[_Piece], distances: Mapping[str, Floats]
) -> list[tuple[_Piece, str, int]]:
    from ortools.graph.python import min_cost_flow  # takes a moment, and not everyone needs it

    flow = min_cost_flow.SimpleMinCostFlow()
    warehouses = index.problem.warehouses
    nothing, first = len(warehouses), len(warehouses) + 1
    rank = {worth: n + 1 for n, worth in enumerate(sorted({p.worth for p in pieces}))}
    farthest = max(float(d[np.isfinite(d)].max(initial=1.0)) for d in distances.values())
    arcs = []
    held = {w for w, warehouse in enumerate(warehouses) if _units(warehouse, item)}
    for n, piece in enumerate(pieces):
        of_piece = distances[piece.request.id]
        for w in _nearest(of_piece, held):
            if np.isfinite(of_piece[w]):
                cost = int(of_piece[w] / farthest * (STEP - 1))
                arc = flow.add_arc_with_capacity_and_unit_cost(w, first + n, piece.quantity, cost)
                arcs.append((arc, piece, warehouses[w].id))
        cost = rank[piece.worth] * STEP  # a unit is a unit: only the order of worths matters
        flow.add_arc_with_capacity_and_unit_cost(nothing, first + n, piece.quantity, cost)
        flow.set_node_supply(first + n, -piece.quantity)
    for w, warehouse in enumerate(warehouses):
        flow.set_node_supply(w, _units(warehouse, item))
    flow.set_node_supply(nothing, sum(piece.quantity for piece in pieces))
    status = flow.solve_max_flow_with_min_cost()
    if status != flow.OPTIMAL:
        raise RuntimeError(f"allocation of {item}: the flow ended with status {status}")
    return [(piece, house, int(flow.flow(arc))) for arc, piece, house in arcs if flow.flow(arc)]


def _units(warehouse: Warehouse, item: str) -> int:
    return sum(stock.quantity for stock in warehouse.stock if stock.item == item)


def _nearest(km: Floats, held: set[int]) -> list[int]:
    """The warehouses that may give, the nearest ones when there are many."""
    if len(held) <= NEAREST:
        return sorted(held)
    return [int(w) for w in np.argsort(km, kind="stable") if int(w) in held][:NEAREST]
