"""Many measurements one after the other, and what they were made on."""

import json
import os
import platform
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress, TimeElapsedColumn

from benchmarks.planner.cell import Cell, Result

COLUMNS = (*Progress.get_default_columns(), TimeElapsedColumn())
PATIENCE = 900.0  # seconds beyond the engine's own, for compiling, finishing and judging
NO_ANSWER = "no answer in time"
LIBRARIES = ("numba", "numpy", "ortools", "pyvrp", "pyvroom")


def measured(cell: Cell) -> Result:
    """A cell measured in a process of its own; what went wrong is its error."""
    try:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "benchmarks.planner.cell"],
            input=json.dumps(asdict(cell)),
            capture_output=True,
            text=True,
            timeout=cell.seconds + PATIENCE,
            check=True,
        )
    except subprocess.TimeoutExpired:
        return Result(None, error=NO_ANSWER)
    except subprocess.CalledProcessError as failed:
        if failed.returncode == -getattr(signal, "SIGALRM", 0):
            return Result(None, error=NO_ANSWER)
        return Result(None, error=(failed.stderr.strip().splitlines() or ["it died"])[-1])
    return Result(**json.loads(done.stdout))


def all_measured(cells: Iterable[Cell], table: str, file: Path | None) -> list[tuple[Cell, Result]]:
    """Every cell with its result, with a bar on the terminal; the file has what is there so far."""
    todo, results = list(cells), list[tuple[Cell, Result]]()
    with Progress(*COLUMNS, console=Console(stderr=True)) as progress:
        bar = progress.add_task(table, total=sum(cell.seconds for cell in todo))
        for cell in todo:
            progress.update(bar, description=f"{table}: {cell.engine}, {name(cell.instance)}")
            result = measured(cell)
            if result.error:
                progress.console.print(f"{cell.engine}, {name(cell.instance)}: {result.error}")
            progress.advance(bar, cell.seconds)
            results.append((cell, result))
            _save(file, table, results)
    return results


def name(instance: dict[str, Any]) -> str:
    """What an instance is called in tables."""
    if "file" in instance:
        return f"{instance['family']}/{instance['instance']}"
    setting = f", {instance['setting']}" if "setting" in instance else ""
    return f"{instance['name']} {instance['requests']:,}{setting}, seed {instance['seed']}"


def _save(file: Path | None, table: str, results: Iterable[tuple[Cell, Result]]) -> None:
    """Everything that was measured as JSON, without a path of this machine."""
    if file is None:
        return
    rows = []
    for cell, result in results:
        instance = dict(cell.instance)
        error = result.error.replace(instance.pop("file", "\0"), name(cell.instance))
        rows.append({**asdict(cell), "instance": instance, **asdict(result), "error": error})
    facts = {"table": table, "machine": machine(), "results": rows}
    file.write_text(json.dumps(facts, indent=1), encoding="utf-8")


def machine() -> dict[str, Any]:
    """What the measurements were made on."""
    return {
        "cores": os.cpu_count(),
        "processor": platform.processor() or platform.machine(),
        "python": platform.python_version(),
        **{library: _version(library) for library in LIBRARIES},
    }


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "not installed"
