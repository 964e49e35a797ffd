"""Days that there are, and which of them is meant without a year."""

from collections.abc import Iterable, Sequence
from datetime import date

_YEARS = 2
"""Years from now that tell enough: what is further is past or too far."""


def valid(dates: Iterable[tuple[int, int, int]], today: date) -> tuple[date, ...]:
    """The days that there are among years, months and days, each once."""
    found = []
    for year, month, day in dates:
        try:
            found.append(date(_close(year, today), month, day))
        except ValueError:
            continue  # such as the 31st of February
    return tuple(dict.fromkeys(found))


def nearest(day: int, month: int, today: date, years: Sequence[int] = ()) -> date | None:
    """The day of a month that is nearest, in one of some years or of those around now."""
    days = valid([(year, month, day) for year in years or around(today)], today)
    return min(days, key=lambda d: abs(d - today)) if days else None


def around(today: date) -> list[int]:
    """This year, the next and the last."""
    return [today.year, today.year + 1, today.year - 1]


def _close(year: int, today: date) -> int:
    return min(max(year, today.year - _YEARS), today.year + _YEARS)
