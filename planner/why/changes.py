"""Single changes that may serve a line: what they are, and what they cost.

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

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from planner.model import (
    Area,
    Curfew,
    Problem,
    Vehicle,
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
