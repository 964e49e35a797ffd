"""A message may name its place by a point, in the midst of all else."""

import pytest

from bot.understand.message import understand
from bot.understand.points.point import Point, ShortCode, Unread
from bot.understand.result import Understood
from tests.bot.understand.labelled import lexicon, messages

HERE = Point(36.2021, 36.1603)


def understood(text: str) -> Understood:
    """What the operation in the Levant understands."""
    return understand(text, lexicon("levant"), messages("messages")[0].now())


@pytest.mark.parametrize(
    "text",
    [
        "500 blankets at 36.2021, 36.1603 by tomorrow 18:00, urgent",
        "36.2021 36.1603 500 blankets, urgent, by tomorrow 18:00",
        "urgent: 500 blankets\nGPS 36.2021/36.1603\nby tomorrow 18:00",
        "500 couvertures à 36,2021 36,1603 avant demain 18h, urgent",
        "500 mantas en 36°12'07.6\"N 36°09'37.1\"E para mañana a las 18:00, urgente",
        "500 بطانية إلى ٣٦٫٢٠٢١، ٣٦٫١٦٠٣ قبل غدا الساعة 18:00، عاجل",
        "36.2021K 36.1603D noktasına yarın 18:00'e kadar 500 battaniye, acil",
        "500 ковдр на 36.2021, 36.1603 до завтра 18:00, терміново",
        "500 blankets https://maps.google.com/?q=36.2021,36.1603 by tomorrow 18:00 urgent",
    ],
)
def test_all_of_a_message_is_understood_with_its_point(text: str) -> None:
    got = understood(text)
    assert [(line.items, line.quantity) for line in got.lines] == [(("HSHEBLANWMT1",), 500)]
    (point,) = got.points
    assert isinstance(point, Point)
    assert (round(point.lat, 3), round(point.lon, 3)) == (36.202, 36.160)
    assert got.needed_by is not None
    assert f"{got.needed_by:%d %H:%M}" == "08 18:00"
    assert got.priority == "urgent"
    assert got.places == ()


def test_a_point_beside_the_name_of_a_place() -> None:
    got = understood("20 tents, Antakya 36.2021, 36.1603")
    assert (got.place, got.points) == ("ANTAKYA", (HERE,))


def test_a_short_code_stands_beside_the_town_that_makes_it_whole() -> None:
    got = understood("20 tents to 6PH8+2C Antakya")
    assert (got.place, got.points) == ("ANTAKYA", (ShortCode("6PH8+2C"),))


def test_a_point_with_a_link_to_it_is_one() -> None:
    text = "36°12'07.6\"N 36°09'37.1\"E\nhttps://maps.google.com/?q=36.20211,36.16031\n20 tents"
    assert len(understood(text).points) == 1
    assert understood("20 tents 36.2021, 36.1603 https://goo.gl/maps/x1").points == (HERE,)


def test_a_link_that_does_not_tell_is_named() -> None:
    assert understood("20 tents https://maps.app.goo.gl/abc").points == (Unread.LINK,)
