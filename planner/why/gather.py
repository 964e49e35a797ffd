"""The same change for several lines made one."""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from planner.why.changes import (
    Change,
    LiftAccess,
    LiftHold,
    LongerShift,
    MoreStock,
    MoreVehicles,
    WidenWindow,
)


def sort(change: Change) -> Hashable:
    """What changes that can be made one have in common."""
    match change:
        case LiftHold() | WidenWindow():
            return change.kind
        case LiftAccess(parts=parts):
            return change.kind, parts
        case LongerShift(vehicle=vehicle):
            return change.kind, vehicle
        case MoreStock(warehouse=warehouse, item=item):
            return change.kind, warehouse, item
        case MoreVehicles(vehicle=more):
            return change.kind, more
        case _:
            return change


def together(changes: Sequence[Change]) -> Change:
    """Changes of one sort as one that does what each of them does."""
    first = changes[0]
    match first:
        case LiftHold() | LiftAccess():
            return replace(first, requests=_requests(changes))
        case WidenWindow():
            longest = max(c.minutes for c in changes if isinstance(c, WidenWindow))
            return WidenWindow(_requests(changes), longest)
        case LongerShift():
            longest = max(c.minutes for c in changes if isinstance(c, LongerShift))
            return replace(first, minutes=longest)
        case MoreStock():
            total = sum(c.quantity for c in changes if isinstance(c, MoreStock))
            return replace(first, quantity=total)
        case MoreVehicles():
            return replace(
                first, count=max(c.count for c in changes if isinstance(c, MoreVehicles))
            )
        case _:
            return first


def _requests(changes: Sequence[Change]) -> tuple[str, ...]:
    of = (c.requests for c in changes if isinstance(c, LiftHold | LiftAccess | WidenWindow))
    return tuple(dict.fromkeys(request for some in of for request in some))
