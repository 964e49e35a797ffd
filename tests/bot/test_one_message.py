"""Asking for aid the way people talk: one message says it all, and what is not clear is asked."""

from datetime import UTC, datetime

import pytest

from bot.tables import Item, Place, Priority, Role
from tests.bot.requesting import Requester, filed, lines, look
from tests.bot.stage import Stage

# What is understood does not depend on the kind of database, and much is said here.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

CODED = (
    ("HSHEBLANWMT1", "Blanket, woven", "piece", 1.75, 0.01125),
    ("HSHETARPW406", "Tarpaulin, 4 x 6 m", "piece", 4.2, 0.0112),
    ("HSHETENTF16C", "Tent, family, 16 m2", "piece", 55.0, 0.28),
    ("FCERRICEBR5", "Rice", "kg", 1.0, 0.00125),
    ("FPULLENTRS01", "Lentils", "kg", 1.0, 0.0011),
    ("KWATTANKO05", "Water tank, onion, 5 m3", "kit", 40.0, 0.41),
    ("WASDCHLA0100T", "Water purification tablet for 20 L", "tablet", 0.0006, 0.00000336),
    ("AFODMWAT1.5", "Water, bottled, 1.5 L", "bottle", 1.55, 0.002),
    ("KWATTANKO10", "Water tank, onion, 10 m3", "kit", 115.0, 1.05),
)
PLACES = (
    ("Antakya", 36.20655, 36.15722),
    ("Yayladağı merkez", 35.90, 36.06),
    ("Yayladağı köyü", 37.10, 36.60),
)


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    """A catalogue with real codes, and two places that share a name."""
    with stage_without_ticks.db.write() as session:
        for code, item, unit, kg, m3 in CODED:
            session.add(Item(code=code, name=item, unit=unit, kg=kg, m3=m3))
        for site, lat, lon in PLACES:
            session.add(Place(code=None, name=site, lat=lat, lon=lon))
    return stage_without_ticks


@pytest.fixture
def amal(stage: Stage) -> Requester:
    return Requester(stage)


def test_one_message_says_it_all(amal: Requester) -> None:
    text = amal.say("need 500 blankets and 20 tents in Antakya by tomorrow 18:00, urgent")
    assert "500 pieces · blankets" in text
    assert "20 pieces · family tents" in text
    assert "📍 Antakya" in text
    assert "needed by Wed 8 Feb, 18:00 (UTC+3)" in text
    assert "🟠 Urgent" in text
    assert "Is everything right?" in text
    amal.tap("Submit", "R-0001 is filed")
    [request] = filed(amal.stage.db)
    assert request.priority is Priority.URGENT
    assert request.needed_by == datetime(2023, 2, 8, 15, 0, tzinfo=UTC)
    assert lines(amal.stage.db, 1) == {"HSHEBLANWMT1": 500, "HSHETENTF16C": 20}


def test_one_message_says_it_all_in_arabic(stage: Stage) -> None:
    amal = Requester(stage, "ar")
    text = amal.say("نحتاج ٥٠٠ بطانية و٢٠ خيمة في أنطاكيا قبل غدا الساعة ١٨:٠٠ عاجل", "هل كل شيء")
    assert "500 قطعة" in text
    assert "20 قطعة" in text
    assert "Antakya" in text
    amal.tap("req:submit", "R-0001")
    assert lines(stage.db, 1) == {"HSHEBLANWMT1": 500, "HSHETENTF16C": 20}


def test_nothing_is_filed_before_the_card_is_confirmed(amal: Requester) -> None:
    amal.say("500 blankets in Antakya, urgent", "Is everything right?")
    assert filed(amal.stage.db) == []


def test_the_command_takes_what_is_said_behind_it(amal: Requester) -> None:
    assert "500 pieces · blankets" in amal.say("/new 500 blankets in Antakya", "How urgent")


def test_a_request_is_said_in_two_messages(amal: Requester) -> None:
    amal.say("hello, we are in Antakya", "What is needed?")
    text = amal.say("500 blankets, life-saving", "Is everything right?")
    assert "📍 Antakya" in text
    assert "🔴 Life-saving" in text


def test_a_later_message_changes_a_line_and_the_time(amal: Requester) -> None:
    amal.say("500 blankets and 20 tents in Antakya tomorrow, urgent", "Is everything right?")
    text = amal.say("make it 300 blankets, by friday 12:00", "Is everything right?")
    assert "300 pieces · blankets" in text
    assert "20 pieces · family tents" in text
    assert "Fri 10 Feb, 12:00" in text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_which_of_two_places_is_asked(stage: Stage, language: str) -> None:
    amal = Requester(stage, language)
    said = {"en": "50 blankets to Yayladağı urgent", "ar": "٥٠ بطانية إلى Yayladağı عاجل"}
    amal.say(said[language], "Yayladağı")
    amal.tap("Yayladağı köyü", "📍")
    amal.tap("req:submit", "R-0001")
    place = look(stage.db, lambda s: s.get_one(Place, filed(stage.db)[0].place_id))
    assert place.name == "Yayladağı köyü"


