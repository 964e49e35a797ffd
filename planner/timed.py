"""From a draft to a plan: when everything happens if everyone sets out as early as possible.

Trips that cannot be done as they are written get times all the same, as if closed windows were
open and missing ways took no time, so that the checker can say what is wrong with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planner.board import Board
from planner.check.scoring import NO_SCORE, score
from planner.draft import Draft, DraftStop, DraftTrip
from planner.eta import with_quantiles
from planner.explain import explain
from planner.hours import drive, leave, load_start, window_start
from planner.model import Load, Plan, Problem, Stop, Trip
from planner.ride import Drops, Errand, ride
from planner.search.duties import Duty, duties
from planner.travel import Leg

Busy = Sequence[tuple[int, int]]


class UnknownName(ValueError):
    """A draft that speaks of something the problem does not know; the text names the field."""


def timed(problem: Problem, draft: Draft) -> Plan:
    """The plan that a draft means, with reasons for what it leaves unserved and its score."""
    board = Board(problem)
    for path, text in _unknown(board, draft):
        raise UnknownName(f"{path}: {text}")
    free = duties(board.index, board.roads)
    for n, trip in enumerate(draft.trips):
        last = all(later.vehicle != trip.vehicle for later in draft.trips[n + 1 :])
        own = [duty for duty in free if duty.vehicle.id == trip.vehicle]
        board.add(_timed(board, trip, sorted(own, key=lambda duty: duty.ready), last=last))
    trips = tuple(with_quantiles(board.index, board.roads, board.all_trips()))
    unserved = tuple(explain(board.index, board.roads, trips, board.left))
    plan = Plan(trips, unserved, NO_SCORE)
    return replace(plan, score=score(problem, plan))


def _timed(board: Board, trip: DraftTrip, free: list[Duty], *, last: bool) -> Trip:
    """The trip in the first stretch of its vehicle's time in which it can be done."""
    drops = [_drop(board, stop) for stop in trip.stops]
    errands = [_errand(board, trip, drops, duty, last=last) for duty in free]
    busy = board.stockroom.loading[trip.warehouse]
    for errand in errands:
        if found := ride(board.index, board.roads, errand, busy):
            return found
    return _anyway(board, errands[-1] if errands else _never(board, trip, drops), busy)


def _drop(board: Board, stop: DraftStop | str) -> tuple[str, tuple[Load, ...]]:
    if isinstance(stop, str):
        stop = DraftStop(stop)
    if stop.loads is not None:
        return stop.request, stop.loads
    return stop.request, board.rest(board.index.requests[stop.request])


def _errand(board: Board, trip: DraftTrip, drops: Drops, duty: Duty, *, last: bool) -> Errand:
    """The trip after what the vehicle does already; in the end it goes home."""
    before = [t for t in board.trips[trip.vehicle] if duty.ready <= t.begins < duty.until]
    between = duty.until < duty.vehicle.free_until
    return Errand(
        vehicle=duty.vehicle,
        warehouse=board.index.warehouses[trip.warehouse],
        place=before[-1].end_place if before else duty.place,
        ready=before[-1].ends if before else duty.ready,
        drops=drops,
        not_before=max(trip.not_before, _there(board, trip.warehouse, drops)),
        until=duty.until,
        end_place=duty.end_place if last or between else None,
        since=before[0].begins if before and duty.since is None else duty.since,
    )


def _never(board: Board, trip: DraftTrip, drops: Drops) -> Errand:
    """The trip of a vehicle that has no time left at all."""
    vehicle = board.index.vehicles[trip.vehicle]
    duty = Duty(
        vehicle, vehicle.start, vehicle.free_from, vehicle.free_until, vehicle.home, 0, True
    )
    return _errand(board, trip, drops, duty, last=True)


def _there(board: Board, warehouse: str, drops: Drops) -> int:
    """When the goods are there at the earliest, 0 when they never are."""
    needs: dict[str, int] = {}
    for request, loads in drops:
        for load in loads:
            item = board.index.item(request, load.line).code
            needs[item] = needs.get(item, 0) + load.quantity
    moments = {0} | {s.available_from for s in board.index.warehouses[warehouse].stock}
    for t in sorted(moments):
        if all(board.stockroom.free(warehouse, item, t) >= need for item, need in needs.items()):
            return t
    return 0


def _anyway(board: Board, errand: Errand, busy: Busy) -> Trip:
    """The trip as if nothing were closed and the shift did not end."""
    places = [errand.place, errand.warehouse.place]
    places += [board.index.requests[request].place for request, _ in errand.drops]
    places.append(errand.end_place or places[-1])
    ways = [board.roads.leg(errand.vehicle, a, b) or Leg(0.0, 0) for a, b in pairwise(places)]
    curfew = board.roads.curfew(errand.vehicle.mode)
    there = max(drive(curfew, errand.ready, ways[0].seconds), errand.not_before)
    loads = load_start(errand.warehouse, there, busy)
    loads = there if loads is None else loads
    stops = tuple(_stops(board, errand, ways[1:-1], loads + errand.warehouse.loading))
    return Trip(
        vehicle=errand.vehicle.id,
        warehouse=errand.warehouse.id,
        begins=leave(curfew, loads, ways[0].seconds),
        loads=loads,
        departs=loads + errand.warehouse.loading,
        stops=stops,
        ends=drive(curfew, stops[-1].departure, ways[-1].seconds),
        end_place=places[-1],
        km=sum(way.km for way in ways),
    )


def _stops(board: Board, errand: Errand, ways: Sequence[Leg], t: int) -> Iterator[Stop]:
    for (name, loads), way in zip(errand.drops, ways, strict=True):
        request = board.index.requests[name]
        arrival = drive(board.roads.curfew(errand.vehicle.mode), t, way.seconds)
        start = window_start(request.windows, arrival)
        start = arrival if start is None else start
        t = start + request.service
        yield Stop(name, loads, arrival, start, t)


def _unknown(board: Board, draft: Draft) -> Iterator[tuple[str, str]]:
    index = board.index
    for n, trip in enumerate(draft.trips):
        if trip.vehicle not in index.vehicles:
            yield f"trips[{n}].vehicle", f"{trip.vehicle!r} is not known"
        if trip.warehouse not in index.warehouses:
            yield f"trips[{n}].warehouse", f"{trip.warehouse!r} is not known"
        if not trip.stops:
            yield f"trips[{n}].stops", "must have at least one stop"
        for k, stop in enumerate(trip.stops):
            name = stop if isinstance(stop, str) else stop.request
            if name not in index.requests:
                yield f"trips[{n}].stops[{k}]", f"request {name!r} is not known"
            elif not isinstance(stop, str):
                for load in stop.loads or ():
                    if (name, load.line) not in index.lines:
                        yield f"trips[{n}].stops[{k}].loads", f"line {load.line!r} is not known"
