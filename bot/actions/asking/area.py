"""The area of the operation: the box of its sites with a margin."""

from dataclasses import dataclass
from math import cos, radians

from sqlmodel import Session

from bot.actions.asking.places import sites

MARGIN_KM = 100.0
_KM = 111.2
"""Of a degree of latitude."""


@dataclass(frozen=True)
class Area:
    """Degrees: from south to north, and so far to the east and the west of its middle."""

    south: float
    north: float
    middle: float
    reach: float

    def has(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it."""
        return self.south <= lat <= self.north and abs(_turn(lon - self.middle)) <= self.reach


def area(session: Session) -> Area | None:
    """The area, or None as long as there is no site."""
    found = sites(session)
    if not found:
        return None
    lats = [site.lat for site in found]
    easts = [_turn(site.lon - found[0].lon) for site in found]  # the date line may run through it
    margin = MARGIN_KM / _KM
    widest = max(0.1, cos(radians(min(89.0, max(map(abs, lats)) + margin))))
    return Area(
        south=min(lats) - margin,
        north=max(lats) + margin,
        middle=found[0].lon + (min(easts) + max(easts)) / 2,
        reach=(max(easts) - min(easts)) / 2 + margin / widest,
    )


def _turn(degrees: float) -> float:
    """A difference of longitudes, from -180 to 180."""
    return (degrees + 180) % 360 - 180