def test_a_point_in_a_message_is_the_place(amal: Requester) -> None:
    text = amal.say("50 blankets to 36.2401, 36.1602 urgent", "Is everything right?")
    assert "📍 4 km from Antakya" in text


def test_a_point_near_the_place_that_is_named_with_it_is_meant(amal: Requester) -> None:
    text = amal.say("50 blankets to Antakya 36.2401, 36.1602 urgent", "Is everything right?")
    assert "📍 4 km from Antakya" in text


def test_a_point_far_from_the_place_that_is_named_with_it_is_asked_about(amal: Requester) -> None:
    amal.say("50 blankets to Antakya 37.1012, 36.6012 urgent", "“Antakya”: which one?")
    amal.tap("Antakya", "Is everything right?")


def test_a_point_that_cannot_be_is_answered_and_the_rest_is_taken(amal: Requester) -> None:
    amal.say("50 blankets to https://goo.gl/maps/x1", "link")


def test_which_of_two_days_is_asked(amal: Requester) -> None:
    amal.say("50 blankets in Antakya by 5/6, urgent", "“5/6”: which one?")
    amal.tap("Mon 5 Jun", "Is everything right?")
    amal.tap("Submit", "is filed")
    assert filed(amal.stage.db)[0].needed_by == datetime(2023, 6, 5, 20, 59, tzinfo=UTC)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_time_that_has_passed_is_questioned(stage: Stage, language: str) -> None:
    amal = Requester(stage, language)
    said = {
        "en": ("50 blankets in Antakya by 6 Feb 18:00, urgent", "“6 Feb 18:00” has passed"),
        "ar": ("٥٠ بطانية في أنطاكيا قبل 6 شباط 18:00 عاجل", "مضى وقته"),
    }
    amal.say(*said[language])
    amal.tap("req:by:tomorrow", "8")
    amal.tap("req:submit", "R-0001")


def test_kilograms_of_what_is_counted_in_pieces_are_asked_about(amal: Requester) -> None:
    text = amal.say("500 kg blankets in Antakya, urgent", "How many? blankets")
    assert "you wrote “500 kg blankets”" in text
    assert [b for b in amal.buttons() if b.startswith("req:qty")] == ["req:qty:286", "req:qty:500"]
    amal.tap("286 pieces", "Is everything right?")


def test_bags_of_what_is_counted_in_kilograms_are_asked_about(amal: Requester) -> None:
    amal.say("50 bags of rice in Antakya, urgent", "you wrote “50 bags of rice”")
    assert "1,250 kg" in amal.tap("1,250 kg", "Is everything right?")


def test_which_of_two_items_is_asked_and_its_number_is_kept(amal: Requester) -> None:
    amal.say("3 water tanks in Antakya, urgent", "which one?")
    assert "3 kits · water tanks 10 m³" in amal.tap("10 m³", "Is everything right?")


def test_which_of_two_items_can_be_typed_too(amal: Requester) -> None:
    amal.say("3 water tanks in Antakya, urgent", "which one?")
    amal.say("KWATTANKO10", "3 kits · water tanks 10 m³")


def test_what_is_asked_about_can_be_left_out(amal: Requester) -> None:
    amal.say("3 water tanks and 50 blankets in Antakya, urgent", "which one?")
    assert "tank" not in amal.tap("Leave it out", "Is everything right?")


def test_two_questions_come_one_after_the_other(amal: Requester) -> None:
    amal.say("3 water tanks to Yayladağı by 5/6, urgent", "water tanks”: which one?")
    amal.tap("water tanks 5 m³", "“Yayladağı”: which one?")
    amal.tap("Yayladağı köyü", "“5/6”: which one?")
    amal.tap("Mon 5 Jun", "Is everything right?")


def test_something_else_may_be_said_while_a_question_is_open(amal: Requester) -> None:
    amal.say("3 water tanks", "which one?")
    text = amal.say("in Antakya, 50 blankets", "“3 water tanks”: which one?")
    assert "50 pieces · blankets" in text
    assert "📍 Antakya" in text


def test_a_typo_is_understood(amal: Requester) -> None:
    text = amal.say("need 500 blnakets in Antkya urgent", "Is everything right?")
    assert "500 pieces · blankets" in text
    assert "📍 Antakya" in text


def test_what_was_not_understood_is_named_and_goes_along_as_a_note(amal: Requester) -> None:
    text = amal.say("500 blankets, 7 wheelchairs in Antakya, urgent", "Is everything right?")
    assert "Not understood, goes along as a note: “7 wheelchairs”" in text
    assert "📝 7 wheelchairs" in amal.tap("Submit", "is filed")


