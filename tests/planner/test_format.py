"""The page on files says what the dataclasses say."""

import dataclasses
import re
from importlib.resources import files as package_files
from typing import Any

import pytest

from planner import draft, model
from planner.draft import Draft
from planner.files import read_draft, read_problem
from planner.formats import Convention
from planner.formats.vrplib import SECTIONS
from planner.timed import timed

PAGE = package_files("planner").joinpath("FORMAT.md").read_text(encoding="utf-8")
EXAMPLE = package_files("planner").joinpath("examples/valley.json").read_text(encoding="utf-8")
ROW = re.compile(r"\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|")
NOT_IN_FILES = {"Fault"}
PARTS = {
    name: part
    for module in (model, draft)
    for name, part in vars(module).items()
    if dataclasses.is_dataclass(part) and part.__module__ == module.__name__
}


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a dataclass's table: field, what it is, default, meaning."""
    section = PAGE.split(f"\n### {name}\n")[1].split("\n#")[0]
    return [found.groups() for found in ROW.finditer(section)]


def word(field: "dataclasses.Field[Any]") -> str | None:
    """The word for a default; None for numbers and where the page points to another table."""
    if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
        return "needed"
    words = [(None, "null"), (True, "true"), (False, "false")]
    found = [text for value, text in words if field.default is value]
    return found[0] if found else "empty" if field.default == () else None


@pytest.mark.parametrize("name", sorted(PARTS.keys() - NOT_IN_FILES))
def test_every_field_has_its_row_and_no_other_thing_has_one(name: str) -> None:
    fields = dataclasses.fields(PARTS[name])
    found = rows(name)
    assert [row[0] for row in found] == [field.name for field in fields]
    for field, (_, _, written, meaning) in zip(fields, found, strict=True):
        assert meaning.strip()
        assert word(field) in (None, written)


@pytest.mark.parametrize("name", sorted(PARTS.keys() - NOT_IN_FILES))
def test_every_number_has_the_default_that_is_written(name: str) -> None:
    written = {row[0]: row[2] for row in rows(name)}
    for field in dataclasses.fields(PARTS[name]):
        if isinstance(field.default, int | float) and not isinstance(field.default, bool):
            assert float(written[field.name]) == field.default


def test_every_convention_and_every_section_is_named() -> None:
    assert {name for name in Convention if f"| `{name}` |" not in PAGE} == set()
    assert {name for name in SECTIONS if f"`{name}`" not in PAGE} == {"DISPLAY_DATA"}


def test_the_plan_written_as_an_example_can_be_timed() -> None:
    text = PAGE.split("```json\n")[1].split("```")[0]
    written = read_draft(text)
    assert isinstance(written, Draft)
    trips = {trip.vehicle: trip for trip in timed(read_problem(EXAMPLE), written).trips}
    assert [stop.request for stop in trips["truck-1"].stops] == ["R-1", "R-2"]
    assert trips["heli-1"].loads >= 36000
