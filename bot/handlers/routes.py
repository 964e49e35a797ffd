"""What a handler is given, and how it says which updates are its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session
from telegram import CallbackQuery, Message, Update

from bot import outbox
from bot.config import Settings
from bot.outbox import Buttons
from bot.tables import Form, Person, Role
from bot.texts import Words

EVERYBODY = frozenset[Role]()
"""Also people whom we do not know yet."""

STAFF = frozenset(Role)
COORDINATORS = frozenset({Role.COORDINATOR, Role.ADMIN})
REQUESTERS = frozenset({Role.REQUESTER, Role.PARTNER, Role.DRIVER}) | COORDINATORS
DRIVERS = frozenset({Role.DRIVER}) | COORDINATORS


@dataclass
class Turn:
    """One update of one person, in one transaction."""

    session: Session
    update: Update
    person: Person
    chat_id: int
    now: datetime
    settings: Settings
    words: Words
    argument: str = ""
    data: list[str] = field(default_factory=list)
    answered: bool = False

    @property
    def message(self) -> Message | None:
        """What was sent or edited, when the update is a message."""
        return self.update.effective_message if self.query is None else None

    @property
    def query(self) -> CallbackQuery | None:
        """The tap, when the update is one."""
        return self.update.callback_query

    @property
    def text(self) -> str:
        """What was typed, or nothing."""
        return ((self.message and (self.message.text or self.message.caption)) or "").strip()

    @property
    def is_private(self) -> bool:
        """Whether only the person and the bot are in this chat."""
        return self.chat_id == self.person.telegram_id

    def say(self, text: str, buttons: Buttons = (), *, photo: str | bytes | None = None) -> None:
        """Owes this chat a message."""
        outbox.say(self.session, self.chat_id, text, now=self.now, buttons=buttons, photo=photo)

    def show(self, card: str, text: str, buttons: Buttons = ()) -> None:
        """Shows a living message: edited in place after a tap, moved below what was typed."""
        outbox.say(
            self.session,
            self.chat_id,
            text,
            now=self.now,
            buttons=buttons,
            card=card,
            below=self.query is None,
        )

    def answer(self, text: str = "", *, alert: bool = False) -> None:
        """Answers the tap; the router answers those that the handler has not."""
        if self.query is not None and not self.answered:
            self.answered = True
            outbox.answer(
                self.session, self.chat_id, self.query.id, text, now=self.now, alert=alert
            )

    @property
    def form(self) -> Form | None:
        """What the person has begun and not finished."""
        return self.session.get(Form, self.person.id)

    def open_form(self, kind: str, data: dict[str, Any]) -> Form:
        """Begins or goes on with a form; what the person types next belongs to it."""
        form = self.form or Form(person_id=self.person.id, kind=kind, data={}, updated_at=self.now)
        form.kind, form.data, form.updated_at = kind, data, self.now
        self.session.add(form)
        return form

    def close_form(self) -> None:
        """Ends the form that is open."""
        if (form := self.form) is not None:
            self.session.delete(form)
            self.session.flush()


Handler = Callable[[Turn], None]


@dataclass(frozen=True)
class Command:
    """A command, who may give it, and whether it stands in their menu."""

    handler: Handler
    roles: frozenset[Role] = STAFF
    listed: bool = True


@dataclass(frozen=True)
class Tap:
    """What a button does, by the first word of its data, and who may tap it."""

    handler: Handler
    roles: frozenset[Role] = STAFF


@dataclass(frozen=True)
class Entry:
    """What happens to a message while a form of a kind is open."""

    handler: Handler
    roles: frozenset[Role] = STAFF


@dataclass(frozen=True)
class Routes:
    """What one module of handlers takes care of.

    messages are asked in order for a message that no form waits for; they say whether it was
    theirs. A listed command has the text `command-NAME` in the menu, and `help-NAME` in /help.
    """

    commands: Mapping[str, Command] = field(default_factory=dict)
    taps: Mapping[str, Tap] = field(default_factory=dict)
    forms: Mapping[str, Entry] = field(default_factory=dict)
    messages: tuple[Callable[[Turn], bool], ...] = ()
