"""Rules about where vehicles are and when."""

from collections import defaultdict
from collections.abc import Iterator

from planner.index import Index
from planner.model import Fault, Plan, Trip, Vehicle, Window
from planner.travel import Leg, Roads

KM_TOLERANCE = 0.01


def driving_faults(index: Index, roads: Roads, plan: Plan) -> Iterator[Fault]:
    """Each vehicle's day: one trip after the other, each of them drivable."""
    named = {id(trip): f"trips[{n}]" for n, trip in enumerate(plan.trips)}
    days: defaultdict[str, list[Trip]] = defaultdict(list)
    for trip in plan.trips:
        days[trip.vehicle].append(trip)
    for vehicle_id, own in days.items():
        yield from _day_faults(index, roads, index.vehicles[vehicle_id], own, named)


def _day_faults(
    index: Index, roads: Roads, vehicle: Vehicle, own: list[Trip], named: dict[int, str]
) -> Iterator[Fault]:
    frozen = index.frozen[vehicle.id]
    day = sorted([*frozen, *own], key=lambda trip: (trip.begins, trip.ends))
    if vehicle.trips_max and len(day) > vehicle.trips_max:
        yield Fault("trips_max", f"vehicle {vehicle.id}", f"{len(day)} trips in a shift")
    shift = max(trip.ends for trip in day) - day[0].begins
    if vehicle.shift_max and shift > vehicle.shift_max:
        text = f"{shift} s from setting out to the end, {vehicle.shift_max} allowed"
        yield Fault("shift_max", f"vehicle {vehicle.id}", text)
    at, ready, before = vehicle.start, max(vehicle.free_from, index.problem.now), ""
    for trip in day:
        where = named.get(id(trip), "")
        if where or before:  # how one frozen trip follows another is not the plan's doing
            yield from _way_to_load_faults(
                index, roads, vehicle, trip, (at, ready), where or before
            )
        if where:
            yield from _trip_faults(index, roads, vehicle, trip, at, where)
        at, ready, before = trip.end_place, max(ready, trip.ends), where
    if before and vehicle.home is not None and at != vehicle.home:
        yield Fault("home", before, f"{vehicle.id} ends its shift at {at}, not at {vehicle.home}")


def _way_to_load_faults(
    index: Index, roads: Roads, vehicle: Vehicle, trip: Trip, before: tuple[str, int], where: str
) -> Iterator[Fault]:
    at, ready = before
    warehouse = index.warehouses[trip.warehouse]
    if trip.begins < ready:
        yield Fault("overlap", where, f"{vehicle.id} begins at {trip.begins}, free at {ready}")
    leg = roads.leg(vehicle, at, warehouse.place)
    if leg is None:
        yield Fault("no_way", where, f"{vehicle.id} cannot get from {at} to {warehouse.place}")
    elif trip.loads < _arrival(roads, vehicle, trip.begins, leg):
        yield Fault("too_fast", where, f"{leg.seconds} s to {warehouse.id} are needed")
    elif vehicle.range_km and leg.km > vehicle.range_km:
        yield Fault("range", where, f"{leg.km:.1f} km to {warehouse.id}")


def _trip_faults(
    index: Index, roads: Roads, vehicle: Vehicle, trip: Trip, start: str, where: str
) -> Iterator[Fault]:
    warehouse = index.warehouses[trip.warehouse]
    if trip.departs < trip.loads + warehouse.loading:
        yield Fault("loading", where, f"loading takes {warehouse.loading} s")
    if not _within(warehouse.windows, trip.loads, trip.loads + warehouse.loading):
        yield Fault("opening", where, f"{warehouse.id} is not open at {trip.loads}")
    way = roads.leg(vehicle, start, warehouse.place)
    km, t, at = 0.0, trip.departs, warehouse.place
    for k, stop in enumerate(trip.stops):
        here = f"{where}.stops[{k}]"
        request = index.requests[stop.request]
        leg = roads.leg(vehicle, at, request.place)
        if leg is None:
            yield Fault("no_way", here, f"{vehicle.id} cannot get from {at} to {request.place}")
            return
        if stop.arrival < _arrival(roads, vehicle, t, leg):
            yield Fault("too_fast", here, f"arrival before {_arrival(roads, vehicle, t, leg)}")
        if stop.start < stop.arrival:
            yield Fault("too_fast", here, "service starts before the arrival")
        if not _within(request.windows, stop.start, stop.start):
            yield Fault("window", here, f"{request.id} cannot be served at {stop.start}")
        if stop.departure < stop.start + request.service:
            yield Fault("too_fast", here, f"service takes {request.service} s")
        km, t, at = km + leg.km, stop.departure, request.place
    yield from _end_faults(roads, vehicle, trip, (at, t), km + (way.km if way else 0.0), where)
    yield from _range_faults(roads, vehicle, (at, vehicle.home or warehouse.place), km, where)


def _end_faults(
    roads: Roads, vehicle: Vehicle, trip: Trip, last: tuple[str, int], km: float, where: str
) -> Iterator[Fault]:
    at, t = last
    leg = roads.leg(vehicle, at, trip.end_place)
    if leg is None:
        yield Fault("no_way", where, f"{vehicle.id} cannot get from {at} to {trip.end_place}")
        return
    if trip.ends < _arrival(roads, vehicle, t, leg):
        yield Fault("too_fast", where, f"it cannot end before {_arrival(roads, vehicle, t, leg)}")
    if trip.ends > vehicle.free_until:
        yield Fault("shift", where, f"ends at {trip.ends}, the shift at {vehicle.free_until}")
    if abs(trip.km - km - leg.km) > KM_TOLERANCE:
        yield Fault("km", where, f"{trip.km:.2f} km claimed, {km + leg.km:.2f} driven")


def _range_faults(
    roads: Roads, vehicle: Vehicle, back: tuple[str, str], km: float, where: str
) -> Iterator[Fault]:
    if not vehicle.range_km:
        return
    leg = roads.leg(vehicle, *back)
    if leg is None or km + leg.km > vehicle.range_km + 1e-6:
        yield Fault("range", where, f"{km:.1f} km and no way back in {vehicle.range_km:g} km")


def _within(windows: tuple[Window, ...], begins: int, ends: int) -> bool:
    return not windows or any(w.opens <= begins and ends <= w.closes for w in windows)


def _arrival(roads: Roads, vehicle: Vehicle, t: int, leg: Leg) -> int:
    """When a leg ends at the earliest, put off until no curfew falls into it."""
    curfew = roads.curfew(vehicle.mode) if leg.seconds else ()
    starts = [t, *(window.closes for window in curfew if window.closes > t)]
    return next(
        start + leg.seconds
        for start in starts
        if not any(start < w.closes and w.opens < start + leg.seconds for w in curfew)
    )
