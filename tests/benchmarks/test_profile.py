"""The profile finds where the kernel's time goes without changing what the kernel finds."""

import importlib
from dataclasses import replace

import pytest

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import measured
from benchmarks.planner.profile import PARTS, REST, cells, table
from tests.benchmarks.test_tables import shown

FLOOD = {"name": "flood", "requests": 40, "seed": 1, "setting": "routing"}


@pytest.mark.parametrize("part", PARTS)
def test_who_calls_a_part_has_it_under_that_name(part: str) -> None:
    for module, function in PARTS[part]:
        assert callable(getattr(importlib.import_module(f"planner.search.{module}"), function))


def test_each_part_has_a_share_of_the_time_and_is_called_as_often_as_an_iteration_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NUMBA_DISABLE_JIT", "1")  # to compile a kernel for this takes a minute
    result = measured(Cell(OURS, FLOOD, 2.0, 1, profiled=True))
    assert (result.error, result.faults) == ("", 0)
    assert sum(share for share, _ in result.spent.values()) == pytest.approx(1.0)
    often = {part: calls for part, (_, calls) in result.spent.items()}
    assert often["choosing"] == pytest.approx(1.0)
    assert often["price beside"] > often["which places"] > 1.0
    assert often["taking back"] < 1.0


def test_the_table_has_shares_and_says_what_looking_costs() -> None:
    looked, plain = cells([FLOOD], 10.0)
    spent = {"switch": (0.25, 2.0), REST: (0.75, 1.0)}
    found = Result(1.0, elapsed=10.0, iterations=100_000, spent=spent)
    results = [(looked, found), (plain, replace(found, iterations=125_000, spent={}))]
    rows = shown(table(results)).rstrip().splitlines()
    assert any("switch" in row and "25.0% (2.0)" in row for row in rows)
    assert "100 us" in rows[-2]
    assert "80 us" in rows[-1]
