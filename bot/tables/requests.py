"""What is asked for: requests and their lines."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.tables.columns import at_least_zero, json, number, word


class Priority(StrEnum):
    """How badly a request is needed; people set it, nothing else changes it."""

    LIFE_SAVING = "life_saving"
    URGENT = "urgent"
    STANDARD = "standard"


class RequestStatus(StrEnum):
    """How far a request has come."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ON_HOLD = "on_hold"
    APPROVED = "approved"
    REJECTED = "rejected"
    PLANNED = "planned"
    PART_PLANNED = "part_planned"
    IN_TRANSIT = "in_transit"
    PART_DELIVERED = "part_delivered"
    DELIVERED = "delivered"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


OPEN = (
    RequestStatus.SUBMITTED,
    RequestStatus.APPROVED,
    RequestStatus.PLANNED,
    RequestStatus.PART_PLANNED,
    RequestStatus.IN_TRANSIT,
    RequestStatus.PART_DELIVERED,
)
"""What is still to be brought, at least in part; plans are made for these."""


WAITING = (RequestStatus.SUBMITTED, RequestStatus.APPROVED)
"""Of what nothing is promised yet."""


class Reach(StrEnum):
    """What can get to a request: any vehicle, or the only kind that can."""

    ANY = "any"
    FOUR_BY_FOUR = "4x4"
    BOAT = "boat"
    HELICOPTER = "helicopter"


class Request(SQLModel, table=True):
    """What a requester asks for at one place.

    largest_kg is what the largest vehicle that gets there can carry; without it any size does.
    caller is who phoned, with their number, where the requester filed it for them.
    asked_at is when its requester was last asked whether it is still needed, confirmed_at when
    they last said so.
    """

    __table_args__ = at_least_zero("largest_kg")
    id: int = number()
    requester_id: int = Field(foreign_key="person.id", index=True)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    place_id: int = Field(foreign_key="place.id")
    priority: Priority = word(Priority)
    needed_by: datetime | None = None
    people: int = 0
    contact: str = ""
    caller: str = ""
    reach: Reach = word(Reach, Reach.ANY)
    largest_kg: int | None = None
    note: str = ""
    status: RequestStatus = word(RequestStatus, RequestStatus.SUBMITTED, index=True)
    submitted_at: datetime
    asked_at: datetime | None = None
    confirmed_at: datetime | None = None
    closed_at: datetime | None = None
    version: int = 1

    @property
    def code(self) -> str:
        """The name people use."""
        return f"R-{self.id:04d}"


class Line(SQLModel, table=True):
    """One item and quantity of a request; the rest of its numbers are sums over loads."""

    __table_args__ = (UniqueConstraint("request_id", "item_id"), *at_least_zero("requested"))
    id: int = number()
    request_id: int = Field(foreign_key="request.id", index=True)
    item_id: int = Field(foreign_key="item.id")
    requested: int


class Quote(SQLModel, table=True):
    """When help is likely to come for a request while nothing is promised; it binds nobody.

    version is that of the request for which it was found; found_at is None while it is owed.
    Without likely_from nothing fits; partly says that not all of the request would come.
    """

    request_id: int = Field(primary_key=True, foreign_key="request.id")
    version: int = 0
    found_at: datetime | None = None
    likely_from: datetime | None = None
    likely_to: datetime | None = None
    partly: bool = False


class Form(SQLModel, table=True):
    """What a person has begun in chat and not finished; one at a time, survives everything.

    under is what they had begun before, kind and data of each: it comes back when this one ends.
    """

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    kind: str
    data: dict[str, object] = json()
    under: list[dict[str, Any]] = Field(default_factory=list, sa_type=sa.JSON)
    updated_at: datetime
