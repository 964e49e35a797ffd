"""Who takes what from where and when: stock and docks while a plan is being made."""

import math
from collections import Counter, defaultdict
from copy import copy
from itertools import accumulate

import numpy as np

from planner.hours import FAR, Moments
from planner.index import Index
from planner.model import Stop, Trip


class Stockroom:
    """The stock and the docks of all warehouses, less what trips already take."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._changes: defaultdict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        self._known: dict[tuple[str, str], list[tuple[int, int]]] = {}
        self._column = {house.id: n for n, house in enumerate(index.problem.warehouses)}
        self._shelves: dict[str, tuple[Moments, Moments]] = {}
        self._stale: dict[str, set[str]] = {}
        self.loading: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for warehouse in index.problem.warehouses:
            for stock in warehouse.stock:
                self._changes[warehouse.id, stock.item][stock.available_from] += stock.quantity
        for trip in index.problem.frozen:
            self.loading[trip.warehouse].append((trip.loads, trip.departs))

    def copied(self) -> "Stockroom":
        """Another one with the same trips booked."""
        other = copy(self)
        changes = {key: some.copy() for key, some in self._changes.items()}
        other._changes = defaultdict(Counter, changes)
        other._known, other._shelves, other._stale = {**self._known}, {}, {}
        other.loading = defaultdict(list, {house: [*some] for house, some in self.loading.items()})
        return other

    def take(self, trip: Trip) -> None:
        """Book a trip's goods and its dock."""
        self.loading[trip.warehouse].append((trip.loads, trip.departs))
        for stop in trip.stops:
            self.load(trip, stop, 1)

    def give_back(self, trip: Trip) -> None:
        """Undo what take did."""
        self.loading[trip.warehouse].remove((trip.loads, trip.departs))
        for stop in trip.stops:
            self.load(trip, stop, -1)

    def load(self, trip: Trip, stop: Stop, times: int) -> None:
        """Book (1) the goods of one of a trip's stops, or give them back (-1)."""
        for load in stop.loads:
            item = self.index.item(stop.request, load.line).code
            self._changes[trip.warehouse, item][trip.loads] -= times * load.quantity
            self._forget(trip.warehouse, item)

    def free(self, warehouse: str, item: str, t: int) -> int:
        """How many units can be loaded at t without any later trip missing one."""
        now, least = 0, math.inf
        for moment, level in self._levels((warehouse, item)):
            if moment <= t:
                now = level
            else:
                least = min(least, level)
        return max(0, int(min(now, least)))

    def there_from(self, warehouse: str, item: str, units: int = 1) -> int | None:
        """The first moment at which so many units can be loaded, None when there is none."""
        found = None
        for moment, level in reversed(self._levels((warehouse, item))):
            if level < units:
                break
            found = moment
        return found

    def lots(self, warehouse: str, item: str) -> list[tuple[int, int]]:
        """What can still be loaded without any trip missing a unit: since when, how many more."""
        found, most = list[tuple[int, int]](), math.inf
        for moment, level in reversed(self._levels((warehouse, item))):
            most = min(most, max(0, level))
            found.append((moment, int(most)))
        amounts = [0, *(units for _, units in reversed(found))]
        return [
            (moment, after - before)
            for (moment, after), before in zip(reversed(found), amounts, strict=False)
            if after > before
        ]

    def shelves(self, item: str) -> tuple[Moments, Moments]:
        """Since when each warehouse has a unit (FAR: never), and how many it has in the end."""
        since, units = self._shelves.setdefault(item, (self._nowhere(), self._nowhere()))
        stale = self._stale.setdefault(item, set(self._column))
        for house in stale:
            levels = self._levels((house, item))
            first = self.there_from(house, item)
            since[self._column[house]] = FAR if first is None else first
            units[self._column[house]] = max(0, levels[-1][1]) if levels else 0
        stale.clear()
        return since, units

    def _nowhere(self) -> Moments:
        return np.zeros(len(self._column), dtype=np.int64)

    def _forget(self, warehouse: str, item: str) -> None:
        self._known.pop((warehouse, item), None)
        if item in self._stale:
            self._stale[item].add(warehouse)

    def _levels(self, key: tuple[str, str]) -> list[tuple[int, int]]:
        """How much there is after each change."""
        if key not in self._known:
            changes = sorted(self._changes[key].items())
            levels = accumulate(change for _, change in changes)
            self._known[key] = [(t, level) for (t, _), level in zip(changes, levels, strict=True)]
        return self._known[key]
