"""Everything in a problem by its id."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace

from planner.model import (
    Access,
    Item,
    Line,
    Load,
    Place,
    Problem,
    Request,
    Trip,
    Vehicle,
    Warehouse,
)


class Index:
    """The parts of a problem by id; the problem's ids are taken to be unique."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.items: Mapping[str, Item] = {i.code: i for i in problem.items}
        self.warehouses: Mapping[str, Warehouse] = {w.id: w for w in problem.warehouses}
        self.vehicles: Mapping[str, Vehicle] = {v.id: v for v in problem.vehicles}
        self.requests: Mapping[str, Request] = {r.id: r for r in problem.requests}
        self.lines: Mapping[tuple[str, str], Line] = {
            (r.id, line.id): line for r in problem.requests for line in r.lines
        }
        frozen: dict[str, list[Trip]] = {v.id: [] for v in problem.vehicles}
        for trip in sorted(problem.frozen, key=lambda t: (t.begins, t.ends)):
            frozen.setdefault(trip.vehicle, []).append(trip)
        self.frozen: Mapping[str, list[Trip]] = frozen
        self._able: dict[tuple[Access, bool], tuple[Vehicle, ...]] = {}
        self._rooms: dict[tuple[Access, bool, bool], list[tuple[float, float]]] = {}
        self.named = frozenset(
            vehicle for r in problem.requests for vehicle in (*r.access.only, *r.access.never)
        )

    def with_request(self, request: Request, *places: Place) -> "Index":
        """The same with one more request, and places if need be; what does not change is shared."""
        other = copy(self)
        known, requests = (*self.problem.places, *places), (*self.problem.requests, request)
        other.problem = replace(self.problem, places=known, requests=requests)
        other.requests = {**self.requests, request.id: request}
        own = {(request.id, line.id): line for line in request.lines}
        other.lines = {**self.lines, **own}
        other.named = self.named | {*request.access.only, *request.access.never}
        return other

    def item(self, request: str, line: str) -> Item:
        """The item that a request's line asks for."""
        return self.items[self.lines[request, line].item]

    def able(self, request: Request) -> tuple[Vehicle, ...]:
        """The vehicles that may serve a request."""
        key = (request.access, request.priority == "life_saving")
        if key not in self._able:
            vehicles = self.problem.vehicles
            self._able[key] = tuple(v for v in vehicles if self.may_serve(v, request))
        return self._able[key]

    def rooms(self, request: Request, *, cold: bool) -> list[tuple[float, float]]:
        """The different kg and m3 of the vehicles that may serve a request, small ones first."""
        key = (request.access, request.priority == "life_saving", cold)
        if key not in self._rooms:
            able = self.able(request)
            self._rooms[key] = sorted({(v.kg, v.m3) for v in able if v.cold or not cold})
        return self._rooms[key]

    def weigh(self, request: str, loads: Iterable[Load]) -> tuple[float, float]:
        """Kilograms and cubic metres of loads of one request."""
        kg = m3 = 0.0
        for load in loads:
            item = self.item(request, load.line)
            kg += load.quantity * (item.kg or 0.0)
            m3 += load.quantity * (item.m3 or 0.0)
        return kg, m3

    def may_serve(self, vehicle: Vehicle, request: Request) -> bool:
        """Whether the request's access limits and the reserve rule let the vehicle come."""
        access = request.access
        return (
            (not access.modes or vehicle.mode in access.modes)
            and (not access.kg_max or vehicle.kg <= access.kg_max)
            and set(access.tags) <= set(vehicle.tags)
            and (not access.only or vehicle.id in access.only)
            and vehicle.id not in access.never
            and (not vehicle.reserve or request.priority == "life_saving")
        )

    def may_load(self, vehicle: Vehicle, warehouse: Warehouse, request: Request) -> bool:
        """Whether the vehicle may load there, and goods from there go to the request."""
        return (not vehicle.warehouses or warehouse.id in vehicle.warehouses) and (
            not request.access.warehouses or warehouse.id in request.access.warehouses
        )

    def carries_all(self, request: Request, loads: Iterable[Load]) -> bool:
        """Whether loads are everything that the request asks for."""
        quantity = {load.line: load.quantity for load in loads}
        return all(quantity.get(line.id, 0) == line.quantity for line in request.lines)
