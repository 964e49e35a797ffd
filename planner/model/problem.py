"""Everything the planner may know, and what counts how much."""

from dataclasses import dataclass, field

from planner.model.demand import Priority, Request
from planner.model.plan import Trip
from planner.model.supply import Item, Place, Vehicle, Warehouse
from planner.model.travel import Travel


@dataclass(frozen=True, slots=True)
class Policy:
    """Exchange rates between what the score counts, highest first (design: the objective).

    unmet_* is what a request costs that nobody serves, wait_* what an hour of waiting costs, both
    times the request's weight; late multiplies waiting after needed-by; promise is per hour that
    a promise moves later, and a promise not kept at all counts promise_broken hours; money and
    co2 are per unit. The steps between priorities are so wide that no number of people (up to
    10,000) lifts one request over another of higher priority.
    """

    unmet_life_saving: float = 100_000_000.0
    unmet_urgent: float = 1_000_000.0
    unmet_standard: float = 10_000.0
    wait_life_saving: float = 100.0
    wait_urgent: float = 10.0
    wait_standard: float = 1.0
    late: float = 3.0
    promise: float = 50.0
    promise_broken: float = 24.0
    money: float = 0.01
    co2: float = 0.001

    def unmet(self, priority: Priority) -> float:
        """What a wholly unserved request of this priority costs per weight."""
        return {
            Priority.LIFE_SAVING: self.unmet_life_saving,
            Priority.URGENT: self.unmet_urgent,
            Priority.STANDARD: self.unmet_standard,
        }[priority]

    def wait(self, priority: Priority) -> float:
        """What an hour of waiting costs per weight for a request of this priority."""
        return {
            Priority.LIFE_SAVING: self.wait_life_saving,
            Priority.URGENT: self.wait_urgent,
            Priority.STANDARD: self.wait_standard,
        }[priority]


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything the planner may know.

    frozen are trips that stay as they are: they keep their vehicle and dock busy, and their goods
    are already out of the stock and out of the lines given here.
    """

    places: tuple[Place, ...]
    items: tuple[Item, ...]
    warehouses: tuple[Warehouse, ...]
    vehicles: tuple[Vehicle, ...]
    requests: tuple[Request, ...]
    frozen: tuple[Trip, ...] = ()
    travel: Travel = field(default_factory=Travel)
    policy: Policy = Policy()
    now: int = 0
