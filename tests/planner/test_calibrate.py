"""Travel times learnt from what was driven, and arrival windows that then hold what they say."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from planner.calibrate import FACTOR_MAX, HALF_LIFE, SHORTEST, WORTH, Leg, calibrate
from planner.eta import with_quantiles
from planner.index import Index
from planner.model import Lateness, Load, Mode, Problem, Stop, Travel, Trip
from planner.travel import Roads
from tests.planner.build import HOUR, problem, request, road

TRAVEL = Travel(modes=(Mode("truck", 50.0), Mode("boat", 20.0, ground=False)), spread=0.25)


@dataclass(frozen=True)
class World:
    """How it really is: legs take bias times as long, with a spread of which a share is common."""

    bias: float = 1.0
    spread: float = 0.25
    together: float = 1.0

    def factors(self, rng: random.Random, legs: int) -> list[float]:
        """How many times as long each leg of a trip takes."""
        common = rng.gauss(0, math.sqrt(self.together))
        own = math.sqrt(1 - self.together)
        return [
            self.bias * math.exp(self.spread * (common + rng.gauss(0, own))) for _ in range(legs)
        ]

    def driven(self, rng: random.Random, trips: int, legs: int = 3) -> list[Leg]:
        """What was driven on some trips."""
        return [
            Leg("truck", planned, planned * factor, trip=f"trip {n}")
            for n in range(trips)
            for factor in self.factors(rng, legs)
            for planned in [rng.uniform(HOUR / 4, 2 * HOUR)]
        ]


def truck(travel: Travel) -> Mode:
    return next(mode for mode in travel.modes if mode.name == "truck")


def alone(*ratios: float, **changes: float) -> list[Leg]:
    """Legs of an hour by their ratios, each of a trip of its own."""
    return [Leg("truck", HOUR, HOUR * ratio, **changes) for ratio in ratios]  # type: ignore[arg-type]


def test_without_anything_driven_all_stays_as_assumed() -> None:
    assert calibrate(TRAVEL, []) == TRAVEL


def test_what_is_assumed_counts_as_much_as_ten_legs() -> None:
    """Ten legs that all took 1.44 times as long: half way there, in logarithms."""
    assert WORTH == 10
    assert truck(calibrate(TRAVEL, alone(*[1.44] * 10))).bias == pytest.approx(1.2)


@pytest.mark.parametrize("world", [World(1.5, 0.4), World(0.8, 0.1), World(1.2, 0.3, 0.3)])
def test_many_legs_show_how_it_really_is(world: World) -> None:
    found = calibrate(TRAVEL, world.driven(random.Random(1), 600))
    assert truck(found).bias == pytest.approx(world.bias, rel=0.05)
    assert truck(found).spread == pytest.approx(world.spread, rel=0.12)
    assert found.together == pytest.approx(world.together, abs=0.1)


def test_a_mode_learns_nothing_from_another() -> None:
    found = calibrate(TRAVEL, World(2.0).driven(random.Random(1), 50))
    assert found.modes[1] == TRAVEL.modes[1]


def test_one_leg_gone_wrong_changes_little() -> None:
    legs = alone(*[1.0, 1.1, 0.9] * 10)
    clean, spoilt = calibrate(TRAVEL, legs), calibrate(TRAVEL, [*legs, *alone(3.9)])
    assert truck(spoilt).bias == pytest.approx(truck(clean).bias, rel=0.03)
    assert truck(spoilt).spread == pytest.approx(truck(clean).spread or 0, rel=0.4)


@pytest.mark.parametrize(
    "leg",
    [
        Leg("truck", HOUR, HOUR * FACTOR_MAX * 1.01),
        Leg("truck", HOUR, HOUR / FACTOR_MAX / 1.01),
        Leg("truck", SHORTEST - 1, SHORTEST * 2),
        Leg("truck", HOUR, 0),
        Leg("zeppelin", HOUR, HOUR * 2),
    ],
)
def test_what_cannot_be_driving_is_left_out(leg: Leg) -> None:
    assert calibrate(TRAVEL, [leg]) == TRAVEL


def test_a_leg_of_three_days_ago_counts_half() -> None:
    old = alone(*[1.5] * 20, hours_ago=HALF_LIFE)
    assert truck(calibrate(TRAVEL, old)).bias == pytest.approx(
        truck(calibrate(TRAVEL, alone(*[1.5] * 10))).bias
    )


def test_legs_of_one_trip_count_as_one_where_they_are_alike() -> None:
    one_trip = [replace(leg, trip="same") for leg in alone(*[1.5] * 10)]
    assert truck(calibrate(TRAVEL, one_trip)).bias == pytest.approx(
        truck(calibrate(TRAVEL, alone(1.5))).bias
    )


def test_a_bias_that_is_assumed_is_what_few_legs_are_drawn_to() -> None:
    assumed = replace(TRAVEL, modes=(Mode("truck", 50.0, bias=1.3),))
    assert truck(calibrate(assumed, alone(*[1.3] * 5))).bias == pytest.approx(1.3)


def test_lateness_is_what_departures_show() -> None:
    late = [60.0 * n for n in range(101)]
    found = calibrate(TRAVEL, [], late).lateness
    assert found == Lateness(
        round(600 * 101 / 111), round(3000 * 101 / 111), round(5400 * 101 / 111)
    )


def route(travel: Travel) -> tuple[Problem, Trip]:
    """Four stops, an hour of the plan's driving between each."""
    asked = [request(name, f"p{n}", service=600) for n, name in enumerate("ABCD", 1)]
    whole = problem(*asked, travel=travel)
    leg = Roads(whole).leg(whole.vehicles[0], "p0", "p1")
    assert leg is not None
    stops, t = [], 0
    for each in asked:
        arrival = t + leg.seconds
        stops.append(Stop(each.id, (Load("a", 10),), arrival, arrival, arrival + each.service))
        t = arrival + each.service
    trip = Trip("T", "W", 0, 0, 0, tuple(stops), t, "p4", 240.0)
    return whole, next(iter(with_quantiles(Index(whole), Roads(whole), [trip])))


