"""Reads a point on the map from typed numbers."""

import re
from dataclasses import dataclass

from bot.forms.refused import Refused
from bot.texts.digits import western

_WITH_POINTS = r"[-+]?\d+(?:\.\d+)?"
_WITH_COMMAS = r"[-+]?\d+,\d+"
_LABEL = re.compile(r"\b(?:lat(?:itude)?|lon(?:gitude)?|lng)\b\s*[:=]?", re.IGNORECASE)


LONGEST = 100
"""Characters of a message that are looked at."""


@dataclass(frozen=True)
class Point:
    """Degrees north and east."""

    lat: float
    lon: float

    def __str__(self) -> str:
        return f"{self.lat:.5f}, {self.lon:.5f}"


def _pair(number: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<ns>[NS]?) ?(?P<lat>{number}) ?°? ?(?P<ns2>[NS]?)[,;/ ]*"
        rf"(?P<ew>[EW]?) ?(?P<lon>{number}) ?°? ?(?P<ew2>[EW]?)",
        re.IGNORECASE,
    )


_PAIRS = (_pair(_WITH_COMMAS), _pair(_WITH_POINTS))


def looks_like_coordinates(text: str) -> bool:
    """Whether it can only be meant as a point: numbers, and no words."""
    plain = _LABEL.sub("", western(text[:LONGEST]))
    return bool(re.search(r"\d", plain)) and not re.search(r"[^\W\dNSEWnsew_]", plain)


def read_coordinates(text: str) -> Point | Refused:
    """The point that was typed: latitude, then longitude, in decimal degrees."""
    plain = " ".join(_LABEL.sub(" ", western(text[:LONGEST])).split())
    found = next((m for pair in _PAIRS if (m := pair.fullmatch(plain))), None)
    if found is None or not _clear(found):
        return Refused("request-point-unread")
    lat = _degrees(found["lat"], found["ns"] or found["ns2"], "S")
    lon = _degrees(found["lon"], found["ew"] or found["ew2"], "W")
    if abs(lat) > 90 or abs(lon) > 180:
        return Refused("request-point-range")
    return Point(lat, lon)


def _clear(found: re.Match[str]) -> bool:
    """Two numbers run together are not two, and "36,20" may be one number."""
    between = found.string[found.end("lat") : found.start("lon")]
    whole = not re.search(r"[.,]", found["lat"] + found["lon"])
    return bool(between or found["lon"][0] in "+-") and not (whole and between == ",")


def _degrees(number: str, letter: str, negative: str) -> float:
    value = float(number.replace(",", "."))
    return -abs(value) if letter.upper() == negative else value
