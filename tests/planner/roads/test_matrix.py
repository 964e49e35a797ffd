"""Problems with the ways between their places by road: cached, kept in files, or estimated."""

import socket
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from planner.check import check
from planner.model import Place, Problem, Reason
from planner.roads.ask import square
from planner.roads.cache import Cache
from planner.roads.file import BadMatrix, load, save
from planner.roads.matrix import Cut, Unreachable, survey
from planner.roads.table import Point, RoadsError
from planner.solve import solve
from planner.validate import validate
from tests.planner.build import problem, request, road, truck, warehouse
from tests.planner.roads.conftest import Line, dial

P = [Point(30 + k / 10, 40.0) for k in range(5)]


def valley(*parts: object) -> Problem:
    """The small problem, its places ten kilometres of road apart."""
    places = tuple(Place(f"p{n}", *point) for n, point in enumerate(P))
    bare = road(matrix_km=())
    return replace(problem(*parts, travel=bare), places=places)  # type: ignore[arg-type]


def entries(line: Line) -> int:
    """How many ways a server has been asked for."""
    return sum(rows * columns for rows, columns in line.country.asked)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "roads.db")


def test_a_problem_gets_the_ways_by_road(line: Line) -> None:
    found = survey(valley(request()), line.service)
    validate(found.problem)
    assert found.problem.travel.matrix_km[0] == (0.0, 10.0, 20.0, 30.0, 40.0)
    assert found.problem.travel.matrix_s[1] == (600, 0, 600, 1200, 1800)
    assert (found.unreachable, found.estimated) == ((), None)


def test_what_is_known_is_not_asked_for_again(line: Line, cache: Cache) -> None:
    first = square(line.service, P, cache)
    line.country.asked.clear()
    again = square(line.service, P[::-1], cache)
    assert line.country.asked == []
    assert again.km.tolist() == first.km[::-1, ::-1].tolist()


def test_one_new_place_is_asked_for_by_its_row_and_its_column(line: Line, cache: Cache) -> None:
    square(line.service, P[:4], cache)
    line.country.asked.clear()
    table = square(line.service, P, cache)
    assert line.country.asked == [(1, 5), (4, 1)]
    assert table.km.round(6).tolist() == square(line.service, P).km.round(6).tolist()


def test_points_off_the_road_are_known_too(line: Line, cache: Cache) -> None:
    line.country.off_road = {P[2]}
    square(line.service, P, cache)
    line.country.asked.clear()
    assert (square(line.service, P, cache).km[2] < 0).all()
    assert line.country.asked == []


def test_two_services_have_nothing_in_common(osrm: Line, valhalla: Line, cache: Cache) -> None:
    square(osrm.service, P, cache)
    square(valhalla.service, P, cache)
    assert entries(valhalla) == 25


def test_what_was_answered_before_a_server_failed_is_kept(valhalla: Line, cache: Cache) -> None:
    points = [Point(30 + k / 100, 40.0) for k in range(120)]
    valhalla.country.trouble.extend([(0, {})] * 4 + [(503, {})] * 5)
    with pytest.raises(RoadsError):
        square(valhalla.service, points, cache)
    valhalla.country.asked.clear()
    square(valhalla.service, points, cache)
    assert entries(valhalla) < 120 * 120 - 50 * 120 + 1


def test_a_second_place_at_the_same_point_costs_nothing(line: Line, cache: Cache) -> None:
    square(line.service, P[:3], cache)
    line.country.asked.clear()
    assert square(line.service, [*P[:3], P[0]], cache).km[0, 3] == 0
    assert line.country.asked == []


def test_a_place_off_the_road_is_named_and_the_rest_is_planned(line: Line) -> None:
    line.country.off_road = {P[1]}
    found = survey(valley(request("A", "p1"), request("B", "p2")), line.service)
    assert found.unreachable == (Unreachable("p1", Cut.OFF_ROAD),)
    plan = solve(found.problem, seconds=None, iterations=20)
    assert [(u.request, u.reason) for u in plan.unserved] == [("A", Reason.PLACE_CLOSED_OFF)]
    assert check(found.problem, plan) == ()


def test_a_place_that_no_warehouse_has_a_way_to_is_named(line: Line) -> None:
    line.country.islands = {P[1]}
    asked = valley(request("A", "p1"), warehouse("W", "p0"), warehouse("V", "p2"))
    twins = replace(asked, places=(*asked.places, Place("beside", *P[1])))
    assert survey(twins, line.service).unreachable == (Unreachable("p1", Cut.NO_WAY),)


def test_without_a_server_times_are_estimates_and_that_is_said(cache: Cache) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    service, server = dial("osrm", url)
    asked = valley(request())
    found = survey(asked, service, cache)
    assert found.problem == asked
    assert found.estimated is not None
    assert url in found.estimated
    server.close()


def test_a_cache_that_is_broken_makes_times_estimates(line: Line, tmp_path: Path) -> None:
    broken = tmp_path / "roads.db"
    broken.write_text("not a database, and long enough to be seen as none" * 20)
    found = survey(valley(request()), line.service, Cache(broken))
    assert found.estimated is not None
    assert "not a database" in found.estimated


def test_a_file_holds_for_fewer_places_in_another_order(line: Line, tmp_path: Path) -> None:
    line.country.off_road = {P[1]}
    whole = survey(valley(request("A", "p1")), line.service).problem
    save(whole, tmp_path / "valley.matrix")
    some = replace(valley(request("A", "p1")), places=whole.places[3::-1])
    found = load(some, tmp_path / "valley.matrix")
    assert found.problem.travel.matrix_km[0] == (0.0, 10.0, -1.0, 30.0)
    assert found.unreachable == (Unreachable("p1", Cut.OFF_ROAD),)


def test_a_file_without_a_place_of_the_problem_is_refused(line: Line, tmp_path: Path) -> None:
    save(survey(valley(), line.service).problem, tmp_path / "m.npz")
    more = replace(valley(truck()), places=(*valley().places, Place("far", 50.0, 50.0)))
    with pytest.raises(BadMatrix, match="places far are not in it"):
        load(more, tmp_path / "m.npz")


def arrays(path: Path, places: Sequence[str], km: object, seconds: object) -> Path:
    with path.open("wb") as file:
        np.savez(file, places=np.array(places), km=np.array(km), seconds=np.array(seconds))
    return path


def test_a_file_that_is_no_matrix_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "text.npz"
    text.write_text("kilometres")
    wrong = [
        text,
        tmp_path / "not there",
        arrays(tmp_path / "size.npz", ["p0", "p1"], [[0.0]], [[0]]),
        arrays(tmp_path / "nan.npz", ["p0"], [[np.nan]], [[0]]),
        arrays(tmp_path / "words.npz", ["p0"], [["far"]], [[0]]),
    ]
    for path in wrong:
        with pytest.raises(BadMatrix):
            load(valley(), path)


def test_a_problem_without_matrices_cannot_be_kept_as_one(tmp_path: Path) -> None:
    with pytest.raises(BadMatrix):
        save(valley(), tmp_path / "m.npz")
