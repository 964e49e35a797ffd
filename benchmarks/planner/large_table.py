"""Large: when the first plan is there, how it gets better, and what it takes."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS

A_DAY = (20_000, 5_600)
MARKS = (10, 20, 60, 120, 300, 600, 1200)

CAPTION = (
    "after: how long finishing and explaining took beyond the search's seconds; under the marks: "
    "how far above its last score the search was then."
)


def cells(kind: str, sizes: Iterable[int], seconds: float, cores: int) -> list[Cell]:
    """Ours on ever larger emergencies; the largest with the fleet of a day in many countries."""
    return [
        Cell(OURS, {"name": kind, "requests": size, "seed": 1, **_fleet(size)}, seconds, 1, cores)
        for size in sizes
    ]


def _fleet(size: int) -> dict[str, int]:
    return {"vehicles": A_DAY[1]} if size == A_DAY[0] else {}


def table(results: Sequence[tuple[Cell, Result]]) -> Table:
    """Each size with its first plan, its scores over time against the last, and its memory."""
    shown = Table("requests", "vehicles", box=box.SIMPLE_HEAD, title="Large", caption=CAPTION)
    for heading in ("first plan", "iteration", "after", "peak"):
        shown.add_column(heading, justify="right")
    marks = [mark for mark in MARKS if any(mark <= cell.seconds for cell, _ in results)]
    for mark in marks:
        shown.add_column(f"{mark} s", justify="right")
    shown.add_column("score at the end", justify="right")
    shown.add_column("faults", justify="right")
    for cell, result in results:
        shown.add_row(
            f"{cell.instance['requests']:,}",
            str(cell.instance.get("vehicles", "")),
            f"{result.trace[0][0]:.1f} s" if result.trace else "-",
            _iteration(result),
            f"{result.elapsed - cell.seconds:.1f} s" if result.elapsed else "-",
            f"{result.peak_mb:,.0f} MB",
            *(_at(result, mark) for mark in marks),
            "-" if result.score is None else f"{result.score:.4g}",
            str(result.faults),
        )
    return shown


def _iteration(result: Result) -> str:
    """How long an iteration took on average, the building of the first plan left out."""
    if not result.trace or not result.iterations:
        return "-"
    return f"{1e6 * (result.trace[-1][0] - result.trace[0][0]) / result.iterations:,.0f} us"


def _at(result: Result, mark: float) -> str:
    """How far above its last score the search was then."""
    reached = [score for elapsed, score, _ in result.trace if elapsed <= mark]
    last = result.trace[-1][1] if result.trace else 0.0
    return f"{min(reached) / last - 1:+.1%}" if reached and last else "-"
