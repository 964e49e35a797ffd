"""Reads dates: in figures, with the month's name, or the day of the month alone."""

import re
from datetime import date, timedelta

from bot.understand.days import around, nearest, valid
from bot.understand.edges import LEADS, Found, ends, has_edge
from bot.understand.hours import meanings_at
from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind

_ORDINALS = frozenset({"st", "nd", "rd", "th", "го", "sine", "sina", "ine", "ina", "una", "une"})
_ENDINGS = frozenset({"st", "nd", "rd", "th", "er", "го"})
"""What stands between a day and its month, or behind both."""
_SOON = timedelta(days=45)
"""A date in figures that is so near is meant, when the other one it may be is not."""
_YEARS = 2
"""A number so near this year behind a date is its year, and no clock time."""


def read_dates(row: Row, today: date, found: Found) -> None:
    for i, piece in enumerate(row.pieces):
        if piece.kind is Kind.DATE and not piece.used:
            days = _numeric(piece.text, today)
            if days:
                piece.used = True
                found.days.append(days)
                found.at.append(i)
    for i, piece in list(row.of("month")):
        _month(row, i, piece, today, found)
    for i in range(len(row.pieces)):
        day = _dotted(row, i, today, found)
        if day is not None:
            row.pieces[i].used = True
            found.days.append((day,))
            found.at.append(i)
    for i, piece in enumerate(row.pieces):
        if i and piece.text in _ORDINALS and not piece.used:
            _day_of_month(row, i, today, found)
        elif _is_numbered_day(row, i):
            _add_day_of_month(int(piece.value or 0), today, [i], row, found)


def _dotted(row: Row, i: int, today: date, found: Found) -> date | None:
    """Such as 14.02 where a time is expected; behind a day it is a clock time."""
    piece = row.pieces[i]
    parts = re.fullmatch(r"(\d\d?)\.(0[1-9]|1[0-2])", piece.text)
    if parts is None or not piece.is_number or piece.used:
        return None
    behind = row.after(i)
    by_clock = behind is not None and row.pieces[behind].kind is Kind.CLOCK
    if behind is not None and "by" in row.pieces[behind].meanings and behind + 1 < len(row.pieces):
        by_clock = row.pieces[behind + 1].kind is Kind.CLOCK
    if not (has_edge(row, i) or by_clock) or {"unit", "hour"} & meanings_at(row, i + 1):
        return None
    day = nearest(int(parts[1]), int(parts[2]), today)
    return None if day is None or _has_day(row, i, day, found) else day


def _has_day(row: Row, i: int, day: date, found: Found) -> bool:
    """Whether another day, or a word for clock times, stands before what may be a date."""
    near = row.pieces[max(0, i - 2) : i]
    weekdays = {int(n) for piece in near for n in piece.meanings.get("weekday", ())}
    if any(i - at in (1, 2) for at in found.at) or (weekdays and day.weekday() not in weekdays):
        return True
    return any(piece.one("day") or "clock" in piece.meanings for piece in near)


def _month(row: Row, i: int, piece: Piece, today: date, found: Found) -> None:
    """A day and a month, in either order, perhaps with an ordinal's ending and the year."""
    for beside in (row.before(i), row.after(i)):
        ordinal = beside is not None and beside < i and row.pieces[beside].text in _ENDINGS
        at = row.before(beside) if ordinal and beside is not None else beside
        number = row.pieces[at] if at is not None else None
        if number is None or at is None or number.used or not number.is_number:
            continue
        n, month, tail = number.value or 0.0, int(piece.one("month")), _tail(row, max(at, i))
        year = _year(row, tail[-1] if tail else max(at, i), today)
        years = [int(row.pieces[year].value or 0)] if year is not None else around(today)
        day = nearest(int(n), month, today, years) if n == int(n) else None
        if day is None:
            continue
        used = [at, i, *tail, *([beside] if ordinal and beside is not None else [])]
        for each in [*used, *([year] if year is not None else [])]:
            row.pieces[each].used = True
        found.days.append((day,))
        found.at += [at, i]
        return


def _tail(row: Row, last: int) -> list[int]:
    """Where an ordinal's ending stands behind a day, as in February 14th."""
    return [i for i in (last + 1,) if i < len(row.pieces) and row.pieces[i].text in _ENDINGS]


def _year(row: Row, last: int, today: date) -> int | None:
    """Where the year of a date stands: one of those around now, as 1800 is a clock time."""
    at = row.after(last)
    if at is not None and row.pieces[at].text == ",":
        at = row.after(at)
    number = row.pieces[at] if at is not None else None
    if number is None or at is None or number.used or not re.fullmatch(r"20\d\d", number.text):
        return None
    near = abs((number.value or 0) - today.year) <= _YEARS
    return at if near and not {"item", "unit"} & meanings_at(row, at + 1) else None


def _day_of_month(row: Row, i: int, today: date, found: Found) -> None:
    """Such as "by the 20th", the next one that there is."""
    dash = i - 1 if i > 1 and row.pieces[i - 1].text == "-" else i
    number, ordinal = row.pieces[dash - 1], row.pieces[i]
    beside = number.is_number and not number.used and ordinal.start - number.end <= 1
    if beside and ends(row, i):
        _add_day_of_month(int(number.value or 0), today, [dash - 1, i], row, found)


def _is_numbered_day(row: Row, i: int) -> bool:
    """Such as "pour le 12", "antes del 12"."""
    piece, before = row.pieces[i], row.before(i, over=LEADS)
    if i and row.pieces[i - 1].text == "ayin" and piece.is_number and not piece.used:
        return True
    if not piece.is_number or piece.used or before is None or not ends(row, i):
        return False
    lead = row.pieces[before]
    if i and row.pieces[i - 1].text in ("le", "el") and (piece.value or 0) % 1 == 0:
        return row.pieces[i - 1].start > 0
    between = row.plain[lead.start : piece.start].split()
    return bool({"by", "before"} & lead.meanings.keys()) and between[-1:][0] in ("le", "el", "del")


def _add_day_of_month(n: int, today: date, at: list[int], row: Row, found: Found) -> None:
    months = (today.month, today.month % 12 + 1)
    days = valid([(today.year + (month < today.month), month, n) for month in months], today)
    days = tuple(day for day in days if day >= today)
    if days:
        for i in at:
            row.pieces[i].used = True
        found.days.append((days[0],))
        found.at += at


def _numeric(text: str, today: date) -> tuple[date, ...]:
    """The days that a date in figures may mean; 5/6 may be two."""
    if re.match(r"\d{4}-", text):
        year, month, day = map(int, text.split("-"))
        return valid([(year, month, day)], today)
    first, second, *rest = (int(n) for n in re.split(r"[/.-]", text))
    if rest:
        year = rest[0] if rest[0] > 99 else 2000 + rest[0]
        pairs = [(year, second, first), (year, first, second)]
        days = valid(pairs, today)
        return days if "/" in text else days[:1]
    either = (nearest(first, second, today), nearest(second, first, today))
    days = tuple(dict.fromkeys(day for day in either if day))
    soon = tuple(day for day in days if timedelta(0) <= day - today <= _SOON)
    return soon if len(soon) == 1 else days
