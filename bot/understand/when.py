"""Reads by when something is needed, and for how many days."""

from datetime import date, datetime, time, timedelta

from bot.understand.clocks import read_clocks, read_parts
from bot.understand.dates import read_dates, read_named_days
from bot.understand.edges import END, LEADS, Found
from bot.understand.periods import read_periods
from bot.understand.pieces import Row
from bot.understand.result import Deadline

_BEHIND = ("icinde", "icerisinde", "sonra", "zarfinda")


def read_when(row: Row, now: datetime) -> Deadline | None:
    """The deadline that a message names; now is local, and so are the moments."""
    found = Found([], [], [], [], [])
    _spans(row, found)
    read_dates(row, now.date(), found)
    read_periods(row, now.date(), found)
    read_clocks(row, found)
    read_named_days(row, now.date(), found)
    read_parts(row, found)
    _mark_edges(row, found)
    if not found.at:
        return None
    read = row.read(min(found.at), max(found.at))
    moments = _moments(found, now)
    future = tuple(m for m in moments if m > now)
    if not future:
        return Deadline(moments=moments, read=read, is_past=True)
    return Deadline(moments=moments if len(moments) > 1 else future, read=read)


def read_days(row: Row) -> int | None:
    """For how many days it is meant to last."""
    for i, piece in row.of("day"):
        if piece.one("day") != "" or i == 0 or not row.pieces[i - 1].is_number:
            continue
        number = row.pieces[i - 1]
        if number.used:
            continue
        number.used = piece.used = True
        if not _is_ago(row, i - 1):
            return int(number.value or 0)
    for i, piece in row.of("week"):
        if i and row.pieces[i - 1].is_number and not row.pieces[i - 1].used:
            row.pieces[i - 1].used = piece.used = True
            return int((row.pieces[i - 1].value or 0) * 7)
        if i and "for" in row.pieces[i - 1].meanings:
            piece.used = True
            return 7
    return None


def _is_ago(row: Row, i: int) -> bool:
    """Whether it is how long something lasts already, as in "3 days ago"."""
    beside = [row.pieces[at] for at in (i - 1, i + 1, i + 2) if 0 <= at < len(row.pieces)]
    return any("ago" in piece.meanings for piece in beside)


def _spans(row: Row, found: Found) -> None:
    """Such as "within 48 hours"; "for 7 days" is none, and "14h" is a clock time."""
    for i, piece in list(row.of("span")):
        if _is_within(row, i + 1):
            piece.used = True
            found.spans.append(timedelta(hours=int(piece.one("span"))))
            found.at.append(i)
    for i, piece in list(row.of("week", "hour")):
        lead = row.before(i, over=LEADS)
        if lead is not None and "within" in row.pieces[lead].meanings:
            piece.used = True
            whole = timedelta(weeks=1) if "week" in piece.meanings else timedelta(hours=1)
            found.spans.append(whole)
            found.at.append(i)
    for i, piece in list(row.of("hour", "day", "week")):
        number = row.pieces[i - 1] if i else None
        if (
            number is None
            or not number.is_number
            or number.used
            or piece.one("day") not in (None, "")
        ):
            continue
        value = number.value or 0.0
        if "hour" in piece.meanings:
            span, long = timedelta(hours=value), value >= 24
        elif "day" in piece.meanings:
            span, long = timedelta(days=min(value, 9999)), False
        else:
            span, long = timedelta(weeks=min(value, 999)), False
        if not (_is_within(row, i) or long):
            continue
        number.used = piece.used = True
        found.spans.append(span)
        found.at += [i - 1, i]


def _is_within(row: Row, i: int) -> bool:
    """Whether a span is said to run from now, by the word before its number or after it."""
    after = row.after(i, over=LEADS) if i < len(row.pieces) else None
    if after is not None and row.pieces[after].text in _BEHIND and row.pieces[i].text != "gunluk":
        return True
    if after is not None and row.pieces[after].text == "kadar" and row.pieces[i].text == "saate":
        return True
    before = row.before(i - 1, over=LEADS)
    if before is None:
        return False
    lead = row.pieces[before]
    daily = i < len(row.pieces) and row.pieces[i].text == "gunluk"
    return ("within" in lead.meanings or "by" in lead.meanings) and not daily


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
                if "before" in piece.meanings and (at < i or behind) and not denied:
                    found.before = True


def _moments(found: Found, now: datetime) -> tuple[datetime, ...]:
    if found.spans and not found.days and not found.clocks:
        return (now + min(found.spans),)
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
