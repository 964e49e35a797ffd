"""A small operation on the road: one vehicle with a driver, two stops, three people who tap."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.actions.driving import trips
from bot.actions.driving.stock import change_stock, on_hand
from bot.actions.driving.trip_card import stops_of
from bot.actions.planning import promises
from bot.config import Settings
from bot.db import Database
from bot.handlers import handle
from bot.tables import (
    Item,
    ItemName,
    Line,
    Load,
    Operation,
    Organisation,
    Outbox,
    Person,
    PersonState,
    Place,
    Plan,
    PlanStatus,
    Priority,
    Request,
    RequestStatus,
    Role,
    Stop,
    Trip,
    Vehicle,
    Warehouse,
)
from bot.texts import Words

NOW = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SETTINGS = Settings(token="1:test", _env_file=None)
ASKED = ({"WATER": 100, "BLANKET": 50}, {"WATER": 40})
"""What the two stops of the trip are to be given."""

_updates = count(1)


People = dict[Role, Person]


@dataclass
class Chatter:
    """A person who taps and types, in one transaction for each update."""

    db: Database
    telegram_id: int

    def tap(self, data: str, at: datetime = NOW) -> str:
        """Taps a button; gives what the tap is answered."""
        message = {"message_id": 1, "date": 0, "chat": self._chat, "text": "card"}
        query = {"id": "1", "from": self._user, "chat_instance": "1", "message": message}
        self._update({"callback_query": query | {"data": data}}, at)
        with self.db.read() as session:
            answers = _said(self.telegram_id).where(Outbox.method == "answerCallbackQuery")
            return _text(session.exec(answers).first())

    def type(self, text: str, at: datetime = NOW) -> str:
        """Types a message; gives the newest thing that the bot says then."""
        return self._message({"text": text}, at)

    def send(self, content: dict[str, object], at: datetime = NOW) -> str:
        """Sends something that is not text."""
        return self._message(content, at)

    def edit(self, content: dict[str, object], at: datetime = NOW) -> str:
        """Changes a message, or a live location moves."""
        base = {"message_id": 9, "date": 0, "edit_date": 5, "chat": self._chat, "from": self._user}
        return self._update({"edited_message": base | content}, at)

    def _message(self, content: dict[str, object], at: datetime) -> str:
        base = {"message_id": 9, "date": 0, "chat": self._chat, "from": self._user}
        return self._update({"message": base | content}, at)

    def _update(self, content: dict[str, object], at: datetime) -> str:
        with self.db.write() as session:
            handle(session, {"update_id": next(_updates), **content}, at, SETTINGS)
            session.flush()
            return _text(session.exec(_said(self.telegram_id)).first())

    def heard(self) -> list[str]:
        """All texts owed to this chat, the oldest first."""
        with self.db.read() as session:
            return [_text(row) for row in reversed(session.exec(_said(self.telegram_id)).all())]

    def card(self, name: str) -> Outbox:
        """The newest version of a living message."""
        with self.db.read() as session:
            query = _said(self.telegram_id).where(Outbox.card == name)
            row = session.exec(query).first()
            assert row is not None, f"no card {name}"
            return row

    def buttons(self, name: str) -> list[str]:
        """The data of a living message's buttons."""
        rows = self.card(name).payload.get("reply_markup", {}).get("inline_keyboard", [])
        return [button["callback_data"] for row in rows for button in row]

    @property
    def _user(self) -> dict[str, object]:
        return {"id": self.telegram_id, "is_bot": False, "first_name": "P"}

    @property
    def _chat(self) -> dict[str, object]:
        return {"id": self.telegram_id, "type": "private"}


def _said(chat_id: int) -> SelectOfScalar[Outbox]:
    return select(Outbox).where(Outbox.chat_id == chat_id).order_by(col(Outbox.id).desc())


def _text(row: Outbox | None) -> str:
    return str(row.payload.get("text", row.payload.get("caption", ""))) if row is not None else ""


@dataclass
class Road:
    """The operation, and the people in it."""

    db: Database
    driver: Chatter
    requester: Chatter
    coordinator: Chatter
    stranger: Chatter
    trip: int
    stops: Sequence[int]

    def loads(self, stop: int) -> dict[str, Load]:
        """The loads of a stop by their item's code."""
        with self.db.read() as session:
            query = (
                select(Item.code, Load)
                .join(Line, col(Line.item_id) == col(Item.id))
                .join(Load, col(Load.line_id) == col(Line.id))
                .where(Load.stop_id == self.stops[stop])
            )
            return dict(session.exec(query).all())

    def stock(self, code: str) -> int:
        """Units of an item in the warehouse."""
        with self.db.write() as session:
            item = session.exec(select(Item).where(Item.code == code)).one()
            return on_hand(session, session.exec(select(Warehouse.id)).one(), item.id)

    def request(self, n: int) -> Request:
        """A request as it stands."""
        with self.db.read() as session:
            return session.get_one(Request, n + 1)

    def trip_row(self) -> Trip:
        """The trip as it stands."""
        with self.db.read() as session:
            return session.get_one(Trip, self.trip)

    def stop_row(self, stop: int) -> Stop:
        """A stop as it stands."""
        with self.db.read() as session:
            return session.get_one(Stop, self.stops[stop])

    def drive_to(self, stop: int, at: datetime = NOW) -> None:
        """Loads as planned, departs, and serves all stops before this one, where it arrives."""
        self.driver.tap(f"drive:loaded:{self.trip}", at)
        self.driver.tap(f"drive:departed:{self.trip}", at)
        for n in range(stop + 1):
            self.driver.tap(f"drive:arrived:{self.stops[n]}", at)
            if n < stop:
                self.driver.tap(f"drive:delivered:{self.stops[n]}", at)


