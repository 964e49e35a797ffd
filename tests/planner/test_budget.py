"""How long a search may take: by a clock that the test turns, by iterations, until cancelled."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from planner.check import check
from planner.search.budget import Budget
from planner.solve import Progress, solve
from tests.planner.emergencies import emergency


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        """What the time is."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that budgets look at."""
    clock = Clock()
    monkeypatch.setattr("planner.search.budget.time", clock)
    return clock


def test_seconds_are_spent_as_the_clock_goes(clock: Clock) -> None:
    budget = Budget(seconds=10.0, iterations=None, cancel=None)
    assert budget.spent == 0.0
    clock.now += 4.0
    assert (budget.elapsed, budget.spent) == (4.0, 0.4)
    clock.now += 60.0
    assert budget.spent == 1.0


def test_the_one_of_seconds_and_iterations_that_is_further_counts(clock: Clock) -> None:
    budget = Budget(seconds=10.0, iterations=100, cancel=None)
    budget.done, clock.now = 30, clock.now + 2.0
    assert budget.spent == 0.3
    clock.now += 3.0
    assert budget.spent == 0.5


@pytest.mark.parametrize(("seconds", "iterations"), [(0.0, None), (None, 0), (None, None)])
def test_of_nothing_all_is_spent_as_soon_as_time_goes_on(
    clock: Clock, seconds: float | None, iterations: int | None
) -> None:
    budget = Budget(seconds, iterations, None)
    clock.now, budget.done = clock.now + 0.001, 1
    assert budget.spent == 1.0


def test_whoever_cancels_spends_all(clock: Clock) -> None:
    cancel = threading.Event()
    budget = Budget(1e9, 10**9, cancel)
    clock.now += 1.0
    assert budget.spent < 1e-6
    cancel.set()
    assert budget.cancelled
    assert budget.spent == 1.0


def test_a_slice_is_a_tenth_of_a_second_at_most() -> None:
    assert Budget(10.0, None, None).slice(rate=2_000.0, until=1.0) == 200


def test_a_slice_does_not_go_beyond_the_iterations_of_its_round() -> None:
    budget = Budget(None, 1_000, None)
    assert budget.slice(rate=1.0, until=0.3) == 300
    budget.done = 299
    assert budget.slice(rate=1.0, until=0.3) == 1
    budget.done = 300
    assert budget.slice(rate=1.0, until=1.0) == 500


def test_a_slice_is_never_nothing() -> None:
    assert Budget(10.0, None, None).slice(rate=0.0, until=1.0) == 1


def told_by(act: Callable[[Progress], None], **limits: Any) -> list[int]:
    """How many iterations were done each time that a search told about itself."""
    told: list[Progress] = []

    def hear(progress: Progress) -> None:
        told.append(progress)
        act(progress)

    whole = emergency(20, 4)
    plan = solve(whole, on_progress=hear, **limits)
    assert plan.trips
    assert check(whole, plan) == ()
    return [progress.iterations for progress in told]


def test_the_clock_is_looked_at_after_every_slice(clock: Clock) -> None:
    """Each time the search tells about itself two of 200 seconds go by: it tells 100 times."""

    def turn(_: Progress) -> None:
        clock.now += 2.0

    told = told_by(turn, seconds=200.0)
    assert len(told) == 100
    assert told[-1] > 0


def test_when_the_deadline_is_over_before_the_search_begins_there_is_a_plan_all_the_same(
    clock: Clock,
) -> None:
    def turn(_: Progress) -> None:
        clock.now += 60.0

    assert set(told_by(turn, seconds=10.0)) == {0}


def test_no_more_iterations_are_done_than_allowed() -> None:
    assert told_by(lambda _: None, seconds=None, iterations=1234)[-1] == 1234


def test_after_a_cancel_nothing_more_is_tried() -> None:
    cancel = threading.Event()

    def stop(progress: Progress) -> None:
        if progress.iterations >= 1_000:
            cancel.set()

    assert told_by(stop, seconds=None, iterations=10**9, cancel=cancel)[-1] == 1_000


def test_a_search_cancelled_before_it_begins_only_makes_a_first_plan() -> None:
    cancel = threading.Event()
    cancel.set()
    assert told_by(lambda _: None, seconds=None, iterations=10**9, cancel=cancel) == [0]
