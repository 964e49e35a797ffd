"""Telling requesters, once, why a plan leaves their request for later."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from bot import outbox
from bot.actions.asking.catalogue import names
from bot.actions.driving.quantities import quantities
from bot.actions.planning.plans import NotServed
from bot.tables import Line, Person, Request
from bot.texts import Words


def tell_not_served(session: Session, rest: Sequence[NotServed], now: datetime) -> None:
    """Tells those of whose request nothing comes; a request on hold has been told so already."""
    first: dict[int, NotServed] = {}
    for left in rest:
        if left.reason != "ON_HOLD":
            first.setdefault(left.request_id, left)
    coming = _coming(session, list(first))
    for request_id, left in first.items():
        if request_id not in coming:
            _tell(session, session.get_one(Request, request_id), left, now)


def _coming(session: Session, request_ids: list[int]) -> set[int]:
    """The requests of which something is on a trip."""
    lines = session.exec(select(Line).where(col(Line.request_id).in_(request_ids))).all()
    sums = quantities(session, request_ids)
    return {line.request_id for line in lines if sums[line.id].committed or sums[line.id].shipped}


def _tell(session: Session, request: Request, left: NotServed, now: datetime) -> None:
    person = session.get_one(Person, request.requester_id)
    words = outbox.words_for(session, person)
    item = item_name(session, session.get_one(Line, left.line_id).item_id, words)
    reason = reason_words(left.reason, item, words)
    text = words("plan-not-served", code=request.code, reason=reason)
    outbox.tell(session, person, text, now=now, once=f"request:{request.id}:not-served")


def item_name(session: Session, item_id: int, words: Words) -> str:
    """What an item is called in the language of the words."""
    return names(session, [item_id], words.language)[item_id]


def reason_words(reason: str, item: str, words: Words) -> str:
    """Why units of an item do not come, as people say it."""
    if reason == "NO_STOCK":
        return words.label("plan-reason-no-stock", item=item)
    return words.label(f"plan-reason-{reason.lower().replace('_', '-')}")