def test_what_was_not_understood_is_left_out_with_a_tap(amal: Requester) -> None:
    amal.say("500 blankets, 7 wheelchairs in Antakya, urgent", "Not understood")
    assert "wheelchairs" not in amal.tap("Leave out what was not", "Is everything right?")


def test_food_for_people_and_days_becomes_lines(amal: Requester) -> None:
    text = amal.say("food for 500 people for 7 days in Antakya, urgent", "Is everything right?")
    assert "1,400 kg · rice" in text
    assert "210 kg · lentils" in text
    assert "for 500 people" in text
    assert "🧮 7 days: full ration, 2,100 kcal a person a day" in text


def test_food_without_people_and_days_asks_for_both(amal: Requester) -> None:
    amal.say("we need food in Antakya, urgent", "How many people")
    amal.say("500", "For how many days?")
    assert "1,400 kg · rice" in amal.tap("7 days", "Is everything right?")


def test_food_is_asked_for_in_arabic(stage: Stage) -> None:
    amal = Requester(stage, "ar")
    amal.say("نحتاج طعام ل ٥٠٠ شخص في أنطاكيا عاجل", "لكم يوم")
    assert "1,400" in amal.tap("req:days:7", "هل كل شيء")


def test_shelter_needs_no_days(amal: Requester) -> None:
    text = amal.say("shelter for 120 families in Antakya, urgent", "Is everything right?")
    assert "120 pieces · family tents" in text
    assert "600 pieces · blankets" in text


def test_water_that_nobody_can_carry_becomes_tablets_and_says_so(amal: Requester) -> None:
    text = amal.say("water for 1000 people, 7 days, Antakya, urgent", "Is everything right?")
    assert "5,250 tablets" in text
    assert "even 7.5 l in bottles would be 52.5 t" in text


def test_lines_that_were_counted_are_changed_like_others(amal: Requester) -> None:
    amal.say("shelter for 120 families in Antakya, urgent", "120 pieces · family tents")
    amal.say("100 tents", "100 pieces · family tents")


def test_a_quantity_far_from_what_the_people_need_is_questioned_and_not_blocked(
    amal: Requester,
) -> None:
    text = amal.say("5000 blankets for 100 people in Antakya, urgent", "Is everything right?")
    assert "❓ 5,000 pieces for 100 people: is that right? (blankets)" in text
    amal.tap("Submit", "is filed")


def test_a_number_that_was_not_said_is_offered_by_what_the_people_need(amal: Requester) -> None:
    amal.say("blankets for 600 people in Antakya, urgent", "How many? blankets")
    amal.tap("600 pieces", "Is everything right?")


def test_much_is_shown_in_pallets_too(amal: Requester) -> None:
    assert "(875 kg, 5.6 m³, about 4 pallets)" in amal.say("500 blankets", "Where to?")


@pytest.mark.parametrize(
    "typed",
    [
        "REQ HSHETARPW406 200, HSHEBLANWMT1 500 @ANTAKYA BY 12FEB 18:00 P1",
        "req hshetarpw406 200,hsheblanwmt1 500 @ antakya by 12 feb 18:00 p1",
        "Req  HSHETARPW406  200\nHSHEBLANWMT1 500\n@Antakya\nby 12feb 1800 P1",
    ],
)
def test_the_short_form_says_it_all(amal: Requester, typed: str) -> None:
    text = amal.say(typed, "Is everything right?")
    assert "200 pieces · tarpaulins" in text
    assert "500 pieces · blankets" in text
    assert "📍 Antakya" in text
    assert "Sun 12 Feb, 18:00" in text
    assert "🔴 Life-saving" in text


def test_a_text_that_is_too_long_is_read_as_far_as_it_is_looked_at(amal: Requester) -> None:
    text = amal.say("500 blankets in Antakya urgent " + "bla " * 800, "Only the first 1,500")
    assert "500 pieces · blankets" in text


def test_a_driver_asks_for_aid_too_but_is_not_taken_at_every_word(stage: Stage) -> None:
    driver = Requester(stage, role=Role.DRIVER)
    driver.say("all well here", "not waiting")
    driver.say("need 50 blankets in Antakya", "How urgent")


@pytest.mark.parametrize("said", ["500 or so", "about 500 pls", "ok 500 thanks"])
def test_a_number_among_small_talk_answers_how_many(amal: Requester, said: str) -> None:
    amal.say("blankets to Antakya, urgent", "How many")
    assert "500 pieces · blankets" in amal.say(said, "Is everything right?")


def test_a_number_of_something_unknown_is_no_answer_to_how_many(amal: Requester) -> None:
    amal.say("blankets to Antakya, urgent", "How many")
    assert "20 pieces · blankets" not in amal.say("20 wheelbarrows", "How many")


def test_a_greeting_is_answered_with_the_card_and_no_complaint(amal: Requester) -> None:
    text = amal.say("Hello", "What is needed?")
    assert "👉" not in text
