"""What a text can say about a point on the map."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True)
class Point:
    """Degrees north and east; a link may say what is there."""

    lat: float
    lon: float
    name: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.lat:.5f}, {self.lon:.5f}"

    @property
    def is_on_earth(self) -> bool:
        """Whether there is such a point."""
        return abs(self.lat) <= 90 and abs(self.lon) <= 180

    @property
    def swapped(self) -> "Point":
        """The point that is meant when longitude was given first."""
        return Point(self.lon, self.lat, self.name)


@dataclass(frozen=True)
class ShortCode:
    """The end of a plus code, such as 6PH8+2C; a place that is near tells which one is meant.

    name is that place when a link says it.
    """

    code: str
    name: str = field(default="", compare=False)


class Unread(StrEnum):
    """Why something that is surely meant as a point gives none."""

    LINK = "link"
    RANGE = "range"


Spotted = Point | ShortCode | Unread


@dataclass(frozen=True)
class Found:
    """What stands in a text from start to end."""

    start: int
    end: int
    what: Spotted
