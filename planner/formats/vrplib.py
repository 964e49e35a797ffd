"""VRPLIB and TSPLIB files, in the dialect in which PyVRP's instances are written."""

from collections.abc import Iterator, Sequence

from planner.files import BadFile
from planner.formats.instance import Carrier, Instance, Node
from planner.formats.weights import explicit
from planner.formats.words import Words, number, split, whole

SECTIONS = {
    *("NODE_COORD", "DEMAND", "SERVICE_TIME", "TIME_WINDOW", "RELEASE_TIME", "PRIZE", "DEPOT"),
    *("EDGE_WEIGHT", "DISPLAY_DATA", "CAPACITY", "VEHICLES_DEPOT", "VEHICLES_RELOAD_DEPOT"),
    *("VEHICLES_MAX_RELOADS", "VEHICLES_FIXED_COST", "VEHICLES_UNIT_DISTANCE_COST"),
    *("VEHICLES_MAX_DURATION", "VEHICLES_MAX_DISTANCE", "VEHICLES_ALLOWED_CLIENTS"),
}


def parse(text: str) -> Instance:
    """The instance that a file describes."""
    words = split(text)
    for name, rows in words.sections.items():
        if name not in SECTIONS:
            where = f"line {rows[0].line - 1}: " if rows else ""
            raise BadFile(f"{where}{name}_SECTION: is not a section that can be read")
    size = int(_scalar(words, "DIMENSION") or 0)
    if size < 2:
        raise BadFile("DIMENSION: is missing, or less than 2")
    kind, depots = words.header("TYPE"), _depots(words)
    weight_type = words.header("EDGE_WEIGHT_TYPE", "EUC_2D")
    if weight_type not in ("EUC_2D", "CEIL_2D", "EXPLICIT"):
        raise BadFile(f"EDGE_WEIGHT_TYPE: {weight_type} cannot be read")
    return Instance(
        kind=kind,
        nodes=tuple(_nodes(words, size, depots)),
        depots=depots,
        carriers=tuple(_carriers(words, size, depots, kind)),
        fleet_given="VEHICLES" in words.headers,
        weights=explicit(words, size) if weight_type == "EXPLICIT" else None,
        ceiled=weight_type == "CEIL_2D",
    )


def _depots(words: Words) -> int:
    """How many depots there are: the first nodes, one when none is named."""
    named = [value for _, row in words.numbers("DEPOT") for value in row if value != -1]
    if named != list(range(1, len(named) + 1)):
        raise BadFile(f"DEPOT_SECTION: depots must be the first nodes, not {named}")
    return max(1, len(named))


def _nodes(words: Words, size: int, depots: int) -> Iterator[Node]:
    places = _table(words, "NODE_COORD", size, 2)
    if not places and words.header("EDGE_WEIGHT_TYPE") != "EXPLICIT":
        raise BadFile("NODE_COORD_SECTION: is missing")
    demand = _table(words, "DEMAND", size, 1)
    service = _table(words, "SERVICE_TIME", size, 1)
    windows = _table(words, "TIME_WINDOW", size, 2)
    release = _table(words, "RELEASE_TIME", size, 1)
    prize = _table(words, "PRIZE", size, 1)
    usual_service = _scalar(words, "SERVICE_TIME") or 0.0
    for n in range(size):
        yield Node(
            id=str(n + 1),
            x=places[n][0] if places else 0.0,
            y=places[n][1] if places else 0.0,
            demand=whole(demand[n][0], f"DEMAND_SECTION: node {n + 1}") if demand else 0,
            service=service[n][0] if service else usual_service if n >= depots else 0.0,
            opens=windows[n][0] if windows else None,
            closes=windows[n][1] if windows else None,
            release=release[n][0] if release else 0.0,
            prize=prize[n][0] if prize else 0.0,
        )


def _carriers(words: Words, size: int, depots: int, kind: str) -> Iterator[Carrier]:
    count = int(_scalar(words, "VEHICLES") or (1 if kind == "TSP" else size - depots))
    capacity = _by_vehicle(words, "CAPACITY", count)
    depot = _by_vehicle(words, "VEHICLES_DEPOT", count)
    reloads = _by_vehicle(words, "VEHICLES_MAX_RELOADS", count)
    fixed = _by_vehicle(words, "VEHICLES_FIXED_COST", count)
    unit = _by_vehicle(words, "VEHICLES_UNIT_DISTANCE_COST", count)
    distance = _by_vehicle(words, "VEHICLES_MAX_DISTANCE", count)
    longest = _by_vehicle(words, "VEHICLES_MAX_DURATION", count)
    if "DISTANCE" in words.headers:  # in older files the length of a route with its services
        longest = [_scalar(words, "DISTANCE")] * count
    reload_depots = _lists(words, "VEHICLES_RELOAD_DEPOT", count, depots)
    allowed = _lists(words, "VEHICLES_ALLOWED_CLIENTS", count, size)
    for n in range(count):
        yield Carrier(
            id=str(n + 1),
            capacity=None if (most := capacity[n]) is None else whole(most, "CAPACITY"),
            depot=int(depot[n] or 1) - 1,
            reloads_at=tuple(reload_depots[n]) if reload_depots else (),
            reloads=None if (times := reloads[n]) is None else int(times),
            fixed=fixed[n] or 0.0,
            unit=1.0 if (cost := unit[n]) is None else cost,
            duration=longest[n],
            distance=distance[n],
            clients=frozenset(allowed[n]) if allowed else None,
        )


def _scalar(words: Words, name: str) -> float | None:
    if name not in words.headers:
        return None
    return number(words.header(name), name, words.headers[name].line)


def _by_vehicle(words: Words, name: str, count: int) -> Sequence[float | None]:
    """A number for each vehicle, from a section or from one header for all."""
    table = _table(words, name, count, 1)
    return [row[0] for row in table] if table else [_scalar(words, name)] * count


def _table(words: Words, name: str, size: int, width: int) -> list[list[float]]:
    """A section's numbers by node or vehicle, nothing when there is no such section."""
    if name not in words.sections:
        return []
    table: list[list[float]] = [[] for _ in range(size)]
    for n, values in _numbered(words, name, size):
        if len(values[1]) != width:
            raise BadFile(f"line {values[0]}: {name}_SECTION: {width} numbers are needed")
        table[n] = values[1]
    if missing := [n + 1 for n, values in enumerate(table) if not values]:
        raise BadFile(f"{name}_SECTION: {missing[0]} is missing")
    return table


def _lists(words: Words, name: str, count: int, most: int) -> list[list[int]]:
    """A section's lists of nodes by vehicle, as positions."""
    if name not in words.sections:
        return []
    lists: list[list[int]] = [[] for _ in range(count)]
    for n, (line, values) in _numbered(words, name, count):
        if not all(1 <= value <= most and value == int(value) for value in values):
            raise BadFile(f"line {line}: {name}_SECTION: nodes must be between 1 and {most}")
        lists[n] = [int(value) - 1 for value in values]
    return lists


def _numbered(words: Words, name: str, size: int) -> Iterator[tuple[int, tuple[int, list[float]]]]:
    """Rows that begin with a number between 1 and size, each of them once."""
    seen: set[float] = set()
    for row, values in words.numbers(name):
        if not (1 <= values[0] <= size and values[0] == int(values[0])) or values[0] in seen:
            text = "there already" if values[0] in seen else f"not between 1 and {size}"
            raise BadFile(f"line {row.line}: {name}_SECTION: {row.words[0]} is {text}")
        seen.add(values[0])
        yield int(values[0]) - 1, (row.line, values[1:])
