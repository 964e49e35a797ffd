"""Measures the chat service, prints a table with targets, and fails when one is missed."""

import json
import statistics
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.bot import measure
from benchmarks.bot.running import UNPACED, aidline, bare


@dataclass(frozen=True)
class Result:
    """One row: what was measured, what it should be, and whether it is."""

    name: str
    value: float
    unit: str
    target: str
    met: bool


def main(
    json_file: Annotated[Path | None, typer.Option("--json", help="Writes the table here")] = None,
    rounds: Annotated[int, typer.Option(help="Bursts of updates for each side")] = 3,
) -> None:
    """Measures our bot against a bare python-telegram-bot Application on this machine."""
    results = [*_against_bare(rounds), *_alone(), _help()]
    _show(results)
    if json_file is not None:
        json_file.write_text(json.dumps([asdict(each) for each in results], indent=2))
    raise typer.Exit(0 if all(each.met for each in results) else 1)


def _against_bare(rounds: int) -> list[Result]:
    """The two sides take turns, so that what else the machine does hits both."""
    ours, theirs = [], []
    with aidline(measure.CHATS, **UNPACED) as us, bare(measure.CHATS) as them:
        for _ in range(rounds):
            theirs.append(measure.throughput(them))
            ours.append(measure.throughput(us))
        idle, bare_idle = measure.idle_ms(us), measure.idle_ms(them)
        rss = us.rss()
    mine, bares = (statistics.median(rate for rate, _ in side) for side in (ours, theirs))
    cpu, bare_cpu = (statistics.median(ms for _, ms in side) for side in (ours, theirs))
    ratio = mine / bares
    return [
        Result("updates answered, bare Application", bares, "/s", "", True),
        Result("updates answered, aidline", mine, "/s", "", True),
        Result("aidline / bare", ratio, "", ">= 0.5", ratio >= 0.5),
        Result("processor time for an update, bare", bare_cpu, "ms", "", True),
        Result("processor time for an update, aidline", cpu, "ms", "", True),
        Result("message to answer when idle, bare", bare_idle, "ms", "", True),
        Result("message to answer when idle, aidline", idle, "ms", "< 30", idle < 30),
        Result("memory of the service after that", rss, "MB", "< 200", rss < 200),
    ]


def _alone() -> list[Result]:
    with aidline(measure.CHATS) as us:
        rate, in_order = measure.steady_rate(us)
    with aidline(20) as us:
        median, longest = measure.flooded_ms(us)
    return [
        Result("sent with 100 ms server latency", rate, "/s", ">= 25", rate >= 25),
        Result("... chats in order", float(in_order), "", "1", in_order),
        Result("others during a 429, median", median, "ms", "< 30", median < 30),
        Result("others during a 429, longest", longest, "ms", "< 1000", longest < 1000),
    ]


def _help() -> Result:
    seconds = measure.help_seconds()
    return Result("python -m bot --help", seconds, "s", "< 1", seconds < 1)


def _show(results: list[Result]) -> None:
    table = Table("measured", "value", "target", "verdict")
    for each in results:
        verdict = "" if not each.target else "ok" if each.met else "MISSED"
        table.add_row(each.name, f"{each.value:.4g} {each.unit}", each.target, verdict)
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