def lay_out(
    db: Database, *, language: str = "en", driver: bool = True, people: People | None = None
) -> Road:
    """Fills a database with the operation, and people unless there are; the trip is announced."""
    with db.write() as session:
        people = people or _people(session, language)
        items, warehouse = _warehouse(session)
        trip = _trip(session, people[Role.DRIVER] if driver else None, warehouse)
        for n, asked in enumerate(ASKED):
            stop = _stop(session, people[Role.REQUESTER], trip, n)
            for code, units in asked.items():
                line = Line(request_id=stop.request_id, item_id=items[code].id, requested=units)
                session.add(line)
                session.flush()
                session.add(Load(stop_id=stop.id, line_id=line.id, planned=units))
            session.flush()
            promises.make(session, [stop], NOW)
        trips.announce(session, trip, NOW)
        chats = {role: Chatter(db, person.telegram_id or 0) for role, person in people.items()}
        stops = [stop.id for stop in stops_of(session, trip)]
        return Road(db, chats[Role.DRIVER], chats[Role.REQUESTER], chats[Role.COORDINATOR],
                    chats[Role.PARTNER], trip.id, stops)  # fmt: skip


def _people(session: Session, language: str) -> People:
    session.add(Operation(code="T", name="T", zone="Europe/Istanbul"))
    organisation = Organisation(code="RC", name="RC")
    session.add(organisation)
    session.flush()
    roles = (Role.DRIVER, Role.REQUESTER, Role.COORDINATOR, Role.PARTNER)
    people = {
        role: Person(telegram_id=100 + n, name=role.value.title(), role=role, language=language,
                     state=PersonState.ACTIVE, organisation_id=organisation.id, created_at=NOW)
        for n, role in enumerate(roles)
    }  # fmt: skip
    session.add_all(people.values())
    session.flush()
    return people


def _warehouse(session: Session) -> tuple[dict[str, Item], Warehouse]:
    depot = Place(name="Gaziantep", lat=37.06, lon=37.38)
    session.add(depot)
    session.flush()
    warehouse = Warehouse(code="GZT", name="Gaziantep hub", place_id=depot.id, organisation_id=1)
    water = Item(code="WATER", name="Water", unit="box", kg=12, m3=0.02)
    blanket = Item(code="BLANKET", name="Blanket", unit="piece", kg=None, m3=None)
    session.add_all([warehouse, water, blanket])
    session.flush()
    session.add(ItemName(item_id=water.id, language="ar", name="ماء"))
    for item, units in ((water, 200), (blanket, 60)):
        change_stock(session, warehouse.id, item.id, units, "counted", now=NOW)
    return {"WATER": water, "BLANKET": blanket}, warehouse


def _trip(session: Session, driver: Person | None, warehouse: Warehouse) -> Trip:
    vehicle = Vehicle(code="T-1", name="Truck 1", organisation_id=1, mode="truck", kg=9000, m3=40,
                      place_id=warehouse.place_id)  # fmt: skip
    vehicle.driver_id = driver.id if driver else None
    plan = Plan(status=PlanStatus.APPROVED, epoch=NOW, made_at=NOW, problem={}, answer={})
    session.add_all([vehicle, plan])
    session.flush()
    trip = Trip(plan_id=plan.id, vehicle_id=vehicle.id, warehouse_id=warehouse.id,
                end_place_id=warehouse.place_id, begins_at=NOW, loads_at=NOW,
                departs_at=NOW + 30 * MINUTE, ends_at=NOW + 300 * MINUTE, km=180)  # fmt: skip
    session.add(trip)
    session.flush()
    return trip


def _stop(session: Session, requester: Person, trip: Trip, n: int) -> Stop:
    place = Place(name=("Antakya", "Samandağ")[n], lat=36.2, lon=36.16 - n / 10)
    session.add(place)
    session.flush()
    request = Request(requester_id=requester.id, place_id=place.id, priority=Priority.URGENT,
                      contact="Amal +90 555", note="by the school", submitted_at=NOW,
                      status=RequestStatus.PLANNED)  # fmt: skip
    session.add(request)
    session.flush()
    arrives = NOW + (120 + 60 * n) * MINUTE
    stop = Stop(trip_id=trip.id, position=n, request_id=request.id, arrives_at=arrives,
                earliest_at=arrives - 20 * MINUTE, latest_at=arrives + 20 * MINUTE,
                leaves_at=arrives + 20 * MINUTE)  # fmt: skip
    session.add(stop)
    session.flush()
    return stop


def words(language: str = "en") -> Words:
    """Texts as the people of the operation read them."""
    return Words(language, "Europe/Istanbul")
