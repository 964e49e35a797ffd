"""The whole job in one story, from /start to the last receipt, as people see it in their chats.

Nothing here looks into the bot: four people type and tap in a local Telegram, over real HTTP, and
read what they are told. Only the way that a truck takes is read from the rows: it is the world.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from bot.actions.loading.load import load_operation
from bot.actions.people.membership import first_admin_code
from bot.documents.operation import parse_operation
from bot.drill.telegram import Message, Person
from bot.tables import Request, RequestStatus, Stop, Trip
from bot.texts import plain
from tests.bot.stage import Stage

PATIENCE = 30
"""Seconds to wait for what somebody should read; a plan takes a few."""

OPERATION = """
code = "STORY"
name = "Exercise: a story"
zone = "Europe/Istanbul"
exercise = true
organisations = [
  { code = "RC", name = "Red Crescent" },
  { code = "HAULIERS", name = "Anatolia Hauliers" },
]
places = [
  { code = "HUB", name = "Reyhanlı hub", lat = 36.268, lon = 36.567 },
  { code = "ANTAKYA", name = "Antakya", lat = 36.20655, lon = 36.15722, population = 399045 },
]
items = [
  { code = "BLANKET", name = "Blanket", unit = "piece", kg = 2, m3 = 0.01, \
names = { en = ["blankets"], ar = ["بطانية", "بطانيات"] } },
]
warehouses = [{ code = "W", name = "Reyhanlı warehouse", place = "HUB", organisation = "RC" }]
stock = [{ warehouse = "W", item = "BLANKET", quantity = 500 }]
vehicle_kinds = [{ code = "TRUCK", name = "Truck 10 t", mode = "truck", kg = 10000, m3 = 40 }]
vehicles = [
  { code = "T-1", kind = "TRUCK", organisation = "HAULIERS", place = "HUB", driver = "D-1" },
]
people = [
  { code = "C-1", name = "Cem Kaya", role = "coordinator", organisation = "RC" },
  { code = "R-1", name = "Rana Sabbagh", role = "requester", organisation = "RC" },
  { code = "D-1", name = "Deniz Acar", role = "driver", organisation = "HAULIERS" },
]
"""


@dataclass(frozen=True)
class Said:
    """What a requester types, taps and reads on the way, in one language."""

    language: str
    welcome: str
    new: str
    what: str
    needs: str
    where: str
    how_urgent: str
    urgent: str
    is_right: str
    submit: str
    filed: str
    planned: str
    left: str
    soon: str
    what_arrived: str
    not_all: str
    counts: str
    rest: str
    send: str
    all_good: str
    complete: str
    done: str


ENGLISH = Said(
    language="en",
    welcome="Welcome, Rana Sabbagh",
    new="New request",
    what="What is needed?",
    needs="100 blankets",
    where="Where to?",
    how_urgent="How urgent is it?",
    urgent="Urgent",
    is_right="Is everything right?",
    submit="Submit",
    filed="R-0001 is filed",
    planned="help is planned",
    left="has left",
    soon="minutes away",
    what_arrived="What arrived?",
    not_all="Not all",
    counts="80 15",
    rest="15 damaged, 5 missing",
    send="Send the receipt",
    all_good="All arrived, good",
    complete="Everything of R-0001 has arrived.",
    done="· delivered",
)
ARABIC = Said(
    language="ar",
    welcome="أهلًا Rana Sabbagh",
    new="طلب جديد",
    what="ما المطلوب؟",
    needs="١٠٠ بطانية",
    where="إلى أين؟",
    how_urgent="ما مدى الاستعجال؟",
    urgent="عاجل",
    is_right="هل كل شيء صحيح؟",
    submit="إرسال",
    filed="R-0001",
    planned="المساعدة مجدولة",
    left="انطلقت",
    soon="تبعد",
    what_arrived="ماذا وصل؟",
    not_all="ليس كل شيء",
    counts="٨٠ ١٥",
    rest="15 تالفة، 5 ناقصة",
    send="أرسل الإيصال",
    all_good="وصل كل شيء سليمًا",
    complete="وصل كل ما في R-0001",
    done="· سُلّم",
)


def hear(person: Person, words: str, since: int = -1) -> str:
    """Waits until somebody reads these words in their chat; gives the whole message."""

    def read(messages: Sequence[Message]) -> str | None:
        texts = (plain(m.text) for m in reversed(messages) if m.from_bot and m.seq > since)
        return next((text for text in texts if words in text), None)

    return person.wait_until(read, timeout=PATIENCE)


def act(person: Person, action: Callable[[], object], words: str) -> str:
    """Somebody does something and reads what comes of it."""
    since = newest(person)
    action()
    return hear(person, words, since)


def newest(person: Person) -> int:
    """Where a chat stands now."""
    return max((message.seq for message in person.messages), default=0)


def tap(person: Person, button: str, words: str) -> str:
    """Somebody taps a button as soon as it is there, and reads what comes of it."""
    person.wait_until(lambda messages: _shows(messages, button), timeout=PATIENCE)
    return act(person, lambda: person.tap(button), words)


def _shows(messages: Sequence[Message], button: str) -> bool:
    return any(button in each.text for m in messages for row in m.buttons for each in row)


@dataclass
class Story:
    """Four people and what they do, one after the other."""

    stage: Stage
    said: Said

    def begin(self) -> None:
        """The first administrator comes by the code; the operation is loaded beside the bot."""
        with self.stage.db.write() as session:
            code = first_admin_code(session, self.stage.clock.now())
        self.admin = self.stage.telegram.person("Nora")
        self.admin.start(str(code))
        hear(self.admin, "You are an administrator")
        with self.stage.db.write() as session:
            load_operation(session, parse_operation(OPERATION), self.stage.clock.now())

    def invite_all(self) -> None:
        """Everybody whom the operation names comes by a link of their own."""
        self.coordinator = self.invite("coordinator", "Red Crescent", "Cem Kaya")
        self.driver = self.invite("driver", "Anatolia Hauliers", "Deniz Acar")
        language = self.said.language
        self.requester = self.invite("requester", "Red Crescent", "Rana Sabbagh", language)
        hear(self.coordinator, "You decide here on plans")
        hear(self.driver, "Your trips come to this chat")
        hear(self.requester, self.said.welcome)

    def invite(self, role: str, organisation: str, name: str, language: str = "en") -> Person:
        """The administrator taps an invitation together; somebody follows it."""
        act(self.admin, lambda: self.admin.say("/invite"), "Whom do you want to invite?")
        tap(self.admin, role, "For which organisation")
        tap(self.admin, organisation, "For whom is the invitation?")
        text = tap(self.admin, name, f"For {name}:")
        somebody = self.stage.telegram.person(name.split()[0], language_code=language)
        somebody.start(text.rpartition("?start=")[2])
        return somebody

    def ask(self) -> None:
        """The requester asks for 100 blankets where they stand."""
        said, person = self.said, self.requester
        tap(person, said.new, said.what)
        act(person, lambda: person.say(said.needs), said.where)
        act(person, lambda: person.send_location(36.207, 36.158), said.how_urgent)
        tap(person, said.urgent, said.is_right)
        tap(person, said.submit, said.filed)

    def approve(self, plan: str) -> None:
        """The coordinator approves a plan; the requester is promised an arrival."""
        since = newest(self.requester)
        hear(self.coordinator, f"Plan {plan}:")
        tap(self.coordinator, "Approve", f"{plan} was approved by Cem Kaya")
        hear(self.requester, self.said.planned, since)

    def drive(self, waybill: str) -> None:
        """The driver taps along the way, and the requester hears when it matters."""
        said, driver, since = self.said, self.driver, newest(self.requester)
        hear(driver, waybill)
        leaves, arrives = self.way(waybill)
        tap(driver, "Loaded as planned", "loaded")
        self.wait_till(leaves)
        tap(driver, "Departed", "on the way")
        hear(self.requester, said.left, since)
        self.wait_till(arrives - timedelta(minutes=20))
        hear(self.requester, said.soon, since)
        self.wait_till(arrives)
        tap(driver, "Arrived: ", waybill)
        tap(driver, "All delivered", "all delivered")
        hear(self.requester, said.what_arrived, since)

    def way(self, waybill: str) -> tuple[datetime, datetime]:
        """When the truck of a trip leaves and arrives."""
        number = int(waybill.removeprefix("WB-"))
        with self.stage.db.read() as session:
            trip = session.get_one(Trip, number)
            stop = session.exec(select(Stop).where(Stop.trip_id == number)).one()
            return trip.departs_at, stop.arrives_at

    def wait_till(self, moment: datetime) -> None:
        """Hours pass in the operation."""
        self.stage.clock.forward(moment - self.stage.clock.now())

    def receive_short(self) -> None:
        """Of 100 blankets 15 are damaged and 5 are missing; the coordinator hears of it."""
        said, since = self.said, newest(self.coordinator)
        tap(self.requester, said.not_all, "100")
        act(self.requester, lambda: self.requester.say(said.counts), said.rest)
        tap(self.requester, said.send, said.rest)
        hear(self.coordinator, "15 damaged, 5 missing", since)

    def receive_rest(self) -> None:
        """What was missing has come."""
        tap(self.requester, self.said.all_good, self.said.complete)

    def end(self) -> None:
        """The requester sees that all is done; nothing is left for a plan."""
        act(self.requester, lambda: self.requester.say("/my"), self.said.done)
        act(self.coordinator, lambda: self.coordinator.say("/requests"), "No open requests.")
        with self.stage.db.read() as session:
            request = session.exec(select(Request)).one()
        assert request.status is RequestStatus.DELIVERED
        assert request.closed_at is not None


@pytest.mark.parametrize("said", [ENGLISH, ARABIC], ids=["english", "arabic"])
def test_from_start_to_the_last_receipt(stage: Stage, said: Said) -> None:
    story = Story(stage, said)
    story.begin()
    story.invite_all()
    story.ask()
    tap(story.coordinator, "Plan now", "")
    story.approve("P-0001")
    story.drive("WB-0001")
    story.receive_short()
    story.approve("P-0002")
    story.drive("WB-0002")
    story.receive_rest()
    story.end()
