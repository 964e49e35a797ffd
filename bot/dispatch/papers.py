"""A plan's documents as the planner's own objects, and as trips that can be written down."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlmodel import Session, select

from bot import tables
from bot.actions.planning.plans import NewStop, NewTrip, NotServed
from bot.dispatch.snapshot import reach_of
from bot.dispatch.times import Epoch
from planner import files, model
from planner.index import Index


def document(value: model.Problem | model.Plan) -> dict[str, Any]:
    """A problem or a plan as it is kept."""
    found: dict[str, Any] = json.loads(files.write(value))
    return found


def request_id(code: str) -> int:
    """The number of a request by its code."""
    return int(code.removeprefix("R-"))


@dataclass(frozen=True)
class Papers:
    """A plan's row with its question and its answer."""

    row: tables.Plan
    problem: model.Problem
    answer: model.Plan

    @classmethod
    def of(cls, row: tables.Plan) -> "Papers":
        """The documents of a row, read."""
        problem = files.read_problem(json.dumps(row.problem))
        return cls(row, problem, files.read_plan(json.dumps(row.answer)))

    @cached_property
    def index(self) -> Index:
        """The parts of the problem by id."""
        return Index(self.problem)

    @property
    def epoch(self) -> Epoch:
        """What the documents count their seconds from."""
        return Epoch(self.row.epoch)

    def served(self) -> dict[tuple[str, str], int]:
        """Units that trips bring, by request and line."""
        sums: dict[tuple[str, str], int] = {}
        for trip in self.answer.trips:
            for stop in trip.stops:
                for load in stop.loads:
                    key = stop.request, load.line
                    sums[key] = sums.get(key, 0) + load.quantity
        return sums

    def new_trips(self, session: Session) -> list[NewTrip]:
        """The trips of the answer, with rows' numbers and moments."""
        vehicles = {v.code: v.id for v in session.exec(select(tables.Vehicle)).all()}
        warehouses = {w.code: w.id for w in session.exec(select(tables.Warehouse)).all()}
        moment = self.epoch.moment
        return [
            NewTrip(
                vehicle_id=vehicles[trip.vehicle],
                warehouse_id=warehouses[trip.warehouse],
                starts_place_id=self._starts(trip.vehicle),
                end_place_id=int(trip.end_place),
                begins_at=moment(trip.begins),
                loads_at=moment(trip.loads),
                departs_at=moment(trip.departs),
                ends_at=moment(trip.ends),
                km=trip.km,
                stops=tuple(map(self._stop, trip.stops)),
            )
            for trip in self.answer.trips
        ]

    def not_served(self) -> list[NotServed]:
        """The lines, or parts of them, that no trip carries."""
        return [
            NotServed(request_id(u.request), int(u.line), u.quantity, u.reason.value)
            for u in self.answer.unserved
        ]

    def _starts(self, vehicle: str) -> int:
        """Where the vehicle was to be before its first new trip."""
        frozen = self.index.frozen[vehicle]
        return int(frozen[-1].end_place if frozen else self.index.vehicles[vehicle].start)

    def _stop(self, stop: model.Stop) -> NewStop:
        moment, request = self.epoch.moment, self.index.requests[stop.request]
        return NewStop(
            request_id=request_id(stop.request),
            place_id=int(request.place),
            reach=reach_of(request.access),
            largest_kg=round(request.access.kg_max) or None,
            arrives_at=moment(stop.arrival),
            earliest_at=moment(min(stop.arrival_p10, stop.arrival)),
            latest_at=moment(max(stop.arrival_p90, stop.arrival)),
            leaves_at=moment(stop.departure),
            loads={int(load.line): load.quantity for load in stop.loads},
        )
