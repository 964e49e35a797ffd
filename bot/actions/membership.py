"""Who is one of us: the first admin, roles, and those who have gone or come back."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, func, select

from bot.actions.invitations import invite
from bot.tables import Invitation, Operation, Organisation, Person, PersonState, Role

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


def returned(session: Session, person: Person) -> bool:
    """Somebody who had blocked the bot talks to it again; says whether they had."""
    if person.state is not PersonState.BLOCKED:
        return False
    person.state = PersonState.ACTIVE
    session.flush()
    return True


def blocked(session: Session, person: Person) -> None:
    """A member has blocked the bot: nothing reaches them."""
    if person.is_member:
        person.state = PersonState.BLOCKED
        session.flush()


def _admins(session: Session) -> int:
    return session.exec(
        select(func.count())
        .select_from(Person)
        .where(Person.role == Role.ADMIN, col(Person.telegram_id).is_not(None))
        .where(col(Person.state).in_((PersonState.ACTIVE, PersonState.BLOCKED)))
    ).one()
