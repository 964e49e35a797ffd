"""What the planner is asked and what it answers.

Times are whole seconds after the problem's epoch (the caller's choice of zero), distances
kilometres, weights kilograms, volumes cubic metres, quantities whole units of an item.
"""

import math
from dataclasses import dataclass, field
from enum import StrEnum


class Priority(StrEnum):
    """How badly a request is needed; people set it, the planner never changes it."""

    LIFE_SAVING = "life_saving"
    URGENT = "urgent"
    STANDARD = "standard"


class Reason(StrEnum):
    """Why a line, or part of it, is not served."""

    NO_STOCK = "NO_STOCK"
    NO_CAPACITY_WEIGHT = "NO_CAPACITY_WEIGHT"
    NO_CAPACITY_VOLUME = "NO_CAPACITY_VOLUME"
    NO_COLD_CHAIN = "NO_COLD_CHAIN"
    NO_ACCESS = "NO_ACCESS"
    PLACE_CLOSED_OFF = "PLACE_CLOSED_OFF"
    TOO_LATE_FOR_WINDOW = "TOO_LATE_FOR_WINDOW"
    OUT_OF_RANGE = "OUT_OF_RANGE"
    LOWER_PRIORITY = "LOWER_PRIORITY"
    ON_HOLD = "ON_HOLD"


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time in which something may begin, both ends included."""

    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Item:
    """A catalogue entry with what one unit weighs and fills; None means not known."""

    code: str
    kg: float | None
    m3: float | None
    cold: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map; a closed place cannot be reached by any vehicle on the ground."""

    id: str
    lat: float
    lon: float
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Stock:
    """So many units of an item, there from a moment on."""

    item: str
    quantity: int
    available_from: int = 0


@dataclass(frozen=True, slots=True)
class Warehouse:
    """A place with stock, opening hours and loading docks; docks 0 means without limit.

    Loading takes that many seconds and fits into one window (no windows: always open).
    """

    id: str
    place: str
    stock: tuple[Stock, ...] = ()
    windows: tuple[Window, ...] = ()
    docks: int = 0
    loading: int = 1800


@dataclass(frozen=True, slots=True)
class Vehicle:
    """One asset of the fleet.

    range_km bounds one trip from the warehouse over its stops and back (to home, or with no home
    to the warehouse), and the way to the warehouse, 0 is without limit; speed_kmh 0 takes the
    mode's speed; home is where the shift must end, None where the last stop is; trips_max counts
    frozen trips too, 0 is without limit; shift_max bounds the time from setting out to the end of
    the last trip, 0 is without limit; it loads only at the warehouses named (none: at any); tags
    are abilities that a request may ask for, such as 4x4; a reserve vehicle is used only for
    life-saving aid.
    """

    id: str
    mode: str
    kg: float
    m3: float
    start: str
    free_from: int
    free_until: int
    home: str | None = None
    speed_kmh: float = 0.0
    range_km: float = 0.0
    cold: bool = False
    tags: tuple[str, ...] = ()
    cost_fixed: float = 0.0
    cost_km: float = 1.0
    co2_km: float = 0.0
    trips_max: int = 0
    reserve: bool = False
    shift_max: int = 0
    warehouses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Access:
    """What may drive to a request: modes allowed (empty: any), largest vehicle, abilities.

    kg_max bounds what the vehicle can carry, not what it happens to carry; 0 is without limit.
    What people decided stands beside it: only these vehicles, none of those, and goods only from
    these warehouses (empty: not decided).
    """

    modes: tuple[str, ...] = ()
    kg_max: float = 0.0
    tags: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    warehouses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One item and the quantity of it still to be planned."""

    id: str
    item: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for at one place.

    windows are when a delivery may begin (empty: any time); needed_by is when waiting starts to
    hurt more, not a limit; promised is the arrival window the requester has been told; a whole
    request comes on one stop or not at all; value says how much it counts, None goes by people.
    """

    id: str
    place: str
    priority: Priority
    lines: tuple[Line, ...]
    needed_by: int | None = None
    windows: tuple[Window, ...] = ()
    service: int = 900
    people: int = 0
    access: Access = Access()
    submitted: int = 0
    promised: Window | None = None
    held: bool = False
    whole: bool = False
    value: float | None = None

    @property
    def weight(self) -> float:
        """How much the request counts: the square root of its people, one when not known."""
        return math.sqrt(max(1, self.people)) if self.value is None else self.value


@dataclass(frozen=True, slots=True)
class Load:
    """So many units of a request's line on a trip."""

    line: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Stop:
    """A delivery to one request: the median arrival, and its 10 % and 90 % quantiles.

    Service starts at the arrival or when the window opens, whichever is later.
    """

    request: str
    loads: tuple[Load, ...]
    arrival: int
    start: int
    departure: int
    arrival_p10: int = 0
    arrival_p90: int = 0


@dataclass(frozen=True, slots=True)
class Trip:
    """One loaded run of one vehicle from a warehouse over its stops.

    begins is when it leaves where it was, loads when loading starts, departs when it leaves the
    warehouse, ends when it is free again at end_place.
    """

    vehicle: str
    warehouse: str
    begins: int
    loads: int
    departs: int
    stops: tuple[Stop, ...]
    ends: int
    end_place: str
    km: float


