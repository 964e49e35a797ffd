"""Ways by road for a problem, from a server named on the command line."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planner.commands.reading import refused

if TYPE_CHECKING:
    from planner.model import Problem
    from planner.roads.matrix import Surveyed

Osrm = Annotated[str, typer.Option(metavar="URL", help="An OSRM server to ask for ways.")]
Valhalla = Annotated[str, typer.Option(metavar="URL", help="A Valhalla server to ask for ways.")]

WORDS = {
    "OFF_ROAD": "is not on any road",
    "NO_WAY": "has no way by road from any warehouse",
}


def by_road(problem: "Problem", osrm: str, valhalla: str) -> "Problem":
    """The problem with ways from the server, if one is named; what it does not know is said."""
    if osrm and valhalla:
        raise refused("-", "say one of --osrm and --valhalla")
    if not (osrm or valhalla):
        return problem
    found = ask(problem, osrm, valhalla)
    tell(found)
    return found.problem


def ask(
    problem: "Problem", osrm: str, valhalla: str, profile: str = "", cache: Path | None = None
) -> "Surveyed":
    """What a server says of the ways between a problem's places."""
    from planner.roads.cache import Cache
    from planner.roads.dial import dial
    from planner.roads.matrix import survey

    with dial(osrm=osrm, valhalla=valhalla, profile=profile) as service:
        return survey(problem, service, Cache(cache) if cache else None)


def tell(found: "Surveyed") -> None:
    """Name on stderr the places no road leads to, and say when there was no answer."""
    for each in found.unreachable:
        print(f"{each.place} {WORDS[each.why]}", file=sys.stderr)
    if found.estimated is not None:
        print(f"no roads, so times stay estimates: {found.estimated}", file=sys.stderr)
