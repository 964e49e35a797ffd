"""Finds the zone that is said with a clock time, as in "14:00 (UTC+3)"."""

import re
from datetime import UTC, timedelta, timezone, tzinfo

_OFFSET = re.compile(
    r"\(?\b(?:utc|gmt)(?: ?([+-]) ?(1[0-4]|0?\d)(?::?([0-5]\d))?)?(?![\w:+-])\)?", re.IGNORECASE
)


def find_zone(plain: str) -> tuple[tzinfo | None, str]:
    """The zone that a text names, if it names one, and the text without it."""
    found = _OFFSET.search(plain)
    if found is None:
        return None, plain
    sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    zone = UTC if sign is None else timezone(-offset if sign == "-" else offset)
    return zone, plain[: found.start()] + plain[found.end() :]
