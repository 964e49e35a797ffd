"""Vehicles that one could wish for: like one of the fleet, or like it with one thing more."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from planner.model import Access, Item, Mode, Problem, Request, Vehicle, Warehouse, Window

STEP_KG, STEP_M3, STEP_KM = 500.0, 1.0, 10.0
ANYWHERE = ("helicopter",)
MOST_KG, MOST_M3 = 40_000.0, 100.0
"""A larger vehicle than the fleet has takes so much at most, unless one unit is more."""
DAY = 24 * 3600
PLAIN = Vehicle("", "truck", 10_000.0, 45.0, "", 0, 0)
BY_MODE = {
    "light": (3_000.0, 15.0),
    "boat": (1_500.0, 8.0),
    "helicopter": (2_500.0, 14.0),
    "plane": (8_000.0, 40.0),
    "ship": (100_000.0, 400.0),
}
"""What a vehicle of a mode carries (kg, m3) when the fleet has none to go by; else as PLAIN."""


def wishes(
    fleet: Mapping[Vehicle, Vehicle], modes: Iterable[Mode], request: Request
) -> Iterator[Vehicle]:
    """Each kind of vehicle in the fleet that may come, then what is asked for and is not there.

    A helicopter gets everywhere; other modes that the fleet has not are not thought of unless the
    request names them.
    """
    found = [vehicle for vehicle in fleet.values() if allows(request, vehicle)]
    yield from sorted(found, key=lambda vehicle: vehicle.id)
    known = {vehicle.mode for vehicle in found}
    for mode in modes:
        if mode.name not in known and mode.name in (request.access.modes or ANYWHERE):
            yield _plain(mode, request.access)


def kind(vehicle: Vehicle) -> Vehicle:
    """The vehicle without what does not make its kind."""
    return replace(
        vehicle,
        id="",
        start="",
        home=None,
        free_from=0,
        free_until=0,
        trips_max=0,
        shift_max=0,
        warehouses=(),
        reserve=False,
        cost_fixed=0.0,
        cost_km=0.0,
        co2_km=0.0,
    )


def allows(request: Request, vehicle: Vehicle) -> bool:
    """Whether the roads to a request let such a vehicle come, whatever people decided."""
    access = request.access
    return (
        (not access.modes or vehicle.mode in access.modes)
        and (not access.kg_max or vehicle.kg <= access.kg_max)
        and set(access.tags) <= set(vehicle.tags)
    )


def hours(problem: Problem) -> Window:
    """When the first vehicle of the fleet begins and the last one ends."""
    return Window(
        min((v.free_from for v in problem.vehicles), default=problem.now),
        max((v.free_until for v in problem.vehicles), default=problem.now + DAY),
    )


def at(shift: Window, vehicle: Vehicle, warehouse: Warehouse) -> Vehicle:
    """Such a vehicle, ready at a warehouse for a shift."""
    return replace(
        kind(vehicle),
        start=warehouse.place,
        free_from=shift.opens,
        free_until=shift.closes,
        cost_fixed=vehicle.cost_fixed,
        cost_km=vehicle.cost_km,
        co2_km=vehicle.co2_km,
    )


def fitted(vehicle: Vehicle, item: Item, units: int, km: float) -> Vehicle:
    """The vehicle made cold, large and enduring enough for an item and a way, where it is not."""
    kg, m3 = item.kg or 0.0, item.m3 or 0.0
    range_km = max(vehicle.range_km, up(km, STEP_KM)) if vehicle.range_km else 0.0
    return replace(
        vehicle,
        cold=vehicle.cold or item.cold,
        kg=vehicle.kg if kg <= vehicle.kg else up(max(kg, min(kg * units, MOST_KG)), STEP_KG),
        m3=vehicle.m3 if m3 <= vehicle.m3 else up(max(m3, min(m3 * units, MOST_M3)), STEP_M3),
        range_km=range_km,
    )


def up(amount: float, step: float) -> float:
    """An amount rounded up to whole steps."""
    return math.ceil(amount / step - 1e-9) * step


def _plain(mode: Mode, access: Access) -> Vehicle:
    kg, m3 = BY_MODE.get(mode.name, (PLAIN.kg, PLAIN.m3))
    kg = min(kg, access.kg_max) if access.kg_max else kg
    return replace(PLAIN, mode=mode.name, kg=kg, m3=m3, tags=access.tags)
