"""The tables say what was measured, and name what was not."""

import json
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.planner import emergency_table, large_table, public, public_table
from benchmarks.planner.cell import GRACE, Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import NO_ANSWER, all_measured, measured

EMERGENCY = {"name": "flood", "requests": 12, "seed": 1}
PUBLIC = {"family": "vrptw_100", "instance": "C101", "file": "/far/away/C101.txt"}


def shown(table: Table, width: int = 200) -> str:
    """A table as text."""
    console = Console(width=width)
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def cell(engine: str, instance: dict[str, object], seed: int = 1) -> Cell:
    return Cell(engine, instance, 10.0, seed)


def test_a_measurement_is_judged_and_says_how_the_search_went() -> None:
    result = measured(Cell(OURS, EMERGENCY, 1.0, 1))
    assert result.error == ""
    assert result.faults == 0
    assert result.stops > 0
    assert result.trace
    assert result.peak_mb > 10


def test_what_goes_wrong_in_a_measurement_is_said_and_not_raised() -> None:
    result = measured(Cell("no such engine", EMERGENCY, 1.0, 1))
    assert result.score is None
    assert "no such engine" in result.error


def test_the_table_compares_with_the_best_opponent_and_says_when_ours_was_level() -> None:
    parts = {"unmet_life_saving": 12.0}
    ours = Result(
        80.0,
        elapsed=10.0,
        parts=parts,
        trace=[(1.0, 200.0, 0.5), (3.0, 100.0, 0.7)],
        unavoidable=60.0,
    )
    text = shown(
        emergency_table.table(
            [
                (cell(OURS, EMERGENCY), ours),
                (cell("PyVRP", EMERGENCY), Result(100.0)),
                (cell("VROOM", EMERGENCY), Result(90.0, faults=1)),
            ]
        ),
        width=120,
    )
    ours_row, theirs = (next(r for r in text.splitlines() if e in r) for e in (OURS, "PyVRP "))
    assert ours_row.split()[2:] == ["12", "0", "0", "0", "0", "80", "0.800", "0.500", "1/1"]
    assert "3.0 s" in theirs
    assert "0.900" not in text  # a plan that breaks rules is no plan


def test_ours_is_level_when_the_first_of_our_searches_is() -> None:
    short = Cell(OURS, EMERGENCY, 3.0, 1)
    text = shown(
        emergency_table.table(
            [
                (short, Result(90.0, elapsed=3.1, trace=[(2.0, 95.0, 0.5)])),
                (cell(OURS, EMERGENCY), Result(80.0, trace=[(5.0, 94.0, 0.5), (8.0, 80.0, 0.7)])),
                (cell("PyVRP", EMERGENCY), Result(95.0)),
                (cell("VROOM", EMERGENCY), Result(85.0)),
                (cell("OR-Tools", EMERGENCY), Result(70.0)),
            ]
        )
    ).partition("Medians")[0]
    rows = {
        e: row for e in ("PyVRP ", "VROOM", "OR-Tools") for row in text.splitlines() if e in row
    }
    assert "2.0 s" in rows["PyVRP "]
    assert "8.0 s" in rows["VROOM"]
    assert "never" in rows["OR-Tools"]


def test_the_table_of_emergencies_fits_a_terminal() -> None:
    large = {"name": "earthquake", "requests": 2_000, "seed": 1}
    scores = Result(2.345e9, parts=dict.fromkeys(emergency_table.PARTS.values(), 999_999.0))
    table = emergency_table.table([(cell("PyVRP, buckets", large), scores)])
    row = next(r for r in shown(table, width=120).splitlines() if "PyVRP, buckets" in r)
    assert row.count("999,999") == len(emergency_table.PARTS)


