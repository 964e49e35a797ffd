"""Drivers on the road: they tap what they do, a little later than planned as a rule."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sqlmodel import col, select

from bot.drill.play.actor import Actor, Story
from bot.drill.play.cast import minutes, seconds
from bot.drill.rehearsal import Rehearsal
from bot.tables import Plan, Request, Stop, StopStatus, Trip, Vehicle

SPREAD = 0.2
"""Of the logarithm of how long a way takes against the plan; the planner assumes 0.25."""


@dataclass(frozen=True)
class Road:
    """The physical world: where trips lead and how long that takes, read off the plan's times."""

    rehearsal: Rehearsal

    @property
    def now(self) -> datetime:
        """The exercise's time."""
        return self.rehearsal.clock.now()

    def trip(self, number: int) -> Trip:
        """A trip with its times as they stand now."""
        with self.rehearsal.db.read() as session:
            return session.get_one(Trip, number)

    def stops(self, number: int) -> list[Stop]:
        """The stops that are still to be served, in order."""
        query = select(Stop).where(Stop.trip_id == number, Stop.status == StopStatus.PLANNED)
        with self.rehearsal.db.read() as session:
            return list(session.exec(query.order_by(col(Stop.position))).all())

    def bias(self, number: int) -> float:
        """How many times too long the planner took the ways of a trip to be when it made the plan.

        What it has learnt does not make the roads any longer.
        """
        with self.rehearsal.db.read() as session:
            trip = session.get_one(Trip, number)
            mode = session.get_one(Vehicle, trip.vehicle_id).mode
            modes = session.get_one(Plan, trip.plan_id).problem["travel"]["modes"]
            return float(next(each["bias"] for each in modes if each["name"] == mode))

    def requester(self, stop: Stop) -> int:
        """Who waits at a stop."""
        with self.rehearsal.db.read() as session:
            return session.get_one(Request, stop.request_id).requester_id

    def until(self, moment: datetime) -> timedelta:
        """How long it is until then."""
        return max(timedelta(), moment - self.now)


def drive(
    rng: Random, road: Road, who: Actor, trip: int, handed_over: Callable[[Stop], None],
    *, breaks_down: bool,
) -> Story:  # fmt: skip
    """Loads, departs, and serves the stops one by one; or breaks down on the way to the first."""
    late = minutes(40 if rng.random() < 0.08 else rng.uniform(0, 9))
    planned = road.trip(trip)
    yield road.until(planned.departs_at + late)
    while who.on_trip:
        yield minutes(3)
    if who.back_at is not None:  # this trip begins when the one before is over
        way_there = planned.departs_at - planned.begins_at
        yield road.until(max(planned.departs_at + late, who.back_at + way_there))
    if not who.sees(f"drive:loaded:{trip}"):
        return  # called off meanwhile
    who.on_trip = True
    try:
        who.tap(f"drive:loaded:{trip}")
        yield seconds(rng.uniform(40, 200))
        who.tap(f"drive:departed:{trip}")
        if breaks_down:
            yield from _break_down(road, who, trip)
        else:
            yield from _serve(rng, road, who, trip, handed_over)
    finally:
        who.on_trip = False


def _serve(
    rng: Random, road: Road, who: Actor, trip: int, handed_over: Callable[[Stop], None]
) -> Story:
    planned, before = road.trip(trip), road.trip(trip).departs_at
    slow = math.exp(rng.gauss(0, SPREAD)) / road.bias(trip)
    stops = road.stops(trip)
    for stop in stops:
        yield (stop.arrives_at - before) * slow
        if not who.tries(f"drive:arrived:{stop.id}"):
            return  # given up meanwhile
        yield (stop.leaves_at - stop.arrives_at) * rng.uniform(0.8, 1.3) + seconds(30)
        who.tap(f"drive:delivered:{stop.id}")
        yield seconds(5)
        handed_over(stop)
        before = stop.leaves_at
    who.back_at = road.now + max(timedelta(), planned.ends_at - before) * slow


def _break_down(road: Road, who: Actor, trip: int) -> Story:
    stop = road.stops(trip)[0]
    yield road.until(stop.arrives_at) / 2
    who.tap(f"drive:problem:{trip}")
    yield seconds(40)
    who.tap(f"drive:report:{trip}:breakdown")
