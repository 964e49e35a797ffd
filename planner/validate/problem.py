"""What makes a problem impossible to understand, named by field."""

from planner.model import Line, Metric, Place, Problem, Request, Trip, Vehicle, Warehouse
from planner.validate.rules import Errors, between, known, not_negative, unique, windows
from planner.validate.travel import travel_errors


class InvalidProblem(ValueError):
    """A problem that contradicts itself; the text names the field."""


def validate(problem: Problem) -> None:
    """Raise InvalidProblem for the first thing that cannot be right."""
    for path, text in _errors(problem):
        raise InvalidProblem(f"{path}: {text}")


def validate_request(problem: Problem, request: Request, place: Place | None = None) -> None:
    """Raise InvalidProblem when a request, with its place if new, cannot be one more."""
    places = {place.id for place in problem.places}
    if place is not None:
        lat, lon = _bounds(problem)
        for path, text in _place_errors("place", place, lat, lon):
            raise InvalidProblem(f"{path}: {text}")
        if place.id in places or problem.travel.matrix_km or problem.travel.matrix_s:
            raise InvalidProblem(f"place: {place.id!r} is there already, or not in the matrix")
        places.add(place.id)
    items = {item.code for item in problem.items}
    for path, text in _request_errors("request", request, places, items):
        raise InvalidProblem(f"{path}: {text}")


def _errors(problem: Problem) -> Errors:
    places = {place.id for place in problem.places}
    items = {item.code for item in problem.items}
    modes = {mode.name for mode in problem.travel.modes}
    yield from unique("places", (p.id for p in problem.places))
    yield from unique("items", (i.code for i in problem.items))
    yield from unique("warehouses", (w.id for w in problem.warehouses))
    yield from unique("vehicles", (v.id for v in problem.vehicles))
    yield from unique("requests", (r.id for r in problem.requests))
    lat, lon = _bounds(problem)
    for n, place in enumerate(problem.places):
        yield from _place_errors(f"places[{n}]", place, lat, lon)
    for n, item in enumerate(problem.items):
        yield from not_negative(f"items[{n}].kg", item.kg or 0.0)
        yield from not_negative(f"items[{n}].m3", item.m3 or 0.0)
    for n, warehouse in enumerate(problem.warehouses):
        yield from _warehouse_errors(f"warehouses[{n}]", warehouse, places, items)
    for n, vehicle in enumerate(problem.vehicles):
        yield from _vehicle_errors(f"vehicles[{n}]", vehicle, places, modes)
    for n, request in enumerate(problem.requests):
        yield from _request_errors(f"requests[{n}]", request, places, items)
    yield from travel_errors(problem.travel, places, len(problem.places))
    for n, trip in enumerate(problem.frozen):
        yield from _frozen_errors(f"frozen[{n}]", trip, problem, places)
    for name in type(problem.policy).__dataclass_fields__:
        yield from not_negative(f"policy.{name}", getattr(problem.policy, name))


def _bounds(problem: Problem) -> tuple[float, float]:
    """How large coordinates may be."""
    return (90, 180) if problem.travel.metric is Metric.GREAT_CIRCLE else (1e9, 1e9)


def _place_errors(path: str, place: Place, lat: float, lon: float) -> Errors:
    yield from between(f"{path}.lat", place.lat, -lat, lat)
    yield from between(f"{path}.lon", place.lon, -lon, lon)


def _warehouse_errors(path: str, warehouse: Warehouse, places: set[str], items: set[str]) -> Errors:
    yield from known(f"{path}.place", warehouse.place, places, "place")
    yield from not_negative(f"{path}.docks", warehouse.docks)
    yield from not_negative(f"{path}.loading", warehouse.loading)
    yield from windows(f"{path}.windows", warehouse.windows)
    for k, stock in enumerate(warehouse.stock):
        yield from known(f"{path}.stock[{k}].item", stock.item, items, "item")
        yield from not_negative(f"{path}.stock[{k}].quantity", stock.quantity)


def _vehicle_errors(path: str, vehicle: Vehicle, places: set[str], modes: set[str]) -> Errors:
    yield from known(f"{path}.mode", vehicle.mode, modes, "mode")
    yield from known(f"{path}.start", vehicle.start, places, "place")
    if vehicle.home is not None:
        yield from known(f"{path}.home", vehicle.home, places, "place")
    for name in ("kg", "m3", "speed_kmh", "range_km", "cost_fixed", "cost_km", "co2_km"):
        yield from not_negative(f"{path}.{name}", getattr(vehicle, name))
    yield from not_negative(f"{path}.trips_max", vehicle.trips_max)
    yield from not_negative(f"{path}.shift_max", vehicle.shift_max)
    if vehicle.free_until < vehicle.free_from:
        yield f"{path}.free_until", "is before free_from"


def _request_errors(path: str, request: Request, places: set[str], items: set[str]) -> Errors:
    yield from known(f"{path}.place", request.place, places, "place")
    yield from not_negative(f"{path}.service", request.service)
    yield from not_negative(f"{path}.people", request.people)
    yield from not_negative(f"{path}.value", request.value or 0.0)
    yield from not_negative(f"{path}.access.kg_max", request.access.kg_max)
    yield from windows(f"{path}.windows", request.windows)
    if request.promised is not None:
        yield from windows(f"{path}.promised", (request.promised,))
    if not request.lines:
        yield f"{path}.lines", "must have at least one line"
    yield from unique(f"{path}.lines", (line.id for line in request.lines))
    for k, line in enumerate(request.lines):
        yield from _line_errors(f"{path}.lines[{k}]", line, items)


def _line_errors(path: str, line: Line, items: set[str]) -> Errors:
    yield from known(f"{path}.item", line.item, items, "item")
    if line.quantity < 1:
        yield f"{path}.quantity", f"must be at least 1, is {line.quantity}"


def _frozen_errors(path: str, trip: Trip, problem: Problem, places: set[str]) -> Errors:
    vehicles = {vehicle.id for vehicle in problem.vehicles}
    warehouses = {warehouse.id for warehouse in problem.warehouses}
    yield from known(f"{path}.vehicle", trip.vehicle, vehicles, "vehicle")
    yield from known(f"{path}.warehouse", trip.warehouse, warehouses, "warehouse")
    yield from known(f"{path}.end_place", trip.end_place, places, "place")
    if not trip.begins <= trip.loads <= trip.departs <= trip.ends:
        yield f"{path}.ends", "must have begins <= loads <= departs <= ends"
