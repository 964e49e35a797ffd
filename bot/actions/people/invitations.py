"""Invitations: single-use links, how they are made and what following one does."""

import hashlib
import secrets
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, SQLModel, col, delete, select, update

from bot.tables import Form, Invitation, Person, PersonState, Role


class Followed(StrEnum):
    """What came of following an invitation."""

    ADMITTED = "admitted"
    WRONG = "wrong"
    USED = "used"
    EXPIRED = "expired"
    MEMBER = "member"  # is one of us already; the invitation still holds for somebody else


def invite(
    session: Session,
    role: Role,
    organisation_id: int,
    expires_at: datetime,
    *,
    issued_by: Person | None = None,
    named: Person | None = None,
) -> str:
    """The secret of a new invitation, perhaps for somebody whom the operation file names."""
    secret = secrets.token_urlsafe(16)
    session.add(
        Invitation(
            secret_hash=_hash(secret),
            role=role,
            organisation_id=organisation_id,
            person_id=named.id if named else None,
            issued_by_id=issued_by.id if issued_by else None,
            expires_at=expires_at,
        )
    )
    return secret


def follow(session: Session, secret: str, person: Person, now: datetime) -> tuple[Followed, Person]:
    """Lets in whoever holds the secret; gives the person they are from now on."""
    invitation = session.exec(
        select(Invitation).where(Invitation.secret_hash == _hash(secret)).with_for_update()
    ).first()
    if invitation is None:
        return Followed.WRONG, person
    named = _named(session, invitation)
    if invitation.used_at is not None or (named and named.telegram_id is not None):
        return Followed.USED, person
    if invitation.expires_at <= now:
        return Followed.EXPIRED, person
    if person.is_member and named is None and invitation.role is not Role.ADMIN:
        return Followed.MEMBER, person
    if named is not None:
        person = become(session, person, named)
    admit(person, invitation.role, invitation.organisation_id)
    invitation.used_by_id, invitation.used_at = person.id, now
    return Followed.ADMITTED, person


def admit(person: Person, role: Role, organisation_id: int) -> None:
    """Makes somebody a member."""
    person.role, person.organisation_id, person.state = role, organisation_id, PersonState.ACTIVE


def become(session: Session, person: Person, named: Person) -> Person:
    """Makes a Telegram account that of somebody whom the operation file names.

    All that referred to the account's own row refers to the named one, and the row goes.
    """
    telegram_id, username, language = person.telegram_id, person.username, person.language
    person.telegram_id = None
    session.exec(delete(Form).where(col(Form.person_id) == named.id))
    session.flush()
    for table in SQLModel.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == "person":
                moved = update(table).where(key.parent == person.id)
                session.execute(moved.values({key.parent.name: named.id}))
    session.expire_all()
    session.delete(person)
    named.telegram_id, named.username, named.language = telegram_id, username, language
    session.flush()
    return named


def _named(session: Session, invitation: Invitation) -> Person | None:
    if invitation.person_id is None:
        return None
    return session.get_one(
        Person, invitation.person_id, with_for_update=True, populate_existing=True
    )


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
