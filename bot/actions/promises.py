"""Promises: the arrival windows that requesters have been told, and what becomes of them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.config import Settings
from bot.tables import Stop, Trip


def make(session: Session, stops: Sequence[Stop], now: datetime) -> None:
    """Promises one request its arrival windows, and tells the requester what comes when."""
    raise NotImplementedError


def departed(session: Session, trip: Trip, now: datetime) -> None:
    """Tells the requesters of a trip that their vehicle has left."""
    raise NotImplementedError


def shift(
    session: Session, trip: Trip, delay: timedelta, cause: str, now: datetime, settings: Settings
) -> None:
    """Moves what is left of a trip, and tells those whose promise moves by enough to matter."""
    raise NotImplementedError


def arrived(session: Session, stop: Stop, now: datetime) -> None:
    """Judges the promise of a stop by the window that was told first."""
    raise NotImplementedError


def withdraw(session: Session, stop: Stop, cause: str, now: datetime) -> None:
    """Takes the promise of a stop back, and tells the requester why."""
    raise NotImplementedError


def tell_soon(session: Session, now: datetime, settings: Settings) -> None:
    """Tells requesters, once, that their vehicle is about to arrive; a tick calls this."""
    raise NotImplementedError


def notice_late(session: Session, now: datetime, settings: Settings) -> None:
    """Moves trips that should have left or arrived and have not; a tick calls this."""
    raise NotImplementedError
