"""Changing a request that is filed, until it is loaded; trips and plans follow."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.asking import quotes
from bot.actions.asking.difference import differing
from bot.actions.asking.files import set_files
from bot.actions.asking.messages import tell_of_change
from bot.actions.asking.requests import alarm, describe, place_id_of, take_back_stops, wanted_of
from bot.actions.asking.wanted import Details, Wanted
from bot.actions.driving.progress import update_status
from bot.actions.driving.quantities import Quantities, quantities
from bot.actions.driving.trips import bring_less
from bot.actions.planning.plans import order_plan
from bot.config import Settings
from bot.tables import Line, Load, Plan, Priority, Request, Stop, StopStatus, Trip

_ELSEWHERE = {"place", "reach", "largest_kg"}
"""What has changed when no trip that is planned can serve the request any more."""

_PLANNED_BY = _ELSEWHERE | {"lines", "priority", "needed_by"}


@dataclass(frozen=True)
class Changed:
    """What a change has done: the names of what differs, and whether a promise was taken back."""

    fields: tuple[str, ...] = ()
    taken_back: bool = False


def is_loaded(session: Session, request: Request) -> bool:
    """Whether part of a request is on a vehicle, or has been there."""
    return any(_is_loaded(sums) for sums in quantities(session, [request.id]).values())


def change_request(
    session: Session, request: Request, wanted: Wanted, now: datetime, settings: Settings
) -> Changed:
    """Changes a request and tells coordinators what it was and what it is.

    Trips that are not loaded bring less, or nothing where they cannot serve it any more. Once
    part of it is loaded, only needed-by, contact, note and files are taken over.
    """
    before = wanted_of(session, request)
    if is_loaded(session, request):
        details = _still_changeable(before.details, wanted.details)
        wanted = replace(before, details=details, files=wanted.files)
    fields = differing(before, wanted)
    if not fields:
        return Changed()
    taken_back = _make_way(session, request, fields, wanted, now)
    request.place_id = place_id_of(session, wanted)
    request.version += 1
    request.confirmed_at = now
    describe(request, wanted.details)
    _change_lines(session, request, wanted.lines)
    set_files(session, request, wanted.files)
    update_status(session, request, now)
    session.flush()
    tell_of_change(session, request, before, wanted, now)
    if "priority" in fields and request.priority is Priority.LIFE_SAVING:
        alarm(session, request, now, settings)
    _plan_again(session, request, fields, now, settings)
    return Changed(fields, taken_back)


def _still_changeable(before: Details, after: Details) -> Details:
    return replace(
        before,
        needed_by=after.needed_by,
        contact=after.contact,
        note=after.note,
    )


def _make_way(
    session: Session, request: Request, fields: tuple[str, ...], wanted: Wanted, now: datetime
) -> bool:
    """Takes out of trips what they shall not bring; says whether that is all they were to."""
    committed = any(sums.committed for sums in quantities(session, [request.id]).values())
    if not committed:
        return False
    if _ELSEWHERE & set(fields):
        take_back_stops(session, request, now)
        quotes.owe(session, request)
        return True
    if "lines" in fields:
        _bring_less(session, request, wanted.lines, now)
    return False


def _bring_less(session: Session, request: Request, lines: dict[int, int], now: datetime) -> None:
    """Lets trips bring no more than is asked for; the last ones lose first."""
    rows = session.exec(
        select(Stop, Load, Line.item_id)
        .join(Load, col(Load.stop_id) == col(Stop.id))
        .join(Line, col(Line.id) == col(Load.line_id))
        .join(Trip, col(Trip.id) == col(Stop.trip_id))
        .where(Stop.request_id == request.id, Stop.status == StopStatus.PLANNED)
        .order_by(col(Stop.arrives_at), col(Stop.id), col(Load.id))
    ).all()
    left, least = dict(lines), dict[int, dict[int, int]]()
    stops = {stop.id: stop for stop, _load, _item in rows}
    for stop, load, item_id in rows:
        n = min(load.planned, left.get(item_id, 0))
        left[item_id] = left.get(item_id, 0) - n
        least.setdefault(stop.id, {})[load.id] = n
    for stop_id, loads in least.items():
        bring_less(session, stops[stop_id], loads, now)


def _change_lines(session: Session, request: Request, lines: dict[int, int]) -> None:
    kept = {}
    for line in session.exec(select(Line).where(Line.request_id == request.id)).all():
        kept[line.item_id] = line
        line.requested = lines.get(line.item_id, 0)
        if not line.requested and not _was_planned(session, line):
            session.delete(line)
    for item_id in lines.keys() - kept.keys():
        session.add(Line(request_id=request.id, item_id=item_id, requested=lines[item_id]))
    session.flush()


def _was_planned(session: Session, line: Line) -> bool:
    return session.exec(select(Load.id).where(Load.line_id == line.id)).first() is not None


def _plan_again(
    session: Session, request: Request, fields: tuple[str, ...], now: datetime, settings: Settings
) -> None:
    """Owes a plan when the last one knew the request as it was, and something is still open."""
    query = select(Plan.id).where(col(Plan.made_at) >= request.submitted_at)
    known = session.exec(query).first() is not None
    is_open = any(sums.open for sums in quantities(session, [request.id]).values())
    if known and is_open and _PLANNED_BY & set(fields):
        due = now + timedelta(seconds=settings.plan_debounce_seconds)
        order_plan(session, "changed", now=now, due=due)


def _is_loaded(sums: Quantities) -> bool:
    return bool(sums.shipped or sums.good or sums.damaged or sums.missing)
