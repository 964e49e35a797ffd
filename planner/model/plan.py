"""What the planner answers: trips, what is not served, and what that is worth."""

from dataclasses import dataclass
from enum import StrEnum


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
