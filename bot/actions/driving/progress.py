"""Where a request stands, read off its quantities."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.actions.driving.quantities import Quantities, quantities
from bot.tables import OPEN, Request, RequestStatus, Stop, Trip, TripStatus

_MOVING = (TripStatus.DISPATCHED, TripStatus.ARRIVED, TripStatus.PART_RECEIVED)


def update_status(session: Session, request: Request, now: datetime) -> None:
    """Sets the status of an open request from what has been committed, shipped and received."""
    if request.status not in (*OPEN, RequestStatus.DELIVERED):
        return
    session.flush()
    sums = list(quantities(session, [request.id]).values())
    request.status = _status(sums, moving=_moves(session, request))
    done = request.status is RequestStatus.DELIVERED
    request.closed_at = (request.closed_at or now) if done else None


def _moves(session: Session, request: Request) -> bool:
    query = select(Trip.id).join(Stop, col(Stop.trip_id) == col(Trip.id))
    query = query.where(Stop.request_id == request.id, col(Trip.status).in_(_MOVING))
    return session.exec(query).first() is not None


def _status(sums: list[Quantities], *, moving: bool) -> RequestStatus:
    if all(q.good >= q.requested for q in sums):
        return RequestStatus.DELIVERED
    if moving and any(q.shipped for q in sums):
        return RequestStatus.IN_TRANSIT
    if any(q.good for q in sums):
        return RequestStatus.PART_DELIVERED
    if all(q.open == 0 for q in sums):
        return RequestStatus.PLANNED
    if any(q.committed or q.shipped for q in sums):
        return RequestStatus.PART_PLANNED
    return RequestStatus.SUBMITTED
