"""Tables from routing servers: right, in blocks, and whole although single points are not."""

import socket

import numpy as np
import pytest

from planner.roads.cover import Cover
from planner.roads.osrm import Osrm
from planner.roads.server import LONGEST_WAIT, Server
from planner.roads.table import Point, RoadsError
from tests.planner.roads.conftest import WAITS, Line, dial

ADANA, MARASH, ANTAKYA = Point(37.0, 35.3), Point(37.6, 36.9), Point(36.2, 36.2)


def spread_out(n: int) -> list[Point]:
    """Points a hundredth of a degree, one kilometre, apart."""
    return [Point(30 + k / 100, 40.0) for k in range(n)]


def test_kilometres_and_seconds_come_from_the_road(line: Line) -> None:
    table = line.service.table([ADANA, MARASH], [ANTAKYA, ADANA])
    assert table.km.round(6).tolist() == [[170.0, 0.0], [210.0, 220.0]]
    assert table.seconds.round(3).tolist() == [[10200.0, 0.0], [12600.0, 13200.0]]


def test_where_there_is_no_way_the_entry_is_negative(line: Line) -> None:
    line.country.islands = {ANTAKYA}
    table = line.service.table([ADANA, ANTAKYA], [ANTAKYA, MARASH])
    assert (table.km < 0).tolist() == (table.seconds < 0).tolist() == [[True, False], [False, True]]


@pytest.mark.parametrize(("kind", "sizes"), [("osrm", {100, 30}), ("valhalla", {50, 30})])
def test_large_tables_are_asked_for_in_blocks(
    request: pytest.FixtureRequest, kind: str, sizes: set[int]
) -> None:
    line: Line = request.getfixturevalue(kind)
    points = spread_out(130)
    table = Cover(line.service).table(points, points)
    assert {rows for rows, _ in line.country.asked} == sizes
    assert len(line.country.asked) == (4 if kind == "osrm" else 9)
    apart = np.abs(np.subtract.outer(np.arange(130), np.arange(130)))
    np.testing.assert_allclose(table.km, apart, atol=1e-6)


def test_points_off_the_road_do_not_fail_the_others(line: Line) -> None:
    points = spread_out(60)
    line.country.off_road = {points[3], points[17], points[55]}
    table = Cover(line.service).table(points, points)
    bad = [3, 17, 55]
    assert (table.km[bad] < 0).all()
    assert (table.seconds[:, bad] < 0).all()
    rest = np.delete(np.delete(table.km, bad, axis=0), bad, axis=1)
    assert (rest >= 0).all()


def test_a_server_that_names_the_point_is_asked_once_more_for_each(osrm: Line) -> None:
    points = spread_out(60)
    osrm.country.off_road = {points[3], points[17]}
    Cover(osrm.service).table(points, points)
    assert osrm.country.asked == [(60, 60), (59, 59), (58, 58)]


def test_a_server_that_does_not_is_asked_for_halves(osrm: Line) -> None:
    points = spread_out(64)
    osrm.country.off_road, osrm.country.names_points = {points[40]}, False
    table = Cover(osrm.service).table(points, points)
    assert (table.km < 0).sum() == 2 * 64 - 1
    assert osrm.country.calls <= 2 + 2 * 7


def test_all_points_off_the_road_are_a_table_without_ways(line: Line) -> None:
    line.country.off_road = {ADANA, MARASH}
    assert (Cover(line.service).table([ADANA, MARASH], [ADANA, MARASH]).km < 0).all()


def test_a_point_that_osrm_moved_across_the_country_is_off_the_road(osrm: Line) -> None:
    osrm.country.far_from_road = {ANTAKYA}
    table = osrm.service.table([ADANA, ANTAKYA], [MARASH, ANTAKYA])
    assert (table.km < 0).tolist() == [[False, True], [True, True]]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(line: Line, status: int) -> None:
    line.country.trouble.extend([(status, {}), (status, {"retry-after": "0.05"})])
    assert line.service.table([ADANA], [MARASH]).km[0, 0] == pytest.approx(220.0)
    assert line.country.calls == 3


def test_a_server_that_stays_busy_is_given_up(line: Line) -> None:
    line.country.trouble.extend([(503, {})] * 9)
    with pytest.raises(RoadsError, match="HTTP 503"):
        line.service.table([ADANA], [MARASH])
    assert line.country.calls == len(WAITS) + 1


def test_a_server_that_wants_to_be_left_alone_for_long_is_given_up_at_once(line: Line) -> None:
    line.country.trouble.append((429, {"retry-after": str(LONGEST_WAIT * 100)}))
    with pytest.raises(RoadsError, match="HTTP 429"):
        line.service.table([ADANA], [MARASH])
    assert line.country.calls == 1


def test_a_server_that_is_too_slow_is_given_up(line: Line) -> None:
    line.country.slow = 0.5
    service, server = dial("osrm" if isinstance(line.service, Osrm) else "valhalla", line.url,
                           timeout=0.05)  # fmt: skip
    with pytest.raises(RoadsError, match="Timeout"):
        service.table([ADANA], [MARASH])
    server.close()


def test_a_server_that_is_not_there_is_said_to_be_so() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(RoadsError, match="Connect"):
        Osrm(Server(url, waits=WAITS)).table([ADANA], [MARASH])


@pytest.mark.parametrize(
    ("answer", "text"),
    [("<html>", "not JSON"), ([], "not an object"), ({"code": "Ok"}, "not a table|no code")],
)
def test_an_answer_that_is_of_no_use_is_said_to_be_so(
    line: Line, answer: object, text: str
) -> None:
    line.country.says = (200, answer)
    with pytest.raises(RoadsError, match=text):
        line.service.table([ADANA], [MARASH])


def test_what_a_server_says_is_wrong_is_passed_on(line: Line) -> None:
    line.country.most_entries = 1
    with pytest.raises(RoadsError, match=r"TooBig Too many table|150 Exceeded max locations"):
        line.service.table([ADANA], [MARASH, ANTAKYA])


@pytest.mark.parametrize(
    "says",
    [
        {"sources_to_targets": [[]]},
        {
            "code": "Ok",
            "sources": [{}],
            "destinations": [{}],
            "distances": [[1, 2]],
            "durations": [[1, 2]],
        },
    ],
)
def test_a_table_of_another_size_is_refused(line: Line, says: object) -> None:
    line.country.says = (200, says)
    with pytest.raises(RoadsError):
        line.service.table([ADANA], [MARASH])


def test_points_on_roads_that_do_not_meet_are_a_table_without_ways(line: Line) -> None:
    osrm = isinstance(line.service, Osrm)
    line.country.says = (400, {"code": "NoTable"} if osrm else {"error_code": 170, "error": "-"})
    assert (line.service.table([ADANA], [MARASH, ANTAKYA]).km < 0).all()
