"""What is attached to a request after it is written."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.tables.columns import number, word


class Question(SQLModel, table=True):
    """What coordinators want to know of a request, and the last answer of who asked for the aid."""

    id: int = number()
    request_id: int = Field(foreign_key="request.id", index=True)
    asked_by_id: int = Field(foreign_key="person.id")
    text: str
    asked_at: datetime
    answer: str | None = None
    answered_at: datetime | None = None


class Verdict(StrEnum):
    """What requesters say of two requests that may be the same."""

    SAME = "same"
    ANOTHER = "another"


class Likeness(SQLModel, table=True):
    """Two open requests of different people for some of the same items at the same place.

    request_id is the one that was filed later; verdict is None while nobody has said.
    """

    __table_args__ = (UniqueConstraint("request_id", "other_id"),)
    id: int = number()
    request_id: int = Field(foreign_key="request.id")
    other_id: int = Field(foreign_key="request.id")
    found_at: datetime
    verdict: Verdict | None = word(Verdict, None)


class FileKind(StrEnum):
    """How Telegram sends a file."""

    PHOTO = "photo"
    DOCUMENT = "document"


class Attachment(SQLModel, table=True):
    """A photo or a document of a request: Telegram's id of it, and its bytes once fetched.

    size is in bytes, 0 when nobody knows; fetched is true of what could not be had, too.
    """

    id: int = number()
    request_id: int = Field(foreign_key="request.id", index=True)
    kind: FileKind = word(FileKind)
    file_id: str
    name: str = ""
    size: int = 0
    fetched: bool = False
    data: bytes | None = None
