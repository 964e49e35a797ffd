"""How a search is watched: as a bar, as JSON lines, or not at all."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from planner.solve import Progress

COMPILING_AFTER = 2.5  # seconds; loading what is compiled takes less
COMPILING = "compiling the search, which takes half a minute once"

Teller = Callable[["Progress"], None]


class Show(StrEnum):
    """How progress is shown."""

    BAR = "bar"
    JSON = "json"
    NONE = "none"


Shown = Annotated[Show, typer.Option("--progress", help="How progress is shown.")]


@contextmanager
def watched(show: Show, seconds: float | None, iterations: int | None) -> Iterator[Teller | None]:
    """Get the search ready, then tell how it goes; compiling takes long, but only once."""
    timer = threading.Timer(COMPILING_AFTER, _tell_compiling, (show,))
    timer.daemon = True
    timer.start()
    try:
        from planner.search.prepare import prepare

        prepare()
    finally:
        timer.cancel()
    if show is Show.BAR:
        with _bar(seconds, iterations) as teller:
            yield teller
    else:
        yield _tell_json if show is Show.JSON else None


def _tell_compiling(show: Show) -> None:
    if show is Show.JSON:
        print(json.dumps({"event": "compiling"}), file=sys.stderr, flush=True)
    elif show is Show.BAR:
        print(COMPILING, file=sys.stderr, flush=True)


def _tell_json(now: "Progress") -> None:
    event = {
        "event": "progress",
        "elapsed": round(now.elapsed, 3),
        "iterations": now.iterations,
        "score": now.score,
        "share_served": round(now.share_served, 4),
    }
    print(json.dumps(event), file=sys.stderr, flush=True)


@contextmanager
def _bar(seconds: float | None, iterations: int | None) -> Iterator[Teller]:
    """A bar that fills as the budget is used; it is gone when the search is done."""
    from rich import progress
    from rich.console import Console

    bar = progress.Progress(
        progress.BarColumn(30),
        progress.TextColumn("{task.percentage:3.0f} %"),
        progress.TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("searching", total=1.0)

    def tell(now: "Progress") -> None:
        used = (now.elapsed / seconds if seconds else 0.0, now.iterations / (iterations or 1e18))
        text = (
            f"{now.elapsed:.1f} s  {now.iterations:,} iterations  "
            f"score {now.score:,.0f}  served {now.share_served:.1%}"
        )
        bar.update(task, completed=min(1.0, max(used)), description=text)

    with bar:
        yield tell
