"""What a requester reads of when help is likely to come, from filing to the promise."""

import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.actions.planning import promises
from bot.db import Database
from bot.drill.telegram import LocalTelegram
from bot.drill.telegram.model import Message
from bot.tables import (
    Card,
    Item,
    Line,
    Load,
    Organisation,
    Place,
    Plan,
    PlanStatus,
    Quote,
    Request,
    RequestStatus,
    Role,
    Stock,
    Stop,
    Trip,
    Vehicle,
    Warehouse,
)
from bot.texts import plain
from tests.bot.process import BotProcess
from tests.bot.requesting import Requester, filed, look, supply
from tests.bot.stage import START, Stage

NEVER = 60
"""Seconds between ticks where none comes in a test."""

LATER = "no time can be named yet; it goes into the next plan"


def equip(db: Database, blankets: int = 500) -> None:
    """A catalogue, places, and one truck that stands at a warehouse in Kırıkhan."""
    supply(db)
    with db.write() as session:
        place = session.exec(select(Place).where(Place.name == "Kırıkhan")).one()
        item = session.exec(select(Item).where(Item.code == "BLANKET")).one()
        aid = Organisation(code="V", name="Valley Aid")
        session.add(aid)
        session.flush()
        house = Warehouse(code="W", name="Depot", place_id=place.id, organisation_id=aid.id)
        truck = Vehicle(code="T1", name="Truck 1", organisation_id=aid.id, mode="truck", kg=9000,
                        m3=40, place_id=place.id)  # fmt: skip
        session.add_all([house, truck])
        session.flush()
        session.add(Stock(warehouse_id=house.id, item_id=item.id, quantity=blankets))


def reads(who: Requester, words: str) -> Message:
    """Waits until one of the messages that stand in the person's chat has these words."""
    who.person.wait_until(lambda seen: any(words in plain(m.text) for m in seen), timeout=60)
    return next(m for m in who.person.from_bot if words in plain(m.text))


def settled(stage: Stage, ticks: int = 4) -> None:
    """Lets a few ticks pass."""
    time.sleep(ticks * stage.settings.tick_seconds)


def quotes(db: Database) -> list[Quote]:
    return look(db, lambda session: list(session.exec(select(Quote)).all()))


def test_the_card_that_says_it_is_filed_says_when_help_is_likely(stage: Stage) -> None:
    equip(stage.db)
    amal = Requester(stage)
    amal.ask()
    card = amal.card().id
    shown = reads(amal, "⏳ likely")
    assert shown.id == card
    assert "R-0001 is filed" in shown.text
    assert ", if approved; not promised yet" in plain(shown.text)
    (quote,) = quotes(stage.db)
    assert quote.likely_from is not None
    assert quote.likely_to is not None
    assert START + timedelta(minutes=30) < quote.likely_from < quote.likely_to


def test_in_arabic_too(stage: Stage) -> None:
    equip(stage.db)
    amal = Requester(stage, language="ar")
    amal.ask()
    assert "إن تمت الموافقة؛ ليس وعدًا بعد" in plain(reads(amal, "على الأرجح").text)


def test_what_fits_nowhere_goes_into_the_next_plan(stage: Stage) -> None:
    equip(stage.db, blankets=0)
    amal = Requester(stage)
    amal.ask()
    assert "R-0001 is filed" in reads(amal, LATER).text


def test_a_part_is_not_shown_as_the_whole(stage: Stage) -> None:
    equip(stage.db, blankets=40)
    amal = Requester(stage)
    amal.ask()
    reads(amal, "⏳ part of it likely")


def test_the_promise_takes_its_place_when_the_plan_is_approved(stage: Stage) -> None:
    equip(stage.db)
    amal, cem = Requester(stage), stage.member(Role.COORDINATOR, "Cem Kaya")
    amal.ask()
    card = reads(amal, "⏳ likely").id
    cem.say("/plan")
    cem.wait_for("Plan P-0001", timeout=60)
    cem.wait_until(
        lambda seen: any("Approve" in b.text for m in seen for row in m.buttons for b in row)
    )
    cem.tap("✅ Approve").wait()
    shown = reads(amal, "⏱ expected")
    assert shown.id == card
    assert "likely" not in shown.text
    assert "next plan" not in shown.text
    settled(stage)
    assert quotes(stage.db) == []
    assert _cards(stage.db) == []


def test_another_request_is_written_on_a_message_of_its_own(stage: Stage) -> None:
    equip(stage.db)
    amal = Requester(stage)
    amal.ask()
    first = amal.card().id
    amal.ask("Tent, family, 16 m2")
    second = reads(amal, "R-0002 is filed").id
    assert reads(amal, "⏳ likely").id == first
    assert reads(amal, LATER).id == second


def test_a_request_that_is_changed_is_quoted_anew_below(stage: Stage) -> None:
    equip(stage.db, blankets=150)
    amal = Requester(stage)
    amal.ask()
    first = reads(amal, "⏳ likely").id
    amal.tap("req:show:1", "waiting for a plan")
    amal.tap("req:edit:1", "Changing R-0001")
    amal.tap("req:go:lines")
    amal.tap("req:line:1", "How many")
    amal.say("300")
    amal.tap("req:submit", "R-0001 is changed")
    assert reads(amal, "⏳ part of it likely").id != first
    assert all(message.id != first for message in amal.person.from_bot)


