"""The routing server that somebody names."""

from collections.abc import Iterator
from contextlib import contextmanager

from planner.roads.osrm import Osrm
from planner.roads.server import Server
from planner.roads.table import Service
from planner.roads.valhalla import Valhalla


@contextmanager
def dial(*, osrm: str = "", valhalla: str = "", profile: str = "") -> Iterator[Service]:
    """A service by the URL of an OSRM or a Valhalla server, while the block lasts."""
    server = Server(osrm or valhalla)
    try:
        yield Osrm(server, profile=profile) if osrm else Valhalla(server, profile=profile)
    finally:
        server.close()
