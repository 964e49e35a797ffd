"""A small catalogue and a few sites, and a person who asks for aid on the real stage."""

from collections.abc import Callable
from typing import TypeVar

from sqlmodel import Session, col, select

from bot.db import Database
from bot.drill.telegram import Person as Somebody
from bot.drill.telegram.model import Message
from bot.tables import Form, Item, ItemName, Line, Person, Place, Request, Role
from bot.texts import plain
from tests.bot.stage import Stage

T = TypeVar("T")

ITEMS = (
    ("BLANKET", "Blanket, thermal", "piece", 2.0, 0.01, "بطانية حرارية"),
    ("TENT", "Tent, family, 16 m2", "piece", 55.0, 0.3, "خيمة عائلية"),
    ("WATER", "Water, bottled", "litre", 1.0, None, "مياه معبأة"),
    ("RICE", "Rice", "kg", 1.0, 0.00125, "أرز"),
)
SITES = (
    ("Antakya", 36.20655, 36.15722, 399045),
    ("Kırıkhan", 36.49939, 36.35755, 120000),
    ("Samandağ", 36.08417, 35.97722, 120000),
)
HEARD = {
    "en": (
        "What is needed",
        "How many",
        "Where to",
        "How urgent",
        "Is everything right",
        "is filed",
    ),
    "ar": ("ما المطلوب", "كم العدد", "إلى أين", "ما مدى الاستعجال", "هل كل شيء صحيح", "سُجّل"),
}
"""What somebody who files a request hears, step by step."""


def supply(db: Database) -> None:
    """Fills the catalogue and the map."""
    with db.write() as session:
        for code, name, unit, kg, m3, arabic in ITEMS:
            item = Item(code=code, name=name, unit=unit, kg=kg, m3=m3)
            session.add(item)
            session.flush()
            session.add(ItemName(item_id=item.id, language="ar", name=arabic))
        for name, lat, lon, population in SITES:
            session.add(Place(code=None, name=name, lat=lat, lon=lon, population=population))


class Requester:
    """Somebody who talks to the bot and waits for what it says."""

    def __init__(
        self,
        stage: Stage,
        language: str = "en",
        role: Role = Role.REQUESTER,
        name: str = "Amal",
    ) -> None:
        self.stage, self.language = stage, language
        self.person: Somebody = stage.member(role, name, language=language)

    def say(self, text: str, expect: str = "") -> str:
        """Types something; gives what the bot says to it."""
        return self._after(lambda: self.person.say(text), expect)

    def send(self, expect: str = "", **content: object) -> str:
        """Sends a message of any kind."""
        return self._after(lambda: self.person.send_raw(content), expect)

    def picture(self, data: bytes, expect: str = "") -> str:
        """Sends a photo."""
        return self._after(lambda: self.person.send_photo(data), expect)

    def locate(self, lat: float, lon: float, expect: str = "") -> str:
        """Shares a location."""
        return self._after(lambda: self.person.send_location(lat, lon), expect)

    def tap(self, button: str, expect: str = "") -> str:
        """Taps a button; gives what the bot says then."""
        return self._after(lambda: self.person.tap(button), expect)

    def answer(self, data: str) -> str:
        """Taps with any data; gives the line that the tap is answered with."""
        return self.person.forge(data).wait()

    def card(self) -> Message:
        """The newest of the bot's messages."""
        return self.person.last

    def buttons(self) -> list[str]:
        """The data of the buttons under it."""
        return [button.data or "" for row in self.card().buttons for button in row]

    def ask(self, item: str = "req:item:1", priority: str = "standard") -> str:
        """Files a request for 100 units in Antakya; gives the confirmation."""
        needed, many, where, urgent, right, filed = HEARD[self.language]
        self.say("/new", needed)
        self.tap(item, many)
        self.tap("req:qty:100", where)
        self.tap("req:place:1", urgent)
        self.tap(f"req:priority:{priority}", right)
        return self.tap("req:submit", filed)

    def _after(self, act: Callable[[], object], expect: str) -> str:
        seen = max((message.seq for message in self.person.messages), default=0)
        act()
        return plain(self.person.wait_for(expect, since=seen).text)

    def row(self) -> int:
        """The person's number."""
        query = select(Person.id).where(Person.telegram_id == self.person.id)
        return look(self.stage.db, lambda session: session.exec(query).one())

    def draft(self) -> dict[str, object] | None:
        """What the person has begun."""
        row = self.row()
        form = look(self.stage.db, lambda session: session.get(Form, row))
        return form.data if form is not None else None


def look(db: Database, read: Callable[[Session], T]) -> T:
    """What a query gives."""
    with db.read() as session:
        return read(session)


def filed(db: Database) -> list[Request]:
    """All requests."""
    query = select(Request).order_by(col(Request.id))
    return look(db, lambda session: list(session.exec(query).all()))


def lines(db: Database, request_id: int) -> dict[str, int]:
    """What a request asks for, by the item's code."""
    query = select(Item.code, Line.requested).join(Line, col(Line.item_id) == col(Item.id))
    query = query.where(Line.request_id == request_id)
    return dict(look(db, lambda session: list(session.exec(query).all())))
