"""Reads a point on the map that was typed or pasted."""

import re

from bot.forms.refused import Refused
from bot.texts.digits import western
from bot.understand.points.find import read_point
from bot.understand.points.point import Point, ShortCode, Spotted, Unread

__all__ = ["Point", "looks_like_coordinates", "read_coordinates", "refusal"]

_LABEL = re.compile(r"\b(?:lat(?:itude)?|lon(?:gitude)?|lng)\b\s*[:=]?", re.IGNORECASE)
_LONGEST = 100
"""Characters that are looked at where no form of a point is known."""


def looks_like_coordinates(text: str) -> bool:
    """Whether it can only be meant as a point: a form of one, or numbers and no words."""
    if read_point(text) is not None:
        return True
    plain = _LABEL.sub("", western(text[:_LONGEST]))
    return bool(re.search(r"\d", plain)) and not re.search(r"[^\W\dNSEWnsew_]", plain)


def read_coordinates(text: str) -> Point | Refused:
    """The point that a text says, and nothing else: numbers, a code or a link to a map."""
    found = read_point(text)
    if isinstance(found, Point) and found.is_on_earth:
        return found
    return refusal(found)


def refusal(found: Spotted | None) -> Refused:
    """The sentence that says why there is no point."""
    if isinstance(found, ShortCode):
        return Refused("request-point-code", {"code": found.code})
    if found is Unread.LINK:
        return Refused("request-point-link")
    return Refused("request-point-unread" if found is None else "request-point-range")
