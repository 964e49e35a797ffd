"""Reads what is asked for and how many of it."""

from collections.abc import Iterator

from bot.texts.fold import fold
from bot.understand.amounts import MOST, in_units
from bot.understand.aside import asides
from bot.understand.corrections import doubt_corrected
from bot.understand.folk import Folk
from bot.understand.lexicon import Lexicon
from bot.understand.pairing import doubt_choices, pair, pair_across, segments
from bot.understand.pieces import Piece, Row
from bot.understand.ranges import read_ranges
from bot.understand.result import Line
from bot.understand.shares import share_out
from bot.understand.tables import fillers
from bot.understand.tokens import Kind
from bot.understand.wishes import Number, Wish

_UNREAD = frozenset({Kind.DATE, Kind.CLOCK, Kind.PHONE})
_NAMED = frozenset({"other", "quality"})
_TIMES = frozenset({"week", "hour", "month", "span", "part", "weekday"})


def read_lines(row: Row, lexicon: Lexicon, folk: Folk) -> tuple[list[Line], list[str]]:
    """The lines of a message, and what was counted that the catalogue does not have."""
    told = list(asides(row))
    read_ranges(row)
    wishes: list[Wish] = []
    loose: list[Number] = []
    for first, last in told:
        _tell(row, first, last)
    for first, last in segments(row, told):
        some, left = pair(row, lexicon, first, last)
        wishes += some
        loose += left
    for wish in wishes:
        wish.is_aside = any(first <= wish.at <= last for first, last in told)
    loose = [n for n in loose if not any(first <= n.at <= last for first, last in told)]
    pair_across(row, wishes, loose)
    share_out(row, wishes, loose, folk)
    doubt_corrected(row, wishes, loose)
    doubt_choices(row, wishes)
    lines, unknown = [], [row.read(first, last) for first, last in told]
    for wish in wishes:
        if wish.is_aside:
            continue
        if wish.items:
            lines.append(_line(row, lexicon, wish))
        else:
            unknown.append(row.read(*_span(wish)))
    for number in loose:
        if not number.is_weak and not row.pieces[number.at].used:
            row.pieces[number.at].used = row.pieces[number.at].is_lost = True
            unknown.append(row.read(number.at, number.at))
    return _merged(lines), unknown


def _tell(row: Row, first: int, last: int) -> None:
    """Marks what is only told of, with the day that is said right behind it."""
    at = last + 1
    while at < len(row.pieces) and (row.pieces[at].is_filler or row.pieces[at].is_when):
        if row.pieces[at].is_when:
            last = at
        at += 1
    for piece in row.pieces[first : last + 1]:
        piece.is_told = True


def _span(wish: Wish) -> tuple[int, int]:
    """The first and the last piece of a wish."""
    number = wish.number
    ends = [wish.at, wish.last, *([number.at, max(number.at, number.also)] if number else [])]
    return min(ends), max(ends)


def _line(row: Row, lexicon: Lexicon, wish: Wish) -> Line:
    read, number = row.read(*_span(wish)), wish.number
    if number is None and not wish.is_doubtful and _is_one(row, wish):
        return Line(items=wish.items, quantity=1, amount=1, read=read)
    if number is None:
        return Line(items=wish.items, quantity=None, read=read)
    row.pieces[number.at].used = True
    if number.also >= 0:
        row.pieces[number.also].used = True
    value, unit = number.value, number.unit
    things = [lexicon.things[key] for key in wish.items]
    counted = {in_units(thing, value, unit, by_code=wish.by_code) for thing in things}
    doubt = wish.is_doubtful or number.is_each or number.is_vague
    quantity = counted.pop() if len(counted) == 1 and not doubt else None
    amount = round(value) if 0 < value <= MOST else None
    return Line(items=wish.items, quantity=quantity, amount=amount, unit=unit, read=read)


def _is_one(row: Row, wish: Wish) -> bool:
    """Whether it is a machine in the singular: a generator of 6 kVA for the hospital."""
    piece = row.pieces[wish.at]
    words = row.plain[piece.start : piece.end].split()
    return len(wish.items) == 1 and any(fold(word) in fillers("machine") for word in words)


def _merged(lines: list[Line]) -> list[Line]:
    """Each item once; with two numbers, whether it is both together must be asked."""
    done: list[Line] = []
    for line in lines:
        same = next((k for k, d in enumerate(done) if set(d.items) & set(line.items)), None)
        if same is None:
            done.append(line)
        elif line.amount is None:
            continue
        elif done[same].amount is None:
            done[same] = line
        elif line.is_certain and done[same].is_certain:
            total = (done[same].quantity or 0) + (line.quantity or 0)
            done[same] = Line(items=line.items, quantity=None, amount=total, read=done[same].read)
        else:
            done.append(line)
    return done


def leftovers(row: Row) -> Iterator[str]:
    """The words that nothing was made of, next to each other as one."""
    run: list[int] = []
    for i, piece in enumerate([*row.pieces, None]):
        if piece is not None and _is_unknown(piece):
            run.append(i)
        elif run and (piece is None or not piece.is_filler):
            yield row.read(run[0], run[-1])
            run = []


def _is_unknown(piece: Piece) -> bool:
    if not piece.used and _TIMES & piece.meanings.keys() and not piece.is_filler:
        return True
    if not piece.used and not piece.is_filler and _NAMED & piece.meanings.keys():
        return True
    if piece.used or piece.meanings or piece.text in fillers("generic"):
        return False
    return (piece.kind is Kind.WORD and len(piece.text) > 1) or piece.kind in _UNREAD
