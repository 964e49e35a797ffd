"""Local servers that speak as much of OSRM and Valhalla as we use, in a country of straight roads.

Roads run along the degrees: a way is 100 km for each degree of latitude and of longitude, and is
driven with 60 km/h. Where a point is off the road, one call with it fails as a whole.
"""

import json
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, ClassVar, Self
from urllib.parse import parse_qs, urlsplit

At = tuple[float, float]
Answer = tuple[int, Any]


def km(a: At, b: At) -> float:
    """Kilometres by road."""
    return 100 * (abs(a[0] - b[0]) + abs(a[1] - b[1]))


@dataclass
class Country:
    """What the servers know, what they do wrong, and the sizes of the tables they were asked for.

    Points on islands have roads, but none that leads off the island.
    """

    off_road: set[At] = field(default_factory=set)
    far_from_road: set[At] = field(default_factory=set)
    islands: set[At] = field(default_factory=set)
    trouble: deque[tuple[int, dict[str, str]]] = field(default_factory=deque)
    says: Answer | None = None
    slow: float = 0.0
    most_entries: int = 10_000
    names_points: bool = True
    asked: list[tuple[int, int]] = field(default_factory=list)
    calls: int = 0

    def way(self, a: At, b: At) -> float | None:
        """Kilometres by road, None where there is none."""
        apart = a != b and (a in self.islands or b in self.islands)
        return None if apart else km(a, b)


def osrm(country: Country, path: str, _body: bytes) -> Answer:
    """What an OSRM server says to a call for a table."""
    parts = urlsplit(path)
    service, version, _profile, listed = parts.path.strip("/").split("/")
    assert (service, version) == ("table", "v1")
    options = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert options["annotations"] == "duration,distance"
    points = [(float(p.split(",")[1]), float(p.split(",")[0])) for p in listed.split(";")]
    sources = [points[int(n)] for n in options["sources"].split(";")]
    targets = [points[int(n)] for n in options["destinations"].split(";")]
    country.asked.append((len(sources), len(targets)))
    if len(sources) * len(targets) > country.most_entries:
        return 400, {"code": "TooBig", "message": "Too many table coordinates"}
    for n, point in enumerate(points):
        if point in country.off_road:
            named = f" for coordinate {n}" if country.names_points else ""
            return 400, {
                "code": "NoSegment",
                "message": f"Could not find a matching segment{named}",
            }
    return 200, {
        "code": "Ok",
        "sources": [_waypoint(country, point) for point in sources],
        "destinations": [_waypoint(country, point) for point in targets],
        "distances": [[_metres(country.way(a, b)) for b in targets] for a in sources],
        "durations": [[_seconds(country.way(a, b)) for b in targets] for a in sources],
    }


def valhalla(country: Country, path: str, body: bytes) -> Answer:
    """What a Valhalla server says to a call for a matrix."""
    assert path == "/sources_to_targets"
    question = json.loads(body)
    assert question["units"] == "kilometers"
    sources = [(p["lat"], p["lon"]) for p in question["sources"]]
    targets = [(p["lat"], p["lon"]) for p in question["targets"]]
    country.asked.append((len(sources), len(targets)))
    if len(sources) * len(targets) > country.most_entries:
        return 400, {"error_code": 150, "error": "Exceeded max locations", "status_code": 400}
    if country.off_road & {*sources, *targets}:
        text = "No suitable edges near location"
        return 400, {"error_code": 171, "error": text, "status_code": 400}
    ways = [
        [
            {
                "from_index": i,
                "to_index": j,
                "distance": country.way(a, b),
                "time": _seconds(country.way(a, b)),
            }
            for j, b in enumerate(targets)
        ]
        for i, a in enumerate(sources)
    ]
    return 200, {"sources_to_targets": ways, "units": "kilometers"}


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing when a client has not waited for its answer."""


class RoadServer:
    """One of the two on a port of its own, up while the block lasts."""

    SPEAKS: ClassVar = {"osrm": osrm, "valhalla": valhalla}

    def __init__(self, kind: str, country: Country) -> None:
        speak = self.SPEAKS[kind]

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                country.calls += 1
                time.sleep(country.slow)
                status, headers = country.trouble.popleft() if country.trouble else (0, {})
                answer: Any = {"message": "trouble"}
                if not status:
                    status, answer = country.says or speak(country, self.path, body)
                self._send(status, headers, answer)

            do_POST = do_GET

            def _send(self, status: int, headers: dict[str, str], answer: Any) -> None:
                text = answer if isinstance(answer, str) else json.dumps(answer)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = _Quiet(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _waypoint(country: Country, point: At) -> dict[str, Any]:
    moved = 300_000.0 if point in country.far_from_road else 3.5
    return {"distance": moved, "location": [point[1], point[0]], "name": ""}


def _metres(way: float | None) -> float | None:
    return None if way is None else way * 1000


def _seconds(way: float | None) -> float | None:
    return None if way is None else way * 60