def arrivals(world: World, rng: random.Random) -> Iterator[float]:
    """When a vehicle really is at each of the four stops."""
    t = 0.0
    for factor in world.factors(rng, 4):
        t += HOUR * factor
        yield t
        t += 600


def within(world: World, travel: Travel, tries: int = 4000) -> list[float]:
    """The share of real arrivals between P10 and P90, stop by stop."""
    _, trip = route(travel)
    rng, hits = random.Random(7), [0] * 4
    for _ in range(tries):
        for n, (stop, t) in enumerate(zip(trip.stops, arrivals(world, rng), strict=True)):
            hits[n] += stop.arrival_p10 <= t <= stop.arrival_p90
    return [hit / tries for hit in hits]


@pytest.mark.parametrize(
    "world",
    [World(1.4, 0.35), World(0.85, 0.12), World(1.0, 0.3, together=0.0), World(1.3, 0.3, 0.5)],
)
def test_windows_hold_eight_of_ten_arrivals_once_calibrated_and_not_before(world: World) -> None:
    assumed = road(spread=0.25)
    before, learnt = within(world, assumed), calibrate(assumed, world.driven(random.Random(3), 400))
    after = within(world, learnt)
    assert after == pytest.approx([0.8] * 4, abs=0.05)
    assert max(abs(share - 0.8) for share in before) > 0.1


def test_a_hundred_operations_of_thirty_trips_come_near_to_it_already() -> None:
    """Each learns from its own trips only; what they hold together is close to 80 %."""
    world, shares = World(1.3, 0.35), []
    for seed in range(100):
        learnt = calibrate(road(spread=0.25), world.driven(random.Random(seed), 30, legs=2))
        shares.append(within(world, learnt, tries=100)[0])
    assert sum(shares) / len(shares) == pytest.approx(0.8, abs=0.06)
