"""Requests: filed, changed and withdrawn by those who need the aid."""

from dataclasses import fields
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.asking import files
from bot.actions.asking.messages import (
    Said,
    tell_of_life_saving,
    tell_of_withdrawal,
)
from bot.actions.asking.places import distance_km, own_place
from bot.actions.asking.quotes import owe
from bot.actions.asking.text import lines_of, request_card_text
from bot.actions.asking.wanted import Details, Spot, Wanted
from bot.actions.driving.progress import update_status
from bot.actions.driving.quantities import Quantities, quantities
from bot.actions.driving.trips import cancel_stop, hold, waits_for_loading
from bot.actions.planning import promises
from bot.actions.planning.plans import order_plan
from bot.config import Settings
from bot.tables import (
    OPEN,
    Line,
    Person,
    Place,
    Priority,
    Request,
    RequestStatus,
    Stop,
    StopStatus,
    Trip,
)

CHANGEABLE = (*OPEN, RequestStatus.ON_HOLD)
SAME_PLACE_KM = 1.0
_DETAILS = tuple(f.name for f in fields(Details))


def file_request(
    session: Session,
    person: Person,
    wanted: Wanted,
    now: datetime,
    settings: Settings,
    *,
    said: datetime | None = None,
) -> Request:
    """Files a request and owes it a quote; a life-saving one is alarmed and planned for soon.

    It counts from when it was said, where it was long on its way.
    """
    request = Request(
        requester_id=person.id,
        organisation_id=person.organisation_id,
        place_id=place_id_of(session, wanted),
        priority=wanted.details.priority,
        submitted_at=said or now,
    )
    describe(request, wanted.details)
    session.add(request)
    session.flush()
    for item_id, n in wanted.lines.items():
        session.add(Line(request_id=request.id, item_id=item_id, requested=n))
    files.set_files(session, request, wanted.files)
    session.flush()
    owe(session, request)
    alarm(session, request, now, settings)
    return request


def same_request(
    session: Session, person: Person, wanted: Wanted, now: datetime, settings: Settings
) -> Request | None:
    """The request that the person filed a short while ago for the same things at the same place."""
    since = now - timedelta(minutes=settings.duplicate_minutes)
    query = select(Request).where(Request.requester_id == person.id, Request.submitted_at > since)
    query = query.where(col(Request.status).in_(CHANGEABLE)).order_by(col(Request.id).desc())
    for request in session.exec(query).all():
        place = session.get_one(Place, request.place_id)
        near = distance_km(wanted.spot.lat, wanted.spot.lon, place.lat, place.lon) <= SAME_PLACE_KM
        if near and lines_of(session, request) == wanted.lines:
            return request
    return None


def wanted_of(session: Session, request: Request) -> Wanted:
    """What a request says now."""
    place = session.get_one(Place, request.place_id)
    return Wanted(
        lines=lines_of(session, request),
        spot=Spot(lat=place.lat, lon=place.lon, name=place.name, place_id=place.id),
        details=Details(**{name: getattr(request, name) for name in _DETAILS}),
        files=files.files_of(session, request),
    )


def withdraw_request(
    session: Session, request: Request, now: datetime, *, why: Said | None = None
) -> bool:
    """Takes back what has not been loaded; says whether that is all of it.

    What is on its way still comes: the request then asks for that, and for no more. Coordinators
    are told why where that is known.
    """
    take_back_stops(session, request, now)
    sums = quantities(session, [request.id])
    coming = any(_is_begun(line) for line in sums.values())
    if coming:
        for line_id, line in sums.items():
            session.get_one(Line, line_id).requested = line.committed + line.shipped + line.good
        update_status(session, request, now)
    else:
        request.status, request.closed_at = RequestStatus.CANCELLED, now
    request.version += 1
    tell_of_withdrawal(session, request, now, coming=coming, why=why)
    return not coming


def take_back_stops(session: Session, request: Request, now: datetime) -> None:
    """Takes a request out of all trips that are not loaded yet."""
    planned = select(Stop).where(Stop.request_id == request.id, Stop.status == StopStatus.PLANNED)
    for stop in session.exec(planned.order_by(col(Stop.id))).all():
        _take_back(session, stop, now)


def _take_back(session: Session, stop: Stop, now: datetime) -> None:
    """Takes a stop out of a trip that is not loaded; its requester hears the decision instead."""
    trip = session.get_one(Trip, stop.trip_id)
    hold(session, trip)
    if not waits_for_loading(trip):
        return
    promises.drop(session, stop)
    cancel_stop(session, stop, "other", now)


def place_id_of(session: Session, wanted: Wanted) -> int:
    """The place where something is wanted; a point of the requester's own becomes one."""
    spot = wanted.spot
    if spot.place_id is not None:
        return spot.place_id
    return own_place(session, spot.lat, spot.lon, spot.name).id


def describe(request: Request, details: Details) -> None:
    """Writes details into a request."""
    for name in _DETAILS:
        setattr(request, name, getattr(details, name))


def _is_begun(line: Quantities) -> bool:
    return bool(line.committed or line.shipped or line.good or line.damaged or line.missing)


def alarm(session: Session, request: Request, now: datetime, settings: Settings) -> None:
    """Tells coordinators of a life-saving request and owes a plan soon; others can wait."""
    if request.priority is Priority.LIFE_SAVING and request.status in OPEN:
        due = now + timedelta(seconds=settings.plan_debounce_seconds)
        order_plan(session, "life_saving", now=now, due=due)
        tell_of_life_saving(session, request, now)


__all__ = [
    "CHANGEABLE",
    "Wanted",
    "alarm",
    "describe",
    "file_request",
    "lines_of",
    "place_id_of",
    "request_card_text",
    "same_request",
    "take_back_stops",
    "wanted_of",
    "withdraw_request",
]
