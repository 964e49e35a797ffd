"""Members who block the bot: noticed, shown to coordinators once, welcome back."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.outbox import Button, coordinators_chats, say
from bot.tables import (
    OPEN,
    Blocking,
    Person,
    PersonState,
    Request,
    RequestStatus,
    Trip,
    TripStatus,
    Vehicle,
)
from bot.texts import Words

_OVER = (TripStatus.RECEIVED, TripStatus.FAILED, TripStatus.CANCELLED)


def blocked(session: Session, person: Person, now: datetime) -> None:
    """A member has blocked the bot: coordinators hear it."""
    if person.is_member:
        person.state = PersonState.BLOCKED
        tell_blocked(session, now)


def returned(session: Session, person: Person, now: datetime) -> None:
    """Somebody who may have blocked the bot talks to it again."""
    if person.state is PersonState.BLOCKED:
        person.state = PersonState.ACTIVE
    if (blocking := _open_blocking(session, person)) is None:
        return
    blocking.ended_at = now
    for chat_id, words in coordinators_chats(session):
        text = words("people-returned", name=person.called, when=words.when(now))
        say(session, chat_id, text, now=now, card=_card(person))


def tell_blocked(session: Session, now: datetime) -> None:
    """Tells coordinators once about each member whom nothing reaches any more."""
    known = select(Blocking.person_id).where(col(Blocking.ended_at).is_(None))
    people = session.exec(
        select(Person)
        .where(Person.state == PersonState.BLOCKED, col(Person.id).not_in(known))
        .order_by(col(Person.id))
        .with_for_update(skip_locked=True)
    ).all()
    for person in people:
        session.add(Blocking(person_id=person.id, told_at=now))
        session.flush()
        _tell(session, person, now)


def _tell(session: Session, person: Person, now: datetime) -> None:
    for chat_id, words in coordinators_chats(session):
        role = words.label(f"role-{person.role or 'requester'}")
        text = words("people-blocked", name=person.called, role=role)
        text = f"{text}\n{open_work_text(session, person, words)}"
        button = Button(words.label("people-look"), f"people-one:{person.id}")
        say(session, chat_id, text, now=now, buttons=[[button]], card=_card(person), below=True)


def open_work_text(session: Session, person: Person, words: Words) -> str:
    """What waits for a person's doing, as HTML."""
    codes = open_work(session, person)
    return (
        words("people-open", codes=words.listed(codes)) if codes else words("people-nothing-open")
    )


def open_work(session: Session, person: Person) -> list[str]:
    """The codes of a person's requests and trips that are not over."""
    requests = session.exec(
        select(Request)
        .where(Request.requester_id == person.id)
        .where(col(Request.status).in_((*OPEN, RequestStatus.ON_HOLD)))
        .order_by(col(Request.id))
    ).all()
    trips = session.exec(
        select(Trip)
        .join(Vehicle, col(Vehicle.id) == col(Trip.vehicle_id))
        .where(Vehicle.driver_id == person.id, col(Trip.status).not_in(_OVER))
        .order_by(col(Trip.id))
    ).all()
    return [*(request.code for request in requests), *(trip.code for trip in trips)]


def _open_blocking(session: Session, person: Person) -> Blocking | None:
    return session.exec(
        select(Blocking).where(Blocking.person_id == person.id, col(Blocking.ended_at).is_(None))
    ).first()


def _card(person: Person) -> str:
    return f"blocked:{person.id}"
