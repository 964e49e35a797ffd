"""What there is: goods, the places they lie at, and the vehicles that bring them."""

from dataclasses import dataclass


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
