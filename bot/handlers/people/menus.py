"""What a person is offered first: the commands of their role and its main actions."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot import outbox
from bot.outbox import Button
from bot.tables import Operation, Person, Role
from bot.texts import Words

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


def commands_of(person: Person) -> list[str]:
    """The commands that a person may give."""
    from bot.handlers import ROUTER  # here, because the router is made of our callers

    return ROUTER.menu(person)


def show_commands(session: Session, person: Person, words: Words, now: datetime) -> None:
    """Puts the commands of a person's role into their chat's menu."""
    if (chat_id := person.telegram_id) is None:
        return
    commands = [
        {"command": name, "description": words.label(f"command-{name}")}
        for name in commands_of(person)
    ]
    payload = {"scope": {"type": "chat", "chat_id": chat_id}, "commands": commands}
    outbox.call(session, chat_id, "setMyCommands", payload, now=now)


def welcome(session: Session, person: Person, words: Words, now: datetime) -> None:
    """Greets a member: who they are here, whether it is an exercise, what they can do next."""
    show_commands(session, person, words, now)
    text = words(f"people-welcome-{person.role}", name=person.name)
    exercise = session.exec(select(Operation.name).where(col(Operation.exercise))).first()
    if exercise is not None:
        text = f"{text}\n{words('people-exercise', name=exercise)}"
    outbox.tell(session, person, text, now=now, buttons=main_buttons(person, words))
