"""Links to maps: what only they can say."""

import pytest

from bot.understand.points.find import find_points
from bot.understand.points.point import Point, ShortCode, Unread
from bot.understand.points.tidy import tidied
from tests.bot.understand.points.test_points import is_near, only


@pytest.mark.parametrize(
    ("link", "lat", "lon"),
    [
        ("https://osm.org/go/0EEQjE--", 51.5111, 0.0556),
        ("https://www.openstreetmap.org/go/0D_QEtY0--?m=", 50.1111, 10.5555),
        ("https://omaps.app/8wAAAAAAAA/Null_Island", 0, 0),
        ("ge0://8wAAAAAAAA", 0, 0),
        ("https://waze.com/ul/hezs42", 42.605, -5.603),
    ],
)
def test_codes_in_links_are_read(link: str, lat: float, lon: float) -> None:
    """The first is from OpenStreetMap's page about shortlinks, the last one of geohash's."""
    assert is_near(only(link), lat, lon, 0.01)


@pytest.mark.parametrize(
    "link",
    [
        "https://maps.app.goo.gl/abcDEF123", "goo.gl/maps/xyz12", "https://yandex.ru/maps/-/CCU8x",
        "https://bit.ly/3abc", "https://www.google.com/maps/place/Antakya",
        "https://maps.google.com/?cid=123456789", "https://w3w.co/filled.count.soap",
    ],
)  # fmt: skip
def test_a_link_that_does_not_tell_is_no_point(link: str) -> None:
    assert only(f"we are here {link} come quickly") is Unread.LINK


def test_a_link_says_what_is_there() -> None:
    for link, name in (
        ("https://www.google.com/maps/place/Old+Market/@36.2,36.1,17z", "Old Market"),
        ("om://map?v=1&ll=36.2,36.1&n=East%20Gate", "East Gate"),
        ("geo:36.2,36.1?q=36.2,36.1(East+Gate)", "East Gate"),
        ("https://share.here.com/l/36.2,36.1,East%20Gate", "East Gate"),
        ("https://www.google.com/maps/place/36.2,36.1/@36.2,36.1,17z", ""),
    ):
        found = only(link)
        assert isinstance(found, Point)
        assert found.name == name


def test_a_short_code_in_a_link_says_its_town() -> None:
    code = only("https://www.google.com/maps/place/6544%2BJV+Antakya,+Hatay")
    assert isinstance(code, ShortCode)
    assert (code.code, code.name) == ("6544+JV", "Antakya, Hatay")


def test_a_pin_counts_more_than_the_middle_of_the_map() -> None:
    link = "https://yandex.com/maps/?ll=30.1,40.1&pt=36.1603,36.2021&z=9"
    assert is_near(only(link), 36.2021, 36.1603, 0)


def test_a_sign_behind_a_link_is_not_its_own() -> None:
    (found,) = find_points(tidied("(see https://maps.google.com/?q=36.2021,36.1603)."))
    assert isinstance(found.what, Point)


@pytest.mark.parametrize("link", ["geo:0,0", "https://maps.google.com/?q=95.1,200.2"])
def test_what_is_nowhere_is_no_point(link: str) -> None:
    assert only(link) in (Unread.LINK, Unread.RANGE)
