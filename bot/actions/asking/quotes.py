"""Quotes: what a requester reads of when help is likely to come, until there is a promise."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot import outbox
from bot.actions.asking.text import next_plan_text, request_card_text
from bot.config import Settings
from bot.outbox import Button
from bot.tables import WAITING, Person, Quote, Request
from bot.texts import Words


@dataclass(frozen=True)
class Likely:
    """When help is likely to come, and whether it is only for a part."""

    opens: datetime
    closes: datetime
    partly: bool


def card_name(request: Request) -> str:
    """The living message that shows a request from when it is filed until it is planned."""
    return f"filed:{request.id}"


def owe(session: Session, request: Request) -> None:
    """Owes a quote to a request that is new, or that waits again; the one it had is forgotten."""
    quote = session.get(Quote, request.id, with_for_update=True)
    if quote is None:
        session.add(Quote(request_id=request.id))
    else:
        quote.found_at = None


def filed_text(
    session: Session, request: Request, words: Words, now: datetime, settings: Settings
) -> str:
    """That a request is filed, when it is planned, and all of it as it stands."""
    head = [words("request-filed", code=request.code)]
    if request.status in WAITING:
        head.append(next_plan_text(session, words, now, settings))
    return "\n".join(head) + "\n\n" + request_card_text(session, request, words)


def filed_buttons(request: Request, words: Words) -> list[list[Button]]:
    """The ways on from a request that was filed."""
    see = Button(words.label("request-button-see", code=request.code), f"req:show:{request.id}")
    return [[see], [Button(words.label("request-button-new"), "req:new")]]


def show(
    session: Session, request: Request, now: datetime, settings: Settings, *, final: bool = False
) -> None:
    """Shows the requester how a request stands, where they were told that it is filed."""
    person = session.get_one(Person, request.requester_id)
    words = outbox.words_for(session, person)
    text = filed_text(session, request, words, now, settings)
    outbox.tell(session, person, text, now=now, buttons=filed_buttons(request, words),
                card=card_name(request), final=final)  # fmt: skip


def give(
    session: Session,
    request: Request,
    found_at: datetime,
    likely: Likely | None,
    now: datetime,
    settings: Settings,
) -> None:
    """Takes down what was found for a request as it stands, and shows it where that is new."""
    quote = session.get_one(Quote, request.id, with_for_update=True)
    before = _state(quote) if quote.found_at is not None else None
    quote.found_at, quote.version = found_at, request.version
    quote.likely_from = likely.opens if likely is not None else None
    quote.likely_to = likely.closes if likely is not None else None
    quote.partly = likely is not None and likely.partly
    if _state(quote) != before:
        session.flush()
        show(session, request, now, settings)


def _state(quote: Quote) -> tuple[object, ...]:
    return quote.version, quote.likely_from, quote.likely_to, quote.partly


def end(session: Session, now: datetime, settings: Settings) -> None:
    """Ends the quotes of what waits no longer, and shows how it stands; a tick calls this."""
    rows = session.exec(
        select(Quote, Request)
        .join(Request, col(Request.id) == col(Quote.request_id))
        .where(col(Request.status).not_in(WAITING))
        .order_by(col(Request.id))
        .with_for_update(of=Quote, skip_locked=True)
    ).all()
    for quote, request in rows:
        session.delete(quote)
        show(session, request, now, settings, final=True)
