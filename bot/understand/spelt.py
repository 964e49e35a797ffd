"""Spells what is written with signs or as the military does in plain words and figures."""

import re

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_GROUP = re.compile(
    rf"\b(\d\d) ?([01]\d|2[0-3])([0-5]\d) ?([a-z])? ?({_MONTHS})(?![a-z])"
    r"(?: ?(?:\d{4}|\d\d(?!\d)))?",
    re.IGNORECASE,
)
"""A date-time group: 091800CFEB23 is 18:00 on the 9th of February; only Z says another zone."""
_SHORT_GROUP = re.compile(
    r"\b(nlt|by|before|until) (0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)"
    r"(?: ?(?:hrs|local|lt)\b|(?!\w))",
    re.IGNORECASE,
)
"""The same without its month: NLT 081400 is by 14:00 on the 8th."""
_WINDOW = re.compile(r"\b0\d[0-5]\d ?[-–] ?([01]\d|2[0-3])([0-5]\d)\b")
"""From 0800-1200: by when it ends."""
_SPELT = [
    (re.compile(shape, re.IGNORECASE), plain)
    for shape, plain in (
        (r"(?<=\d)T(?=\d\d:\d\d)", " "),
        (r"\bmid-day\b", "midday"),
        (r"\bi'?m\b", "im"),
        (r"\b(?:24/7|7/24)\b", ""),
        (r"\bw/o\b", "without"),
        (r"\bw/(?=\s?\w)", "with "),
        (r"\b([pc])/(?=\s)", r"\1 "),
        (r"(?<![^\W\d_])([ap])\.m\b\.?", r"\1m"),
        ("²", "2"),
        ("³", "3"),
        (r"\bsq\.? ?m(?:t|tr)?\b", "m2"),
        (r"\bкв\.? ?м\b", "м2"),
    )
]
"""Short forms with signs in them, spelt as they are read."""

_DRAWN_OUT = re.compile(r"([^\W\d_ivxIVX])\1{2,}")
"""A letter that is drawn out: acilll."""
_CYRILLIC = str.maketrans("aceiopxyACEIOPXYTHKMB", "асеіорхуАСЕІОРХУТНКМВ")
_MIXED = re.compile(r"(?=\w*[а-яіїє])(?=\w*[aceiopxyACEIOPXYTHKMB])[^\W\d_]+")
"""A Cyrillic word with letters of the other keyboard in it."""


def spelt(line: str) -> str:
    """A line with signs that are not on every keyboard in plain ones."""
    for sign, tail in (("½", ".5"), ("¼", ".25"), ("¾", ".75")):
        line = re.sub(rf"(\d) ?{sign}", rf"\1{tail}", line).replace(sign, f"0{tail}")
    line = _DRAWN_OUT.sub(r"\1", line)
    line = _MIXED.sub(lambda word: word[0].translate(_CYRILLIC), line)
    line = _GROUP.sub(_date_and_time, line)
    line = _WINDOW.sub(r"\1:\2", line)
    line = _SHORT_GROUP.sub(_day_and_time, line)
    for shape, plain in _SPELT:
        line = shape.sub(plain, line)
    return line.replace("×", " x ").replace("*", " * ")


def _day_and_time(group: re.Match[str]) -> str:
    lead, day, hour, minute = group.groups()
    return f"{lead} {int(day)}th {hour}:{minute}"


def _date_and_time(group: re.Match[str]) -> str:
    day, hour, minute, zone, month = group.groups()
    return f"{day} {month} {hour}:{minute}" + (" zulu" if (zone or "").casefold() == "z" else "")
