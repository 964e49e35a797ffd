"""The table of quotes: how long one takes, and what its plan is worth against a fresh one."""

import json
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import fmean, median, quantiles
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.planner.emergencies import KINDS, generate
from benchmarks.planner.measure import machine
from planner.check import check
from planner.model import Problem, Request
from planner.quote import Desk, Quote
from planner.search.prepare import prepare
from planner.solve import solve


@dataclass(frozen=True, slots=True)
class Case:
    """One emergency: seconds of opening a desk and making a whole plan, milliseconds of quotes.

    quoted counts requests that got a quote, share is what these got; against is by how much the
    scores of their plans are above those of fresh solves, faults what the checker finds.
    """

    kind: str
    requests: int
    vehicles: int
    opening: float
    took: list[float]
    quoted: int
    share: float
    planning: float
    against: float | None
    faults: int


def quote(
    kinds: Annotated[list[str] | None, typer.Option("--kind", help=", ".join(KINDS))] = None,
    sizes: Annotated[list[int] | None, typer.Option("--requests", help="200, 1000, 5000")] = None,
    seconds: Annotated[float, typer.Option(help="For the plan, and for a fresh one.")] = 10.0,
    each: Annotated[int, typer.Option(min=2, help="Requests quoted of each emergency.")] = 100,
    fresh: Annotated[int, typer.Option(min=0, help="Quotes that are planned in whole.")] = 2,
    json_file: Annotated[Path | None, typer.Option("--json", help="Where all cases go.")] = None,
) -> None:
    """Take requests out of emergencies, plan without them, and fit each in by itself."""
    prepare()
    cases = [
        _case(kind, size, seconds, min(each, size // 2), fresh)
        for size in sizes or [200, 1_000, 5_000]
        for kind in kinds or list(KINDS)
    ]
    if json_file is not None:
        facts = {"table": "quote", "machine": machine(), "results": [asdict(c) for c in cases]}
        json_file.write_text(json.dumps(facts, indent=1), encoding="utf-8")
    Console().print(_table(cases))


def _case(kind: str, size: int, seconds: float, each: int, fresh: int) -> Case:
    whole = generate(kind, size, 1)
    asked = whole.requests[:: size // each][:each]
    out = {request.id for request in asked}
    rest = replace(whole, requests=tuple(r for r in whole.requests if r.id not in out))
    plan = solve(rest, seconds=seconds)
    began = time.perf_counter()
    desk = Desk(rest, plan)
    opening = time.perf_counter() - began
    desk.quote(asked[0])  # what is only needed once is made with the first
    answers = [_timed(desk, request) for request in asked]
    quotes = [answer for answer, _ in answers if answer is not None]
    plans = [_planned(answer, seconds) for answer in quotes[:fresh]]
    return Case(
        kind=kind,
        requests=size,
        vehicles=len(whole.vehicles),
        opening=opening,
        took=[milliseconds for _, milliseconds in answers],
        quoted=len(quotes),
        share=fmean(answer.share for answer in quotes) if quotes else 0.0,
        planning=fmean(took for took, _, _ in plans) if plans else 0.0,
        against=fmean(against for _, against, _ in plans) if plans else None,
        faults=sum(faults for _, _, faults in plans),
    )


def _timed(desk: Desk, request: Request) -> tuple[Quote | None, float]:
    began = time.perf_counter()
    answer = desk.quote(request)
    return answer, (time.perf_counter() - began) * 1e3


def _planned(answer: Quote, seconds: float) -> tuple[float, float, int]:
    """Seconds of making the plan, how far its score is above a fresh one's, and its faults."""
    began = time.perf_counter()
    plan = answer.plan
    took = time.perf_counter() - began
    problem: Problem = answer.problem
    best = solve(problem, seconds=seconds).score.total
    return took, plan.score.total / best - 1.0, len(check(problem, plan))


def _table(cases: list[Case]) -> Table:
    heads = "quoted", "of it", "median", "95 %", "desk", "whole plan", "against fresh", "faults"
    table = Table("emergency", "requests", "vehicles", *heads, title="Quotes")
    for case in cases:
        table.add_row(
            case.kind,
            f"{case.requests:,}",
            f"{case.vehicles:,}",
            f"{case.quoted} of {len(case.took)}",
            f"{case.share:.0%}",
            f"{median(case.took):.1f} ms",
            f"{quantiles(case.took, n=20)[-1]:.1f} ms",
            f"{case.opening * 1e3:.0f} ms",
            f"{case.planning:.1f} s",
            "-" if case.against is None else f"{case.against:+.1%}",
            str(case.faults),
        )
    return table
