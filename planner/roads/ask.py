"""The whole table between some points, asking only for what is not known yet."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from planner.roads.cache import Cache
from planner.roads.cover import Cover
from planner.roads.table import Point, Service, Table

Missing = npt.NDArray[np.bool_]


def square(service: Service, points: Sequence[Point], cache: Cache | None = None) -> Table:
    """All ways between the points; raises RoadsError, and keeps what was answered before that."""
    if cache is None:
        return Cover(service).table(points, points)
    known = cache.known(service.name, points)
    cover = Cover(service)
    for rows, columns in _blanks(np.isnan(known.km), service.block):
        sources, targets = [points[r] for r in rows], [points[c] for c in columns]
        part = cover.table(sources, targets)
        cache.keep(service.name, sources, targets, part)
        known.km[np.ix_(rows, columns)] = part.km
        known.seconds[np.ix_(rows, columns)] = part.seconds
    return known


def _blanks(missing: Missing, size: int) -> Iterator[tuple[list[int], list[int]]]:
    """Few rectangles that hold all that is missing: rows of new points, then columns of them."""
    new = _new(missing)
    old = sorted(set(range(len(missing))) - set(new))
    for rows, columns in ((new, [*new, *old]), (old, new)):
        rows = [r for r in rows if missing[r, columns].any()]
        for n in range(0, len(rows), size):
            strip = rows[n : n + size]
            yield strip, [c for c in columns if missing[strip, c].any()]


def _new(missing: Missing) -> list[int]:
    """Few points whose rows and columns hold all that is missing, those missing most first."""
    count = missing.sum(axis=0) + missing.sum(axis=1)
    left, found = missing.copy(), []
    while left.any():
        most = int(np.argmax(count))
        found.append(most)
        count -= left[most] + left[:, most].astype(count.dtype)
        left[most] = left[:, most] = False
        count[most] = 0
    return sorted(found)
