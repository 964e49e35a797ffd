"""How far and in which direction from a place, in six languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.asking.places import distance_km
from bot.understand.bearing import SIDES, Bearing, find_bearing
from bot.understand.points.point import Point
from tests.bot.understand.labelled import SETS, messages


@pytest.mark.parametrize(
    ("text", "km", "side", "rest"),
    [
        ("20 tents 3 km north of Hassa", 3, "n", "20 tents Hassa"),
        ("20 tents to Hassa, 3 km to the north-east", 3, "ne", "20 tents to Hassa,"),
        ("3.5km SW of Hassa", 3.5, "sw", "Hassa"),
        ("about 500 m south of Hassa", 0.5, "s", "Hassa"),
        ("300 couvertures à 3 km au nord de Jérémie", 3, "n", "300 couvertures Jérémie"),
        ("à 3 km à l'est de Jérémie", 3, "e", "Jérémie"),
        ("20 carpas a 3,5 km al noroeste de Quibdó", 3.5, "nw", "20 carpas Quibdó"),
        ("20 خيمة على بعد 3 كم شمال قرقخان", 3, "n", "20 خيمة قرقخان"),
        ("3 كيلومترات إلى الشمال الشرقي من أنطاكيا", 3, "ne", "أنطاكيا"),
        ("Hassa'nın 3 km kuzeyine 20 çadır", 3, "n", "Hassa'nın 20 çadır"),
        ("Hassa 5km güneydoğusunda 20 çadır", 5, "se", "Hassa 20 çadır"),
        ("20 наметів за 3 км на північ від Ізюма", 3, "n", "20 наметів Ізюма"),
        ("20 наметів 3 км південно-західніше Ізюма", 3, "sw", "20 наметів Ізюма"),
    ],
)
def test_a_bearing_is_read(text: str, km: float, side: str, rest: str) -> None:
    left, bearing = find_bearing(text)
    assert bearing == Bearing(km, side)
    assert " ".join(left.split()) == rest


@pytest.mark.parametrize(
    "text",
    [
        "20 km of rope", "5 km road, east gate", "le pont à 5 km est coupé", "500 m2 plastic",
        "camp 3 north", "3000 km north of Hassa", "0 km north of Hassa", "25 kg south depot",
    ],
)  # fmt: skip
def test_other_distances_are_none(text: str) -> None:
    assert find_bearing(text) == (text, None)


@pytest.mark.parametrize("name", SETS)
def test_no_labelled_message_has_one(name: str) -> None:
    assert [m.id for m in messages(name) if find_bearing(m.text)[1]] == []


@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(0.1, 300), st.sampled_from(SIDES))
def test_it_leads_so_far_in_that_direction(lat: float, lon: float, km: float, side: str) -> None:
    point = Bearing(km, side).of(Point(lat, lon))
    assert distance_km(lat, lon, point.lat, point.lon) == pytest.approx(km, rel=0.15)
    assert ("n" in side) <= (point.lat > lat)
    assert ("s" in side) <= (point.lat < lat)
