"""What is found out about lines that are not served, for programs to read."""

from dataclasses import dataclass
from enum import StrEnum

from planner.model import Reason
from planner.why.changes import Change
from planner.why.evidence import Evidence


class Status(StrEnum):
    """How sure a statement is.

    PROVED is a theorem about the problem, whatever the plan; VERIFIED was tried out on a plan
    that the checker finds no fault in; ESTIMATED is neither.
    """

    PROVED = "proved"
    VERIFIED = "verified"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class Missing:
    """Units of a request's line that no trip carries."""

    request: str
    line: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Fix:
    """A single change that serves all lines of a finding, and what it costs (see changes)."""

    change: Change
    cost: float
    status: Status


@dataclass(frozen=True, slots=True)
class Finding:
    """Lines that are not served for the same cause, and what would serve all of them.

    evidence has what shows the cause, each different thing once; fix is None when no single
    change was found, or when there was no time to look for one (then tried is false).
    """

    lines: tuple[Missing, ...]
    reason: Reason
    status: Status
    evidence: tuple[Evidence, ...]
    fix: Fix | None = None
    tried: bool = True
