"""From an instance to a problem whose score is the instance's objective."""

from collections.abc import Iterator, Sequence

from planner.formats.convention import Measure
from planner.formats.fleet import MODE, carriers, vehicle
from planner.formats.instance import Instance, Node
from planner.formats.sites import sites
from planner.formats.weights import longest, matrix
from planner.model import (
    Access,
    Item,
    Line,
    Metric,
    Mode,
    Place,
    Policy,
    Priority,
    Problem,
    Request,
    Stock,
    Travel,
    Vehicle,
    Warehouse,
    Window,
)

MATRIX_MAX = 2000  # nodes; beyond that a matrix takes more memory than it saves time
NOTHING = "nothing"


def problem(instance: Instance, measure: Measure, count: int | None = None) -> Problem:
    """The instance in whole units: a kilometre takes a second."""
    fleet = tuple(carriers(instance, measure, count))
    may = sites(fleet, range(instance.depots, len(instance.nodes)))
    horizon = _horizon(instance, measure)
    vehicles = tuple(vehicle(instance, measure, c, horizon, may.vehicles) for c in fleet)
    must = _must(instance, measure, vehicles)
    prized = any(node.prize for node in instance.clients)
    return Problem(
        places=tuple(
            Place(node.id, lat=node.y * measure.scale, lon=node.x * measure.scale)
            for node in instance.nodes
        ),
        items=tuple(_items(instance, measure)),
        warehouses=tuple(_warehouses(instance, measure)),
        vehicles=vehicles,
        requests=tuple(
            _request(node, measure, may.clients.get(n, ()), must if prized else None)
            for n, node in enumerate(instance.nodes)
            if n >= instance.depots
        ),
        travel=_travel(instance, measure),
        policy=_policy(measure, 1.0 if prized else must),
    )


def _travel(instance: Instance, measure: Measure) -> Travel:
    mode = Mode(MODE, speed_kmh=3600.0)
    plain = Travel(modes=(mode,), spread=0.0, metric=Metric.PLANE, grain_km=1.0)
    rounded = not measure.cut and not instance.ceiled and instance.weights is None
    if rounded and len(instance.nodes) > MATRIX_MAX:
        return plain
    rows = tuple(tuple(row) for row in matrix(instance, measure).tolist())
    return Travel((mode,), (), rows, rows, 0.0, metric=plain.metric, grain_km=plain.grain_km)


def _policy(measure: Measure, unmet: float) -> Policy:
    wait = 3600.0 * measure.score_unit if measure.arrivals else 0.0
    return Policy(
        unmet_standard=unmet,
        wait_life_saving=wait,
        wait_urgent=wait,
        wait_standard=wait,
        money=measure.score_unit if measure.distance else 0.0,
        co2=0.0,
    )


def _item(node: Node, measure: Measure) -> str:
    """Goods that come later are an item of their own: only they have to be waited for."""
    release = measure.whole(node.release)
    name = f"goods-{release}" if release else "goods"
    return name if node.demand else name.replace("goods", NOTHING)


def _items(instance: Instance, measure: Measure) -> Iterator[Item]:
    for name in dict.fromkeys(_item(node, measure) for node in instance.clients):
        yield Item(name, 0.0 if name.startswith(NOTHING) else 1.0, 0.0)


def _warehouses(instance: Instance, measure: Measure) -> Iterator[Warehouse]:
    there = dict.fromkeys(
        (_item(node, measure), measure.whole(node.release)) for node in instance.clients
    )
    plenty = instance.demand + len(instance.clients)
    stock = tuple(Stock(item, plenty, release) for item, release in there)
    for depot in instance.nodes[: instance.depots]:
        yield Warehouse(depot.id, depot.id, stock, loading=0)


def _request(node: Node, measure: Measure, tags: tuple[str, ...], must: float | None) -> Request:
    """A client; with prizes (must is given) those with none are the ones that must be served."""
    value = node.prize * measure.scale * measure.score_unit if node.prize else must
    return Request(
        id=node.id,
        place=node.id,
        priority=Priority.STANDARD,
        lines=(Line("1", _item(node, measure), max(1, node.demand)),),
        windows=_windows(node, measure),
        service=measure.whole(node.service),
        access=Access(tags=tags),
        whole=True,
        value=None if must is None else value,
    )


def _windows(node: Node, measure: Measure) -> tuple[Window, ...]:
    if node.closes is None:
        return ()
    return (Window(measure.whole(node.opens or 0.0), measure.whole(node.closes)),)


def _horizon(instance: Instance, measure: Measure) -> int:
    """When even one vehicle would have visited all clients."""
    services = sum(measure.whole(node.service) for node in instance.clients)
    return services + (len(instance.clients) + 1) * longest(instance, measure)


def _must(instance: Instance, measure: Measure, vehicles: Sequence[Vehicle]) -> float:
    """A price for leaving a client out that never pays, yet small enough to add up exactly."""
    there_and_back = 2.0 * longest(instance, measure)
    dearest = max(v.cost_fixed + v.cost_km * there_and_back for v in vehicles)
    if measure.arrivals:
        dearest += len(instance.clients) * there_and_back
    return 10.0 * measure.score_unit * dearest
