"""Emergencies with injected causes: each cause is there, and only for who was served before."""

from collections import Counter

import pytest

from benchmarks.planner.emergencies import KINDS
from benchmarks.planner.injected import CAUSES, Injected, inject
from planner.check import check
from planner.model import Reason
from planner.solve import solve
from planner.validate import validate

CERTAIN = set(Reason) - {Reason.NO_STOCK, Reason.LOWER_PRIORITY, Reason.TOO_LATE_FOR_WINDOW}
"""Reasons that are the same whatever the plan does with stock and vehicles."""


@pytest.fixture(scope="module", params=sorted(KINDS))
def injected(request: pytest.FixtureRequest) -> Injected:
    """A small emergency with one patient for each cause."""
    return inject(request.param, 80, 1, each=1, iterations=300)


def test_each_cause_has_a_patient_of_its_own(injected: Injected) -> None:
    validate(injected.problem)
    assert Counter(p.cause for p in injected.patients) == Counter(list(CAUSES))
    assert len({p.request for p in injected.patients}) == len(CAUSES)


def test_a_plan_leaves_the_patients_for_the_cause_that_was_injected(injected: Injected) -> None:
    plan = solve(injected.problem, seconds=None, iterations=300)
    assert check(injected.problem, plan) == ()
    reasons = {(rest.request, rest.reason) for rest in plan.unserved}
    left = {request for request, _ in reasons}
    for patient in injected.patients:
        assert patient.request in left
        if patient.reason in CERTAIN:
            assert (patient.request, patient.reason) in reasons


def test_the_same_seed_gives_the_same_patients() -> None:
    again = [inject("flood", 80, 1, each=1, iterations=300) for _ in range(2)]
    assert again[0] == again[1]
