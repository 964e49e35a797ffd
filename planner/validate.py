"""What makes a problem impossible to understand, named by field."""

import math
from collections.abc import Iterable, Iterator

from planner.model import Line, Problem, Request, Travel, Trip, Vehicle, Warehouse, Window


class InvalidProblem(ValueError):
    """A problem that contradicts itself; the text names the field."""


def validate(problem: Problem) -> None:
    """Raise InvalidProblem for the first thing that cannot be right."""
    for path, text in _errors(problem):
        raise InvalidProblem(f"{path}: {text}")


def _errors(problem: Problem) -> Iterator[tuple[str, str]]:
    places = {place.id for place in problem.places}
    items = {item.code for item in problem.items}
    modes = {mode.name for mode in problem.travel.modes}
    yield from _unique("places", (p.id for p in problem.places))
    yield from _unique("items", (i.code for i in problem.items))
    yield from _unique("warehouses", (w.id for w in problem.warehouses))
    yield from _unique("vehicles", (v.id for v in problem.vehicles))
    yield from _unique("requests", (r.id for r in problem.requests))
    for n, place in enumerate(problem.places):
        yield from _between(f"places[{n}].lat", place.lat, -90, 90)
        yield from _between(f"places[{n}].lon", place.lon, -180, 180)
    for n, item in enumerate(problem.items):
        yield from _not_negative(f"items[{n}].kg", item.kg or 0.0)
        yield from _not_negative(f"items[{n}].m3", item.m3 or 0.0)
    for n, warehouse in enumerate(problem.warehouses):
        yield from _warehouse_errors(f"warehouses[{n}]", warehouse, places, items)
    for n, vehicle in enumerate(problem.vehicles):
        yield from _vehicle_errors(f"vehicles[{n}]", vehicle, places, modes)
    for n, request in enumerate(problem.requests):
        yield from _request_errors(f"requests[{n}]", request, places, items)
    yield from _travel_errors(problem.travel, places, len(problem.places))
    for n, trip in enumerate(problem.frozen):
        yield from _frozen_errors(f"frozen[{n}]", trip, problem, places)
    for name in type(problem.policy).__dataclass_fields__:
        yield from _not_negative(f"policy.{name}", getattr(problem.policy, name))


def _warehouse_errors(
    path: str, warehouse: Warehouse, places: set[str], items: set[str]
) -> Iterator[tuple[str, str]]:
    yield from _known(f"{path}.place", warehouse.place, places, "place")
    yield from _not_negative(f"{path}.docks", warehouse.docks)
    yield from _not_negative(f"{path}.loading", warehouse.loading)
    yield from _windows(f"{path}.windows", warehouse.windows)
    for k, stock in enumerate(warehouse.stock):
        yield from _known(f"{path}.stock[{k}].item", stock.item, items, "item")
        yield from _not_negative(f"{path}.stock[{k}].quantity", stock.quantity)


def _vehicle_errors(
    path: str, vehicle: Vehicle, places: set[str], modes: set[str]
) -> Iterator[tuple[str, str]]:
    yield from _known(f"{path}.mode", vehicle.mode, modes, "mode")
    yield from _known(f"{path}.start", vehicle.start, places, "place")
    if vehicle.home is not None:
        yield from _known(f"{path}.home", vehicle.home, places, "place")
    for name in ("kg", "m3", "speed_kmh", "range_km", "cost_fixed", "cost_km", "co2_km"):
        yield from _not_negative(f"{path}.{name}", getattr(vehicle, name))
    yield from _not_negative(f"{path}.trips_max", vehicle.trips_max)
    if vehicle.free_until < vehicle.free_from:
        yield f"{path}.free_until", "is before free_from"


