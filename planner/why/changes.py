"""Single changes that may serve a line: what they cost, and the problem with one made.

| change | cost |
|---|---|
| lift a hold | 1 |
| lift what people decided about vehicles and warehouses | 2 |
| let a vehicle load at another warehouse, too | 4 |
| make a window wider | 5, and 1 for each 10 minutes |
| one more trip of a vehicle | 7 |
| make a shift longer | 8, and 1 for each 6 minutes |
| make a warehouse's hours longer | 10, and 1 for each 4 minutes |
| more stock | 20, and 1 for each tonne |
| make a curfew shorter | 40, and 1 for each 30 minutes |
| one more dock | 50 |
| lift a curfew | 55 |
| open a road, an area, a place | 60, 70, 80 |
| lift what a place's ways allow | 90 |
| more vehicles | 100 each, and 1 for each tonne they carry; 50 more if the fleet has none such |

The figures only say what is tried first and preferred: a word, then waiting, then overtime (of a
driver, then of a whole warehouse), then goods, then what authorities must allow, then works, then
vehicles.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from planner.model import (
    Access,
    Area,
    Curfew,
    Problem,
    Request,
    Stock,
    Vehicle,
    Warehouse,
    Window,
)

DECIDED = ("only", "never", "warehouses")
"""The parts of an access that people decided, not the roads."""

Edge: TypeAlias = Literal["opens", "closes"]
"""The end of a window that is moved."""


@dataclass(frozen=True, slots=True)
class LiftHold:
    """Requests are no longer on hold."""

    requests: tuple[str, ...]
    kind: Literal["lift_hold"] = "lift_hold"


@dataclass(frozen=True, slots=True)
class LiftAccess:
    """Parts of the access (names of its fields) no longer limit who may come to requests."""

    requests: tuple[str, ...]
    parts: tuple[str, ...]
    kind: Literal["lift_access"] = "lift_access"


@dataclass(frozen=True, slots=True)
class WidenWindow:
    """The last window of requests ends so many minutes later."""

    requests: tuple[str, ...]
    minutes: int
    kind: Literal["widen_window"] = "widen_window"


@dataclass(frozen=True, slots=True)
class EarlierWindow:
    """The first window of requests opens so many minutes earlier."""

    requests: tuple[str, ...]
    minutes: int
    kind: Literal["earlier_window"] = "earlier_window"


@dataclass(frozen=True, slots=True)
class LoadElsewhere:
    """A vehicle may load at a warehouse, too."""

    vehicle: str
    warehouse: str
    kind: Literal["load_elsewhere"] = "load_elsewhere"


@dataclass(frozen=True, slots=True)
class OneMoreTrip:
    """A vehicle may make one more trip."""

    vehicle: str
    kind: Literal["one_more_trip"] = "one_more_trip"


@dataclass(frozen=True, slots=True)
class LongerShift:
    """A vehicle's shift ends so many minutes later, and may last as much longer."""

    vehicle: str
    minutes: int
    kind: Literal["longer_shift"] = "longer_shift"


@dataclass(frozen=True, slots=True)
class LongerHours:
    """A window of a warehouse opens so many minutes earlier, or closes so many later."""

    warehouse: str
    window: Window
    edge: Edge
    minutes: int
    kind: Literal["longer_hours"] = "longer_hours"


@dataclass(frozen=True, slots=True)
class OneMoreDock:
    """One more vehicle may load at a warehouse at the same time."""

    warehouse: str
    kind: Literal["one_more_dock"] = "one_more_dock"


@dataclass(frozen=True, slots=True)
class ShorterCurfew:
    """A window of a curfew begins so many minutes later, or ends so many earlier."""

    curfew: Curfew
    window: Window
    edge: Edge
    minutes: int
    kind: Literal["shorter_curfew"] = "shorter_curfew"


@dataclass(frozen=True, slots=True)
class LiftCurfew:
    """A curfew no longer holds."""

    curfew: Curfew
    kind: Literal["lift_curfew"] = "lift_curfew"


@dataclass(frozen=True, slots=True)
class MoreStock:
    """So many more units of an item at a warehouse, there from the start."""

    warehouse: str
    item: str
    quantity: int
    kind: Literal["more_stock"] = "more_stock"


@dataclass(frozen=True, slots=True)
class OpenRoad:
    """The direct way between two places is open again."""

    a: str
    b: str
    kind: Literal["open_road"] = "open_road"


@dataclass(frozen=True, slots=True)
class OpenArea:
    """An area is open again."""

    area: Area
    kind: Literal["open_area"] = "open_area"


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place is open again."""

    place: str
    kind: Literal["open_place"] = "open_place"


@dataclass(frozen=True, slots=True)
class MoreVehicles:
    """So many more vehicles: where, when and of what kind the vehicle says (its id is not used).

    like names the vehicle of the fleet that they are like, None when there is none.
    """

    vehicle: Vehicle
    count: int
    like: str | None = None
    kind: Literal["more_vehicles"] = "more_vehicles"


Change: TypeAlias = Annotated[
    LiftHold
    | LiftAccess
    | LoadElsewhere
    | WidenWindow
    | EarlierWindow
    | OneMoreTrip
    | LongerShift
    | LongerHours
    | MoreStock
    | ShorterCurfew
    | OneMoreDock
    | LiftCurfew
    | OpenRoad
    | OpenArea
    | OpenPlace
    | MoreVehicles,
    Field(discriminator="kind"),
]


def cost(problem: Problem, change: Change) -> float:
    """What a change costs by the table above."""
    match change:
        case LiftHold():
            return 1.0
        case LiftAccess(parts=parts):
            return 2.0 if set(parts) <= set(DECIDED) else 90.0
        case LoadElsewhere():
            return 4.0
        case WidenWindow(minutes=minutes) | EarlierWindow(minutes=minutes):
            return 5.0 + minutes / 10
        case OneMoreTrip():
            return 7.0
        case LongerShift(minutes=minutes):
            return 8.0 + minutes / 6
        case LongerHours(minutes=minutes):
            return 10.0 + minutes / 4
        case MoreStock(item=item, quantity=quantity):
            kg = next(i.kg for i in problem.items if i.code == item) or 0.0
            return 20.0 + quantity * kg / 1000
        case ShorterCurfew(minutes=minutes):
            return 40.0 + minutes / 30
        case OneMoreDock():
            return 50.0
        case LiftCurfew():
            return 55.0
        case OpenRoad():
            return 60.0
        case OpenArea():
            return 70.0
        case OpenPlace():
            return 80.0
        case MoreVehicles(vehicle=vehicle, count=count, like=like):
            return count * (100.0 + vehicle.kg / 1000 + (0.0 if like else 50.0))


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
