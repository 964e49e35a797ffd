"""The requester's card of one delivery: is it there, what arrived, what is still to come."""

from datetime import datetime

from sqlmodel import Session

from bot.actions.asking.catalogue import amount, names
from bot.actions.driving.cargo import Piece, cargo, listed
from bot.actions.driving.quantities import Quantities, quantities
from bot.outbox import Button, Buttons, coordinators_chats, say, tell, words_for
from bot.tables import Line, Person, Place, Request, Stop, StopStatus, Trip, Vehicle
from bot.texts import Words


def show_receipt(
    session: Session, stop: Stop, now: datetime, *, below: bool = False, once: str | None = None
) -> None:
    """Brings the card up to date for the requester, or coordinators when they cannot be reached."""
    session.flush()
    request = session.get_one(Request, stop.request_id)
    requester = session.get_one(Person, request.requester_id)
    words = words_for(session, requester)
    text, buttons = receipt_text(session, stop, words), receipt_buttons(stop, words)
    name = card_name(stop)
    if tell(session, requester, text, now=now, buttons=buttons, card=name, below=below, once=once):
        return
    for chat_id, theirs in coordinators_chats(session):
        text, buttons = receipt_text(session, stop, theirs), receipt_buttons(stop, theirs)
        key = f"{once}:{chat_id}" if once is not None else None
        say(session, chat_id, text, now=now, buttons=buttons, card=name, below=below, once=key)


def card_name(stop: Stop) -> str:
    """The name of a delivery's living message."""
    return f"receipt:{stop.id}"


def receipt_text(session: Session, stop: Stop, words: Words) -> str:
    """The card's HTML."""
    request = session.get_one(Request, stop.request_id)
    trip = session.get_one(Trip, stop.trip_id)
    heading = words(
        f"receive-{_state(stop)}",
        request=request.code,
        place=session.get_one(Place, request.place_id).name,
        vehicle=session.get_one(Vehicle, trip.vehicle_id).name,
        trip=trip.code,
    )
    pieces = cargo(session, [stop.id], words)[stop.id]
    if stop.status is not StopStatus.RECEIVED:
        return "\n".join([heading, listed(pieces, words)])
    lines = [heading, *(received(piece, words) for piece in pieces)]
    return "\n".join([*lines, *_rest(session, request, words)])


def _state(stop: Stop) -> str:
    known = (StopStatus.ARRIVED, StopStatus.DELIVERED, StopStatus.RECEIVED, StopStatus.FAILED)
    return stop.status.value if stop.status in known else "coming"


def receipt_buttons(stop: Stop, words: Words) -> Buttons:
    """What can be said about a delivery that has no receipt yet."""
    if stop.status not in (StopStatus.PLANNED, StopStatus.ARRIVED, StopStatus.DELIVERED):
        return []
    everything = Button(words.label("receive-button-all"), f"receive:all:{stop.id}")
    some = Button(words.label("receive-button-some"), f"receive:some:{stop.id}")
    return [[everything], [some]]


def received(piece: Piece, words: Words) -> str:
    """What arrived of one load, as one line of HTML."""
    load = piece.load
    return words(
        "receive-piece",
        item=piece.name,
        good=amount(words, load.good or 0, piece.item.unit),
        damaged=load.damaged or 0,
        missing=load.missing or 0,
    )


def _rest(session: Session, request: Request, words: Words) -> list[str]:
    """What is still to come, and whether it is on its way or has yet to be planned."""
    sums = quantities(session, [request.id])
    lines = [session.get_one(Line, line_id) for line_id, q in sums.items() if _misses(q)]
    if not lines:
        return [words("receive-complete", request=request.code)]
    called = names(session, [line.item_id for line in lines], words.language)
    rest = [_rest_line(sums[line.id], called[line.item_id], words) for line in lines]
    return [words("receive-rest"), *rest]


def _rest_line(sums: Quantities, item: str, words: Words) -> str:
    coming = _coming(sums)
    n = words.number(sums.open + coming)
    if sums.open == 0:
        return words("receive-rest-coming", item=item, n=n)
    return words("receive-rest-open", item=item, n=n, coming=coming)


def _misses(sums: Quantities) -> bool:
    return sums.open > 0 or _coming(sums) > 0


def _coming(sums: Quantities) -> int:
    return sums.committed + sums.shipped
