"""Coordinators name sites and add items in chat; both can be asked for at once."""

import pytest
from sqlmodel import select

from bot.tables import Item, ItemName, Place, PlaceName, Role
from tests.bot.requesting import Requester, filed, look, supply
from tests.bot.stage import Stage


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    supply(stage_without_ticks.db)
    return stage_without_ticks


@pytest.fixture
def amal(stage: Stage) -> Requester:
    return Requester(stage)


@pytest.fixture
def lena(stage: Stage) -> Requester:
    return Requester(stage, role=Role.COORDINATOR)


def place(stage: Stage, name: str) -> Place:
    """The place of a name."""
    return look(stage.db, lambda s: s.exec(select(Place).where(Place.name == name)).one())


def item(stage: Stage, code: str) -> Item:
    """The item of a code."""
    return look(stage.db, lambda s: s.exec(select(Item).where(Item.code == code)).one())


def test_a_point_is_named_and_asked_for(amal: Requester, lena: Requester) -> None:
    text = lena.say("/site Camp East, مخيم الشرق 36.3000, 36.2000", "is a site")
    assert "Camp East (CAMP-EAST)" in text
    assert "Also called مخيم الشرق" in text
    assert place(lena.stage, "Camp East").kind == "site"
    amal.say("500 blankets", "Where to")
    amal.say("مخيم الشرق", "📍 Camp East")


def test_where_a_request_goes_is_named(amal: Requester, lena: Requester) -> None:
    amal.say("500 blankets at 36.2400, 36.1600, urgent", "Is everything right")
    amal.tap("req:submit", "is filed")
    assert "R-0001: 4 km from Antakya" in lena.say("/site", "Naming a site")
    lena.say("/site R-0001 Old Market", "Old Market (OLD-MARKET) is a site")
    [request] = filed(lena.stage.db)
    assert place(lena.stage, "Old Market").id == request.place_id
    assert "R-0001" not in lena.say("/site", "Naming a site")


def test_a_site_is_given_other_names_once(lena: Requester) -> None:
    for _ in range(2):
        assert "قرقخان, Kirik" in lena.say("/site kırıkhan, قرقخان, Kirik", "Also called")
    names = look(lena.stage.db, lambda s: s.exec(select(PlaceName.name)).all())
    assert sorted(names) == ["Kirik", "قرقخان"]


def test_two_sites_of_one_name_have_codes_of_their_own(lena: Requester) -> None:
    lena.say("/site Camp 36.3000, 36.2000", "Camp (CAMP)")
    lena.say("/site Camp 36.3100, 36.2000", "Camp (CAMP-2)")
    lena.say("/site مخيم 36.3200, 36.2000", "(PLACE-")


def test_a_point_far_away_is_asked_about(lena: Requester) -> None:
    lena.say("/site Camp East 48.8566, 2.3522", "Is that right?")
    lena.tap("Yes, there", "Camp East (CAMP-EAST) is a site")
    assert place(lena.stage, "Camp East").lat == 48.8566


def test_a_point_the_wrong_way_round_is_asked_about(lena: Requester) -> None:
    lena.say("/site Camp East 34.9500, 37.3000", "Which way round?")
    assert "no longer works" in lena.answer("site:take:7")
    lena.tap("37.3000, 34.9500", "is a site")
    assert place(lena.stage, "Camp East").lat == 37.3
    assert lena.answer("site:take:0") == "That button is from an earlier step."


def test_a_request_that_was_begun_waits_meanwhile(lena: Requester) -> None:
    lena.say("/new 500 blankets", "Where to")
    lena.say("/site Camp East 34.9500, 37.3000", "Which way round?")
    lena.say("Antakya", "Finish it, or /cancel it first")
    lena.tap("37.3000, 34.9500", "is a site")
    assert "500 pieces" in lena.say("Camp East", "📍 Camp East")


def test_what_is_left_out_is_no_site(lena: Requester) -> None:
    lena.say("/site Camp East 34.9500, 37.3000", "Which way round?")
    lena.answer("site:drop")
    lena.say("/site Camp East", "I know no site “Camp East”")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/site", "Naming a site"),
        ("/site Nowhere", "I know no site “Nowhere”"),
        ("/site R-0099 Camp", "There is no request R-0099"),
        ("/site Camp https://goo.gl/maps/x1", "where that link leads"),
    ],
)
def test_what_is_missing_is_said(lena: Requester, typed: str, answer: str) -> None:
    lena.say(typed, answer)


def test_an_item_is_added_with_what_is_known_and_asked_for(
    amal: Requester, lena: Requester
) -> None:
    text = lena.say("/item Water filter, piece, 1.2 kg", "Water filter (WATER-FILTER)")
    assert "100 pieces: 120 kg, volume unknown" in text
    assert "⚠️ Plans take what is not known for nothing" in text
    text = amal.say("50 water filters in Antakya, urgent", "Is everything right")
    assert "50 pieces · Water filter (60 kg, volume unknown)" in text
    amal.tap("req:submit", "is filed")
    assert "Water filter (WATER-FILTER)" in lena.say("/requests", "not known")
    text = lena.say("/item WATER-FILTER, 0.004 m3", "120 kg, 0.4 m³")
    assert "⚠️" not in text
    assert (item(lena.stage, "WATER-FILTER").kg, item(lena.stage, "WATER-FILTER").m3) == (
        1.2,
        0.004,
    )
    assert "not known" not in lena.say("/requests", "One open request")


def test_an_item_has_names_in_the_language_of_who_adds_them(stage: Stage) -> None:
    lena = Requester(stage, "ar", Role.COORDINATOR)
    lena.say("/item فلتر ماء، مصفاة، قطعة", "ITEM-")
    names = look(stage.db, lambda s: s.exec(select(ItemName)).all())
    assert {(n.language, n.name) for n in names} >= {("ar", "فلتر ماء"), ("ar", "مصفاة")}


def test_how_an_item_is_added_is_told(lena: Requester) -> None:
    lena.say("/item", "Adding an item")


@pytest.mark.parametrize("typed", ["/site Camp 36.3, 36.2", "/item Filter"])
def test_only_coordinators_name_things(amal: Requester, typed: str) -> None:
    amal.say(typed, "not among what your role may do")
