"""Reads by when something is needed, and for how many days."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.understand.pieces import Piece, Row
from bot.understand.result import Deadline
from bot.understand.tokens import Kind

END = time(23, 59)
_LEADS = frozenset({"before", "by", "within", "for", "clock"})
_EDGES = frozenset({"before", "by", "clock", "day", "weekday", "within"})
_BEHIND = ("icinde", "icerisinde", "sonra", "zarfinda")
_HALVES = frozenset({"am", "pm", "part"})
_NIGHT, _EVENING = time(23, 59), time(21, 0)


@dataclass
class _Found:
    """What was found of a moment, piece by piece; before says that the day itself is too late."""

    days: list[tuple[date, ...]]
    clocks: list[tuple[time, ...]]
    parts: list[time]
    spans: list[timedelta]
    at: list[int]
    before: bool = False


def read_when(row: Row, now: datetime) -> Deadline | None:
    """The deadline that a message names; now is local, and so are the moments."""
    found = _Found([], [], [], [], [])
    _spans(row, found)
    _dates(row, now.date(), found)
    _clocks(row, found)
    _days(row, now.date(), found)
    _parts(row, found)
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
        return int(number.value or 0)
    for i, piece in row.of("week"):
        if i and row.pieces[i - 1].is_number and not row.pieces[i - 1].used:
            row.pieces[i - 1].used = piece.used = True
            return int((row.pieces[i - 1].value or 0) * 7)
    return None


def _spans(row: Row, found: _Found) -> None:
    """Such as "within 48 hours"; "for 7 days" is none, and "14h" is a clock time."""
    for i, piece in list(row.of("span")):
        if _is_within(row, i + 1):
            piece.used = True
            found.spans.append(timedelta(hours=int(piece.one("span"))))
            found.at.append(i)
    for i, piece in list(row.of("week")):
        if i and "within" in row.pieces[i - 1].meanings:
            piece.used = True
            found.spans.append(timedelta(weeks=1))
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
    after = row.after(i, over=_LEADS) if i < len(row.pieces) else None
    if after is not None and row.pieces[after].text in _BEHIND and row.pieces[i].text != "gunluk":
        return True
    before = row.before(i - 1, over=_LEADS)
    if before is None:
        return False
    lead = row.pieces[before]
    daily = i < len(row.pieces) and row.pieces[i].text == "gunluk"
    return ("within" in lead.meanings or "by" in lead.meanings) and not daily


def _clocks(row: Row, found: _Found) -> None:
    for i, piece in enumerate(row.pieces):
        if piece.used:
            continue
        clock = _military(row, i, piece, found) or _clock(row, i, piece)
        if clock:
            options, pieces = clock
            found.clocks.append(options)
            for j in pieces:
                row.pieces[j].used = True
            found.at += pieces


def _military(
    row: Row, i: int, piece: Piece, found: _Found
) -> tuple[tuple[time, ...], list[int]] | None:
    """Such as 1800 behind a day, or as the last word behind "by"."""
    digits = re.fullmatch(r"([01]\d|2[0-3])([0-5]\d)", piece.text)
    if digits is None or not piece.is_number:
        return None
    if i - 1 not in found.at and not (_has_edge(row, i) and _ends(row, i)):
        return None
    return (time(int(digits[1]), int(digits[2])),), [i]


def _clock(row: Row, i: int, piece: Piece) -> tuple[tuple[time, ...], list[int]] | None:
    """The times that a piece may mean, with the pieces that say it."""
    if piece.kind is Kind.CLOCK:
        hour, minute = (int(n) for n in re.findall(r"\d+", piece.text)[:2])
        return _with_half(row, i, hour, minute, certain=True)
    if not piece.is_number or piece.value is None or not 0 <= piece.value < 25:
        return None
    if piece.value != int(piece.value):
        minutes = re.fullmatch(r"(\d{1,2})[.,](00|1[3-9]|[2-5]\d)", piece.text)
        if minutes is None or not _has_edge(row, i):
            return None
        return _with_half(row, i, int(minutes[1]), int(minutes[2]), certain=True)
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
    before = row.before(i, over=_LEADS)
    part = row.pieces[before].one("part") if before is not None else None
    if part is not None and before is not None and 1 <= hour <= 12 and _ends(row, i):
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
) -> tuple[tuple[time, ...], list[int]] | None:
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


def _ends(row: Row, i: int) -> bool:
    """Whether nothing that could be counted stands behind a number."""
    after = row.after(i, over=_LEADS)
    if after is None:
        return True
    piece = row.pieces[after]
    return piece.kind is Kind.SIGN or bool({"by", "before", "priority"} & piece.meanings.keys())


def _has_edge(row: Row, i: int) -> bool:
    before = row.before(i, over=_LEADS)
    return before is not None and bool(_EDGES & row.pieces[before].meanings.keys())


def _dates(row: Row, today: date, found: _Found) -> None:
    for i, piece in enumerate(row.pieces):
        if piece.kind is Kind.DATE and not piece.used:
            days = _numeric(piece.text, today)
            if days:
                piece.used = True
                found.days.append(days)
                found.at.append(i)
        dotted = re.fullmatch(r"(\d\d?)\.(0[1-9]|1[0-2])", piece.text)
        if dotted and piece.is_number and not piece.used and _has_edge(row, i):
            day = _nearest(int(dotted[1]), int(dotted[2]), today)
            if day is not None:
                piece.used = True
                found.days.append((day,))
                found.at.append(i)
    for i, piece in list(row.of("month")):
        _month(row, i, piece, today, found)


def _month(row: Row, i: int, piece: Piece, today: date, found: _Found) -> None:
    """A day and a month, in either order."""
    for at in (row.before(i), row.after(i)):
        number = row.pieces[at] if at is not None else None
        # An ordinal's ending may stand between the two.
        if number is not None and not number.is_number and number.text in ("st", "nd", "rd", "th"):
            number.used = True
            at = at - 1 if at is not None and at < i else at
            number = row.pieces[at] if at is not None else None
        if number is None or at is None or number.used or not number.is_number:
            continue
        if number.value != int(number.value or 0) or not 1 <= (number.value or 0) <= 31:
            continue
        month = int(piece.one("month"))
        day = _nearest(int(number.value or 0), month, today)
        if day is None:
            continue
        number.used = piece.used = True
        last = max(at, i)
        if last + 1 < len(row.pieces):
            tail = row.pieces[last + 1]
            if tail.text in ("st", "nd", "rd", "th") or (tail.value == day.year):
                tail.used = True
        found.days.append((day,))
        found.at += [at, i]
        return


def _numeric(text: str, today: date) -> tuple[date, ...]:
    """The days that a date in figures may mean; 5/6 may be two."""
    if re.match(r"\d{4}-", text):
        year, month, day = map(int, text.split("-"))
        return _valid([(year, month, day)])
    first, second, *rest = (int(n) for n in re.split(r"[/.-]", text))
    if rest:
        year = rest[0] if rest[0] > 99 else 2000 + rest[0]
        pairs = [(year, second, first), (year, first, second)]
        days = _valid(pairs)
        return days if "/" in text else days[:1]
    either = (_nearest(first, second, today), _nearest(second, first, today))
    return tuple(dict.fromkeys(day for day in either if day))


def _valid(dates: list[tuple[int, int, int]]) -> tuple[date, ...]:
    found = []
    for year, month, day in dates:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue  # such as the 31st of February
    return tuple(dict.fromkeys(found))


def _nearest(day: int, month: int, today: date) -> date | None:
    days = _valid([(year, month, day) for year in (today.year, today.year + 1, today.year - 1)])
    return min(days, key=lambda d: abs(d - today)) if days else None


def _days(row: Row, today: date, found: _Found) -> None:
    for i, piece in list(row.of("day", "weekday", "tonight", "evening")):
        value = piece.one("day")
        if value:
            day = today + timedelta(days=int(value))
        elif "weekday" in piece.meanings:
            options = {(int(w) - today.weekday()) % 7 or 7 for w in piece.meanings["weekday"]}
            day = today + timedelta(days=min(options))
        elif "tonight" in piece.meanings or "evening" in piece.meanings:
            day = today
            found.parts.append(_NIGHT if "tonight" in piece.meanings else _EVENING)
        else:
            continue
        piece.used = True
        found.days.append((day,))
        found.at.append(i)
        before, after = row.before(i, over=_LEADS), row.after(i, over=_LEADS)
        led = before is not None and "before" in row.pieces[before].meanings
        led |= after is not None and row.pieces[after].text in ("once", "evvel")
        found.before |= led


def _parts(row: Row, found: _Found) -> None:
    for i, piece in list(row.of("part")):
        if found.clocks and not found.days:
            pass
        piece.used = True
        found.parts.append(time.fromisoformat(piece.one("part")))
        found.at.append(i)


def _mark_edges(row: Row, found: _Found) -> None:
    """Uses the words that lead to a moment; before a day means the day before."""
    for i in list(found.at):
        for at in (row.before(i, over=_LEADS), row.after(i, over=_LEADS)):
            if at is None:
                continue
            piece = row.pieces[at]
            if {"before", "by", "within", "clock"} & piece.meanings.keys():
                piece.used = True
                if "before" in piece.meanings and (at < i or piece.text in ("once", "evvel")):
                    found.before = True


def _moments(found: _Found, now: datetime) -> tuple[datetime, ...]:
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
