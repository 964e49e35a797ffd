"""Where the aid is needed, in whatever form it is said; a doubt is asked with buttons."""

import pytest
from sqlmodel import select

from bot.tables import Item, Place
from tests.bot.requesting import Requester, filed, look, supply
from tests.bot.stage import Stage

# What is understood does not depend on the kind of database, and much is said here.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

LANGUAGES = ("en", "ar")


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    """The sites of requesting, and a blanket whose code is known in every language."""
    supply(stage_without_ticks.db)
    with stage_without_ticks.db.write() as session:
        session.exec(select(Item).where(Item.code == "BLANKET")).one().code = "HSHEBLANWMT1"
    return stage_without_ticks


@pytest.fixture
def amal(stage: Stage) -> Requester:
    return Requester(stage)


def filed_at(requester: Requester) -> Place:
    """Submits, and gives the place of the request."""
    if "req:priority:urgent" in requester.buttons():
        requester.tap("req:priority:urgent")
    requester.tap("req:submit", "R-0001")
    [request] = filed(requester.stage.db)
    return look(requester.stage.db, lambda session: session.get_one(Place, request.place_id))


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.google.com/maps?q=36.24,36.16",
        "https://yandex.com.tr/harita/?ll=36.16%2C36.24&z=14",
        "36°14'24\"N 36°09'36\"E",
        "37S BA 44800 14310",
        "8G8R65R6+22",
        "65R6+22 Antakya",
        "geo:36.24,36.16",
        "we are here 36.2400, 36.1600 near the mosque",
    ],
)
def test_a_point_is_pasted_in_any_form(amal: Requester, typed: str) -> None:
    amal.say("500 blankets", "Where to")
    amal.say(typed, "4 km from Antakya")


def test_a_message_names_its_place_by_a_point(amal: Requester) -> None:
    text = amal.say(
        "500 blankets at 36.2400, 36.1600 by tomorrow 18:00, urgent", "everything right"
    )
    assert "📍 4 km from Antakya" in text
    assert "needed by Wed 8 Feb, 18:00" in text
    place = filed_at(amal)
    assert (place.lat, place.lon) == (36.24, 36.16)


def test_a_short_link_is_answered_with_what_to_do_instead(amal: Requester) -> None:
    amal.say("500 blankets", "Where to")
    assert "Open it" in amal.say("https://maps.app.goo.gl/abc", "where that link leads")
    assert "Where to" in amal.say("500 blankets https://maps.app.goo.gl/abc", "that link leads")


def test_a_part_of_a_code_asks_for_its_town(amal: Requester) -> None:
    amal.say("500 blankets", "Where to")
    amal.say("65R6+22", "Send it with its town")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wrong_order_is_asked_about(stage: Stage, language: str) -> None:
    amal = Requester(stage, language)
    amal.say("500 blankets 34.9500, 37.3000 urgent", "34.9500, 37.3000")
    assert [b for b in amal.buttons() if b.startswith("req:spot")] == ["req:spot:0", "req:spot:1"]
    amal.tap("37.3000, 34.9500", "📍")
    place = filed_at(amal)
    assert (place.lat, place.lon) == (37.3, 34.95)


def test_who_meant_it_as_it_was_typed_taps_that(amal: Requester) -> None:
    amal.say("500 blankets 34.9500, 37.3000 urgent", "Which way round")
    amal.tap("req:spot:1", "Is everything right")
    assert filed_at(amal).lat == 34.95


def test_a_latitude_that_cannot_be_is_a_question_or_a_refusal(amal: Requester) -> None:
    amal.say("500 blankets", "Where to")
    amal.say("96.2, 36.1", "Latitude is between")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_far_from_the_operation_is_asked_about(stage: Stage, language: str) -> None:
    amal = Requester(stage, language)
    amal.say("500 blankets, urgent", "📍")
    amal.locate(48.8566, 2.3522, "48.8566, 2.3522")
    assert "req:spot:0" in amal.buttons()
    amal.tap("req:leave", "⁦36.2066" if language == "ar" else "Where to")
    amal.locate(48.8566, 2.3522, "48.8566, 2.3522")
    amal.tap("req:spot:0", "📍")
    assert filed_at(amal).lat == 48.8566


