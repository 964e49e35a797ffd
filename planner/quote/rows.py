"""Every place in a plan where one more stop could go, as columns to be compared at once."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from planner.board import Board
from planner.check.scoring import HOUR, stop_share
from planner.model import Stop, Trip, Vehicle, Warehouse
from planner.quote.course import Course
from planner.travel import Floats

NEW = -1
"""Where there is a trip of its own rather than a stop on another."""
NOWHERE = -1


class Row(NamedTuple):
    """One place for a stop: on which course, before which trip, on it before which stop.

    leave is when the vehicle can leave the place before, due when it is at the one after; sting
    is what each second costs by which it comes there later. kg and m3 are free, extra is the cost
    of going there at all, house, vehicle, profile and places are numbers.
    """

    course: int
    trip: int
    stop: int
    vehicle: int
    house: int
    profile: int
    before: int
    after: int
    leave: float
    due: float
    sting: float
    kg: float
    m3: float
    km_now: float
    per_km: float
    extra: float


class Rows:
    """The rows of all courses."""

    def __init__(self, board: Board) -> None:
        self.board = board
        problem = board.problem
        profiles = sorted({(v.mode, v.speed_kmh) for v in problem.vehicles})
        self.profiles = {profile: n for n, profile in enumerate(profiles)}
        self._vehicle = {vehicle.id: n for n, vehicle in enumerate(problem.vehicles)}
        self._house = {warehouse.id: n for n, warehouse in enumerate(problem.warehouses)}

    def of(self, n: int, course: Course) -> Floats:
        """The rows of one course, in an array."""
        rows = [
            row for k in range(course.begun, len(course.trips)) for row in self._stops(n, course, k)
        ]
        limit = course.duty.trips
        if not limit or len(course.trips) < limit:
            for k in range(course.begun, len(course.trips) + 1):
                rows += self._trips(n, course, k)
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(Row._fields))

    def _stops(self, n: int, course: Course, k: int) -> Iterator[Row]:
        """On a trip, before each of its stops and after the last."""
        board, trip, vehicle = self.board, course.trips[k], course.duty.vehicle
        kg, m3 = board.room(trip)
        if kg <= 0.0:
            return
        house = board.index.warehouses[trip.warehouse]
        stings = [self._sting(stop) for stop in trip.stops]
        later = self._later(course, k + 1)
        places = [house.place, *(board.index.requests[s.request].place for s in trip.stops)]
        leaves = [trip.departs, *(stop.departure for stop in trip.stops)]
        for j, (place, leave) in enumerate(zip(places, leaves, strict=True)):
            after, due = (
                (places[j + 1], float(trip.stops[j].start))
                if j < len(trip.stops)
                else self._next(course, k)
            )
            leg = board.roads.leg(vehicle, place, after) if after else None
            yield Row(
                n, k, j, *self._numbers(vehicle, house), board.roads.places[place],
                board.roads.places[after] if after else NOWHERE, leave, due,
                sum(stings[j:]) + later, kg, m3, leg.km if leg else 0.0, self._per_km(vehicle), 0.0,
            )  # fmt: skip

    def _trips(self, n: int, course: Course, k: int) -> Iterator[Row]:
        """A trip of its own from each warehouse before a trip, or after the last."""
        board, vehicle = self.board, course.duty.vehicle
        place, ready = course.before(k)
        if k and k == len(course.trips) and k > course.begun:
            stop = course.trips[k - 1].stops[-1]  # it need not go home in between
            place, ready = board.index.requests[stop.request].place, stop.departure
        after, due = self._next(course, k - 1)
        idle = not course.duty.used and not course.trips
        fixed = board.problem.policy.money * vehicle.cost_fixed if idle else 0.0
        for house in board.problem.warehouses:
            leg = board.roads.leg(vehicle, place, house.place)
            if leg is None or (vehicle.warehouses and house.id not in vehicle.warehouses):
                continue
            yield Row(
                n, k, NEW, *self._numbers(vehicle, house), board.roads.places[house.place],
                board.roads.places[after] if after else NOWHERE,
                ready + leg.seconds + house.loading, due, self._later(course, k),
                vehicle.kg, vehicle.m3, 0.0, self._per_km(vehicle),
                fixed + leg.km * self._per_km(vehicle),
            )  # fmt: skip

    def _next(self, course: Course, k: int) -> tuple[str | None, float]:
        """Where a course goes on to after its trip k, and when it must be there."""
        if k + 1 < len(course.trips):
            trip = course.trips[k + 1]
            return self.board.index.warehouses[trip.warehouse].place, float(trip.loads)
        return course.duty.end_place, math.inf

    def _numbers(self, vehicle: Vehicle, house: Warehouse) -> tuple[int, int, int]:
        profile = self.profiles[vehicle.mode, vehicle.speed_kmh]
        return self._vehicle[vehicle.id], self._house[house.id], profile

    def _per_km(self, vehicle: Vehicle) -> float:
        policy = self.board.problem.policy
        return policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km

    def _later(self, course: Course, k: int) -> float:
        trips: Sequence[Trip] = course.trips[k:]
        return sum(self._sting(stop) for trip in trips for stop in trip.stops)

    def _sting(self, stop: Stop) -> float:
        """What a second more of waiting costs."""
        policy, request = self.board.problem.policy, self.board.index.requests[stop.request]
        rate = policy.wait(request.priority) * request.weight
        if request.needed_by is not None and stop.start >= request.needed_by:
            rate *= policy.late
        if request.promised is not None and stop.start >= request.promised.closes:
            rate += policy.promise
        return stop_share(self.board.index, stop) * rate / HOUR
