"""Reads how far and in which direction from a place something is: 3 km north of it."""

import re
from dataclasses import dataclass, field
from functools import cache
from math import cos, radians, sin

from bot.understand.points.point import Point
from bot.understand.tables import rows

SIDES = ("n", "ne", "e", "se", "s", "sw", "w", "nw")
FURTHEST_KM = 300.0
"""What is further away is not described by a place."""


@dataclass(frozen=True)
class Bearing:
    """So many km in one of eight directions; read are the words for it."""

    km: float
    side: str
    read: str = field(default="", compare=False)

    def of(self, point: Point) -> Point:
        """The point that lies so from another one."""
        towards = radians(45 * SIDES.index(self.side))
        north, east = self.km * cos(towards), self.km * sin(towards)
        lon = point.lon + east / (_KM * max(0.01, cos(radians(point.lat))))
        return Point(max(-90.0, min(90.0, point.lat + north / _KM)), (lon + 180) % 360 - 180)


_KM = 111.195
"""Of a degree of latitude."""


def find_bearing(text: str) -> tuple[str, Bearing | None]:
    """A tidied text without the first bearing in it, and that bearing."""
    for m in _pattern().finditer(text):
        km = float(m["far"].replace(",", ".")) * (0.001 if m["short"] else 1)
        if 0 < km <= FURTHEST_KM:
            side = next(side for side in SIDES if m[side])
            rest = text[: m.start()] + " " * (m.end() - m.start()) + text[m.end() :]
            return rest, Bearing(km, side, m[0].strip())
    return text, None


@cache
def _pattern() -> re.Pattern[str]:
    words = {row["meaning"]: _any(row["words"].split(";")) for row in rows("directions.csv")}
    sides = "|".join(f"(?P<{side}>{words[side]})" for side in sorted(SIDES, key=len, reverse=True))
    return re.compile(
        rf"(?:\b(?:{words['about']})\s+)*(?<![\d.,])(?P<far>\d+(?:[.,]\d+)?)\s?"
        rf"(?:(?:{words['km']})|(?P<short>{words['m']}))\b\.?"
        rf"(?:\s+(?:{words['towards']})(?!\w)){{0,2}}?,?\s*(?<!\w)(?:{sides})(?!\w)(?:\s+(?:{words['of']})(?!\w))?",
        re.IGNORECASE,
    )


def _any(words: list[str]) -> str:
    return "|".join(_stem(word) for word in sorted(words, key=len, reverse=True))


def _stem(word: str) -> str:
    """A word as a pattern; a star stands for its endings, a hyphen or a blank for either."""
    plain = re.sub(r"[- ]", "[- ]?", re.escape(word.rstrip("*")).replace("\\", ""))
    return plain + (r"\w*" if word.endswith("*") else "")
