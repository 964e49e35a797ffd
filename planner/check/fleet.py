"""Vehicles as arrays, so that all of them are looked at together."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from planner.check.earliest import Moment, free
from planner.hours import FAR, Moments, drives
from planner.index import Index
from planner.model import Vehicle
from planner.travel import Floats, Roads

Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


class Fleet:
    """Vehicles free somewhere from a moment on: a row for each, a column for each warehouse.

    A squad is vehicles alike in what they may carry and where they may go, whose rows stand
    together; what holds for its first vehicle holds for all of it. gets_to is when each vehicle is
    at each warehouse at the earliest (FAR: never), km how far that is. later says of some that
    they are free elsewhere and later.
    """

    def __init__(
        self,
        index: Index,
        roads: Roads,
        vehicles: Iterable[Vehicle],
        later: Mapping[str, Moment] | None = None,
    ) -> None:
        groups: dict[Hashable, list[Vehicle]] = {}
        for vehicle in vehicles:
            groups.setdefault(ability(index, vehicle), []).append(vehicle)
        self.vehicles = [vehicle for group in groups.values() for vehicle in group]
        self.squads = [group[0] for group in groups.values()]
        sizes = [len(group) for group in groups.values()]
        self.squad: Rows = np.repeat(np.arange(len(sizes), dtype=np.intp), sizes)
        self._begins = np.cumsum([0, *sizes[:-1]]).astype(np.intp)
        self.until = np.array([v.free_until for v in self.vehicles], dtype=np.int64)
        self.gets_to, self.km = _arrivals(index, roads, self.vehicles, later or {})

    def soonest(self) -> Moments:
        """When the first of each squad is at each warehouse."""
        if not self.vehicles:
            return self.gets_to
        first: Moments = np.minimum.reduceat(self.gets_to, self._begins, axis=0)
        return first

    def latest(self) -> Moments:
        """Until when the last of each squad is free."""
        if not self.vehicles:
            return self.until
        last: Moments = np.maximum.reduceat(self.until, self._begins)
        return last

    def move(self, index: Index, roads: Roads, row: int, to: Moment) -> None:
        """Let a vehicle be free elsewhere and later."""
        vehicle = self.vehicles[row]
        places = [warehouse.place for warehouse in index.problem.warehouses]
        for column, place in enumerate(places):
            leg = roads.leg(vehicle, to.place, place)
            arrives = roads.arrival(vehicle, to.place, place, to.time)
            self.gets_to[row, column] = FAR if arrives is None else arrives
            self.km[row, column] = np.inf if leg is None else leg.km


def _arrivals(
    index: Index, roads: Roads, vehicles: Sequence[Vehicle], later: Mapping[str, Moment]
) -> tuple[Moments, Floats]:
    houses = [roads.places[warehouse.place] for warehouse in index.problem.warehouses]
    arrives = np.full((len(vehicles), len(houses)), FAR, dtype=np.int64)
    km = np.full(arrives.shape, np.inf)
    profiles: dict[tuple[str, float], list[int]] = {}
    for row, vehicle in enumerate(vehicles):
        profiles.setdefault((vehicle.mode, vehicle.speed_kmh), []).append(row)
    for (mode, speed), rows in profiles.items():
        own = (vehicles[row] for row in rows)
        spots = [later.get(vehicle.id) or free(index, vehicle) for vehicle in own]
        places = [roads.places[spot.place] for spot in spots]
        different, at = np.unique(np.array(places, dtype=np.intp), return_inverse=True)
        far, seconds = roads.matrix(mode, speed, different.tolist(), houses)
        times = np.array([spot.time for spot in spots], dtype=np.int64)[:, None]
        there = drives(roads.curfew(mode), np.broadcast_to(times, seconds[at].shape), seconds[at])
        arrives[rows], km[rows] = np.where(seconds[at] < 0, FAR, there), far[at]
    return arrives, km


def ability(index: Index, vehicle: Vehicle) -> Hashable:
    """Equal for vehicles of one squad; home matters only to those with a range."""
    home = vehicle.home if vehicle.range_km else None
    own = vehicle.id if vehicle.id in index.named else ""
    load = (vehicle.kg, vehicle.m3, vehicle.cold, vehicle.warehouses)
    move = (vehicle.mode, vehicle.speed_kmh, vehicle.range_km, home)
    return load, move, vehicle.tags, vehicle.reserve, own


def alike(index: Index, vehicles: Iterable[Vehicle]) -> list[list[Vehicle]]:
    """Vehicles in groups within which it makes no difference to exchange them."""
    groups: dict[Hashable, list[Vehicle]] = {}
    for vehicle in vehicles:
        groups.setdefault(_likeness(index, vehicle), []).append(vehicle)
    return list(groups.values())


def _likeness(index: Index, vehicle: Vehicle) -> Hashable:
    own = vehicle.id if index.frozen[vehicle.id] or vehicle.id in index.named else ""
    return replace(vehicle, id=own)
