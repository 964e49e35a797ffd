"""What a person is offered first: the commands of their role and its main actions."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from bot import outbox
from bot.outbox import Button
from bot.tables import Operation, Person, Role
from bot.texts import LANGUAGES, Words, best_language

NO_CHAT = 0
"""In whose order calls stand that belong to no chat."""

_REQUESTING = ("req:new", "req:my")
_DECIDING = ("plan:now", "status:show", "people:all")
_MAIN = {
    Role.REQUESTER: _REQUESTING,
    Role.PARTNER: _REQUESTING,
    Role.DRIVER: ("drive:my",),
    Role.COORDINATOR: _DECIDING,
    Role.ADMIN: _DECIDING,
}


def main_buttons(person: Person, words: Words) -> list[list[Button]]:
    """The main actions of a person's role, one big button each."""
    actions = _MAIN[person.role] if person.role is not None else ()
    return [[Button(words.label(f"people-do-{a.replace(':', '-')}"), a)] for a in actions]


def commands_of(person: Person | None) -> list[str]:
    """The commands that a person may give, or somebody whom we have not seen yet."""
    from bot.handlers import ROUTER  # here, because the router is made of our callers

    return ROUTER.menu(person)


def show_commands(session: Session, person: Person, words: Words, now: datetime) -> None:
    """Puts the commands of a person's role into their chat's menu."""
    if (chat_id := person.telegram_id) is None:
        return
    scope = {"type": "chat", "chat_id": chat_id}
    outbox.call(session, chat_id, "setMyCommands", _menu(scope, person, words), now=now)


def show_first_commands(session: Session, now: datetime) -> None:
    """Puts the commands that anybody may give into the menus of private chats, by language.

    Whom we have not seen yet has them in the language of their Telegram, or else in English.
    """
    for code in ("", *LANGUAGES):
        menu = _menu({"type": "all_private_chats"}, None, Words(best_language(code)))
        outbox.call(session, NO_CHAT, "setMyCommands", menu | {"language_code": code}, now=now)


def _menu(scope: dict[str, Any], person: Person | None, words: Words) -> dict[str, Any]:
    commands = [
        {"command": name, "description": words.label(f"command-{name}")}
        for name in commands_of(person)
    ]
    return {"scope": scope, "commands": commands}


def welcome(session: Session, person: Person, words: Words, now: datetime) -> None:
    """Greets a member: who they are here, whether it is an exercise, what they can do next."""
    show_commands(session, person, words, now)
    text = words(f"people-welcome-{person.role}", name=person.name)
    exercise = session.exec(select(Operation.name).where(col(Operation.exercise))).first()
    if exercise is not None:
        text = f"{text}\n{words('people-exercise', name=exercise)}"
    outbox.tell(session, person, text, now=now, buttons=main_buttons(person, words))
