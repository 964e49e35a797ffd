"""Why a single line is not served, what shows it, and how sure that is."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

from planner.check.earliest import free
from planner.hours import load_start
from planner.model import Area, Reason, Request, Unserved, Vehicle, Warehouse
from planner.why import evidence as shown
from planner.why.findings import Missing, Status
from planner.why.parcel import Parcel, parcel, there_from
from planner.why.rivals import outcompeted
from planner.why.scene import Scene
from planner.why.shortage import available, shortage


@dataclass(frozen=True, slots=True)
class Cause:
    """Why one line is not served."""

    line: Missing
    reason: Reason
    status: Status
    evidence: shown.Evidence


def alike(cause: Cause) -> Hashable:
    """What lines share that one sentence can speak of."""
    item = getattr(cause.evidence, "item", None)
    return cause.reason, cause.status, item, getattr(cause.evidence, "place", None)


def cause(scene: Scene, rest: Unserved) -> Cause:
    """Why units of a line are left: proved where no plan at all could bring them."""
    request = scene.index.requests[rest.request]
    missing = Missing(rest.request, rest.line, rest.quantity)
    proved = Status.PROVED if scene.bounds.impossible(request, rest.line) else Status.ESTIMATED
    if rest.reason is Reason.LOWER_PRIORITY:
        there = available(scene, request, rest.line)
        if scene.bounds.proves and there < scene.index.lines[rest.request, rest.line].quantity:
            short = shortage(scene, request, rest.line)
            return Cause(missing, Reason.NO_STOCK, Status.PROVED, short)
        tried, rivals = outcompeted(scene, request, rest.line)
        return Cause(missing, rest.reason, tried, rivals)
    if rest.reason in _SCARCE and proved is Status.ESTIMATED:
        short = shortage(scene, request, rest.line)
        lacks = scene.bounds.proves and short.needed > short.available
        known = Status.PROVED if lacks else Status.ESTIMATED
        return Cause(missing, rest.reason, known, short)
    return Cause(missing, rest.reason, proved, _SHOW[rest.reason](scene, request, rest.line))


def _on_hold(_scene: Scene, _request: Request, _line: str) -> shown.OnHold:
    return shown.OnHold()


def _closed_off(scene: Scene, request: Request, _line: str) -> shown.ClosedOff:
    closed = any(place.id == request.place and place.closed for place in scene.problem.places)
    houses = sorted({w.place for w in scene.problem.warehouses})
    ends = [{road.a, road.b} for road in scene.problem.travel.closures]
    roads = tuple((house, request.place) for house in houses if {house, request.place} in ends)
    return shown.ClosedOff(request.place, closed, roads, () if closed else _areas(scene, request))


def _areas(scene: Scene, request: Request) -> tuple[Area, ...]:
    """Areas without which there were a way; all if it takes several."""
    areas = scene.problem.travel.areas
    alone = (area for area in areas if scene.without_area(area).reaching(request).any())
    return tuple(alone) or areas


def _no_access(scene: Scene, request: Request, _line: str) -> shown.NoAccess:
    may_come = tuple(vehicle.id for vehicle in scene.able.with_access(request))
    return shown.NoAccess(request.access, len(scene.problem.vehicles), may_come)


def _no_cold(scene: Scene, request: Request, line: str) -> shown.NoCold:
    there = tuple(vehicle.id for vehicle in scene.able.visitors(request))
    return shown.NoCold(scene.index.item(request.id, line).code, there)


def _too_heavy(scene: Scene, request: Request, line: str) -> shown.TooLarge:
    wanted = parcel(scene.index, request, line)
    fit = [v for v in scene.able.visiting(request) if wanted.kept(v)]
    most = max(fit, key=lambda v: v.kg)
    return shown.TooLarge(wanted.item, "kg", wanted.kg, most.kg, most.id, wanted.whole)


def _too_big(scene: Scene, request: Request, line: str) -> shown.TooLarge:
    wanted = parcel(scene.index, request, line)
    fit = [v for v in scene.able.visiting(request) if wanted.kept(v) and wanted.carried(v)]
    most = max(fit, key=lambda v: v.m3)
    return shown.TooLarge(wanted.item, "m3", wanted.m3, most.m3, most.id, wanted.whole)


def _too_far(scene: Scene, request: Request, line: str) -> shown.TooFar:
    pairs = scene.able.carrying(request, parcel(scene.index, request, line))
    trips = (
        shown.TooFar(vehicle.id, warehouse.id, km, vehicle.range_km)
        for vehicle, warehouse, km in scene.able.lengths(request, pairs)
    )
    return min(trips, key=lambda far: (far.km - far.range_km, far.km))


def _no_stock(scene: Scene, request: Request, line: str) -> shown.Shortage:
    return shortage(scene, request, line)


def _too_late(scene: Scene, request: Request, line: str) -> shown.TooLate:
    wanted = parcel(scene.index, request, line)
    trips = scene.able.trips(request, wanted, scene.without())
    earliest = min(trips, key=lambda trip: (trip.stops[0].start, trip.vehicle), default=None)
    if earliest is None:
        return _never(scene, request, wanted)
    start, closes = earliest.stops[0].start, max((w.closes for w in request.windows), default=None)
    shift_ends = scene.shift_ends(earliest)
    return shown.TooLate(
        earliest.vehicle,
        earliest.warehouse,
        start,
        closes if closes is not None and start > closes else None,
        shift_ends if earliest.ends > shift_ends else None,
    )


def _never(scene: Scene, request: Request, wanted: Parcel) -> shown.TooLate:
    """Nobody has a trip left, or warehouses are closed when somebody comes."""
    able, frozen = scene.able, scene.index.frozen
    pairs = able.soonest(request, able.pairs(request, wanted), able.there(wanted))
    spent = {v.id for v, _ in pairs if v.trips_max and len(frozen[v.id]) >= v.trips_max}
    has = [pair for pair in pairs if there_from(pair[1], wanted) is not None]
    shut = {house.id for vehicle, house in has if _shut(scene, vehicle, house)}
    return shown.TooLate(
        None, None, None, None, None, spent=tuple(sorted(spent)), shut=tuple(sorted(shut))
    )


def _shut(scene: Scene, vehicle: Vehicle, warehouse: Warehouse) -> bool:
    place, ready = free(scene.index, vehicle)
    there = scene.roads.arrival(vehicle, place, warehouse.place, ready)
    return there is not None and load_start(warehouse, there, ()) is None


_SCARCE = (Reason.NO_STOCK, Reason.TOO_LATE_FOR_WINDOW)
"""Reasons that, where something can be brought at all, are true because others took the goods."""

_SHOW: Mapping[Reason, Callable[[Scene, Request, str], shown.Evidence]] = {
    Reason.ON_HOLD: _on_hold,
    Reason.PLACE_CLOSED_OFF: _closed_off,
    Reason.NO_ACCESS: _no_access,
    Reason.NO_COLD_CHAIN: _no_cold,
    Reason.NO_CAPACITY_WEIGHT: _too_heavy,
    Reason.NO_CAPACITY_VOLUME: _too_big,
    Reason.OUT_OF_RANGE: _too_far,
    Reason.NO_STOCK: _no_stock,
    Reason.TOO_LATE_FOR_WINDOW: _too_late,
}
