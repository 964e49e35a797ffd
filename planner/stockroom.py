"""Who takes what from where and when: stock and docks while a plan is being made."""

from collections import defaultdict

from planner.index import Index
from planner.model import Trip


class Stockroom:
    """The stock and the docks of all warehouses, less what trips already take."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._there: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self._taken: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self.loading: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for warehouse in index.problem.warehouses:
            for stock in warehouse.stock:
                key = (warehouse.id, stock.item)
                self._there[key].append((stock.available_from, stock.quantity))
        for trip in index.problem.frozen:
            self.loading[trip.warehouse].append((trip.loads, trip.departs))

    def take(self, trip: Trip) -> None:
        """Book a trip's goods and its dock."""
        self.loading[trip.warehouse].append((trip.loads, trip.departs))
        for stop in trip.stops:
            for load in stop.loads:
                item = self.index.item(stop.request, load.line).code
                self._taken[trip.warehouse, item].append((trip.loads, load.quantity))

    def give_back(self, trip: Trip) -> None:
        """Undo what take did."""
        self.loading[trip.warehouse].remove((trip.loads, trip.departs))
        for stop in trip.stops:
            for load in stop.loads:
                item = self.index.item(stop.request, load.line).code
                self._taken[trip.warehouse, item].remove((trip.loads, load.quantity))

    def free(self, warehouse: str, item: str, t: int) -> int:
        """How many units can be loaded at t without any later trip missing one."""
        key = (warehouse, item)
        moments = {t} | {m for m, _ in self._taken[key] if m > t}
        return max(0, min(self._over(key, moment) for moment in moments))

    def there_from(self, warehouse: str, item: str) -> int | None:
        """The first moment at which a unit can be loaded, None when there is none."""
        key = (warehouse, item)
        moments = {t for t, _ in self._there[key]} | {t for t, _ in self._taken[key]}
        return next((t for t in sorted(moments) if self.free(warehouse, item, t)), None)

    def _over(self, key: tuple[str, str], t: int) -> int:
        there = sum(quantity for at, quantity in self._there[key] if at <= t)
        return there - sum(quantity for at, quantity in self._taken[key] if at <= t)
