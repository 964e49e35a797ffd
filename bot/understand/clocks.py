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
from bot.understand.tables import fillers
from bot.understand.tokens import Kind

_REACH = 4
_DAY = frozenset({"day", "weekday", "month"})
_OCLOCK = frozenset({"o", "oclock"})


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
        return _exactly(row, i, hour, minute)
    if not piece.is_number or piece.value is None or not 0 <= piece.value < 25:
        return None
    minutes = re.fullmatch(r"(\d{1,2})(?:\.([0-5]\d)|,(00|1[3-9]|[2-5]\d))", piece.text)
    if minutes and has_edge(row, i) and "unit" not in meanings_at(row, i + 1):
        return _exactly(row, i, int(minutes[1]), int(minutes[2] or minutes[3]))
    if piece.value != int(piece.value):
        return None
    hour, after = int(piece.value), row.after(i)
    following = row.pieces[after] if after is not None else None
    if following is not None and after is not None and after == i + 1 and not following.used:
        if "hour" in following.meanings and following.end - piece.end <= 10:
            minute, last = _minutes(row, i + 2)
            clock = with_half(row, i, hour, minute, certain=True, over=last or after)
            return clock and (clock[0], [*clock[1], *range(i + 1, (last or after) + 1)])
        if "clock" in following.meanings and following.text in _OCLOCK:
            clock = with_half(row, i, hour, 0, certain=False, over=after)
            return clock and (clock[0], [*clock[1], after])
    said = with_half(row, i, hour, 0, certain=False)
    return said if said is not None and len(said[1]) > 1 else _led(row, i, hour, said)


def _exactly(row: Row, i: int, hour: int, minute: int) -> Clock | None:
    """An hour with its minutes, and the word for hours behind it, as in "18:30 h"."""
    clock = with_half(row, i, hour, minute, certain=True)
    follows = "hour" in meanings_at(row, i + 1) and not row.pieces[i + 1].used
    return clock and (clock[0], [*clock[1], *([i + 1] if follows else [])])


def _led(row: Row, i: int, hour: int, said: Clock | None) -> Clock | None:
    """An hour behind a part of the day, or behind "at"."""
    before, after = row.before(i, over=LEADS), row.after(i)
    part = part_of(row, before) if before is not None else ""
    if part and 1 <= hour <= 12 and ends(row, i):
        return (in_part(hour, part),), [i]
    if before is None or said is None or "clock" not in row.pieces[before].meanings:
        return None
    following = row.pieces[after].meanings.keys() if after is not None else set()
    # "at", "à" or "о" alone lead to anything; an hour must stand by a day, or be asked for.
    anything = "filler" in row.pieces[before].meanings and not row.answers_when
    if "item" in following or (anything and not {"part", "am", "pm"} & following):
        return None
    return said[0], [before, *said[1]]


def _minutes(row: Row, i: int) -> tuple[int, int | None]:
    """The minutes behind an hour's word, and where they stand, as in "18 h 30"."""
    number = row.pieces[i] if i < len(row.pieces) else None
    if number is None or number.used or not re.fullmatch(r"[0-5]\d", number.text):
        return 0, None
    return (int(number.text), i) if ends(row, i) else (0, None)


def _is_unknown_word(piece: Piece) -> bool:
    return piece.kind is Kind.WORD and not piece.meanings and len(piece.text) > 2


def _is_of_a_message(row: Row, i: int) -> bool:
    """Whether it is when something was said: our call of this morning."""
    before = [row.pieces[n].text for n in range(max(0, i - _REACH), i)]
    return any(word in fillers("message") for word in before)


def _is_habit(row: Row, i: int) -> bool:
    """Whether it is what nights are like, as in "it is freezing at night"."""
    lead = row.before(i, over=LEADS)
    led = lead is not None and {"by", "before", "within"} & row.pieces[lead].meanings.keys()
    return row.pieces[i].text in fillers("night") and not led and not row.answers_when


def _is_apart(row: Row, i: int, found: Found) -> bool:
    """Whether sentences end between it and every day or hour that was found."""
    return bool(found.at) and not any(_same_sentence(row, i, at) for at in found.at)


def _same_sentence(row: Row, i: int, at: int) -> bool:
    between = row.pieces[min(i, at) + 1 : max(i, at)]
    return not any(p.kind is Kind.BREAK or p.text in (".", "!", "?", "؟", ";") for p in between)


def read_parts(row: Row, found: Found) -> None:
    """Such as "in the morning", "tomorrow am"; "for the night shift" is none."""
    for i, piece in list(row.of("am", "pm")):
        if i and _DAY & row.pieces[i - 1].meanings.keys():
            piece.used = True
            found.parts.append(time(12) if "am" in piece.meanings else time(18))
            found.at.append(i)
    for i, piece in list(row.of("part")):
        alone = not found.days and not found.clocks
        if _is_of_a_message(row, i) or (alone and _is_habit(row, i)) or _is_apart(row, i, found):
            continue
        if alone and i + 1 < len(row.pieces) and _is_unknown_word(row.pieces[i + 1]):
            continue
        piece.used = True
        found.parts.append(time.fromisoformat(piece.one("part")))
        found.at.append(i)
