"""Trips for a request that somebody has filed, as if a plan had been approved."""

from datetime import timedelta

from sqlmodel import col, select

from bot.actions.planning.promises import make
from bot.db import Database
from bot.tables import (
    Line,
    Load,
    Organisation,
    Plan,
    PlanStatus,
    Request,
    RequestStatus,
    Stop,
    Trip,
    TripStatus,
    Vehicle,
    Warehouse,
)
from tests.bot.requesting import Requester
from tests.bot.stage import START


def plan_for(
    db: Database,
    *units: int,
    status: TripStatus = TripStatus.APPROVED,
    driver: Requester | None = None,
) -> None:
    """Trips that bring so many units each of the first request's first line, and promise it.

    They arrive at 15:00 and an hour apart.
    """
    with db.write() as session:
        request = session.get_one(Request, 1)
        line = session.exec(select(Line).where(Line.request_id == 1).order_by(col(Line.id))).first()
        organisation = session.exec(select(Organisation.id)).first()
        assert line is not None
        assert organisation is not None
        house = Warehouse(code="W", name="Depot", place_id=2, organisation_id=organisation)
        plan = Plan(status=PlanStatus.APPROVED, epoch=START, made_at=START + timedelta(hours=1),
                    problem={}, answer={})  # fmt: skip
        session.add_all([house, plan])
        session.flush()
        for n, planned in enumerate(units):
            vehicle = Vehicle(code=f"T{n}", name=f"Truck {n}", organisation_id=organisation,
                              mode="truck", kg=9000, m3=40, place_id=2)  # fmt: skip
            vehicle.driver_id = driver.row() if driver is not None else None
            session.add(vehicle)
            session.flush()
            at = START + timedelta(hours=6 + n)
            trip = Trip(plan_id=plan.id, vehicle_id=vehicle.id, warehouse_id=house.id,
                        end_place_id=2, begins_at=START, loads_at=START, departs_at=START,
                        ends_at=at, status=status, km=10)  # fmt: skip
            session.add(trip)
            session.flush()
            stop = Stop(trip_id=trip.id, position=0, request_id=1, arrives_at=at, earliest_at=at,
                        latest_at=at + timedelta(hours=1), leaves_at=at)  # fmt: skip
            session.add(stop)
            session.flush()
            loaded = planned if status is TripStatus.DISPATCHED else None
            session.add(Load(stop_id=stop.id, line_id=line.id, planned=planned, loaded=loaded))
            make(session, [stop], START)
        whole = sum(units) >= line.requested
        request.status = RequestStatus.PLANNED if whole else RequestStatus.PART_PLANNED
