"""A small operation for tests: a warehouse in Adana, two trucks, and places that need aid."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from pydantic import SecretStr
from sqlmodel import Session, SQLModel, col, select

from bot.config import Settings
from bot.db import Database
from bot.dispatch.snapshot import Snapshot, snapshot
from bot.handlers import handle
from bot.tables import (
    Item,
    Line,
    Operation,
    Organisation,
    Outbox,
    Person,
    PersonState,
    Place,
    Plan,
    Priority,
    Reach,
    Request,
    Role,
    Stock,
    Vehicle,
    Warehouse,
)

NOW = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
"""A Tuesday, 09:00 in Istanbul."""

SETTINGS = Settings(token=SecretStr("1:a"), plan_seconds=0.5, _env_file=None)

ADMIN, COORDINATOR, REQUESTER, DRIVER = 11, 12, 13, 14


Row = TypeVar("Row", bound=SQLModel)


@dataclass
class Valley:
    """The rows of the operation in one session."""

    session: Session

    def build(self) -> "Valley":
        """Adana with 500 tents and 1,000 blankets, two trucks that stand there, four people."""
        self.operation = self.add(Operation(code="v", name="Valley", zone="Europe/Istanbul"))
        self.organisation = self.add(Organisation(code="V", name="Valley Aid"))
        self.adana = self.place("Adana", 37.0, 35.32)
        self.nurdagi = self.place("Nurdağı", 37.18, 36.74)
        self.tents = self.add(Item(code="tent", name="Tent", unit="piece", kg=50, m3=0.3))
        self.blankets = self.add(Item(code="blanket", name="Blanket", unit="piece", kg=2, m3=0.01))
        self.warehouse = self.add(
            Warehouse(
                code="W", name="Depot", place_id=self.adana.id, organisation_id=self.organisation.id
            )
        )
        self.stock(self.tents, 500)
        self.stock(self.blankets, 1000)
        self.admin = self.person(Role.ADMIN, ADMIN, "Ada")
        self.coordinator = self.person(Role.COORDINATOR, COORDINATOR, "Cem")
        self.requester = self.person(Role.REQUESTER, REQUESTER, "Rana")
        self.driver = self.person(Role.DRIVER, DRIVER, "Deniz")
        self.truck = self.vehicle("T1", driver_id=self.driver.id)
        self.second = self.vehicle("T2")
        return self

    def add(self, row: Row) -> Row:
        """Adds a row."""
        self.session.add(row)
        self.session.flush()
        return row

    def place(self, name: str, lat: float, lon: float, *, closed: bool = False) -> Place:
        """A place on the map."""
        return self.add(Place(name=name, lat=lat, lon=lon, closed=closed))

    def stock(self, item: Item, quantity: int, arrives_at: datetime | None = None) -> Stock:
        """Units in the warehouse, or on their way to it."""
        row = Stock(
            warehouse_id=self.warehouse.id,
            item_id=item.id,
            quantity=quantity,
            arrives_at=arrives_at,
        )
        return self.add(row)

    def person(
        self, role: Role, telegram_id: int | None, name: str, language: str = "en"
    ) -> Person:
        """A member."""
        row = Person(
            telegram_id=telegram_id,
            name=name,
            role=role,
            state=PersonState.ACTIVE,
            language=language,
            organisation_id=self.organisation.id,
            created_at=NOW,
        )
        return self.add(row)

    def vehicle(self, code: str, **given: Any) -> Vehicle:
        """A truck of 20 tonnes that stands in Adana."""
        row: dict[str, Any] = {
            "code": code,
            "name": f"Truck {code}",
            "organisation_id": self.organisation.id,
            "mode": "truck",
            "kg": 20000,
            "m3": 60,
            "place_id": self.adana.id,
        } | given
        return self.add(Vehicle(**row))

    def request(
        self,
        *,
        place: Place | None = None,
        priority: Priority = Priority.URGENT,
        reach: Reach = Reach.ANY,
        largest_kg: int | None = None,
        people: int = 100,
        requester: Person | None = None,
        **lines: int,
    ) -> Request:
        """A submitted request by item codes, for 20 tents at Nurdağı unless said otherwise."""
        row = self.add(
            Request(
                requester_id=(requester or self.requester).id,
                place_id=(place or self.nurdagi).id,
                priority=priority,
                reach=reach,
                largest_kg=largest_kg,
                people=people,
                submitted_at=NOW - timedelta(hours=1),
            )
        )
        items = {"tent": self.tents, "blanket": self.blankets}
        for code, n in (lines or {"tent": 20}).items():
            self.add(Line(request_id=row.id, item_id=items[code].id, requested=n))
        return row

    def snapshot(self, now: datetime = NOW) -> Snapshot:
        """The problem as it stands."""
        self.session.flush()
        return snapshot(self.session, now, SETTINGS)


_updates = count(1)


@dataclass(frozen=True)
class Chat:
    """A person who taps and types; each update is a transaction of its own."""

    db: Database
    telegram_id: int

    def tap(self, data: str, at: datetime = NOW) -> str:
        """Taps a button; gives what the tap is answered."""
        message = {"message_id": 5, "date": 0, "chat": self._chat, "text": "a card"}
        query = {"id": "q", "from": self._user, "chat_instance": "1", "data": data}
        self._handle({"callback_query": query | {"message": message}}, at)
        return str(self._rows("answerCallbackQuery")[-1].payload["text"])

    def type(self, text: str, at: datetime = NOW) -> None:
        """Sends a text."""
        message = {"message_id": 6, "date": 0, "chat": self._chat, "from": self._user}
        self._handle({"message": message | {"text": text}}, at)

    def heard(self) -> list[str]:
        """Every text that is owed to the chat, oldest first."""
        return [str(row.payload["text"]) for row in self._rows("sendMessage")]

    def buttons(self) -> list[str]:
        """The data of the buttons of the last message."""
        markup = self._rows("sendMessage")[-1].payload.get("reply_markup", {})
        return [b["callback_data"] for row in markup.get("inline_keyboard", []) for b in row]

    def _rows(self, method: str) -> list[Outbox]:
        query = select(Outbox).where(Outbox.chat_id == self.telegram_id, Outbox.method == method)
        with self.db.read() as session:
            return list(session.exec(query.order_by(col(Outbox.id))).all())

    def _handle(self, update: dict[str, Any], at: datetime) -> None:
        with self.db.write() as session:
            handle(session, {"update_id": next(_updates)} | update, at, SETTINGS)

    @property
    def _user(self) -> dict[str, Any]:
        return {"id": self.telegram_id, "is_bot": False, "first_name": "Somebody"}

    @property
    def _chat(self) -> dict[str, Any]:
        return {"id": self.telegram_id, "type": "private"}


def last_plan(session: Session) -> Plan:
    """The newest plan."""
    return session.exec(select(Plan).order_by(col(Plan.id).desc())).all()[0]
