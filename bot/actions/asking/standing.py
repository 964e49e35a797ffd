"""Whether what has waited for long, or for too long, is still needed: its requester is asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from bot.actions.asking.changes import change_request
from bot.actions.asking.decisions import may_stop
from bot.actions.asking.requests import wanted_of, withdraw_request
from bot.actions.asking.text import request_card_text
from bot.config import Settings
from bot.outbox import Button, Buttons, tell, words_for
from bot.tables import Person, Request, RequestStatus
from bot.texts import Words

_NOT_LOADED = (
    RequestStatus.SUBMITTED,
    RequestStatus.APPROVED,
    RequestStatus.PLANNED,
    RequestStatus.PART_PLANNED,
)
EXTENSIONS = {"1d": timedelta(days=1), "3d": timedelta(days=3), "none": None}
"""How much longer something is needed, by the word in the button; None is without a time."""


def ask(session: Session, now: datetime, settings: Settings) -> None:
    """Asks of each request once when it has grown old, and once when its time has passed.

    A tick calls this. Who does not answer goes on waiting.
    """
    for request in [*_overdue(session, now), *_old(session, now, settings)]:
        if may_stop(session, request):
            request.asked_at = now
            _show(session, request, now)


def confirm(session: Session, request: Request, now: datetime) -> bool:
    """Takes down that a request is still needed; False when that is no question any more."""
    if not may_stop(session, request):
        return False
    request.confirmed_at = now
    return True


def extend(
    session: Session, request: Request, by: timedelta | None, now: datetime, settings: Settings
) -> bool:
    """Gives a request more time from now on, or any time; False when it is too late for that."""
    if not confirm(session, request, now):
        return False
    wanted = wanted_of(session, request)
    needed_by = now + by if by is not None else None
    details = replace(wanted.details, needed_by=needed_by)
    change_request(session, request, replace(wanted, details=details), now, settings)
    return True


def end(session: Session, request: Request, now: datetime) -> bool:
    """Closes what is not needed any more; False when it is too late for that."""
    if not may_stop(session, request):
        return False
    overdue = is_overdue(request, now)
    key = "life-expired" if overdue else "life-not-needed"
    withdraw_request(session, request, now, why=lambda words: words(key, code=request.code))
    if overdue:
        request.status = RequestStatus.EXPIRED
    return True


def is_overdue(request: Request, now: datetime) -> bool:
    """Whether the time by which a request was needed has passed."""
    return request.needed_by is not None and request.needed_by <= now


def card_name(request: Request) -> str:
    """The living message that asks whether a request is still needed."""
    return f"still:{request.id}"


def _overdue(session: Session, now: datetime) -> Sequence[Request]:
    query = select(Request).where(
        col(Request.status).in_((*_NOT_LOADED, RequestStatus.ON_HOLD)),
        col(Request.needed_by) <= now,
        col(Request.asked_at).is_(None) | (col(Request.asked_at) < col(Request.needed_by)),
    )
    return session.exec(query.order_by(col(Request.id))).all()


def _old(session: Session, now: datetime, settings: Settings) -> Sequence[Request]:
    if not settings.still_needed_hours:
        return []
    said = func.coalesce(col(Request.confirmed_at), col(Request.submitted_at))
    query = select(Request).where(
        col(Request.status).in_(_NOT_LOADED),
        col(Request.needed_by).is_(None) | (col(Request.needed_by) > now),
        said <= now - timedelta(hours=settings.still_needed_hours),
        col(Request.asked_at).is_(None) | (col(Request.asked_at) < said),
    )
    return session.exec(query.order_by(col(Request.id))).all()


def _show(session: Session, request: Request, now: datetime) -> None:
    person = session.get_one(Person, request.requester_id)
    words = words_for(session, person)
    text = _head(request, words, now) + "\n\n" + request_card_text(session, request, words)
    buttons = _buttons(request, words, now)
    tell(session, person, text, now=now, buttons=buttons, card=card_name(request), below=True)


def _head(request: Request, words: Words, now: datetime) -> str:
    if request.needed_by is None or request.needed_by > now:
        return words("life-still", code=request.code)
    return words("life-overdue", code=request.code, when=words.when(request.needed_by))


def _buttons(request: Request, words: Words, now: datetime) -> Buttons:
    answers = EXTENSIONS if is_overdue(request, now) else ("yes",)
    changed = Button(words.label("life-button-still-changed"), f"req:edit:{request.id}")
    return [
        *([_button(request, words, answer)] for answer in answers),
        [changed],
        [_button(request, words, "no")],
    ]


def _button(request: Request, words: Words, answer: str) -> Button:
    return Button(words.label(f"life-button-still-{answer}"), f"still:{answer}:{request.id}")
