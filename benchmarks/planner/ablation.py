"""Ablation: what each part of the search brings, by searching without it."""

import importlib
import math
from collections.abc import Iterable, Sequence
from statistics import fmean, variance
from typing import Any

from rich.table import Table

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import name

Results = Sequence[tuple[Cell, Result]]
Logs = Sequence[float]


def _nothing(_: Any) -> Any:
    """What does nothing in place of a switch."""
    from planner.search.compiled import compiled

    @compiled
    def nothing(i: Any, s: Any, duty: int, most: float) -> None:
        pass

    return nothing


PARTS: dict[str, tuple[tuple[str, str, Any], ...]] = {
    "chains": (("ruin", "CHAINS", 0.0),),
    "companies": (("ruin", "PIONEERS", 0.0),),
    "absent orders from near": (("ruin", "ABSENT_NEAR", 0),),
    "absent orders from anywhere": (("ruin", "ABSENT_FORCED", 0),),
    "whole trips out": (("ruin", "_take_trips", lambda ruin: ruin._take_strings),),
    "room for what is missed": (("ruin", "_make_room", lambda ruin: ruin._take_strings),),
    "the most missed rather": (("ruin", "RIVALS", 1),),
    "vehicles cleared": (("ruin", "CLEARED", 0.0),),
    "blinks": (("recreate", "BLINK", 0.0),),
    "most of the neighbours": (("recreate", "NEIGHBOURS", 5),),
    "waiting in who is a neighbour": (("near", "WAIT_WEIGHT", 0.0),),
    "new trips of neighbours": (("recreate", "NEIGHBOUR_TRIPS", 0),),
    "strangers": (("recreate", "STRANGERS", 0),),
    "later sources": (("recreate", "SOURCES_TRIED", 1),),
    "early switches": (("kernel", "SWITCH", 0.0),),
    "switches": (("kernel", "switch", _nothing),),
    "a wide beginning": (("kernel", "EVERYWHERE", 0),),
    "rounds": (("rounds", "ROUNDS", (1.0,)),),
    "the highest priorities first": (("rounds", "STAGES", ()),),
    "room on shelves": (("ruin", "STOCKED", 0.0),),
    "room beside what is missed": (("ruin", "BESIDE", 0.0), ("ruin", "BASED", 0.0)),
    "generosity": (("run", "GENEROUS", 0.0), ("run", "TRUSTING", 0.0)),
    "heat": (("run", "HOT", 1e-9), ("run", "SCARCE", 0.0)),
    "heat for what is scarce": (("run", "SCARCE", 0.0),),
    "cycles": (("run", "MOST_CYCLES", 1),),
}
"""Each part by the names (module of planner.search, name, value) without which it is not; a value
that is a function gives what is put in the name's place."""

WHOLE = 2
"""How many times as many seeds the whole search has, as everything is compared with it."""


def without(part: str) -> None:
    """Take a part out of the search of this process, before its kernel is compiled."""
    from planner.search import kernel

    for module, constant, value in PARTS[part]:
        searched = importlib.import_module(f"planner.search.{module}")
        assert hasattr(searched, constant), f"{module} has no {constant}"
        setattr(searched, constant, value(searched) if callable(value) else value)
    # The compiled kernel is kept on disk under its version, which this is another of.
    kernel.search = kernel._make(f"without {part}: {kernel._source_version()}")


def cells(instances: Iterable[dict[str, Any]], seconds: float, seeds: int) -> list[Cell]:
    """The whole search and the search without each part, on every instance."""
    some = list(instances)
    return [
        Cell(OURS, instance, seconds, seed, without=part)
        for part in ("", *PARTS)
        for instance in some
        for seed in range(1, 1 + seeds * (1 if part else WHOLE))
    ]


def table(results: Results) -> Table:
    """How many times as high the score is without each part: geometric means, standard errors."""
    instances = list(dict.fromkeys(name(cell.instance) for cell, _ in results))
    shown = Table("without", title="Score without a part, whole search = 1 (higher: it helps)")
    for instance in (*instances, "all"):
        shown.add_column(instance, justify="right")
    for part in dict.fromkeys(cell.without for cell, _ in results if cell.without):
        pairs = [(_logs(results, part, one), _logs(results, "", one)) for one in instances]
        known = [pair for pair in pairs if all(pair)]
        shown.add_row(part, *(_times([pair] if all(pair) else []) for pair in pairs), _times(known))
    return shown


def _logs(results: Results, part: str, instance: str) -> Logs:
    """The logarithms of the scores of plans without a fault."""
    return [
        math.log(result.score)
        for cell, result in results
        if (cell.without, name(cell.instance)) == (part, instance)
        if result.score and not result.faults
    ]


def _times(pairs: Sequence[tuple[Logs, Logs]]) -> str:
    """The mean over the instances, and how sure it is by how much seeds differ on each."""
    if not pairs:
        return "-"
    times = math.exp(fmean(fmean(part) - fmean(whole) for part, whole in pairs))
    if any(len(logs) < 2 for pair in pairs for logs in pair):
        return f"{times:.3f}"
    of_all = sum(variance(logs) / len(logs) for pair in pairs for logs in pair)
    return f"{times:.3f} ± {times * math.sqrt(of_all) / len(pairs):.3f}"
