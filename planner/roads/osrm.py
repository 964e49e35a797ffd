"""Tables from an OSRM server: /table/v1, as OSRM 5.22 and newer answer it."""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from planner.roads.server import Server
from planner.roads.table import NO_WAY, Floats, OffRoad, Point, RoadsError, Table

SNAP_KM = 5.0
"""A point further than this from any road counts as off the road; OSRM itself has no limit."""

_COORDINATE = re.compile(r"coordinate (\d+)")


class Osrm:
    """An OSRM server. Its `--max-table-size` is 100 unless its owner says otherwise.

    The road profile is what the server was built with; its name in the address is not looked at.
    """

    def __init__(
        self,
        server: Server,
        *,
        profile: str = "",
        block: int = 100,
        snap_km: float = SNAP_KM,
    ) -> None:
        self._server, self._profile, self._snap_km = server, profile or "driving", snap_km
        self.name, self.block = f"osrm {server.url} {self._profile}", block

    def table(self, sources: Sequence[Point], targets: Sequence[Point]) -> Table:
        """All ways from sources to targets, in one call."""
        points = ";".join(f"{p.lon:.6f},{p.lat:.6f}" for p in (*sources, *targets))
        first, count = len(sources), len(sources) + len(targets)
        answer = self._server.ask(
            "GET",
            f"/table/v1/{self._profile}/{points}",
            params={
                "sources": _numbers(0, first),
                "destinations": _numbers(first, count),
                "annotations": "duration,distance",
            },
        )
        return self._read(answer, first, count - first)

    def _read(self, answer: dict[str, Any], rows: int, columns: int) -> Table:
        code, message = answer.get("code"), str(answer.get("message", ""))
        if code == "NoSegment":
            named = _COORDINATE.search(message)
            raise OffRoad(int(named[1]) if named else None)
        if code == "NoTable":
            return Table.empty(rows, columns)
        if code != "Ok":
            raise RoadsError(f"{self._server.url}: {code or 'no code'} {message}".rstrip())
        try:
            metres, seconds = _grid(answer["distances"]), _grid(answer["durations"])
            far = [self._is_far(answer, side) for side in ("sources", "destinations")]
        except (KeyError, TypeError, ValueError) as error:
            raise RoadsError(f"{self._server.url}: not a table ({error!r})") from error
        if metres.shape != (rows, columns) or seconds.shape != (rows, columns):
            raise RoadsError(f"{self._server.url}: a table of another size than asked for")
        none = (metres < 0) | (seconds < 0) | far[0][:, None] | far[1][None, :]
        return Table(np.where(none, NO_WAY, metres / 1000), np.where(none, NO_WAY, seconds))

    def _is_far(self, answer: dict[str, Any], side: str) -> np.typing.NDArray[np.bool_]:
        """Which points were moved further than is sensible to get onto a road."""
        moved = [float(point.get("distance", 0.0)) for point in answer[side]]
        return np.array(moved) > self._snap_km * 1000


def _numbers(first: int, end: int) -> str:
    return ";".join(map(str, range(first, end)))


def _grid(rows: Sequence[Sequence[float | None]]) -> Floats:
    """Numbers, with no way where the server knows none."""
    return np.array([[NO_WAY if x is None else x for x in row] for row in rows], dtype=np.float64)
