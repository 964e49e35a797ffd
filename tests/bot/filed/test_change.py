"""A request that is filed is changed until it is loaded; trips, plans and promises follow."""

from sqlmodel import col, select

from bot.db import Database
from bot.tables import (
    Load,
    Outbox,
    Person,
    PlanOrder,
    Promise,
    PromiseState,
    Quote,
    RequestStatus,
    Role,
    Stop,
    StopStatus,
    Trip,
    TripStatus,
)
from bot.texts import plain
from tests.bot.planned import plan_for
from tests.bot.requesting import Requester, filed, lines, look
from tests.bot.stage import Stage


def change(amal: Requester) -> None:
    """Opens the request to be changed."""
    amal.say("/my", "Your requests")
    amal.tap("R-0001", "Filed")
    amal.tap("✏️ Change", "Changing R-0001")


def blankets(amal: Requester, n: int) -> None:
    """Says another number of blankets."""
    amal.tap("Items", "Tap an item")
    amal.tap("✏️ Blanket", "How many")
    amal.say(str(n), "Is everything right")


def planned(db: Database) -> list[int]:
    return look(db, lambda s: list(s.exec(select(Load.planned).order_by(col(Load.id))).all()))


def promises(db: Database) -> list[PromiseState]:
    query = select(Promise).order_by(col(Promise.id))
    return look(db, lambda s: [each.state for each in s.exec(query).all()])


def orders(db: Database) -> list[str]:
    return look(db, lambda s: list(s.exec(select(PlanOrder.cause)).all()))


def test_coordinators_read_what_it_was_and_what_it_is(amal: Requester, lena: Requester) -> None:
    change(amal)
    blankets(amal, 300)
    amal.say("20 tents", "20 pieces")
    amal.tap("Place", "Where to")
    amal.say("Samandağ", "📍 Samandağ")
    amal.tap("Priority", "How urgent")
    amal.tap("Urgent", "🟠 Urgent")
    amal.tap("Needed by", "By when")
    amal.say("7 Feb 18:00", "needed by")
    amal.tap("People", "How many people")
    amal.say("400", "for 400 people")
    amal.tap("Submit", "R-0001 is changed")
    [head, *_] = plain(lena.person.wait_for("was changed").text).splitlines()
    assert head == (
        "✏️ R-0001 was changed by its requester: "
        "📦 Blanket, thermal: 100 pieces → 300 pieces, 📦 Tent, family, 16 m2: – → 20 pieces, "
        "📍 Place: Antakya → Samandağ, ❗ Priority: 🟢 Standard → 🟠 Urgent, "
        "🕒 Needed by: – → Tue 7 Feb, 18:00 (UTC+3), 👥 People: – → 400"
    )


def test_more_than_is_planned_leaves_the_promise_and_is_planned_for(
    stage: Stage, amal: Requester
) -> None:
    plan_for(stage.db, 100)
    change(amal)
    blankets(amal, 300)
    assert "expected" in amal.tap("Submit", "R-0001 is changed")
    assert planned(stage.db) == [100]
    assert promises(stage.db) == [PromiseState.OPEN]
    assert orders(stage.db) == ["changed"]
    assert filed(stage.db)[0].status is RequestStatus.PART_PLANNED


def test_less_is_taken_off_the_last_trip_and_its_driver_hears(
    stage: Stage, amal: Requester
) -> None:
    driver = Requester(stage, role=Role.DRIVER, name="Deniz")
    plan_for(stage.db, 60, 40, driver=driver)
    change(amal)
    blankets(amal, 70)
    amal.tap("Submit", "R-0001 is changed")
    driver.person.wait_for("Antakya (R-0001) needs less now")
    assert planned(stage.db) == [60, 10]
    assert promises(stage.db) == [PromiseState.OPEN] * 2
    assert orders(stage.db) == []
    assert filed(stage.db)[0].status is RequestStatus.PLANNED


