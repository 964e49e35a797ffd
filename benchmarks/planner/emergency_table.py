"""Emergencies: every engine at equal time, judged by the same rules."""

import statistics
from collections.abc import Callable, Iterable, Sequence

from rich import box
from rich.table import Table

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OPPONENTS, OURS
from benchmarks.planner.measure import NO_ANSWER

Results = Sequence[tuple[Cell, Result]]
Seeds = dict[int, dict[str, Result]]
"""For each seed the engines' results."""

PARTS = {
    "life": "unmet_life_saving",
    "urgent": "unmet_urgent",
    "standard": "unmet_standard",
    "response": "response",
    "cost": "cost",
}
ALIKE = (
    "Medians over the seeds, lower is better; / best: total by that of the best opponent; beyond: "
    "the same without what no plan can avoid; level: when the first of our searches, however long "
    "it was given, had that engine's last score; late: no answer in its time and 30 s more."
)
FULL = (
    "Not fair yet: other engines know no stock and no partial deliveries. These are shared out "
    "and cut for them beforehand, vehicles are tied to one warehouse in the cut, and a "
    "request is not moved to another. What they leave is then brought by whoever has time."
)
ROUTING = (
    "All engines are told everything. PyVRP and VROOM cannot count arrival times: with buckets the "
    "day is in parts, without, a route's duration costs; VROOM has durations and priorities."
)


def cells(
    kinds: Iterable[str],
    sizes: Iterable[int],
    seconds: Iterable[float],
    seeds: Iterable[int],
    setting: str = "full",
) -> list[Cell]:
    """Every engine on every emergency; each seed is another emergency and another search."""
    return [
        Cell(
            engine,
            {"name": kind, "requests": size, "seed": seed, "setting": setting},
            limit,
            seed,
        )
        for kind in kinds
        for size in sizes
        for limit in seconds
        for seed in seeds
        for engine in (OURS, *OPPONENTS)
    ]


def table(results: Results) -> Table:
    """A row for each engine: what its score is made of, and how it stands to the best opponent."""
    settings = {cell.instance.get("setting", "full") for cell, _ in results}
    shown = Table(
        "emergency",
        "engine",
        title=f"Emergencies, {', '.join(sorted(settings))}",
        caption=f"{ALIKE} {ROUTING if settings == {'routing'} else FULL}",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
    )
    for heading in (*PARTS, "total", "/ best", "beyond", "level", "plans"):
        shown.add_column(heading, justify="right")
    for group in dict.fromkeys(_group(cell) for cell, _ in results):
        seeds = _by_seed(row for row in results if _group(row[0]) == group)
        ours = [row for row in results if row[0].engine == OURS and _group(row[0])[:2] == group[:2]]
        names = [group[0], f"{group[1]:,} requests", f"{group[2]:g} s"]
        for name, engine in zip((*names, "", ""), (OURS, *OPPONENTS), strict=True):
            shown.add_row(name, engine, *_row(seeds, engine, ours))
        shown.add_section()
    return shown


def _group(cell: Cell) -> tuple[str, int, float]:
    return cell.instance["name"], cell.instance["requests"], cell.seconds


def _by_seed(rows: Iterable[tuple[Cell, Result]]) -> Seeds:
    by_seed: Seeds = {}
    for cell, result in rows:
        by_seed.setdefault(cell.seed, {})[cell.engine] = result
    return by_seed


def _row(seeds: Seeds, engine: str, ours: Results) -> list[str]:
    found = {seed: of[engine] for seed, of in seeds.items() if engine in of}
    late = found and all(one.error == NO_ANSWER for one in found.values())
    sound = {seed: one for seed, one in found.items() if _sound(one)}
    plans = list(sound.values())
    pairs = [(one, best) for seed, one in sound.items() if (best := _best(seeds[seed]))]
    levels = [
        _level_after([r for cell, r in ours if cell.seed == seed], one.score or 0.0)
        for seed, one in sound.items()
    ]
    return [
        *(
            _median([plan.parts.get(name, 0.0) for plan in plans], _short)
            for name in PARTS.values()
        ),
        "late" if late else _median([plan.score or 0.0 for plan in plans], _short),
        _median([_ratio(one, best, beyond=False) for one, best in pairs], "{:.3f}".format),
        _median([_ratio(one, best, beyond=True) for one, best in pairs], "{:.3f}".format),
        "" if engine == OURS else _level(levels),
        f"{len(plans)}/{len(seeds)}",
    ]


def _sound(result: Result) -> bool:
    """A plan that breaks rules is no plan."""
    return result.score is not None and not result.faults


def _best(of: dict[str, Result]) -> Result | None:
    """The best opponent's plan without a fault."""
    plans = [result for engine, result in of.items() if engine != OURS and _sound(result)]
    return min(plans, key=lambda plan: plan.score or 0.0, default=None)


def _ratio(one: Result, best: Result, *, beyond: bool) -> float | None:
    """One total by another, both with or without what is unavoidable."""
    less = max(one.unavoidable, best.unavoidable) if beyond else 0.0
    below = (best.score or 0.0) - less
    return ((one.score or 0.0) - less) / below if below > 0.0 else None


def _level_after(ours: Sequence[Result], score: float) -> float | None:
    """The seconds after which the first of our searches had a score, None when none ever did."""
    reached = [
        next((elapsed for elapsed, at, _ in one.trace if at <= score), one.elapsed)
        for one in ours
        if _sound(one) and (one.score or 0.0) <= score
    ]
    return min(reached, default=None)


def _level(after: Sequence[float | None]) -> str:
    """The median, with never as the longest of all."""
    if not after:
        return "-"
    ordered = sorted(after, key=lambda seconds: float("inf") if seconds is None else seconds)
    middle = ordered[len(ordered) // 2]
    return "never" if middle is None else f"{middle:.1f} s"


def _short(number: float) -> str:
    return f"{number:,.0f}" if number < 999_999.5 else f"{number:.3g}".replace("e+0", "e")


def _median(values: Sequence[float | None], show: Callable[[float], str]) -> str:
    known = [value for value in values if value is not None]
    return show(statistics.median(known)) if known else "-"
