"""Trips before they are loaded: drivers are given them, and they can still be called off."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, select

from bot.actions.driving.progress import update_status
from bot.actions.driving.trip_card import driver_of, show_trip, stops_of
from bot.actions.planning import promises
from bot.outbox import tell, words_for
from bot.tables import (
    Load,
    Place,
    Request,
    Stop,
    StopStatus,
    Trip,
    TripStatus,
)


def announce(session: Session, trip: Trip, now: datetime) -> None:
    """Gives the driver the trip, or the coordinators when no driver can be reached."""
    show_trip(session, trip, now, below=True)


def hold(session: Session, trip: Trip) -> None:
    """Makes others who act on this trip wait for us, and reads what stands now."""
    session.refresh(trip, with_for_update=True)
    stops = select(Stop).where(Stop.trip_id == trip.id).execution_options(populate_existing=True)
    session.exec(stops).all()


def waits_for_loading(trip: Trip) -> bool:
    """Whether nothing has been loaded yet and still should be."""
    return trip.loaded_at is None and trip.status in (TripStatus.APPROVED, TripStatus.LOADING)


def cancel_trip(session: Session, trip: Trip, cause: str, now: datetime) -> bool:
    """Calls a trip off before it is loaded; its lines are open again. False when it is too late."""
    hold(session, trip)
    if not waits_for_loading(trip):
        return False
    trip.status, trip.ended_at = TripStatus.CANCELLED, now
    for stop in stops_of(session, trip):
        if stop.status is StopStatus.PLANNED:
            _cancel(session, stop, cause, now)
    _tell_driver(session, trip, "drive-cancelled", now)
    show_trip(session, trip, now)
    return True


def cancel_stop(session: Session, stop: Stop, cause: str, now: datetime) -> bool:
    """Takes a stop out of its trip before that is loaded.

    False when the goods are on the vehicle: the stop stays, and the driver is told to ask first.
    """
    trip = session.get_one(Trip, stop.trip_id)
    hold(session, trip)
    if stop.status is not StopStatus.PLANNED:
        return False
    waits = waits_for_loading(trip)
    if waits:
        _cancel(session, stop, cause, now)
    if waits and all(other.status is StopStatus.CANCELLED for other in stops_of(session, trip)):
        trip.status, trip.ended_at = TripStatus.CANCELLED, now
    key = "drive-stop-called-off" if waits else "drive-stop-unwanted"
    _tell_driver(session, trip, key, now, stop)
    show_trip(session, trip, now)
    return waits


def bring_less(session: Session, stop: Stop, least: Mapping[int, int], now: datetime) -> None:
    """Lets a stop bring no more than these units by load, before its trip is loaded.

    A stop that would bring nothing is taken out of the trip, without a word to its requester.
    """
    trip = session.get_one(Trip, stop.trip_id)
    hold(session, trip)
    loads = session.exec(select(Load).where(Load.stop_id == stop.id)).all()
    fewer = [load for load in loads if load.planned > least.get(load.id, load.planned)]
    if not waits_for_loading(trip) or not fewer:
        return
    if not any(least.get(load.id, load.planned) for load in loads):
        promises.drop(session, stop)
        cancel_stop(session, stop, "other", now)
        return
    for load in fewer:
        load.planned = least[load.id]
        if not load.planned:
            session.delete(load)
    session.flush()
    _tell_driver(session, trip, "life-trip-less", now, stop)
    show_trip(session, trip, now)


def _cancel(session: Session, stop: Stop, cause: str, now: datetime) -> None:
    stop.status = StopStatus.CANCELLED
    take_back(session, stop, cause, now)


def take_back(session: Session, stop: Stop, cause: str, now: datetime) -> None:
    """Takes back what was promised for a stop; its request stands where it then does."""
    promises.withdraw(session, stop, cause, now)
    update_status(session, session.get_one(Request, stop.request_id), now)


def _tell_driver(
    session: Session, trip: Trip, key: str, now: datetime, stop: Stop | None = None
) -> None:
    driver = driver_of(session, trip)
    if driver is None:
        return
    names = {"trip": trip.code}
    if stop is not None:
        request = session.get_one(Request, stop.request_id)
        names |= {"request": request.code, "place": session.get_one(Place, request.place_id).name}
    tell(session, driver, words_for(session, driver)(key, **names), now=now)
