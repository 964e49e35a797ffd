"""Public instances with best known values, each family in a folder."""

import csv
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.planner.cell import GRACE, Cell, Result, end_after, peak_mb, planned
from benchmarks.planner.engines import OURS

PYVRP = "PyVRP"
VALUES = ("best_known", "bks", "sum_of_arrivals")
BOUNDED = ("latency",)  # families whose values hold for so many vehicles


@dataclass(frozen=True, slots=True)
class Family:
    """How a family's values are counted: by us, by PyVRP (None: it cannot), and between them."""

    rounding: str | None
    units: float = 1.0
    convention: str | None = None


FAMILIES = {
    "vrptw_100": Family("dimacs", 10.0),
    "vrptw_200": Family("dimacs", 10.0),
    "vrptw_1000": Family("dimacs", 10.0),
    "optional_1000": Family("dimacs"),
    "multidepot": Family("exact"),
    "mixed_fleet": Family("exact", 1e5),
    "multitrip": Family("dimacs"),
    "site_dependent": Family("exact"),
    "latency": Family(None, convention="latency"),
    "large": Family("round"),
}


def instances(folder: Path, family: str, limit: int | None) -> list[dict[str, Any]]:
    """The family's files with what is known of them, spread over the family if limited."""
    best = {row["instance"]: row for row in _best_known(folder / family)}
    files = sorted(file for file in (folder / family).iterdir() if file.stem in best)
    if limit is not None and limit < len(files):
        files = [files[(2 * n + 1) * len(files) // (2 * limit)] for n in range(limit)]
    return [{**best[file.stem], "file": str(file), "family": family} for file in files]


def _best_known(folder: Path) -> Iterator[dict[str, Any]]:
    """Values by instance; the files' columns differ in their names."""
    for file in sorted(folder.glob("b*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                value = next((row[name] for name in VALUES if row.get(name)), None)
                if value:
                    known = {"instance": row["instance"], "best_known": float(value)}
                    fleet = row.get("vehicles") if folder.name in BOUNDED else None
                    yield {**known, "vehicles": int(fleet)} if fleet else known


def measured(cell: Cell) -> Result:
    """Our plan's score, or PyVRP's cost, in the units of the best known value."""
    family, file = FAMILIES[cell.instance["family"]], Path(cell.instance["file"])
    if cell.engine == PYVRP:
        return _pyvrp(cell, family, file)
    from planner.formats import Convention, read

    convention = Convention(_convention(family, file)) if family.convention else None
    problem = read(file.name, file.read_bytes(), convention, cell.instance.get("vehicles"))
    return planned(cell, problem)


def _convention(family: Family, file: Path) -> str:
    """Tours count their way back as an arrival."""
    return f"{family.convention}-tour" if file.suffix == ".tsp" else str(family.convention)


def _pyvrp(cell: Cell, family: Family, file: Path) -> Result:
    import pyvrp
    from pyvrp.stop import MaxRuntime

    from benchmarks.planner.solomon import solomon

    assert family.rounding is not None
    end_after(cell.seconds + GRACE)
    began = time.monotonic()
    data = solomon(file) if file.suffix == ".txt" else pyvrp.read(file, family.rounding)
    rest = max(0.1, cell.seconds - (time.monotonic() - began))
    found = pyvrp.solve(data, MaxRuntime(rest), cell.seed, collect_stats=False)
    end_after(0.0)
    return Result(
        score=float(found.cost()) / family.units if found.is_feasible() else None,
        elapsed=time.monotonic() - began,
        peak_mb=peak_mb(),
        iterations=found.num_iterations,
        error="" if found.is_feasible() else "nothing feasible found",
    )


def cells(
    folder: Path, families: list[str], limit: int | None, seconds: float, seeds: range
) -> list[Cell]:
    """Both engines on every instance."""
    return [
        Cell(engine, instance, seconds, seed)
        for family in families
        for instance in instances(folder, family, limit)
        for seed in seeds
        for engine in (OURS, PYVRP)
        if engine == OURS or FAMILIES[family].rounding
    ]
