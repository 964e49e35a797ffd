"""What a person has begun waits while they do something else."""

from sqlmodel import select

from bot.db import Database
from bot.tables import Form
from tests.bot.road import Road, lay_out


def kinds(road: Road) -> list[str]:
    """What is open, the one on top first."""
    with road.db.read() as session:
        form = session.exec(select(Form)).first()
        return [] if form is None else [form.kind, *(each["kind"] for each in form.under[::-1])]


def test_a_draft_waits_while_its_writer_reports_a_problem(db: Database) -> None:
    road = lay_out(db)
    road.driver.type("/new")
    road.driver.tap(f"drive:problem:{road.trip}")
    assert kinds(road) == ["problem", "request"]
    road.driver.type("The bridge is closed")
    assert kinds(road) == ["request"]


def test_a_draft_comes_to_the_top_when_its_writer_goes_on_with_it(db: Database) -> None:
    road = lay_out(db)
    road.driver.type("/new")
    road.driver.tap(f"drive:problem:{road.trip}")
    road.driver.type("/new")
    assert kinds(road) == ["request", "problem"]


def test_cancel_ends_what_is_on_top_and_then_what_waits(db: Database) -> None:
    road = lay_out(db)
    road.driver.type("/new")
    road.driver.tap(f"drive:problem:{road.trip}")
    road.driver.type("/cancel")
    assert kinds(road) == ["request"]
    road.driver.type("/cancel")
    assert kinds(road) == []


def test_a_receipt_waits_while_its_writer_asks_for_more(db: Database) -> None:
    road = lay_out(db)
    road.drive_to(0)
    road.driver.tap(f"drive:delivered:{road.stops[0]}")
    road.requester.tap(f"receive:some:{road.stops[0]}")
    road.requester.tap("req:new")
    assert kinds(road) == ["request", "receipt"]
    road.requester.tap("receive:rest")
    assert kinds(road) == ["receipt", "request"]
    road.requester.tap(f"receive:send:{road.stops[0]}")
    assert kinds(road) == ["request"]
    assert "What is needed?" in road.requester.type("?")


def test_a_draft_waits_while_its_writer_counts_what_was_loaded(db: Database) -> None:
    road = lay_out(db)
    road.driver.type("/new")
    road.driver.tap(f"drive:less:{road.trip}")
    assert kinds(road) == ["load", "request"]
    assert "oaded" in road.driver.tap(f"drive:counted:{road.trip}")
    assert kinds(road) == ["request"]


def test_a_draft_waits_while_its_writer_rejects_a_request(db: Database) -> None:
    road = lay_out(db)
    road.coordinator.tap("desk:reject:1")
    road.coordinator.type("/new")
    assert kinds(road) == ["request", "reject"]
    road.coordinator.tap("reject:keep")
    assert kinds(road) == ["request"]
