"""Reads links to maps; what they are called and where they keep the point is theirs to say."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, unquote_plus

from bot.understand.points.codes import find_codes
from bot.understand.points.degrees import find_degrees, whole_degrees
from bot.understand.points.point import Found, Point, ShortCode, Unread
from bot.understand.points.tidy import tidied
from bot.understand.points.woven import from_ge0, from_geohash, from_osm

_LINK = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]*://|\bgeo:(?=[-+\d])|\bwww\.|\b(?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,24}/)[^\s<>\"]+",
    re.IGNORECASE,
)
_NUMBER = r"[-+]?\d{{1,3}}(?:\.\d+)?"
_LAT, _LON = rf"(?P<lat>{_NUMBER})".format(), rf"(?P<lon>{_NUMBER})".format()


@dataclass(frozen=True)
class _Service:
    """A map: whose links are its own, and where in them the point stands, the surest first."""

    links: re.Pattern[str]
    places: tuple[re.Pattern[str], ...]
    decode: Callable[[str], Point | None] | None = None


def _service(
    links: str, *places: str, decode: Callable[[str], Point | None] | None = None
) -> _Service:
    """LAT and LON stand for the numbers, TEXT for what somebody has looked for."""
    return _Service(
        re.compile(rf"(?:[a-z]+://)?(?:www\.|m\.)?(?:{links})", re.IGNORECASE),
        tuple(
            re.compile(
                place.replace("LAT", _LAT).replace("LON", _LON).replace("TEXT", "(?P<text>[^&#/]+)")
            )
            for place in places
        ),
        decode,
    )


_MAPS = (
    _service(
        r"maps\.google\.|(?:maps\.)?google\.[a-z.]+/maps|earth\.google\.|comgooglemaps:",
        r"!3dLAT!4dLON", r"/dir/.*/LAT,\s?LON(?=/|$)", r"!1dLON!2dLAT",
        r"[?&](?:q|query|destination|daddr)=(?:loc:)?TEXT", r"/(?:place|search)/TEXT",
        r"[?&](?:ll|center|viewpoint|cbll)=LAT,\s?LON", r"/@LAT,LON",
    ),
    _service(
        r"openstreetmap\.org|osm\.org",
        r"mlat=LAT&mlon=LON", r"[?&]lat=LAT&lon=LON", r";LAT,LON(?=[#&]|$)",
        r"/go/(?P<code>[\w~@-]+)", r"#map=[\d.]+/LAT/LON", decode=from_osm,
    ),
    _service(
        r"maps\.apple\.com|maps:",
        r"[?&]coordinate=LAT,\s?LON", r"[?&]ll=LAT,\s?LON", r"[?&](?:daddr|q)=(?:loc:)?TEXT",
        r"[?&](?:sll|center)=LAT,\s?LON",
    ),
    _service(
        r"bing\.com/maps", r"[?&]sp=point\.LAT_LON", r"[?&]where1=TEXT",
        r"[?&]rtp=.*~pos\.LAT_LON", r"[?&]cp=LAT~LON",
    ),
    _service(
        r"(?:maps\.)?yandex\.[a-z.]+/(?:maps|harita|navi)|maps\.yandex\.|yandex(?:maps|navi):",
        r"whatshere\[point\]=LON,LAT", r"[?&]pt=LON,LAT", r"poi\[point\]=LON,LAT",
        r"[?&]rtext=[^&]*~LAT,LON", r"lat_to=LAT&lon_to=LON", r"[?&]text=LAT,\s?LON",
        r"[?&]ll=LON,LAT",
    ),
    _service(
        r"waze\.com|ul\.waze\.com|waze:",
        r"[?&](?:ll|latlng)=LAT,LON", r"to=ll\.LAT,LON", r"[?&]lat=LAT&lon=LON",
        r"/ul/h(?P<code>\w+)", decode=from_geohash,
    ),
    _service(
        r"(?:share|wego)\.here\.com|here\.com|here-location:",
        r"/[lr]/LAT,LON", r"/directions/.*[:/,]LAT,LON", r"[?&]map=LAT,LON",
    ),
    _service(
        r"omaps\.app/|ge0\.me/|comaps\.at/|ge0:|om:|cm:|mapsme:|mapswithme:",
        r"[?&]ll=LAT,LON",
        r"(?:omaps\.app/|ge0\.me/|comaps\.at/|ge0://|om://|cm://)(?P<code>[\w-]{5,10})(?:/|$)",
        decode=from_ge0,
    ),
    _service(
        r"2gis\.[a-z.]+|dgis:", r"/geo/(?:\d+/)?LON,LAT", r"[?&]m=LON,LAT",
    ),
    _service(r"plus\.codes/", r"/TEXT"),
    _service(r"geo:", r"[?&]q=TEXT", r"^geo:LAT,LON"),
)  # fmt: skip
_ELSEWHERE = re.compile(rf"[?&#]lat(?:itude)?={_LAT}&(?:lon|lng|long|longitude)={_LON}(?![\d.])")
_SHORT = re.compile(
    r"(?:[a-z]+://)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl|g\.co|g\.page|maps\.apple/|bit\.ly|"
    r"tinyurl\.com|t\.ly|is\.gd|her\.is|binged\.it|share\.google|yandex\.[a-z.]+/maps/-/|"
    r"w3w\.co|what3words\.com|go\.2gis\.com|share\.here\.com/p/)",
    re.IGNORECASE,
)
_NAMES = (
    re.compile(r"^geo:[^(]*\((?P<name>[^)]+)\)"),
    re.compile(r"/place/(?P<name>[^/@]+)/@"),
    re.compile(r"(?:omaps\.app|ge0\.me|comaps\.at|ge0:/|om:/)/[\w-]{5,10}/(?P<name>[^?#]+)"),
    re.compile(r"/l/[-\d.]+,[-\d.]+,(?P<name>[^?#]+)"),
    re.compile(r"[?&]n=(?P<name>[^&]+)"),
)
_CODE = re.compile(r"(?<=[2-9A-Z]{4})\+(?=[2-9CFGHJMPQRVWX]{2,3}(?![\w.]))")
"""The plus of a plus code, where other ones are blanks."""
_LONGEST_NAME = 60


def find_links(text: str) -> Iterator[Found]:
    """The links to maps in a tidied text."""
    for m in _LINK.finditer(text):
        link = m[0].rstrip(".,;:!?]}'")
        link = link if "(" in link else link.rstrip(")")
        what = _read(link)
        if what is not None:
            yield Found(m.start(), m.start() + len(link), what)


def without_links(text: str) -> str:
    """The text with blanks where links stand: their numbers may be anything."""
    return _LINK.sub(lambda m: " " * len(m[0]), text)


def _read(link: str) -> Point | ShortCode | Unread | None:
    """What a link tells; None for one that is to no map."""
    if _SHORT.match(link):
        return Unread.LINK
    for service in _MAPS:
        if service.links.match(link):
            return _of(service, link) or Unread.LINK
    m = _ELSEWHERE.search(unquote(link))
    return _point(m) if m else None


def _of(service: _Service, link: str) -> Point | ShortCode | Unread | None:
    plain = unquote_plus(_CODE.sub("%2B", link))
    for place in service.places:
        for m in reversed(list(place.finditer(plain))):
            what = _what(service, m)
            if isinstance(what, Point) and not what.is_on_earth:
                return Unread.RANGE
            if isinstance(what, Point):
                return Point(what.lat, what.lon, _name(plain))
            if what is not None:
                return what
    return None


def _what(service: _Service, m: re.Match[str]) -> Point | ShortCode | None:
    groups = m.groupdict()
    if groups.get("code"):
        return service.decode(groups["code"]) if service.decode else None
    if groups.get("text"):
        return _in(tidied(groups["text"]))
    return _point(m)


def _point(m: re.Match[str]) -> Point | None:
    point = Point(float(m["lat"]), float(m["lon"]))
    return None if point == Point(0, 0) else point  # geo:0,0?q= is nowhere


def _in(text: str) -> Point | ShortCode | None:
    """What somebody has looked for on a map, if it is a point."""
    bare = re.sub(r"\(.*", "", text)
    whole = whole_degrees(bare)
    if whole is not None and whole.is_on_earth:
        return whole
    first = next(iter([*find_codes(bare), *find_degrees(bare)]), None)
    if first is None or isinstance(first.what, Unread):
        return None
    if isinstance(first.what, ShortCode):
        return ShortCode(first.what.code, bare[first.end :].strip(" ,")[:_LONGEST_NAME])
    return first.what


def _name(plain: str) -> str:
    """What a link calls the point, unless that is only numbers."""
    for pattern in _NAMES:
        if m := pattern.search(plain):
            name = " ".join(m["name"].replace("_", " ").split())[:_LONGEST_NAME]
            return name if len(re.findall(r"[^\W\d_]", name)) > 2 and "°" not in name else ""
    return ""
