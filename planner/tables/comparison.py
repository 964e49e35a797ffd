"""Plans side by side, and what the others change for each request."""

from collections import Counter
from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from planner.check import check
from planner.differences import Difference, differences
from planner.figures import Figures, figures
from planner.model import Plan, Priority, Problem
from planner.tables.summary import PARTS
from planner.tables.words import clock_of, lasting, number, priority_name


def comparison(
    problem: Problem, plans: Mapping[str, Plan], changes: int
) -> Iterator[RenderableType]:
    """The figures of all plans, then what each other plan changes against the first."""
    yield _figures(problem, plans)
    (first, before), *others = plans.items()
    for name, plan in others:
        found = differences(problem, before, plan)
        yield _headline(name, first, found)
        if found and changes:
            yield _changes(found, changes)


def _figures(problem: Problem, plans: Mapping[str, Plan]) -> Table:
    found, clock = [figures(problem, plan) for plan in plans.values()], clock_of(problem)
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("")
    for name in plans:
        table.add_column(name, justify="right", overflow="fold")
    table.add_row("faults", *(str(len(check(problem, plan))) for plan in plans.values()))
    for part in ("total", *PARTS):
        values = [getattr(each.score, part) for each in found]
        if any(values):
            name = "score" if part == "total" else f"  {part.replace('_', ' ')}"
            table.add_row(name, *_against_first(values))
    for priority in found[0].served:
        table.add_row(f"{priority_name(priority)} served", *(_share(f, priority) for f in found))
    table.add_row("first delivery", *(clock(each.first) for each in found))
    table.add_row("last delivery", *(clock(each.last) for each in found))
    table.add_row("trips", *(str(each.trips) for each in found))
    table.add_row("vehicles", *(str(each.vehicles) for each in found))
    table.add_row("km", *_against_first([each.km for each in found]))
    return table


def _against_first(values: list[float]) -> Iterator[str]:
    """Numbers, with how much more or less than the first one they are."""
    for n, value in enumerate(values):
        more = f" ({value / values[0] - 1:+.1%})" if n and values[0] else ""
        yield number(value) + more


def _share(found: Figures, priority: Priority) -> str:
    served = found.served[priority]
    return f"{served.share:.1%} ({served.whole} of {served.requests})"


def _headline(name: str, first: str, found: tuple[Difference, ...]) -> Text:
    counts = Counter(each.change for each in found)
    words = ", ".join(f"{count} {change}" for change, count in counts.items())
    words = words or "the same for every request"
    return Text.assemble("\n", (name, "bold"), f" against {first}: {words}")


def _changes(found: tuple[Difference, ...], most: int) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False, caption_justify="left")
    for heading in ("request", "priority", "change", "by"):
        table.add_column(heading)
    for each in found[:most]:
        table.add_row(each.request.id, priority_name(each.request.priority), each.change, _by(each))
    if len(found) > most:
        table.caption = f"and {len(found) - most} changes more"
    return table


def _by(each: Difference) -> str:
    parts = []
    if each.before != each.after:
        parts.append(f"{each.before:.0%} to {each.after:.0%}")
    if each.seconds:
        parts.append(f"{lasting(each.seconds)} {'later' if each.seconds > 0 else 'earlier'}")
    return ", ".join(parts)
