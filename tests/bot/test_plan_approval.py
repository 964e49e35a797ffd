"""Deciding about plans: once, by one person, and only while the plan still fits."""

import threading
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from bot.db import Database
from bot.tables import (
    Line,
    OrderState,
    Place,
    Plan,
    PlanOrder,
    PlanStatus,
    Promise,
    Request,
    RequestStatus,
    Stock,
    Trip,
    TripStatus,
    Vehicle,
    VehicleState,
)
from planner.model import Reason
from tests.bot.dispatch.approved import approved_trip
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.valley import (
    ADMIN,
    COORDINATOR,
    DRIVER,
    NOW,
    REQUESTER,
    Chat,
    Valley,
    last_plan,
)

MINUTE = timedelta(minutes=1)


@pytest.fixture
def cem(db: Database) -> Chat:
    """A coordinator, with a draft for one request of 20 tents and one of 2,000 blankets."""
    with db.write() as session:
        valley = Valley(session).build()
        valley.request()
        other = valley.request(blanket=2000)
        draft(valley, {other.code: Reason.NO_STOCK})
    return Chat(db, COORDINATOR)


def test_approving_makes_trips_and_promises_and_tells_everybody(cem: Chat) -> None:
    cem.tap("plan:approve:1")
    with cem.db.read() as session:
        trip = session.exec(select(Trip)).one()
        assert trip.status is TripStatus.APPROVED
        assert session.get_one(Request, 1).status is RequestStatus.PLANNED
        assert session.exec(select(Promise)).one().request_id == 1
    assert "R-0001" in Chat(cem.db, REQUESTER).heard()[0]
    assert "WB-0001" in Chat(cem.db, DRIVER).heard()[0]


def test_the_card_says_who_decided_and_when_in_every_coordinators_chat(cem: Chat) -> None:
    cem.tap("plan:approve:1")
    for chat in (cem, Chat(cem.db, ADMIN)):
        assert "approved by Cem, Tue 7 Feb, 09:00 (UTC+3)" in chat.heard()[-1]
        assert "plan:approve:1" not in chat.buttons()


def test_the_card_is_in_the_language_of_each_chat(db: Database) -> None:
    with db.write() as session:
        valley = Valley(session).build()
        valley.admin.language = "ar"
        valley.request()
        draft(valley)
    Chat(db, COORDINATOR).tap("plan:discard:1")
    assert "رفض" in Chat(db, ADMIN).heard()[-1]


def test_a_late_tap_hears_who_decided_what(cem: Chat) -> None:
    cem.tap("plan:discard:1")
    ada = Chat(cem.db, ADMIN)
    for late in ("plan:approve:1", "plan:discard:1", "plan:trips:1:0", "plan:left:1:0"):
        assert "discarded by Cem" in ada.tap(late, NOW + MINUTE)
    with cem.db.read() as session:
        assert session.exec(select(Trip)).all() == []


def test_a_late_tap_on_a_replaced_plan_hears_so(cem: Chat) -> None:
    with cem.db.write() as session:
        last_plan(session).status = PlanStatus.SUPERSEDED
    assert "replaced by a newer plan" in cem.tap("plan:approve:1")


def test_two_coordinators_at_once_make_one_decision(cem: Chat) -> None:
    ready = threading.Barrier(2)

    def decide(user: int, data: str) -> None:
        ready.wait()
        Chat(cem.db, user).tap(data)

    both = [
        threading.Thread(target=decide, args=(COORDINATOR, "plan:approve:1")),
        threading.Thread(target=decide, args=(ADMIN, "plan:approve:1")),
    ]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    with cem.db.read() as session:
        assert len(session.exec(select(Trip)).all()) == 1
        assert last_plan(session).status is PlanStatus.APPROVED
    assert len(Chat(cem.db, REQUESTER).heard()) == 2  # the promise, and why the rest must wait


def test_who_is_not_a_coordinator_cannot_decide(cem: Chat) -> None:
    assert "not among what your role" in Chat(cem.db, REQUESTER).tap("plan:approve:1")
    with cem.db.read() as session:
        assert last_plan(session).status is PlanStatus.DRAFT


@pytest.mark.parametrize(
    "data", ["plan", "plan:", "plan:approve", "plan:approve:99", "plan:trip:1:7", "plan:trips:1:x"]
)
def test_a_forged_tap_is_refused(cem: Chat, data: str) -> None:
    assert "no longer works" in cem.tap(data)


