"""The road, tap by tap: what drivers, requesters and coordinators hear and what rows say."""

import pytest
from sqlmodel import select

from bot.actions.driving import trips
from bot.actions.driving.stock import change_stock
from bot.db import Database
from bot.tables import (
    Person,
    PersonState,
    Promise,
    PromiseState,
    RequestStatus,
    Stop,
    StopStatus,
    Trip,
    TripStatus,
    Vehicle,
)
from tests.bot.road import MINUTE, NOW, Road, lay_out


@pytest.fixture
def road(db: Database) -> Road:
    return lay_out(db)


def test_the_driver_gets_the_waybill_with_stops_loads_and_map_links(road: Road) -> None:
    text = road.driver.card(f"trip:{road.trip}").payload["text"]
    assert "WB-0001" in text
    assert text.index("Antakya") < text.index("Samandağ")
    assert "Water: 100 boxes" in text
    assert "Amal +90 555" in text
    assert 'href="https://www.openstreetmap.org/?mlat=36.20000&amp;mlon=36.16000#map=14/' in text
    assert "at least 1.7 t" in text


def test_the_arabic_waybill_names_items_in_arabic_and_keeps_its_links_whole(db: Database) -> None:
    road = lay_out(db, language="ar")
    text = road.driver.card(f"trip:{road.trip}").payload["text"]
    assert "ماء" in text
    assert 'href="https://www.openstreetmap.org/?mlat=36.20000&amp;mlon=36.16000#map=14/' in text


def test_only_the_next_step_is_offered(road: Road) -> None:
    card, trip, (first, second) = f"trip:{road.trip}", road.trip, road.stops
    problem = f"drive:problem:{trip}"
    steps = [
        [f"drive:loaded:{trip}", f"drive:less:{trip}"],
        [f"drive:departed:{trip}"],
        [f"drive:arrived:{first}"],
        [f"drive:delivered:{first}", f"drive:partly:{first}"],
        [f"drive:arrived:{second}"],
        [f"drive:delivered:{second}", f"drive:partly:{second}"],
    ]
    for offered in steps:
        assert road.driver.buttons(card) == [*offered, problem]
        road.driver.tap(offered[0])
    assert road.driver.buttons(card) == []


def test_a_trip_without_a_driver_in_chat_goes_to_the_coordinators(db: Database) -> None:
    road = lay_out(db, driver=False)
    road.coordinator.tap(f"drive:loaded:{road.trip}")
    assert road.coordinator.buttons(f"trip:{road.trip}")[0] == f"drive:departed:{road.trip}"


def test_a_driver_who_blocked_the_bot_is_replaced_by_the_coordinators(road: Road) -> None:
    with road.db.write() as session:
        session.exec(
            select(Person).where(Person.telegram_id == 100)
        ).one().state = PersonState.BLOCKED
        trips.announce(session, session.get_one(Trip, road.trip), NOW)
    assert "WB-0001" in road.coordinator.card(f"trip:{road.trip}").payload["text"]


def test_stock_falls_by_what_was_loaded(road: Road) -> None:
    road.driver.tap(f"drive:loaded:{road.trip}")
    assert (road.stock("WATER"), road.stock("BLANKET")) == (60, 10)
    assert road.trip_row().loaded_at == NOW


def test_loading_twice_takes_the_goods_once(road: Road) -> None:
    road.driver.tap(f"drive:loaded:{road.trip}")
    late = road.coordinator.tap(f"drive:loaded:{road.trip}")
    assert "loaded" in late
    assert road.stock("WATER") == 60


def test_loading_less_leaves_the_rest_open_and_in_stock(road: Road) -> None:
    blankets = road.loads(0)["BLANKET"].id
    road.driver.tap(f"drive:less:{road.trip}")
    road.driver.tap(f"drive:count:{blankets}")
    road.driver.type("٣٠")
    road.driver.tap(f"drive:counted:{road.trip}")
    assert road.loads(0)["BLANKET"].loaded == 30
    assert road.loads(0)["WATER"].loaded == 100
    assert road.stock("BLANKET") == 30
    assert road.request(0).status is RequestStatus.PART_PLANNED


@pytest.mark.parametrize("typed", ["many", "51", "-3", "10 20", ""])
def test_what_is_no_number_in_reach_is_asked_again_and_nothing_is_lost(
    road: Road, typed: str
) -> None:
    loads = road.loads(0)
    road.driver.tap(f"drive:less:{road.trip}")
    road.driver.tap(f"drive:count:{loads['WATER'].id}")
    road.driver.type("90")
    road.driver.tap(f"drive:count:{loads['BLANKET'].id}")
    said = road.driver.type(typed) if typed else road.driver.send({"sticker": _STICKER})
    assert said.startswith("⚠️")
    assert "<b>90 boxes" in said
    assert "from 0 to 50" in said


_STICKER = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
            "is_animated": False, "is_video": False}  # fmt: skip


