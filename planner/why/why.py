"""The two questions of every dispatcher: why not, and what would help."""

import time
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace

from planner.model import Plan, Priority, Problem
from planner.solve import in_order
from planner.why.causes import Cause, alike, cause
from planner.why.findings import Finding, Fix, Status
from planner.why.remedies import Remedies
from planner.why.scene import Scene
from planner.why.trials import Trials


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the search for fixes is: seconds, lines with an answer, and all lines."""

    elapsed: float
    answered: int
    lines: int


def why(
    problem: Problem,
    plan: Plan,
    *,
    seconds: float = 10.0,
    iterations: int | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> tuple[Finding, ...]:
    """Why lines are not served by a plan without fault, and what single change would serve them.

    Fixes are tried out as long as there are seconds; iterations bound each trial, and make the
    answer the same each time if the seconds suffice.
    """
    begun = time.monotonic()
    scene = Scene(in_order(problem), plan)
    causes = [cause(scene, rest) for rest in scene.unserved]

    def told(answered: int) -> None:
        if on_progress is not None:
            on_progress(Progress(time.monotonic() - begun, answered, len(causes)))

    trials = Trials(scene, seconds - (time.monotonic() - begun), iterations)
    remedies = Remedies(scene, trials, told)
    unasked = remedies.find(causes)
    found = [_finding(some, fix) for some, fix in _gathered(remedies.fixes)]
    found += [replace(_finding(some, None), tried=False) for some in _together(unasked)]
    return tuple(sorted(found, key=lambda finding: _pressing(scene, finding)))


def _gathered(
    fixes: list[tuple[list[Cause], Fix | None]],
) -> list[tuple[list[Cause], Fix | None]]:
    """The same with lines that nothing helps put together by their cause."""
    alone = _together(cause for causes, fix in fixes if fix is None for cause in causes)
    return [(some, fix) for some, fix in fixes if fix] + [(some, None) for some in alone]


def _together(causes: Iterable[Cause]) -> list[list[Cause]]:
    """Lines with the same cause together."""
    groups: dict[Hashable, list[Cause]] = {}
    for each in causes:
        groups.setdefault(alike(each), []).append(each)
    return list(groups.values())


def _finding(causes: list[Cause], fix: Fix | None) -> Finding:
    order = list(Status)
    return Finding(
        lines=tuple(cause.line for cause in causes),
        reason=causes[0].reason,
        status=max((cause.status for cause in causes), key=order.index),
        evidence=tuple(dict.fromkeys(cause.evidence for cause in causes)),
        fix=fix,
    )


def _pressing(scene: Scene, finding: Finding) -> tuple[int, int, str]:
    priorities = (scene.index.requests[line.request].priority for line in finding.lines)
    first = min(map(list(Priority).index, priorities))
    return first, -len(finding.lines), finding.lines[0].request
