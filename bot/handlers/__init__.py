"""What people say to the bot, and what it does then; one module for each part of the work."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.actions.people.absence import returned
from bot.config import Settings
from bot.handlers import plans
from bot.handlers.asking import alike, answer, naming, requests, sent, still, written
from bot.handlers.asking import desk as request_desk
from bot.handlers.driving import drive, fleet, receive, stock, trouble
from bot.handlers.people import access, groups, invitations, membership, people, status
from bot.handlers.router import Router, answer_anonymous, apologise, turn_of
from bot.tables import PersonState

ROUTER = Router(
    [
        module.ROUTES
        for module in (
            access,
            answer,
            requests,
            request_desk,
            naming,
            written,
            alike,
            sent,
            still,
            plans,
            drive,
            trouble,
            receive,
            fleet,
            stock,
            status,
            people,
            invitations,
            groups,
            membership,
        )
    ]
)


def handle(
    session: Session,
    raw: dict[str, Any],
    now: datetime,
    settings: Settings,
    *,
    said: datetime | None = None,
) -> None:
    """Handles one update, said now or earlier, inside the caller's transaction."""
    turn = turn_of(session, raw, now, settings, said or now)
    if turn is None:
        answer_anonymous(session, raw, now)
        return
    if turn.update.my_chat_member is not None:
        groups.chat_member_changed(turn)
        return
    if turn.is_private and turn.person.state is PersonState.BLOCKED:
        returned(session, turn.person, now)  # who talks to us has not blocked us
    ROUTER.handle(turn)


__all__ = ["ROUTER", "apologise", "handle"]
