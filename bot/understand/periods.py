"""Reads the weekend, this week, next week and the end of a month, most of which are questions."""

from calendar import monthrange
from datetime import date, timedelta

from bot.understand.edges import LEADS, Found
from bot.understand.pieces import Row

_FRIDAY, _SUNDAY = 4, 6


def read_periods(row: Row, today: date, found: Found) -> None:
    """Adds the days that a period may mean: "by the weekend" is Friday or Sunday."""
    for i, piece in list(row.of("weekend", "this_week", "next_week", "month_end")):
        days: tuple[date, ...]
        if "month_end" in piece.meanings:
            days = (_last_of(today, today.month),)
        elif "next_week" in piece.meanings:
            days = _next_week(row, today)
        else:
            days = _weekend(row, i, today)
        piece.used = True
        found.days.append(days)
        found.at.append(i)
    for i, piece in list(row.of("month")):
        if any("end" in beside.meanings for beside in row.pieces[max(0, i - 2) : i + 2]):
            piece.used = True
            found.days.append((_last_of(today, int(piece.one("month"))),))
            found.at.append(i)


def _weekend(row: Row, i: int, today: date) -> tuple[date, ...]:
    friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    before = row.before(i, over=LEADS)
    if before is not None and "before" in row.pieces[before].meanings:
        return friday - timedelta(days=1), friday
    return friday, friday + timedelta(days=_SUNDAY - _FRIDAY)


def _next_week(row: Row, today: date) -> tuple[date, ...]:
    """The day of it that is named, or its first or its last."""
    monday = today + timedelta(days=7 - today.weekday())
    named = [int(day) for _, p in row.of("weekday") for day in p.meanings["weekday"]]
    for _, piece in list(row.of("weekday")):
        piece.used = True
    return tuple(monday + timedelta(days=n) for n in named or (0, _SUNDAY))


def _last_of(today: date, month: int) -> date:
    year = today.year + (month < today.month)
    return date(year, month, monthrange(year, month)[1])
