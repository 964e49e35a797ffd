"""How places are shown that may be meant, and what is asked about them."""

from collections.abc import Sequence

from bot.actions.asking import places
from bot.actions.asking.wanted import Spot
from bot.actions.asking.whereabouts import Why, coordinates
from bot.handlers.routes import Turn


def spot_label(turn: Turn, spot: Spot) -> str:
    """A place with how far it is from the nearest site, unless it is one."""
    near = places.nearest_sites(turn.session, spot.lat, spot.lon)
    if spot.place_id is not None or not near:
        return spot.name
    unnamed = spot.name == places.point_name(turn.session, spot.lat, spot.lon)
    name = coordinates(spot.lat, spot.lon) if unnamed else spot.name
    km, site = _nearest(turn, spot)
    return turn.words.label("request-place-option", name=name, km=km, near=site)


def place_question(turn: Turn, why: Why, spots: Sequence[Spot], read: str) -> str:
    """What is asked about a place that is far away, or was typed the wrong way round."""
    if why is Why.SWAPPED and len(spots) == 1:
        return turn.words("request-ask-place-turned", text=read)
    km, site = _nearest(turn, spots[-1])
    return turn.words(f"request-ask-place-{why}", text=read, km=km, near=site)


def _nearest(turn: Turn, spot: Spot) -> tuple[str, str]:
    """How many km away the nearest site is, and its name."""
    [site] = places.nearest_sites(turn.session, spot.lat, spot.lon)
    km = places.distance_km(spot.lat, spot.lon, site.lat, site.lon)
    return turn.words.number(round(km)), site.name