def test_a_trip_with_nothing_left_to_bring_is_called_off(stage: Stage, amal: Requester) -> None:
    plan_for(stage.db, 60, 40)
    change(amal)
    blankets(amal, 50)
    amal.tap("Submit", "R-0001 is changed")
    stops = look(
        stage.db, lambda s: [t.status for t in s.exec(select(Stop).order_by(col(Stop.id)))]
    )
    assert stops == [StopStatus.PLANNED, StopStatus.CANCELLED]
    assert promises(stage.db) == [PromiseState.OPEN, PromiseState.WITHDRAWN]
    assert not [m for m in amal.person.from_bot if "not coming after all" in m.text]


def test_another_place_takes_the_promise_back_and_it_is_planned_and_quoted_anew(
    stage: Stage, amal: Requester
) -> None:
    plan_for(stage.db, 100)
    change(amal)
    amal.tap("Place", "Where to")
    amal.say("Samandağ", "📍 Samandağ")
    said = amal.tap("Submit", "R-0001 is changed")
    assert "The arrival you were told no longer holds; R-0001 is planned again." in said
    assert "expected" not in said
    assert promises(stage.db) == [PromiseState.WITHDRAWN]
    assert orders(stage.db) == ["changed"]
    assert filed(stage.db)[0].status is RequestStatus.SUBMITTED
    quote = look(stage.db, lambda s: s.get_one(Quote, 1))
    assert quote.found_at is None


def test_once_it_is_loaded_it_is_too_late_and_that_is_said(stage: Stage, amal: Requester) -> None:
    plan_for(stage.db, 100)
    change(amal)
    blankets(amal, 300)
    with stage.db.write() as session:
        session.exec(select(Load)).one().loaded = 100
        session.exec(select(Trip)).one().status = TripStatus.DISPATCHED
    assert "100 pieces" in amal.tap("Submit", "only the time, the contact, the note and files")
    assert not {"req:go:lines", "req:go:place", "req:go:people"} & set(amal.buttons())
    amal.tap("Note", "What else")
    amal.say("Gate 3", "Gate 3")
    amal.tap("Submit", "is changed")
    assert lines(stage.db, 1) == {"BLANKET": 100}


def test_what_is_filed_already_is_planned_for_at_once_when_it_becomes_life_saving(
    amal: Requester, lena: Requester
) -> None:
    change(amal)
    amal.tap("Priority", "How urgent")
    amal.tap("Life-saving", "🔴 Life-saving")
    amal.tap("Submit", "R-0001 is changed")
    lena.person.wait_for("A life-saving request")
    assert orders(amal.stage.db) == ["life_saving"]


def test_in_arabic_too(stage: Stage) -> None:
    amal, lena = Requester(stage, "ar"), Requester(stage, "ar", Role.COORDINATOR)
    amal.ask()
    plan_for(stage.db, 100)
    amal.tap("req:show:1", "سُجّل")
    amal.tap("req:edit:1", "تعديل")
    amal.tap("req:go:place", "إلى أين")
    amal.say("Samandağ", "Samandağ")
    amal.tap("req:submit", "لم يعد قائمًا")
    told = plain(lena.person.wait_for("عدّل صاحب الطلب").text)
    assert "📍 المكان: Antakya ← Samandağ" in told


def test_a_driver_is_told_only_of_trips_that_change(stage: Stage, amal: Requester) -> None:
    driver = Requester(stage, role=Role.DRIVER, name="Deniz")
    plan_for(stage.db, 100, driver=driver)
    change(amal)
    amal.tap("Note", "What else")
    amal.say("Gate 3", "Gate 3")
    amal.tap("Submit", "is changed")
    owed = look(stage.db, lambda s: s.exec(select(Outbox).where(
        Outbox.chat_id == s.exec(select(Person.telegram_id).where(Person.name == "Deniz")).one()
    )).all())  # fmt: skip
    assert not [row for row in owed if "needs less" in str(row.payload)]
