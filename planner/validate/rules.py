"""Rules that many fields have in common."""

import math
from collections.abc import Iterable, Iterator

from planner.model import Window

Errors = Iterator[tuple[str, str]]


def known(path: str, value: str, names: set[str], kind: str) -> Errors:
    """A name must be one of those that there are."""
    if value not in names:
        yield path, f"{kind} {value!r} is not known"


def unique(path: str, ids: Iterable[str]) -> Errors:
    """No id may be there twice."""
    seen: dict[str, int] = {}
    for n, value in enumerate(ids):
        if value in seen:
            yield f"{path}[{n}]", f"{value!r} is there already, as {path}[{seen[value]}]"
        seen[value] = n


def not_negative(path: str, value: float) -> Errors:
    """A number must be finite and at least 0."""
    if not (math.isfinite(value) and value >= 0):
        yield path, f"must be a number of at least 0, is {value}"


def between(path: str, value: float, low: float, high: float) -> Errors:
    """A number must be within limits."""
    if not low <= value <= high:
        yield path, f"must be between {low:g} and {high:g}, is {value}"


def windows(path: str, found: tuple[Window, ...]) -> Errors:
    """Windows must open before they close."""
    for k, window in enumerate(found):
        if window.closes < window.opens:
            yield f"{path}[{k}]", f"closes at {window.closes}, before it opens at {window.opens}"
