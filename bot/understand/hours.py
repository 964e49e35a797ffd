"""Hours of the day, and the ways in which they are said behind a day or before a unit."""

import re
from datetime import time

from bot.understand.edges import END, LEADS, Found, ends, has_edge
from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind

_HALVES = frozenset({"am", "pm", "part", "evening", "tonight"})
_DAYS = frozenset({"day", "weekday", "month", "part", "evening", "tonight"})
_AT_HOURS = frozenset({"da", "de", "ta", "te", "a", "e", "ya", "ye"})
_MIDNIGHT = 5
"""Up to so many, an hour of the night is after midnight."""
Clock = tuple[tuple[time, ...], list[int]]
"""The times that may be meant, and the pieces that say so."""


def military(row: Row, i: int, piece: Piece, found: Found) -> Clock | None:
    """Such as 1800 behind a day, or as the last word behind "by"."""
    digits = re.fullmatch(r"([01]\d|2[0-3])([0-5]\d)", piece.text)
    if digits is None or not piece.is_number:
        return None
    hours = "hour" in meanings_at(row, i + 1)
    by_day = bool(_DAYS & meanings_at(row, i + 1))
    led = has_edge(row, i) and (hours or ends(row, i) or by_day)
    led |= digits[0][0] == "0" and (hours or by_day)
    if i - 1 not in found.at and not led:
        return None
    return (time(int(digits[1]), int(digits[2])),), [i, i + 1] if hours else [i]


def between(row: Row, i: int, piece: Piece) -> Clock | None:
    """Between 9 and 11 is by 11."""
    at = [n for n in range(i + 1, min(i + 5, len(row.pieces))) if is_hour(row.pieces[n])]
    if "between" not in piece.meanings or len(at) < 2 or "unit" in meanings_at(row, at[1] + 1):
        return None
    clock = with_half(row, at[1], int(row.pieces[at[1]].value or 0), 0, certain=False)
    return clock and (clock[0], [i, at[0], *clock[1]])


def suffixed(row: Row, i: int, piece: Piece) -> Clock | None:
    """Such as the Turkish "10da", at ten."""
    if not is_hour(piece):
        return None
    hour = int(piece.value or 0)
    follows = row.pieces[i + 1] if i + 1 < len(row.pieces) else None
    part = part_of(row, i - 1)
    apart = follows is None or follows.start != piece.end or follows.text not in _AT_HOURS
    if piece.text.partition("'")[2] in _AT_HOURS and (has_edge(row, i) or part):
        apart = False
    if apart:
        return None
    if part and hour <= 12:
        return (in_part(hour, part),), [i]
    return with_half(row, i, hour, 0, certain=hour >= 8)


def part_of(row: Row, i: int) -> str:
    """The part of the day that a piece says, as the time when it ends."""
    if i < 0:
        return ""
    piece = row.pieces[i]
    part = "21:00" if "evening" in piece.meanings else piece.one("part")
    return "23:59" if "tonight" in piece.meanings else part or ""


def in_part(hour: int, part: str) -> time:
    """The hour that is meant in a part of the day: 8 in the evening."""
    late = part >= "18:00" and not (part == "23:59" and hour <= _MIDNIGHT)
    return time(hour % 12 + (12 if late else 0))


def by_day(row: Row, i: int, piece: Piece) -> Clock | None:
    """An hour at the end, behind "at" or "by" and a day: "Sunday at 15"."""
    before = row.before(i, over=LEADS) if is_hour(piece) else None
    if before is None or not ends(row, i):
        return None
    led = {"clock", "by", "before"} & row.pieces[before].meanings.keys()
    if not led and not (row.answers_when and row.pieces[before].one("day")):
        return None
    day = row.before(before, over=LEADS) if led else before
    while (
        day is not None and LEADS & row.pieces[day].meanings.keys() and not _is_day(row.pieces[day])
    ):
        day = row.before(day, over=LEADS)
    if day is None or not (_is_day(row.pieces[day]) or row.pieces[day].kind is Kind.DATE):
        return None
    hour = int(piece.value or 0)
    part, lead = part_of(row, day), [before] if led else []
    if part and hour <= 12:
        return (in_part(hour, part),), [*lead, i]
    clock = with_half(row, i, hour, 0, certain=False)
    return clock and (clock[0], [*lead, *clock[1]])


def _is_day(piece: Piece) -> bool:
    return bool(_DAYS & piece.meanings.keys()) and piece.one("day") != ""


def is_hour(piece: Piece) -> bool:
    """Whether a number may be an hour of the day."""
    return (
        piece.is_number
        and not piece.used
        and 0 < (piece.value or 0) <= 24
        and (piece.value or 0) % 1 == 0
    )


def with_half(
    row: Row, i: int, hour: int, minute: int, *, certain: bool, over: int | None = None
) -> Clock | None:
    """An hour, with the half of the day that stands behind it."""
    if hour > 24 or minute > 59:
        return None
    after = row.after(over if over is not None else i, over=_HALVES)
    behind = row.pieces[after] if after is not None else None
    if behind is not None and not behind.used and 1 <= hour <= 12 and after is not None:
        part = part_of(row, after)
        if "am" in behind.meanings and after <= i + 2:
            return (time(hour % 12, minute),), [i, after]
        if "pm" in behind.meanings and after <= i + 2:
            return (time(hour % 12 + 12, minute),), [i, after]
        if part and not (certain and part == "12:00"):
            late = part >= "18:00" or (part == "12:00" and hour <= 3)
            return (time(hour % 12 + (12 if late else 0), minute),), [i, after]
    if hour == 24:
        return (END,), [i]
    if certain or hour >= 13:
        return (time(hour, minute),), [i]
    return (time(hour, minute), time((hour + 12) % 24, minute)), [i]


def meanings_at(row: Row, i: int) -> set[str]:
    """What a piece may mean; nothing where there is none."""
    return set(row.pieces[i].meanings) if i < len(row.pieces) else set()
