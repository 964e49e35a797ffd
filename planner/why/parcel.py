"""The least that can come of a line: one unit, or a whole request."""

from dataclasses import dataclass

from planner.index import Index
from planner.model import Request, Vehicle, Warehouse

SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Parcel:
    """What must come together: its weight, its volume, and its units by item."""

    item: str
    kg: float
    m3: float
    cold: bool
    units: tuple[tuple[str, int], ...]
    whole: bool

    def fits(self, vehicle: Vehicle) -> bool:
        """Whether a vehicle can carry it."""
        return self.kept(vehicle) and self.carried(vehicle) and vehicle.m3 >= self.m3 - SLACK

    def kept(self, vehicle: Vehicle) -> bool:
        """Whether a vehicle keeps it as cold as it must be."""
        return vehicle.cold or not self.cold

    def carried(self, vehicle: Vehicle) -> bool:
        """Whether it is not too heavy for a vehicle."""
        return vehicle.kg >= self.kg - SLACK


def parcel(index: Index, request: Request, line: str) -> Parcel:
    """The least that can come of a request's line."""
    own = index.lines[request.id, line]
    together = [(x, x.quantity) for x in request.lines] if request.whole else [(own, 1)]
    units: dict[str, int] = {}
    for each, quantity in together:
        units[each.item] = units.get(each.item, 0) + quantity
    items = [(index.items[code], quantity) for code, quantity in units.items()]
    return Parcel(
        item=own.item,
        kg=sum(quantity * (item.kg or 0.0) for item, quantity in items),
        m3=sum(quantity * (item.m3 or 0.0) for item, quantity in items),
        cold=any(item.cold for item, _ in items),
        units=tuple(units.items()),
        whole=request.whole,
    )


def there_from(warehouse: Warehouse, wanted: Parcel) -> int | None:
    """When a warehouse has all of a parcel if nobody else takes any, None when never."""
    moments = [_moment(warehouse, item, units) for item, units in wanted.units]
    known = [moment for moment in moments if moment is not None]
    return max(known) if len(known) == len(moments) else None


def _moment(warehouse: Warehouse, item: str, units: int) -> int | None:
    there = 0
    for lot in sorted(warehouse.stock, key=lambda lot: lot.available_from):
        if lot.item == item:
            there += lot.quantity
            if there >= units:
                return lot.available_from
    return None
