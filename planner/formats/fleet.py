"""The vehicles of an instance: as many as can be of use, each with its depot and its limits."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from planner.formats.convention import Measure
from planner.formats.instance import Carrier, Instance
from planner.model import Vehicle

MODE = "vehicle"


def carriers(instance: Instance, measure: Measure, count: int | None) -> Iterator[Carrier]:
    """The file's vehicles, or so many of the first one's kind, without those of no use."""
    fleet = instance.carriers
    if count is None and measure.arrivals and not instance.fleet_given:
        count = max(1, math.ceil(instance.demand / (fleet[0].capacity or math.inf)))
    if count is not None:
        fleet = tuple(replace(fleet[0], id=str(n + 1)) for n in range(count))
    left: dict[Carrier, int] = {}
    for carrier in fleet:
        kind = replace(carrier, id="")
        if kind not in left:
            left[kind] = _most(instance, measure, kind)
        if left[kind] > 0:
            left[kind] -= 1
            yield carrier


def _most(instance: Instance, measure: Measure, carrier: Carrier) -> int:
    """How many vehicles of a kind can be of use: never more than there are clients.

    With nothing but capacity to mind, two routes that fit into one vehicle are never better than
    one, so that any two together carry more than a load.
    """
    clients = len(instance.clients)
    free = all(node.closes is None and not node.release for node in instance.clients)
    limits = (carrier.duration, carrier.distance, carrier.clients)
    if measure.arrivals or not free or any(limit is not None for limit in limits):
        return clients
    return min(clients, 2 * instance.demand // (carrier.capacity or 10**9) + 1)


def vehicle(
    instance: Instance,
    measure: Measure,
    carrier: Carrier,
    horizon: int,
    tags: Mapping[frozenset[int], tuple[str, ...]],
) -> Vehicle:
    """A vehicle at its depot, in which it begins and ends."""
    depot = instance.nodes[carrier.depot]
    loads_at = sorted({carrier.depot, *carrier.reloads_at})
    again = carrier.reloads_at and carrier.reloads != 0
    return Vehicle(
        id=carrier.id,
        mode=MODE,
        kg=float(max(1, instance.demand) if carrier.capacity is None else carrier.capacity),
        m3=0.0,
        start=depot.id,
        home=depot.id,
        free_from=measure.whole(depot.opens or 0.0),
        free_until=horizon if depot.closes is None else measure.whole(depot.closes),
        range_km=float(measure.whole(carrier.distance or 0.0)),
        tags=tags[carrier.clients] if carrier.clients is not None else (),
        cost_fixed=carrier.fixed * measure.scale,
        cost_km=carrier.unit,
        trips_max=(0 if carrier.reloads is None else carrier.reloads + 1) if again else 1,
        shift_max=measure.whole(carrier.duration or 0.0),
        warehouses=tuple(instance.nodes[n].id for n in loads_at) if instance.depots > 1 else (),
    )
