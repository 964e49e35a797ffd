"""The table of explanations: reasons that are right, and fixes that hold on a fresh solve."""

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.planner.emergencies import KINDS
from benchmarks.planner.injected import Injected, inject
from planner.model import Plan, Problem
from planner.solve import solve
from planner.why import Finding, Status, why
from planner.why.applying import apply

PLANNED, FRESH = 3_000, 4_000
"""Iterations of the plan that is explained, and of the fresh solve (with another seed)."""
FRESH_SEED = 101


@dataclass(frozen=True, slots=True)
class Case:
    """One line that was not served for an injected cause."""

    emergency: str
    cause: str
    right: bool
    proved: bool
    fixed: bool
    holds: bool
    seconds: float


def explain(
    requests: Annotated[int, typer.Option(help="Requests of each emergency.")] = 150,
    seeds: Annotated[int, typer.Option(help="Emergencies of each kind.")] = 2,
    each: Annotated[int, typer.Option(help="Requests with each cause.")] = 3,
    seconds: Annotated[float, typer.Option(help="Time to explain a plan.")] = 60.0,
    json_file: Annotated[Path | None, typer.Option("--json", help="Where all cases go.")] = None,
) -> None:
    """Put known causes into emergencies, and see whether they are found and mended."""
    cases = [
        case
        for kind in KINDS
        for seed in range(1, seeds + 1)
        for case in _cases(f"{kind} {seed}", inject(kind, requests, seed, each, PLANNED), seconds)
    ]
    if json_file is not None:
        json_file.write_text(json.dumps([asdict(case) for case in cases], indent=1) + "\n")
    Console().print(_table("cause", cases), _table("emergency", cases))


def _cases(name: str, injected: Injected, seconds: float) -> Iterator[Case]:
    problem, causes = injected.problem, {p.request: p for p in injected.patients}
    plan = solve(problem, seconds=None, iterations=PLANNED)
    begun = time.monotonic()
    findings = why(problem, plan, seconds=seconds)
    took = (time.monotonic() - begun) / max(1, len(plan.unserved))
    for finding in findings:
        lines = [line for line in finding.lines if line.request in causes]
        verified = finding.fix is not None and finding.fix.status is Status.VERIFIED
        left = _left_afresh(problem, finding) if lines and verified else set()
        for line in lines:
            patient = causes[line.request]
            yield Case(
                emergency=name,
                cause=patient.cause,
                right=finding.reason is patient.reason,
                proved=finding.status is Status.PROVED,
                fixed=verified,
                holds=verified and (line.request, line.line) not in left,
                seconds=took,
            )


def _left_afresh(problem: Problem, finding: Finding) -> set[tuple[str, str]]:
    """Lines that a fresh solve leaves with the fix made."""
    assert finding.fix is not None
    changed = apply(problem, finding.fix.change)
    plan: Plan = solve(changed, seconds=None, iterations=FRESH, seed=FRESH_SEED)
    return {(rest.request, rest.line) for rest in plan.unserved}


def _table(by: str, cases: Iterable[Case]) -> Table:
    table = Table(by, "lines", "right reason", "proved", "verified fix", "holds afresh", "s a line")
    groups: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[getattr(case, by)].append(case)
        groups["all"].append(case)
    groups["all"] = groups.pop("all", [])
    for name, some in groups.items():
        fixed = [case for case in some if case.fixed]
        table.add_row(
            name,
            str(len(some)),
            _share(case.right for case in some),
            _share(case.proved for case in some),
            _share(case.fixed for case in some),
            _share(case.holds for case in fixed),
            f"{sum(case.seconds for case in some) / max(1, len(some)):.2f}",
        )
    return table


def _share(yes: Iterable[bool]) -> str:
    every = list(yes)
    return f"{sum(every) / len(every):.0%}" if every else "-"
