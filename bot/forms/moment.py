"""Reads a moment from what people type, in the operation's zone."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from bot.forms.calendar import DAYS, FILLERS, HOURS, MONTHS, TODAY, TOMORROW, WEEKDAYS
from bot.forms.refused import Refused
from bot.texts.digits import western
from bot.texts.fold import fold
from bot.texts.typed import typed

LONGEST = 80
FURTHEST = timedelta(days=366)

_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
_OFFSET = re.compile(r"\(?\butc(?:([+-])(\d{1,2})(?::(\d\d))?)?\b\)?")
_AT, _BEFORE, _HOURS = (
    "|".join(sorted(map(re.escape, typed(name)), key=len, reverse=True))
    for name in ("at", "before", "hours")
)
_FULL_HOUR = re.compile(
    rf"\b(?:(?:{_AT}) |(?:{_BEFORE}) (?=\d+ (?:{_HOURS})$))"
    rf"(?P<h>\d{{1,2}})(?P<m>)(?P<half>)(?: (?:{_HOURS}))?$"
)
"""As in "at 18" and "before 18 hours", which is no span."""
_CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<h>\d{1,2}):(?P<m>\d\d)(?::\d\d)? ?(?P<half>[apصم]?)\.?m?\b\.?",
        r"\b(?P<h>\d{1,2})(?P<m>) ?(?P<half>[ap])\.?m\b\.?",
        r"\b(?P<h>\d{1,2}) ?h ?(?P<m>\d\d)?(?P<half>)\b",
        _FULL_HOUR.pattern,
        r"(?<=\S )(?P<h>\d{1,2})\.(?P<m>\d\d)(?P<half>)$",
        r"^(?P<h>\d{1,2})\.(?P<m>00|1[3-9]|[2-5]\d)(?P<half>)$",
    )
)
_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_OF = f"(?:(?:{'|'.join(map(re.escape, typed('of')))}) )?"
_NTH = "(?:st|nd|rd|th|er|-?го)?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<y>\d{4})-(?P<mo>\d{1,2})-(?P<d>\d{1,2})\b",
        r"\b(?P<d>\d{1,2})[./](?P<mo>\d{1,2})(?:[./](?P<y>\d{4})\b|\b)\.?",
        rf"\b(?P<d>\d{{1,2}}){_NTH}\.? ?{_OF}(?P<mo>{_NAMES})\b\.?(?: {_OF}(?P<y>\d{{4}})\b)?",
        rf"\b(?P<mo>{_NAMES})\.? (?P<d>\d{{1,2}}){_NTH}\b(?:,? (?P<y>\d{{4}})\b)?",
    )
)


def read_moment(text: str, now: datetime, zone: str) -> datetime | Refused:
    """The moment that was typed, in UTC; past ones and those beyond a year are refused."""
    plain = fold(western(text))
    if len(plain) > LONGEST:
        return Refused("request-time-unread")
    tz, plain = _zone(plain, ZoneInfo(zone))
    moment = _later(plain, now) or _at(plain, now.astimezone(tz))
    if moment is None:
        return Refused("request-time-unread")
    if moment <= now:
        return Refused("request-time-past")
    if moment > now + FURTHEST:
        return Refused("request-time-far")
    return moment.astimezone(UTC)


def _zone(plain: str, zone: tzinfo) -> tuple[tzinfo, str]:
    found = _OFFSET.search(plain)
    if found is None:
        return zone, plain
    sign, hours, minutes = found.groups()
    offset = timedelta(hours=min(int(hours or 0), 14), minutes=min(int(minutes or 0), 59))
    rest = plain[: found.start()] + plain[found.end() :]
    return timezone(-offset if sign == "-" else offset), rest.strip()


def _later(plain: str, now: datetime) -> datetime | None:
    """A span from now, as in "in 6 h" and "3 days"."""
    words = [w for w in re.findall(rf"\d+|{_WORD}", plain) if w not in FILLERS]
    if _FULL_HOUR.search(plain) or len(words) != 2 or not words[0].isdigit() or len(words[0]) > 3:
        return None
    hours = 1 if words[1] in HOURS else 24 if words[1] in DAYS else 0
    return now + timedelta(hours=int(words[0]) * hours) if hours else None


def _at(plain: str, local: datetime) -> datetime | None:
    """A date and a clock time, or one of them: the end of a day, the next such hour."""
    clock, rest = _take(_CLOCKS, plain)
    named, rest = _take(_DATES, rest)
    quiet = FILLERS | HOURS if clock else FILLERS
    words = [w for w in re.findall(rf"\d+|{_WORD}", rest) if w not in quiet]
    try:
        hour = _time(clock) if clock else None
        day = _date(named, local) if named else _day(words, local, hour)
    except (ValueError, OverflowError):
        return None  # such as 25:00 or 31 February
    if day is None or (named and any(w not in WEEKDAYS for w in words)):
        return None
    return datetime.combine(day, hour or time(23, 59), local.tzinfo)


def _take(patterns: tuple[re.Pattern[str], ...], text: str) -> tuple[re.Match[str] | None, str]:
    for pattern in patterns:
        if found := pattern.search(text):
            return found, text[: found.start()] + " " + text[found.end() :]
    return None, text


def _time(found: re.Match[str]) -> time:
    hour, half = int(found["h"]), found["half"]
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    if half:
        hour = hour % 12 + (12 if half in "pم" else 0)
    return time(hour, int(found["m"] or 0))


def _date(found: re.Match[str], local: datetime) -> date:
    """The date that was named; without a year, the nearest one."""
    month, day = MONTHS.get(found["mo"]) or int(found["mo"]), int(found["d"])
    if found["y"]:
        # The years around now suffice to say whether it is past or too far.
        return date(min(max(int(found["y"]), local.year - 1), local.year + 2), month, day)
    years = (local.year, local.year + 1, local.year - 1)
    dates = [date(y, month, day) for y in years if (month, day) != (2, 29) or y % 4 == 0]
    return min(dates, key=lambda d: abs(d - local.date()))


def _day(words: list[str], local: datetime, hour: time | None) -> date | None:
    """The day meant by a word, or by a clock time alone."""
    today = local.date()
    if not words and hour is not None:
        return today if hour > local.time() else today + timedelta(days=1)
    if len(words) != 1:
        return None
    if words[0] in TODAY:
        return today
    if words[0] in TOMORROW:
        return today + timedelta(days=1)
    if words[0] not in WEEKDAYS:
        return None
    ahead = (WEEKDAYS[words[0]] - today.weekday()) % 7
    return today + timedelta(days=7 if ahead == 0 and hour and hour <= local.time() else ahead)
