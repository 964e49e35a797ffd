"""Telling requesters, once, why a plan leaves their request for later."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from bot import outbox
from bot.actions.catalogue import names
from bot.actions.plans import NotServed
from bot.actions.quantities import quantities
from bot.tables import Line, Person, Request
from bot.texts import Words


def tell_not_served(session: Session, rest: Sequence[NotServed], now: datetime) -> None:
    """Tells those of whose request nothing comes; a request on hold has been told so already."""
    first: dict[int, NotServed] = {}
    for left in rest:
        if left.reason != "ON_HOLD":
            first.setdefault(left.request_id, left)
    sums = quantities(session, list(first))
    for request_id, left in first.items():
        request = session.get_one(Request, request_id)
        lines = [
            sums[line] for line in sums if session.get_one(Line, line).request_id == request_id
        ]
        if any(line.committed or line.shipped for line in lines):
            continue
        person = session.get_one(Person, request.requester_id)
        words = outbox.words_for(session, person)
        item = item_name(session, session.get_one(Line, left.line_id).item_id, words)
        text = words(
            "plan-not-served", code=request.code, reason=reason_words(left.reason, item, words)
        )
        outbox.tell(session, person, text, now=now, once=f"request:{request_id}:not-served")


def item_name(session: Session, item_id: int, words: Words) -> str:
    """What an item is called in the language of the words."""
    return names(session, [item_id], words.language)[item_id]


def reason_words(reason: str, item: str, words: Words) -> str:
    """Why units of an item do not come, as people say it."""
    if reason == "NO_STOCK":
        return words.label("plan-reason-no-stock", item=item)
    return words.label(f"plan-reason-{reason.lower().replace('_', '-')}")
