"""How long ways take: by road where a server says so, and as they have turned out."""

from collections.abc import Iterator
from dataclasses import replace

import structlog

from bot.config import Settings
from bot.dispatch.driven import Lately
from bot.dispatch.snapshot import Snapshot
from planner import model
from planner.calibrate import Leg, calibrate
from planner.roads.cache import Cache
from planner.roads.dial import dial
from planner.roads.matrix import survey
from planner.travel import Roads

log = structlog.get_logger()

ASSUMED = model.Travel(lateness=model.Lateness(0, 5 * 60, 20 * 60))
"""Before anything has happened: half of the vehicles leave more than five minutes late."""


def with_travel(asked: Snapshot, settings: Settings) -> Snapshot:
    """The snapshot with travel times; call it with no session open, for it may ask a server."""
    used, driven = asked.problem.places, asked.lately
    known = {place.id for place in used}
    others = tuple(place for place in driven.places if place.id not in known)
    wide = replace(asked.problem, places=(*used, *others), travel=ASSUMED)
    wide, without_roads = _by_road(wide, settings)
    travel = calibrate(wide.travel, _legs(wide, driven), driven.late)
    problem = replace(asked.problem, travel=_narrow(travel, len(used)))
    return replace(asked, problem=problem, without_roads=without_roads)


def _by_road(problem: model.Problem, settings: Settings) -> tuple[model.Problem, bool]:
    """The problem with matrices, and whether there should be some and are none."""
    osrm, valhalla = settings.osrm_url, settings.valhalla_url
    if not (osrm or valhalla):
        return problem, False
    with dial(osrm=osrm, valhalla=valhalla) as service:
        found = survey(problem, service, Cache(settings.roads_cache))
    if found.estimated is not None:
        log.warning("roads.estimated", error=found.estimated)
    if found.unreachable:
        log.warning("roads.unreachable", places=[each.place for each in found.unreachable])
    return found.problem, found.estimated is not None


def _legs(problem: model.Problem, driven: Lately) -> Iterator[Leg]:
    """What was driven beside what is reckoned for it today, whatever was reckoned then."""
    roads = Roads(problem)
    for way in driven.ways:
        vehicle = model.Vehicle(
            "", way.mode, 0.0, 0.0, way.a, free_from=0, free_until=0, speed_kmh=way.speed_kmh
        )
        leg = roads.leg(vehicle, way.a, way.b) if way.mode in roads.modes else None
        if leg is not None:
            yield Leg(way.mode, leg.seconds, way.seconds, way.trip, way.hours_ago)


def _narrow(travel: model.Travel, places: int) -> model.Travel:
    """The matrices of the first so many places."""
    return replace(
        travel,
        matrix_km=tuple(row[:places] for row in travel.matrix_km[:places]),
        matrix_s=tuple(row[:places] for row in travel.matrix_s[:places]),
    )
