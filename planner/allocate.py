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

Numbers = npt.NDArray[np.intp]

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
    km = _distances(index, roads)
    row = {request.id: n for n, request in enumerate(index.problem.requests)}
    given: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    pieces: defaultdict[str, list[_Piece]] = defaultdict(list)
    for request in index.problem.requests:
        for line in request.lines:
            quantity = left[request.id, line.id]
            if quantity and not request.held and not request.whole:
                pieces[line.item].extend(_pieces(index, request, line, quantity))
    for item, wanted in pieces.items():
        of_pieces = km[[row[piece.request.id] for piece in wanted]]
        for piece, warehouse, units in _flow(index, item, wanted, of_pieces / _farthest(km)):
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


def _distances(index: Index, roads: Roads) -> Floats:
    """For each request the kilometres from each warehouse, infinite where nobody can go."""
    problem = index.problem
    warehouses = [roads.places[w.place] for w in problem.warehouses]
    places = [roads.places[r.place] for r in problem.requests]
    by_mode = {
        mode: roads.matrix(mode, 0.0, places, warehouses)[0]
        for mode in {vehicle.mode for vehicle in problem.vehicles}
    }
    loading = _loading(index)
    companies: defaultdict[Hashable, list[int]] = defaultdict(list)
    for n, request in enumerate(problem.requests):
        companies[_company(request)].append(n)
    shortest = np.full((len(places), len(warehouses)), np.inf)
    for company, rows in companies.items():
        for mode, where in loading[company].items():
            km = np.where(where, by_mode[mode][rows], np.inf)
            shortest[rows] = np.minimum(shortest[rows], km)
    return shortest


def _farthest(km: Floats) -> float:
    return float(km[np.isfinite(km)].max(initial=1.0))


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
    index: Index, item: str, pieces: list[_Piece], share: Floats
) -> list[tuple[_Piece, str, int]]:
    """Who gives what, share being how far each warehouse is from each piece, of the farthest."""
    from ortools.graph.python import min_cost_flow  # takes a moment, and not everyone needs it

    flow = min_cost_flow.SimpleMinCostFlow()
    warehouses = index.problem.warehouses
    stock = np.array([_units(warehouse, item) for warehouse in warehouses], dtype=np.int64)
    quantity = np.array([piece.quantity for piece in pieces], dtype=np.int64)
    n, w = _nearest(share, np.flatnonzero(stock))
    nothing, first = len(warehouses), len(warehouses) + 1
    nodes = first + np.arange(len(pieces))
    arcs = flow.add_arcs_with_capacity_and_unit_cost(
        w, nodes[n], quantity[n], (share[n, w] * (STEP - 1)).astype(np.int64)
    )
    # A unit is a unit: only the order of worths matters.
    _, rank = np.unique([piece.worth for piece in pieces], return_inverse=True)
    flow.add_arcs_with_capacity_and_unit_cost(
        np.full(len(pieces), nothing), nodes, quantity, (rank + 1) * STEP
    )
    flow.set_nodes_supplies(np.arange(len(warehouses)), stock)
    flow.set_nodes_supplies(nodes, -quantity)
    flow.set_node_supply(nothing, int(quantity.sum()))
    status = flow.solve_max_flow_with_min_cost()
    if status != flow.OPTIMAL:
        raise RuntimeError(f"allocation of {item}: the flow ended with status {status}")
    units = flow.flows(arcs)
    given = np.flatnonzero(units)
    return [(pieces[n[k]], warehouses[w[k]].id, int(units[k])) for k in given]


def _units(warehouse: Warehouse, item: str) -> int:
    return sum(stock.quantity for stock in warehouse.stock if stock.item == item)


def _nearest(share: Floats, held: Numbers) -> tuple[Numbers, Numbers]:
    """Pieces with warehouses that may give to them, the nearest ones when there are many."""
    if len(held) > NEAREST:
        order = np.argsort(share[:, held], axis=1, kind="stable")[:, :NEAREST]
    else:
        order = np.tile(np.arange(len(held)), (len(share), 1))
    n, w = np.repeat(np.arange(len(share)), order.shape[1]), held[order.ravel()]
    finite = np.isfinite(share[n, w])
    return n[finite], w[finite]
