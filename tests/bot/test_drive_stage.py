"""The road through the running service: a driver and a requester at their phones."""

from concurrent.futures import ThreadPoolExecutor

from sqlmodel import select

from bot.db import Database
from bot.tables import Person, Role, StopStatus
from tests.bot.road import NOW, Chatter, lay_out
from tests.bot.stage import Stage


def test_a_trip_from_loading_to_its_receipt_in_chat(stage: Stage) -> None:
    roles = (Role.DRIVER, Role.REQUESTER, Role.COORDINATOR, Role.PARTNER)
    phones = {
        role: stage.member(role, role.value, language="ar" if role is Role.REQUESTER else "en")
        for role in roles
    }
    with stage.db.read() as session:
        people = {
            role: session.exec(select(Person).where(Person.telegram_id == phones[role].id)).one()
            for role in roles
        }
    road = lay_out(stage.db, people=people)
    driver, requester = phones[Role.DRIVER], phones[Role.REQUESTER]
    driver.wait_for("WB-0001")
    assert driver.tap("Loaded as planned").wait() == "Loaded. Tap again when you leave."
    driver.wait_until(lambda seen: any("Departed" in _labels(message) for message in seen))
    driver.tap("Departed").wait()
    driver.wait_until(lambda seen: any("Antakya" in _labels(message) for message in seen))
    driver.tap(f"drive:arrived:{road.stops[0]}").wait()
    driver.wait_until(lambda seen: any("All delivered" in _labels(message) for message in seen))
    driver.tap("All delivered").wait()
    requester.wait_for("ماذا وصل؟")
    requester.tap("ليس كل شيء").wait()
    requester.wait_for("إيصال")
    requester.say("٨٠ ١٥ ٥")
    requester.wait_for("تالفة")
    requester.tap(f"receive:rest:{road.stops[0]}").wait()
    requester.wait_until(lambda seen: any("أرسل الإيصال" in _labels(message) for message in seen))
    assert requester.tap("أرسل الإيصال").wait() == "شكرًا لك. سُجّل الإيصال."
    assert road.stop_row(0).status is StopStatus.RECEIVED
    assert road.loads(0)["WATER"].damaged == 15
    phones[Role.COORDINATOR].wait_for("15 damaged, 5 missing")


def _labels(message: object) -> str:
    rows = getattr(message, "buttons", [])
    return " ".join(button.text for row in rows for button in row)


def test_two_devices_at_once_load_once(db: Database) -> None:
    road = lay_out(db)
    taps = [road.driver, road.coordinator] * 2
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda person: _load(person, road.trip), taps))
    assert road.stock("WATER") == 60


def _load(person: Chatter, trip: int) -> str:
    return person.tap(f"drive:loaded:{trip}", NOW)


def test_two_devices_at_once_give_one_receipt(db: Database) -> None:
    road = lay_out(db)
    road.drive_to(0)
    tap = f"receive:all:{road.stops[0]}"
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda person: person.tap(tap), [road.requester, road.coordinator] * 2))
    thanked = [
        text for text in road.requester.heard() + road.coordinator.heard() if "Thank" in text
    ]
    assert len(thanked) == 1
