"""A point is found in whatever form it was pasted, and nowhere else."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.understand.points.codes import near
from bot.understand.points.find import cut, find_points, is_meant_as_point, read_point
from bot.understand.points.point import Point, ShortCode, Unread
from bot.understand.points.tidy import tidied
from tests.bot.understand.labelled import messages
from tests.bot.understand.points.writers import CODES, WRITERS

HERE = Point(36.2021, 36.1603)
LATS = st.floats(-89, 89).map(lambda x: round(x, 6)).filter(bool)
LONS = st.floats(-179, 179).map(lambda x: round(x, 6)).filter(bool)
"""Not 0, 0: to a link that is nowhere."""


def only(text: str) -> object:
    """The one point of a text."""
    (found,) = find_points(tidied(text))
    return found.what


def is_near(found: object, lat: float, lon: float, within: float) -> bool:
    """Whether a point is found where it is, to some degrees."""
    assert isinstance(found, Point)
    return abs(found.lat - lat) <= within and abs(found.lon - lon) <= within


@pytest.mark.parametrize("form", WRITERS)
@given(lat=LATS, lon=LONS)
def test_every_form_reads_back_within_its_precision(form: str, lat: float, lon: float) -> None:
    write, within = WRITERS[form]
    text = write(lat, lon)
    assert is_near(read_point(text), lat, lon, within), text
    assert is_near(only(f"500 blankets at {text} by tomorrow"), lat, lon, within), text


@pytest.mark.parametrize("form", CODES)
@given(lat=st.floats(-75, 80), lon=LONS)
def test_every_code_reads_back_within_its_square(form: str, lat: float, lon: float) -> None:
    write, within = CODES[form]
    assume(0.01 < lon % 6 < 5.99)  # a square that an edge of zones cuts has several names
    text = write(lat, lon)
    found = only(f"20 tents to {text}")
    assert isinstance(found, Point)
    assert abs(found.lat - lat) <= within
    assert abs(found.lon - lon) <= within * 6  # near the poles degrees of longitude are short


@pytest.mark.parametrize(
    "text",
    [
        "500 blankets at 36.2021, 36.1603 by tomorrow",
        "Need 20 tents, 36.2021 36.1603, urgent",
        "GPS 36.2021/36.1603",
        "GPS: 36.202, 36.160",
        "36.2021, 36.1603, 500 blankets",
        "36,2021 36,1603 noktasına 20 çadır",
        "بطانيات إلى ٣٦٫٢٠٢١ ، ٣٦٫١٦٠٣ غدا",
        "خط العرض 36.2021 خط الطول 36.1603",
        "\u200e36.2021\u200f, \u202a36.1603\u202c",
        "36.2021 пн.ш. 36.1603 сх.д.",
        "36.2021, 36.1603 в Антакью",
        "36.2021, 36.1603 sur la route",
        "36.2021 K 36.1603 D",
        "36.2021° شمالا 36.1603° شرقا",
        "Lat/Lon: 36.2021, 36.1603",
        "Lon/Lat: 36.1603, 36.2021",
        "X: 36.1603 Y: 36.2021",
        "36.1603 E, 36.2021 N",
    ],
)
def test_a_point_is_found_in_a_message(text: str) -> None:
    assert is_near(only(text), 36.2021, 36.1603, 0.003)


def test_what_stands_around_it_stays() -> None:
    text = tidied("500 blankets at 36.2021, 36.1603 by tomorrow")
    rest = cut(text, find_points(text), "|")
    assert rest.split() == ["500", "blankets", "at", "|", "by", "tomorrow"]
    assert len(rest) == len(text)


def test_two_points_are_two() -> None:
    found = find_points("from 36.2021, 36.1603 to 36.5001, 36.3502")
    assert [f.what for f in found] == [HERE, Point(36.5001, 36.3502)]


@pytest.mark.parametrize("name", ["messages", "fresh"])
def test_no_labelled_message_has_one(name: str) -> None:
    """They name their places."""
    assert [m.id for m in messages(name) if find_points(tidied(m.text))] == []


@pytest.mark.parametrize(
    "text",
    [
        "1.200 2.300", "1,200 blankets, 2,300 tents", "12.03.2023 14.05.2023", "36.2021-36.1603",
        "+90 312 000 0000", "2023-02-08 18:00", "20 tents n 30 blankets e", "10.5 N 12.3 kg",
        "2.5000 kg 3.5000 kg", "192.168.1.10", "v1.2345.6", "50t at 2000 3000", "36T 200 tents",
        "4567+89", "2222+22", "500+20 tents", "36.2021", "tent 16 m2, 4.5x3.5", "20 30 K 40 50 B",
        "https://example.org/36.2021,36.1603", "https://docs.google.com/forms/d/1",
        "36.2021 N 36.1603 N", "200.1234, 300.5678", "36.2021, 36,1603",
    ],
)  # fmt: skip
def test_what_may_be_something_else_is_no_point(text: str) -> None:
    assert find_points(tidied(text)) == []


@given(st.text(alphabet="0123456789,.:;/- \n", max_size=60))
def test_numbers_alone_need_four_decimals(text: str) -> None:
    for found in find_points(text):
        decimals = [len(d) for d in re.findall(r"\d[.,](\d+)", text[found.start : found.end])]
        assert max(decimals) >= 4
        assert min(decimals) >= 2


WORDS = (
    "500 1,200 20 3.5 12:00 6/5 36 tents blankets kg rice E N s 2 t at to و في et y à 5-6 x W D K "
    "خيمة الى 10 tonnes 2.5 Mar 7 @ # +90 312 000 00 00 REQ HSHETARPW406 P1 BY 12MAY"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=15))
def test_words_and_quantities_are_never_a_point(words: list[str]) -> None:
    assert find_points(tidied(" ".join(words))) == []


@given(st.text(max_size=200) | st.from_regex(r"[-+0-9.,;°'\"NSEWa-z/:?=&]{0,80}"))
def test_anything_can_be_sent(text: str) -> None:
    for found in find_points(tidied(text)):
        assert not isinstance(found.what, Point) or (
            found.what.is_on_earth or found.what.swapped.is_on_earth
        )
    read_point(text)


@pytest.mark.parametrize(
    "typed",
    ["", "36", "36.2066", "36,20", "36.2066 36.1572 36.1", "here", "3636", "1e5 2e5", "Antakya 5"],
)
def test_what_is_not_surely_two_numbers_is_no_point(typed: str) -> None:
    assert read_point(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("36 500", True), ("36.2066", True), ("lat 36.2", True), ("Antakya 5", False), ("", False)],
)
def test_numbers_without_words_are_meant_as_a_point(typed: str, meant: bool) -> None:
    assert is_meant_as_point(typed) is meant


@pytest.mark.parametrize("typed", ["36.2 36.1", "36 36", "36,2 36,1", "37S BA 44 10"])
def test_where_a_point_is_asked_for_less_is_enough(typed: str) -> None:
    assert isinstance(read_point(typed), Point)
    assert find_points(typed) == []


def test_the_wrong_order_is_left_to_be_asked_about() -> None:
    found = only("121.1234, 14.5432")
    assert isinstance(found, Point)
    assert (found.is_on_earth, found.swapped) == (False, Point(14.5432, 121.1234))
    assert read_point("91, 181") is Unread.RANGE


def test_a_short_plus_code_needs_a_place_that_is_near() -> None:
    code = only("6544+JV Antakya")
    assert code == ShortCode("6544+JV")
    assert is_near(near(ShortCode("6544+JV"), 36.2, 36.2), 36.20656, 36.15719, 1e-4)
