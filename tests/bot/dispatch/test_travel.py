"""Travel times as the bot plans with them: learnt from taps, and by road where a server says so."""

import math
import socket
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.config import Settings
from bot.db import Database
from bot.dispatch.snapshot import Snapshot
from bot.dispatch.travel import ASSUMED, with_travel
from bot.tables import Stop, StopStatus, Trip
from planner.model import Mode, Travel
from planner.validate import validate
from tests.bot.dispatch.approved import approved_trip
from tests.bot.dispatch.test_due import ask, make
from tests.bot.dispatch.valley import COORDINATOR, NOW, SETTINGS, Chat, Valley
from tests.planner.roads.servers import Country, RoadServer

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

STRAIGHT = 3.5 * HOUR
"""Roughly what the great circle says for the way from Adana to Nurdağı; a truck drives 50 km/h."""


@pytest.fixture
def country() -> Country:
    return Country()


@pytest.fixture
def roads(country: Country, tmp_path: Path) -> Iterator[Settings]:
    """Settings with a routing server."""
    with RoadServer("osrm", country) as server:
        yield with_server(server.url, tmp_path)


def with_server(url: str, tmp_path: Path) -> Settings:
    cache = tmp_path / "roads.db"
    return SETTINGS.model_copy(update={"osrm_url": url, "roads_cache": cache})


def drive(valley: Valley, *arrivals: datetime, left: datetime = NOW + 2 * HOUR) -> Trip:
    """A trip that left and whose stops were reached and served, each a quarter hour later."""
    trip = approved_trip(valley, *(valley.request() for _ in arrivals))
    trip.first_departs_at, trip.departed_at = trip.departs_at, left
    for stop, at in zip(stops(valley, trip), arrivals, strict=True):
        stop.status, stop.arrived_at = StopStatus.DELIVERED, at
        stop.delivered_at = at + 15 * MINUTE
    return trip


def stops(valley: Valley, trip: Trip) -> list[Stop]:
    from bot.actions.driving.trip_card import stops_of

    return list(stops_of(valley.session, trip))


def truck(travel: Travel) -> Mode:
    return next(mode for mode in travel.modes if mode.name == "truck")


def known(valley: Valley, settings: Settings = SETTINGS) -> Snapshot:
    return with_travel(valley.snapshot(NOW + 12 * HOUR), settings)


def test_before_anything_has_happened_times_are_as_assumed(valley: Valley) -> None:
    valley.request()
    assert known(valley).problem.travel == ASSUMED


def test_a_way_that_was_driven_is_seen_from_tap_to_tap(valley: Valley) -> None:
    trip = drive(valley, NOW + 5 * HOUR)
    way = valley.snapshot(NOW + 12 * HOUR).lately.ways[0]
    assert (way.a, way.b) == (str(valley.adana.id), str(valley.nurdagi.id))
    assert (way.trip, way.mode, way.seconds) == (trip.code, "truck", 3 * 3600)
    assert way.hours_ago == 7


def test_the_next_way_begins_where_and_when_the_last_goods_were_handed_over(valley: Valley) -> None:
    far = valley.place("Maraş", 37.6, 36.9)
    trip = drive(valley, NOW + 5 * HOUR, NOW + 7 * HOUR)
    second = stops(valley, trip)[1]
    second.request_id = valley.request(place=far).id
    ways = valley.snapshot(NOW + 12 * HOUR).lately.ways
    assert [(way.b, way.seconds) for way in ways] == [
        (str(valley.nurdagi.id), 3 * 3600),
        (str(far.id), 105 * 60),
    ]


def test_after_a_stop_that_was_given_up_nobody_knows_how_long_the_way_was(valley: Valley) -> None:
    far = valley.place("Maraş", 37.6, 36.9)
    trip = drive(valley, NOW + 5 * HOUR, NOW + 7 * HOUR)
    first, second = stops(valley, trip)
    first.status, first.arrived_at, first.delivered_at = StopStatus.FAILED, None, None
    second.request_id = valley.request(place=far).id
    assert valley.snapshot(NOW + 12 * HOUR).lately.ways == ()


