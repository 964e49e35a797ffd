"""Single changes that may serve a line: what they cost, and the problem with one made.

| change | cost |
|---|---|
| lift a hold | 1 |
| lift what people decided about vehicles and warehouses | 2 |
| make a window wider | 5, and 1 for each 10 minutes |
| make a shift longer | 8, and 1 for each 6 minutes |
| more stock | 20, and 1 for each tonne |
| open a road, an area, a place | 60, 70, 80 |
| lift what a place's ways allow | 90 |
| more vehicles | 100 each, and 1 for each tonne they carry; 50 more if the fleet has none such |

The figures only say what is tried first and preferred: a word, then waiting, then overtime, then
goods, then works, then vehicles.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from planner.model import Access, Area, Problem, Request, Stock, Vehicle, Window

DECIDED = ("only", "never", "warehouses")
"""The parts of an access that people decided, not the roads."""


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
class LongerShift:
    """A vehicle's shift ends so many minutes later, and may last as much longer."""

    vehicle: str
    minutes: int
    kind: Literal["longer_shift"] = "longer_shift"


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
    | WidenWindow
    | LongerShift
    | MoreStock
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
        case WidenWindow(minutes=minutes):
            return 5.0 + minutes / 10
        case LongerShift(minutes=minutes):
            return 8.0 + minutes / 6
        case MoreStock(item=item, quantity=quantity):
            kg = next(i.kg for i in problem.items if i.code == item) or 0.0
            return 20.0 + quantity * kg / 1000
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
        case LongerShift(vehicle=id, minutes=minutes):
            fleet = (_longer(v, minutes * 60) if v.id == id else v for v in problem.vehicles)
            return replace(problem, vehicles=tuple(fleet))
        case MoreStock():
            return _stocked(problem, change)
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


def _requests(
    problem: Problem, ids: tuple[str, ...], change: Callable[[Request], Request]
) -> Problem:
    asked = (change(r) if r.id in ids else r for r in problem.requests)
    return replace(problem, requests=tuple(asked))


def _wider(request: Request, seconds: int) -> Request:
    last = max(request.windows, key=lambda w: w.closes)
    wider = Window(last.opens, last.closes + seconds)
    return replace(request, windows=tuple(wider if w == last else w for w in request.windows))


def _longer(vehicle: Vehicle, seconds: int) -> Vehicle:
    shift = vehicle.shift_max + seconds if vehicle.shift_max else 0
    return replace(vehicle, free_until=vehicle.free_until + seconds, shift_max=shift)


def _stocked(problem: Problem, change: MoreStock) -> Problem:
    lot = Stock(change.item, change.quantity)
    houses = (
        replace(w, stock=(*w.stock, lot)) if w.id == change.warehouse else w
        for w in problem.warehouses
    )
    return replace(problem, warehouses=tuple(houses))
