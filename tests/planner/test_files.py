"""Problems and plans as files."""

import json
from importlib.resources import files as package_files
from typing import Any

import pytest

from planner.files import BadFile, read_plan, read_problem, write
from planner.solve import solve
from tests.planner.build import problem, request
from tests.planner.emergencies import emergency

EXAMPLE = package_files("planner").joinpath("examples/valley.json").read_text(encoding="utf-8")


def broken(*path: str | int, to: Any) -> str:
    """The example with one field changed."""
    data = json.loads(EXAMPLE)
    at = data
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = to
    return json.dumps(data)


def test_a_problem_survives_writing_and_reading() -> None:
    whole = emergency(20, 4)
    assert read_problem(write(whole)) == whole


def test_a_plan_survives_writing_and_reading() -> None:
    plan = solve(problem(request()), seconds=None, iterations=10)
    assert read_plan(write(plan)) == plan


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "file: not JSON"),
        ("[]", "file: Input should be an object"),
        (broken("places", 1, "lat", to=91), "places[1].lat: must be between -90 and 90, is 91.0"),
        (broken("places", 1, "lon", to=float("nan")), "places[1].lon: must be between -180"),
        (broken("requests", 3, "lines", 0, "quantity", to=0), "must be at least 1, is 0"),
        (broken("requests", 3, "lines", 0, "quantity", to=1.5), "requests[3].lines[0].quantity: "),
        (broken("requests", 0, "place", to="moon"), "requests[0].place: place 'moon' is not known"),
        (broken("requests", 0, "lines", to=[]), "requests[0].lines: must have at least one line"),
        (broken("requests", 0, "priority", to="high"), "requests[0].priority: "),
        (broken("requests", 0, "colour", to="red"), "requests[0].colour: is not a known field"),
        (broken("requests", 1, "id", to="R-1"), "requests[1]: 'R-1' is there already"),
        (broken("requests", 1, "windows", 0, "closes", to=0), "requests[1].windows[0]: closes"),
        (broken("requests", 0, "lines", 1, "item", to="car"), "requests[0].lines[1].item: item"),
        (broken("vehicles", 0, "mode", to="sledge"), "vehicles[0].mode: mode 'sledge'"),
        (broken("vehicles", 0, "kg", to=-1), "vehicles[0].kg: must be a number of at least 0"),
        (broken("vehicles", 0, "free_until", to=0), "vehicles[0].free_until: is before free_from"),
        (broken("vehicles", 2, "home", to="moon"), "vehicles[2].home: place 'moon'"),
        (broken("warehouses", 0, "stock", 1, "quantity", to=-5), "warehouses[0].stock[1].quantity"),
        (broken("warehouses", 0, "stock", 1, "item", to="car"), "warehouses[0].stock[1].item"),
        (broken("travel", to={"matrix_km": [[0]]}), "travel.matrix_km: must have 6 rows of 6"),
        (broken("travel", to={"together": 1.5}), "travel.together: must be between 0 and 1"),
        (broken("travel", to={"lateness": {"p10": 9}}), "travel.lateness: must have p10 <= p50"),
        (broken("travel", to={"closures": [{"a": "town", "b": "x"}]}), "travel.closures[0].b"),
        (
            broken("travel", to={"areas": [{"lat": 0, "lon": 0, "radius_km": -1}]}),
            "areas[0].radius",
        ),
        (
            broken("travel", to={"curfews": [{"windows": [], "modes": ["x"]}]}),
            "curfews[0].modes[0]",
        ),
        (broken("travel", to={"grain_km": 0}), "travel.grain_km: must be above 0, is 0"),
        (broken("requests", 0, "value", to=-1), "requests[0].value: must be a number of at least"),
        (broken("vehicles", 0, "shift_max", to=-1), "vehicles[0].shift_max: must be a number"),
        (broken("policy", to={"late": -1}), "policy.late: must be a number of at least 0"),
    ],
)
def test_a_malformed_file_names_the_field(text: str, message: str) -> None:
    with pytest.raises(BadFile) as caught:
        read_problem(text)
    assert message in str(caught.value)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(BadFile, match=r"items: is missing"):
        read_problem('{"places": []}')


def test_a_malformed_plan_names_the_field() -> None:
    with pytest.raises(BadFile, match=r"trips\[0\].vehicle: is missing"):
        read_plan('{"trips": [{}], "unserved": [], "score": {}}')
