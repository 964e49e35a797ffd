"""Requests: filed, changed and withdrawn by those who need the aid."""

from dataclasses import fields, replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.asking.messages import (
    Said,
    tell_of_change,
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
from bot.actions.planning.plans import order_plan
from bot.config import Settings
from bot.tables import (
    OPEN,
    Line,
    Load,
    Person,
    Place,
    Priority,
    Promise,
    PromiseState,
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
        place_id=_place_id(session, wanted),
        priority=wanted.details.priority,
        submitted_at=said or now,
    )
    _describe(request, wanted.details)
    session.add(request)
    session.flush()
    for item_id, n in wanted.lines.items():
        session.add(Line(request_id=request.id, item_id=item_id, requested=n))
    session.flush()
    owe(session, request)
    _alarm(session, request, now, settings)
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
    )


def is_begun(session: Session, request: Request) -> bool:
    """Whether part of a request is committed, on its way or there."""
    return any(_is_begun(sums) for sums in quantities(session, [request.id]).values())


def change_request(
    session: Session, request: Request, wanted: Wanted, now: datetime, settings: Settings
) -> bool:
    """Changes a request and tells coordinators what changed; says whether anything did.

    Once part of it is committed, only needed-by, contact and note are taken over.
    """
    before = wanted_of(session, request)
    if is_begun(session, request):
        wanted = replace(before, details=_still_changeable(before.details, wanted.details))
    if wanted == before:
        return False
    request.place_id = _place_id(session, wanted)
    request.version += 1
    request.confirmed_at = now
    _describe(request, wanted.details)
    _change_lines(session, request, wanted.lines)
    session.flush()
    tell_of_change(session, request, _changes(before, wanted), now)
    if wanted.details.priority is not before.details.priority:
        _alarm(session, request, now, settings)
    return True


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
    promise = session.exec(select(Promise).where(Promise.stop_id == stop.id)).first()
    if promise is not None and promise.state is PromiseState.OPEN:
        promise.state = PromiseState.WITHDRAWN
    cancel_stop(session, stop, "other", now)


def _place_id(session: Session, wanted: Wanted) -> int:
    spot = wanted.spot
    if spot.place_id is not None:
        return spot.place_id
    return own_place(session, spot.lat, spot.lon, spot.name).id


def _describe(request: Request, details: Details) -> None:
    for name in _DETAILS:
        setattr(request, name, getattr(details, name))


def _still_changeable(before: Details, after: Details) -> Details:
    return replace(before, needed_by=after.needed_by, contact=after.contact, note=after.note)


def _change_lines(session: Session, request: Request, lines: dict[int, int]) -> None:
    kept = {}
    for line in session.exec(select(Line).where(Line.request_id == request.id)).all():
        kept[line.item_id] = line
        line.requested = lines.get(line.item_id, 0)
        if not line.requested and not _was_planned(session, line):
            session.delete(line)
    for item_id in lines.keys() - kept.keys():
        session.add(Line(request_id=request.id, item_id=item_id, requested=lines[item_id]))


def _was_planned(session: Session, line: Line) -> bool:
    return session.exec(select(Load.id).where(Load.line_id == line.id)).first() is not None


def _is_begun(line: Quantities) -> bool:
    return bool(line.committed or line.shipped or line.good or line.damaged or line.missing)


def _changes(before: Wanted, after: Wanted) -> list[str]:
    """The names of what differs."""
    parts = {"lines": before.lines != after.lines, "place": before.spot != after.spot}
    old, new = before.details, after.details
    parts |= {name: getattr(old, name) != getattr(new, name) for name in _DETAILS}
    return [name for name, differs in parts.items() if differs]


def _alarm(session: Session, request: Request, now: datetime, settings: Settings) -> None:
    if request.priority is Priority.LIFE_SAVING and request.status in OPEN:
        due = now + timedelta(seconds=settings.plan_debounce_seconds)
        order_plan(session, "life_saving", now=now, due=due)
        tell_of_life_saving(session, request, now)


__all__ = [
    "CHANGEABLE",
    "Wanted",
    "change_request",
    "file_request",
    "is_begun",
    "lines_of",
    "request_card_text",
    "same_request",
    "take_back_stops",
    "wanted_of",
    "withdraw_request",
]
