"""Tables from a Valhalla server: /sources_to_targets.

A server that is asked for large tables should be configured with
`thor.source_to_target_algorithm: timedistancematrix`; its owner's limit `max_matrix_location_pairs`
is 2,500 unless they say otherwise, which is a block of 50 by 50.
"""

from collections.abc import Sequence
from typing import Any

from planner.roads.server import Server
from planner.roads.table import NO_WAY, OffRoad, Point, RoadsError, Table

SNAP_KM = 5.0
"""A point further than this from any road counts as off the road."""

NO_EDGE = 171
NOT_CONNECTED = (170, 442)
"""Points on roads that do not meet, and no path between any of them."""


class Valhalla:
    """A Valhalla server, asked for one kind of vehicle (`costing`)."""

    def __init__(
        self, server: Server, *, profile: str = "", block: int = 50, snap_km: float = SNAP_KM
    ) -> None:
        self._server, self._costing, self._snap_km = server, profile or "truck", snap_km
        self.name, self.block = f"valhalla {server.url} {self._costing}", block

    def table(self, sources: Sequence[Point], targets: Sequence[Point]) -> Table:
        """All ways from sources to targets, in one call."""
        question = {
            "sources": [self._location(p) for p in sources],
            "targets": [self._location(p) for p in targets],
            "costing": self._costing,
            "units": "kilometers",
        }
        answer = self._server.ask("POST", "/sources_to_targets", json=question)
        table = Table.empty(len(sources), len(targets))
        if "error_code" in answer or "error" in answer:
            self._refused(answer)
            return table
        try:
            _fill(table, answer["sources_to_targets"])
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise RoadsError(f"{self._server.url}: not a table ({error!r})") from error
        return table

    def _location(self, point: Point) -> dict[str, float]:
        return {"lat": point.lat, "lon": point.lon, "search_cutoff": self._snap_km * 1000}

    def _refused(self, answer: dict[str, Any]) -> None:
        code = answer.get("error_code")
        if code == NO_EDGE:
            raise OffRoad
        if code not in NOT_CONNECTED:
            raise RoadsError(f"{self._server.url}: {code} {answer.get('error', '')}".rstrip())


def _fill(table: Table, rows: Sequence[Sequence[dict[str, Any]]]) -> None:
    if [len(row) for row in rows] != [table.km.shape[1]] * table.km.shape[0]:
        raise ValueError("another size than asked for")
    for i, row in enumerate(rows):
        for j, way in enumerate(row):
            known = way["distance"] is not None and way["time"] is not None
            table.km[i, j] = way["distance"] if known else NO_WAY
            table.seconds[i, j] = way["time"] if known else NO_WAY
