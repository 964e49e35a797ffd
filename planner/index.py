"""Everything in a problem by its id."""

from collections.abc import Mapping

from planner.model import Item, Line, Problem, Request, Trip, Vehicle, Warehouse


class Index:
    """The parts of a problem by id; the problem's ids are taken to be unique."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.items: Mapping[str, Item] = {i.code: i for i in problem.items}
        self.warehouses: Mapping[str, Warehouse] = {w.id: w for w in problem.warehouses}
        self.vehicles: Mapping[str, Vehicle] = {v.id: v for v in problem.vehicles}
        self.requests: Mapping[str, Request] = {r.id: r for r in problem.requests}
        self.lines: Mapping[tuple[str, str], Line] = {
            (r.id, line.id): line for r in problem.requests for line in r.lines
        }
        frozen: dict[str, list[Trip]] = {v.id: [] for v in problem.vehicles}
        for trip in sorted(problem.frozen, key=lambda t: (t.begins, t.ends)):
            frozen.setdefault(trip.vehicle, []).append(trip)
        self.frozen: Mapping[str, list[Trip]] = frozen

    def item(self, request: str, line: str) -> Item:
        """The item that a request's line asks for."""
        return self.items[self.lines[request, line].item]

    def may_serve(self, vehicle: Vehicle, request: Request) -> bool:
        """Whether the request's access limits and the reserve rule let the vehicle come."""
        access = request.access
        return (
            (not access.modes or vehicle.mode in access.modes)
            and (not access.kg_max or vehicle.kg <= access.kg_max)
            and set(access.tags) <= set(vehicle.tags)
            and (not vehicle.reserve or request.priority == "life_saving")
        )
