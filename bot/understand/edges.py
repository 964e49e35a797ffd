"""What was found of a moment so far, and the words around it."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.understand.pieces import Row
from bot.understand.tokens import Kind

LEADS = frozenset({"before", "by", "within", "for", "clock"})
_EDGES = frozenset({"before", "by", "clock", "day", "weekday", "month", "within"})
_BEHIND = frozenset({"by", "before", "priority", "clock", "part"})
END = time(23, 59)


@dataclass
class Found:
    """What was found of a moment, piece by piece; before says that the day itself is too late.

    perhaps are spans whose words may say an hour of the day as well.
    """

    days: list[tuple[date, ...]]
    clocks: list[tuple[time, ...]]
    parts: list[time]
    spans: list[timedelta]
    at: list[int]
    perhaps: list[timedelta]
    before: bool = False


def ends(row: Row, i: int) -> bool:
    """Whether nothing that could be counted stands behind a number."""
    after = row.after(i, over=LEADS)
    if after is None:
        return True
    piece = row.pieces[after]
    return piece.kind in (Kind.SIGN, Kind.CLOCK) or bool(_BEHIND & piece.meanings.keys())


def has_edge(row: Row, i: int) -> bool:
    """Whether a time is expected here: it was asked for, or a word that leads to one is before."""
    if row.answers_when:
        return True
    before = row.before(i, over=LEADS)
    return before is not None and bool(_EDGES & row.pieces[before].meanings.keys())
