"""Emergencies made up from a seed are whole, scarce and the same every time."""

from collections import Counter

import pytest

from benchmarks.planner.emergencies import KINDS, generate
from benchmarks.planner.emergencies.stock import SUPPLY
from planner.model import Problem
from planner.validate import validate

every_kind = pytest.mark.parametrize("kind", sorted(KINDS))


@every_kind
def test_the_same_seed_gives_the_same_emergency_and_another_one_another(kind: str) -> None:
    assert generate(kind, 50, 3) == generate(kind, 50, 3)
    assert generate(kind, 50, 3) != generate(kind, 50, 4)


@every_kind
@pytest.mark.parametrize("requests", [1, 20, 1_000])
def test_an_emergency_of_any_size_is_valid(kind: str, requests: int) -> None:
    problem = generate(kind, requests, 1)
    validate(problem)
    assert len(problem.requests) == requests


@every_kind
def test_supply_is_sixty_to_a_hundred_and_twenty_percent_of_need(kind: str) -> None:
    there, needed = _supply(generate(kind, 400, 2))
    least, most = SUPPLY
    for item, need in needed.items():
        assert least * need <= there[item] <= most * need + 1
    assert 0.7 < sum(there.values()) / sum(needed.values()) < 1.1


@every_kind
def test_a_vehicle_comes_on_eight_requests_and_everything_cold_finds_a_cold_one(kind: str) -> None:
    problem = generate(kind, 200, 1)
    assert len(problem.vehicles) == 25
    assert any(vehicle.cold for vehicle in problem.vehicles)
    assert any(item.cold for item in problem.items)


def test_a_part_of_a_flood_is_reached_by_boat_alone() -> None:
    problem = generate("flood", 200, 1)
    wet = {place.id for place in problem.places if place.closed}
    assert 0.2 < len(wet) / 200 < 0.5
    by_land = [request for request in problem.requests if request.place not in wet]
    assert all("boat" not in request.access.modes for request in by_land)
    assert any(vehicle.mode == "boat" for vehicle in problem.vehicles)


def _supply(problem: Problem) -> tuple[Counter[str], Counter[str]]:
    """Units of each item that there are, and that are asked for."""
    there, needed = Counter[str](), Counter[str]()
    for warehouse in problem.warehouses:
        for stock in warehouse.stock:
            there[stock.item] += stock.quantity
    for request in problem.requests:
        for line in request.lines:
            needed[line.item] += line.quantity
    return there, needed
