"""Reads by when something is needed, and for how many days."""

from datetime import date, datetime, time, timedelta, tzinfo

from bot.understand.clocks import read_clocks, read_parts
from bot.understand.dates import read_dates
from bot.understand.edges import END, LEADS, Found
from bot.understand.named_days import only_led, read_named_days
from bot.understand.periods import read_periods
from bot.understand.pieces import Row
from bot.understand.result import Deadline
from bot.understand.spans import is_ago, read_spans


def read_when(row: Row, now: datetime, zone: tzinfo | None) -> Deadline | None:
    """The deadline that a message names, in its own zone if it has one; all moments are local."""
    there = now.astimezone(zone or now.tzinfo)
    found = Found([], [], [], [], [], [])
    read_spans(row, found)
    read_dates(row, there.date(), found)
    read_periods(row, there.date(), found)
    read_clocks(row, found)
    read_named_days(row, there.date(), found)
    only_led(row, found)
    read_parts(row, found)
    _mark_edges(row, found)
    if not found.at or (row.answers_when and any(p.is_number and not p.used for p in row.pieces)):
        return None  # such as the 31st of February, 10:00
    read = row.read(min(found.at), max(found.at))
    for i in found.at:
        row.pieces[i].is_when = True
    moments = tuple(moment.astimezone(now.tzinfo) for moment in _moments(found, there))
    future = tuple(m for m in moments if m > now)
    if not future:
        return Deadline(moments=moments, read=read, is_past=True)
    return Deadline(moments=moments if len(moments) > 1 else future, read=read)


def read_days(row: Row, *, is_for_days: bool) -> int | None:
    """For how many days it is meant to last; a bare span says so where it is for days."""
    for i, piece in row.of("day"):
        if piece.one("day") != "" or i == 0 or not row.pieces[i - 1].is_number:
            continue
        number = row.pieces[i - 1]
        if number.used:
            continue
        number.used = piece.used = True
        if not is_ago(row, i - 1):
            return int(number.value or 0)
    for i, piece in row.of("week"):
        if i and row.pieces[i - 1].is_number and not row.pieces[i - 1].used:
            row.pieces[i - 1].used = piece.used = True
            return int((row.pieces[i - 1].value or 0) * 7)
        if i and "for" in row.pieces[i - 1].meanings:
            piece.used = True
            return 7
    return _spanned(row) if is_for_days else None


def _spanned(row: Row) -> int | None:
    """Such as "food for a week", "enough for two weeks" as one word."""
    for i, piece in row.of("span"):
        days, hours = divmod(int(piece.one("span")), 24)
        if days and not hours and not is_ago(row, i):
            piece.used = True
            return days
    return None


def _mark_edges(row: Row, found: Found) -> None:
    """Uses the words that lead to a moment; before a day means the day before."""
    for i in list(found.at):
        for at in (row.before(i, over=LEADS), row.after(i, over=LEADS)):
            if at is None:
                continue
            piece = row.pieces[at]
            if {"before", "by", "within", "clock"} & piece.meanings.keys():
                piece.used = True
                denied = at > 0 and "negation" in row.pieces[at - 1].meanings
                behind = piece.text in ("once", "evvel")
                ends = "month_end" in row.pieces[i].meanings
                if "before" in piece.meanings and (at < i or behind) and not (denied or ends):
                    found.before = True


def _moments(found: Found, now: datetime) -> tuple[datetime, ...]:
    if found.spans and not found.days and not found.clocks:
        return (now + min(found.spans),)
    if found.perhaps and not found.days:
        return tuple(sorted((now + found.perhaps[0], *(_next(c, now) for c, *_ in found.clocks))))
    days: tuple[date, ...] = tuple(dict.fromkeys(d for options in found.days for d in options))
    clocks = tuple(dict.fromkeys(c for options in found.clocks for c in options))
    part = min(found.parts) if found.parts else None
    if not days:
        return tuple(_next(c, now) for c in clocks or ((part or END),))
    if found.before and not clocks and part is None:
        days = tuple(day - timedelta(days=1) for day in days)
    return tuple(
        datetime.combine(day, clock, now.tzinfo)
        for day in days
        for clock in clocks or (part or END,)
    )


def _next(clock: time, now: datetime) -> datetime:
    today = datetime.combine(now.date(), clock, now.tzinfo)
    return today if today > now else today + timedelta(days=1)
