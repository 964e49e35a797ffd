"""What makes a problem's ways impossible to understand."""

import math

from planner.model import Travel
from planner.validate.rules import Errors, known, not_negative, unique, windows


def travel_errors(travel: Travel, places: set[str], size: int) -> Errors:
    """The first of them is what a person is told."""
    yield from unique("travel.modes", (mode.name for mode in travel.modes))
    for n, mode in enumerate(travel.modes):
        if not (math.isfinite(mode.speed_kmh) and mode.speed_kmh > 0):
            yield f"travel.modes[{n}].speed_kmh", f"must be above 0, is {mode.speed_kmh}"
        yield from not_negative(f"travel.modes[{n}].detour", mode.detour)
    names = {mode.name for mode in travel.modes}
    for n, closure in enumerate(travel.closures):
        yield from known(f"travel.closures[{n}].a", closure.a, places, "place")
        yield from known(f"travel.closures[{n}].b", closure.b, places, "place")
        yield from _modes(f"travel.closures[{n}].modes", closure.modes, names)
    for n, area in enumerate(travel.areas):
        yield from not_negative(f"travel.areas[{n}].radius_km", area.radius_km)
        yield from _modes(f"travel.areas[{n}].modes", area.modes, names)
    for n, curfew in enumerate(travel.curfews):
        yield from windows(f"travel.curfews[{n}].windows", curfew.windows)
        yield from _modes(f"travel.curfews[{n}].modes", curfew.modes, names)
    yield from not_negative("travel.spread", travel.spread)
    if not (math.isfinite(travel.grain_km) and travel.grain_km > 0):
        yield "travel.grain_km", f"must be above 0, is {travel.grain_km}"
    yield from _matrix_errors(travel, size)


def _modes(path: str, modes: tuple[str, ...], names: set[str]) -> Errors:
    for k, name in enumerate(modes):
        yield from known(f"{path}[{k}]", name, names, "mode")


def _matrix_errors(travel: Travel, size: int) -> Errors:
    for name in ("matrix_km", "matrix_s"):
        matrix = getattr(travel, name)
        if matrix and (len(matrix) != size or any(len(row) != size for row in matrix)):
            yield f"travel.{name}", f"must have {size} rows of {size}, one for each place"
        for n, row in enumerate(matrix):
            if not all(math.isfinite(value) for value in row):
                yield f"travel.{name}[{n}]", "must be finite numbers"
