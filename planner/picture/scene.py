"""What there is to draw of a plan: ways driven, places with their share, and what is closed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from planner.check.scoring import shares
from planner.index import Index
from planner.model import Place, Plan, Problem, Trip
from planner.tables.words import clock_of


@dataclass(frozen=True, slots=True)
class Way:
    """A leg of a vehicle; a bare one is driven to the warehouse or home, not to a delivery."""

    vehicle: str
    a: Place
    b: Place
    bare: bool
    beside: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with requests, the share of them that is brought, and who comes first."""

    place: Place
    share: float
    vehicle: str
    label: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A plan's ways and places."""

    problem: Problem
    plan: Plan
    ways: tuple[Way, ...]
    spots: tuple[Spot, ...]
    houses: tuple[tuple[Place, str], ...]


def scene(problem: Problem, plan: Plan) -> Scene:
    """Everything to be drawn."""
    places = {place.id: place for place in problem.places}
    houses: defaultdict[str, list[str]] = defaultdict(list)
    for warehouse in problem.warehouses:
        houses[warehouse.place].append(warehouse.id)
    return Scene(
        problem,
        plan,
        tuple(_ways(problem, plan, places)),
        tuple(_spots(problem, plan, places)),
        tuple((places[place], ", ".join(names)) for place, names in houses.items()),
    )


def _ways(problem: Problem, plan: Plan, places: dict[str, Place]) -> Iterator[Way]:
    index = Index(problem)
    at = {vehicle.id: vehicle.start for vehicle in problem.vehicles}
    driven: defaultdict[frozenset[str], int] = defaultdict(int)
    for trip in sorted(plan.trips, key=lambda trip: trip.begins):
        for a, b, bare in _legs(index, trip, at[trip.vehicle]):
            if a != b:
                pair = frozenset((a, b))
                yield Way(trip.vehicle, places[a], places[b], bare, driven[pair])
                driven[pair] += 1
        at[trip.vehicle] = trip.end_place


def _legs(index: Index, trip: Trip, start: str) -> Iterator[tuple[str, str, bool]]:
    here = index.warehouses[trip.warehouse].place
    yield start, here, True
    for stop in trip.stops:
        there = index.requests[stop.request].place
        yield here, there, False
        here = there
    yield here, trip.end_place, True


def _spots(problem: Problem, plan: Plan, places: dict[str, Place]) -> Iterator[Spot]:
    served, clock = shares(Index(problem), plan.trips), clock_of(problem)
    first: dict[str, tuple[int, str]] = {}
    for trip in plan.trips:
        for stop in trip.stops:
            come = (stop.start, trip.vehicle)
            first[stop.request] = min(first.get(stop.request, come), come)
    at: defaultdict[str, list[str]] = defaultdict(list)
    for request in problem.requests:
        at[request.place].append(request.id)
    for place, names in at.items():
        come = min((first[name] for name in names if name in first), default=(0, ""))
        share = sum(min(1.0, served[name]) for name in names) / len(names)
        label = names[0] if len(names) == 1 else f"{names[0]} + {len(names) - 1}"
        if come[1]:
            label += f"  {clock(come[0])}"
        yield Spot(places[place], share, come[1], label)
