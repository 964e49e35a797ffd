"""Finds the handler of an update and checks that the person may ask for it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, select
from telegram import Message, Update, User

from bot import outbox
from bot.config import Settings
from bot.handlers.routes import EVERYBODY, Handler, Routes, Turn
from bot.outbox import coordinators_chats, words_in
from bot.tables import Person, PersonState, Role
from bot.texts import best_language

GROUP_ANONYMOUS_BOT = 1087968824
"""In whose name Telegram shows administrators of a group who remain anonymous."""

LONGEST_TEXT = 4096
"""Characters: what Telegram's own programs let a person type."""


_ACTING = (PersonState.ACTIVE, PersonState.BLOCKED)
"""Who blocks the bot in their own chat, and is heard in a group, is still one of us."""


class Router:
    """All routes of the bot."""

    def __init__(self, modules: Sequence[Routes]) -> None:
        self.commands = {name: c for routes in modules for name, c in routes.commands.items()}
        self.taps = {name: t for routes in modules for name, t in routes.taps.items()}
        self.forms = {name: f for routes in modules for name, f in routes.forms.items()}
        self.replies = [taker for routes in modules for taker in routes.replies]
        self.messages = [taker for routes in modules for taker in routes.messages]

    def menu(self, person: Person | None) -> list[str]:
        """The commands that a person's role may give, or anybody, in the order of the modules."""
        return [n for n, c in self.commands.items() if c.listed and allowed(person, c.roles)]

    def handle(self, turn: Turn) -> None:
        """Gives the update to its handler."""
        if turn.query is not None:
            self._tap(turn)
            turn.answer()
        elif turn.message is not None:
            self._message(turn, turn.message)

    def _tap(self, turn: Turn) -> None:
        name, *turn.data = ((turn.query and turn.query.data) or "").split(":")
        tap = self.taps.get(name)
        if tap is None:
            turn.answer(turn.words.label("sorry-forged"), alert=True)
        elif not allowed(turn.person, tap.roles):
            turn.answer(turn.words.label(_refusal(turn.person)), alert=True)
        else:
            tap.handler(turn)

    def _message(self, turn: Turn, message: Message) -> None:
        if turn.update.edited_message is not None and message.location is not None:
            return  # a live location moves for hours by itself: nobody has said anything
        if len(turn.text) > LONGEST_TEXT:
            turn.say(turn.words("sorry-too-long", limit=LONGEST_TEXT))
        elif message.text and message.text.startswith("/"):
            self._command(turn, message.text)
        elif turn.is_private:
            self._content(turn)

    def _command(self, turn: Turn, text: str) -> None:
        first, *rest = text.split(maxsplit=1)
        name, _, _addressee = first[1:].partition("@")
        turn.argument = "".join(rest).strip()
        command = self.commands.get(name.lower())
        if command is None:
            if turn.is_private:
                turn.say(turn.words("sorry-unknown-command", command=first))
        else:
            _permitted(turn, command.handler, command.roles)

    def _content(self, turn: Turn) -> None:
        if any(taker(turn) for taker in self.replies):
            return
        form = turn.form
        if form is not None and form.kind in self.forms:
            entry = self.forms[form.kind]
            _permitted(turn, entry.handler, entry.roles)
        elif not any(taker(turn) for taker in self.messages):
            turn.say(turn.words("sorry-not-now"))


def allowed(person: Person | None, roles: frozenset[Role]) -> bool:
    """Whether a person may do what these roles may; None is somebody we have not seen."""
    if roles == EVERYBODY:
        return True
    return person is not None and person.state in _ACTING and person.role in roles


def _permitted(turn: Turn, handler: Handler, roles: frozenset[Role]) -> None:
    if allowed(turn.person, roles):
        handler(turn)
    elif turn.is_private:
        turn.say(turn.words(_refusal(turn.person)))


def _refusal(person: Person) -> str:
    """Why a person may not do something: it is not for their role, or not for strangers."""
    return "sorry-not-allowed" if person.state in _ACTING else "sorry-staff-only"


def turn_of(
    session: Session, raw: dict[str, Any], now: datetime, settings: Settings, said: datetime
) -> Turn | None:
    """The update as a turn of its person; None for what no person of ours has said."""
    update = Update.de_json(raw, None)
    user, chat = update.effective_user, update.effective_chat
    if user is None or user.is_bot:
        return None
    person = _person(session, user, now)
    chat_id = chat.id if chat is not None else user.id
    # What stands in the coordinators' group is read by all of them, whoever tapped.
    shared = dict(coordinators_chats(session)) if chat_id != user.id else {}
    words = shared.get(chat_id) or words_in(session, person.language)
    return Turn(session, update, person, chat_id, now, said, settings, words)


def _person(session: Session, user: User, now: datetime) -> Person:
    person = session.exec(select(Person).where(Person.telegram_id == user.id)).first()
    if person is None:
        person = Person(
            telegram_id=user.id,
            name=user.full_name[:80],
            username=user.username,
            language=best_language(user.language_code),
            created_at=now,
        )
        session.add(person)
        session.flush()
    return person


def answer_anonymous(session: Session, raw: dict[str, Any], now: datetime) -> None:
    """Tells an administrator who hides behind the coordinators' group why nothing happens."""
    message = raw.get("message") or {}
    chat_id, typed = message.get("chat", {}).get("id"), str(message.get("text", ""))
    words = dict(coordinators_chats(session)).get(chat_id)
    hidden = message.get("from", {}).get("id") == GROUP_ANONYMOUS_BOT
    if words is not None and hidden and typed.startswith("/"):
        outbox.say(session, chat_id, words("sorry-anonymous"), now=now)


def apologise(session: Session, chat_id: int, raw: dict[str, Any], now: datetime) -> None:
    """Tells the person that their update could not be handled; reads as little of it as it can."""
    query = raw.get("callback_query")
    sender = (query or raw.get("message") or {}).get("from", {})
    person = session.exec(select(Person).where(Person.telegram_id == sender.get("id"))).first()
    words = words_in(
        session, person.language if person else best_language(sender.get("language_code"))
    )
    if query is not None:
        text = words.label("sorry-failed")
        outbox.answer(session, chat_id, query["id"], text, now=now, alert=True)
    elif chat_id == sender.get("id"):
        outbox.say(session, chat_id, words("sorry-failed"), now=now)
