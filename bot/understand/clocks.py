"""Reads clock times and parts of the day."""

import re
from datetime import time

from bot.understand.edges import LEADS, Found, ends, has_edge
from bot.understand.hours import (
    Clock,
    between,
    by_day,
    in_part,
    is_hour,
    meanings_at,
    military,
    part_of,
    suffixed,
    with_half,
)
from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind


def read_clocks(row: Row, found: Found) -> None:
    for i, piece in enumerate(row.pieces):
        if piece.used:
            continue
        clock = (
            military(row, i, piece, found)
            or between(row, i, piece)
            or suffixed(row, i, piece)
            or by_day(row, i, piece)
            or _clock(row, i, piece)
        )
        if clock:
            options, pieces = clock
            pieces = [*pieces, *_from(row, min(pieces))]
            found.clocks.append(options)
            for j in pieces:
                row.pieces[j].used = True
            found.at += pieces


def _from(row: Row, i: int) -> list[int]:
    """The hour before a dash, as in 6-8pm: it begins then, which says nothing of by when."""
    if i < 2 or row.pieces[i - 1].text != "-" or row.pieces[i - 1].end != row.pieces[i].start:
        return []
    return [i - 2] if is_hour(row.pieces[i - 2]) else []


def _clock(row: Row, i: int, piece: Piece) -> Clock | None:
    """The times that a piece may mean, with the pieces that say it."""
    if piece.kind is Kind.CLOCK:
        hour, minute = (int(n) for n in re.findall(r"\d+", piece.text)[:2])
        return with_half(row, i, hour, minute, certain=True)
    if not piece.is_number or piece.value is None or not 0 <= piece.value < 25:
        return None
    minutes = re.fullmatch(r"(\d{1,2})[.,](00|1[3-9]|[2-5]\d)", piece.text)
    if minutes and has_edge(row, i) and "unit" not in meanings_at(row, i + 1):
        return with_half(row, i, int(minutes[1]), int(minutes[2]), certain=True)
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
        clock = with_half(row, i, hour, 0, certain=True, over=after)
        return (clock[0], [*clock[1], after]) if clock else None
    said = with_half(row, i, hour, 0, certain=False)
    if said is not None and len(said[1]) > 1:
        return said
    before = row.before(i, over=LEADS)
    part = part_of(row, before) if before is not None else ""
    if part and before is not None and 1 <= hour <= 12 and ends(row, i):
        return (in_part(hour, part),), [i]
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
