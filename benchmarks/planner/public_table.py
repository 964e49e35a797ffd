"""Public families: how far above the best known values the engines end."""

import statistics
from collections.abc import Sequence

from rich.table import Table

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.public import PYVRP

Results = Sequence[tuple[Cell, Result]]


def table(results: Results) -> Table:
    """Mean over a family of the median over the seeds."""
    shown = Table("family", "instances", title="Mean gap to the best known value")
    for heading in (OURS, PYVRP, "ours - PyVRP, points", "without a plan", "faults"):
        shown.add_column(heading, justify="right")
    for family in dict.fromkeys(cell.instance["family"] for cell, _ in results):
        rows = [(c, r) for c, r in results if c.instance["family"] == family]
        ours, theirs = _mean(_gaps(rows, OURS)), _mean(_gaps(rows, PYVRP))
        apart = "-" if ours is None or theirs is None else f"{100 * (ours - theirs):+.2f}"
        shown.add_row(
            family,
            str(len({cell.instance["file"] for cell, _ in rows})),
            *("-" if gap is None else f"{gap:.2%}" for gap in (ours, theirs)),
            apart,
            str(sum(_gap(cell, result) is None for cell, result in rows)),
            str(sum(result.faults for _, result in rows)),
        )
    return shown


def instances(results: Results) -> Table:
    """Every instance by itself."""
    shown = Table("instance", "best known")
    for heading in (OURS, PYVRP):
        shown.add_column(heading, justify="right")
    for file in dict.fromkeys(cell.instance["file"] for cell, _ in results):
        rows = [(c, r) for c, r in results if c.instance["file"] == file]
        first = rows[0][0].instance
        shown.add_row(
            f"{first['family']}/{first['instance']}",
            f"{first['best_known']:,.10g}",
            *(_gap_or_error(rows, engine) for engine in (OURS, PYVRP)),
        )
    return shown


def _gap_or_error(rows: Results, engine: str) -> str:
    gap = _mean(_gaps(rows, engine))
    errors = [result.error for cell, result in rows if cell.engine == engine and result.error]
    return f"{gap:.2%}" if gap is not None else next(iter(errors), "-")


def _gaps(rows: Results, engine: str) -> list[float]:
    """For each instance the median gap."""
    by_file: dict[str, list[float]] = {}
    for cell, result in rows:
        gap = _gap(cell, result)
        if cell.engine == engine and gap is not None:
            by_file.setdefault(cell.instance["file"], []).append(gap)
    return [statistics.median(gaps) for gaps in by_file.values()]


def _gap(cell: Cell, result: Result) -> float | None:
    """None when there is no plan, or one that leaves out what must be served."""
    best = cell.instance["best_known"]
    if result.score is None or result.score > 10 * best:
        return None
    return float(result.score / best - 1.0)


def _mean(gaps: Sequence[float]) -> float | None:
    return statistics.fmean(gaps) if gaps else None
