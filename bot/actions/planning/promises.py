"""Promises: the arrival windows that requesters have been told, and what becomes of them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from sqlmodel import Session, col, exists, select

from bot.actions.planning import promise_messages as messages
from bot.config import Settings
from bot.tables import Outbox, Promise, PromiseState, Stop, StopStatus, Trip, TripStatus

_UNDER_WAY = (TripStatus.DISPATCHED, TripStatus.ARRIVED, TripStatus.PART_RECEIVED)
_WAITING = (TripStatus.APPROVED, TripStatus.LOADING)
_NOTICEABLE = timedelta(minutes=5)
_LEEWAY = timedelta(minutes=15)
"""After the expected arrival: loading and leaving are not done to the minute on any way."""


def make(session: Session, stops: Sequence[Stop], now: datetime) -> None:
    """Promises one request the windows of its stops, and tells its requester what comes when."""
    promises = []
    for stop in stops:
        opens, closes = window(stop)
        promises.append(
            Promise(stop_id=stop.id, request_id=stop.request_id, first_from=opens, first_to=closes,
                    told_from=opens, told_to=closes, made_at=now)
        )  # fmt: skip
    session.add_all(promises)
    session.flush()
    messages.tell_made(session, promises, now)


def departed(session: Session, trip: Trip, now: datetime) -> None:
    """Tells the requesters of a trip that their vehicle has left, and when it comes.

    Call it after shift: whoever has just heard that their promise moved is not told again.
    """
    for promise, stop in _open(session, trip):
        moved = select(Outbox.id).where(Outbox.once == messages.moved_once(promise))
        if promise.moved and session.exec(moved.where(Outbox.created_at == now)).first():
            continue
        promise.told_from, promise.told_to = window(stop)
        messages.tell_departed(session, promise, trip, now)


def shift(
    session: Session, trip: Trip, delay: timedelta, cause: str, now: datetime, settings: Settings
) -> None:
    """Moves what is left of a trip, and tells those whose promise moves by enough to matter.

    The vehicle's next trips move too when it can no longer begin them in time.
    """
    _move(session, trip, delay)
    least = timedelta(minutes=settings.promise_minutes)
    for promise, stop in _open(session, trip):
        opens, closes = window(stop)
        if max(abs(opens - promise.told_from), abs(closes - promise.told_to)) >= least:
            before = (promise.told_from, promise.told_to)
            promise.told_from, promise.told_to, promise.moved = opens, closes, promise.moved + 1
            why = cause if closes > before[1] else "earlier"
            messages.tell_moved(session, promise, before, why, now)
    following = _following(session, trip)
    if following is not None and following.begins_at < trip.ends_at:
        shift(session, following, trip.ends_at - following.begins_at, cause, now, settings)


def arrived(session: Session, stop: Stop, now: datetime) -> None:
    """Judges the promise of a stop by the window that was told first."""
    promise = _of(session, stop)
    if promise is not None and promise.state is PromiseState.OPEN:
        in_time = (stop.arrived_at or now) <= promise.first_to
        promise.state = PromiseState.KEPT if in_time else PromiseState.BROKEN


def withdraw(session: Session, stop: Stop, cause: str, now: datetime) -> None:
    """Takes the promise of a stop back, and tells the requester why."""
    promise = _of(session, stop)
    if promise is not None and promise.state is PromiseState.OPEN:
        promise.state = PromiseState.WITHDRAWN
        messages.tell_withdrawn(session, promise, cause, now)


def drop(session: Session, stop: Stop) -> None:
    """Takes the promise of a stop back without a word: the requester has decided it."""
    promise = _of(session, stop)
    if promise is not None and promise.state is PromiseState.OPEN:
        promise.state = PromiseState.WITHDRAWN


def tell_soon(session: Session, now: datetime, settings: Settings) -> None:
    """Tells requesters, once, that their vehicle is about to arrive; a tick calls this."""
    ahead = timedelta(minutes=settings.soon_minutes)
    rows = session.exec(
        select(Promise, Stop, Trip)
        .join(Stop, col(Stop.id) == col(Promise.stop_id))
        .join(Trip, col(Trip.id) == col(Stop.trip_id))
        .where(Promise.state == PromiseState.OPEN, col(Promise.soon_told).is_(False))
        .where(Stop.status == StopStatus.PLANNED, col(Trip.status).in_(_UNDER_WAY))
        .where(Stop.arrives_at <= now + ahead)
        .order_by(col(Promise.id))
        .with_for_update(of=Promise, skip_locked=True)
    ).all()
    for promise, stop, trip in rows:
        promise.soon_told = True
        # Where the way is this short, the departure has said all there is to say.
        if trip.departed_at is None or stop.arrives_at - trip.departed_at > ahead:
            messages.tell_soon(session, promise, stop.arrives_at - now, trip, now)


def notice_late(session: Session, now: datetime, settings: Settings) -> None:
    """Moves trips that should have left or arrived and have not; a tick calls this.

    Coordinators hear of such a trip once, when it is so late that promises move.
    """
    # A trip that somebody is acting on right now is looked at again by the next tick.
    trips = select(Trip).where(col(Trip.ended_at).is_(None)).order_by(col(Trip.id))
    trips = trips.with_for_update(skip_locked=True)
    waiting = trips.where(col(Trip.status).in_(_WAITING), col(Trip.departed_at).is_(None))
    for trip in session.exec(waiting.where(Trip.departs_at < now - _NOTICEABLE)).all():
        _late(session, trip, trip.departs_at, "not_left", now, settings)
    overdue = exists().where(
        col(Stop.trip_id) == col(Trip.id),
        col(Stop.status) == StopStatus.PLANNED,
        col(Stop.arrives_at) < now - _NOTICEABLE,
    )
    for trip in session.exec(trips.where(col(Trip.status).in_(_UNDER_WAY), overdue)).all():
        _late(session, trip, _ahead(session, trip)[0].arrives_at, "not_arrived", now, settings)


def window(stop: Stop) -> tuple[datetime, datetime]:
    """The arrival window of a stop as people are told it: rounded outward to 5 or 10 minutes."""
    latest = max(stop.latest_at, stop.arrives_at + _LEEWAY)
    wide = latest - stop.earliest_at > timedelta(hours=1)
    return outward(stop.earliest_at, latest, minutes=10 if wide else 5)


def outward(opens: datetime, closes: datetime, minutes: int) -> tuple[datetime, datetime]:
    """A span of time rounded outward to full steps of so many minutes."""
    step = minutes * 60
    first = int(opens.timestamp()) // step * step
    last = -(-int(closes.timestamp()) // step) * step
    return datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC)


def _late(
    session: Session, trip: Trip, expected: datetime, cause: str, now: datetime, settings: Settings
) -> None:
    why = trip.problem if trip.problem in messages.CAUSES else cause
    shift(session, trip, now - expected, why, now, settings)
    if any(promise.moved for promise, _stop in _open(session, trip)):
        messages.tell_coordinators_late(session, trip, expected, cause, now)


def _move(session: Session, trip: Trip, delay: timedelta) -> None:
    if trip.departed_at is None:
        trip.begins_at += delay
        trip.loads_at += delay
        trip.departs_at += delay
    trip.ends_at += delay
    for stop in _ahead(session, trip):
        stop.arrives_at += delay
        stop.earliest_at += delay
        stop.latest_at += delay
        stop.leaves_at += delay
    session.flush()


def _ahead(session: Session, trip: Trip) -> Sequence[Stop]:
    return session.exec(
        select(Stop)
        .where(Stop.trip_id == trip.id, Stop.status == StopStatus.PLANNED)
        .order_by(col(Stop.position))
    ).all()


def _open(session: Session, trip: Trip) -> Iterator[tuple[Promise, Stop]]:
    for stop in _ahead(session, trip):
        promise = _of(session, stop)
        if promise is not None and promise.state is PromiseState.OPEN:
            yield promise, stop


def _of(session: Session, stop: Stop) -> Promise | None:
    return session.exec(select(Promise).where(Promise.stop_id == stop.id)).first()


def _following(session: Session, trip: Trip) -> Trip | None:
    return session.exec(
        select(Trip)
        .where(Trip.vehicle_id == trip.vehicle_id, col(Trip.status).in_(_WAITING))
        .where(Trip.begins_at > trip.begins_at)
        .order_by(col(Trip.begins_at))
        .with_for_update()
    ).first()
