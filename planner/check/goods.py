"""Rules about goods: capacity, cold chain, access, stock, docks and quantities."""

from collections import defaultdict
from collections.abc import Iterator

from planner.index import Index
from planner.model import Fault, Item, Plan, Stop, Trip, Vehicle

SLACK = 1e-6


def goods_faults(index: Index, plan: Plan) -> Iterator[Fault]:
    """Everything about what is loaded, onto what, from where and for whom."""
    for n, trip in enumerate(plan.trips):
        yield from _capacity_faults(index, trip, f"trips[{n}]")
        for k, stop in enumerate(trip.stops):
            yield from _stop_faults(index, trip, stop, f"trips[{n}].stops[{k}]")
    yield from _stock_faults(index, plan)
    yield from _dock_faults(index, plan)
    yield from _quantity_faults(index, plan)


def _loads(index: Index, trip: Trip) -> Iterator[tuple[Item, int]]:
    for stop in trip.stops:
        for load in stop.loads:
            yield index.item(stop.request, load.line), load.quantity


def _capacity_faults(index: Index, trip: Trip, where: str) -> Iterator[Fault]:
    vehicle = index.vehicles[trip.vehicle]
    loads = list(_loads(index, trip))
    kg = sum((item.kg or 0.0) * quantity for item, quantity in loads)
    m3 = sum((item.m3 or 0.0) * quantity for item, quantity in loads)
    if kg > vehicle.kg + SLACK:
        yield Fault("kg", where, f"{kg:.1f} kg on {vehicle.id}, which carries {vehicle.kg:g}")
    if m3 > vehicle.m3 + SLACK:
        yield Fault("m3", where, f"{m3:.2f} m3 on {vehicle.id}, which takes {vehicle.m3:g}")
    if not vehicle.cold and any(item.cold for item, _ in loads):
        yield Fault("cold", where, f"{vehicle.id} has no cold chain")


def _stop_faults(index: Index, trip: Trip, stop: Stop, where: str) -> Iterator[Fault]:
    vehicle, request = index.vehicles[trip.vehicle], index.requests[stop.request]
    if request.held:
        yield Fault("held", where, f"{request.id} is on hold")
    if not index.may_serve(vehicle, request):
        yield Fault("access", where, _access_text(vehicle, request.id))
    if not index.may_load(vehicle, index.warehouses[trip.warehouse], request):
        text = f"{vehicle.id} may not bring goods from {trip.warehouse} to {request.id}"
        yield Fault("source", where, text)
    if request.whole and not index.carries_all(request, stop.loads):
        yield Fault("whole", where, f"{request.id} comes as a whole or not at all")


def _access_text(vehicle: Vehicle, request: str) -> str:
    if vehicle.reserve:
        return f"{vehicle.id} is a reserve vehicle or may not come to {request}"
    return f"{vehicle.id} may not come to {request}"


def _stock_faults(index: Index, plan: Plan) -> Iterator[Fault]:
    taken: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for trip in plan.trips:
        for item, quantity in _loads(index, trip):
            taken[trip.warehouse, item.code].append((trip.loads, quantity))
    for (warehouse, item_code), loads in taken.items():
        stock = [s for s in index.warehouses[warehouse].stock if s.item == item_code]
        for t in sorted({t for t, _ in loads}):
            there = sum(s.quantity for s in stock if s.available_from <= t)
            gone = sum(quantity for at, quantity in loads if at <= t)
            if gone > there:
                text = f"{gone} {item_code} loaded by {t}, {there} there"
                yield Fault("stock", f"warehouse {warehouse}", text)
                break


def _dock_faults(index: Index, plan: Plan) -> Iterator[Fault]:
    for warehouse in index.problem.warehouses:
        trips = [t for t in (*plan.trips, *index.problem.frozen) if t.warehouse == warehouse.id]
        for n, trip in enumerate(plan.trips):
            if not warehouse.docks or trip.warehouse != warehouse.id:
                continue
            busy = sum(other.loads <= trip.loads < other.departs for other in trips)
            if busy > warehouse.docks:
                text = f"{busy} trips load at {trip.loads}, {warehouse.docks} docks"
                yield Fault("docks", f"trips[{n}]", text)


def _quantity_faults(index: Index, plan: Plan) -> Iterator[Fault]:
    served: defaultdict[tuple[str, str], int] = defaultdict(int)
    unserved: defaultdict[tuple[str, str], int] = defaultdict(int)
    for trip in plan.trips:
        for stop in trip.stops:
            for load in stop.loads:
                served[stop.request, load.line] += load.quantity
    for rest in plan.unserved:
        unserved[rest.request, rest.line] += rest.quantity
        if rest.quantity < 1:
            yield Fault("quantity", f"line {rest.line} of {rest.request}", "nothing unserved")
    for key, line in index.lines.items():
        where = f"line {line.id} of {key[0]}"
        if served[key] > line.quantity:
            yield Fault("over", where, f"{served[key]} planned, {line.quantity} asked for")
        elif served[key] + unserved[key] != line.quantity:
            text = f"{served[key]} planned and {unserved[key]} unserved of {line.quantity}"
            yield Fault("quantity", where, text)
