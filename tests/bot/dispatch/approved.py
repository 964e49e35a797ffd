"""A trip that has been approved, made by hand."""

from datetime import timedelta

from sqlmodel import select

from bot.tables import Line, Load, Plan, PlanStatus, Request, Stop, Trip, Vehicle
from tests.bot.dispatch.valley import NOW, Valley

HOUR = timedelta(hours=1)


def approved_trip(
    valley: Valley, *requests: Request, planned: int | None = None, vehicle: Vehicle | None = None
) -> Trip:
    """A truck loads at 10:00 in Istanbul and is at one request each hour from 13:00 on."""
    plan = Plan(status=PlanStatus.APPROVED, epoch=NOW, made_at=NOW, problem={}, answer={})
    valley.add(plan)
    last = requests[-1]
    trip = valley.add(
        Trip(
            plan_id=plan.id,
            vehicle_id=(vehicle or valley.truck).id,
            warehouse_id=valley.warehouse.id,
            end_place_id=last.place_id,
            begins_at=NOW + HOUR,
            loads_at=NOW + HOUR,
            departs_at=NOW + 2 * HOUR,
            ends_at=NOW + (4 + len(requests)) * HOUR,
            km=200,
        )
    )
    for position, request in enumerate(requests):
        _stop(valley, trip, position, request, planned)
    return trip


def _stop(valley: Valley, trip: Trip, position: int, request: Request, planned: int | None) -> None:
    at = NOW + (4 + position) * HOUR
    stop = valley.add(
        Stop(
            trip_id=trip.id,
            position=position,
            request_id=request.id,
            arrives_at=at,
            earliest_at=at - timedelta(minutes=17),
            latest_at=at + timedelta(minutes=22),
            leaves_at=at + timedelta(minutes=15),
        )
    )
    for line in valley.session.exec(select(Line).where(Line.request_id == request.id)).all():
        valley.add(Load(stop_id=stop.id, line_id=line.id, planned=planned or line.requested))
