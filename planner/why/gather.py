"""The same change for several lines made one."""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from planner.why.changes import (
    Change,
    EarlierWindow,
    LiftAccess,
    LiftHold,
    LongerHours,
    LongerShift,
    MoreStock,
    MoreVehicles,
    ShorterCurfew,
    WidenWindow,
)

Lasting = WidenWindow | EarlierWindow | LongerShift | LongerHours | ShorterCurfew
"""Changes by so many minutes: they must be enough for the line that needs most."""


def sort(change: Change) -> Hashable:
    """What changes that can be made one have in common."""
    match change:
        case LiftHold() | WidenWindow() | EarlierWindow():
            return change.kind
        case LiftAccess(parts=parts):
            return change.kind, parts
        case LongerShift() | LongerHours() | ShorterCurfew():
            return replace(change, minutes=0)
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
        case WidenWindow() | EarlierWindow():
            return replace(first, requests=_requests(changes), minutes=_longest(changes))
        case LongerShift() | LongerHours() | ShorterCurfew():
            return replace(first, minutes=_longest(changes))
        case MoreStock():
            total = sum(c.quantity for c in changes if isinstance(c, MoreStock))
            return replace(first, quantity=total)
        case MoreVehicles():
            return replace(
                first, count=max(c.count for c in changes if isinstance(c, MoreVehicles))
            )
        case _:
            return first


def _longest(changes: Sequence[Change]) -> int:
    return max(c.minutes for c in changes if isinstance(c, Lasting))


def _requests(changes: Sequence[Change]) -> tuple[str, ...]:
    named = LiftHold | LiftAccess | WidenWindow | EarlierWindow
    of = (c.requests for c in changes if isinstance(c, named))
    return tuple(dict.fromkeys(request for some in of for request in some))
