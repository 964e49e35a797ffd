"""What each part of the search brings is measured by searching without it."""

import importlib

import pytest

from benchmarks.planner.ablation import PARTS, cells, table
from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from tests.benchmarks.test_tables import shown

FLOOD = {"name": "flood", "requests": 100, "seed": 1}
QUAKE = {"name": "earthquake", "requests": 100, "seed": 1}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_taken_out_is_there(part: str) -> None:
    for module, constant, value in PARTS[part]:
        assert getattr(importlib.import_module(f"planner.search.{module}"), constant) != value


def test_the_whole_search_and_the_search_without_each_part_have_the_same_seeds() -> None:
    made = cells([FLOOD, QUAKE], 1.0, range(1, 3))
    assert len(made) == 2 * 2 * (1 + len(PARTS))
    assert {(cell.instance["name"], cell.seed) for cell in made if cell.without == "blinks"} == {
        (cell.instance["name"], cell.seed) for cell in made if not cell.without
    }


def test_the_table_compares_each_seed_with_the_whole_search_and_leaves_out_broken_plans() -> None:
    results = [
        (Cell(OURS, FLOOD, 1.0, 1), Result(100.0)),
        (Cell(OURS, FLOOD, 1.0, 2), Result(200.0)),
        (Cell(OURS, FLOOD, 1.0, 1, without="blinks"), Result(400.0)),
        (Cell(OURS, FLOOD, 1.0, 2, without="blinks"), Result(200.0)),
        (Cell(OURS, FLOOD, 1.0, 1, without="rounds"), Result(50.0, faults=1)),
        (Cell(OURS, FLOOD, 1.0, 2, without="rounds"), Result(220.0)),
    ]
    rows = {row.split()[1]: row for row in shown(table(results)).splitlines() if "│" in row}
    assert "2.000" in rows["blinks"]
    assert "1.100" in rows["rounds"]
