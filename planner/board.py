"""A plan in the making: trips so far, what is still to be served, and where everyone is."""

from copy import copy
from dataclasses import replace

from planner.index import Index
from planner.model import Line, Load, Place, Problem, Request, Trip, Vehicle
from planner.stockroom import Stockroom
from planner.travel import Roads


class Board:
    """Trips booked so far, with what they leave of stock, docks and lines."""

    def __init__(
        self, problem: Problem, index: Index | None = None, roads: Roads | None = None
    ) -> None:
        self.problem = problem
        self.index = index or Index(problem)
        self.roads = roads or Roads(problem)
        self.stockroom = Stockroom(self.index)
        self.left = {key: line.quantity for key, line in self.index.lines.items()}
        self.trips: dict[str, list[Trip]] = {vehicle.id: [] for vehicle in problem.vehicles}

    def cleared(self) -> "Board":
        """Another board for the same problem with nothing booked."""
        return Board(self.problem, self.index, self.roads)

    def with_request(self, request: Request, place: Place | None = None) -> "Board":
        """Another board with the same trips, for the problem with one more request at a place."""
        other = self.copied()
        places = () if place is None else (place,)
        other.index = other.stockroom.index = self.index.with_request(request, *places)
        other.roads = self.roads if place is None else self.roads.with_place(place)
        other.problem = other.index.problem
        other.left.update({(request.id, line.id): line.quantity for line in request.lines})
        return other

    def copied(self) -> "Board":
        """Another board with the same trips."""
        other = copy(self)
        other.stockroom = self.stockroom.copied()
        other.left = {**self.left}
        other.trips = {vehicle: [*trips] for vehicle, trips in self.trips.items()}
        return other

    def add(self, trip: Trip) -> None:
        """Book a trip among the vehicle's others."""
        self.trips[trip.vehicle].append(trip)
        self.trips[trip.vehicle].sort(key=lambda other: other.begins)
        self.stockroom.take(trip)
        for stop in trip.stops:
            for load in stop.loads:
                self.left[stop.request, load.line] -= load.quantity

    def remove(self, trip: Trip) -> None:
        """Undo add."""
        self.trips[trip.vehicle].remove(trip)
        self.stockroom.give_back(trip)
        for stop in trip.stops:
            for load in stop.loads:
                self.left[stop.request, load.line] += load.quantity

    def repack(self, trip: Trip, k: int, loads: tuple[Load, ...]) -> Trip:
        """Let one of a trip's stops bring other loads; the trip as it is then."""
        before, after = trip.stops[k], replace(trip.stops[k], loads=loads)
        packed = replace(trip, stops=(*trip.stops[:k], after, *trip.stops[k + 1 :]))
        own = self.trips[trip.vehicle]
        own[own.index(trip)] = packed
        for stop, times in ((before, -1), (after, 1)):
            self.stockroom.load(trip, stop, times)
            for load in stop.loads:
                self.left[stop.request, load.line] -= times * load.quantity
        return packed

    def all_trips(self) -> tuple[Trip, ...]:
        """All booked trips by vehicle and time."""
        return tuple(trip for trips in self.trips.values() for trip in trips)

    def share(self, request: Request) -> float:
        """The share of the request that is served so far."""
        rest = sum(self.left[request.id, line.id] / line.quantity for line in request.lines)
        return 1.0 - rest / len(request.lines)

    def open_lines(self, request: Request) -> list[str]:
        """The request's lines that are not wholly served."""
        return [line.id for line in request.lines if self.left[request.id, line.id] > 0]

    def fitting(
        self, request: Request, vehicle: Vehicle, warehouse: str, t: int, room: tuple[float, float]
    ) -> tuple[Load, ...]:
        """As much of the request as stock at t and so much room (kg, m3) allow.

        Lines come first of which a share takes the least room.
        """
        kg, m3 = room
        loads = []
        taken: dict[str, int] = {}
        for line in sorted(request.lines, key=lambda line: self._bulk(line, room)):
            item = self.index.items[line.item]
            free = self.stockroom.free(warehouse, item.code, t) - taken.get(item.code, 0)
            quantity = min(
                self.left[request.id, line.id],
                free if vehicle.cold or not item.cold else 0,
                int((kg + 1e-9) / item.kg) if item.kg else free,
                int((m3 + 1e-9) / item.m3) if item.m3 else free,
            )
            if quantity > 0:
                loads.append(Load(line.id, quantity))
                taken[item.code] = taken.get(item.code, 0) + quantity
                kg, m3 = kg - quantity * (item.kg or 0.0), m3 - quantity * (item.m3 or 0.0)
        return tuple(loads)

    def _bulk(self, line: Line, room: tuple[float, float]) -> float:
        """How much of the room, by weight or volume, the whole line would take."""
        item = self.index.items[line.item]
        kg, m3 = (max(1e-9, free) for free in room)
        return line.quantity * max((item.kg or 0.0) / kg, (item.m3 or 0.0) / m3)

    def room(self, trip: Trip) -> tuple[float, float]:
        """Kilograms and cubic metres still free on a trip."""
        vehicle = self.index.vehicles[trip.vehicle]
        kg, m3 = vehicle.kg, vehicle.m3
        for stop in trip.stops:
            stop_kg, stop_m3 = self.index.weigh(stop.request, stop.loads)
            kg, m3 = kg - stop_kg, m3 - stop_m3
        return kg, m3

    def rest(self, request: Request) -> tuple[Load, ...]:
        """What of the request no trip carries yet, by line."""
        return tuple(Load(line, self.left[request.id, line]) for line in self.open_lines(request))
