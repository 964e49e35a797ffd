"""Who could bring a line on a trip of their own, by the rule that stops the others."""

from collections.abc import Iterator

from planner.check.earliest import free, in_range, single_trip
from planner.index import Index
from planner.model import Request, Trip, Vehicle, Warehouse
from planner.travel import Roads
from planner.why.parcel import Parcel, there_from

Pair = tuple[Vehicle, Warehouse]


class Able:
    """The vehicles that could serve requests, and the warehouses they could come from."""

    def __init__(self, index: Index, roads: Roads) -> None:
        self.index, self.roads = index, roads
        self._reaching: dict[str, list[Pair]] = {}
        self._pair_ids: dict[tuple[str, str], set[tuple[str, str]]] = {}
        self._gets_to: dict[tuple[str, str], bool] = {}

    def with_access(self, request: Request) -> list[Vehicle]:
        """Vehicles that the request's access lets come."""
        return list(self.index.able(request))

    def reaching(self, request: Request) -> list[Pair]:
        """Those for which there is a way from where they are over the warehouse to the place."""
        if request.id not in self._reaching:
            self._reaching[request.id] = [
                (vehicle, warehouse)
                for vehicle in self.with_access(request)
                for warehouse in self.index.problem.warehouses
                if self.index.may_load(vehicle, warehouse, request)
                and self.roads.leg(vehicle, warehouse.place, request.place)
                and self._arrives(vehicle, warehouse)
            ]
        return self._reaching[request.id]

    def visitors(self, request: Request) -> list[Vehicle]:
        """The vehicles among them; all with access when there is no warehouse to come from."""
        if not self.index.problem.warehouses:
            return self.with_access(request)
        return list({vehicle.id: vehicle for vehicle, _ in self.reaching(request)}.values())

    def carrying(self, request: Request, wanted: Parcel) -> list[Pair]:
        """Those of them that can carry a parcel."""
        return [pair for pair in self.reaching(request) if wanted.fits(pair[0])]

    def pairs(self, request: Request, wanted: Parcel) -> Iterator[Pair]:
        """Those of them for which the trip is within range."""
        for vehicle, warehouse in self.carrying(request, wanted):
            if in_range(self.roads, vehicle, warehouse, request.place):
                yield vehicle, warehouse

    def length(self, vehicle: Vehicle, warehouse: Warehouse, request: Request) -> float:
        """Kilometres of the trip to a request and back; without a way back those out, twice."""
        out = self.roads.leg(vehicle, warehouse.place, request.place)
        back = self.roads.leg(vehicle, request.place, vehicle.home or warehouse.place)
        assert out is not None, "vehicles that reach the place have a way to it"
        return out.km + (back or out).km

    def may_bring(
        self, vehicle: Vehicle, warehouse: Warehouse, request: Request, wanted: Parcel
    ) -> bool:
        """Whether none of these rules stops a vehicle with goods from a warehouse."""
        key = (request.id, wanted.item)
        if key not in self._pair_ids:
            pairs = self.pairs(request, wanted)
            self._pair_ids[key] = {(vehicle.id, warehouse.id) for vehicle, warehouse in pairs}
        return (vehicle.id, warehouse.id) in self._pair_ids[key]

    def _arrives(self, vehicle: Vehicle, warehouse: Warehouse) -> bool:
        key = (vehicle.id, warehouse.id)
        if key not in self._gets_to:
            start = free(self.index, vehicle).place
            self._gets_to[key] = self.roads.leg(vehicle, start, warehouse.place) is not None
        return self._gets_to[key]

    def trips(
        self, request: Request, wanted: Parcel, other: Index | None = None, *, anyway: bool = False
    ) -> Iterator[Trip]:
        """A trip of each with goods that are there (anyway: as if there were any from the start).

        Times are those of another index, if one is given.
        """
        index = other or self.index
        for vehicle, warehouse in self.pairs(request, wanted):
            there = 0 if anyway else there_from(warehouse, wanted)
            if there is None:
                continue
            own, asked = index.vehicles[vehicle.id], index.requests[request.id]
            trip = single_trip(index, self.roads, own, warehouse, asked, there)
            if trip is not None:
                yield trip
