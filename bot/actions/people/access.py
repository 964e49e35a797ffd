"""Asking to be let in, and the one decision that coordinators take about it."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.people.invitations import admit
from bot.outbox import Button, Buttons, coordinators_chats, drop_card, say, tell, words_for
from bot.tables import Application, Person, PersonState, Role
from bot.texts import Words

ASK_AGAIN_AFTER = timedelta(days=1)
LONGEST = 500
"""Characters of what somebody writes about themselves that coordinators are shown."""

ADMITTED_AS = (Role.REQUESTER, Role.DRIVER, Role.PARTNER)
"""As what coordinators may let people in, invited or not; administrators give other roles."""


def waiting(session: Session) -> list[Application]:
    """Those who wait for a decision, the longest first."""
    query = select(Application).where(col(Application.decided_at).is_(None))
    return list(session.exec(query.order_by(col(Application.id))))


def open_application(session: Session, person: Person) -> Application | None:
    """What a person has asked and nobody has decided."""
    return next((a for a in waiting(session) if a.person_id == person.id), None)


def may_ask_at(session: Session, person: Person) -> datetime | None:
    """From when on a refused person may ask again."""
    if person.state is not PersonState.REFUSED:
        return None
    last = session.exec(
        select(Application.decided_at)
        .where(Application.person_id == person.id, col(Application.decided_at).is_not(None))
        .order_by(col(Application.id).desc())
    ).first()
    return last + ASK_AGAIN_AFTER if last else None


def ask(session: Session, person: Person, wrote: str, now: datetime) -> None:
    """Asks the coordinators to let a person in."""
    person.state = PersonState.ASKING
    application = Application(person_id=person.id, wrote=wrote[:LONGEST], asked_at=now)
    session.add(application)
    session.flush()
    show(session, application, now)


def decide(
    session: Session,
    application: Application,
    decider: Person,
    role: Role | None,
    organisation_id: int | None,
    now: datetime,
) -> bool:
    """Lets an applicant in, or without a role refuses; says no when it was decided before."""
    session.refresh(application, with_for_update=True)
    if application.decided_at is not None:
        return False
    person = session.get_one(Person, application.person_id)
    if role is None or organisation_id is None:
        _refuse(session, person, now)
    else:
        admit(person, role, organisation_id)
        _drop_asking(session, person, now)
    _settle(session, application, decider, role, now)
    return True


def _refuse(session: Session, person: Person, now: datetime) -> None:
    person.state = PersonState.REFUSED
    words = words_for(session, person)
    text = words("people-refused", when=words.when(now + ASK_AGAIN_AFTER))
    tell(session, person, text, now=now, card="access", below=True)


def came_in(session: Session, person: Person, now: datetime) -> None:
    """Settles what somebody had asked who came in by an invitation in the meantime."""
    _drop_asking(session, person, now)
    application = open_application(session, person)
    if application is not None:
        _settle(session, application, person, person.role, now)


def _drop_asking(session: Session, person: Person, now: datetime) -> None:
    """Takes the living message about asking out of the chat of somebody who is let in."""
    if person.telegram_id is not None:
        drop_card(session, person.telegram_id, "access", now=now)


def _settle(
    session: Session, application: Application, decider: Person, role: Role | None, now: datetime
) -> None:
    application.role, application.decided_by_id, application.decided_at = role, decider.id, now
    session.flush()
    show(session, application, now)


def show(session: Session, application: Application, now: datetime) -> None:
    """Shows how an application stands, wherever coordinators decide."""
    name = card_name(application)
    for chat_id, words in coordinators_chats(session):
        text, buttons = card(session, application, words)
        say(session, chat_id, text, now=now, buttons=buttons, card=name)


def card_name(application: Application) -> str:
    """The name of an application's living message."""
    return f"access:{application.id}"


def card(session: Session, application: Application, words: Words) -> tuple[str, Buttons]:
    """Who asks, what they wrote, and the buttons to decide or what was decided."""
    person = session.get_one(Person, application.person_id)
    when = words.when(application.asked_at)
    lines = [words("people-asks", name=person.called, when=when)]
    if application.wrote:
        lines.append(words("quoted", text=application.wrote))
    if application.decided_at is None:
        return "\n".join(lines), _decisions(application, words)
    return "\n".join([*lines, "", decision(session, application, words)]), ()


def decision(
    session: Session, application: Application, words: Words, *, popup: bool = False
) -> str:
    """What was decided, by whom and when; as HTML, or plain for a pop-up."""
    say_it = words.label if popup else words
    decider = session.get(Person, application.decided_by_id)
    name = decider.name if decider else ""
    when = words.when(application.decided_at or application.asked_at)
    if application.role is None:
        return say_it("people-asks-refused", name=name, when=when)
    role = words.label(f"role-{application.role}")
    if application.decided_by_id == application.person_id:
        return say_it("people-asks-invited", role=role, when=when)
    return say_it("people-asks-admitted", name=name, role=role, when=when)


def _decisions(application: Application, words: Words) -> Buttons:
    roles = [
        Button(words.label(f"people-admit-{role}"), f"access-as:{application.id}:{role}")
        for role in ADMITTED_AS
    ]
    refuse = Button(words.label("people-refuse"), f"access-no:{application.id}")
    return [[role] for role in roles] + [[refuse]]
