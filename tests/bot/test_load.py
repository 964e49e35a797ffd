"""What loading an operation's file does to the rows, and what it leaves alone."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import SQLModel, col, func, select

from bot.actions.asking.places import search_sites
from bot.actions.driving.stock import change_stock, take_in
from bot.actions.loading.summary import LoadSummary
from bot.db import Database
from bot.documents.operation import SHIPPED, OperationFileError, load_file
from bot.tables import (
    Item,
    ItemName,
    Operation,
    Organisation,
    Person,
    PersonState,
    Place,
    PlaceName,
    Role,
    Stock,
    StockMove,
    Vehicle,
    VehicleState,
    Warehouse,
)

EXAMPLE = (Path(__file__).parent / "data" / "example.toml").read_text(encoding="utf-8")
NOW = datetime(2029, 12, 31, 6, tzinfo=UTC)
LATER = NOW + timedelta(days=2)
TABLES: tuple[type[SQLModel], ...] = (
    Operation, Organisation, Place, PlaceName, Item, ItemName, Warehouse, Stock, StockMove, Person,
    Vehicle,
)  # fmt: skip

Load = Callable[..., LoadSummary]


@pytest.fixture
def load(db: Database, tmp_path: Path) -> Load:
    """Loads the example, with one thing written differently."""

    def load(
        old: str = "", new: str = "", *, now: datetime = NOW, set_stock: bool = False
    ) -> LoadSummary:
        assert not old or EXAMPLE.count(old) == 1
        path = tmp_path / "operation.toml"
        path.write_text(EXAMPLE.replace(old, new) if old else EXAMPLE, encoding="utf-8")
        return load_file(db, path, now, set_stock=set_stock)

    return load


def rows(db: Database) -> dict[str, list[str]]:
    """All rows that a file can set, as text."""
    with db.read() as session:
        return {
            kind.__name__: sorted(row.model_dump_json() for row in session.exec(select(kind)))
            for kind in TABLES
        }


def test_the_example_becomes_rows(db: Database, load: Load) -> None:
    assert load().changes == 19
    with db.read() as session:
        operation = session.exec(select(Operation)).one()
        assert (operation.code, operation.zone, operation.exercise) == (
            "EXAMPLE",
            "Europe/Istanbul",
            True,
        )
        vehicle, driver = session.exec(
            select(Vehicle, Person).join(Person, col(Person.id) == col(Vehicle.driver_id))
        ).one()
        assert (vehicle.code, vehicle.mode, vehicle.kg, vehicle.m3) == ("T-01", "truck", 10000, 42)
        assert (vehicle.shift_starts, vehicle.shift_ends) == ("06:00", "22:00")
        assert (driver.role, driver.state) == (Role.DRIVER, PersonState.ACTIVE)
        names = session.exec(select(ItemName.name).where(ItemName.language == "ar")).all()
        assert set(names) == {"بطانيات", "خيمة", "خيام"}
        for name in ("Antioch", "أنطاكية"):
            [place], certain = search_sites(session, name)
            assert (place.code, certain) == ("ANTAKYA", True)


def test_stock_is_set_through_the_ledger(db: Database, load: Load) -> None:
    load()
    with db.read() as session:
        stock = session.exec(select(Stock).where(col(Stock.arrives_at).is_(None))).one()
        move = session.exec(select(StockMove)).one()
        assert (stock.quantity, move.change, move.cause, move.at) == (4000, 4000, "file", NOW)


def test_stock_to_come_waits_for_its_time(db: Database, load: Load) -> None:
    load()
    with db.read() as session:
        stock = session.exec(select(Stock).where(col(Stock.arrives_at).is_not(None))).one()
        assert (stock.quantity, stock.arrives_at) == (200, datetime(2030, 1, 1, 5, tzinfo=UTC))


def test_loading_twice_changes_nothing(db: Database, load: Load) -> None:
    load()
    before = rows(db)
    assert load(now=LATER).changes == 0
    assert rows(db) == before


def test_the_shipped_exercise_loads_and_loads_again(db: Database) -> None:
    assert load_file(db, SHIPPED, NOW).changes > 300
    before = rows(db)
    assert load_file(db, SHIPPED, LATER).changes == 0
    assert rows(db) == before
    assert len(before["Vehicle"]) == 40
    with db.read() as session:
        assert session.exec(select(Operation)).one().countries == "SY TR"


def test_a_changed_row_follows_the_file(db: Database, load: Load) -> None:
    load()
    summary = load('name = "Adana warehouse"', 'name = "Adana depot"')
    assert summary.counts["warehouses"] == {"changed": 1}
    assert summary.changes == 1
    with db.read() as session:
        assert session.exec(select(Warehouse.name)).one() == "Adana depot"


def test_what_is_gone_from_the_file_stays(db: Database, load: Load) -> None:
    load()
    load('  { code = "R-01", name = "Rana Sabbagh", role = "requester", '
         'organisation = "RED-CRESCENT", language = "ar" },\n', "")  # fmt: skip
    with db.read() as session:
        assert session.exec(select(func.count()).select_from(Person)).one() == 3


def test_one_wrong_row_keeps_everything_out(db: Database, load: Load) -> None:
    with pytest.raises(OperationFileError, match="line 34: person"):
        load('phone = "+44 7700 900123"', 'phone = "call me"')
    assert not any(rows(db).values())


def test_one_wrong_row_keeps_every_change_out(db: Database, load: Load) -> None:
    load()
    before = rows(db)
    with pytest.raises(OperationFileError):
        load('name = "Adana", lat = 36.982', 'name = "Seyhan", lat = 136.982')
    assert rows(db) == before


def ship_blankets(db: Database) -> None:
    """What an operation does all day: 1,500 of 4,000 blankets leave."""
    with db.write() as session:
        item = session.exec(select(Item).where(Item.code == "BLANKET")).one()
        warehouse = session.exec(select(Warehouse)).one()
        change_stock(session, warehouse.id, item.id, -1500, "trip", now=NOW)


def on_hand(db: Database) -> int:
    """How many blankets there are."""
    with db.read() as session:
        return session.exec(select(Stock.quantity).where(col(Stock.arrives_at).is_(None))).one()


def test_loading_again_leaves_stock_that_the_operation_changed(db: Database, load: Load) -> None:
    load()
    ship_blankets(db)
    assert load().changes == 0
    assert load("quantity = 4000", "quantity = 9000").changes == 0
    assert on_hand(db) == 2500


def test_stock_is_set_again_when_asked_for(db: Database, load: Load) -> None:
    load()
    ship_blankets(db)
    assert load(set_stock=True).counts["stock on hand"] == {"changed": 1}
    assert on_hand(db) == 4000
    with db.read() as session:
        assert session.exec(select(func.sum(col(StockMove.change)))).one() == 4000


def test_stock_that_came_does_not_come_again(db: Database, load: Load) -> None:
    load()
    with db.write() as session:
        take_in(session, LATER)
    before = rows(db)
    assert load(now=LATER).changes == 0
    assert rows(db) == before


def test_more_stock_to_come_follows_the_file(load: Load) -> None:
    load()
    assert load("quantity = 200", "quantity = 300").counts["stock to come"] == {"changed": 1}


def test_a_vehicle_stays_where_the_operation_took_it(db: Database, load: Load) -> None:
    load()
    with db.write() as session:
        vehicle = session.exec(select(Vehicle)).one()
        vehicle.place_id = session.exec(select(Place.id).where(Place.code == "ANTAKYA")).one()
        vehicle.free_at, vehicle.state = LATER, VehicleState.BROKEN
    before = rows(db)
    assert load().changes == 0
    assert rows(db) == before


def test_a_person_keeps_what_they_chose_in_chat(db: Database, load: Load) -> None:
    load()
    with db.write() as session:
        person = session.exec(select(Person).where(Person.code == "C-01")).one()
        person.language, person.telegram_id, person.phone = "ar", 77, "+44 7700 900999"
        person.state = PersonState.BLOCKED
    before = rows(db)
    assert load().changes == 0
    assert rows(db) == before


def test_who_wrote_before_the_file_named_them_is_recognised(db: Database, load: Load) -> None:
    with db.write() as session:
        session.add(Person(name="leyla", telegram_id=77, language="ar", created_at=NOW))
    load('role = "coordinator"', 'role = "coordinator", telegram_id = 77')
    with db.read() as session:
        person = session.exec(select(Person).where(Person.telegram_id == 77)).one()
        assert (person.code, person.name, person.language) == ("C-01", "Leyla Yalçın", "ar")
        assert (person.role, person.state) == (Role.COORDINATOR, PersonState.ACTIVE)


def test_an_account_of_somebody_else_is_told_with_its_line(db: Database, load: Load) -> None:
    load('role = "requester"', 'role = "requester", telegram_id = 77')
    before = rows(db)
    with pytest.raises(OperationFileError, match=r'line 32: person "C-01": .* "Rana Sabbagh"'):
        load('role = "coordinator"', 'role = "coordinator", telegram_id = 77')
    assert rows(db) == before


def test_the_placeholder_of_an_empty_installation_becomes_the_operation(
    db: Database, load: Load
) -> None:
    with db.write() as session:
        session.add(Operation(code="aidline", name="aidline", bot_username="aid_bot"))
    load()
    with db.read() as session:
        operation = session.exec(select(Operation)).one()
        assert (operation.code, operation.bot_username) == ("EXAMPLE", "aid_bot")


def test_another_operation_is_not_loaded_over_this_one(load: Load) -> None:
    load()
    with pytest.raises(OperationFileError, match=r'line 2: .* serves the operation "EXAMPLE"'):
        load('code = "EXAMPLE"', 'code = "OTHER"')


def test_the_summary_is_plain_lines(load: Load) -> None:
    assert str(load()).splitlines()[:3] == [
        "EXAMPLE  Example: flood on the Ova",
        "  operation      1 added",
        "  organisations  1 added",
    ]
