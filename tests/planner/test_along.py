"""Many orders are looked at in the order of the map."""

import numpy as np

from benchmarks.planner.emergencies import generate
from planner.search.near import along
from planner.travel import Roads


def test_places_that_follow_one_another_are_near() -> None:
    problem = generate("country", 1_000, 1)
    roads, at = Roads(problem), np.random.default_rng(1).permutation(len(problem.places))
    order = along(roads, at)
    assert sorted(order.tolist()) == list(range(len(at)))
    assert _step(roads, at[order]) < _step(roads, at) / 4


def _step(roads: Roads, at: np.ndarray) -> float:
    return float(roads.between(at[:-1], at[1:]).mean())
