"""Finds the points that a text says."""

import re
from collections.abc import Iterator

from bot.understand.points.codes import find_codes, whole_code
from bot.understand.points.degrees import find_degrees, whole_degrees
from bot.understand.points.links import find_links, without_links
from bot.understand.points.point import Found, Point, Spotted, Unread
from bot.understand.points.tidy import tidied

_LABEL = re.compile(r"\b(?:lat(?:itude)?|lon(?:gitude)?|lng)\b", re.IGNORECASE)
_SAME = 0.001
"""Degrees: 100 m."""
LONGEST = 1500
"""Characters of a text that are looked at."""


def find_points(text: str) -> list[Found]:
    """The points that a tidied text says for certain, in order."""
    found: list[Found] = []
    for each in _one_after_another(text):
        if all(each.end <= other.start or each.start >= other.end for other in found):
            found.append(each)
    return sorted(found, key=lambda each: each.start)


def read_point(text: str) -> Spotted | None:
    """What a text that shall be a point says, and nothing else; few decimals are enough."""
    plain = tidied(text[:LONGEST]).strip()
    if point := whole_degrees(plain) or whole_code(plain):
        return point if point.is_on_earth or point.swapped.is_on_earth else Unread.RANGE
    found = find_points(plain)
    alone = len(found) == 1 and not any(c.isalnum() for c in cut(plain, found))
    return found[0].what if alone else None


def is_meant_as_point(text: str) -> bool:
    """Whether it is a form of a point, or numbers and no words but those of a point."""
    if read_point(text) is not None:
        return True
    plain = _LABEL.sub("", tidied(text[:LONGEST]))
    return bool(re.search(r"\d", plain)) and not re.search(r"[^\W\dNSEWnsew_]", plain)


def same(found: list[Found]) -> tuple[Spotted, ...]:
    """What was found, each once: who pastes a point often adds a link to it."""
    kept: list[Spotted] = []
    for what in (each.what for each in found):
        if not any(_is_same(what, other) for other in kept):
            kept.append(what)
    told = [what for what in kept if not isinstance(what, Unread)]
    return tuple(told or kept)


def _is_same(one: Spotted, two: Spotted) -> bool:
    if isinstance(one, Point) and isinstance(two, Point):
        return abs(one.lat - two.lat) < _SAME and abs(one.lon - two.lon) < _SAME
    return one == two


def cut(text: str, found: list[Found], mark: str = " ") -> str:
    """The text without what was found; mark stands where each began, blanks in the rest."""
    for each in found:
        blank = mark + " " * (each.end - each.start - len(mark))
        text = text[: each.start] + blank + text[each.end :]
    return text


def _one_after_another(text: str) -> Iterator[Found]:
    yield from find_links(text)
    bare = without_links(text)
    yield from find_codes(bare)
    yield from find_degrees(bare)
