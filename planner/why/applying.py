"""A problem with a change made."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from planner.model import Access, Curfew, Problem, Request, Stock, Vehicle, Warehouse, Window
from planner.why.changes import (
    Change,
    EarlierWindow,
    Edge,
    LiftAccess,
    LiftCurfew,
    LiftHold,
    LoadElsewhere,
    LongerHours,
    LongerShift,
    MoreStock,
    MoreVehicles,
    OneMoreDock,
    OneMoreTrip,
    OpenArea,
    OpenPlace,
    OpenRoad,
    ShorterCurfew,
    WidenWindow,
)


def apply(problem: Problem, change: Change) -> Problem:
    """The problem with a change made."""
    match change:
        case LiftHold(requests=ids):
            return _requests(problem, ids, lambda r: replace(r, held=False))
        case LiftAccess(requests=ids, parts=parts):
            return _requests(problem, ids, lambda r: replace(r, access=lifted(r.access, parts)))
        case WidenWindow(requests=ids, minutes=minutes):
            return _requests(problem, ids, lambda r: _wider(r, minutes * 60))
        case EarlierWindow(requests=ids, minutes=minutes):
            return _requests(problem, ids, lambda r: _earlier(r, minutes * 60))
        case LoadElsewhere(vehicle=id, warehouse=warehouse):
            return _vehicle(problem, id, lambda v: loading_also(v, warehouse))
        case OneMoreTrip(vehicle=id):
            return _vehicle(problem, id, lambda v: replace(v, trips_max=v.trips_max + 1))
        case LongerShift(vehicle=id, minutes=minutes):
            return _vehicle(problem, id, lambda v: _longer(v, minutes * 60))
        case LongerHours(warehouse=id):
            return _warehouse(problem, id, lambda w: open_longer(w, change))
        case MoreStock(warehouse=id, item=item, quantity=quantity):
            lot = Stock(item, quantity)
            return _warehouse(problem, id, lambda w: replace(w, stock=(*w.stock, lot)))
        case OneMoreDock(warehouse=id):
            return _warehouse(problem, id, lambda w: replace(w, docks=w.docks + 1))
        case ShorterCurfew() | LiftCurfew():
            curfews = eased(problem.travel.curfews, change)
            return replace(problem, travel=replace(problem.travel, curfews=curfews))
        case OpenRoad(a=a, b=b):
            roads = tuple(c for c in problem.travel.closures if {c.a, c.b} != {a, b})
            return replace(problem, travel=replace(problem.travel, closures=roads))
        case OpenArea(area=area):
            areas = tuple(other for other in problem.travel.areas if other != area)
            return replace(problem, travel=replace(problem.travel, areas=areas))
        case OpenPlace(place=place):
            places = (replace(p, closed=p.closed and p.id != place) for p in problem.places)
            return replace(problem, places=tuple(places))
        case MoreVehicles(vehicle=vehicle, count=count):
            taken = {v.id for v in problem.vehicles}
            names = (f"extra {n}" for n in range(1, count + len(taken) + 1))
            free = [name for name in names if name not in taken][:count]
            extra = tuple(replace(vehicle, id=name) for name in free)
            return replace(problem, vehicles=problem.vehicles + extra)


def lifted(access: Access, parts: Iterable[str]) -> Access:
    """An access without some of its parts."""
    none: dict[str, Any] = {f.name: f.default for f in fields(Access) if f.name in parts}
    return replace(access, **none)


def loading_also(vehicle: Vehicle, warehouse: str) -> Vehicle:
    """A vehicle that may load at one more warehouse."""
    return replace(vehicle, warehouses=(*vehicle.warehouses, warehouse))


def open_longer(warehouse: Warehouse, change: LongerHours) -> Warehouse:
    """A warehouse with longer hours."""
    longer = _moved(change.window, change.edge, change.minutes * 60)
    hours = (longer if window == change.window else window for window in warehouse.windows)
    return replace(warehouse, windows=tuple(hours))


def eased(curfews: tuple[Curfew, ...], change: ShorterCurfew | LiftCurfew) -> tuple[Curfew, ...]:
    """The curfews with one made shorter or lifted."""
    if isinstance(change, LiftCurfew):
        return tuple(other for other in curfews if other != change.curfew)
    shorter = _moved(change.window, change.edge, -change.minutes * 60)
    windows = (shorter if window == change.window else window for window in change.curfew.windows)
    rest = tuple(window for window in windows if window.opens < window.closes)
    return tuple(replace(c, windows=rest) if c == change.curfew else c for c in curfews)


def _moved(window: Window, edge: Edge, seconds: int) -> Window:
    """A window that is so much longer at one end."""
    if edge == "opens":
        return replace(window, opens=window.opens - seconds)
    return replace(window, closes=window.closes + seconds)


def _requests(
    problem: Problem, ids: tuple[str, ...], change: Callable[[Request], Request]
) -> Problem:
    asked = (change(r) if r.id in ids else r for r in problem.requests)
    return replace(problem, requests=tuple(asked))


def _vehicle(problem: Problem, id: str, change: Callable[[Vehicle], Vehicle]) -> Problem:
    fleet = (change(v) if v.id == id else v for v in problem.vehicles)
    return replace(problem, vehicles=tuple(fleet))


def _warehouse(problem: Problem, id: str, change: Callable[[Warehouse], Warehouse]) -> Problem:
    houses = (change(w) if w.id == id else w for w in problem.warehouses)
    return replace(problem, warehouses=tuple(houses))


def _wider(request: Request, seconds: int) -> Request:
    last = max(request.windows, key=lambda w: w.closes)
    wider = _moved(last, "closes", seconds)
    return replace(request, windows=tuple(wider if w == last else w for w in request.windows))


def _earlier(request: Request, seconds: int) -> Request:
    first = min(request.windows, key=lambda w: w.opens)
    wider = _moved(first, "opens", seconds)
    return replace(request, windows=tuple(wider if w == first else w for w in request.windows))


def _longer(vehicle: Vehicle, seconds: int) -> Vehicle:
    shift = vehicle.shift_max + seconds if vehicle.shift_max else 0
    return replace(vehicle, free_until=vehicle.free_until + seconds, shift_max=shift)
