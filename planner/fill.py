"""Greedy completion: what can be served without touching any other delivery, is."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from planner.board import Board
from planner.check.earliest import free
from planner.check.scoring import broken_cost, late_promise_cost, unmet_cost, wait_cost
from planner.model import Load, Request, Trip, Vehicle, Warehouse
from planner.ready import Ready
from planner.ride import Errand, ride


def fill(board: Board, *, idle_only: bool = True, only: Collection[str] | None = None) -> None:
    """Top up stops and send (idle) vehicles as long as that makes the score better.

    only names the requests that are looked at; without it all are.
    """
    bringing = _bringing(board)
    ready = Ready(board, idle_only=idle_only)
    todo = [r for r in _by_need(board) if only is None or r.id in only]
    while todo:
        freed: set[str] = set()
        for request in todo:
            freed |= _top_up(board, request, bringing.get(request.id, ()))
            _send(board, request, ready)
        todo = [r for r in todo if any(x.item in freed and board.left[r.id, x.id] for x in r.lines)]


def _send(board: Board, request: Request, ready: Ready) -> None:
    """Send vehicles to a request as long as that is worth it."""
    while board.open_lines(request):
        trip = _best_trip(board, request, ready)
        if trip is None:
            break
        board.add(trip)
        ready.sent(board, trip)


def _bringing(board: Board) -> dict[str, list[str]]:
    """The vehicles that bring something to each request."""
    bringing: dict[str, list[str]] = {}
    for trip in board.all_trips():
        for stop in trip.stops:
            bringing.setdefault(stop.request, []).append(trip.vehicle)
    return bringing


def _by_need(board: Board) -> list[Request]:
    policy = board.problem.policy
    requests = [r for r in board.problem.requests if not r.held and board.open_lines(r)]
    return sorted(requests, key=lambda r: (-policy.unmet(r.priority) * r.weight, r.id))


def _top_up(board: Board, request: Request, vehicles: Iterable[str]) -> set[str]:
    """Pack what trips bring to the request anew, if more of it fits in where they stop anyway.

    Items of which less is taken than before are named.
    """
    freed: set[str] = set()
    if request.whole:
        return freed
    for trip in [trip for vehicle in dict.fromkeys(vehicles) for trip in board.trips[vehicle]]:
        for k, stop in enumerate(trip.stops):
            if stop.request == request.id and board.open_lines(request):
                freed |= _pack(board, request, trip, k)
                break
    return freed


def _pack(board: Board, request: Request, trip: Trip, k: int) -> set[str]:
    stop, vehicle = trip.stops[k], board.index.vehicles[trip.vehicle]
    without = board.repack(trip, k, ())
    packed = board.fitting(request, vehicle, trip.warehouse, trip.loads, board.room(without))
    if _share(board, request, packed) <= _share(board, request, stop.loads) + 1e-9:
        board.repack(without, k, stop.loads)
        return set()
    board.repack(without, k, packed)
    now = {load.line: load.quantity for load in packed}
    less = [load for load in stop.loads if now.get(load.line, 0) < load.quantity]
    return {board.index.item(request.id, load.line).code for load in less}


def _with_loads(trip: Trip, k: int, loads: tuple[Load, ...]) -> Trip:
    stop = replace(trip.stops[k], loads=loads)
    return replace(trip, stops=(*trip.stops[:k], stop, *trip.stops[k + 1 :]))


def _share(board: Board, request: Request, loads: tuple[Load, ...]) -> float:
    """The share of the request that loads are."""
    lines = board.index.lines
    return sum(load.quantity / lines[request.id, load.line].quantity for load in loads) / len(
        request.lines
    )


def merged(*loads: tuple[Load, ...]) -> tuple[Load, ...]:
    """Loads of one stop put together by line."""
    by_line: dict[str, int] = {}
    for load in (load for some in loads for load in some):
        by_line[load.line] = by_line.get(load.line, 0) + load.quantity
    return tuple(Load(line, quantity) for line, quantity in by_line.items())


def _best_trip(board: Board, request: Request, ready: Ready) -> Trip | None:
    best, most = None, 0.0
    for vehicle, warehouse, gain in ready.promising(board, request):
        if gain <= most:
            break
        for trip in _trips(board, request, vehicle, warehouse):
            gain = _gain(board, request, trip)
            if gain > most:
                best, most = trip, gain
    return best


def _trips(
    board: Board, request: Request, vehicle: Vehicle, warehouse: Warehouse
) -> Iterator[Trip]:
    """A trip to the request alone with all that fits, and one for each line with a unit."""
    done, frozen = board.trips[vehicle.id], board.index.frozen[vehicle.id]
    count = len(done) + len(frozen)
    if vehicle.trips_max and count >= vehicle.trips_max:
        return
    place, ready = free(board.index, vehicle)
    if done:
        place, ready = done[-1].end_place, max(ready, done[-1].ends)
    for moment in _moments(board, request, warehouse):
        errand = Errand(
            vehicle=vehicle,
            warehouse=warehouse,
            place=place,
            ready=ready,
            drops=[(request.id, ())],
            not_before=moment,
            until=vehicle.free_until,
            end_place=vehicle.home,
            since=min((trip.begins for trip in (*done, *frozen)), default=None),
        )
        trip = ride(board.index, board.roads, errand, board.stockroom.loading[warehouse.id])
        if trip is None:
            continue
        room = (vehicle.kg, vehicle.m3)
        loads = board.fitting(request, vehicle, warehouse.id, trip.loads, room)
        if loads and (not request.whole or board.index.carries_all(request, loads)):
            yield _with_loads(trip, 0, loads)
        for load in () if request.whole else loads:
            yield _with_loads(trip, 0, (Load(load.line, 1),))


def _moments(board: Board, request: Request, warehouse: Warehouse) -> list[int]:
    """When there first is a unit of each item, or all that must come together."""
    wanted: dict[str, int] = {}
    for load in board.rest(request):
        item = board.index.item(request.id, load.line).code
        wanted[item] = wanted.get(item, 0) + load.quantity
    known = {
        board.stockroom.there_from(warehouse.id, item, units if request.whole else 1)
        for item, units in wanted.items()
    }
    moments = sorted(moment for moment in known if moment is not None)
    if request.whole:
        return moments[-1:] if None not in known else []
    return moments


def _gain(board: Board, request: Request, trip: Trip) -> float:
    policy, vehicle = board.problem.policy, board.index.vehicles[trip.vehicle]
    had = board.share(request)
    share = _share(board, request, trip.stops[0].loads)

    def open_cost(served: float) -> float:
        return unmet_cost(policy, request, served) + broken_cost(policy, request, served)

    start = trip.stops[0].start
    late = wait_cost(policy, request, start) + late_promise_cost(policy, request, start)
    way = trip.km * (policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km)
    if not board.trips[vehicle.id] and not board.index.frozen[vehicle.id]:
        way += policy.money * vehicle.cost_fixed
    return open_cost(had) - open_cost(had + share) - share * late - way