def test_a_stop_that_was_called_off_before_loading_was_never_driven_to(valley: Valley) -> None:
    trip = drive(valley, NOW + 5 * HOUR, NOW + 6 * HOUR)
    first = stops(valley, trip)[0]
    first.status, first.arrived_at, first.delivered_at = StopStatus.CANCELLED, None, None
    assert [way.seconds for way in valley.snapshot(NOW + 12 * HOUR).lately.ways] == [4 * 3600]


def test_slow_roads_make_later_plans_slower_and_less_certain(valley: Valley) -> None:
    for _ in range(10):
        drive(valley, NOW + 2 * HOUR + 1.5 * STRAIGHT)
    valley.request()
    found = known(valley).problem
    validate(found)
    assert 1.1 < truck(found.travel).bias < 1.5
    assert (truck(found.travel).spread or 0) != ASSUMED.spread


def test_fast_and_slow_trips_alike_leave_no_bias(valley: Valley) -> None:
    for log in (-0.3, -0.1, 0.1, 0.3):
        drive(valley, NOW + 2 * HOUR + STRAIGHT * math.exp(log))
    valley.request()
    assert truck(known(valley).problem.travel).bias == pytest.approx(1.0, abs=0.05)


def test_vehicles_that_leave_late_are_reckoned_with(valley: Valley) -> None:
    for _ in range(10):
        left = NOW + 2 * HOUR + 40 * MINUTE
        drive(valley, left + STRAIGHT, left=left).vehicle_id = valley.vehicle(f"V{_}").id
    late = known(valley).problem.travel.lateness
    assert (late.p50, late.p90) == ((300 + 2400) / 2, (1200 + 2400) / 2)


def test_who_had_to_wait_for_the_trip_before_did_not_leave_late(valley: Valley) -> None:
    before = drive(valley, NOW + 5 * HOUR)
    before.ends_at = NOW + 6 * HOUR
    after = drive(valley, NOW + 10 * HOUR, left=NOW + 7 * HOUR)
    assert after.vehicle_id == before.vehicle_id
    assert valley.snapshot(NOW + 12 * HOUR).lately.late == (0.0, 0.0)


def test_what_happened_weeks_ago_is_over(valley: Valley) -> None:
    drive(valley, NOW + 5 * HOUR)
    assert valley.snapshot(NOW + timedelta(days=20)).lately.ways == ()


def test_ways_come_from_the_routing_server(
    valley: Valley, roads: Settings, country: Country
) -> None:
    valley.request()
    found = known(valley, roads)
    validate(found.problem)
    assert found.problem.travel.matrix_km[0] == pytest.approx((0.0, 160.0))
    assert not found.without_roads
    known(valley, roads)
    assert country.calls == 1


def test_what_was_driven_is_compared_with_the_roads_of_today(
    valley: Valley, roads: Settings
) -> None:
    """The way is 160 km and 2:40 h by the server's roads; places no longer asked for are known."""
    drive(valley, NOW + 2 * HOUR + 160 * MINUTE)
    valley.request(place=valley.place("Maraş", 37.6, 36.9))
    found = known(valley, roads).problem
    validate(found)
    assert len(found.travel.matrix_km) == len(found.places)
    assert truck(found.travel).bias == pytest.approx(1.0)


def unanswered(tmp_path: Path) -> Settings:
    """Settings with a routing server that is not there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return with_server(f"http://127.0.0.1:{free.getsockname()[1]}", tmp_path)


def test_without_an_answer_times_are_estimates_and_coordinators_are_told(
    db: Database, tmp_path: Path
) -> None:
    with db.write() as session:
        Valley(session).build().request()
    ask(db)
    assert make(db, settings=unanswered(tmp_path))
    assert "without roads" in Chat(db, COORDINATOR).heard()[-1]


def test_places_that_no_road_leads_to_are_named_in_the_plan(
    db: Database, roads: Settings, country: Country
) -> None:
    country.off_road = {(37.18, 36.74)}
    with db.write() as session:
        Valley(session).build().request()
    ask(db)
    assert make(db, settings=roads)
    text = Chat(db, COORDINATOR).heard()[-1]
    assert "No road leads to Nurdağı" in text
    assert "without roads" not in text


def test_with_nothing_to_ask_nothing_is_said_of_roads(valley: Valley) -> None:
    valley.request()
    assert not known(valley).without_roads
