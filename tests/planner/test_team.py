"""More searches at once, and workers that are lost."""

import os
import signal
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

import pytest

from planner.check import check
from planner.model import Plan
from planner.solve import Progress, solve
from tests.planner.emergencies import emergency

T = TypeVar("T")
WHOLE = emergency(20, 4)
SOON = 120.0
"""Seconds that are enough on any machine, and few beside an hour."""


def processes(number: int = 2) -> ProcessPoolExecutor:
    """Worker processes."""
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"))


class Doomed(Executor):
    """A process that is killed while it works, whatever it is given to do."""

    def __init__(self) -> None:
        self._pool = processes(1)

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        return self._pool.submit(_killed, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def _killed(fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
    """Work without end until it is killed."""
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGKILL)).start()
    while True:
        fn(*args, **kwargs)


class Stuck(Executor):
    """Never does anything; given is what it should have done."""

    def __init__(self) -> None:
        self.given: list[Future[Any]] = []

    def submit(self, _: Callable[..., T], /, *_args: Any, **_kwargs: Any) -> "Future[T]":
        future: Future[T] = Future()
        self.given.append(future)
        return future


class Watched(ProcessPoolExecutor):
    """A worker process that is awake; given is what it has been given since."""

    def __init__(self) -> None:
        super().__init__(1, mp_context=get_context("spawn"))
        super().submit(os.getpid).result()
        self.given: list[Future[Any]] = []

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        future = super().submit(fn, *args, **kwargs)
        self.given.append(future)
        return future

    def ended(self) -> bool:
        """Whether all of it ends of its own accord; the worker is killed if it does not."""
        late = wait(self.given, timeout=SOON).not_done
        if late:
            for worker in (self._processes or {}).values():
                worker.kill()
        return not late


def alone(iterations: int = 300) -> Plan:
    """The plan of one search."""
    return solve(WHOLE, seconds=None, iterations=iterations)


@pytest.mark.parametrize("pool", [lambda: ThreadPoolExecutor(2), processes])
def test_with_others_the_plan_is_never_worse(pool: Callable[[], Executor]) -> None:
    with pool() as executor:
        together = solve(WHOLE, seconds=None, iterations=300, executor=executor)
    assert together.score.total <= alone().score.total
    assert check(WHOLE, together) == ()


def test_a_worker_that_is_killed_midway_takes_no_plan_with_it() -> None:
    """What is left is the plan of this process's own search, no worse than without the worker."""
    with Doomed() as executor:
        assert solve(WHOLE, seconds=None, iterations=300, executor=executor) == alone()


def test_workers_that_were_lost_before_are_no_hindrance() -> None:
    with processes(1) as executor:
        with pytest.raises(BrokenProcessPool):
            executor.submit(_killed, os.getpid).result()
        assert solve(WHOLE, seconds=None, iterations=300, executor=executor) == alone()


def test_workers_that_were_sent_home_are_no_hindrance() -> None:
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    assert solve(WHOLE, seconds=None, iterations=300, executor=executor) == alone()


def test_who_cancels_does_not_wait_for_the_others() -> None:
    cancel, executor = threading.Event(), Stuck()

    def stop(_: Progress) -> None:
        cancel.set()

    plan = solve(
        WHOLE, seconds=None, iterations=10**9, cancel=cancel, on_progress=stop, executor=executor
    )
    assert plan.trips
    assert all(future.cancelled() for future in executor.given)


def test_who_cancels_when_only_the_others_still_search_does_not_wait_for_them() -> None:
    cancel = threading.Event()

    def stop_soon(progress: Progress) -> None:
        if progress.iterations == 300:
            threading.Timer(0.3, cancel.set).start()

    plan = solve(
        WHOLE,
        seconds=None,
        iterations=300,
        cancel=cancel,
        on_progress=stop_soon,
        executor=Stuck(),
    )
    assert plan == alone()


def test_a_worker_is_free_again_soon_after_somebody_cancels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would have searched for an hour; and no notice is left lying about."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    cancel = threading.Event()

    def stop_when_both_search(progress: Progress) -> None:
        if progress.elapsed > 1.0:
            cancel.set()

    with Watched() as executor:
        plan = solve(
            WHOLE,
            seconds=3600,
            cancel=cancel,
            on_progress=stop_when_both_search,
            executor=executor,
        )
        assert check(WHOLE, plan) == ()
        assert executor.ended()
    assert not list(tmp_path.iterdir())


def test_a_worker_is_free_again_soon_after_a_search_that_broke_off() -> None:
    def fall(_: Progress) -> None:
        raise ZeroDivisionError

    with Watched() as executor:
        with pytest.raises(ZeroDivisionError):
            solve(WHOLE, seconds=3600, on_progress=fall, executor=executor)
        assert executor.ended()


def test_a_worker_that_cannot_see_the_notice_goes_by_its_deadline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As on another machine, or where there is no place for files."""
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    cancel = threading.Event()

    def stop(_: Progress) -> None:
        cancel.set()

    with Watched() as executor:
        solve(WHOLE, seconds=3, cancel=cancel, on_progress=stop, executor=executor)
        assert executor.ended()


def test_others_that_do_not_come_home_soon_after_the_deadline_are_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("planner.search.team.GRACE", 0.05)
    executor = Stuck()
    plan = solve(WHOLE, seconds=0.2, executor=executor)
    assert check(WHOLE, plan) == ()
    assert all(future.cancelled() for future in executor.given)
