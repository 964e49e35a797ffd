"""Reads days by their names: tomorrow, Friday, tonight."""

from datetime import date, time, timedelta

from bot.understand.edges import LEADS, Found
from bot.understand.pieces import Piece, Row
from bot.understand.tables import fillers

_WEEKS = 9
"""In so many weeks every weekday has had every number but for the last of months."""
_OTHER_WORDS = {
    "sat": ("in", "on", "at", "here", "around", "down"),
    "sun": ("the",),
    "mer": ("la", "de", "en"),
    "mar": ("el", "de", "al", "del"),
}
"""Short names of weekdays, and the words beside which they are none."""
_LEADS_TO = frozenset({"by", "before", "within"})
_PRESENT = ("arrive", "reste", "livre")
"""French words that say what is, and without their accents what was."""
_DAY = frozenset({"day", "weekday"})
_NIGHT, _EVENING = time(23, 59), time(21, 0)


def read_named_days(row: Row, today: date, found: Found) -> None:
    """Such as tomorrow, Friday, tonight; of the past they tell what was."""
    for i, piece in list(row.of("day", "weekday", "tonight", "evening")):
        value, later = piece.one("day"), False
        if not row.answers_when and _is_in_a_story(row, i):
            continue  # named as not understood
        if _is_told(row, i, piece) or _is_other_word(row, i):
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
            later = i > 0 and "next" in row.pieces[i - 1].meanings
            later &= day - today <= timedelta(days=6 - today.weekday())
            day += timedelta(weeks=_week_behind(row, i))
        elif "tonight" in piece.meanings or "evening" in piece.meanings:
            day = today
            found.parts.append(_NIGHT if "tonight" in piece.meanings else _EVENING)
        else:
            continue
        piece.used = True
        earliest = _is_earliest(row, i)
        further = timedelta(days=1 if earliest else 7)
        found.days.append((day, day + further) if earliest or later else (day,))
        found.at.append(i)
        if earliest:
            continue
        before, after = row.before(i, over=LEADS), row.after(i, over=LEADS)
        if before is not None and row.pieces[before].one("day") == "":
            before = row.before(before, over=LEADS)  # before the day of Friday
        led = before is not None and "before" in row.pieces[before].meanings
        led |= after is not None and row.pieces[after].text in ("once", "evvel")
        found.before |= led


def only_led(row: Row, found: Found) -> None:
    """Where one day is led to by "by" or "before", the others are only told of."""
    days = [i for i in found.at if _DAY & row.pieces[i].meanings.keys()]
    led = [i for i in days if _is_led(row, i)]
    if len(found.days) == len(days) > len(led) == 1:
        kept = days.index(led[0])
        found.days[:] = [found.days[kept]]
        found.at[:] = [i for i in found.at if i not in days or i == led[0]]


def _is_led(row: Row, i: int) -> bool:
    before, after = row.before(i, over=LEADS), row.after(i, over=LEADS)
    beside = [row.pieces[at] for at in (before, after) if at is not None]
    return any({"by", "before"} & piece.meanings.keys() for piece in beside)


def _is_other_word(row: Row, i: int) -> bool:
    """Whether a short form is another word: sat in Antakya, la mer."""
    name = row.plain[row.pieces[i].start : row.pieces[i].end]
    if name == "Tom" and i and not row.pieces[i - 1].cuts:
        return True
    others = [row.pieces[n].text for n in (i - 1, i + 1) if 0 <= n < len(row.pieces)]
    return any(other in _OTHER_WORDS.get(row.pieces[i].text, ()) for other in others)


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


def _week_behind(row: Row, i: int) -> int:
    """One for "Thursday week", a week after Thursday."""
    week = row.pieces[i + 1] if i + 1 < len(row.pieces) else None
    if week is None or week.text != "week" or week.used:
        return 0
    week.used = True
    return 1


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
        counts = any(p.is_number for p in row.segment(i))
        asks = {"want", "by", "before", *(["item"] if counts else [])}
        return bool({"done", "told"} & said) or said.isdisjoint(asks)
    if any(
        row.pieces[n].text in fillers("last") for n in (i - 1, i + 1) if 0 <= n < len(row.pieces)
    ):
        return True
    if i and "negation" in row.pieces[i - 1].meanings and row.pieces[i - 1].text != "no":
        return True
    before, after = (f(i, over=LEADS | {"since"}) for f in (row.before, row.after))
    if before is not None and row.pieces[before].one("day") == "":
        before = row.before(before, over=LEADS | {"since"})  # since the day of Monday
    since = before is not None and "since" in row.pieces[before].meanings
    return since or (after is not None and row.pieces[after].text in ("beri", "itibaren"))


def _is_in_a_story(row: Row, i: int) -> bool:
    """Whether the clause says what came or was promised, and nothing leads to the day."""
    before = row.before(i, over=LEADS)
    if before is not None and _LEADS_TO & row.pieces[before].meanings.keys():
        return False
    said = {
        kind
        for piece in row.segment(i)
        for kind in piece.meanings
        if (kind == "told" or not piece.is_filler)
        and row.plain[piece.start : piece.end].casefold() not in _PRESENT
    }
    wants = any("want" in piece.meanings for piece in row.segment(i))
    return bool({"done", "told"} & said) and not wants and said.isdisjoint(_LEADS_TO)


def _is_of_a_date(piece: Piece, found: Found) -> bool:
    """Whether it is the weekday of a date that is said with it, as in "Fri 17 Feb"."""
    said = {int(weekday) for weekday in piece.meanings.get("weekday", ())}
    return any(day.weekday() in said for days in found.days for day in days)
