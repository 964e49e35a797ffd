"""The stock of warehouses: a ledger that adds up, and a page that coordinators read."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import func, select

from bot.actions.driving.stock import change_stock, reserved, take_in
from bot.db import Database
from bot.tables import Stock, StockMove
from tests.bot.road import NOW, Road, lay_out


@pytest.fixture
def road(db: Database) -> Road:
    return lay_out(db)


def test_the_ledger_adds_up_to_the_stock(road: Road) -> None:
    road.driver.tap(f"drive:loaded:{road.trip}")
    with road.db.read() as session:
        moved = select(func.sum(StockMove.change)).where(StockMove.item_id == 1)
        assert session.exec(moved).one() == road.stock("WATER") == 60


def test_stock_is_never_less_than_none(road: Road) -> None:
    with pytest.raises(IntegrityError), road.db.write() as session:
        change_stock(session, 1, 1, -201, "counted", now=NOW)


def test_what_approved_trips_will_load_is_reserved_until_it_is_loaded(road: Road) -> None:
    with road.db.read() as session:
        assert reserved(session) == {(1, 1): 140, (1, 2): 50}
    road.driver.tap(f"drive:loaded:{road.trip}")
    with road.db.read() as session:
        assert reserved(session) == {}


def test_expected_stock_is_on_hand_once_it_has_arrived(road: Road) -> None:
    at = NOW + timedelta(hours=2)
    with road.db.write() as session:
        session.add(Stock(warehouse_id=1, item_id=1, quantity=70, arrives_at=at))
    for now in (NOW, at, at):
        with road.db.write() as session:
            take_in(session, now)
    assert road.stock("WATER") == 270


def test_coordinators_see_what_lies_there_what_is_reserved_and_what_will_come(road: Road) -> None:
    with road.db.write() as session:
        session.add(Stock(warehouse_id=1, item_id=1, quantity=70, arrives_at=NOW))
    text = road.coordinator.type("/stock")
    assert "Gaziantep hub" in text
    assert "Water: 200 boxes, reserved 140" in text
    assert "Water: 70 boxes expected Tue 7 Feb, 09:00 (UTC+3)" in text


def test_drivers_do_not_see_the_stock(road: Road) -> None:
    assert "role" in road.driver.type("/stock")


def test_a_count_is_corrected_after_a_question(road: Road) -> None:
    asked = road.coordinator.type("/stock gzt water 180")
    assert "200 boxes in the books. Set to <b>180 boxes</b>?" in asked
    yes = road.coordinator.buttons("stock")[0]
    assert road.coordinator.tap(yes) == "Corrected."
    assert road.stock("WATER") == 180


@pytest.mark.parametrize("typed", ["1 200", "1\u00a0200", "1\u202f200", "1,200"])
def test_a_count_may_have_groups(road: Road, typed: str) -> None:
    assert "Set to <b>1,200 boxes</b>?" in road.coordinator.type(f"/stock GZT WATER {typed}")


def test_a_count_is_not_corrected_twice_or_over_a_change(road: Road) -> None:
    road.coordinator.type("/stock GZT WATER 180")
    yes = road.coordinator.buttons("stock")[0]
    road.driver.tap(f"drive:loaded:{road.trip}")
    assert "changed meanwhile" in road.coordinator.tap(yes)
    assert road.stock("WATER") == 60


@pytest.mark.parametrize(
    "typed", ["GZT", "GZT WATER", "GZT WATER x", "ABC WATER 1", "GZT WATER -4"]
)
def test_a_correction_that_cannot_be_read_is_explained(road: Road, typed: str) -> None:
    assert "WAREHOUSE ITEM QUANTITY" in road.coordinator.type(f"/stock {typed}")
