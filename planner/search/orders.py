"""Orders: what the search moves about, each a part of one request that one vehicle can carry."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.index import Index
from planner.model import Load, Request


@dataclass(frozen=True, slots=True)
class Order:
    """Loads of one request that travel together."""

    request: str
    loads: tuple[Load, ...]


def split(index: Index, request: Request, loads: Sequence[Load], parts: int) -> Iterator[Order]:
    """Loads cut into about so many parts, and more where vehicles are too small for them.

    Cold and other goods are kept apart: the second may travel on any vehicle.
    """
    by_cold: defaultdict[bool, list[Load]] = defaultdict(list)
    for load in loads:
        by_cold[index.item(request.id, load.line).cold].append(load)
    for cold, some in by_cold.items():
        room = _typical_room(index, request, cold=cold)
        if room is not None:
            yield from _cut(index, request.id, some, parts, room)


def _typical_room(index: Index, request: Request, *, cold: bool) -> tuple[float, float] | None:
    """The kg and m3 of the middle one of the vehicles that may come, None when none may."""
    able = [
        vehicle
        for vehicle in index.problem.vehicles
        if (vehicle.cold or not cold) and index.may_serve(vehicle, request)
    ]
    if not able:
        return None
    middle = len(able) // 2
    return sorted(v.kg for v in able)[middle], sorted(v.m3 for v in able)[middle]


def _cut(
    index: Index, request: str, loads: list[Load], parts: int, room: tuple[float, float]
) -> Iterator[Order]:
    items = [index.item(request, load.line) for load in loads]
    kg = sum(load.quantity * (i.kg or 0.0) for load, i in zip(loads, items, strict=True))
    m3 = sum(load.quantity * (i.m3 or 0.0) for load, i in zip(loads, items, strict=True))
    needed = max(_ratio(kg, room[0]), _ratio(m3, room[1]))
    units = sum(load.quantity for load in loads)
    parts = int(min(units, max(parts, needed * 1.02 + 0.999)))
    for part in range(parts):
        own = [Load(load.line, _part(load.quantity, part, parts)) for load in loads]
        own = [load for load in own if load.quantity > 0]
        if own:
            yield Order(request, tuple(own))


def _ratio(need: float, room: float) -> float:
    return need / room if room > 0 else (math.inf if need > 0 else 0.0)


def _part(quantity: int, part: int, parts: int) -> int:
    """The part's share of a quantity; all parts together make the whole."""
    return quantity * (part + 1) // parts - quantity * part // parts
