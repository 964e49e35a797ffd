"""A person's own requests: seen, changed, withdrawn."""

import pytest
from sqlmodel import select

from bot.tables import (
    Request,
    RequestStatus,
    Role,
    Stop,
    StopStatus,
    TripStatus,
)
from tests.bot.planned import plan_for
from tests.bot.requesting import Requester, filed, lines, look, supply
from tests.bot.stage import Stage

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    return stage_without_ticks


@pytest.fixture
def amal(stage: Stage) -> Requester:
    supply(stage.db)
    return Requester(stage)


def test_nobody_has_requests_at_first(amal: Requester) -> None:
    assert "no requests yet" in amal.say("/my")


def test_requests_are_listed_with_status_and_promise(amal: Requester) -> None:
    amal.ask()
    plan_for(amal.stage.db, 60, status=TripStatus.APPROVED)
    amal.person.wait_for("help is planned")
    text = amal.say("/my", "Your requests")
    assert "R-0001 · Antakya · partly planned" in text
    assert "expected Tue 7 Feb, 15:00 – 16:00" in text


def test_one_request_is_seen_whole_with_how_much_is_planned(amal: Requester) -> None:
    amal.ask()
    plan_for(amal.stage.db, 60, status=TripStatus.APPROVED)
    amal.say("/my", "Your requests")
    assert "60 planned" in amal.tap("R-0001", "100 pieces · Blanket")


def test_others_requests_are_not_shown(amal: Requester) -> None:
    amal.ask()
    omar = Requester(amal.stage)
    for data in ("req:see:1", "req:edit:1", "req:withdraw:1", "req:withdrawn:1"):
        assert "not for you" in omar.answer(data)


def test_a_change_is_told_to_coordinators(amal: Requester) -> None:
    lena = amal.stage.member(Role.COORDINATOR, "Lena")
    amal.ask()
    amal.say("/my", "Your requests")
    amal.tap("R-0001", "100 pieces")
    amal.tap("✏️ Change", "Changing R-0001")
    amal.say("tents 20", "20 pieces")
    amal.tap("Items", "Tap an item")
    amal.tap("✏️ Blanket", "How many")
    amal.tap("Remove it", "Tap an item")
    amal.tap("Back", "Is everything right")
    amal.tap("Submit", "R-0001 is changed")
    assert (
        "was changed by its requester: 📦 Blanket, thermal: 100 pieces → –"
        in lena.wait_for("was changed").text
    )
    assert lines(amal.stage.db, 1) == {"TENT": 20}
    assert filed(amal.stage.db)[0].version == 2


def test_once_part_is_loaded_only_time_contact_and_note_change(amal: Requester) -> None:
    amal.ask()
    plan_for(amal.stage.db, 60, status=TripStatus.DISPATCHED)
    amal.say("/my", "Your requests")
    amal.tap("R-0001", "100 pieces")
    told = "only the time, the contact, the note and files"
    assert told in amal.tap("✏️ Change", "Changing R-0001")
    assert not {"req:go:lines", "req:go:place", "req:go:people"} & set(amal.buttons())
    amal.say("tents 20", told)
    amal.tap("Note", "What else")
    amal.say("Gate 3", "Gate 3")
    amal.tap("Submit", "is changed")
    [request] = filed(amal.stage.db)
    assert (request.note, lines(amal.stage.db, 1)) == ("Gate 3", {"BLANKET": 100})


def test_a_change_to_what_has_changed_meanwhile_is_shown_first(amal: Requester) -> None:
    amal.ask()
    amal.say("/my", "Your requests")
    amal.tap("R-0001", "100 pieces")
    amal.tap("✏️ Change", "Changing R-0001")
    with amal.stage.db.write() as session:
        session.get_one(Request, 1).version += 1
    amal.tap("Submit", "has changed meanwhile")


def test_withdrawing_asks_once(amal: Requester) -> None:
    amal.ask()
    amal.say("/my", "Your requests")
    amal.tap("R-0001", "100 pieces")
    amal.tap("Withdraw", "Withdraw R-0001 for Antakya?")
    amal.tap("Yes, withdraw it", "R-0001 is withdrawn")
    assert filed(amal.stage.db)[0].status is RequestStatus.CANCELLED
    assert "too late" in amal.answer("req:withdrawn:1")


def test_withdrawing_takes_it_out_of_trips_that_are_not_loaded(amal: Requester) -> None:
    amal.ask()
    plan_for(amal.stage.db, 60, status=TripStatus.APPROVED)
    amal.say("/my", "Your requests")
    amal.tap("R-0001", "100 pieces")
    amal.tap("Withdraw", "Withdraw R-0001")
    amal.tap("Yes, withdraw it", "R-0001 is withdrawn")
    stops = look(amal.stage.db, lambda s: s.exec(select(Stop.status)).all())
    assert list(stops) == [StopStatus.CANCELLED]
    assert not [m for m in amal.person.from_bot if "not coming after all" in m.text]


def test_what_is_on_its_way_still_comes_after_withdrawing(amal: Requester) -> None:
    amal.ask()
    plan_for(amal.stage.db, 60, status=TripStatus.DISPATCHED)
    amal.say("/my", "Your requests")
    amal.tap("R-0001", "60 on the way")
    amal.tap("Withdraw", "Withdraw R-0001")
    amal.tap("Yes, withdraw it", "what is on its way still comes")
    [request] = filed(amal.stage.db)
    assert request.status is RequestStatus.IN_TRANSIT
    assert lines(amal.stage.db, 1) == {"BLANKET": 60}
