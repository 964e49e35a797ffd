"""A plan through the running service: a coordinator and a requester at their phones."""

from sqlmodel import select

from bot.tables import Person, Role, Trip
from tests.bot.dispatch.valley import ADMIN, COORDINATOR, REQUESTER, Valley
from tests.bot.stage import Stage


def test_a_plan_from_its_wish_to_the_promise_in_chat(stage: Stage) -> None:
    """The tick sees the request, the planner plans, a coordinator looks and approves."""
    cem = stage.member(Role.COORDINATOR, "Cem Kaya")
    rana = stage.member(Role.REQUESTER, "Rana Ali", language="ar")
    with stage.db.write() as session:
        valley = Valley(session).build()
        for stand_in in (ADMIN, COORDINATOR, REQUESTER):
            _forget(valley, stand_in)
        asks = session.exec(select(Person).where(Person.telegram_id == rana.id)).one()
        valley.request(tent=20, requester=asks)
    cem.say("/plan")
    cem.wait_for("Plan P-0001", timeout=60)
    cem.tap("🚚 Trips").wait()
    cem.wait_for("Depot → Nurdağı")
    cem.tap("↩️ Back").wait()
    cem.wait_until(lambda seen: any("Approve" in _labels(message) for message in seen))
    assert cem.tap("✅ Approve").wait() == "Approved. Drivers and requesters hear of it now."
    rana.wait_for("المساعدة مجدولة")
    cem.wait_for("approved by Cem Kaya")
    with stage.db.read() as session:
        assert len(session.exec(select(Trip)).all()) == 1


def _forget(valley: Valley, telegram_id: int) -> None:
    row = valley.session.exec(select(Person).where(Person.telegram_id == telegram_id)).one()
    row.telegram_id = None


def _labels(message: object) -> str:
    rows = getattr(message, "buttons", [])
    return " ".join(button.text for row in rows for button in row)
