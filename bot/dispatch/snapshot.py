"""The operation's rows as one frozen problem for the planner.

Items, warehouses, vehicles and requests go by their codes, places and lines by their numbers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlmodel import Session, col, select

from bot import tables
from bot.actions.driving.quantities import quantities
from bot.config import Settings
from bot.dispatch.driven import Lately, lately
from bot.dispatch.fleet import Fleet, fleet
from bot.dispatch.store import store
from bot.dispatch.times import Epoch
from bot.tables import OPEN, Operation, PromiseState, Reach, RequestStatus
from planner import model

_BY_LAND_OR_AIR = ("truck", "light", "helicopter")
_ACCESS = {
    Reach.ANY: model.Access(modes=_BY_LAND_OR_AIR),
    Reach.FOUR_BY_FOUR: model.Access(modes=("truck", "light"), tags=("4x4",)),
    Reach.BOAT: model.Access(modes=("boat",)),
    Reach.HELICOPTER: model.Access(modes=("helicopter",)),
}


def reach_of(access: model.Access) -> Reach:
    """What can get there, as the row of a request says it."""
    bare = replace(access, kg_max=0.0)
    return next((reach for reach, each in _ACCESS.items() if each == bare), Reach.ANY)


@dataclass(frozen=True)
class Snapshot:
    """A problem, the moment from which it counts its seconds, and what was driven lately.

    without_roads says that a routing server is set but gave no answer.
    """

    epoch: Epoch
    problem: model.Problem
    lately: Lately
    without_roads: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to plan."""
        return all(request.held for request in self.problem.requests)


def snapshot(session: Session, now: datetime, settings: Settings) -> Snapshot:
    """What the planner may know; its now leaves the coordinators time to decide."""
    zone = session.exec(select(Operation.zone)).first() or "UTC"
    ready = now + timedelta(minutes=settings.approval_minutes)
    requests = _open_requests(session)
    vehicles = fleet(session, zone, ready)
    epoch = _epoch(now, requests, vehicles)
    asked = as_asked(session, epoch, requests, now)
    warehouses = store(session, zone, epoch, now)
    problem = model.Problem(
        places=_places(session, asked, warehouses, vehicles),
        items=_items(session),
        warehouses=warehouses,
        vehicles=vehicles.planned(epoch),
        requests=asked,
        frozen=vehicles.frozen(epoch, now),
        now=epoch.seconds(ready),
    )
    return Snapshot(epoch, problem, lately(session, now))


def _open_requests(session: Session) -> Sequence[tables.Request]:
    return session.exec(
        select(tables.Request)
        .where(col(tables.Request.status).in_((*OPEN, RequestStatus.ON_HOLD)))
        .order_by(col(tables.Request.id))
    ).all()


def _epoch(now: datetime, requests: Iterable[tables.Request], vehicles: Fleet) -> Epoch:
    """The first midnight of all that is known, so that no time is negative."""
    moments = [now, *(request.submitted_at for request in requests), *vehicles.moments()]
    return Epoch(min(moments).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0))


def as_asked(
    session: Session, epoch: Epoch, requests: Sequence[tables.Request], now: datetime
) -> tuple[model.Request, ...]:
    """What is still open of requests; those of which nothing is are left out."""
    ids = [request.id for request in requests]
    sums = quantities(session, ids)
    query = select(tables.Line).where(col(tables.Line.request_id).in_(ids))
    lines: dict[int, list[model.Line]] = {id: [] for id in ids}
    codes = {item.id: item.code for item in session.exec(select(tables.Item)).all()}
    for line in session.exec(query.order_by(col(tables.Line.id))).all():
        if sums[line.id].open:
            open_line = model.Line(str(line.id), codes[line.item_id], sums[line.id].open)
            lines[line.request_id].append(open_line)
    told = _told(session, ids, now)
    return tuple(_request(epoch, r, lines[r.id], told.get(r.id)) for r in requests if lines[r.id])


def _request(
    epoch: Epoch,
    row: tables.Request,
    lines: list[model.Line],
    told: tuple[datetime, datetime] | None,
) -> model.Request:
    return model.Request(
        id=row.code,
        place=str(row.place_id),
        priority=model.Priority(row.priority.value),
        lines=tuple(lines),
        needed_by=epoch.seconds(row.needed_by) if row.needed_by else None,
        people=row.people,
        access=replace(_ACCESS[row.reach], kg_max=float(row.largest_kg or 0)),
        submitted=epoch.seconds(row.submitted_at),
        promised=epoch.window(told) if told else None,
        held=row.status is RequestStatus.ON_HOLD,
    )


def _told(
    session: Session, request_ids: Sequence[int], now: datetime
) -> dict[int, tuple[datetime, datetime]]:
    """Windows still ahead that were promised and taken back: what fell out of them is open again.

    Promises that hold are not here: their goods are on trips, and not open.
    """
    rows = session.exec(
        select(tables.Promise)
        .where(col(tables.Promise.request_id).in_(request_ids))
        .where(tables.Promise.state == PromiseState.WITHDRAWN, tables.Promise.first_to > now)
        .order_by(col(tables.Promise.id))
    ).all()
    return {row.request_id: (row.first_from, row.first_to) for row in rows}


def _places(
    session: Session,
    requests: Iterable[model.Request],
    warehouses: Iterable[model.Warehouse],
    vehicles: Fleet,
) -> tuple[model.Place, ...]:
    used = {int(r.place) for r in requests} | {int(w.place) for w in warehouses}
    used |= vehicles.places()
    rows = session.exec(select(tables.Place).order_by(col(tables.Place.id))).all()
    return tuple(
        model.Place(str(row.id), row.lat, row.lon, row.closed) for row in rows if row.id in used
    )


def _items(session: Session) -> tuple[model.Item, ...]:
    rows = session.exec(select(tables.Item).order_by(col(tables.Item.id))).all()
    return tuple(model.Item(row.code, row.kg, row.m3, row.cold) for row in rows)
