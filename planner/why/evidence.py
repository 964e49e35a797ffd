"""What shows a cause, by the kind of cause.

Every kind has its name in `kind`, by which files tell one from another.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from planner.model import Access, Area, Priority


@dataclass(frozen=True, slots=True)
class OnHold:
    """Somebody has put the request on hold."""

    kind: Literal["on_hold"] = "on_hold"


@dataclass(frozen=True, slots=True)
class ClosedOff:
    """Nothing with access gets to the place: it is closed, or ways and areas cut it off."""

    place: str
    closed: bool
    roads: tuple[tuple[str, str], ...]
    areas: tuple[Area, ...]
    kind: Literal["closed_off"] = "closed_off"


@dataclass(frozen=True, slots=True)
class NoAccess:
    """None of so many vehicles may come, or these may, but not from where they may load."""

    access: Access
    vehicles: int
    elsewhere: tuple[str, ...] = ()
    kind: Literal["no_access"] = "no_access"


@dataclass(frozen=True, slots=True)
class NoCold:
    """These vehicles get there, and none of them keeps goods cold."""

    item: str
    vehicles: tuple[str, ...]
    kind: Literal["no_cold"] = "no_cold"


@dataclass(frozen=True, slots=True)
class TooLarge:
    """One unit (kg or m3), or all that must come together, is more than any vehicle takes."""

    item: str
    measure: Literal["kg", "m3"]
    unit: float
    largest: float
    vehicle: str
    whole: bool = False
    kind: Literal["too_large"] = "too_large"


@dataclass(frozen=True, slots=True)
class TooFar:
    """The trip that is nearest to being within range: its length there and back, and the range."""

    vehicle: str
    warehouse: str
    km: float
    range_km: float
    kind: Literal["too_far"] = "too_far"


@dataclass(frozen=True, slots=True)
class Rival:
    """A delivery that took what the line needed; quantity is of the scarce item, else all units."""

    request: str
    vehicle: str
    priority: Priority
    weight: float
    quantity: int


@dataclass(frozen=True, slots=True)
class Shortage:
    """Units that could be brought from these warehouses, and what all who need them from there ask.

    deliveries counts all that took some; rivals are the largest of them.
    """

    item: str
    warehouses: tuple[str, ...]
    available: int
    needed: int
    rivals: tuple[Rival, ...] = ()
    deliveries: int = 0
    kind: Literal["shortage"] = "shortage"


@dataclass(frozen=True, slots=True)
class TooLate:
    """The earliest delivery, by whom and from where, and the limit that it misses.

    closes is the end of the last window, shift_ends the vehicle's; None is no limit that is
    missed. Seconds after the epoch, with docks without limit and nothing else to do. vehicle,
    warehouse and start are None when nobody could come at any time: spent are vehicles that have
    made all their trips, shut warehouses that are closed for good when one gets there.
    """

    vehicle: str | None
    warehouse: str | None
    start: int | None
    closes: int | None
    shift_ends: int | None
    spent: tuple[str, ...] = ()
    shut: tuple[str, ...] = ()
    kind: Literal["too_late"] = "too_late"


@dataclass(frozen=True, slots=True)
class Outcompeted:
    """The vehicle that could most easily have come instead, and what it does in the plan.

    vehicle is None when none could come that has anything to do.
    """

    vehicle: str | None
    warehouse: str | None
    rivals: tuple[Rival, ...]
    kind: Literal["outcompeted"] = "outcompeted"


Evidence: TypeAlias = Annotated[
    OnHold | ClosedOff | NoAccess | NoCold | TooLarge | TooFar | Shortage | TooLate | Outcompeted,
    Field(discriminator="kind"),
]
