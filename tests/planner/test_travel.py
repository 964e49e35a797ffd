"""Distance and time between places."""

from dataclasses import replace

import numpy as np
import pytest

from planner.model import Closure, Mode, Place, Problem, Travel
from planner.travel import Leg, Roads
from planner.validate import InvalidProblem, validate
from tests.planner.build import HOUR, closed, problem, road, truck
from tests.planner.emergencies import emergency

HELI = replace(truck("H"), mode="helicopter")


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    far = replace(problem(), places=(Place("a", 0.0, 0.0), Place("b", 1.0, 0.0)))
    straight = replace(far, travel=Travel(modes=(Mode("truck", 60.0, detour=1.0),)))
    leg = Roads(straight).leg(truck(), "a", "b")
    assert leg is not None
    assert leg.km == pytest.approx(111.195, abs=0.001)
    assert leg.seconds == pytest.approx(111.195 * 60, abs=1)


def test_the_detour_of_the_mode_makes_the_way_longer() -> None:
    winding = replace(problem(), travel=Travel(modes=(Mode("truck", 60.0, detour=1.5),)))
    assert Roads(winding).leg(truck(), "p0", "p1") == Leg(90.0, 5400)


def test_the_matrix_holds_for_ground_modes_only() -> None:
    kms = tuple(tuple(7.0 * (a != b) for b in range(5)) for a in range(5))
    roads = Roads(problem(travel=road(matrix_km=kms)))
    assert roads.leg(truck(), "p0", "p3") == Leg(7.0, 420)
    assert roads.leg(HELI, "p0", "p3") == Leg(180.0, 5400)


def test_a_vehicles_own_speed_overrides_its_modes() -> None:
    assert Roads(problem()).leg(truck(speed_kmh=30.0), "p0", "p1") == Leg(60.0, 2 * HOUR)


def test_a_matrix_of_times_is_scaled_to_a_vehicles_own_speed() -> None:
    times = tuple(tuple(1000 * (a != b) for b in range(5)) for a in range(5))
    roads = Roads(problem(travel=road(matrix_s=times)))
    assert roads.leg(truck(), "p0", "p1") == Leg(60.0, 1000)
    assert roads.leg(truck(speed_kmh=30.0), "p0", "p1") == Leg(60.0, 2000)


@pytest.mark.parametrize("own", [0.0, 30.0])
@pytest.mark.parametrize("matrix", ["matrix_km", "matrix_s"])
def test_a_bias_makes_every_way_take_longer(matrix: str, own: float) -> None:
    """By the matrix or the great circle, with a vehicle's own speed or its mode's."""
    given = tuple(tuple(600 * (a != b) for b in range(5)) for a in range(5))
    plain = problem(travel=road(**{matrix: given}))
    modes = tuple(replace(mode, bias=1.5) for mode in plain.travel.modes)
    slow = replace(plain, travel=replace(plain.travel, modes=modes))
    for vehicle in (truck(speed_kmh=own), replace(HELI, speed_kmh=own)):
        before, after = (Roads(each).leg(vehicle, "p0", "p2") for each in (plain, slow))
        assert before is not None
        assert after is not None
        assert after.km == before.km
        assert after.seconds == pytest.approx(before.seconds * 1.5, abs=1)
        _, seconds = Roads(slow).matrix(vehicle.mode, own, [0], [2])
        assert seconds[0, 0] == after.seconds


@pytest.mark.parametrize("mode", [Mode("truck", 60.0, bias=0.0), Mode("truck", 60.0, spread=-1.0)])
def test_a_bias_of_nothing_or_a_negative_spread_is_refused(mode: Mode) -> None:
    with pytest.raises(InvalidProblem, match=r"travel.modes\[0\].(bias|spread)"):
        validate(problem(travel=road(modes=(mode,))))


@pytest.mark.parametrize("name", ["matrix_km", "matrix_s"])
def test_a_negative_entry_is_no_way(name: str) -> None:
    cut = tuple(tuple(-1 if {a, b} == {0, 1} else 60 for b in range(5)) for a in range(5))
    roads = Roads(problem(travel=road(**{name: cut})))
    assert roads.leg(truck(), "p0", "p1") is None
    assert roads.leg(truck(), "p0", "p2") is not None


def test_a_closed_place_is_reached_by_air_only() -> None:
    roads = Roads(closed(problem(), "p1"))
    assert roads.leg(truck(), "p0", "p1") is None
    assert roads.leg(truck(), "p0", "p2") is not None
    assert roads.leg(HELI, "p0", "p1") is not None


def test_a_closed_way_is_closed_in_both_directions() -> None:
    roads = Roads(problem(travel=road(closures=(Closure("p1", "p0"),))))
    assert roads.leg(truck(), "p0", "p1") is roads.leg(truck(), "p1", "p0") is None
    assert roads.leg(HELI, "p0", "p1") is not None


def test_a_way_can_be_closed_for_one_mode() -> None:
    roads = Roads(problem(travel=road(closures=(Closure("p0", "p1", ("helicopter",)),))))
    assert roads.leg(HELI, "p0", "p1") is None
    assert roads.leg(truck(), "p0", "p1") is not None


def test_staying_takes_no_time_even_where_it_is_closed() -> None:
    assert Roads(closed(problem(), "p1")).leg(truck(), "p1", "p1") == Leg(0.0, 0)


def ways(whole: Problem, mode: str, speed: float) -> tuple[list[float], list[int]]:
    """All legs one by one, as the matrix would have them."""
    roads, vehicle = Roads(whole), replace(truck(), mode=mode, speed_kmh=speed)
    names = [place.id for place in whole.places]
    legs = [roads.leg(vehicle, a, b) for a in names for b in names]
    return [leg.km if leg else np.inf for leg in legs], [leg.seconds if leg else -1 for leg in legs]


@pytest.mark.parametrize(("mode", "speed"), [("truck", 0.0), ("helicopter", 0.0), ("light", 41.0)])
def test_a_leg_alone_is_the_entry_of_the_matrix(mode: str, speed: float) -> None:
    whole = emergency(60, 1)
    ends = Closure("P0001", "P0002"), Closure("P0003", "P0004", ("helicopter",))
    whole = replace(whole, travel=replace(whole.travel, closures=ends))
    every = range(len(whole.places))
    km, seconds = Roads(whole).matrix(mode, speed, every, every)
    assert (km.ravel().tolist(), seconds.ravel().tolist()) == ways(whole, mode, speed)
