"""More searches at once in threads of the same process."""

import threading

import pytest

from planner.check import check
from planner.model import Plan
from planner.solve import Progress, solve
from tests.planner.emergencies import emergency

WHOLE = emergency(20, 4)


def found(threads: int, iterations: int = 300) -> Plan:
    """The plan of so many threads."""
    return solve(WHOLE, seconds=None, iterations=iterations, threads=threads)


def test_two_threads_are_never_worse_than_the_first_alone() -> None:
    together = found(2)
    assert together.score.total <= found(1).score.total
    assert check(WHOLE, together) == ()


def test_threads_find_the_same_plan_again() -> None:
    assert found(3) == found(3)


def test_progress_is_the_best_of_all_so_far() -> None:
    told: list[float] = []
    solve(
        WHOLE,
        seconds=None,
        iterations=3_000,
        threads=2,
        on_progress=lambda now: told.append(now.score),
    )
    assert told == sorted(told, reverse=True)


def test_who_cancels_ends_all_threads_and_gets_what_they_found() -> None:
    cancel = threading.Event()

    def stop(_: Progress) -> None:
        cancel.set()

    before = threading.active_count()
    plan = solve(WHOLE, seconds=None, iterations=10**9, threads=3, cancel=cancel, on_progress=stop)
    assert plan.trips
    assert threading.active_count() == before


def test_when_the_first_search_fails_no_thread_goes_on() -> None:
    def fail(_: Progress) -> None:
        raise RuntimeError("the terminal is gone")

    before = threading.active_count()
    with pytest.raises(RuntimeError, match="terminal"):
        solve(WHOLE, seconds=None, iterations=10**9, threads=2, on_progress=fail)
    assert threading.active_count() == before


def test_a_thread_that_is_lost_takes_no_plan_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = found(1)

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("planner.search.threads.search", fail)
    assert found(2) == alone
