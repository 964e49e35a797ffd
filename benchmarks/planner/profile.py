"""Profile: where the kernel's time goes.

Each part of the kernel writes down that it is at work, and what was before when it is done; a
thread looks there every millisecond. Writing takes next to nothing, and how much is measured.
"""

import importlib
import inspect
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Any

import numpy as np
from rich import box
from rich.table import Table

from benchmarks.planner.cell import Cell, Result
from benchmarks.planner.engines import OURS
from benchmarks.planner.measure import name

Results = Sequence[tuple[Cell, Result]]

EVERY = 0.001
"""Seconds between two looks."""

REST = "the rest"
PARTS: dict[str, tuple[tuple[str, str], ...]] = {
    "choosing": (("kernel", "ruin"),),
    "taking out": (("ruin", "take_out"),),
    "chain": (("ruin", "chain"),),
    "in which order": (("kernel", "_sort_picked"),),
    "which places": (("recreate", "_collect"),),
    "price beside": (("recreate", "price"), ("chain", "price")),
    "price by walking": (("pricing", "_price"),),
    "putting in": (("recreate", "put_in"), ("chain", "put_in")),
    "timing": (("moves", "retime"), ("switch", "retime")),
    "looking back": (("timing", "_look_back"),),
    "keeping": (("moves", "keep"), ("switch", "keep")),
    "switch": (("kernel", "switch"),),
    "taking back": (("kernel", "roll_back"),),
    "the best": (("kernel", "remember_best"),),
}
"""Each part by who (module of planner.search) calls it what: choosing what to take out, taking it
out; chains of absent orders; in which order to put back, which places to try, their price, putting
in; timing a duty anew, looking back over it; keeping a duty as it was, taking all back, remembering
the best. Time in a part that another calls counts for the former only."""


class Looking:
    """Looks at the kernel of this process, which must not be compiled yet."""

    def __init__(self) -> None:
        self._seen: Counter[int] = Counter()
        self._calls = np.zeros(len(PARTS), dtype=np.int64)
        self._at: Any = None
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> "Looking":
        from planner.search import kernel, prepare, run
        from planner.search.state import empty

        for number, called in enumerate(PARTS.values(), 1):
            for module, function in called:
                caller = importlib.import_module(f"planner.search.{module}")
                setattr(caller, function, _marked(getattr(caller, function), number))
        # What is kept on disk is found again by its version, which this is another of.
        kernel.search = self._entered(
            kernel._make(f"looked at, {PARTS}: {kernel._source_version()}")
        )
        for user in (run, prepare):
            vars(user)["empty"] = _longer(empty)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    def spent(self, iterations: int) -> dict[str, tuple[float, float]]:
        """For each part its share of the time and how often an iteration calls it."""
        looks = max(1, self._seen.total())
        shares = {part: self._seen[n] / looks for n, part in enumerate((REST, *PARTS))}
        often = dict(zip(PARTS, self._calls / max(1, iterations), strict=True))
        return {part: (share, float(often.get(part, 1.0))) for part, share in shares.items()}

    def _entered(self, search: Callable[..., None]) -> Callable[..., None]:
        """The kernel, looked at but for its beginning."""

        def entered(i: Any, s: Any, iterations: int, hot: float, cold: float) -> None:
            s.counts[-1 - len(PARTS) :] = 0
            self._at = s.counts if iterations else None
            search(i, s, iterations, hot, cold)
            self._at = None
            if iterations:
                self._calls += s.counts[-2 : -2 - len(PARTS) : -1]

        return entered

    def _look(self) -> None:
        while not self._done.wait(EVERY):
            at = self._at
            if at is not None:
                self._seen[int(at[-1])] += 1


def _marked(function: Any, number: int) -> Any:
    """The function, which says in the last of the counts that it is at work, and counts calls."""
    from planner.search.compiled import inlined

    @inlined
    def of_both(i: Any, s: Any, *rest: Any) -> Any:
        before = s.counts[-1]
        s.counts[-1] = number
        s.counts[-1 - number] += 1
        found = function(i, s, *rest)
        s.counts[-1] = before
        return found

    @inlined
    def of_state(s: Any, *rest: Any) -> Any:
        before = s.counts[-1]
        s.counts[-1] = number
        s.counts[-1 - number] += 1
        found = function(s, *rest)
        s.counts[-1] = before
        return found

    return of_both if "i" in inspect.signature(function).parameters else of_state


def _longer(empty: Callable[..., Any]) -> Callable[..., Any]:
    """States with room for what is written down."""

    def longer(*given: Any) -> Any:
        s = empty(*given)
        return s._replace(counts=np.append(s.counts, np.zeros(1 + len(PARTS), dtype=np.int64)))

    return longer


def cells(instances: Iterable[dict[str, Any]], seconds: float) -> list[Cell]:
    """Each instance looked at and not."""
    return [Cell(OURS, one, seconds, 1, profiled=on) for one in instances for on in (True, False)]


def table(results: Results) -> Table:
    """The share of each part for each instance, and what an iteration takes."""
    looked = {name(cell.instance): result for cell, result in results if cell.profiled}
    plain = {name(cell.instance): result for cell, result in results if not cell.profiled}
    title = "Where the kernel's time goes (calls in an iteration)"
    shown = Table("part", title=title, box=box.SIMPLE_HEAD)
    for instance in looked:
        shown.add_column(instance, justify="right")
    for part in (*PARTS, REST):
        of = [result.spent.get(part) for result in looked.values()]
        shown.add_row(part, *("-" if x is None else f"{x[0]:.1%} ({x[1]:.1f})" for x in of))
    shown.add_section()
    shown.add_row("an iteration, looked at", *map(_iteration, looked.values()))
    shown.add_row("an iteration, not looked at", *(_iteration(plain[one]) for one in looked))
    return shown


def _iteration(result: Result) -> str:
    return f"{1e6 * result.elapsed / result.iterations:.0f} us" if result.iterations else "-"
