"""Emergencies: every engine at equal time, judged by the same rules."""

import statistics
from collections.abc import Iterable, Sequence

from rich.table import Table

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OPPONENTS, OURS

Results = Sequence[tuple[Cell, Result]]


def cells(
    kinds: Iterable[str], sizes: Iterable[int], seconds: Iterable[float], seeds: Iterable[int]
) -> list[Cell]:
    """Every engine on every emergency; each seed is another emergency and another search."""
    return [
        Cell(engine, {"name": kind, "requests": size, "seed": seed}, limit, seed)
        for kind in kinds
        for size in sizes
        for limit in seconds
        for seed in seeds
        for engine in (OURS, *OPPONENTS)
    ]


def table(results: Results) -> Table:
    """Medians over the seeds; scores as multiples of ours, and when we were level."""
    shown = Table("emergency", "requests", "seconds", title="Score, ours = 1 (lower is better)")
    for engine in (OURS, *OPPONENTS):
        shown.add_column(engine, justify="right")
    shown.add_column("ours below the best opponent", justify="right")
    shown.add_column("ours is level after", justify="right")
    groups = dict.fromkeys(
        (c.instance["name"], c.instance["requests"], c.seconds) for c, _ in results
    )
    for kind, size, seconds in groups:
        rows = [
            (cell, result)
            for cell, result in results
            if (cell.instance["name"], cell.instance["requests"], cell.seconds)
            == (kind, size, seconds)
        ]
        shown.add_row(kind, f"{size:,}", f"{seconds:g}", *_row(rows))
    return shown


def _row(rows: Results) -> list[str]:
    by_seed: dict[int, dict[str, Result]] = {}
    for cell, result in rows:
        by_seed.setdefault(cell.seed, {})[cell.engine] = result
    ratios = [
        [_ratio(by_engine.get(engine), by_engine.get(OURS)) for by_engine in by_seed.values()]
        for engine in (OURS, *OPPONENTS)
    ]
    pairs = [(of[OURS], best) for of in by_seed.values() if OURS in of and (best := _best(of))]
    below = [1 - (ours.score or 0.0) / best for ours, best in pairs]
    level = [_level_after(ours, best) for ours, best in pairs]
    return [
        *(_median(ratio, "{:.3f}") for ratio in ratios),
        _median(below, "{:.1%}"),
        _median(level, "{:.1f} s"),
    ]


def _ratio(result: Result | None, ours: Result | None) -> float | None:
    if result is None or ours is None or result.score is None or not ours.score:
        return None
    return result.score / ours.score if not result.faults else None


def _best(of: dict[str, Result]) -> float | None:
    """The best opponent's score, of plans without a fault."""
    scores = [r.score for e, r in of.items() if e != OURS and r.score is not None and not r.faults]
    return min(scores, default=None)


def _level_after(ours: Result, score: float) -> float | None:
    """The seconds after which our search had reached a score, None when it never did."""
    for elapsed, reached, _ in ours.trace:
        if reached <= score:
            return elapsed
    return ours.elapsed if ours.score is not None and ours.score <= score else None


def _median(values: Sequence[float | None], shape: str) -> str:
    known = [value for value in values if value is not None]
    if not known:
        return "-"
    partly = "" if len(known) == len(values) else f" ({len(known)} of {len(values)})"
    return shape.format(statistics.median(known)) + partly
