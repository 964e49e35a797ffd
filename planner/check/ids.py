"""Rules about names: what a plan mentions must be known."""

from collections.abc import Iterator

from planner.index import Index
from planner.model import Fault, Plan, Stop, Trip


def name_faults(index: Index, plan: Plan) -> Iterator[Fault]:
    """Vehicles, warehouses, places, requests and lines that the problem does not know."""
    places = {place.id for place in index.problem.places}
    for n, trip in enumerate(plan.trips):
        where = f"trips[{n}]"
        if trip.vehicle not in index.vehicles:
            yield Fault("known", where, f"vehicle {trip.vehicle} is not known")
        if trip.warehouse not in index.warehouses:
            yield Fault("known", where, f"warehouse {trip.warehouse} is not known")
        if trip.end_place not in places:
            yield Fault("known", where, f"place {trip.end_place} is not known")
        yield from _stop_faults(index, where, trip)
    for n, unserved in enumerate(plan.unserved):
        if (unserved.request, unserved.line) not in index.lines:
            yield Fault(
                "known",
                f"unserved[{n}]",
                f"line {unserved.line} of request {unserved.request} is not known",
            )


def _stop_faults(index: Index, where: str, trip: Trip) -> Iterator[Fault]:
    if not trip.stops:
        yield Fault("empty", where, "the trip has no stop")
    for k, stop in enumerate(trip.stops):
        here = f"{where}.stops[{k}]"
        if stop.request not in index.requests:
            yield Fault("known", here, f"request {stop.request} is not known")
        else:
            yield from _load_faults(index, here, stop)


def _load_faults(index: Index, where: str, stop: Stop) -> Iterator[Fault]:
    if not stop.loads:
        yield Fault("empty", where, "the stop brings nothing")
    for load in stop.loads:
        if (stop.request, load.line) not in index.lines:
            yield Fault("known", where, f"line {load.line} of {stop.request} is not known")
        if load.quantity < 1:
            yield Fault("empty", where, f"{load.quantity} units of line {load.line}")