def test_a_request_that_goes_on_after_a_hold_is_quoted_anew(stage: Stage) -> None:
    equip(stage.db)
    amal, lena = Requester(stage), Requester(stage, role=Role.COORDINATOR)
    amal.ask()
    first = reads(amal, "⏳ likely").id
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Hold", "on hold")
    amal.person.wait_until(lambda seen: not any("⏳" in m.text for m in seen))
    lena.tap("Resume", "waiting for a plan")
    amal.person.wait_for("R-0001 goes on")
    assert reads(amal, "⏳ likely").id != first


def test_killed_between_filing_and_quote_it_is_said_after_the_restart(
    db: Database, telegram: LocalTelegram, tmp_path: Path, database_url: str
) -> None:
    slow = Stage(telegram, db, tick_seconds=NEVER)
    slow.start()
    equip(db)
    amal = Requester(slow)
    slow.stop()
    bot = BotProcess(telegram, database_url, tmp_path, tick_seconds=NEVER)
    bot.start()
    bot.wait_until_it_listens()
    amal.ask()
    bot.kill()
    assert [quote.found_at for quote in quotes(db)] == [None]
    again = BotProcess(telegram, database_url, tmp_path, tick_seconds=0.2)
    again.start()
    again.wait_until_it_listens()
    assert "R-0001 is filed" in reads(amal, "⏳ likely").text
    assert again.stop() == 0
    said = [m for m in amal.person.from_bot if "R-0001 is filed" in m.text]
    assert len(said) == 1


@pytest.fixture
def slow(db: Database, telegram: LocalTelegram) -> Stage:
    """A service whose ticks have not come yet; the requester's is the only request."""
    stage = Stage(telegram, db, tick_seconds=NEVER)
    stage.start()
    equip(db)
    return stage


def quick(slow: Stage) -> Stage:
    """The same operation served by a service that ticks."""
    slow.stop()
    stage = Stage(slow.telegram, slow.db)
    stage.start()
    return stage


def test_a_request_that_is_withdrawn_before_its_quote_never_gets_one(slow: Stage) -> None:
    amal = Requester(slow)
    amal.ask()
    amal.tap("req:show:1", "waiting for a plan")
    amal.tap("req:withdraw:1", "Withdraw R-0001")
    amal.tap("req:withdrawn:1", "is withdrawn")
    stage = quick(slow)
    amal.person.wait_until(
        lambda seen: any("is filed" in m.text and "withdrawn" in m.text for m in seen)
    )
    settled(stage)
    assert quotes(stage.db) == []
    assert not any("⏳" in message.text for message in amal.person.from_bot)
    stage.stop()


def test_what_is_promised_before_its_quote_shows_the_promise(slow: Stage) -> None:
    amal = Requester(slow)
    amal.ask()
    promise(slow.db)
    stage = quick(slow)
    assert "R-0001 is filed" in reads(amal, "⏱ expected").text
    settled(stage)
    assert quotes(stage.db) == []
    assert not any("⏳" in message.text for message in amal.person.from_bot)
    stage.stop()


def promise(db: Database) -> None:
    """Promises the one request what it asks for in two hours."""
    with db.write() as session:
        request = session.exec(select(Request)).one()
        line = session.exec(select(Line)).one()
        house = session.exec(select(Warehouse)).one()
        vehicle = session.exec(select(Vehicle)).one()
        plan = Plan(status=PlanStatus.APPROVED, epoch=START, made_at=START, problem={}, answer={})
        session.add(plan)
        session.flush()
        at = START + timedelta(hours=2)
        trip = Trip(plan_id=plan.id, vehicle_id=vehicle.id, warehouse_id=house.id,
                    end_place_id=house.place_id, begins_at=START, loads_at=START,
                    departs_at=START + timedelta(hours=1), ends_at=at, km=40)  # fmt: skip
        session.add(trip)
        session.flush()
        stop = Stop(trip_id=trip.id, position=0, request_id=request.id, arrives_at=at,
                    earliest_at=at, latest_at=at, leaves_at=at)  # fmt: skip
        session.add(stop)
        session.flush()
        session.add(Load(stop_id=stop.id, line_id=line.id, planned=line.requested))
        request.status = RequestStatus.PLANNED
        promises.make(session, [stop], START)


def test_who_blocks_the_bot_is_in_nobodys_way(slow: Stage) -> None:
    amal, basma = Requester(slow), Requester(slow)
    amal.ask()
    amal.person.block()
    basma.ask()
    stage = quick(slow)
    reads(basma, "⏳ likely")
    settled(stage)
    assert [quote.found_at is None for quote in quotes(stage.db)] == [False, False]
    assert [request.code for request in filed(stage.db)] == ["R-0001", "R-0002"]
    stage.stop()


def _cards(db: Database) -> list[str]:
    query = select(Card.name).where(col(Card.name).startswith("filed:"))
    return look(db, lambda session: list(session.exec(query).all()))
