"""What every update meets before a handler of its own."""

import pytest
from sqlmodel import col, select

from bot.db import Database
from bot.handlers import handle
from bot.tables import Operation, Outbox
from tests.bot.road import NOW, SETTINGS, Chatter, Road, lay_out

NOBODY = 999
HIDDEN = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
PLACE = {"latitude": 36.2, "longitude": 36.1}


@pytest.fixture
def road(db: Database) -> Road:
    return lay_out(db)


def test_a_live_location_that_moves_is_not_something_said(road: Road) -> None:
    road.requester.send({"location": PLACE | {"live_period": 900}})
    before = road.requester.heard()
    for step in range(3):
        moved = PLACE | {"live_period": 900, "longitude": 36.1 + step / 100}
        road.requester.edit({"location": moved})
    assert road.requester.heard() == before


def test_a_live_location_that_moves_leaves_the_card_as_it_is(road: Road) -> None:
    road.requester.type("/new")
    road.requester.type("water 500")
    card = road.requester.send({"location": PLACE | {"live_period": 900}})
    assert "How urgent" in card
    assert road.requester.edit({"location": PLACE | {"live_period": 900}}) == card


def test_a_changed_message_is_answered(road: Road) -> None:
    road.driver.type("hello")
    before = len(road.driver.heard())
    assert "not waiting" in road.driver.edit({"text": "hello!"})
    assert len(road.driver.heard()) == before + 1


def test_what_requesters_write_asks_for_aid_and_what_others_write_only_if_it_says_so(
    road: Road,
) -> None:
    assert "New request" in road.requester.type("hello")
    assert "not waiting" in road.driver.type("hello")
    assert "20 pieces" in road.driver.type("we need 20 blankets")


@pytest.mark.parametrize("typed", ["/new", "/NEW", "/new now", "/new\n500 blankets", "/new@a_bot"])
def test_a_command_ends_where_telegram_ends_it(road: Road, typed: str) -> None:
    assert "New request" in road.requester.type(typed)


def test_an_anonymous_administrator_of_the_group_hears_why_nothing_happens(road: Road) -> None:
    group = {"id": -100, "type": "supergroup", "title": "Coordinators"}
    with road.db.write() as session:
        session.exec(select(Operation)).one().coordinators_chat_id = -100
        for chat, typed in ((group, "/plan"), (group, "hello"), (group | {"id": -200}, "/plan")):
            message = {"message_id": 9, "date": 0, "chat": chat, "from": HIDDEN, "text": typed}
            handle(session, {"update_id": 1, "message": message}, NOW, SETTINGS)
    with road.db.read() as session:
        told = session.exec(select(Outbox).where(col(Outbox.chat_id).in_((-100, -200)))).all()
    assert [row.chat_id for row in told] == [-100]
    assert "cannot see who you are" in str(told[0].payload)


def test_a_stranger_who_taps_hears_whom_this_is_for(road: Road) -> None:
    assert "for the staff" in Chatter(road.db, NOBODY).tap("plan:now")


def test_a_member_who_taps_what_others_decide_hears_so(road: Road) -> None:
    assert "your role" in road.requester.tap("plan:now")
