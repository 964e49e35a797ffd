"""Approving a plan: does it still fit, and if so it becomes trips, promises and messages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session, SQLModel, col, select

from bot.actions.driving import trips
from bot.actions.driving.progress import update_status
from bot.actions.planning import promises
from bot.actions.planning.fit import Misfit, misfits
from bot.actions.planning.not_served import tell_not_served
from bot.actions.planning.plans import NewStop, NewTrip, NotServed, decide, order_plan
from bot.config import Settings
from bot.tables import (
    Item,
    Line,
    Load,
    Operation,
    Person,
    Place,
    Plan,
    PlanStatus,
    Request,
    Stop,
    Trip,
    Vehicle,
    Warehouse,
)


@dataclass(frozen=True)
class Outcome:
    """What a tap on approve has done: decided it, or found that the plan no longer fits."""

    decided: bool
    misfits: tuple[Misfit, ...] = ()


def approve(
    session: Session,
    plan: Plan,
    new: Sequence[NewTrip],
    rest: Sequence[NotServed],
    *,
    person: Person,
    now: datetime,
    settings: Settings,
) -> Outcome:
    """Makes a draft's trips real and tells everybody, if it is undecided and still fits."""
    # One decision at a time: what two plans would promise together may not be there twice.
    session.exec(select(Operation.id).with_for_update()).all()
    held = _at_hand(session, new, rest)
    if not decide(session, plan, PlanStatus.APPROVED, person, now):
        return Outcome(decided=False)
    found = misfits(session, new, now, settings)
    if found:
        plan.status, plan.decided_by_id, plan.decided_at = PlanStatus.SUPERSEDED, None, None
        order_plan(session, "changed", now=now)
        return Outcome(decided=True, misfits=tuple(found))
    _write(session, plan, _from_now(new, now), now)
    tell_not_served(session, rest, now)
    del held
    return Outcome(decided=True)


def _at_hand(
    session: Session, new: Sequence[NewTrip], rest: Sequence[NotServed]
) -> list[Sequence[SQLModel]]:
    """Rows that the decision needs again and again; a session forgets those that nobody holds."""
    ids = {stop.request_id for trip in new for stop in trip.stops} | {r.request_id for r in rest}
    requests = session.exec(select(Request).where(col(Request.id).in_(ids))).all()
    people = {request.requester_id for request in requests}
    places = {request.place_id for request in requests}
    return [
        requests,
        session.exec(select(Line).where(col(Line.request_id).in_(ids))).all(),
        session.exec(select(Person).where(col(Person.id).in_(people))).all(),
        session.exec(select(Place).where(col(Place.id).in_(places))).all(),
        session.exec(select(Vehicle)).all(),
        session.exec(select(Warehouse)).all(),
        session.exec(select(Item)).all(),
    ]


def _from_now(new: Sequence[NewTrip], now: datetime) -> list[NewTrip]:
    """The trips as they can be driven when the decision took longer than there was time for."""
    free: dict[int, datetime] = {}
    moved = []
    for trip in sorted(new, key=lambda trip: trip.begins_at):
        delay = max(timedelta(), free.get(trip.vehicle_id, now) - trip.begins_at)
        moved.append(_delayed(trip, delay))
        free[trip.vehicle_id] = moved[-1].ends_at
    return moved


def _delayed(trip: NewTrip, by: timedelta) -> NewTrip:
    stops = tuple(
        replace(
            stop,
            arrives_at=stop.arrives_at + by,
            earliest_at=stop.earliest_at + by,
            latest_at=stop.latest_at + by,
            leaves_at=stop.leaves_at + by,
        )
        for stop in trip.stops
    )
    return replace(
        trip,
        begins_at=trip.begins_at + by,
        loads_at=trip.loads_at + by,
        departs_at=trip.departs_at + by,
        ends_at=trip.ends_at + by,
        stops=stops,
    )


def _write(session: Session, plan: Plan, new: Sequence[NewTrip], now: datetime) -> None:
    rows = [_trip(session, plan, trip) for trip in new]
    stops: dict[int, list[Stop]] = {}
    query = select(Stop).where(col(Stop.trip_id).in_([row.id for row in rows]))
    for stop in session.exec(query.order_by(col(Stop.arrives_at), col(Stop.id))).all():
        stops.setdefault(stop.request_id, []).append(stop)
    for request_id, coming in stops.items():
        update_status(session, session.get_one(Request, request_id), now)
        promises.make(session, coming, now)
    for row in rows:
        trips.announce(session, row, now)


def _trip(session: Session, plan: Plan, new: NewTrip) -> Trip:
    row = Trip(
        plan_id=plan.id,
        vehicle_id=new.vehicle_id,
        warehouse_id=new.warehouse_id,
        end_place_id=new.end_place_id,
        begins_at=new.begins_at,
        loads_at=new.loads_at,
        departs_at=new.departs_at,
        first_departs_at=new.departs_at,
        ends_at=new.ends_at,
        km=new.km,
    )
    session.add(row)
    session.flush()
    for position, stop in enumerate(new.stops):
        _stop(session, row, position, stop)
    session.flush()
    return row


def _stop(session: Session, trip: Trip, position: int, new: NewStop) -> None:
    row = Stop(
        trip_id=trip.id,
        position=position,
        request_id=new.request_id,
        arrives_at=new.arrives_at,
        earliest_at=new.earliest_at,
        latest_at=new.latest_at,
        leaves_at=new.leaves_at,
    )
    session.add(row)
    session.flush()
    session.add_all(Load(stop_id=row.id, line_id=k, planned=n) for k, n in new.loads.items())
