"""Reads codes of squares on the map: MGRS and plus codes."""

import re
from collections.abc import Iterator

from mgrs import MGRS
from mgrs.core import MGRSError
from openlocationcode import openlocationcode as plus

from bot.understand.points.point import Found, Point, ShortCode

_SQUARE = r"(\d{1,2})\s?([C-HJ-NP-X])\s?([A-HJ-NP-Z][A-HJ-NP-V])\s?"
_FINE = r"(\d{3,5}\s\d{3,5}|(?:\d\d){3,5})"
_COARSE = r"(\d{1,5}\s\d{1,5}|(?:\d\d){1,5})"
_GRID = re.compile(rf"(?<![\w.,]){_SQUARE}{_FINE}(?!\w)")
_GRID_SAID = re.compile(rf"\bmgrs\W{{0,3}}{_SQUARE}{_COARSE}(?!\w)", re.IGNORECASE)
_GRID_ALONE = re.compile(rf"{_SQUARE}{_COARSE}", re.IGNORECASE)
_DIGIT = "[23456789CFGHJMPQRVWX]"
_PLUS = re.compile(
    rf"(?<![\w+])((?:{_DIGIT}{{8}}|{_DIGIT}{{4}}|{_DIGIT}{{6}})\+{_DIGIT}{{2,7}}"
    rf"|{_DIGIT}{{6}}00\+|{_DIGIT}{{4}}0000\+)(?![\w+])",
    re.IGNORECASE,
)
_LITTLE = (0, 1e-5, 1e-3, 5e-3)
"""Degrees: on the edge of two zones the middle of a square may lie in the other one."""
_grid = MGRS()


def find_codes(text: str) -> Iterator[Found]:
    """The codes in a tidied text; what they are of is the middle of their square."""
    for m in _PLUS.finditer(text):
        code = m[1].upper()
        if re.search("[A-Z]", code):  # 4567+89 is a sum
            yield Found(m.start(), m.end(), _plus(code))
    for m in [*_GRID_SAID.finditer(text), *_GRID.finditer(text)]:
        if point := _square(*m.groups()):
            yield Found(m.start(), m.end(), point)


def whole_code(text: str) -> Point | None:
    """The point that a tidied text says in MGRS and nothing else, in any letters."""
    m = _GRID_ALONE.fullmatch(text.strip())
    return _square(*m.groups()) if m else None


def near(code: ShortCode, lat: float, lon: float) -> Point:
    """The point of a short code that is nearest to another point."""
    return _middle(plus.recoverNearest(code.code, lat, lon))


def _plus(code: str) -> Point | ShortCode:
    return _middle(code) if plus.isFull(code) else ShortCode(code)


def _middle(code: str) -> Point:
    area = plus.decode(code)
    return Point(area.latitudeCenter, area.longitudeCenter)


def _square(zone: str, band: str, letters: str, digits: str) -> Point | None:
    """The middle of a square, if there is one of that name in its zone."""
    east, _, north = digits.partition(" ")
    if not north:
        east, north = digits[: len(digits) // 2], digits[len(digits) // 2 :]
    if len(east) != len(north):
        return None
    name = f"{int(zone)}{band}{letters}".upper()
    try:
        point = Point(*_grid.toLatLon(name + (east + "50000")[:5] + (north + "50000")[:5]))
    except MGRSError:
        return None
    around = [(north, east) for by in _LITTLE for north in (by, -by) for east in (by, -by)]
    return point if any(_is_in(point, name, *by) for by in around) else None


def _is_in(point: Point, name: str, north: float, east: float) -> bool:
    """Whether a point a little further north and east is in the square of 100 km."""
    square = _grid.toMGRS(point.lat + north, point.lon + east, MGRSPrecision=0)
    return str(square).lstrip("0") == name
