"""What each part of the search brings is measured by searching without it."""

import importlib

import pytest

from benchmarks.planner.ablation import PARTS, cells, table
from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import measured
from tests.benchmarks.test_tables import shown

FLOOD = {"name": "flood", "requests": 100, "seed": 1}
QUAKE = {"name": "earthquake", "requests": 100, "seed": 1}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_taken_out_is_there(part: str) -> None:
    for module, constant, value in PARTS[part]:
        searched = importlib.import_module(f"planner.search.{module}")
        assert getattr(searched, constant) != (value(searched) if callable(value) else value)


def test_a_search_in_which_something_else_is_put_for_a_part_finds_a_sound_plan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NUMBA_DISABLE_JIT", "1")  # to compile a kernel for this takes a minute
    result = measured(Cell(OURS, FLOOD, 1.0, 1, without="switches"))
    assert result.error == ""
    assert result.faults == 0
    assert result.stops > 0


def test_every_part_has_the_same_seeds_and_the_whole_search_twice_as_many() -> None:
    made = cells([FLOOD, QUAKE], 1.0, 2)
    assert len(made) == 2 * 2 * (2 + len(PARTS))
    assert {cell.seed for cell in made if cell.without == "blinks"} == {1, 2}
    assert {cell.seed for cell in made if not cell.without} == {1, 2, 3, 4}


def test_the_table_says_how_much_worse_and_how_sure_and_leaves_out_broken_plans() -> None:
    results = [
        (Cell(OURS, FLOOD, 1.0, 1), Result(100.0)),
        (Cell(OURS, FLOOD, 1.0, 2), Result(400.0)),
        (Cell(OURS, FLOOD, 1.0, 1, without="blinks"), Result(400.0)),
        (Cell(OURS, FLOOD, 1.0, 2, without="blinks"), Result(400.0)),
        (Cell(OURS, FLOOD, 1.0, 1, without="rounds"), Result(50.0, faults=1)),
        (Cell(OURS, FLOOD, 1.0, 2, without="rounds"), Result(220.0)),
    ]
    lines = [line for line in shown(table(results)).splitlines() if "│" in line]
    rows = {line.split()[1]: line.split("│") for line in lines}
    assert [cell.strip() for cell in rows["blinks"][2:-1]] == ["2.000 ± 1.386"] * 2
    assert [cell.strip() for cell in rows["rounds"][2:-1]] == ["1.100"] * 2
