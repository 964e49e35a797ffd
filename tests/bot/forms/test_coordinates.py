"""Points as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.coordinates import Point, looks_like_coordinates, read_coordinates
from bot.forms.refused import Refused

ANTAKYA = Point(36.2066, 36.1572)


@pytest.mark.parametrize(
    "typed",
    [
        "36.2066, 36.1572",
        "36.2066 36.1572",
        "36.2066,36.1572",
        "36.2066;36.1572",
        "36,2066 36,1572",
        "36,2066, 36,1572",
        "36,2066; 36,1572",
        "36.2066 N 36.1572 E",
        "N36.2066 E36.1572",
        "36.2066° N, 36.1572° E",
        "lat: 36.2066, lon: 36.1572",
        "٣٦٫٢٠٦٦، ٣٦٫١٥٧٢",
        "+36.2066 +36.1572",
        "https://maps.google.com/?q=36.2066,36.1572",
        "geo:36.2066,36.1572",
    ],
)
def test_two_numbers_are_a_point(typed: str) -> None:
    assert read_coordinates(typed) == ANTAKYA


def test_south_and_west_are_negative() -> None:
    assert read_coordinates("33.9 S 18.4 W") == Point(-33.9, -18.4)
    assert read_coordinates("-33.9, -18.4") == Point(-33.9, -18.4)


@pytest.mark.parametrize(
    "typed", ["", "36", "36.2066", "36,20", "36.2066 36.1572 36.1", "here", "3636", "1e5 2e5"]
)
def test_what_is_not_surely_two_numbers_is_refused(typed: str) -> None:
    assert read_coordinates(typed) == Refused("request-point-unread")


@pytest.mark.parametrize("typed", ["91, 36", "-90.1 0", "36.1, 181", f"{'9' * 80}, 1"])
def test_what_is_not_on_earth_is_refused(typed: str) -> None:
    assert read_coordinates(typed) == Refused("request-point-range")


@given(st.text() | st.from_regex(r"[-+0-9.,;°NSEW ]*"))
def test_any_text_is_a_point_on_earth_or_a_refusal(typed: str) -> None:
    point = read_coordinates(typed)
    assert isinstance(point, Refused) or (abs(point.lat) <= 90 and abs(point.lon) <= 180)
    assert looks_like_coordinates(typed) in (True, False)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_we_write_reads_back(lat: float, lon: float) -> None:
    point = Point(round(lat, 5), round(lon, 5))
    assert read_coordinates(str(point)) == point


def test_a_link_and_a_part_of_a_code_are_answered_with_what_to_do_instead() -> None:
    assert read_coordinates("https://maps.app.goo.gl/abc") == Refused("request-point-link")
    code = Refused("request-point-code", {"code": "6PH8+2C"})
    assert read_coordinates("6PH8+2C") == code
    assert looks_like_coordinates("6PH8+2C")


def test_words_are_not_taken_for_coordinates() -> None:
    assert not looks_like_coordinates("Antakya 5")
    assert looks_like_coordinates("36 500")
