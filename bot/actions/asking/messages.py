"""What others are told when a request is filed, changed, withdrawn or decided about."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from bot.actions.asking.difference import difference_text
from bot.actions.asking.text import priority_label, request_card_text
from bot.actions.asking.wanted import Wanted
from bot.outbox import Button, coordinators_chats, say, tell, words_for
from bot.tables import Person, Request
from bot.texts import Words

Said = Callable[[Words], str]
"""A line in the words of whoever reads it."""


def tell_of_life_saving(session: Session, request: Request, now: datetime) -> None:
    """Tells coordinators at once of a request that cannot wait for the plan's summary."""
    show_to_coordinators(session, request, now, lambda words: words("request-alarm"))


def tell_of_change(
    session: Session, request: Request, before: Wanted, after: Wanted, now: datetime
) -> None:
    """Tells coordinators what a requester has changed, each as it was and as it is."""

    def head(words: Words) -> str:
        fields = difference_text(session, before, after, words)
        return words.join("request-was-changed", code=request.code, fields=fields)

    show_to_coordinators(session, request, now, head)


def tell_of_withdrawal(
    session: Session,
    request: Request,
    now: datetime,
    *,
    coming: bool,
    why: Said | None = None,
) -> None:
    """Tells coordinators that a requester needs no more of this, and why where that is known."""
    key = "request-was-part-withdrawn" if coming else "request-was-withdrawn"
    for chat_id, words in coordinators_chats(session):
        text = why(words) if why is not None else words(key, code=request.code)
        say(session, chat_id, text, now=now)


def tell_on_hold(session: Session, request: Request, now: datetime) -> None:
    """Tells the requester that nothing is planned for the request for now."""
    requester, words = _requester(session, request)
    tell(session, requester, words("request-told-on-hold", code=request.code), now=now)


def tell_resumed(session: Session, request: Request, now: datetime) -> None:
    """Tells the requester that the request is planned for again."""
    requester, words = _requester(session, request)
    tell(session, requester, words("request-told-resumed", code=request.code), now=now)


def tell_rejected(session: Session, request: Request, reason: str, now: datetime) -> None:
    """Tells the requester that the request will not be served, and why."""
    requester, words = _requester(session, request)
    text = words("request-told-rejected", code=request.code, reason=reason)
    tell(session, requester, text, now=now)


def tell_priority(session: Session, request: Request, now: datetime) -> None:
    """Tells the requester that the coordinators see the request's priority differently."""
    requester, words = _requester(session, request)
    priority = priority_label(words, request.priority)
    text = words("request-told-priority", code=request.code, priority=priority)
    tell(session, requester, text, now=now)


def show_to_coordinators(session: Session, request: Request, now: datetime, head: Said) -> None:
    """Shows coordinators a request, below a line in their words that says why."""
    for chat_id, words in coordinators_chats(session):
        text = head(words) + "\n\n" + request_card_text(session, request, words)
        say(session, chat_id, text, now=now, buttons=[[see_button(request, words)]])


def see_button(request: Request, words: Words) -> Button:
    """Shows coordinators a request."""
    return Button(words.label("request-button-see", code=request.code), f"desk:show:{request.id}")


def _requester(session: Session, request: Request) -> tuple[Person, Words]:
    person = session.get_one(Person, request.requester_id)
    return person, words_for(session, person)
