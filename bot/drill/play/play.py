"""Plays an operation: the real bot, people who act by themselves, figures at the end."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.console import configure_logs
from bot.drill.play.actor import StuckError
from bot.drill.play.report import Report, report
from bot.drill.play.script import DAY, Script
from bot.drill.play.shown import Shown
from bot.drill.rehearsal import BEGINS, Rehearsal
from bot.service import operation as operation_of
from bot.tables import Priority

PLAN_SECONDS = 0.5
PLAN_EVERY = 60
"""Minutes."""
DEBOUNCE = 300
"""Seconds; life-saving requests of one wave are planned together."""


def play(operation: Path, *, requests: int, seed: int, quiet: bool, report_to: Path | None) -> bool:
    """Plays an exercise to its end; says whether all went well."""
    configure_logs("ERROR")
    began, console = time.monotonic(), Console()
    with (
        warm_planner() as process,
        Rehearsal(
            operation,
            1,
            plan_seconds=PLAN_SECONDS,
            explain_seconds=0,  # nobody reads it, and the day would take longer
            plan_every_minutes=PLAN_EVERY,
            plan_debounce_seconds=DEBOUNCE,
        ) as rehearsal,
    ):
        with rehearsal.db.read() as session:
            zone = operation_of(session).zone
        with Shown(console, zone, BEGINS, BEGINS + DAY, quiet=quiet) as shown:
            script = Script(
                rehearsal, shown, seed=seed, requests=requests,
                warm=lambda: process.poll() is not None,
            )  # fmt: skip
            try:
                script.play()
            except StuckError as error:
                script.director.went_wrong.append(str(error))
        found = report(rehearsal, script.director.went_wrong, time.monotonic() - began)
    if report_to is not None:
        report_to.write_text(json.dumps(found.json(), indent=2, ensure_ascii=False) + "\n")
    console.print(_table(found))
    for fault in found.faults():
        console.print(f"[bold red]✗[/] {fault}", markup=True)
    return not found.faults()


@contextmanager
def warm_planner() -> Iterator["subprocess.Popen[bytes]"]:
    """A planner that compiles itself, if it never has, while people come in and ask."""
    example = files("planner") / "examples" / "valley.json"
    command = [sys.executable, "-m", "planner", "solve", str(example), "--seconds", "0.1"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _table(found: Report) -> Table:
    table = Table(title="Exercise", show_header=False, title_style="bold")
    delivered = f"{found.requests_delivered} of {found.requests_submitted}"
    rows: list[tuple[str, object]] = [
        ("Requests delivered in full", delivered),
        ("  still open, withdrawn", f"{found.requests_open}, {found.requests_withdrawn}"),
    ]
    for priority in Priority:
        counts, response = found.by_priority[priority], found.median_response_minutes[priority]
        took = "–" if response is None else f"{_hours(response)} median from filing to delivery"
        name = priority.value.replace("_", "-")
        rows.append((f"  {name}", f"{counts['delivered']} of {counts['submitted']}, {took}"))
    reasons: dict[str, int] = {}
    for line in found.lines_unserved:
        reasons[str(line["reason"])] = reasons.get(str(line["reason"]), 0) + 1
    why = ", ".join(f"{n} {reason}" for reason, n in sorted(reasons.items()))
    rows += [
        ("Lines not served", f"{len(found.lines_unserved)} ({why})" if why else "0"),
        ("Plans approved", f"{found.plans_approved} of {found.plans_made}"),
        ("Trips, given up", f"{found.trips}, {found.trips_given_up}"),
        ("Deliveries", found.deliveries),
        ("Promises kept", f"{found.promises_kept} of {found.promises_made}"),
        ("  windows, before them", f"{found.promise_minutes:g} min, {found.promises_early}"),
        ("  late, taken back", f"{found.promises_broken}, {found.promises_withdrawn}"),
        ("Updates handled, lost", f"{found.updates_handled}, {found.updates_lost}"),
        ("Messages sent, edited", f"{found.messages_sent}, {found.messages_edited}"),
        ("Messages duplicated", found.messages_duplicated),
        ("Faults in plans", found.checker_faults),
        ("Seconds", found.seconds),
    ]
    for name, value in rows:
        table.add_row(name, str(value))
    return table


def _hours(minutes: float) -> str:
    return str(timedelta(minutes=round(minutes)))[:-3] + " h"
