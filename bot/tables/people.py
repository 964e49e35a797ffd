"""Who takes part: organisations, people, invitations."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Index, SQLModel, text

from bot.tables.columns import number, telegram_id, word


class Role(StrEnum):
    """What a person may do."""

    REQUESTER = "requester"
    COORDINATOR = "coordinator"
    DRIVER = "driver"
    PARTNER = "partner"
    ADMIN = "admin"


class PersonState(StrEnum):
    """Where a person stands with us; only the active may act, the blocked only in a group."""

    UNKNOWN = "unknown"
    ASKING = "asking"
    ACTIVE = "active"
    REFUSED = "refused"
    BLOCKED = "blocked"  # the person blocked the bot: nothing can be sent
    LEFT = "left"


class Organisation(SQLModel, table=True):
    """Who lends people, warehouses and vehicles."""

    id: int = number()
    code: str = Field(unique=True)
    name: str


class Person(SQLModel, table=True):
    """Somebody who has written to the bot, or whom the operation file names.

    telegram_id is None until the person follows their invitation.
    """

    id: int = number()
    code: str | None = Field(default=None, unique=True)
    telegram_id: int | None = telegram_id(unique=True, default=None)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    role: Role | None = word(Role, None)
    state: PersonState = word(PersonState, PersonState.UNKNOWN)
    name: str
    username: str | None = None
    phone: str | None = None
    language: str = "en"
    created_at: datetime

    @property
    def called(self) -> str:
        """The name, with that in Telegram where there is one."""
        return f"{self.name} (@{self.username})" if self.username else self.name

    @property
    def is_member(self) -> bool:
        """Whether somebody is one of us and may act."""
        return self.state is PersonState.ACTIVE and self.role is not None


class Invitation(SQLModel, table=True):
    """A single-use link that makes whoever follows it a member; only its hash is kept."""

    id: int = number()
    secret_hash: str = Field(unique=True)
    role: Role = word(Role)
    organisation_id: int = Field(foreign_key="organisation.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    issued_by_id: int | None = Field(default=None, foreign_key="person.id")
    expires_at: datetime
    used_by_id: int | None = Field(default=None, foreign_key="person.id")
    used_at: datetime | None = None


class Application(SQLModel, table=True):
    """Somebody asks to be let in; a decided one without a role was refused."""

    __table_args__ = (
        Index(
            "ix_application_open",
            "person_id",
            unique=True,
            sqlite_where=text("decided_at IS NULL"),
            postgresql_where=text("decided_at IS NULL"),
        ),
    )
    id: int = number()
    person_id: int = Field(foreign_key="person.id", index=True)
    wrote: str = ""
    asked_at: datetime
    role: Role | None = word(Role, None)
    decided_by_id: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = None


class Blocking(SQLModel, table=True):
    """A member blocked the bot, which coordinators have been told; open until they come back."""

    __table_args__ = (
        Index(
            "ix_blocking_open",
            "person_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )
    id: int = number()
    person_id: int = Field(foreign_key="person.id", index=True)
    told_at: datetime
    ended_at: datetime | None = None