def _request_errors(
    path: str, request: Request, places: set[str], items: set[str]
) -> Iterator[tuple[str, str]]:
    yield from _known(f"{path}.place", request.place, places, "place")
    yield from _not_negative(f"{path}.service", request.service)
    yield from _not_negative(f"{path}.people", request.people)
    yield from _not_negative(f"{path}.access.kg_max", request.access.kg_max)
    yield from _windows(f"{path}.windows", request.windows)
    if request.promised is not None:
        yield from _windows(f"{path}.promised", (request.promised,))
    if not request.lines:
        yield f"{path}.lines", "must have at least one line"
    yield from _unique(f"{path}.lines", (line.id for line in request.lines))
    for k, line in enumerate(request.lines):
        yield from _line_errors(f"{path}.lines[{k}]", line, items)


def _line_errors(path: str, line: Line, items: set[str]) -> Iterator[tuple[str, str]]:
    yield from _known(f"{path}.item", line.item, items, "item")
    if line.quantity < 1:
        yield f"{path}.quantity", f"must be at least 1, is {line.quantity}"


def _travel_errors(travel: Travel, places: set[str], size: int) -> Iterator[tuple[str, str]]:
    yield from _unique("travel.modes", (mode.name for mode in travel.modes))
    for n, mode in enumerate(travel.modes):
        if not (math.isfinite(mode.speed_kmh) and mode.speed_kmh > 0):
            yield f"travel.modes[{n}].speed_kmh", f"must be above 0, is {mode.speed_kmh}"
        yield from _not_negative(f"travel.modes[{n}].detour", mode.detour)
    names = {mode.name for mode in travel.modes}
    for n, closure in enumerate(travel.closures):
        yield from _known(f"travel.closures[{n}].a", closure.a, places, "place")
        yield from _known(f"travel.closures[{n}].b", closure.b, places, "place")
        for k, name in enumerate(closure.modes):
            yield from _known(f"travel.closures[{n}].modes[{k}]", name, names, "mode")
    yield from _not_negative("travel.spread", travel.spread)
    for name in ("matrix_km", "matrix_s"):
        matrix = getattr(travel, name)
        if matrix and (len(matrix) != size or any(len(row) != size for row in matrix)):
            yield f"travel.{name}", f"must have {size} rows of {size}, one for each place"
        for n, row in enumerate(matrix):
            if not all(math.isfinite(value) for value in row):
                yield f"travel.{name}[{n}]", "must be finite numbers"


def _frozen_errors(
    path: str, trip: Trip, problem: Problem, places: set[str]
) -> Iterator[tuple[str, str]]:
    vehicles = {vehicle.id for vehicle in problem.vehicles}
    warehouses = {warehouse.id for warehouse in problem.warehouses}
    yield from _known(f"{path}.vehicle", trip.vehicle, vehicles, "vehicle")
    yield from _known(f"{path}.warehouse", trip.warehouse, warehouses, "warehouse")
    yield from _known(f"{path}.end_place", trip.end_place, places, "place")
    if not trip.begins <= trip.loads <= trip.departs <= trip.ends:
        yield f"{path}.ends", "must have begins <= loads <= departs <= ends"


def _known(path: str, value: str, known: set[str], kind: str) -> Iterator[tuple[str, str]]:
    if value not in known:
        yield path, f"{kind} {value!r} is not known"


def _unique(path: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    seen: dict[str, int] = {}
    for n, value in enumerate(ids):
        if value in seen:
            yield f"{path}[{n}]", f"{value!r} is there already, as {path}[{seen[value]}]"
        seen[value] = n


def _not_negative(path: str, value: float) -> Iterator[tuple[str, str]]:
    if not (math.isfinite(value) and value >= 0):
        yield path, f"must be a number of at least 0, is {value}"


def _between(path: str, value: float, low: float, high: float) -> Iterator[tuple[str, str]]:
    if not low <= value <= high:
        yield path, f"must be between {low:g} and {high:g}, is {value}"


def _windows(path: str, windows: tuple[Window, ...]) -> Iterator[tuple[str, str]]:
    for k, window in enumerate(windows):
        if window.closes < window.opens:
            yield f"{path}[{k}]", f"closes at {window.closes}, before it opens at {window.opens}"
