"""The tables say what was measured, and name what was not."""

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.planner import emergency_table, large_table, public, public_table
from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import measured, save

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


def test_the_file_names_instances_and_no_path(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    save(file, "public", [(cell(OURS, {**PUBLIC, "best_known": 1.0}), Result(1.0))])
    assert "far/away" not in file.read_text()
    assert json.loads(file.read_text())["results"][0]["instance"]["instance"] == "C101"
