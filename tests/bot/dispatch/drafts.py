"""A draft plan made by hand: one trip for each request, by one truck after the other."""

from datetime import datetime

from bot.dispatch.papers import document
from bot.tables import Plan, PlanStatus
from planner import model
from tests.bot.dispatch.valley import NOW, Valley

SCORE = model.Score(0, 0, 0, 0, 0, 0, 0)
HOUR = 3600


def draft(
    valley: Valley, left: dict[str, model.Reason] | None = None, *, at: datetime = NOW
) -> Plan:
    """Brings everything that is open, but for the requests that are left for a reason."""
    asked = valley.snapshot(at)
    left = left or {}
    served = [request for request in asked.problem.requests if request.id not in left]
    vehicles = [vehicle.id for vehicle in asked.problem.vehicles]
    now = asked.problem.now
    trips = tuple(
        _trip(request, vehicles[n % len(vehicles)], now + n // len(vehicles) * 9 * HOUR)
        for n, request in enumerate(served)
    )
    unserved = tuple(
        model.Unserved(request.id, line.id, line.quantity, left[request.id])
        for request in asked.problem.requests
        if request.id in left
        for line in request.lines
    )
    row = Plan(
        status=PlanStatus.DRAFT,
        epoch=asked.epoch.start,
        made_at=at,
        problem=document(asked.problem),
        answer=document(model.Plan(trips, unserved, SCORE)),
    )
    return valley.add(row)


def _trip(request: model.Request, vehicle: str, begins: int) -> model.Trip:
    arrival = begins + 4 * HOUR
    loads = tuple(model.Load(line.id, line.quantity) for line in request.lines)
    stop = model.Stop(
        request.id, loads, arrival, arrival, arrival + 900, arrival - 1320, arrival + 1500
    )
    return model.Trip(
        vehicle=vehicle,
        warehouse="W",
        begins=begins,
        loads=begins,
        departs=begins + HOUR,
        stops=(stop,),
        ends=arrival + 900,
        end_place=request.place,
        km=180,
    )
