"""Reads clock times and parts of the day."""

import re
from datetime import time

from bot.understand.edges import END, LEADS, Found, ends, has_edge
from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind

_HALVES = frozenset({"am", "pm", "part"})
_DAYS = frozenset({"day", "weekday", "month"})
_AT_HOURS = frozenset({"da", "de", "ta", "te", "a", "e", "ya", "ye"})
Clock = tuple[tuple[time, ...], list[int]]
"""The times that may be meant, and the pieces that say so."""


def read_clocks(row: Row, found: Found) -> None:
    for i, piece in enumerate(row.pieces):
        if piece.used:
            continue
        clock = (
            _military(row, i, piece, found)
            or _between(row, i, piece)
            or _suffixed(row, i, piece)
            or _by_day(row, i, piece)
            or _clock(row, i, piece)
        )
        if clock:
            options, pieces = clock
            found.clocks.append(options)
            for j in pieces:
                row.pieces[j].used = True
            found.at += pieces


def _military(row: Row, i: int, piece: Piece, found: Found) -> Clock | None:
    """Such as 1800 behind a day, or as the last word behind "by"."""
    digits = re.fullmatch(r"([01]\d|2[0-3])([0-5]\d)", piece.text)
    if digits is None or not piece.is_number:
        return None
    led = has_edge(row, i) and (ends(row, i) or bool(_DAYS & _meanings(row, i + 1)))
    if i - 1 not in found.at and not led:
        return None
    return (time(int(digits[1]), int(digits[2])),), [i]


def _between(row: Row, i: int, piece: Piece) -> Clock | None:
    """Between 9 and 11 is by 11."""
    at = [n for n in range(i + 1, min(i + 5, len(row.pieces))) if _is_hour(row.pieces[n])]
    if "between" not in piece.meanings or len(at) < 2 or "unit" in _meanings(row, at[1] + 1):
        return None
    clock = _with_half(row, at[1], int(row.pieces[at[1]].value or 0), 0, certain=False)
    return clock and (clock[0], [i, at[0], *clock[1]])


def _suffixed(row: Row, i: int, piece: Piece) -> Clock | None:
    """Such as the Turkish "10da", at ten."""
    if not _is_hour(piece):
        return None
    hour = int(piece.value or 0)
    follows = row.pieces[i + 1] if i + 1 < len(row.pieces) else None
    ending = piece.text.partition("'")[2]
    if ending in _AT_HOURS and (has_edge(row, i) or _is_part(row, i - 1)):
        return _with_half(row, i, hour, 0, certain=hour >= 8)
    if follows is None or follows.start != piece.end or follows.text not in _AT_HOURS:
        return None
    return _with_half(row, i, hour, 0, certain=hour >= 8)


def _by_day(row: Row, i: int, piece: Piece) -> Clock | None:
    """An hour at the end, behind "at" and a day: "Sunday at 15"."""
    before = row.before(i, over=LEADS) if _is_hour(piece) else None
    if before is None or "clock" not in row.pieces[before].meanings or not ends(row, i):
        return None
    day = row.before(before, over=LEADS)
    if day is None or not (
        _DAYS & row.pieces[day].meanings.keys() or row.pieces[day].kind is Kind.DATE
    ):
        return None
    clock = _with_half(row, i, int(piece.value or 0), 0, certain=False)
    return clock and (clock[0], [before, *clock[1]])


def _is_part(row: Row, i: int) -> bool:
    return i >= 0 and "part" in row.pieces[i].meanings


def _is_hour(piece: Piece) -> bool:
    return (
        piece.is_number
        and not piece.used
        and 0 < (piece.value or 0) <= 24
        and (piece.value or 0) % 1 == 0
    )


def _meanings(row: Row, i: int) -> set[str]:
    return set(row.pieces[i].meanings) if i < len(row.pieces) else set()


def _clock(row: Row, i: int, piece: Piece) -> Clock | None:
    """The times that a piece may mean, with the pieces that say it."""
    if piece.kind is Kind.CLOCK:
        hour, minute = (int(n) for n in re.findall(r"\d+", piece.text)[:2])
        return _with_half(row, i, hour, minute, certain=True)
    if not piece.is_number or piece.value is None or not 0 <= piece.value < 25:
        return None
    minutes = re.fullmatch(r"(\d{1,2})[.,](00|1[3-9]|[2-5]\d)", piece.text)
    if minutes and has_edge(row, i) and "unit" not in _meanings(row, i + 1):
        return _with_half(row, i, int(minutes[1]), int(minutes[2]), certain=True)
    if piece.value != int(piece.value):
        return None
    hour = int(piece.value)
    after = row.after(i)
    following = row.pieces[after] if after is not None else None
    if (
        following is not None
        and not following.used
        and "hour" in following.meanings
        and following.end - piece.end <= 10
    ) and after == i + 1:
        clock = _with_half(row, i, hour, 0, certain=True, over=after)
        return (clock[0], [*clock[1], after]) if clock else None
    said = _with_half(row, i, hour, 0, certain=False)
    if said is not None and len(said[1]) > 1:
        return said
    before = row.before(i, over=LEADS)
    part = row.pieces[before].one("part") if before is not None else None
    if part is not None and before is not None and 1 <= hour <= 12 and ends(row, i):
        return (time(hour % 12 + (12 if part >= "18:00" else 0)),), [before, i]
    led = before is not None and "clock" in row.pieces[before].meanings
    if led and following is not None and following.one("item") is not None:
        led = False
    if led and before is not None and "filler" in row.pieces[before].meanings:
        # "at", "à" or "о" alone lead to anything; an hour must stand by a day.
        led = following is None or "unit" not in following.meanings
        led = (
            led and following is not None and bool({"part", "am", "pm"} & following.meanings.keys())
        )
    if not led or before is None:
        return None
    return (said[0], [before, *said[1]]) if said else None


def _with_half(
    row: Row, i: int, hour: int, minute: int, *, certain: bool, over: int | None = None
) -> Clock | None:
    """An hour, with the half of the day that stands behind it."""
    if hour > 24 or minute > 59:
        return None
    after = row.after(over if over is not None else i, over=_HALVES)
    behind = row.pieces[after] if after is not None else None
    if behind is not None and not behind.used and 1 <= hour <= 12 and after is not None:
        part = behind.one("part")
        if "am" in behind.meanings and after <= i + 2:
            return (time(hour % 12, minute),), [i, after]
        if "pm" in behind.meanings and after <= i + 2:
            return (time(hour % 12 + 12, minute),), [i, after]
        if part is not None and not (certain and part == "12:00"):
            late = part >= "18:00" or (part == "12:00" and hour <= 3)
            return (time(hour % 12 + (12 if late else 0), minute),), [i, after]
    if hour == 24:
        return (END,), [i]
    if certain or hour >= 13:
        return (time(hour, minute),), [i]
    return (time(hour, minute), time((hour + 12) % 24, minute)), [i]


def _is_unknown_word(piece: Piece) -> bool:
    return piece.kind is Kind.WORD and not piece.meanings and len(piece.text) > 2


def read_parts(row: Row, found: Found) -> None:
    """Such as "in the morning"; "for the night shift" is none."""
    for i, piece in list(row.of("part")):
        alone = not found.days and not found.clocks
        if alone and i + 1 < len(row.pieces) and _is_unknown_word(row.pieces[i + 1]):
            continue
        piece.used = True
        found.parts.append(time.fromisoformat(piece.one("part")))
        found.at.append(i)
