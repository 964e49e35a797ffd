"""Plans found for small problems, and what is in them."""

from planner.check import check
from planner.model import Plan, Problem, Reason, Trip
from planner.solve import solve


def best(whole: Problem, iterations: int = 400) -> Plan:
    """A plan without faults."""
    plan = solve(whole, seconds=None, iterations=iterations)
    assert check(whole, plan) == ()
    return plan


def only_trip(whole: Problem) -> Trip:
    """The one trip of a plan without faults."""
    (trip,) = best(whole).trips
    return trip


def routes(plan: Plan) -> list[tuple[str, str, list[str]]]:
    """Vehicle, warehouse and requests of each trip."""
    return [(t.vehicle, t.warehouse, [s.request for s in t.stops]) for t in plan.trips]


def starts(plan: Plan) -> dict[str, int]:
    """When the last delivery to each request begins."""
    return {stop.request: stop.start for trip in plan.trips for stop in trip.stops}


def brought(plan: Plan, name: str) -> int:
    """Units that all trips bring to a request."""
    return sum(
        load.quantity
        for trip in plan.trips
        for stop in trip.stops
        for load in stop.loads
        if stop.request == name
    )


def why(plan: Plan) -> dict[str, Reason]:
    """Why a line of each request is not served, or not wholly."""
    return {rest.request: rest.reason for rest in plan.unserved}
