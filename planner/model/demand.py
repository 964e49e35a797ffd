"""What is asked for, by whom and how badly."""

import math
from dataclasses import dataclass
from enum import StrEnum

from planner.model.supply import Window


class Priority(StrEnum):
    """How badly a request is needed; people set it, the planner never changes it."""

    LIFE_SAVING = "life_saving"
    URGENT = "urgent"
    STANDARD = "standard"


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
