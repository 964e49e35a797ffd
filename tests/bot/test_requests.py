"""Asking for aid: one card, filled in any order, filed once."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.tables import Place, PlanOrder, Priority, Reach, RequestStatus, Role
from tests.bot.requesting import Requester, filed, lines, look, supply
from tests.bot.stage import Stage

PICTURE = [{"file_id": "p1", "file_unique_id": "u1", "width": 9, "height": 9}]


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    return stage_without_ticks


@pytest.fixture
def amal(stage: Stage) -> Requester:
    supply(stage.db)
    return Requester(stage)


def test_the_shortest_way_is_one_item_one_place_one_priority(amal: Requester) -> None:
    text = amal.ask()
    assert "R-0001 is filed" in text
    assert "100 pieces · Blanket, thermal (200 kg, 1 m³)" in text
    [request] = filed(amal.stage.db)
    assert (request.status, request.priority) == (RequestStatus.SUBMITTED, Priority.STANDARD)
    assert lines(amal.stage.db, request.id) == {"BLANKET": 100}
    assert amal.draft() is None


def test_the_card_is_one_message_all_the_way(amal: Requester) -> None:
    before = len(amal.person.from_bot)
    amal.ask()
    assert len(amal.person.from_bot) == before + 1


def test_a_filed_request_stays_in_the_chat_when_the_next_is_begun(amal: Requester) -> None:
    amal.ask()
    amal.tap("req:new", "What is needed")
    assert [m for m in amal.person.from_bot if "R-0001 is filed" in m.text]


def test_item_and_number_in_one_message_make_a_line(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    assert "500 pieces · Blanket, thermal" in amal.say("blankets 500", "Where to")
    assert "20 pieces · Tent, family" in amal.say("20 tents", "Where to")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("500 kg rice", "500 kg · Rice"),
        ("rice 500kg", "500 kg · Rice"),
        ("500 kgs of rice", "500 kg · Rice"),
        ("20 pcs. of tents", "20 pieces · Tent, family"),
        ("water: 30 litres", "30 litres · Water"),
        ("50 bags of rice", "How many? Rice"),
        ("tent 16 m2", "How many? Tent, family"),
    ],
)
def test_a_number_with_its_unit_makes_a_line_and_another_unit_is_asked_about(
    amal: Requester, typed: str, answer: str
) -> None:
    amal.say("/new", "What is needed")
    amal.say(typed, answer)


@pytest.mark.parametrize("typed", ["500 pieces", "500 blankets", "blankets 500", "500"])
def test_a_number_is_taken_with_what_it_counts(amal: Requester, typed: str) -> None:
    amal.say("/new", "What is needed")
    amal.tap("Blanket, thermal", "How many")
    assert "500 pieces · Blanket, thermal" in amal.say(typed, "Where to")


def test_a_line_is_changed_and_removed(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say("tents 20", "20 pieces")
    amal.say("Antakya", "How urgent")
    amal.tap("Urgent", "Is everything right")
    amal.tap("Items", "Tap an item to change it")
    amal.tap("✏️ Blanket", "How many")
    amal.say("1 200", "1,200 pieces")
    amal.tap("Items", "Tap an item to change it")
    amal.tap("✏️ Tent", "How many")
    amal.tap("Remove it", "Tap an item to change it")
    amal.tap("Back", "Is everything right")
    amal.tap("Submit", "is filed")
    assert lines(amal.stage.db, 1) == {"BLANKET": 1200}


def test_weight_that_nobody_knows_is_said_to_be_unknown(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    assert "50 litres · Water, bottled (50 kg, volume unknown)" in amal.say("water 50", "Where to")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("0", "1 or more"),
        ("-5", "1 or more"),
        ("abc", "not a number"),
        ("1000000000000", "more than"),
    ],
)
def test_a_number_that_cannot_be_is_answered_on_the_card(
    amal: Requester, typed: str, answer: str
) -> None:
    amal.say("/new", "What is needed")
    amal.tap("Tent, family", "How many")
    assert "How many" in amal.say(typed, answer)
    assert "5 pieces" in amal.say("٥", "Where to")


@pytest.mark.parametrize(
    "content",
    [
        {"photo": PICTURE},
        {"sticker": {"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1,
                     "is_animated": False, "is_video": False, "type": "regular"}},
        {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}},
        {"contact": {"phone_number": "+90 5", "first_name": "Nur"}},
        {"location": {"latitude": 36.2, "longitude": 36.1}},
        {"text": "x" * 4096},
    ],
    ids=lambda content: next(iter(content)),
)  # fmt: skip
def test_anything_sent_instead_of_a_number_is_answered_and_loses_nothing(
    amal: Requester, content: dict[str, object]
) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say("Antakya", "How urgent")
    amal.tap("Urgent", "Is everything right")
    amal.say("tent", "How many")
    assert "500 pieces" in amal.send(expect="How many", **content)
    assert "5 pieces" in amal.say("5", "Is everything right")


def test_an_edited_message_changes_nothing_and_says_so(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    message = amal.person.say("blankets 500")
    amal.person.wait_for("Where to")
    amal.person.edit(message, "blankets 600")
    assert "500 pieces" in amal.person.wait_for("changes nothing here").text


def test_a_location_is_named_by_the_nearest_site(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.locate(36.24, 36.16, "4 km from Antakya")
    amal.tap("Urgent", "Is everything right")
    amal.tap("Submit", "is filed")
    place = look(amal.stage.db, lambda s: s.get_one(Place, filed(amal.stage.db)[0].place_id))
    assert (place.kind, place.name, place.lat) == ("adhoc", "4 km from Antakya", 36.24)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("36.24, 36.16", "4 km from Antakya"),
        ("36,2400 36,1600", "4 km from Antakya"),
        ("antkya", "📍 Antakya"),
        ("kirikhan", "📍 Kırıkhan"),
        ("96.2, 36.1", "Latitude is between"),
        ("500", "cannot read that as coordinates"),
        ("Nowhereville", "no place like “Nowhereville”"),
        ("-36.2, -36.1", "10,949 km from Samandağ"),
    ],
)
def test_a_place_is_typed_in_many_ways(amal: Requester, typed: str, answer: str) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say(typed, answer)


def test_everything_else_can_be_said_before_submitting(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say("Antakya", "How urgent")
    amal.say("life saving", "Is everything right")
    amal.tap("Needed by", "By when")
    amal.say("7 Feb 18:00", "needed by Tue 7 Feb, 18:00 (UTC+3)")
    amal.tap("People", "How many people")
    amal.say("2,000", "for 2,000 people")
    amal.tap("Contact", "Whom can the driver call")
    amal.say("Nur, +90 555 123", "☎️ Nur, +90 555 123")
    amal.tap("Access", "What can get there")
    amal.tap("4x4 only", "🚙 4x4 only")
    amal.tap("Access", "What can get there")
    amal.tap("up to 10 t", "🛻 No vehicle larger than 10 t")
    amal.tap("Note", "What else")
    amal.say("Bridge <closed> & guarded", "📝 Bridge <closed> & guarded")
    amal.send(expect="Kept with the request", photo=PICTURE)
    amal.tap("Submit", "is filed")
    [request] = filed(amal.stage.db)
    assert request.people == 2000
    assert (request.reach, request.largest_kg) == (Reach.FOUR_BY_FOUR, 10_000)
    assert (request.contact, request.note) == ("Nur, +90 555 123", "Bridge <closed> & guarded")
    assert request.needed_by is not None
    assert request.needed_by.isoformat() == "2023-02-07T15:00:00+00:00"


def test_a_time_that_has_passed_is_asked_for_again(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say("Antakya", "How urgent")
    amal.tap("Urgent", "Is everything right")
    amal.tap("Needed by", "By when")
    amal.say("6 Feb 18:00", "“6 Feb 18:00” has passed")


def test_an_unfinished_request_survives_a_restart(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.stage.restart()
    assert "500 pieces" in amal.say("Antakya", "How urgent")


def test_cancel_leaves_nothing_behind(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.locate(36.24, 36.16, "4 km from")
    amal.say("/cancel", "")
    amal.person.wait_until(lambda shown: not any("New request" in m.text for m in shown))
    assert amal.draft() is None
    assert filed(amal.stage.db) == []
    kinds = look(amal.stage.db, lambda s: s.exec(select(Place.kind)).all())
    assert "adhoc" not in kinds


def test_submit_tapped_twice_files_once(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say("Antakya", "How urgent")
    amal.tap("Urgent", "Is everything right")
    _first, second = amal.person.double_tap("Submit")
    assert "not open any more" in second.wait()
    amal.person.wait_for("is filed")
    assert len(filed(amal.stage.db)) == 1


@pytest.mark.parametrize("data", ["req:same", "req:anyway"])
def test_an_answer_to_a_question_that_was_not_asked_files_nothing(
    amal: Requester, data: str
) -> None:
    amal.say("/new", "What is needed")
    amal.person.forge(data).wait()
    assert filed(amal.stage.db) == []
    assert amal.draft() is not None


def test_submit_with_something_missing_asks_for_it(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.person.forge("req:submit")
    amal.person.wait_for("Something is still missing")
    assert filed(amal.stage.db) == []


def test_the_same_again_is_questioned_and_dropped(amal: Requester) -> None:
    amal.ask()
    amal.say("/new", "What is needed")
    amal.say("blanket 100", "Where to")
    amal.locate(36.2067, 36.1573, "How urgent")
    amal.tap("req:priority:urgent", "Is everything right")
    amal.tap("req:submit", "You filed the same a short while ago: R-0001")
    amal.say("hm", "Please tap one of the two")
    amal.tap("It is the same", "R-0001 stands as it is")
    assert len(filed(amal.stage.db)) == 1


def test_the_same_again_is_filed_when_it_is_wanted(amal: Requester) -> None:
    amal.ask()
    amal.say("/new", "What is needed")
    amal.say("blanket 100", "Where to")
    amal.say("Antakya", "How urgent")
    amal.tap("req:priority:urgent", "Is everything right")
    amal.tap("req:submit", "You filed the same")
    amal.tap("File it anyway", "R-0002 is filed")
    assert len(filed(amal.stage.db)) == 2


def test_a_life_saving_request_is_told_and_planned_for_after_a_short_wait_for_others(
    amal: Requester,
) -> None:
    lena = amal.stage.member(Role.COORDINATOR, "Lena")
    amal.ask(priority="life_saving")
    assert "100 pieces · Blanket" in lena.wait_for("A life-saving request").text
    orders = look(amal.stage.db, lambda s: s.exec(select(PlanOrder)).all())
    wait = timedelta(seconds=amal.stage.settings.plan_debounce_seconds)
    assert [(o.cause, o.due_at - o.asked_at) for o in orders] == [("life_saving", wait)]


@pytest.mark.parametrize(
    "data",
    [
        "req",
        "req:",
        "req:item",
        "req:item:999",
        "req:item:-1",
        "req:item:٣",
        "req:place:999999999999",
        "req:priority:none",
        "req:go:same",
        "req:qty:0",
        "req:by:x",
        "req:see:77",
        "req:withdrawn:77",
        "req:nothing",
        "desk:see:1",
    ],
)
def test_a_forged_tap_is_refused_and_changes_nothing(amal: Requester, data: str) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    before = amal.draft()
    assert amal.answer(data) != ""
    assert amal.draft() == before


def test_it_is_all_said_in_arabic_too(stage: Stage) -> None:
    supply(stage.db)
    amal = Requester(stage, "ar")
    amal.say("/new", "ما المطلوب؟")
    amal.say("بطانيه", "كم العدد؟")
    assert "100 قطعة" in amal.say("١٠٠ قطعة", "إلى أين؟")
    assert "50 كغ" in amal.say("٥٠ كغ من الأرز", "إلى أين؟")
    amal.say("٣٦٫٢٤، ٣٦٫١٦", "ما مدى الاستعجال؟")
    amal.say("عاجل", "هل كل شيء صحيح؟")
    amal.tap("req:go:needed_by", "متى يجب أن يصل؟")
    amal.say("غدا ١٢:٠٠", "الأربعاء 8 فبراير")
    amal.tap("إرسال", "سُجّل")
    [request] = filed(stage.db)
    assert (request.priority, lines(stage.db, request.id)) == (
        Priority.URGENT,
        {"BLANKET": 100, "RICE": 50},
    )


def test_the_largest_vehicle_is_tapped_or_typed_and_taken_back(amal: Requester) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say("Antakya", "How urgent")
    amal.say("urgent", "Is everything right")
    amal.tap("Access", "how much the largest may carry")
    amal.say("not more than 7.5 tonnes", "No vehicle larger than 7.5 t")
    amal.tap("Access", "how much the largest may carry")
    amal.tap("up to 3.5 t", "No vehicle larger than 3.5 t")
    amal.tap("Access", "how much the largest may carry")
    assert "No vehicle larger" not in amal.tap("✓ up to 3.5 t", "Is everything right")
    amal.tap("Access", "how much the largest may carry")
    amal.tap("up to 1 t", "No vehicle larger than 1 t")
    amal.tap("Access", "how much the largest may carry")
    assert "No vehicle larger" not in amal.tap("Any vehicle gets there", "Is everything right")


def test_a_vehicle_larger_than_any_is_questioned_and_a_word_nobody_knows_too(
    amal: Requester,
) -> None:
    amal.say("/new", "What is needed")
    amal.say("blankets 500", "Where to")
    amal.say("Antakya", "How urgent")
    amal.say("urgent", "Is everything right")
    amal.tap("Access", "how much the largest may carry")
    amal.say("4000 t", "type a size such as 7.5 t")
    amal.say("a sturdy one", "type a size such as 7.5 t")
    assert amal.answer("req:largest:999999999")
    assert "500 pieces" in amal.say("10 t", "No vehicle larger than 10 t")
