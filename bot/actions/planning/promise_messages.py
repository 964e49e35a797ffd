"""What requesters hear of their promises: each message once, in their language."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from bot import outbox
from bot.actions.asking.catalogue import amount
from bot.actions.driving.cargo import Piece, cargo
from bot.actions.driving.quantities import quantities
from bot.tables import Line, Person, Place, Promise, Request, Stop, Trip, Vehicle
from bot.texts import Words

Span = tuple[datetime, datetime]
_MODES = ("truck", "light", "boat", "helicopter", "plane", "ship")
CAUSES = ("not_left", "not_arrived", "late_departure", "breakdown", "accident", "road", "refused",
           "replan", "cancelled", "earlier")  # fmt: skip


def moved_once(promise: Promise) -> str:
    """The name of the message that says how often the promise has moved."""
    return f"promise:{promise.id}:moved:{promise.moved}"


def tell_made(session: Session, promises: Sequence[Promise], now: datetime) -> None:
    """Says what part of a request comes, when and with which vehicle."""
    request, person, words = _whom(session, promises[0])
    lines = [words("promise-made", code=request.code, place=_place(session, request))]
    lines += [_arrival(session, promise, words) for promise in promises]
    if any(q.open for q in quantities(session, [request.id]).values()):
        lines.append(words("promise-rest"))
    text = "\n".join(lines)
    outbox.tell(session, person, text, now=now, once=f"promise:{promises[0].id}:made")


def tell_departed(session: Session, promise: Promise, trip: Trip, now: datetime) -> None:
    """Says that the vehicle has left."""
    request, person, words = _whom(session, promise)
    text = words(
        "promise-departed",
        code=request.code,
        place=_place(session, request),
        vehicle=vehicle_words(session, trip, words),
        window=words.window(promise.told_from, promise.told_to),
    )
    outbox.tell(session, person, text, now=now, once=f"promise:{promise.id}:departed")


def tell_soon(
    session: Session, promise: Promise, left: timedelta, trip: Trip, now: datetime
) -> None:
    """Says that the vehicle is about to arrive."""
    request, person, words = _whom(session, promise)
    text = words(
        "promise-soon",
        code=request.code,
        place=_place(session, request),
        vehicle=vehicle_words(session, trip, words),
        minutes=max(5, round(left / timedelta(minutes=5)) * 5),
    )
    outbox.tell(session, person, text, now=now, once=f"promise:{promise.id}:soon")


def tell_moved(session: Session, promise: Promise, before: Span, cause: str, now: datetime) -> None:
    """Says that the promise has moved, and why."""
    request, person, words = _whom(session, promise)
    text = words(
        "promise-moved",
        code=request.code,
        place=_place(session, request),
        window=words.window(promise.told_from, promise.told_to),
        before=words.window(*before),
        cause=cause_words(cause, words),
    )
    outbox.tell(session, person, text, now=now, once=moved_once(promise))


def tell_withdrawn(session: Session, promise: Promise, cause: str, now: datetime) -> None:
    """Says that what was promised does not come after all."""
    request, person, words = _whom(session, promise)
    text = words(
        "promise-withdrawn",
        code=request.code,
        place=_place(session, request),
        before=words.window(promise.told_from, promise.told_to),
        cause=cause_words(cause, words),
    )
    outbox.tell(session, person, text, now=now, once=f"promise:{promise.id}:withdrawn")


def tell_coordinators_late(
    session: Session, trip: Trip, expected: datetime, cause: str, now: datetime
) -> None:
    """Says that nothing has been heard of a trip that should have left or arrived."""
    for chat_id, words in outbox.coordinators_chats(session):
        text = words(
            "promise-late-trip",
            code=trip.code,
            vehicle=session.get_one(Vehicle, trip.vehicle_id).name,
            expected=words.when(expected),
            cause=cause_words(cause, words),
        )
        once = f"trip:{trip.id}:{cause}:{chat_id}"
        outbox.say(session, chat_id, text, now=now, once=once)


def vehicle_words(session: Session, trip: Trip, words: Words) -> str:
    """A vehicle's name and kind with its waybill: several of one name may come to one request."""
    vehicle = session.get_one(Vehicle, trip.vehicle_id)
    mode = mode_label(vehicle.mode, words)
    return words.label("promise-vehicle", name=vehicle.name, mode=mode, trip=trip.code)


def cause_words(cause: str, words: Words) -> str:
    """Why a promise moves or is taken back; a cause that we have no words for gets general ones."""
    known = cause.replace("_", "-") if cause in CAUSES else "other"
    return words.label(f"promise-cause-{known}")


def _whom(session: Session, promise: Promise) -> tuple[Request, Person, Words]:
    request = session.get_one(Request, promise.request_id)
    person = session.get_one(Person, request.requester_id)
    return request, person, outbox.words_for(session, person)


def _place(session: Session, request: Request) -> str:
    return session.get_one(Place, request.place_id).name


def _arrival(session: Session, promise: Promise, words: Words) -> str:
    trip = session.get_one(Trip, session.get_one(Stop, promise.stop_id).trip_id)
    head = words(
        "promise-arrival",
        window=words.window(promise.told_from, promise.told_to),
        vehicle=vehicle_words(session, trip, words),
    )
    pieces = cargo(session, [promise.stop_id], words)[promise.stop_id]
    return "\n".join([head, *(_part(session, piece, words) for piece in pieces)])


def _part(session: Session, piece: Piece, words: Words) -> str:
    requested = session.get_one(Line, piece.load.line_id).requested
    all_of_it = amount(words, requested, piece.item.unit)
    if piece.units >= requested:
        return words("promise-all", item=piece.name, all=all_of_it)
    return words("promise-part", item=piece.name, n=words.number(piece.units), all=all_of_it)


def mode_label(mode: str, words: Words) -> str:
    """What a vehicle of a mode is called."""
    return words.label(f"promise-mode-{mode if mode in _MODES else 'other'}")
