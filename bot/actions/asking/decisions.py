"""What coordinators decide about a request before it is on its way."""

from datetime import datetime, timedelta

from sqlmodel import Session

from bot.actions.asking import messages as messages
from bot.actions.asking import quotes
from bot.actions.asking.requests import take_back_stops
from bot.actions.driving.progress import update_status
from bot.actions.driving.quantities import quantities
from bot.actions.planning.plans import order_plan
from bot.config import Settings
from bot.tables import OPEN, Priority, Request, RequestStatus


def may_stop(session: Session, request: Request) -> bool:
    """Whether nothing of a request that stands has been loaded yet."""
    session.refresh(request, with_for_update=True)
    sums = quantities(session, [request.id]).values()
    stands = request.status in (*OPEN, RequestStatus.ON_HOLD)
    return stands and not any(q.shipped or q.good or q.damaged or q.missing for q in sums)


def put_on_hold(session: Session, request: Request, now: datetime) -> bool:
    """Plans nothing for a request until it is resumed; False when it is too late."""
    if not may_stop(session, request) or request.status is RequestStatus.ON_HOLD:
        return False
    take_back_stops(session, request, now)
    request.status = RequestStatus.ON_HOLD
    messages.tell_on_hold(session, request, now)
    return True


def resume(session: Session, request: Request, now: datetime) -> bool:
    """Plans for a request again, and quotes it anew; False when it is not on hold."""
    session.refresh(request, with_for_update=True)
    if request.status is not RequestStatus.ON_HOLD:
        return False
    request.status = RequestStatus.SUBMITTED
    update_status(session, request, now)
    quotes.owe(session, request)
    messages.tell_resumed(session, request, now)
    return True


def reject(session: Session, request: Request, reason: str, now: datetime) -> bool:
    """Ends a request that will not be served, and tells why; False when it is too late."""
    if not may_stop(session, request):
        return False
    take_back_stops(session, request, now)
    request.status, request.closed_at = RequestStatus.REJECTED, now
    messages.tell_rejected(session, request, reason, now)
    return True


def set_priority(
    session: Session, request: Request, priority: Priority, now: datetime, settings: Settings
) -> bool:
    """Gives a request another priority; False when it stands so, or is closed."""
    session.refresh(request, with_for_update=True)
    stands = request.status in (*OPEN, RequestStatus.ON_HOLD)
    if not stands or request.priority is priority:
        return False
    request.priority, request.version = priority, request.version + 1
    messages.tell_priority(session, request, now)
    if priority is Priority.LIFE_SAVING and request.status in OPEN:
        due = now + timedelta(seconds=settings.plan_debounce_seconds)
        order_plan(session, "life_saving", now=now, due=due)
    return True
