"""Both kinds of routing server, faked, with our clients for them."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from planner.roads.osrm import Osrm
from planner.roads.server import Server
from planner.roads.table import Service
from planner.roads.valhalla import Valhalla
from tests.planner.roads.servers import Country, RoadServer

WAITS = (0.01, 0.02)


@dataclass
class Line:
    """A client, the country that its server knows, and where that is."""

    service: Service
    country: Country
    url: str


def dial(kind: str, url: str, *, timeout: float = 5.0) -> tuple[Service, Server]:
    server = Server(url, timeout=timeout, waits=WAITS)
    return (Osrm(server) if kind == "osrm" else Valhalla(server)), server


def lines(kind: str) -> Iterator[Line]:
    country = Country(most_entries=10_000 if kind == "osrm" else 2500)
    with RoadServer(kind, country) as running:
        service, server = dial(kind, running.url)
        yield Line(service, country, running.url)
        server.close()


@pytest.fixture
def osrm() -> Iterator[Line]:
    yield from lines("osrm")


@pytest.fixture
def valhalla() -> Iterator[Line]:
    yield from lines("valhalla")


@pytest.fixture(params=["osrm", "valhalla"])
def line(request: pytest.FixtureRequest) -> Iterator[Line]:
    """A test that asks for it runs with both kinds."""
    yield from lines(request.param)
