"""Reads dates and named days."""

import re
from datetime import date, time, timedelta

from bot.understand.edges import LEADS, Found, ends, has_edge
from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind

_ORDINALS = frozenset({"st", "nd", "rd", "th", "го", "sine", "sina", "ine", "ina", "una", "une"})
_WEEKS = 9
"""In so many weeks every weekday has had every number but for the last of months."""
_NIGHT, _EVENING = time(23, 59), time(21, 0)


def read_dates(row: Row, today: date, found: Found) -> None:
    for i, piece in enumerate(row.pieces):
        if piece.kind is Kind.DATE and not piece.used:
            days = _numeric(piece.text, today)
            if days:
                piece.used = True
                found.days.append(days)
                found.at.append(i)
        dotted = re.fullmatch(r"(\d\d?)\.(0[1-9]|1[0-2])", piece.text)
        if dotted and piece.is_number and not piece.used and has_edge(row, i):
            day = _nearest(int(dotted[1]), int(dotted[2]), today)
            if day is not None:
                piece.used = True
                found.days.append((day,))
                found.at.append(i)
    for i, piece in list(row.of("month")):
        _month(row, i, piece, today, found)
    for i, piece in enumerate(row.pieces):
        if i and piece.text in _ORDINALS and not piece.used:
            _day_of_month(row, i, today, found)
        elif _is_numbered_day(row, i):
            _add_day_of_month(int(piece.value or 0), today, [i], row, found)


def _month(row: Row, i: int, piece: Piece, today: date, found: Found) -> None:
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
    between = row.plain[lead.start : piece.start].split()
    return bool({"by", "before"} & lead.meanings.keys()) and between[-1:][0] in ("le", "el", "del")


def _add_day_of_month(n: int, today: date, at: list[int], row: Row, found: Found) -> None:
    months = (today.month, today.month % 12 + 1)
    days = _valid([(today.year + (month < today.month), month, n) for month in months])
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


def _is_of_a_date(piece: Piece, found: Found) -> bool:
    """Whether it is the weekday of a date that is said with it, as in "Fri 17 Feb"."""
    said = {int(weekday) for weekday in piece.meanings.get("weekday", ())}
    return any(day.weekday() in said for days in found.days for day in days)


def read_named_days(row: Row, today: date, found: Found) -> None:
    """Such as tomorrow, Friday, tonight; of the past they tell what was."""
    for i, piece in list(row.of("day", "weekday", "tonight", "evening")):
        value = piece.one("day")
        if _is_told(row, i, piece):
            piece.used = True
            after = row.after(i, over=frozenset({"part"}))
            if after is not None and "part" in row.pieces[after].meanings:
                row.pieces[after].used = True
            continue
        if _is_of_a_date(piece, found):
            piece.used = True
            continue
        if value:
            day = today + timedelta(days=int(value))
        elif "weekday" in piece.meanings:
            options = {(int(w) - today.weekday()) % 7 or 7 for w in piece.meanings["weekday"]}
            day = _with_number(row, i, today + timedelta(days=min(options)))
        elif "tonight" in piece.meanings or "evening" in piece.meanings:
            day = today
            found.parts.append(_NIGHT if "tonight" in piece.meanings else _EVENING)
        else:
            continue
        piece.used = True
        earliest = _is_earliest(row, i)
        found.days.append((day, day + timedelta(days=1)) if earliest else (day,))
        found.at.append(i)
        if earliest:
            continue
        before, after = row.before(i, over=LEADS), row.after(i, over=LEADS)
        led = before is not None and "before" in row.pieces[before].meanings
        led |= after is not None and row.pieces[after].text in ("once", "evvel")
        found.before |= led


def _with_number(row: Row, i: int, day: date) -> date:
    """The weekday, or the one with the number behind it: Saturday 11."""
    number = row.pieces[i + 1] if i + 1 < len(row.pieces) else None
    follows = row.pieces[i + 2].meanings.keys() if i + 2 < len(row.pieces) else set()
    if number is None or number.used or not number.is_number or {"item", "unit"} & follows:
        return day
    weeks = [day + timedelta(weeks=n) for n in range(_WEEKS)]
    found = next((each for each in weeks if each.day == number.value), None)
    number.used = found is not None
    return found or day


def _is_earliest(row: Row, i: int) -> bool:
    """Whether it must not come before: "not before Monday" says nothing of by when."""
    before = row.before(i, over=LEADS)
    if before is None or "before" not in row.pieces[before].meanings or before == 0:
        return False
    start = row.pieces[before].start
    return any("negation" in p.meanings and p.start < start for p in row.segment(before))


def _is_told(row: Row, i: int, piece: Piece) -> bool:
    """Whether it is no deadline: we got it yesterday, since Sunday, not today."""
    if (piece.one("day") or "").startswith("-"):
        said = {kind for p in row.segment(i) for kind in p.meanings}
        return "done" in said or said.isdisjoint({"item", "want", "by", "before"})
    if i and "negation" in row.pieces[i - 1].meanings and row.pieces[i - 1].text != "no":
        return True
    before, after = (f(i, over=LEADS | {"since"}) for f in (row.before, row.after))
    since = before is not None and "since" in row.pieces[before].meanings
    return since or (after is not None and row.pieces[after].text in ("beri", "itibaren"))
