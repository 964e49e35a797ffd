"""Squads: vehicles that differ at most in where and when they are free, looked at together."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.check.earliest import free
from planner.index import Index
from planner.model import Vehicle
from planner.travel import Roads


@dataclass(frozen=True, slots=True)
class Squad:
    """Vehicles alike in what they may carry and where they may go; one stands for all.

    members and idle have each different one once; gets_to is the earliest arrival of any of them
    at each warehouse that one can get to; until is when the last one must be back.
    """

    vehicle: Vehicle
    members: Sequence[Vehicle]
    idle: Sequence[Vehicle]
    gets_to: Mapping[str, int]
    until: int


def squads(index: Index, roads: Roads, driving: Collection[str]) -> list[Squad]:
    """All vehicles by squad; those that drive are not idle."""
    groups: dict[Hashable, list[Vehicle]] = {}
    for vehicle in index.problem.vehicles:
        groups.setdefault(_ability(index, vehicle), []).append(vehicle)
    return [_squad(index, roads, group, driving) for group in groups.values()]


def _squad(index: Index, roads: Roads, group: Sequence[Vehicle], driving: Collection[str]) -> Squad:
    members = different(index, group)
    return Squad(
        vehicle=group[0],
        members=members,
        idle=different(index, [v for v in group if v.id not in driving]),
        gets_to=_arrivals(index, roads, members),
        until=max(vehicle.free_until for vehicle in members),
    )


def _arrivals(index: Index, roads: Roads, members: Sequence[Vehicle]) -> dict[str, int]:
    arrivals: dict[str, int] = {}
    for vehicle in members:
        place, time = free(index, vehicle)
        for warehouse in index.problem.warehouses:
            there = roads.arrival(vehicle, place, warehouse.place, time)
            if there is not None:
                arrivals[warehouse.id] = min(there, arrivals.get(warehouse.id, there))
    return arrivals


def _ability(index: Index, vehicle: Vehicle) -> Hashable:
    """Equal for vehicles of one squad; home matters only to those with a range."""
    home = vehicle.home if vehicle.range_km else None
    own = vehicle.id if vehicle.id in index.named else ""
    load = (vehicle.kg, vehicle.m3, vehicle.cold, vehicle.warehouses)
    move = (vehicle.mode, vehicle.speed_kmh, vehicle.range_km, home)
    return load, move, vehicle.tags, vehicle.reserve, own


def different(index: Index, vehicles: Sequence[Vehicle]) -> list[Vehicle]:
    """One vehicle of each kind, the first: exchanging those left out makes no difference."""
    return list({_likeness(index, v): v for v in reversed(vehicles)}.values())[::-1]


def _likeness(index: Index, vehicle: Vehicle) -> Hashable:
    own = vehicle.id if index.frozen[vehicle.id] or vehicle.id in index.named else ""
    return replace(vehicle, id=own)
