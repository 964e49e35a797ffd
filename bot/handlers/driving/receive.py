"""Requesters say what arrived: all of it with one tap, or good, damaged and missing by load."""

from sqlmodel import col, or_, select

from bot.actions.driving import receipts
from bot.actions.driving.receipt_card import show_receipt
from bot.forms.receipt import Receipt
from bot.forms.refused import Refused
from bot.handlers.driving.driven import show_form
from bot.handlers.driving.receipt_view import receipt_view
from bot.handlers.routes import COORDINATORS, REQUESTERS, Command, Entry, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, row, word
from bot.outbox import drop_card
from bot.tables import Request, Stop, StopStatus, Trip

FORM = "receipt"
MOST = 10
"""Cards shown at once."""


def _receipts(turn: Turn) -> None:
    """Shows the cards of the person's deliveries that have no receipt yet, below each other."""
    query = (
        select(Stop)
        .join(Request, col(Request.id) == col(Stop.request_id))
        .join(Trip, col(Trip.id) == col(Stop.trip_id))
        .where(Request.requester_id == turn.person.id)
        .where(
            or_(
                col(Stop.status).in_((StopStatus.ARRIVED, StopStatus.DELIVERED)),
                (col(Stop.status) == StopStatus.PLANNED) & col(Trip.departed_at).is_not(None),
            )
        )
        .order_by(col(Stop.arrives_at))
        .limit(MOST)
    )
    stops = turn.session.exec(query).all()
    for stop in stops:
        show_receipt(turn.session, stop, turn.now, below=True)
    if not stops:
        turn.say(turn.words("receive-nothing"))


def _stop(turn: Turn, stop_id: int | None = None) -> tuple[Trip, Stop]:
    """The stop that the data names with its trip, if the person may say what arrived there."""
    stop = row(turn, Stop, 1) if stop_id is None else turn.session.get_one(Stop, stop_id)
    request = turn.session.get_one(Request, stop.request_id)
    if turn.person.role not in COORDINATORS and request.requester_id != turn.person.id:
        raise ForgedError
    return turn.session.get_one(Trip, stop.trip_id), stop


def _all(turn: Turn) -> None:
    _trip, stop = _stop(turn)
    _receive(turn, stop, Receipt.begin(stop.id, receipts.due(turn.session, stop)).rest_is_good())


def _some(turn: Turn) -> None:
    trip, stop = _stop(turn)
    if not receipts.awaits_receipt(trip, stop):
        _say_late(turn, stop)
        return
    _keep(turn, Receipt.begin(stop.id, receipts.due(turn.session, stop)))


def _receive(turn: Turn, stop: Stop, receipt: Receipt) -> None:
    done = receipts.receive(
        turn.session,
        stop,
        receipt.counts,
        turn.now,
        turn.settings,
        person=turn.person,
        note=receipt.note,
        photo=receipt.photo,
    )
    _close(turn, stop)
    if done:
        turn.answer(turn.words.label("receive-thanks"))
    else:
        _say_late(turn, stop)


def _say_late(turn: Turn, stop: Stop) -> None:
    received = stop.status is StopStatus.RECEIVED
    key = "receive-late" if received else "receive-not-coming"
    turn.answer(turn.words.label(key), alert=True)
    if received:
        show_receipt(turn.session, stop, turn.now)


def _close(turn: Turn, stop: Stop) -> None:
    begun = turn.begun(FORM)
    if begun is not None and begun["stop"] == stop.id and turn.person.telegram_id is not None:
        turn.form_of(FORM)
        turn.close_form()
        drop_card(turn.session, turn.person.telegram_id, FORM, now=turn.now)


def _keep(turn: Turn, receipt: Receipt, error: str = "") -> None:
    turn.open_form(FORM, receipt.json())
    text, buttons = receipt_view(turn.session, receipt, turn.own_words)
    show_form(turn, FORM, f"{error}\n{text}".strip(), buttons)


def _open(turn: Turn) -> Receipt | None:
    """The receipt that is being filled in; says so when it is not any more."""
    form = turn.form_of(FORM)
    if form is None:
        turn.answer(turn.words.label("receive-closed"), alert=True)
        return None
    return Receipt.read(form.data)


def _line(turn: Turn) -> None:
    if (receipt := _open(turn)) is not None:
        if number(turn, 1) not in receipt.due:
            raise ForgedError
        _keep(turn, receipt.ask(number(turn, 1)))


def _good(turn: Turn) -> None:
    if (receipt := _open(turn)) is not None:
        _asked(turn, receipt)
        _take(turn, receipt, receipt.say_good(number(turn, 2)))


def _damaged(turn: Turn) -> None:
    if (receipt := _open(turn)) is not None:
        _asked(turn, receipt)
        _take(turn, receipt, receipt.say_damaged(number(turn, 2)))


def _asked(turn: Turn, receipt: Receipt) -> None:
    """A button of an earlier question is no answer to this one."""
    if number(turn, 1) != receipt.asking:
        raise ForgedError


def _rest(turn: Turn) -> None:
    if (receipt := _open(turn)) is not None:
        _keep(turn, receipt.rest_is_good())


def _send(turn: Turn) -> None:
    receipt = _open(turn)
    if receipt is None:
        return
    _trip, stop = _stop(turn)
    due = receipts.due(turn.session, stop)
    if stop.id != receipt.stop or not receipt.is_complete:
        raise ForgedError
    if dict(receipt.due) != due and stop.status is StopStatus.DELIVERED:
        _keep(turn, receipt.due_again(due), turn.words("receive-changed"))
    else:
        _receive(turn, stop, receipt)


def _take(turn: Turn, before: Receipt, after: Receipt | Refused) -> None:
    if isinstance(after, Refused):
        _keep(turn, before, turn.words(after.key, **after.arguments))
    else:
        _keep(turn, after)


def _typed(turn: Turn) -> None:
    """Takes numbers, then a note; a picture at any time; anything else is asked for again."""
    form = turn.form
    assert form is not None
    receipt = Receipt.read(form.data)
    photos = turn.message.photo if turn.message is not None else ()
    if photos:
        _keep(turn, receipt.with_photo(photos[-1].file_id, turn.text))
    elif turn.text:
        _take(turn, receipt, receipt.type(turn.text))
    else:
        _keep(turn, receipt, turn.words("receive-unread"))


_STEPS = {
    "all": _all,
    "some": _some,
    "line": _line,
    "good": _good,
    "damaged": _damaged,
    "rest": _rest,
    "send": _send,
}


@checked
def _receive_tap(turn: Turn) -> None:
    step = _STEPS.get(word(turn, 0))
    if step is None:
        raise ForgedError
    step(turn)


ROUTES = Routes(
    commands={"receipts": Command(_receipts, REQUESTERS)},
    taps={"receive": Tap(_receive_tap, REQUESTERS)},
    forms={FORM: Entry(_typed, REQUESTERS)},
)
