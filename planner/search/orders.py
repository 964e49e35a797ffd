"""Orders: what the search moves about, each a part of one request that one vehicle can carry."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.index import Index
from planner.model import Load, Request

SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Order:
    """Loads of one request that travel together."""

    request: str
    loads: tuple[Load, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """How requests are cut: at least into so many parts, and so that a vehicle carries each.

    small says which one, of the vehicles that may come from the smallest (0) to the largest (1);
    most bounds the parts, as long as the largest vehicle can carry each.
    """

    parts: int
    small: float
    most: int


def split(index: Index, request: Request, loads: Sequence[Load], cut: Cut) -> Iterator[Order]:
    """Loads cut into orders; cold and other goods apart, the second may travel on any vehicle."""
    if request.whole:
        yield Order(request.id, tuple(loads))
        return
    by_cold: defaultdict[bool, list[Load]] = defaultdict(list)
    for load in loads:
        by_cold[index.item(request.id, load.line).cold].append(load)
    for cold, some in by_cold.items():
        rooms = _rooms(index, request, cold=cold)
        if rooms:
            yield from _parts(request.id, some, _number(index, request.id, some, cut, rooms))


def _rooms(index: Index, request: Request, *, cold: bool) -> list[tuple[float, float]]:
    """The kg and m3 of the vehicles that may come, small ones first."""
    return index.rooms(request, cold=cold)


def _number(
    index: Index, request: str, loads: list[Load], cut: Cut, rooms: list[tuple[float, float]]
) -> int:
    items = [index.item(request, load.line) for load in loads]
    kg = sum(load.quantity * (i.kg or 0.0) for load, i in zip(loads, items, strict=True))
    m3 = sum(load.quantity * (i.m3 or 0.0) for load, i in zip(loads, items, strict=True))

    def needed(room: tuple[float, float]) -> float:
        return max(_ratio(kg, room[0]), _ratio(m3, room[1]))

    units = sum(load.quantity for load in loads)
    small = math.ceil(min(needed(rooms[int(cut.small * (len(rooms) - 1))]), cut.most) - SLACK)
    must = math.ceil(min(units, min(needed(room) for room in rooms)) - SLACK)
    parts = max(1, small, must)
    parts *= math.ceil(cut.parts / parts)  # of equal size, as many for each vehicle
    return min(units, parts)


def _ratio(need: float, room: float) -> float:
    return need / room if room > 0 else (math.inf if need > 0 else 0.0)


def _parts(request: str, loads: list[Load], parts: int) -> Iterator[Order]:
    for part in range(parts):
        own = [Load(load.line, _part(load.quantity, part, parts)) for load in loads]
        own = [load for load in own if load.quantity > 0]
        if own:
            yield Order(request, tuple(own))


def _part(quantity: int, part: int, parts: int) -> int:
    """The part's share of a quantity; all parts together make the whole."""
    return quantity * (part + 1) // parts - quantity * part // parts
