"""Telling a person something in their language, wherever they can be reached."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.outbox.rows import Buttons, say
from bot.tables import Operation, Person, PersonState, Role
from bot.texts import Words


def words_in(session: Session, language: str) -> Words:
    """Words in a language, with the operation's zone."""
    if "zone" not in session.info:  # the same for all that one transaction says
        session.info["zone"] = session.exec(select(Operation.zone)).first() or "UTC"
    return Words(language, session.info["zone"])


def words_for(session: Session, person: Person) -> Words:
    """Words in a person's language, with the operation's zone."""
    return words_in(session, person.language)


def tell(
    session: Session,
    person: Person,
    text: str,
    *,
    now: datetime,
    buttons: Buttons = (),
    card: str | None = None,
    below: bool = False,
    final: bool = False,
    once: str | None = None,
    photo: str | bytes | None = None,
) -> bool:
    """Owes a person a message, or says that they cannot be reached."""
    if person.telegram_id is None or person.state in (PersonState.BLOCKED, PersonState.LEFT):
        return False
    say(session, person.telegram_id, text, now=now, buttons=buttons, card=card, below=below,
        final=final, once=once, photo=photo)  # fmt: skip
    return True


def coordinators_chats(session: Session) -> list[tuple[int, Words]]:
    """The chats in which coordinators decide, each with the words to use there.

    That is the coordinators' group when there is one, else each coordinator and administrator.
    """
    operation = session.exec(select(Operation)).first()
    if operation is not None and operation.coordinators_chat_id is not None:
        return [
            (operation.coordinators_chat_id, words_in(session, operation.coordinators_language))
        ]
    people = session.exec(
        select(Person)
        .where(col(Person.role).in_((Role.COORDINATOR, Role.ADMIN)))
        .where(Person.state == PersonState.ACTIVE, col(Person.telegram_id).is_not(None))
        .order_by(col(Person.id))
    ).all()
    return [(p.telegram_id, words_for(session, p)) for p in people if p.telegram_id is not None]