def test_a_requester_who_is_left_hears_once_why(cem: Chat) -> None:
    cem.tap("plan:approve:1")
    with cem.db.write() as session:
        valley_draft_again(session)
    cem.tap("plan:approve:2")
    told = [text for text in Chat(cem.db, REQUESTER).heard() if "R-0002" in text]
    assert len(told) == 1
    assert "not enough Blanket" in told[0]
    assert "stays open" in told[0]


def valley_draft_again(session: Session) -> None:
    valley = Valley(session)
    draft(valley, {"R-0002": Reason.NO_STOCK})


def changed(session: Session, what: str) -> None:
    if what == "request":
        session.get_one(Line, 1).requested = 5
    elif what == "withdrawn":
        session.get_one(Request, 1).status = RequestStatus.CANCELLED
    elif what == "moved":
        session.get_one(Request, 1).place_id = 1
    elif what == "reach":
        session.get_one(Request, 1).largest_kg = 1000
    elif what == "stock":
        session.exec(select(Stock)).all()[0].quantity = 3
    elif what == "vehicle":
        session.get_one(Vehicle, 1).state = VehicleState.BROKEN
    elif what == "elsewhere":
        session.get_one(Vehicle, 1).place_id = 2
    elif what == "place":
        session.get_one(Place, 2).closed = True


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("request", "Request R-0001 has changed"),
        ("withdrawn", "Request R-0001 has changed"),
        ("moved", "Request R-0001 has changed"),
        ("reach", "Request R-0001 has changed"),
        ("stock", "no longer enough Tent"),
        ("vehicle", "Truck T1 is not free"),
        ("elsewhere", "Truck T1 is not free"),
        ("place", "Nurdağı is closed off"),
    ],
)
def test_a_plan_that_no_longer_fits_is_not_approved_but_made_anew(
    cem: Chat, what: str, said: str
) -> None:
    with cem.db.write() as session:
        changed(session, what)
    assert "no longer fits" in cem.tap("plan:approve:1")
    assert said in cem.heard()[-1]
    with cem.db.read() as session:
        assert session.exec(select(Trip)).all() == []
        assert session.exec(select(PlanOrder)).one().state is OrderState.OWED


def test_a_decision_that_took_too_long_orders_a_new_plan(cem: Chat) -> None:
    assert "no longer fits" in cem.tap("plan:approve:1", NOW + 61 * MINUTE)
    assert "should have begun" in cem.heard()[-1]


def test_a_decision_that_took_a_little_long_moves_what_is_promised(cem: Chat) -> None:
    cem.tap("plan:approve:1", NOW + 50 * MINUTE)
    with cem.db.read() as session:
        assert session.exec(select(Trip)).one().begins_at == NOW + 50 * MINUTE


def test_a_vehicle_that_is_on_another_trip_by_now_does_not_fit(db: Database) -> None:
    with db.write() as session:
        valley = Valley(session).build()
        valley.request()
        plan = draft(valley)
        approved_trip(valley, valley.request(place=valley.place("Hatay", 36.2, 36.16)))
        assert plan.id == 1
    cem = Chat(db, COORDINATOR)
    cem.tap("plan:approve:1")
    assert "Truck T1 is not free" in cem.heard()[-1]


def test_a_trip_that_is_not_loaded_can_be_cancelled_from_its_page(cem: Chat) -> None:
    cem.tap("plan:approve:1")
    cem.tap("plan:trip:1:0")
    assert "plan:cancel:1:0" in cem.buttons()
    assert "cancelled" in cem.tap("plan:cancel:1:0")
    with cem.db.read() as session:
        assert session.exec(select(Trip)).one().status is TripStatus.CANCELLED
        assert session.get_one(Request, 1).status is RequestStatus.SUBMITTED
    assert "can no longer be cancelled" in cem.tap("plan:cancel:1:0")


def test_asking_for_a_plan_owes_one_and_says_so(cem: Chat) -> None:
    cem.type("/plan")
    assert "begins in a moment" in cem.heard()[-1]
    with cem.db.read() as session:
        assert session.exec(select(PlanOrder)).one().cause == "coordinator"


def test_a_group_decides_when_there_is_one_and_who_asks_elsewhere_is_answered_there(
    db: Database,
) -> None:
    with db.write() as session:
        valley = Valley(session).build()
        valley.operation.coordinators_chat_id = -100
    cem = Chat(db, COORDINATOR)
    cem.type("/plan")
    assert "being made" in cem.heard()[-1]
    assert "begins in a moment" in Chat(db, -100).heard()[-1]


def test_plans_keep_who_decided(cem: Chat) -> None:
    cem.tap("plan:approve:1", NOW + MINUTE)
    with cem.db.read() as session:
        plan = session.get_one(Plan, 1)
        assert (plan.decided_by_id, plan.decided_at) == (2, NOW + MINUTE)