def test_nothing_is_filed_while_the_place_is_in_doubt(amal: Requester) -> None:
    amal.say("500 blankets in Antakya, urgent", "Is everything right")
    amal.say("48.8566, 2.3522", "Is that right?")
    assert "req:submit" not in amal.buttons()


@pytest.mark.parametrize("typed", ["Payas", "payass", "Payas'a", "Паяс", "Payas ilçesi", "PAYAS"])
def test_a_town_that_is_no_site_is_known(amal: Requester, typed: str) -> None:
    amal.say("500 blankets", "Where to")
    amal.say(typed, "📍 Payas (Antakya)")


@pytest.mark.parametrize("typed", ["الريحانية", "Reyhanli", "Рейханли", "reyhanlıya"])
def test_a_town_is_known_in_other_scripts_and_with_endings(amal: Requester, typed: str) -> None:
    amal.say("500 blankets", "Where to")
    amal.say(typed, "📍 Reyhanlı (Antakya)")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "500 blankets to Reyhanli by tomorrow, urgent"),
        ("fr", "500 couvertures à Reyhanli, urgent"),
        ("es", "500 mantas en Reyhanlı, urgente"),
        ("ar", "٥٠٠ بطانية إلى الريحانية عاجل"),
        ("tr", "Reyhanlı'ya 500 battaniye acil"),
        ("uk", "500 ковдр до Рейханли, терміново"),
    ],
)
def test_a_message_names_a_town(stage: Stage, language: str, said: str) -> None:
    amal = Requester(stage, language)
    amal.say(said, "Reyhanlı (Antakya)")
    assert filed_at(amal).lat == 36.26791


def test_of_two_towns_of_a_name_one_is_chosen(amal: Requester) -> None:
    amal.say("500 blankets to Boynuyoğun, urgent", "“Boynuyoğun”: which one?")
    amal.tap("Boynuyoğun (Antakya) · 17 km from Antakya", "Is everything right")
    assert filed_at(amal).name == "Boynuyoğun (Antakya)"


def test_a_town_outside_the_area_is_a_question(amal: Requester) -> None:
    amal.say("500 blankets to Trabzon, urgent", "Trabzon is 5")
    amal.tap("Yes, there", "📍 Trabzon")


def test_a_site_counts_more_than_towns_of_its_name(amal: Requester) -> None:
    amal.say("500 blankets", "Where to")
    amal.say("Kırıkhan", "📍 Kırıkhan")
    place = filed_at(amal)
    assert place.kind == "site"


def test_another_name_of_a_town_is_of_the_site_that_stands_there(amal: Requester) -> None:
    amal.say("500 blankets, urgent", "Where to")
    amal.say("قريخان", "📍 Kırıkhan")
    assert filed_at(amal).kind == "site"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "500 blankets 3 km north of Kırıkhan, urgent"),
        ("fr", "500 couvertures à 3 km au nord de Kırıkhan, urgent"),
        ("es", "500 mantas a 3 km al norte de Kırıkhan, urgente"),
        ("ar", "٥٠٠ بطانية على بعد ٣ كم شمال Kırıkhan عاجل"),
        ("tr", "Kırıkhan'ın 3 km kuzeyine 500 battaniye acil"),
        ("uk", "500 ковдр за 3 км на північ від Kırıkhan, терміново"),
    ],
)
def test_the_way_from_a_place_is_said(stage: Stage, language: str, said: str) -> None:
    amal = Requester(stage, language)
    amal.say(said, "3 km north of Kırıkhan")
    place = filed_at(amal)
    assert (round(place.lat, 3), place.lon) == (36.526, 36.35755)


def test_the_way_from_a_town_is_an_answer(amal: Requester) -> None:
    amal.say("500 blankets", "Where to")
    amal.say("5 km west of Payas", "📍 5 km west of Payas (Antakya)")


def test_a_way_from_nowhere_goes_along_as_a_note(amal: Requester) -> None:
    assert "“3 km north of”" in amal.say("500 blankets, 3 km north of the bridge", "Where to")
