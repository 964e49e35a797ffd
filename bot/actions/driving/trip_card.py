"""The driver's card: a waybill in chat that shows the next step only."""

import html
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from bot.actions.driving.cargo import Piece, cargo, listed, size
from bot.outbox import Button, Buttons, coordinators_chats, say, words_for, words_in
from bot.tables import (
    Attachment,
    Card,
    Outbox,
    OutboxState,
    Person,
    PersonState,
    Place,
    Request,
    Stop,
    StopStatus,
    Trip,
    TripStatus,
    Vehicle,
    Warehouse,
)
from bot.texts import Words

LONGEST = 3500
"""Characters of a card; Telegram takes 4096, without counting markup."""
AHEAD = (StopStatus.PLANNED, StopStatus.ARRIVED)
OVER = (TripStatus.CANCELLED, TripStatus.FAILED)


def stops_of(session: Session, trip: Trip) -> list[Stop]:
    """The stops of a trip in the order of driving."""
    query = select(Stop).where(Stop.trip_id == trip.id).order_by(col(Stop.position))
    return list(session.exec(query).all())


def driver_of(session: Session, trip: Trip) -> Person | None:
    """The driver, when there is one who can be reached in chat."""
    driver_id = session.get_one(Vehicle, trip.vehicle_id).driver_id
    driver = session.get(Person, driver_id) if driver_id is not None else None
    reached = driver is not None and driver.telegram_id and driver.state is PersonState.ACTIVE
    return driver if reached else None


def card_name(trip: Trip) -> str:
    """The name of a trip's living message in every chat that shows it."""
    return f"trip:{trip.id}"


def show_trip(session: Session, trip: Trip, now: datetime, *, below: bool = False) -> None:
    """Brings the card up to date for the driver, and wherever else it is shown."""
    session.flush()
    for chat_id, words in _audience(session, trip):
        show_trip_in(session, trip, chat_id, words, now, below=below)


def show_trip_in(
    session: Session, trip: Trip, chat_id: int, words: Words, now: datetime, *, below: bool = False
) -> None:
    """Shows the card in one chat."""
    text, buttons = trip_text(session, trip, words), trip_buttons(session, trip, words)
    say(session, chat_id, text, now=now, buttons=buttons, card=card_name(trip), below=below)


def _audience(session: Session, trip: Trip) -> list[tuple[int, Words]]:
    driver = driver_of(session, trip)
    deciding = dict(coordinators_chats(session))
    chats = deciding
    if driver is not None and driver.telegram_id is not None:
        chats = {driver.telegram_id: words_for(session, driver)}
    for chat_id in _shown_in(session, card_name(trip)) - chats.keys():
        reader = session.exec(select(Person).where(Person.telegram_id == chat_id)).first()
        language = reader.language if reader else "en"
        chats[chat_id] = deciding.get(chat_id) or words_in(session, language)
    return list(chats.items())


def _shown_in(session: Session, name: str) -> set[int]:
    unsent = (OutboxState.OWED, OutboxState.SENDING)
    owed = select(Outbox.chat_id).where(Outbox.card == name, col(Outbox.state).in_(unsent))
    shown = select(Card.chat_id).where(Card.name == name)
    return {*session.exec(owed).all(), *session.exec(shown).all()}


def trip_text(session: Session, trip: Trip, words: Words) -> str:
    """The card's HTML, with fewer details of far stops when all would be too long."""
    stops = stops_of(session, trip)
    pieces = cargo(session, [stop.id for stop in stops], words)
    ahead = sum(stop.status in AHEAD for stop in stops)
    for detailed in (ahead, 6, 3, 1):
        text = "\n\n".join(_sections(session, trip, stops, pieces, words, detailed))
        if len(text) <= LONGEST:
            break
    return text


def _sections(
    session: Session,
    trip: Trip,
    stops: Sequence[Stop],
    pieces: dict[int, list[Piece]],
    words: Words,
    detailed: int,
) -> list[str]:
    sections = [_heading(session, trip, [p for load in pieces.values() for p in load], words)]
    for n, stop in enumerate(stops, start=1):
        full = stop.status in AHEAD and detailed > 0 and trip.status not in OVER
        detailed -= full
        sections.append(
            _stop(session, n, stop, pieces[stop.id], words)
            if full
            else _stop_line(session, n, stop, words)
        )
    return sections


