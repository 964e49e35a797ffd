"""The page's server: files, what there is, what happens, and what people do."""

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from secrets import token_hex
from typing import Any

from sqlmodel import col, select
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.drill.page.labels import labels
from bot.drill.page.people import People
from bot.drill.rehearsal import Rehearsal
from bot.drill.telegram import Person
from bot.tables import Operation, Place
from bot.texts import LANGUAGES, RIGHT_TO_LEFT

STATIC = Path(__file__).parent / "static"
FASTEST = 3600

Json = dict[str, Any]


def _tap(person: Person, given: Json) -> None:
    shown = [message for message in person.messages if message.id == given["message"]]
    if not shown:
        raise LookupError("that message is gone")
    person.tap(str(given["data"]), on=shown[0])


ACTS: dict[str, Callable[[Person, Json], object]] = {
    "say": lambda person, given: person.say(str(given["text"])),
    "start": lambda person, given: person.start(str(given.get("payload", ""))),
    "tap": _tap,
    "location": lambda person, given: person.send_location(
        float(given["lat"]), float(given["lon"])
    ),
}
"""What somebody can do, besides sending a picture."""


class Page:
    """The page of one exercise."""

    def __init__(self, rehearsal: Rehearsal, people: People) -> None:
        self._rehearsal, self._people = rehearsal, people
        self._exercise = token_hex(4)
        self._begins = max((event.seq for event in rehearsal.telegram.events), default=0)
        self.app = Starlette(
            routes=[
                Route("/api/world", self._world),
                Route("/api/now", self._now),
                Route("/api/events", self._events),
                Route("/api/speed", self._set_speed, methods=["POST"]),
                Route("/api/people", self._join, methods=["POST"]),
                Route("/api/people/{id:int}/commands", self._commands),
                Route("/api/people/{id:int}/photo", self._photo, methods=["POST"]),
                Route("/api/people/{id:int}/photo/{message:int}", self._picture),
                Route("/api/people/{id:int}/{act}", self._act, methods=["POST"]),
                Mount("/", StaticFiles(directory=STATIC, html=True)),
            ],
            # Another site's page cannot come in under a name of its own.
            middleware=[
                Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
            ],
            exception_handlers={ValueError: _refuse, LookupError: _refuse, TypeError: _refuse},
        )

    def _world(self, _request: Request) -> Response:
        """What does not change: the operation, its places, and the page's own words."""
        with self._rehearsal.db.read() as session:
            operation = session.exec(select(Operation)).one()
            places = session.exec(
                select(Place).where(col(Place.code).is_not(None)).order_by(col(Place.name))
            ).all()
        found = {
            "exercise": self._exercise,
            "operation": operation.name,
            "zone": operation.zone,
            "bot": {
                "name": self._rehearsal.telegram.bot.first_name,
                "username": operation.bot_username,
            },
            "begins": self._begins,
            "places": [p.model_dump(include=_OF_PLACE) for p in places],
            "languages": LANGUAGES,
            "right_to_left": sorted(RIGHT_TO_LEFT),
            "labels": {language: labels(language) for language in LANGUAGES},
        }
        return JSONResponse(found)

    def _now(self, _request: Request) -> Response:
        """What moves: the clock, and who is who."""
        clock = self._rehearsal.clock
        return JSONResponse(
            {
                "exercise": self._exercise,
                "now": clock.now().timestamp(),
                "speed": clock.speed,
                "people": self._people.listed(),
            }
        )

    async def _events(self, request: Request) -> Response:
        since = int(request.headers.get("last-event-id", -1)) + 1

        async def stream() -> AsyncIterator[str]:
            position = since
            async for event in self._rehearsal.telegram.follow(since):
                yield f"id: {position}\ndata: {json.dumps(event.json())}\n\n"
                position += 1

        return StreamingResponse(
            stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _set_speed(self, request: Request) -> Response:
        speed = float((await request.json())["speed"])
        if not 1 <= speed <= FASTEST:
            raise ValueError(f"the speed is between 1 and {FASTEST}")
        self._rehearsal.clock.run_at(speed)
        return Response(status_code=204)

    async def _join(self, request: Request) -> Response:
        given = await request.json()
        language = str(given["language"])
        if language not in LANGUAGES:
            raise ValueError(f"no language {language!r}")
        return JSONResponse({"id": self._people.join(str(given["name"]), language).id})

    def _commands(self, request: Request) -> Response:
        return JSONResponse(self._person(request).commands)

    async def _act(self, request: Request) -> Response:
        person, act = self._person(request), ACTS[request.path_params["act"]]
        await run_in_threadpool(act, person, await request.json())
        return Response(status_code=204)

    async def _photo(self, request: Request) -> Response:
        data = await request.body()
        caption = request.query_params.get("caption", "")
        await run_in_threadpool(self._person(request).send_photo, data, caption)
        return Response(status_code=204)

    def _picture(self, request: Request) -> Response:
        """A picture that stands in somebody's chat."""
        number = request.path_params["message"]
        shown = {message.id: message.photo for message in self._person(request).messages}
        if (picture := shown.get(number)) is None:
            raise LookupError("there is no picture")
        return Response(picture, media_type="image/jpeg")

    def _person(self, request: Request) -> Person:
        return self._people.of(request.path_params["id"])


_OF_PLACE = {"name", "kind", "lat", "lon", "population", "closed"}


def _refuse(_request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, status_code=400)
