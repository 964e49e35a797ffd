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
    """One update of one person, in one transaction.

    said is when the person said it: now, or earlier where it was long on its way.
    """

    session: Session
    update: Update
    person: Person
    chat_id: int
    now: datetime
    said: datetime
    settings: Settings
    words: Words
    argument: str = ""
    data: list[str] = field(default_factory=list)
    answered: bool = False

    @property
    def own_words(self) -> Words:
        """The person's words, for their own chat: in the coordinators' group words are shared."""
        return outbox.words_for(self.session, self.person)

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

    def begun(self, kind: str) -> dict[str, Any] | None:
        """What the person has given to a form of a kind, on top or waiting underneath."""
        form = self.form
        if form is None or form.kind == kind:
            return form.data if form is not None else None
        return next((each["data"] for each in form.under if each["kind"] == kind), None)

    def form_of(self, kind: str) -> Form | None:
        """The form of a kind, on top again if another one was begun over it."""
        data = self.begun(kind)
        return None if data is None else self.open_form(kind, data)

    def open_form(self, kind: str, data: dict[str, Any]) -> Form:
        """Begins or goes on with a form; what the person types next belongs to it.

        A form of another kind that is open waits underneath until this one is closed.
        """
        form = self.form
        if form is None:
            form = Form(person_id=self.person.id, kind=kind, data={}, updated_at=self.now)
        if form.kind != kind:
            all_of_them = [*form.under, {"kind": form.kind, "data": form.data}]
            form.under = [each for each in all_of_them if each["kind"] != kind]
        form.kind, form.data, form.updated_at = kind, data, self.now
        self.session.add(form)
        return form

    def close_form(self) -> None:
        """Ends the form that is open; the one underneath goes on."""
        form = self.form
        if form is None:
            return
        if form.under:
            *form.under, before = form.under
            form.kind, form.data = before["kind"], before["data"]
        else:
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

    replies are asked in order for any message, messages for one that no form waits for; they say
    whether it was theirs. A listed command has the text `command-NAME` in the menu, and
    `help-NAME` in /help.
    """

    commands: Mapping[str, Command] = field(default_factory=dict)
    taps: Mapping[str, Tap] = field(default_factory=dict)
    forms: Mapping[str, Entry] = field(default_factory=dict)
    replies: tuple[Callable[[Turn], bool], ...] = ()
    messages: tuple[Callable[[Turn], bool], ...] = ()
