"""The towns of the operation's countries, which people may name beside its own sites."""

from collections.abc import Sequence
from functools import lru_cache

from sqlmodel import Session, select

from bot.actions.asking.places import distance_km, nearest, sites
from bot.actions.asking.wanted import Spot
from bot.tables import Operation, Place
from bot.understand.towns.gazetteer import Gazetteer
from bot.understand.towns.source import Town, countries_of, towns

AT_SITE_KM = 2.0
"""A town that is so near to a site is that site."""


def gazetteer(session: Session) -> Gazetteer:
    """The towns that people may name; made when they are first asked for, in half a second."""
    return _gazetteer(countries(session))


def countries(session: Session) -> frozenset[str]:
    """The countries of the operation: as its file says, or else those of its sites."""
    said = session.exec(select(Operation.countries)).first() or ""
    if said:
        return frozenset(said.split())
    found = sites(session)
    told = {site.country for site in found if site.country}
    return frozenset(told) or _countries(tuple((site.lat, site.lon) for site in found))


def spot_of(town: Town, among: Sequence[Place]) -> Spot:
    """A town as where the aid is needed; where one of the sites stands, that site."""
    site = next(iter(nearest(among, town.lat, town.lon)), None)
    if site is not None and distance_km(town.lat, town.lon, site.lat, site.lon) <= AT_SITE_KM:
        return Spot(lat=site.lat, lon=site.lon, name=site.name, place_id=site.id)
    name = town.name if town.name == town.province else f"{town.name} ({town.province})"
    return Spot(lat=town.lat, lon=town.lon, name=name)


@lru_cache(maxsize=2)
def _gazetteer(countries: frozenset[str]) -> Gazetteer:
    return Gazetteer(towns(countries))


@lru_cache(maxsize=8)
def _countries(points: tuple[tuple[float, float], ...]) -> frozenset[str]:
    return frozenset(countries_of(points) if points else ())
