"""Reads codes in which the bits of latitude and longitude take turns."""

from string import ascii_lowercase, ascii_uppercase, digits

from bot.understand.points.point import Point

_GE0 = ascii_uppercase + ascii_lowercase + digits + "-_"
_OSM = ascii_uppercase + ascii_lowercase + digits + "_~"
_GEOHASH = "".join(c for c in digits + ascii_lowercase if c not in "ailo")


def from_ge0(code: str) -> Point | None:
    """The point of om://CODE; its first character is the scale of the map."""
    bits = _bits(code[1:], _GE0)
    return _point(bits[0::2], bits[1::2])


def from_osm(code: str) -> Point | None:
    """The point of osm.org/go/CODE; hyphens at its end are of the scale."""
    bits = _bits(code.rstrip("-").replace("@", "~"), _OSM)
    return _point(bits[1::2], bits[0::2])


def from_geohash(code: str) -> Point | None:
    """The point of a geohash."""
    bits = _bits(code.lower(), _GEOHASH)
    return _point(bits[1::2], bits[0::2])


def _bits(code: str, alphabet: str) -> str:
    width = (len(alphabet) - 1).bit_length()
    if not set(code) <= set(alphabet):
        return ""
    return "".join(f"{alphabet.index(c):0{width}b}" for c in code)


def _point(north: str, east: str) -> Point | None:
    if not north or not east:
        return None
    return Point(180 * _share(north) - 90, 360 * _share(east) - 180)


def _share(bits: str) -> float:
    """How far along the whole range the middle of what is left of it lies."""
    return (int(bits, 2) + 0.5) / (1 << len(bits))
