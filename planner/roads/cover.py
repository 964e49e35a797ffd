"""Tables of any size from a service that takes so many points at a time and trips over bad ones."""

from collections.abc import Sequence

import numpy as np

from planner.roads.table import OffRoad, Point, RoadsError, Service, Table


class Cover:
    """Asks a service in blocks, and remembers which points have no road near them."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._off_road: set[Point] = set()

    def table(self, sources: Sequence[Point], targets: Sequence[Point]) -> Table:
        """All ways from sources to targets; those of points off the road are no way."""
        whole, size = Table.empty(len(sources), len(targets)), self._service.block
        for r in range(0, len(sources), size):
            for c in range(0, len(targets), size):
                part = self._block(sources[r : r + size], targets[c : c + size])
                whole.km[r : r + size, c : c + size] = part.km
                whole.seconds[r : r + size, c : c + size] = part.seconds
        return whole

    def _block(self, sources: Sequence[Point], targets: Sequence[Point]) -> Table:
        """One block, asked again without the points that make the call fail."""
        while True:
            rows, columns = self._on_road(sources), self._on_road(targets)
            found = Table.empty(len(sources), len(targets))
            if not rows or not columns:
                return found
            some, others = [sources[r] for r in rows], [targets[c] for c in columns]
            try:
                part = self._service.table(some, others)
            except OffRoad as error:
                self._blame([*some, *others], error.suspect)
            else:
                found.km[np.ix_(rows, columns)] = part.km
                found.seconds[np.ix_(rows, columns)] = part.seconds
                return found

    def _on_road(self, points: Sequence[Point]) -> list[int]:
        return [n for n, point in enumerate(points) if point not in self._off_road]

    def _blame(self, points: Sequence[Point], suspect: int | None) -> None:
        """Finds at least one point that is off the road."""
        if suspect is not None and suspect < len(points):
            self._off_road.add(points[suspect])
            return
        bad = self._bisect(list(dict.fromkeys(points)))
        if not bad:
            raise RoadsError(f"{self._service.name}: a point is off the road, but none by itself")
        self._off_road |= bad

    def _bisect(self, points: Sequence[Point]) -> set[Point]:
        """The points off the road, by asking for ever smaller groups."""
        if len(points) <= self._service.block and self._are_fine(points):
            return set()
        if len(points) == 1:
            return set(points)
        half = len(points) // 2
        return self._bisect(points[:half]) | self._bisect(points[half:])

    def _are_fine(self, points: Sequence[Point]) -> bool:
        try:
            self._service.table(points, points[:1])
        except OffRoad:
            return False
        return True
