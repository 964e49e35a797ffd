"""How long ways are, what closes them, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from planner.model.supply import Window


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