def test_goods_that_the_books_did_not_know_are_found_when_they_are_loaded(road: Road) -> None:
    with road.db.write() as session:
        change_stock(session, 1, 1, -150, "counted", now=NOW)
    road.driver.tap(f"drive:loaded:{road.trip}")
    assert road.stock("WATER") == 0


def test_departing_late_moves_the_promises_by_as_much(road: Road) -> None:
    before = road.stop_row(0).arrives_at
    road.driver.tap(f"drive:loaded:{road.trip}")
    road.driver.tap(f"drive:departed:{road.trip}", NOW + 90 * MINUTE)
    assert road.stop_row(0).arrives_at == before + 60 * MINUTE
    assert road.trip_row().ends_at == NOW + 360 * MINUTE
    assert any("moves to" in text for text in road.requester.heard())


def test_nobody_departs_with_an_empty_vehicle(road: Road) -> None:
    road.driver.tap(f"drive:departed:{road.trip}")
    assert road.trip_row().departed_at is None


def test_arriving_keeps_the_promise_and_tells_the_requester(road: Road) -> None:
    road.drive_to(0, NOW + 30 * MINUTE)
    assert "is at Antakya" in road.requester.card(f"receipt:{road.stops[0]}").payload["text"]
    with road.db.read() as session:
        promise = session.exec(select(Promise).where(Promise.stop_id == road.stops[0])).one()
    assert promise.state is PromiseState.KEPT


def test_arriving_late_moves_the_stops_after_it(road: Road) -> None:
    road.driver.tap(f"drive:loaded:{road.trip}")
    road.driver.tap(f"drive:departed:{road.trip}", NOW + 30 * MINUTE)
    road.driver.tap(f"drive:arrived:{road.stops[0]}", NOW + 150 * MINUTE)
    assert road.stop_row(1).arrives_at == NOW + 210 * MINUTE
    road.driver.tap(f"drive:delivered:{road.stops[0]}", NOW + 180 * MINUTE)
    assert road.stop_row(1).arrives_at == NOW + 220 * MINUTE


def test_handing_over_asks_for_the_receipt_at_once(road: Road) -> None:
    road.drive_to(0)
    road.driver.tap(f"drive:delivered:{road.stops[0]}")
    card = road.requester.card(f"receipt:{road.stops[0]}")
    assert "What arrived?" in card.payload["text"]
    assert card.payload["below"] is True
    first = road.stops[0]
    assert road.requester.buttons(card.card or "") == [
        f"receive:all:{first}",
        f"receive:some:{first}",
    ]


def test_the_trip_ends_with_its_last_delivery_and_the_vehicle_goes_home(road: Road) -> None:
    road.drive_to(1, NOW + 180 * MINUTE)
    road.driver.tap(f"drive:delivered:{road.stops[1]}", NOW + 200 * MINUTE)
    assert road.trip_row().status is TripStatus.ARRIVED
    assert road.trip_row().ended_at == NOW + 200 * MINUTE
    with road.db.read() as session:
        vehicle = session.exec(select(Vehicle)).one()
    assert vehicle.place_id == road.trip_row().end_place_id
    assert vehicle.free_at == NOW + 300 * MINUTE


def test_what_was_not_handed_over_goes_back_to_stock_when_a_coordinator_says_so(road: Road) -> None:
    road.drive_to(1)
    road.driver.tap(f"drive:partly:{road.stops[1]}")
    road.driver.type("15")
    road.driver.tap(f"drive:counted:{road.stops[1]}")
    assert "25 boxes" in road.coordinator.card(f"goods:{road.trip}").payload["text"]
    road.coordinator.tap(f"goods:back:{road.trip}")
    late = road.coordinator.tap(f"goods:back:{road.trip}")
    assert "decided already" in late
    assert road.stock("WATER") == 60 + 25


def test_a_driver_cannot_say_what_became_of_goods(road: Road) -> None:
    road.drive_to(1)
    road.driver.tap(f"drive:partly:{road.stops[1]}")
    road.driver.type("15")
    road.driver.tap(f"drive:counted:{road.stops[1]}")
    road.driver.tap(f"goods:back:{road.trip}")
    assert road.stock("WATER") == 60


@pytest.mark.parametrize("step", ["loaded", "less", "trip", "problem", "departed"])
def test_another_drivers_trip_is_refused(road: Road, step: str) -> None:
    with road.db.write() as session:
        session.exec(select(Vehicle)).one().driver_id = None
    assert "not for you" in road.driver.tap(f"drive:{step}:{road.trip}")
    assert road.trip_row().loaded_at is None


@pytest.mark.parametrize(
    "data",
    ["drive", "drive:", "drive:loaded", "drive:loaded:x", "drive:loaded:99999999999999",
     "drive:loaded:77", "drive:arrived:-1", "drive:nothing:1", "drive:report:1:fun",
     "drive:report:1", "drive:late:1:0", "drive:late:1:999999", "drive:my:x",
     "trouble:giveup:77", "goods:back:x", "fleet:set:1:flying:0", "stock:x"],
)  # fmt: skip
def test_forged_data_is_refused(road: Road, data: str) -> None:
    assert "not for you" in road.coordinator.tap(data)


