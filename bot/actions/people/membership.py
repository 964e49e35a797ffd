"""Who is one of us: the first admin, other roles, and those who have left."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, func, select

from bot.actions.people.invitations import invite
from bot.outbox import tell, words_for
from bot.tables import Form, Invitation, Operation, Organisation, Person, PersonState, Role

FIRST_CODE_HOLDS = timedelta(days=7)


def first_admin_code(session: Session, now: datetime) -> str | None:
    """The secret that makes its holder the first admin; None when there is one."""
    if has_admin(session):
        return None
    session.exec(
        delete(Invitation).where(
            col(Invitation.role) == Role.ADMIN,
            col(Invitation.issued_by_id).is_(None),
            col(Invitation.used_at).is_(None),
        )
    )
    return invite(session, Role.ADMIN, first_organisation(session).id, now + FIRST_CODE_HOLDS)


def has_admin(session: Session) -> bool:
    """Whether there is an administrator; one who blocked the bot can come back."""
    return _admins(session) > 0


def first_organisation(session: Session) -> Organisation:
    """The organisation of the first admin; one is made when there is none."""
    found = session.exec(select(Organisation).order_by(col(Organisation.id)).limit(1)).first()
    if found is None:
        name = session.exec(select(Operation.name)).first() or "aidline"
        found = Organisation(code="first", name=name)
        session.add(found)
        session.flush()
    return found


def leave(session: Session, person: Person, now: datetime) -> bool:
    """A member does not work here any more; says no for the last administrator."""
    if _is_last_admin(session, person):
        return False
    words = words_for(session, person)
    tell(session, person, words("people-you-left"), now=now)
    person.state = PersonState.LEFT
    session.exec(delete(Form).where(col(Form.person_id) == person.id))
    return True


def rejoin(person: Person) -> None:
    """Takes it back that somebody has left."""
    if person.state is PersonState.LEFT and person.role is not None:
        person.state = PersonState.ACTIVE


def change_role(session: Session, person: Person, role: Role) -> bool:
    """Gives a person another role; says no when nobody would be left to administrate."""
    if role is not Role.ADMIN and _is_last_admin(session, person):
        return False
    person.role = role
    session.flush()
    return True


def _is_last_admin(session: Session, person: Person) -> bool:
    return person.role is Role.ADMIN and _admins(session) == 1


def _admins(session: Session) -> int:
    return session.exec(
        select(func.count())
        .select_from(Person)
        .where(Person.role == Role.ADMIN, col(Person.telegram_id).is_not(None))
        .where(col(Person.state).in_((PersonState.ACTIVE, PersonState.BLOCKED)))
    ).one()
