"""Reads days by their names: tomorrow, Friday, tonight."""

from datetime import date, time, timedelta

from bot.understand.edges import LEADS, Found
from bot.understand.pieces import Piece, Row

_WEEKS = 9
"""In so many weeks every weekday has had every number but for the last of months."""
_NIGHT, _EVENING = time(23, 59), time(21, 0)


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


def _is_of_a_date(piece: Piece, found: Found) -> bool:
    """Whether it is the weekday of a date that is said with it, as in "Fri 17 Feb"."""
    said = {int(weekday) for weekday in piece.meanings.get("weekday", ())}
    return any(day.weekday() in said for days in found.days for day in days)
