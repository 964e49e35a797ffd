"""One plan: who is served, by which trips, what is not and why, and the score."""

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from planner.figures import Figures, figures
from planner.index import Index
from planner.model import Plan, Problem, Score, Trip
from planner.tables.words import Clock, clock_of, number, priority_name

TRIPS = 40
NAMES = 6
PARTS = tuple(name for name in Score.__dataclass_fields__ if name != "total")


def summary(problem: Problem, plan: Plan) -> Iterator[RenderableType]:
    """The tables in the order in which they are read."""
    found, clock = figures(problem, plan), clock_of(problem)
    yield _served(found, clock)
    if plan.trips:
        yield _trips(Index(problem), plan, clock)
    if plan.unserved:
        yield _unserved(plan)
    parts = "  ".join(
        f"{name.replace('_', ' ')} {number(value)}"
        for name in PARTS
        if (value := getattr(found.score, name))
    )
    yield Text.assemble(
        f"{found.trips} trips of {found.vehicles} vehicles, {number(found.km)} km, score ",
        (number(found.score.total), "bold"),
        f"  ({parts})" if parts else "",
    )


def _served(found: Figures, clock: Clock) -> Table:
    table = _table("", "requests", "served", "in part", "not", "share", "first", "last")
    for priority, row in found.served.items():
        table.add_row(
            priority_name(priority),
            str(row.requests),
            str(row.whole),
            str(row.part),
            str(row.requests - row.whole - row.part),
            f"{row.share:.1%}",
            clock(row.first),
            clock(row.last),
        )
    return table


def _trips(index: Index, plan: Plan, clock: Clock) -> Table:
    table = _table("vehicle", "from", "departs", "stops", "ends", "km", "load")
    table.columns[1].justify = table.columns[3].justify = "left"
    for trip in sorted(plan.trips, key=lambda trip: (trip.vehicle, trip.begins))[:TRIPS]:
        table.add_row(
            trip.vehicle,
            trip.warehouse,
            clock(trip.departs),
            ", ".join(f"{stop.request} {clock(stop.start)}" for stop in trip.stops),
            clock(trip.ends),
            number(trip.km),
            f"{_load(index, trip):.0%}",
        )
    if len(plan.trips) > TRIPS:
        table.caption = f"and {len(plan.trips) - TRIPS} trips more"
    return table


def _load(index: Index, trip: Trip) -> float:
    """How full the vehicle is, by weight or by volume, whichever is more."""
    vehicle = index.vehicles[trip.vehicle]
    loads = [(index.item(s.request, load.line), load) for s in trip.stops for load in s.loads]
    kg = sum((item.kg or 0.0) * load.quantity for item, load in loads)
    m3 = sum((item.m3 or 0.0) * load.quantity for item, load in loads)
    return max(kg / vehicle.kg if vehicle.kg else 0.0, m3 / vehicle.m3 if vehicle.m3 else 0.0)


def _unserved(plan: Plan) -> Table:
    table = _table("not served because", "lines", "requests")
    table.columns[2].justify = "left"
    for reason, lines in Counter(rest.reason for rest in plan.unserved).most_common():
        names = list(dict.fromkeys(r.request for r in plan.unserved if r.reason == reason))
        more = f" and {len(names) - NAMES} more" if len(names) > NAMES else ""
        table.add_row(reason, str(lines), ", ".join(names[:NAMES]) + more)
    return table


def _table(*columns: str) -> Table:
    """A table without lines, whose first column is words and the others numbers."""
    table = Table(box=None, header_style="dim", pad_edge=False, caption_justify="left")
    for n, name in enumerate(columns):
        table.add_column(name, justify="right" if n else "left")
    return table
