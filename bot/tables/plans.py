"""What was decided: plans, trips, stops, loads, promises."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.tables.columns import at_least_zero, json, number, word


class OrderState(StrEnum):
    """How far a wish for a plan has come."""

    OWED = "owed"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class PlanOrder(SQLModel, table=True):
    """Somebody, or a tick, wants a plan; whoever runs it holds a lease that can run out."""

    id: int = number()
    cause: str
    person_id: int | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime
    due_at: datetime
    state: OrderState = word(OrderState, OrderState.OWED, index=True)
    lease_until: datetime | None = None
    attempts: int = 0
    error: str | None = None


class PlanStatus(StrEnum):
    """How far a plan has come; a superseded one was replaced before anybody decided."""

    DRAFT = "draft"
    APPROVED = "approved"
    DISCARDED = "discarded"
    SUPERSEDED = "superseded"


class Plan(SQLModel, table=True):
    """One answer of the planner with the question it was given, as documents.

    epoch is the moment that the documents count their seconds from; without_roads says that no
    routing server answered although one is set, so that times are estimates; findings say what
    would help with what the plan leaves, None until that is known.
    """

    id: int = number()
    order_id: int | None = Field(default=None, foreign_key="planorder.id")
    status: PlanStatus = word(PlanStatus, PlanStatus.DRAFT, index=True)
    epoch: datetime
    made_at: datetime
    without_roads: bool = False
    problem: dict[str, Any] = json()
    answer: dict[str, Any] = json()
    findings: list[dict[str, Any]] | None = json(None)
    decided_by_id: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = None

    @property
    def code(self) -> str:
        """The name people use."""
        return f"P-{self.id:04d}"


class TripStatus(StrEnum):
    """How far a trip has come."""

    PLANNED = "planned"
    APPROVED = "approved"
    LOADING = "loading"
    DISPATCHED = "dispatched"
    ARRIVED = "arrived"
    PART_RECEIVED = "part_received"
    RECEIVED = "received"
    FAILED = "failed"
    CANCELLED = "cancelled"
    RETURNING = "returning"


class Trip(SQLModel, table=True):
    """One loaded run of one vehicle; *_at are the plan's times, *ed_at what happened.

    The plan's times move with what happens; first_departs_at is what was approved.
    settled_at is when a coordinator said what became of goods that nobody was given.
    """

    id: int = number()
    plan_id: int = Field(foreign_key="plan.id", index=True)
    vehicle_id: int = Field(foreign_key="vehicle.id", index=True)
    warehouse_id: int = Field(foreign_key="warehouse.id")
    end_place_id: int = Field(foreign_key="place.id")
    status: TripStatus = word(TripStatus, TripStatus.APPROVED, index=True)
    begins_at: datetime
    loads_at: datetime
    departs_at: datetime
    first_departs_at: datetime | None = None
    ends_at: datetime
    loaded_at: datetime | None = None
    departed_at: datetime | None = None
    ended_at: datetime | None = None
    settled_at: datetime | None = None
    km: float
    problem: str | None = None

    @property
    def code(self) -> str:
        """The name people use: that of its waybill."""
        return f"WB-{self.id:04d}"


class StopStatus(StrEnum):
    """How far a stop has come."""

    PLANNED = "planned"
    ARRIVED = "arrived"
    DELIVERED = "delivered"
    RECEIVED = "received"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Stop(SQLModel, table=True):
    """A delivery of a trip; arrives_at is the latest estimate, earliest and latest its window.

    note and photo are what the requester says with the receipt.
    """

    __table_args__ = (UniqueConstraint("trip_id", "position"),)
    id: int = number()
    trip_id: int = Field(foreign_key="trip.id", index=True)
    position: int
    request_id: int = Field(foreign_key="request.id", index=True)
    status: StopStatus = word(StopStatus, StopStatus.PLANNED, index=True)
    arrives_at: datetime
    earliest_at: datetime
    latest_at: datetime
    leaves_at: datetime
    arrived_at: datetime | None = None
    delivered_at: datetime | None = None
    received_at: datetime | None = None
    note: str = ""
    photo: str | None = None


class Load(SQLModel, table=True):
    """Units of a request's line on a stop: planned, then really loaded, handed over, received.

    good, damaged and missing are what the requester says; None until they have.
    """

    __table_args__ = (
        UniqueConstraint("stop_id", "line_id"),
        *at_least_zero("planned", "loaded", "delivered", "good", "damaged", "missing"),
    )
    id: int = number()
    stop_id: int = Field(foreign_key="stop.id", index=True)
    line_id: int = Field(foreign_key="line.id", index=True)
    planned: int
    loaded: int | None = None
    delivered: int | None = None
    good: int | None = None
    damaged: int | None = None
    missing: int | None = None


class PromiseState(StrEnum):
    """What became of a promise; a withdrawn one was taken back by us."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


class Promise(SQLModel, table=True):
    """The arrival window a requester has been told for a stop.

    first_* is what they heard first, and what the promise is judged by; told_* what they heard
    last. moved counts how often they were told that it moved.
    """

    id: int = number()
    stop_id: int = Field(foreign_key="stop.id", unique=True)
    request_id: int = Field(foreign_key="request.id", index=True)
    state: PromiseState = word(PromiseState, PromiseState.OPEN, index=True)
    first_from: datetime
    first_to: datetime
    told_from: datetime
    told_to: datetime
    moved: int = 0
    soon_told: bool = False
    made_at: datetime
