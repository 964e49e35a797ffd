"""The plan's card and its pages: short, clear, and never too long for Telegram."""

import re

import pytest

from bot.db import Database
from bot.dispatch.card import plan_buttons, plan_text
from bot.dispatch.pages import left_page, trip_page, trips_page
from bot.dispatch.papers import Papers
from bot.tables import Plan, PlanStatus, Priority
from bot.texts import LANGUAGES, Words, plain
from planner.model import Reason
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.valley import COORDINATOR, NOW, Chat, Valley

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

WORDS = Words("en", "Europe/Istanbul")
LONGEST = 4096


def text_of(valley: Valley, plan: Plan, words: Words = WORDS) -> str:
    return plan_text(valley.session, Papers.of(plan), words)


def visible(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_served_and_unserved_are_counted_by_priority(valley: Valley) -> None:
    valley.request(tent=20, people=120)
    valley.request(tent=10, people=1000, priority=Priority.LIFE_SAVING)
    left = valley.request(blanket=500, people=50)
    text = text_of(valley, draft(valley, {left.code: Reason.LOWER_PRIORITY}))
    assert "2 trips, 2 of 2 vehicles" in text
    urgent = "<b>1 of 2</b> requests, 120 of 170 people, 1 t of 2 t"
    assert urgent in text
    assert text.index("1,000 of 1,000 people, 500 kg of 500 kg") < text.index(urgent)


def test_the_first_and_last_arrival_have_weekday_and_zone(valley: Valley) -> None:
    for _ in range(3):
        valley.request()
    text = text_of(valley, draft(valley))
    assert "Arrivals Tue 7 Feb, 13:30 – 22:30 (UTC+3)" in text


def test_what_nobody_knows_the_weight_of_is_named_before_it_is_decided(valley: Valley) -> None:
    valley.request(tent=20)
    assert "not known" not in text_of(valley, draft(valley))
    valley.tents.m3 = None
    assert "Weight or volume not known, and taken for nothing in plans: Tent (tent)" in plain(
        text_of(valley, draft(valley))
    )


@pytest.mark.parametrize(("language", "said"), [("en", "🕒 Arrival"), ("ar", "🕒 الوصول")])
def test_the_time_of_a_single_arrival_is_said_once(
    valley: Valley, language: str, said: str
) -> None:
    valley.request()
    text = plain(text_of(valley, draft(valley), Words(language, "Europe/Istanbul")))
    assert text.count("13:30") == 1
    assert f"{said} " in text


def test_what_is_left_is_grouped_by_reason_and_missing_item(valley: Valley) -> None:
    left = {valley.request(blanket=9).code: Reason.NO_STOCK for _ in range(14)}
    left |= {valley.request(tent=9).code: Reason.NO_STOCK for _ in range(2)}
    left |= {valley.request().code: Reason.NO_ACCESS}
    text = text_of(valley, draft(valley, left))
    assert "14 lines: not enough Blanket in any warehouse" in text
    assert "2 lines: not enough Tent in any warehouse" in text
    assert "1 line: no vehicle that can get there is free" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words(valley: Valley, reason: Reason, language: str) -> None:
    request = valley.request()
    papers = Papers.of(draft(valley, {request.code: reason}))
    words = Words(language, "UTC")
    assert "{" not in plan_text(valley.session, papers, words)
    assert "{" not in left_page(valley.session, papers, 0, words)[0]


def test_changes_against_the_plan_before_are_said(valley: Valley) -> None:
    stays, falls = valley.request(), valley.request()
    draft(valley).status = PlanStatus.SUPERSEDED
    comes = valley.request()
    text = text_of(valley, draft(valley, {falls.code: Reason.LOWER_PRIORITY}))
    assert "Since P-0001: 2 → 2 trips" in text
    assert f"+ {comes.code}" in text
    assert f"− {falls.code}" in text
    assert stays.code not in text


def test_an_approved_plan_is_not_compared_with(valley: Valley) -> None:
    valley.request()
    draft(valley).status = PlanStatus.APPROVED
    assert "Since" not in text_of(valley, draft(valley))


def test_of_a_plan_without_trips_there_is_nothing_to_decide(valley: Valley) -> None:
    papers = Papers.of(draft(valley, {valley.request().code: Reason.NO_STOCK}))
    data = [button.data for row in plan_buttons(papers, WORDS) for button in row]
    assert data == ["plan:left:1:0", "plan:now"]


def crowd(valley: Valley, n: int, left: int) -> Papers:
    """A plan with many trips and lines left, all with long names."""
    name = "<Çok & uzun> " * 12
    requests = [
        valley.request(place=valley.place(f"{name}{k}", 37, 36), tent=1, blanket=1)
        for k in range(n + left)
    ]
    for vehicle in (valley.truck, valley.second):
        vehicle.name = name
    valley.warehouse.name = valley.tents.name = name
    unserved = {request.code: Reason.NO_STOCK for request in requests[n:]}
    return Papers.of(draft(valley, unserved))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_too_long_with_150_trips(valley: Valley, language: str) -> None:
    papers, words = crowd(valley, 150, 60), Words(language, "Europe/Istanbul")
    session = valley.session
    pages = [trips_page(session, papers, n, words) for n in range(19)]
    pages += [left_page(session, papers, n, words) for n in range(15)]
    texts = [plan_text(session, papers, words), *(text for text, _ in pages)]
    assert max(len(visible(text)) for text in texts) <= LONGEST
    assert all(1 <= len(row) <= 8 for _, buttons in pages for row in buttons)
    data = [button.data for _, buttons in pages for row in buttons for button in row]
    assert max(len(d.encode()) for d in data) <= 64
    assert {f"plan:trip:1:{n}" for n in range(150)} <= {*data}


def test_a_page_beyond_the_last_is_the_last(valley: Valley) -> None:
    papers = crowd(valley, 9, 0)
    far, last = (trips_page(valley.session, papers, n, WORDS) for n in (99, 1))
    assert far == last


def test_a_trips_page_shows_stops_and_loads(valley: Valley) -> None:
    valley.request(tent=20, blanket=300)
    page = trip_page(valley.session, Papers.of(draft(valley)), 0, WORDS)
    assert page is not None
    assert "Nurdağı" in page[0]
    assert "Tent: 20 pieces" in page[0]
    assert "Blanket: 300 pieces" in page[0]


def test_the_pages_are_turned_within_the_card(db: Database) -> None:
    with db.write() as session:
        valley = Valley(session).build()
        for _ in range(10):
            valley.request(tent=1)
        draft(valley)
    cem = Chat(db, COORDINATOR)
    cem.tap("plan:trips:1:0", NOW)
    assert "plan:trips:1:1" in cem.buttons()
    cem.tap("plan:trips:1:1")
    assert {"plan:trips:1:0", "plan:trip:1:8", "plan:show:1"} <= {*cem.buttons()}
    cem.tap("plan:show:1")
    assert "plan:approve:1" in cem.buttons()
