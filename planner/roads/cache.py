"""Ways that have been asked for once, in an SQLite file.

A way is known by the service with its profile and by the coordinates of its ends, rounded to
about a metre. Ways are kept until the file is removed: remove it when the service has new roads.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np

from planner.roads.table import Point, RoadsError, Table

DIGITS = 5
_SOME = 500
"""So many points a query; SQLite limits how many values one may have."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS way (
    service TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL,
    km REAL NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY (service, a, b)
) WITHOUT ROWID
"""


class Cache:
    """The file, made when it is not there; several processes may use it.

    Both methods raise RoadsError when the file is not what it should be.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def known(self, service: str, points: Sequence[Point]) -> Table:
        """What is known between points; NaN where nothing is."""
        shape = len(points), len(points)
        table = Table(np.full(shape, np.nan), np.full(shape, np.nan))
        at: dict[str, list[int]] = {}
        for n, point in enumerate(points):
            at.setdefault(_key(point), []).append(n)
        for a, b, km, seconds in self._rows(service, list(at)):
            if b in at:
                table.km[np.ix_(at[a], at[b])] = km
                table.seconds[np.ix_(at[a], at[b])] = seconds
        return table

    def keep(
        self, service: str, sources: Sequence[Point], targets: Sequence[Point], table: Table
    ) -> None:
        """Keeps an answer, in place of older ones."""
        rows = (
            (service, _key(a), _key(b), float(table.km[i, j]), float(table.seconds[i, j]))
            for i, a in enumerate(sources)
            for j, b in enumerate(targets)
        )
        with self._open() as file:
            file.executemany("INSERT OR REPLACE INTO way VALUES (?, ?, ?, ?, ?)", rows)

    def _rows(self, service: str, keys: Sequence[str]) -> Iterator[tuple[str, str, float, float]]:
        with self._open() as file:
            for n in range(0, len(keys), _SOME):
                some = keys[n : n + _SOME]
                marks = ", ".join("?" * len(some))
                query = f"SELECT a, b, km, seconds FROM way WHERE service = ? AND a IN ({marks})"
                yield from file.execute(query, (service, *some))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The file in a transaction; what is wrong with it is a RoadsError."""
        try:
            with closing(sqlite3.connect(self._path, timeout=30)) as file, file:
                file.execute(_SCHEMA)
                yield file
        except sqlite3.Error as error:
            raise RoadsError(f"{self._path}: {error}") from error


def _key(point: Point) -> str:
    return f"{point.lat:.{DIGITS}f},{point.lon:.{DIGITS}f}"
