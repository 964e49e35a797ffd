"""Large: when the first plan is there, how it gets better, and what it takes."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rich import box
from rich.table import Table

from benchmarks.planner import public
from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import name

A_DAY = (20_000, 5_600)  # requests and vehicles; smaller ones have as many vehicles for each
FIRST = 1.0  # seconds for a search that gives its first plan

CAPTION = (
    "first found: when the search had a plan; first whole: when solve gave one back, filled up and "
    "explained, in as little time as it can. in all: how long solve took. against the longest: how "
    "far the score is above that of the search that was given most time."
)


def cells(
    kind: str, sizes: Iterable[int], seconds: Sequence[float], cores: int, folder: Path | None
) -> list[Cell]:
    """Ours on ever larger emergencies and on public instances, first hardly given any time."""
    instances: list[dict[str, Any]] = [
        {"name": kind, "requests": size, "seed": 1, "vehicles": _fleet(size)} for size in sizes
    ]
    instances += public.instances(folder, "large", None) if folder else []
    return [
        Cell(OURS, instance, given, 1, cores)
        for instance in instances
        for given in (FIRST, *seconds)
    ]


def _fleet(size: int) -> int:
    return max(3, size * A_DAY[1] // A_DAY[0])


def table(results: Sequence[tuple[Cell, Result]]) -> Table:
    """Each instance with its first plan, then a row for each time that the search was given."""
    shown = Table("instance", box=box.SIMPLE_HEAD, title="Large", caption=CAPTION)
    for heading in ("first found", "first whole", "given", "in all", "iterations", "peak", "score"):
        shown.add_column(heading, justify="right")
    shown.add_column("against the longest", justify="right")
    shown.add_column("faults", justify="right")
    for cell, result in results:
        if cell.seconds > FIRST:
            same = [(c, r) for c, r in results if c.instance == cell.instance]
            first = next((r for c, r in same if c.seconds == FIRST), None)
            longest = max(same, key=lambda pair: pair[0].seconds)[1]
            shown.add_row(
                name(cell.instance),
                f"{result.trace[0][0]:.1f} s" if result.trace else "-",
                f"{first.elapsed:.1f} s" if first else "-",
                f"{cell.seconds:g} s",
                f"{result.elapsed:.1f} s",
                _pace(result),
                f"{result.peak_mb:,.0f} MB",
                "-" if result.score is None else f"{result.score:.4g}",
                _above(result, longest),
                str(result.faults + (first.faults if first else 0)),
            )
    return shown


def _pace(result: Result) -> str:
    """How many iterations one core did in a second, the building of the first plan left out."""
    if not result.trace or not result.iterations:
        return "-"
    return f"{result.iterations / (result.trace[-1][0] - result.trace[0][0]):,.0f}/s"


def _above(result: Result, longest: Result) -> str:
    if result.score is None or not longest.score:
        return "-"
    return f"{result.score / longest.score - 1:+.1%}"