def _heading(session: Session, trip: Trip, pieces: Sequence[Piece], words: Words) -> str:
    vehicle = session.get_one(Vehicle, trip.vehicle_id)
    warehouse = session.get_one(Warehouse, trip.warehouse_id)
    lines = [
        words("drive-trip", trip=trip.code, vehicle=vehicle.name, state=state_label(trip, words)),
        words.join(
            "drive-warehouse",
            warehouse=_link(session.get_one(Place, warehouse.place_id), warehouse.name),
            loads=words.when(trip.loads_at),
            departs=words.when(trip.departed_at or trip.departs_at),
        ),
        words.join("drive-total", size=size(pieces, words)),
    ]
    if trip.problem and trip.status not in OVER:
        lines.append(words("drive-problem-open", problem=problem_label(trip.problem, words)))
    return "\n".join(lines)


def _stop(session: Session, n: int, stop: Stop, pieces: Sequence[Piece], words: Words) -> str:
    request = session.get_one(Request, stop.request_id)
    lines = [
        words.join(
            "drive-stop",
            n=n,
            place=_link(session.get_one(Place, request.place_id)),
            request=request.code,
            at=words.when(stop.arrived_at or stop.arrives_at),
        ),
        listed(pieces, words),
        size(pieces, words),
    ]
    if request.contact:
        lines.append(words("drive-contact", contact=request.contact[:120]))
    if request.note:
        lines.append(words("drive-note", note=request.note[:300]))
    if n := _files(session, request):
        lines.append(words("life-files", n=n))
    return "\n".join(line for line in lines if line)


def _stop_line(session: Session, n: int, stop: Stop, words: Words) -> str:
    request = session.get_one(Request, stop.request_id)
    place = session.get_one(Place, request.place_id)
    key = f"drive-stop-{stop.status.value}"
    at = stop.received_at or stop.delivered_at or stop.arrives_at
    return words(key, n=n, place=place.name, at=words.when(at))


def _link(place: Place, name: str = "") -> str:
    point = f"mlat={place.lat:.5f}&amp;mlon={place.lon:.5f}"
    view = f"#map=14/{place.lat:.5f}/{place.lon:.5f}"
    shown = html.escape(name or place.name, quote=False)
    return f'<a href="https://www.openstreetmap.org/?{point}{view}">{shown}</a>'


def state_label(trip: Trip, words: Words) -> str:
    """How far the trip has come, in a word or two."""
    status = trip.status
    if status is TripStatus.LOADING and trip.loaded_at is not None:
        return words.label("drive-status-loaded")
    return words.label(f"drive-status-{status.value.replace('_', '-')}")


PROBLEMS = ("breakdown", "road", "refused", "accident")
"""What can be said with a tap; anything else is typed."""


def problem_label(problem: str, words: Words) -> str:
    """A problem in words: one of ours, or as the driver typed it."""
    return words.label(f"drive-problem-{problem}") if problem in PROBLEMS else problem


def trip_buttons(session: Session, trip: Trip, words: Words) -> Buttons:
    """The next step, and the way to report a problem."""
    if trip.ended_at is not None or trip.status in OVER:
        return []
    problem = Button(words.label("drive-button-problem"), f"drive:problem:{trip.id}")
    return [*_next_step(session, trip, words), *_file_buttons(session, trip, words), [problem]]


def _file_buttons(session: Session, trip: Trip, words: Words) -> Buttons:
    """What the requester of the next stop sent."""
    ahead = [stop for stop in stops_of(session, trip) if stop.status in AHEAD]
    n = _files(session, session.get_one(Request, ahead[0].request_id)) if ahead else 0
    return [[Button(words.label("life-files", n=n), f"drive:files:{ahead[0].id}")]] if n else []


def _files(session: Session, request: Request) -> int:
    query = select(func.count()).select_from(Attachment)
    return session.exec(query.where(Attachment.request_id == request.id)).one()


def _next_step(session: Session, trip: Trip, words: Words) -> Buttons:
    def button(key: str, data: str) -> Button:
        return Button(words.label(key), data)

    if trip.loaded_at is None:
        loaded = button("drive-button-loaded", f"drive:loaded:{trip.id}")
        return [[loaded], [button("drive-button-less", f"drive:less:{trip.id}")]]
    if trip.departed_at is None:
        return [[button("drive-button-departed", f"drive:departed:{trip.id}")]]
    ahead = [stop for stop in stops_of(session, trip) if stop.status in AHEAD]
    if not ahead:
        return []
    stop = ahead[0]
    request = session.get_one(Request, stop.request_id)
    place = session.get_one(Place, request.place_id).name[:30]
    if stop.status is StopStatus.ARRIVED:
        delivered = button("drive-button-delivered", f"drive:delivered:{stop.id}")
        return [[delivered], [button("drive-button-partly", f"drive:partly:{stop.id}")]]
    arrived = Button(words.label("drive-button-arrived", place=place), f"drive:arrived:{stop.id}")
    return [[arrived]]
