"""Where an engine's nodes are: warehouses, then jobs, then where vehicles start and end."""

from collections.abc import Iterator

import numpy as np

from benchmarks.planner.opponents.parts import Part
from benchmarks.planner.opponents.translate import Kilometres, Seconds, Task


class Map:
    """Numbers for places: one for each warehouse and job, and for each start and end of vehicles.

    Loading takes its time on the way out of a warehouse, so that it is done once for a trip. The
    last node is nowhere: everyone without a home may end there, at no cost from anywhere.
    """

    def __init__(self, task: Task, part: Part) -> None:
        self.task, self.part = task, part
        self.houses = len(part.houses)
        self._first_end = self.houses + len(part.jobs)
        vehicles = [task.problem.vehicles[v] for v in part.vehicles]
        bases = {v.start for v in vehicles} | {v.home for v in vehicles if v.home}
        self._bases = {place: n for n, place in enumerate(sorted(bases))}
        self.size = self._first_end + len(self._bases) + 1
        self.horizon = max(vehicle.free_until for vehicle in vehicles)

    @property
    def ends(self) -> range:
        """The nodes at which vehicles start and end, nowhere the last of them."""
        return range(self._first_end, self.size)

    def base(self, place: str | None) -> int:
        """The node of a start or a home, nowhere when there is none."""
        return self.size - 1 if place is None else self._first_end + self._bases[place]

    def open(self, house: int) -> tuple[int, int]:
        """When loading may begin at a warehouse, from the first opening to the last closing."""
        warehouse = self.task.problem.warehouses[house]
        if not warehouse.windows:
            return self.task.problem.now, self.horizon
        return (
            min(window.opens for window in warehouse.windows),
            max(window.closes for window in warehouse.windows) - warehouse.loading,
        )

    def ways(self, vehicle: int) -> tuple[Kilometres, Seconds]:
        """Kilometres and seconds between all nodes for a vehicle; infinite and -1 is no way."""
        km, seconds = np.full((2, self.size, self.size), np.inf)
        known = self.size - 1
        km[:known, :known], s = self.task.ways(vehicle, list(self._places()))
        seconds[:known, :known] = np.where(s < 0, np.inf, s)
        km[:, known] = seconds[:, known] = 0.0
        for n, house in enumerate(self.part.houses):
            seconds[n, np.arange(self.size) != n] += self.task.problem.warehouses[house].loading
        self._forbid(vehicle, km)
        return km, np.where(np.isfinite(km), seconds, -1).astype(np.int64)

    def _places(self) -> Iterator[str]:
        yield from (self.task.problem.warehouses[house].place for house in self.part.houses)
        yield from (self.task.jobs[job].place for job in self.part.jobs)
        yield from self._bases

    def _forbid(self, vehicle: int, km: Kilometres) -> None:
        for node, job in enumerate(self.part.jobs, self.houses):
            if not self.task.jobs[job].able[vehicle]:
                km[:, node] = np.inf
                km[node, node] = 0.0