def test_the_table_of_large_problems_compares_with_the_search_that_had_most_time() -> None:
    first, short, long = large_table.cells("flood", [1_000], [10.0, 60.0], 2, None)
    assert first.instance["vehicles"] == 280
    trace = [(1.0, 99.0, 0.1), (9.0, 50.0, 1.0)]
    results = [
        (first, Result(99.0, elapsed=4.5)),
        (short, Result(55.0, elapsed=11.0, iterations=2_000, trace=trace)),
        (long, Result(50.0, elapsed=61.0, iterations=9_000, trace=trace)),
    ]
    row = next(r for r in shown(large_table.table(results)).splitlines() if "+10.0%" in r)
    assert "4.5 s" in row
    assert "250/s" in row


def test_large_public_instances_are_measured_too(tmp_path: Path) -> None:
    folder = tmp_path / "large"
    folder.mkdir()
    (folder / "bks.csv").write_text("instance,best_known\nLeuven1,192848.0\n")
    (folder / "Leuven1.vrp").write_text("")
    cells = large_table.cells("flood", [], [60.0], 2, tmp_path)
    assert [cell.instance["instance"] for cell in cells] == ["Leuven1", "Leuven1"]


def test_a_gap_counts_from_the_best_known_value_and_left_out_clients_are_no_plan() -> None:
    instance = {**PUBLIC, "best_known": 100.0}
    text = shown(
        public_table.table(
            [(cell(OURS, instance), Result(102.0)), (cell(public.PYVRP, instance), Result(5_000.0))]
        )
    )
    assert "2.00%" in text
    assert text.rstrip().splitlines()[-2].split("│")[6].strip() == "1"


def test_best_known_values_are_read_whatever_their_column_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "latency"
    folder.mkdir()
    (folder / "best_known.csv").write_text("instance,vehicles,sum_of_arrivals\nCMT1,5,2230.35\n")
    (folder / "CMT1.vrp").write_text("")
    (found,) = public.instances(tmp_path, "latency", None)
    assert (found["best_known"], found["vehicles"]) == (2230.35, 5)


def test_the_file_has_what_was_measured_so_far_and_names_no_path(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    all_measured([cell("no such engine", {**PUBLIC, "best_known": 1.0})], "public", file)
    assert "far/away" not in file.read_text()
    (row,) = json.loads(file.read_text())["results"]
    assert row["instance"]["instance"] == "C101"
    assert row["error"]


SOLOMON = """T

VEHICLE
NUMBER CAPACITY
2 10

CUSTOMER
CUST NO. XCOORD. YCOORD. DEMAND READY DUE SERVICE
0 0 0 0 0 1000 0
1 3 4 4 0 1000 0
2 6 8 4 0 1000 0
"""


def test_who_gives_no_answer_in_time_is_ended_and_that_is_said(tmp_path: Path) -> None:
    file, best = tmp_path / "T.txt", {"instance": "T", "family": "vrptw_100", "best_known": 20.0}
    file.write_text(SOLOMON)
    over = 0.02 - GRACE  # its own time and the grace together are far less than it takes
    public_one = Cell(public.PYVRP, {**best, "file": str(file)}, over, 1)
    large = Cell("VROOM", {"name": "flood", "requests": 400, "seed": 1}, over, 1)
    results = all_measured([public_one, large], "both", None)
    assert [result.error for _, result in results] == [NO_ANSWER, NO_ANSWER]
    assert NO_ANSWER in shown(public_table.instances(results[:1]))
    row = next(r for r in shown(emergency_table.table(results[1:])).splitlines() if "VROOM" in r)
    assert "late" in row


def test_measurements_are_made_on_the_core_that_was_told(tmp_path: Path) -> None:
    core = min(os.sched_getaffinity(0))
    told = ["--core", str(core), "generate", "--kind", "flood", "--out", str(tmp_path / "out.json")]
    spy = (
        "import os; from benchmarks.planner.__main__ import app;"
        f"app({told}, standalone_mode=False); print(*os.sched_getaffinity(0))"
    )
    done = subprocess.run([sys.executable, "-c", spy], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(core)]