def test_a_requester_may_not_drive(road: Road) -> None:
    assert "role" in road.requester.tap(f"drive:loaded:{road.trip}")


def test_a_form_that_is_closed_says_so(road: Road) -> None:
    assert "any more" in road.driver.tap("drive:units:0")


def test_drivers_see_their_own_trips_and_coordinators_all(db: Database) -> None:
    road = lay_out(db, driver=False)
    assert road.driver.type("/trips") == "No trip is under way."
    road.coordinator.type("/trips")
    assert road.coordinator.buttons("trips") == [f"drive:trip:{road.trip}"]


def test_a_card_that_a_coordinator_opened_follows_the_drivers_taps(road: Road) -> None:
    road.coordinator.tap(f"drive:trip:{road.trip}")
    road.driver.tap(f"drive:loaded:{road.trip}")
    assert f"drive:departed:{road.trip}" in road.coordinator.buttons(f"trip:{road.trip}")


def test_a_trip_is_called_off_before_it_is_loaded_and_its_lines_are_open_again(road: Road) -> None:
    with road.db.write() as session:
        assert trips.cancel_trip(session, session.get_one(Trip, road.trip), "replan", NOW)
    assert road.trip_row().status is TripStatus.CANCELLED
    assert road.request(0).status is RequestStatus.SUBMITTED
    assert any("called off" in text for text in road.driver.heard())
    assert any("not coming after all" in text for text in road.requester.heard())


def test_a_loaded_trip_is_not_called_off(road: Road) -> None:
    road.driver.tap(f"drive:loaded:{road.trip}")
    with road.db.write() as session:
        assert not trips.cancel_trip(session, session.get_one(Trip, road.trip), "replan", NOW)
    assert road.stop_row(0).status is StopStatus.PLANNED


def test_a_trip_without_its_last_stop_is_called_off(road: Road) -> None:
    with road.db.write() as session:
        for stop in road.stops:
            assert trips.cancel_stop(session, session.get_one(Stop, stop), "other", NOW)
    assert road.trip_row().status is TripStatus.CANCELLED


def test_a_cancelled_stop_is_not_loaded(road: Road) -> None:
    with road.db.write() as session:
        trips.cancel_stop(session, session.get_one(Stop, road.stops[1]), "other", NOW)
    road.driver.tap(f"drive:loaded:{road.trip}")
    assert road.stock("WATER") == 100
    assert road.loads(1)["WATER"].loaded is None


def test_a_stop_whose_goods_are_loaded_stays_and_the_driver_is_told(road: Road) -> None:
    road.driver.tap(f"drive:loaded:{road.trip}")
    with road.db.write() as session:
        assert not trips.cancel_stop(session, session.get_one(Stop, road.stops[1]), "other", NOW)
    assert road.stop_row(1).status is StopStatus.PLANNED
    assert any("may not need" in text for text in road.driver.heard())


def count(road: Road, begin: str, *, units: str) -> None:
    """Says in the form that so many units of each load were loaded, or handed over."""
    step, row = begin.split(":")
    road.driver.tap(f"drive:{step}:{row}")
    stop = road.stops.index(int(row)) if step == "partly" else None
    loads = [i for n in (0, 1) if stop in (None, n) for i in road.loads(n).values()]
    for load in loads:
        road.driver.tap(f"drive:count:{load.id}")
        road.driver.type(units)
    road.driver.tap(f"drive:counted:{row}")


def test_a_stop_for_which_nothing_was_loaded_is_called_off(road: Road) -> None:
    road.driver.tap(f"drive:less:{road.trip}")
    road.driver.tap(f"drive:count:{road.loads(1)['WATER'].id}")
    road.driver.tap("drive:units:0")
    road.driver.tap(f"drive:counted:{road.trip}")
    assert road.stop_row(1).status is StopStatus.CANCELLED
    assert road.request(1).status is RequestStatus.SUBMITTED
    assert any("not coming after all" in text for text in road.requester.heard())


def test_a_trip_for_which_nothing_was_loaded_is_called_off(road: Road) -> None:
    count(road, f"less:{road.trip}", units="0")
    assert road.trip_row().status is TripStatus.CANCELLED
    assert road.stock("WATER") == 200


def test_handing_over_nothing_is_no_delivery(road: Road) -> None:
    road.drive_to(0)
    count(road, f"partly:{road.stops[0]}", units="0")
    assert road.stop_row(0).status is StopStatus.FAILED
    assert road.request(0).status is RequestStatus.SUBMITTED
    card = road.requester.card(f"receipt:{road.stops[0]}")
    assert "could not hand this over" in card.payload["text"]
    assert road.requester.buttons(f"receipt:{road.stops[0]}") == []
