"""Receipts: what requesters say arrived, and what follows from it."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.actions.driving import receipts
from bot.db import Database
from bot.tables import (
    Person,
    PersonState,
    PlanOrder,
    Promise,
    PromiseState,
    RequestStatus,
    StopStatus,
    TripStatus,
)
from tests.bot.road import NOW, Road, lay_out


@pytest.fixture
def road(db: Database) -> Road:
    """The first stop has been delivered."""
    road = lay_out(db)
    road.drive_to(0)
    road.driver.tap(f"drive:delivered:{road.stops[0]}")
    return road


def ordered(road: Road) -> list[str]:
    with road.db.read() as session:
        return [order.cause for order in session.exec(select(PlanOrder)).all()]


def test_all_arrived_takes_one_tap(road: Road) -> None:
    assert road.requester.tap(f"receive:all:{road.stops[0]}") == "Thank you. The receipt is noted."
    water = road.loads(0)["WATER"]
    assert (water.good, water.damaged, water.missing) == (100, 0, 0)
    assert road.stop_row(0).status is StopStatus.RECEIVED
    assert road.request(0).status is RequestStatus.DELIVERED
    assert road.trip_row().status is TripStatus.PART_RECEIVED
    assert "has arrived" in road.requester.card(f"receipt:{road.stops[0]}").payload["text"]


def test_the_second_tap_is_told_that_the_receipt_was_given(road: Road) -> None:
    road.requester.tap(f"receive:all:{road.stops[0]}")
    assert "already" in road.coordinator.tap(f"receive:all:{road.stops[0]}")
    assert "already" in road.requester.tap(f"receive:some:{road.stops[0]}")


def test_the_trip_is_received_with_its_last_receipt(road: Road) -> None:
    road.driver.tap(f"drive:arrived:{road.stops[1]}")
    road.driver.tap(f"drive:delivered:{road.stops[1]}")
    for stop in road.stops:
        road.requester.tap(f"receive:all:{stop}")
    assert road.trip_row().status is TripStatus.RECEIVED


def test_a_short_receipt_opens_the_remainder_and_wants_a_plan(road: Road) -> None:
    fill_in(road, "80", "15", "50")
    road.requester.tap(f"receive:send:{road.stops[0]}")
    water = road.loads(0)["WATER"]
    assert (water.good, water.damaged, water.missing) == (80, 15, 5)
    assert road.request(0).status is RequestStatus.PART_DELIVERED
    assert "remainder" in ordered(road)
    text = road.requester.card(f"receipt:{road.stops[0]}").payload["text"]
    assert "Still to come" in text
    assert "Water: 20, is planned again" in text


def fill_in(road: Road, *typed: str) -> str:
    road.requester.tap(f"receive:some:{road.stops[0]}")
    said = ""
    for text in typed:
        said = road.requester.type(text)
    return said


def test_coordinators_hear_what_was_damaged_or_missing_with_note_and_photo(road: Road) -> None:
    fill_in(road, "80 15 5", "50", "wet boxes <b>")
    photo = {"file_id": "wet", "file_unique_id": "u", "width": 9, "height": 9}
    road.requester.send({"photo": [photo]})
    road.requester.tap(f"receive:send:{road.stops[0]}")
    heard = road.coordinator.heard()
    told = next(text for text in heard if "80 boxes good, 15 damaged, 5 missing" in text)
    assert "wet boxes &lt;b&gt;" in told
    assert "Blanket" not in told
    assert road.stop_row(0).photo == "wet"


def test_coordinators_hear_nothing_of_a_whole_delivery(road: Road) -> None:
    before = road.coordinator.heard()
    road.requester.tap(f"receive:all:{road.stops[0]}")
    assert road.coordinator.heard() == before


@pytest.mark.parametrize("typed", ["fine", "101", "90 20", "1 2 3 4", "-1"])
def test_what_does_not_add_up_is_asked_again(road: Road, typed: str) -> None:
    assert fill_in(road, typed).startswith("⚠️")
    assert "How many of 100 Water" in road.requester.card("receipt").payload["text"]


def test_a_sticker_in_a_receipt_keeps_what_was_given(road: Road) -> None:
    fill_in(road, "80 15 5")
    said = road.requester.send({"location": {"latitude": 1, "longitude": 1}})
    assert "80 boxes good" in said


def test_the_rest_can_be_good_with_one_tap(road: Road) -> None:
    fill_in(road, "80 0 20")
    road.requester.tap(f"receive:rest:{road.stops[0]}")
    road.requester.tap(f"receive:send:{road.stops[0]}")
    assert road.loads(0)["BLANKET"].good == 50


def test_buttons_of_an_earlier_question_do_nothing(road: Road) -> None:
    water = road.loads(0)["WATER"].id
    road.requester.tap(f"receive:some:{road.stops[0]}")
    road.requester.tap(f"receive:good:{water}:0")
    road.requester.tap(f"receive:damaged:{water}:100")
    assert "not for you" in road.requester.tap(f"receive:good:{water}:100")


def test_an_incomplete_receipt_is_not_sent(road: Road) -> None:
    road.requester.tap(f"receive:some:{road.stops[0]}")
    road.requester.tap(f"receive:send:{road.stops[0]}")
    assert road.stop_row(0).status is StopStatus.DELIVERED


def test_a_receipt_can_be_cancelled(road: Road) -> None:
    fill_in(road, "80")
    road.requester.type("/cancel")
    assert "any more" in road.requester.tap(f"receive:send:{road.stops[0]}")


def test_a_receipt_before_the_drivers_tap_counts_as_delivered(db: Database) -> None:
    road = lay_out(db)
    road.driver.tap(f"drive:loaded:{road.trip}")
    road.driver.tap(f"drive:departed:{road.trip}")
    road.requester.tap(f"receive:all:{road.stops[0]}")
    assert road.loads(0)["WATER"].delivered == 100
    assert road.stop_row(0).arrived_at == NOW
    assert "received" in road.driver.tap(f"drive:delivered:{road.stops[0]}")
    with db.read() as session:
        promise = session.exec(select(Promise).where(Promise.stop_id == road.stops[0])).one()
    assert promise.state is PromiseState.KEPT


def test_nothing_is_received_before_the_vehicle_left(db: Database) -> None:
    road = lay_out(db)
    road.driver.tap(f"drive:loaded:{road.trip}")
    assert "not on its way" in road.requester.tap(f"receive:all:{road.stops[0]}")
    assert road.stop_row(0).status is StopStatus.PLANNED


def test_when_the_driver_meanwhile_said_less_the_receipt_is_looked_at_again(db: Database) -> None:
    road = lay_out(db)
    road.drive_to(0)
    fill_in(road, "100", "50")
    road.driver.tap(f"drive:partly:{road.stops[0]}")
    road.driver.tap(f"drive:count:{road.loads(0)['WATER'].id}")
    road.driver.type("60")
    road.driver.tap(f"drive:counted:{road.stops[0]}")
    road.requester.tap(f"receive:send:{road.stops[0]}")
    assert "How many of 60 Water" in road.requester.card("receipt").payload["text"]
    road.requester.type("60")
    road.requester.tap(f"receive:send:{road.stops[0]}")
    assert road.loads(0)["WATER"].good == 60
    assert road.request(0).status is RequestStatus.PART_DELIVERED


def test_somebody_elses_delivery_is_refused(road: Road) -> None:
    assert "not for you" in road.stranger.tap(f"receive:all:{road.stops[0]}")
    assert road.stop_row(0).status is StopStatus.DELIVERED


def test_the_receipts_that_wait_are_shown_again(road: Road) -> None:
    road.requester.tap(f"receive:all:{road.stops[0]}")
    assert "is on its way to Samandağ" in road.requester.type("/receipts")
    assert road.stranger.type("/receipts") == "No delivery waits for your receipt."


def test_a_receipt_that_was_not_given_is_asked_for_once_more(road: Road) -> None:
    card, asked = f"receipt:{road.stops[0]}", []
    for hours in (1, 2, 3):
        with road.db.write() as session:
            receipts.remind(session, NOW + timedelta(hours=hours))
        asked.append(road.requester.card(card))
    assert [row.once for row in asked] == [None, f"{card}:again", f"{card}:again"]
    assert asked[1].id == asked[2].id


def test_coordinators_are_asked_when_the_requester_cannot_be_reached(db: Database) -> None:
    road = lay_out(db)
    with db.write() as session:
        session.exec(
            select(Person).where(Person.telegram_id == 101)
        ).one().state = PersonState.BLOCKED
    road.drive_to(0)
    road.driver.tap(f"drive:delivered:{road.stops[0]}")
    road.coordinator.tap(f"receive:all:{road.stops[0]}")
    assert road.stop_row(0).status is StopStatus.RECEIVED


def test_an_arabic_receipt_speaks_arabic(db: Database) -> None:
    road = lay_out(db, language="ar")
    road.drive_to(0)
    said = fill_in(road, "٨٠ ١٥ ٥")
    assert "تالفة" in said
    assert "بطانية" not in said
    assert "⁨ماء⁩" in said
