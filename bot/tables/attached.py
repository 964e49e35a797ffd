"""What is attached to a request after it is written."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from bot.tables.columns import number


class Question(SQLModel, table=True):
    """What coordinators want to know of a request, and the last answer of who asked for the aid."""

    id: int = number()
    request_id: int = Field(foreign_key="request.id", index=True)
    asked_by_id: int = Field(foreign_key="person.id")
    text: str
    asked_at: datetime
    answer: str | None = None
    answered_at: datetime | None = None
