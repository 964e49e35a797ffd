"""What no plan can beat: whether something could be brought at all, at best.

A relaxation of the rules. Vehicles have nothing to do but this, and may begin before, between and
after their frozen trips; docks are without limit; ways may lead over any places, so that going
around is thought of. What is not possible here is not possible in any plan.
"""

from typing import NamedTuple

import numpy as np

from planner.index import Index
from planner.model import Request
from planner.travel import Roads
from planner.why.crews import Crews
from planner.why.parcel import Parcel, parcel, there_from
from planner.why.ways import Ways


class Lot(NamedTuple):
    """A warehouse's stock of an item that is there from a moment on."""

    warehouse: str
    there_from: int


class Bounds:
    """Bounds on what any plan could do for a line.

    proves is whether they are bounds: with many places ways around are not known on a matrix.
    """

    def __init__(self, index: Index, roads: Roads) -> None:
        self.index, ways = index, Ways(index.problem, roads)
        self.proves, self._crews = ways.around, Crews(index, roads, ways)
        self._lots: dict[tuple[str, str], frozenset[Lot]] = {}
        self._goods: dict[tuple[tuple[str, int], ...], list[tuple[int, int, Lot]]] = {}

    def impossible(self, request: Request, line: str) -> bool:
        """Whether it is proved that no plan at all brings a unit of the line."""
        return request.held or (self.proves and not self.lots(request, line))

    def lots(self, request: Request, line: str) -> frozenset[Lot]:
        """The stock that could perhaps be brought to the request in time."""
        wanted = parcel(self.index, request, line)
        if (request.id, wanted.item) not in self._lots:
            self._lots[request.id, wanted.item] = self._find_lots(request, wanted)
        return self._lots[request.id, wanted.item]

    def _find_lots(self, request: Request, wanted: Parcel) -> frozenset[Lot]:
        goods = self._all_goods(wanted)
        if not goods:
            return frozenset()
        columns, there, lots = zip(*goods, strict=True)
        in_time = self._crews.some_in_time(
            request, wanted, np.array(columns, dtype=np.intp), np.array(there, dtype=np.int64)
        )
        return frozenset(lot for lot, some in zip(lots, in_time, strict=True) if some)

    def _all_goods(self, wanted: Parcel) -> list[tuple[int, int, Lot]]:
        """Each warehouse's lots of the item, and from when on a trip can load from them."""
        key = ((wanted.item, 0), *wanted.units)
        if key not in self._goods:
            self._goods[key] = [
                (column, max(moment, least), Lot(warehouse.id, moment))
                for column, warehouse in enumerate(self.index.problem.warehouses)
                if (least := there_from(warehouse, wanted)) is not None
                for moment in sorted(
                    {
                        s.available_from
                        for s in warehouse.stock
                        if s.item == wanted.item and s.quantity
                    }
                )
            ]
        return self._goods[key]
