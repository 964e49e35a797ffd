"""A plan as a person writes it: who goes where with what, and no times."""

from dataclasses import dataclass

from planner.model import Load, Plan


@dataclass(frozen=True, slots=True)
class DraftStop:
    """A delivery to one request; without loads it brings all that is still missing."""

    request: str
    loads: tuple[Load, ...] | None = None


@dataclass(frozen=True, slots=True)
class DraftTrip:
    """A run of one vehicle from a warehouse over its stops, loaded not before a moment.

    A stop may be just the request's id.
    """

    vehicle: str
    warehouse: str
    stops: tuple[DraftStop | str, ...]
    not_before: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """Trips, each vehicle's in the order in which it makes them."""

    trips: tuple[DraftTrip, ...]


def draft_of(plan: Plan) -> Draft:
    """The plan without its times."""
    trips = sorted(plan.trips, key=lambda trip: trip.begins)
    return Draft(
        tuple(
            DraftTrip(t.vehicle, t.warehouse, tuple(DraftStop(s.request, s.loads) for s in t.stops))
            for t in trips
        )
    )
