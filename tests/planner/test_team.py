"""More searches at once, and workers that are lost."""

import os
import signal
import threading
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from planner.check import check
from planner.solve import solve
from tests.planner.emergencies import emergency


def processes() -> Executor:
    """Two worker processes."""
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.mark.parametrize("pool", [lambda: ThreadPoolExecutor(2), processes])
def test_with_others_the_plan_is_never_worse(pool: "type[ThreadPoolExecutor]") -> None:
    whole = emergency(20, 4)
    alone = solve(whole, seconds=None, iterations=300)
    with pool() as executor:
        together = solve(whole, seconds=None, iterations=300, executor=executor)
    assert together.score.total <= alone.score.total
    assert check(whole, together) == ()


def test_a_worker_that_is_killed_takes_no_plan_with_it() -> None:
    whole = emergency(20, 4)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        worker = executor.submit(os.getpid).result()
        killer = threading.Thread(target=_kill, args=(worker,))
        killer.start()
        plan = solve(whole, seconds=2.0, executor=executor)
        killer.join()
    assert plan.trips
    assert check(whole, plan) == ()


def _kill(process: int) -> None:
    time.sleep(0.5)
    os.kill(process, signal.SIGKILL)