@dataclass(frozen=True, slots=True)
class Closure:
    """A direct way between two places, both ways, that no ground mode or none named can take."""

    a: str
    b: str
    modes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A circle that no ground mode or none named can enter: its places and ways across it."""

    lat: float
    lon: float
    radius_km: float
    modes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Curfew:
    """Times in which nothing of the modes named (none: of ground modes) is on the road.

    A leg is driven wholly before or after it; who is early waits where they are.
    """

    windows: tuple[Window, ...]
    modes: tuple[str, ...] = ()


class Metric(StrEnum):
    """How far apart places are: on the globe, or in a plane whose x is lon and y is lat, in km."""

    GREAT_CIRCLE = "great_circle"
    PLANE = "plane"


@dataclass(frozen=True, slots=True)
class Mode:
    """How a kind of vehicle moves: speed in km/h, detour over the great circle, ground or not.

    Ways take bias times as long as speed or matrix say, whatever the vehicle; spread is the
    logarithmic standard deviation of what they take then, None goes by Travel.spread. Both can be
    had from what happened (planner.calibrate).
    """

    name: str
    speed_kmh: float
    detour: float = 1.0
    ground: bool = True
    bias: float = 1.0
    spread: float | None = None


@dataclass(frozen=True, slots=True)
class Lateness:
    """How many seconds later than planned vehicles leave a warehouse: three quantiles."""

    p10: int = 0
    p50: int = 0
    p90: int = 0


@dataclass(frozen=True, slots=True)
class Travel:
    """Distance and time between places: great circle with a detour, or a matrix in place order.

    matrix_km and matrix_s hold for ground modes; a negative entry means no way. Kilometres are
    rounded to multiples of grain_km. The quantiles of arrivals come from the rest: spread is the
    logarithmic standard deviation of travel time, together the share of its variance that all legs
    of a vehicle have in common (the remainder is each leg's own), and lateness that of departures.
    """

    modes: tuple[Mode, ...] = (
        Mode("truck", 50.0, 1.4),
        Mode("light", 55.0, 1.4),
        Mode("boat", 20.0, 1.3, ground=False),
        Mode("helicopter", 200.0, 1.05, ground=False),
        Mode("plane", 450.0, 1.05, ground=False),
        Mode("ship", 22.0, 1.3, ground=False),
    )
    closures: tuple[Closure, ...] = ()
    matrix_km: tuple[tuple[float, ...], ...] = ()
    matrix_s: tuple[tuple[int, ...], ...] = ()
    spread: float = 0.25
    areas: tuple[Area, ...] = ()
    curfews: tuple[Curfew, ...] = ()
    metric: Metric = Metric.GREAT_CIRCLE
    grain_km: float = 0.001
    together: float = 1.0
    lateness: Lateness = Lateness()


@dataclass(frozen=True, slots=True)
class Policy:
    """Exchange rates between what the score counts, highest first (design: the objective).

    unmet_* is what a request costs that nobody serves, wait_* what an hour of waiting costs, both
    times the request's weight; late multiplies waiting after needed-by; promise is per hour that
    a promise moves later, and a promise not kept at all counts promise_broken hours; money and
    co2 are per unit. The steps between priorities are so wide that no number of people (up to
    10,000) lifts one request over another of higher priority.
    """

    unmet_life_saving: float = 100_000_000.0
    unmet_urgent: float = 1_000_000.0
    unmet_standard: float = 10_000.0
    wait_life_saving: float = 100.0
    wait_urgent: float = 10.0
    wait_standard: float = 1.0
    late: float = 3.0
    promise: float = 50.0
    promise_broken: float = 24.0
    money: float = 0.01
    co2: float = 0.001

    def unmet(self, priority: Priority) -> float:
        """What a wholly unserved request of this priority costs per weight."""
        return {
            Priority.LIFE_SAVING: self.unmet_life_saving,
            Priority.URGENT: self.unmet_urgent,
            Priority.STANDARD: self.unmet_standard,
        }[priority]

    def wait(self, priority: Priority) -> float:
        """What an hour of waiting costs per weight for a request of this priority."""
        return {
            Priority.LIFE_SAVING: self.wait_life_saving,
            Priority.URGENT: self.wait_urgent,
            Priority.STANDARD: self.wait_standard,
        }[priority]


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything the planner may know.

    frozen are trips that stay as they are: they keep their vehicle and dock busy, and their goods
    are already out of the stock and out of the lines given here.
    """

    places: tuple[Place, ...]
    items: tuple[Item, ...]
    warehouses: tuple[Warehouse, ...]
    vehicles: tuple[Vehicle, ...]
    requests: tuple[Request, ...]
    frozen: tuple[Trip, ...] = ()
    travel: Travel = field(default_factory=Travel)
    policy: Policy = Policy()
    now: int = 0


@dataclass(frozen=True, slots=True)
class Unserved:
    """Units of a line that no trip carries, and why."""

    request: str
    line: str
    quantity: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Score:
    """How good a plan is, lower is better: the parts of the objective in order, and their sum.

    Every part is already multiplied with the policy's rates.
    """

    unmet_life_saving: float
    unmet_urgent: float
    unmet_standard: float
    response: float
    promises: float
    cost: float
    total: float


@dataclass(frozen=True, slots=True)
class Plan:
    """New trips, what they leave unserved with the reasons, and the score."""

    trips: tuple[Trip, ...]
    unserved: tuple[Unserved, ...]
    score: Score


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule that a plan breaks, where, and in words."""

    rule: str
    where: str
    text: str
