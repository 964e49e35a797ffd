"""What the colours and marks mean, beside the map."""

from collections.abc import Mapping

from planner.figures import figures
from planner.model import Vehicle
from planner.picture.canvas import Canvas
from planner.picture.colours import CLOSED, GREY, INK, Colour
from planner.picture.frame import Point
from planner.picture.labels import Labels
from planner.picture.scene import Scene
from planner.tables.words import priority_name

ROW = 24
VEHICLES = 24


class Legend:
    """A column of rows; marks and words come separately, for words are not drawn large."""

    def __init__(self, scene: Scene, colours: Mapping[str, Colour], at: Point, width: float):
        self.scene, self.colours, self.width = scene, colours, width
        self.x, self.y = at

    def marks(self, canvas: Canvas) -> None:
        """The coloured lines and the marks."""
        x, y = self.x + 14, self._symbols() + 6
        canvas.house((x, y), 8)
        canvas.share((x, y + ROW), 7, INK, 1.0)
        canvas.share((x, y + 2 * ROW), 7, INK, 0.4)
        canvas.cross((x, y + 3 * ROW), 8)
        canvas.dashes((x - 14, y + 4 * ROW), (x + 14, y + 4 * ROW), GREY, 1.5)
        if self._closures():
            canvas.area((x, y + 5 * ROW), 8, CLOSED)
        for n, vehicle in enumerate(self._listed()):
            top = self._vehicles() + n * ROW + 6
            canvas.line((x - 14, top), (x + 14, top), self.colours[vehicle.id], 4)

    def words(self, labels: Labels) -> None:
        """The headline and what stands beside the marks."""
        for n, text in enumerate(self._headlines()):
            size, colour = (20, INK) if n == 0 else (15, GREY)
            y = self.y + n * ROW + (6 if n else 0)
            labels.write((self.x, y), self._cut(labels, text, size, 0), size, colour)
        names = ["warehouse", "served", "served in part", "not served", "empty, or on the way home"]
        for n, name in enumerate(names + ["closed"] * self._closures()):
            labels.write((self.x + 40, self._symbols() + n * ROW), name, 15)
        for n, text in enumerate(self._vehicle_rows()):
            y = self._vehicles() + n * ROW
            labels.write((self.x + 40, y), self._cut(labels, text, 15, 40), 15)

    def _cut(self, labels: Labels, text: str, size: int, indent: float) -> str:
        return labels.cut(text, size, self.width - indent)

    def _headlines(self) -> list[str]:
        found = figures(self.scene.problem, self.scene.plan)
        lines = [f"{found.trips} trips, {found.km:,.0f} km"]
        for priority, row in found.served.items():
            name = priority_name(priority)
            lines.append(f"{name}: {row.share:.0%} ({row.whole} of {row.requests} wholly)")
        return lines

    def _vehicle_rows(self) -> list[str]:
        trips = self.scene.plan.trips
        rows = []
        for vehicle in self._listed():
            own = [trip for trip in trips if trip.vehicle == vehicle.id]
            stops, km = sum(len(trip.stops) for trip in own), sum(trip.km for trip in own)
            times = f"{len(own)} trips, " if len(own) > 1 else ""
            rows.append(f"{vehicle.id}: {times}{stops} stops, {km:,.0f} km")
        more = len(self.colours) - len(rows)
        return [*rows, f"and {more} vehicles more"] if more else rows

    def _listed(self) -> list[Vehicle]:
        vehicles = [v for v in self.scene.problem.vehicles if v.id in self.colours]
        return vehicles[:VEHICLES]

    def _closures(self) -> bool:
        return bool(self.scene.problem.travel.areas or self.scene.problem.travel.closures)

    def _symbols(self) -> float:
        return self.y + len(self._headlines()) * ROW + ROW

    def _vehicles(self) -> float:
        return self._symbols() + (5 + self._closures()) * ROW + ROW
