"""What a plan is worth: the objective, recomputed from the plan alone."""

from collections import defaultdict
from collections.abc import Iterable

from planner.index import Index
from planner.model import Plan, Policy, Priority, Problem, Request, Score, Stop, Trip

HOUR = 3600.0
ROUNDING = 1e-9
NO_SCORE = Score(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def score(problem: Problem, plan: Plan) -> Score:
    """The parts of the objective for the plan's own trips, and their sum; frozen trips cost 0."""
    index = Index(problem)
    policy = problem.policy
    served = shares(index, plan.trips)
    unmet = dict.fromkeys(Priority, 0.0)
    response = promises = 0.0
    for request in problem.requests:
        unmet[request.priority] += unmet_cost(policy, request, served[request.id])
        promises += broken_cost(policy, request, served[request.id])
    for trip in plan.trips:
        for stop in trip.stops:
            request, share = index.requests[stop.request], stop_share(index, stop)
            response += share * wait_cost(policy, request, stop.start)
            promises += share * late_promise_cost(policy, request, stop.start)
    cost = money_cost(index, plan.trips)
    return Score(
        unmet_life_saving=unmet[Priority.LIFE_SAVING],
        unmet_urgent=unmet[Priority.URGENT],
        unmet_standard=unmet[Priority.STANDARD],
        response=response,
        promises=promises,
        cost=cost,
        total=sum(unmet.values()) + response + promises + cost,
    )


def stop_share(index: Index, stop: Stop) -> float:
    """The share of its request that a stop brings: every line counts the same."""
    lines = index.requests[stop.request].lines
    return sum(
        load.quantity / index.lines[stop.request, load.line].quantity for load in stop.loads
    ) / len(lines)


def shares(index: Index, trips: Iterable[Trip]) -> defaultdict[str, float]:
    """The share of each request that the trips bring."""
    served: defaultdict[str, float] = defaultdict(float)
    for trip in trips:
        for stop in trip.stops:
            served[stop.request] += stop_share(index, stop)
    return served


def unmet_cost(policy: Policy, request: Request, share: float) -> float:
    """What is still unmet; the first units are worth three times the last, so all get some."""
    rest = 1.0 - share if share < 1.0 - ROUNDING else 0.0
    return policy.unmet(request.priority) * request.weight * (rest + rest * rest) / 2.0


def broken_cost(policy: Policy, request: Request, share: float) -> float:
    """What it costs not to bring at all what was promised."""
    if request.promised is None:
        return 0.0
    return policy.promise * policy.promise_broken * max(0.0, 1.0 - share)


def wait_cost(policy: Policy, request: Request, start: int) -> float:
    """What waiting until the start of the delivery costs, more so after needed-by."""
    hours = max(0, start - request.submitted) / HOUR
    if request.needed_by is not None:
        hours += (policy.late - 1.0) * max(0, start - request.needed_by) / HOUR
    return policy.wait(request.priority) * request.weight * hours


def late_promise_cost(policy: Policy, request: Request, start: int) -> float:
    """What a start after the promised window costs."""
    if request.promised is None:
        return 0.0
    return policy.promise * max(0, start - request.promised.closes) / HOUR


def money_cost(index: Index, trips: Iterable[Trip]) -> float:
    """Distance, CO2, and the fixed cost of vehicles that were not on the road already."""
    policy = index.problem.policy
    used: set[str] = set()
    cost = 0.0
    for trip in trips:
        vehicle = index.vehicles[trip.vehicle]
        cost += trip.km * (policy.money * vehicle.cost_km + policy.co2 * vehicle.co2_km)
        if trip.vehicle not in used and not index.frozen[trip.vehicle]:
            cost += policy.money * vehicle.cost_fixed
        used.add(trip.vehicle)
    return cost
