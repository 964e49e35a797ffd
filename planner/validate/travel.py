"""What makes a problem's ways impossible to understand."""

import math

from planner.model import Mode, Travel
from planner.validate.rules import Errors, between, known, not_negative, unique, windows


def travel_errors(travel: Travel, places: set[str], size: int) -> Errors:
    """The first of them is what a person is told."""
    yield from unique("travel.modes", (mode.name for mode in travel.modes))
    for n, mode in enumerate(travel.modes):
        yield from _mode_errors(f"travel.modes[{n}]", mode)
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
    yield from _above("travel.grain_km", travel.grain_km)
    yield from _spread_errors(travel)
    yield from _matrix_errors(travel, size)


def _mode_errors(path: str, mode: Mode) -> Errors:
    yield from _above(f"{path}.speed_kmh", mode.speed_kmh)
    yield from _above(f"{path}.bias", mode.bias)
    yield from not_negative(f"{path}.detour", mode.detour)
    yield from not_negative(f"{path}.spread", mode.spread or 0.0)


def _spread_errors(travel: Travel) -> Errors:
    yield from not_negative("travel.spread", travel.spread)
    yield from between("travel.together", travel.together, 0, 1)
    late = travel.lateness
    if not late.p10 <= late.p50 <= late.p90:
        yield "travel.lateness", "must have p10 <= p50 <= p90"


def _above(path: str, value: float) -> Errors:
    if not (math.isfinite(value) and value > 0):
        yield path, f"must be above 0, is {value}"


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
