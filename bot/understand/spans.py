"""Reads how long from now: within 48 hours."""

import re
from datetime import timedelta

from bot.understand.edges import LEADS, Found
from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind

_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
"""An hour of the day with its minutes: 0900 hrs."""
_BEHIND = ("icinde", "icerisinde", "sonra", "zarfinda")
_UNTIL = frozenset({"until", "till", "jusqu", "hasta", "до"})
"""Before an hour of the day; other words for a deadline stand before how long it may take, too."""
_LASTING = frozenset({"hours", "ساعات", "saat", "sa", "годин", "часов"})
"""Hours that pass; the other words may say an hour of the day."""
_MOST = 9999.0
"""So many of a unit are too far ahead, whatever the unit."""


def read_spans(row: Row, found: Found) -> None:
    """Such as "within 48 hours"; "for 7 days" is none, and "14h" is a clock time."""
    for i, piece in list(row.of("span")):
        if (_is_within(row, i + 1) and not is_ago(row, i)) or _is_alone(row, i, i):
            piece.used = True
            found.spans.append(timedelta(hours=int(piece.one("span"))))
            found.at.append(i)
    for i, piece in list(row.of("week", "hour")):
        lead = row.before(i, over=LEADS)
        if lead is not None and "within" in row.pieces[lead].meanings and not is_ago(row, i):
            piece.used = True
            whole = timedelta(weeks=1) if "week" in piece.meanings else timedelta(hours=1)
            found.spans.append(whole)
            found.at.append(i)
    for i, piece in list(row.of("hour", "day", "week")):
        number = row.pieces[i - 1] if i else None
        if number is not None and not number.used and piece.one("day") in (None, ""):
            _counted_span(row, i, number, found)


def _counted_span(row: Row, i: int, number: Piece, found: Found) -> None:
    """A number and what it counts, where they say how long from now."""
    if not number.is_number or _MILITARY.fullmatch(number.text):
        return
    piece, value = row.pieces[i], min(number.value or 0.0, _MOST)
    hours = "hour" in piece.meanings
    unit = "hours" if hours else "days" if "day" in piece.meanings else "weeks"
    span, long = timedelta(**{unit: value}), hours and value >= 24
    alone = _is_alone(row, i - 1, i)
    if hours and not long and _is_hour_of_day(row, i):
        if alone and row.before(i - 1, over=LEADS) is None and number.text.isalnum():
            found.perhaps.append(span)
        return
    if not (long or alone or _is_within(row, i)):
        return
    number.used = piece.used = True
    if is_ago(row, i - 1):
        return
    found.spans.append(span)
    found.at += [i - 1, i]


def _is_hour_of_day(row: Row, i: int) -> bool:
    """Whether a number of hours may be the hour of the day, as in "18 h" and "до 18 год"."""
    lead = row.before(i - 1, over=LEADS)
    until = lead is not None and row.pieces[lead].text in _UNTIL
    return row.pieces[i].text not in _LASTING and (until or not _is_within(row, i))


def _is_alone(row: Row, first: int, last: int) -> bool:
    """Whether a span is the whole answer to by when, but for words that say nothing."""
    others = [*row.pieces[:first], *row.pieces[last + 1 :]]
    silent = all((p.is_filler or p.kind is Kind.SIGN) and "for" not in p.meanings for p in others)
    return row.answers_when and silent


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
    if "within" in lead.meanings and _is_for(row, before):
        return False
    daily = i < len(row.pieces) and row.pieces[i].text == "gunluk"
    return ("within" in lead.meanings or "by" in lead.meanings) and not daily


def _is_for(row: Row, i: int) -> bool:
    """Whether it is for how long something lasts: for the next three days."""
    at = row.before(i, over=LEADS)
    return at is not None and "for" in row.pieces[at].meanings


def is_ago(row: Row, i: int) -> bool:
    """Whether it is how long something lasts already, as in "3 days ago"."""
    beside = [row.pieces[at] for at in (i - 2, i - 1, i + 1, i + 2) if 0 <= at < len(row.pieces)]
    return any("ago" in piece.meanings for piece in beside)
