"""Ablation: what each part of the search brings, by searching without it."""

import importlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from rich.table import Table

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import name

Results = Sequence[tuple[Cell, Result]]

PARTS: dict[str, tuple[tuple[str, str, Any], ...]] = {
    "companies": (("ruin", "PIONEERS", 0.0),),
    "absent orders from near": (("ruin", "ABSENT_NEAR", 0),),
    "absent orders from anywhere": (("ruin", "ABSENT_FORCED", 0),),
    "blinks": (("recreate", "BLINK", 0.0),),
    "most of the neighbours": (("recreate", "NEIGHBOURS", 5),),
    "strangers": (("recreate", "STRANGERS", 0),),
    "later sources": (("recreate", "SOURCES_TRIED", 1),),
    "early switches": (("kernel", "SWITCH", 0.0),),
    "rounds": (("run", "ROUNDS", (1.0,)),),
    "generosity": (("run", "GENEROUS", 0.0), ("run", "TRUSTING", 0.0)),
    "heat": (("run", "HOT", 1e-9), ("run", "SCARCE", 0.0)),
    "heat for what is scarce": (("run", "SCARCE", 0.0),),
}
"""Each part by the constants (module of planner.search, name, value) without which it is not."""


def without(part: str) -> None:
    """Take a part out of the search of this process, before its kernel is compiled."""
    from planner.search import kernel

    for module, constant, value in PARTS[part]:
        searched = importlib.import_module(f"planner.search.{module}")
        assert hasattr(searched, constant), f"{module} has no {constant}"
        setattr(searched, constant, value)
    # The compiled kernel is kept on disk under its version, which this is another of.
    kernel.search = kernel._make(f"without {part}: {kernel._source_version()}")


def cells(instances: Iterable[dict[str, Any]], seconds: float, seeds: Iterable[int]) -> list[Cell]:
    """The whole search and the search without each part, on every instance."""
    whole = [Cell(OURS, instance, seconds, seed) for instance in instances for seed in seeds]
    return [replace(cell, without=part) for part in ("", *PARTS) for cell in whole]


def table(results: Results) -> Table:
    """How many times as high the score is without each part: geometric means over the seeds."""
    instances = list(dict.fromkeys(name(cell.instance) for cell, _ in results))
    shown = Table("without", title="Score without a part, whole search = 1 (higher: it helps)")
    for instance in (*instances, "all"):
        shown.add_column(instance, justify="right")
    for part in dict.fromkeys(cell.without for cell, _ in results):
        ratios = [_ratios(results, part, instance) for instance in instances]
        known = [ratio for of_one in ratios for ratio in of_one]
        if part:
            shown.add_row(part, *map(_mean, ratios), _mean(known))
    return shown


def _ratios(results: Results, part: str, instance: str) -> list[float]:
    scores: dict[tuple[int, str], float] = {
        (cell.seed, cell.without): result.score
        for cell, result in results
        if name(cell.instance) == instance and result.score is not None and not result.faults
    }
    seeds = {seed for seed, _ in scores}
    pairs = ((scores.get((seed, part)), scores.get((seed, ""))) for seed in sorted(seeds))
    return [one / whole for one, whole in pairs if one is not None and whole]


def _mean(ratios: Sequence[float]) -> str:
    return f"{math.exp(sum(map(math.log, ratios)) / len(ratios)):.3f}" if ratios else "-"
