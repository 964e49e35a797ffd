"""Reads what is asked for and how many of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from bot.understand.lexicon import Lexicon
from bot.understand.pieces import CUTS, Piece, Row
from bot.understand.result import Key, Line, Thing
from bot.understand.tables import fillers, packs
from bot.understand.tokens import Kind

_UNREAD = frozenset({Kind.DATE, Kind.CLOCK, Kind.PHONE})
_TIMES = frozenset({"week", "hour", "month", "span"})
MOST = 10_000_000
_CONTAINERS = frozenset({"bag", "carton", "bale", "pallet", "truck"})
_SINGLE = frozenset({"piece", "kit", "set", "parcel"})
_SAME = {"sachet": "pack", "kit": "set"}
MASS_KG = {"kg": 1.0, "g": 0.001, "tonne": 1000.0}
_LITRES = {"litre": 1.0, "m3": 1000.0}


@dataclass
class _Number:
    at: int
    value: float
    unit: str = ""
    is_weak: bool = False
    times: bool = False
    is_each: bool = False
    is_vague: bool = False


@dataclass
class _Wish:
    """An item that is spoken of, or words that name none of ours."""

    at: int
    last: int
    items: tuple[Key, ...]
    numbers: list[_Number] = field(default_factory=list)
    by_code: bool = False


def read_lines(row: Row, lexicon: Lexicon) -> tuple[list[Line], list[str]]:
    """The lines of a message, and what was counted that the catalogue does not have."""
    wishes: list[_Wish] = []
    loose: list[_Number] = []
    for first, last in _segments(row):
        some, left = _pair(row, lexicon, first, last)
        wishes += some
        loose += left
    _pair_across(wishes, loose)
    lines, unknown = [], []
    for wish in wishes:
        if not wish.items:
            numbers = [n.at for n in wish.numbers]
            unknown.append(row.read(min([wish.at, *numbers]), max([wish.last, *numbers])))
            continue
        lines.append(_line(row, lexicon, wish))
    for number in loose:
        if not number.is_weak and number.at >= 0 and not row.pieces[number.at].used:
            row.pieces[number.at].used = True
            unknown.append(row.read(number.at, number.at))
    return _merged(lines), unknown


def _segments(row: Row) -> Iterator[tuple[int, int]]:
    start = 0
    for i, piece in enumerate(row.pieces):
        if piece.kind is Kind.BREAK or (piece.kind is Kind.SIGN and piece.text in CUTS - set("()")):
            yield start, i
            start = i + 1
    yield start, len(row.pieces)


def _pair(row: Row, lexicon: Lexicon, first: int, last: int) -> tuple[list[_Wish], list[_Number]]:
    """Items with their numbers, within a part of the message that a sign ends."""
    elements = _elements(row, lexicon, first, last)
    items = [e for e in elements if isinstance(e, _Wish)]
    numbers = [e for e in elements if isinstance(e, _Number)]
    known = [w for w in items if w.items]
    if len(known) == 1 and len(numbers) == 2 and _multiplies(*numbers):
        known[0].numbers = numbers
        return known, []
    number_first = _number_comes_first(elements)
    order = elements if number_first else list(reversed(elements))
    waiting: _Number | None = None
    left: list[_Number] = []
    for n, element in enumerate(order):
        if isinstance(element, _Number):
            if waiting is not None:
                left.append(waiting)
            waiting = element
        elif waiting is not None:
            describes = (
                not element.items
                and n + 1 < len(order)
                and isinstance(order[n + 1], _Wish)
                and bool(order[n + 1].items)  # type: ignore[union-attr]
            )
            if not describes:
                element.numbers, waiting = [waiting], None
    if waiting is not None:
        left.append(waiting)
    kept = [w for w in items if w.items or w.numbers]
    return kept, left


def _number_comes_first(elements: list[_Number | _Wish]) -> bool:
    """Whether numbers stand before what they count, by what is known best."""
    sure = [e for e in elements if isinstance(e, _Number) or e.items]
    if any(isinstance(e, _Wish) for e in sure):
        return isinstance(sure[0], _Number)
    return bool(elements) and isinstance(elements[-1], _Wish)


def _elements(row: Row, lexicon: Lexicon, first: int, last: int) -> list[_Number | _Wish]:
    elements: list[_Number | _Wish] = []
    i = first
    while i < last:
        piece = row.pieces[i]
        if piece.used:
            i += 1
            continue
        if piece.is_number:
            number = _number(row, i, last)
            if number is not None:
                elements.append(number)
        elif "item" in piece.meanings:
            elements.append(_Wish(i, i, tuple(dict.fromkeys(piece.meanings["item"]))))
            things = [lexicon.things[k] for k in piece.meanings["item"]]
            elements[-1].by_code = any(t.code.casefold() == piece.text for t in things)  # type: ignore[union-attr]
            piece.used = True
        elif piece.kind is Kind.WORD and not piece.meanings and len(piece.text) > 1:
            end = i
            while end + 1 < last and _goes_on(row, end + 1, last):
                end += 1
            while end > i and row.pieces[end].meanings:
                end -= 1
            elements.append(_Wish(i, end, ()))
            i = end
        elif "unit" in piece.meanings and elements and isinstance(elements[-1], _Number):
            if not elements[-1].unit:
                elements[-1].unit = piece.one("unit")
                piece.used = True
            elif piece.one("unit") in _CONTAINERS:
                piece.used = elements[-1].is_each = True
        elif "unit" in piece.meanings and piece.one("unit") in _CONTAINERS and elements:
            piece.used = True
        i += 1
    return elements


def _goes_on(row: Row, i: int, last: int) -> bool:
    """Whether an unknown name goes on with this word."""
    piece = row.pieces[i]
    if piece.kind is not Kind.WORD or piece.used:
        return False
    if not piece.meanings:
        return True
    follows = row.pieces[i + 1] if i + 1 < last else None
    joins = piece.text in ("de", "d", "of", "des", "du", "для", "від", "the")
    return joins and follows is not None and follows.kind is Kind.WORD and not follows.meanings


def _number(row: Row, i: int, last: int) -> _Number | None:
    """A number with the unit behind it; none when it leads to a place ("2 Antakya")."""
    piece = row.pieces[i]
    follows = row.pieces[i + 1] if i + 1 < last else None
    if follows is not None and "place" in follows.meanings and piece.value == 2:
        piece.used = True
        return None
    number = _Number(i, piece.value or 0.0)
    if _is_range(row, i, last):
        row.pieces[i + 1].used = row.pieces[i + 2].used = True
        follows = row.pieces[i + 3] if i + 3 < last else None
        number.value, number.is_vague = row.pieces[i + 2].value or 0.0, True
    number.is_weak = piece.is_word_number and piece.value == 1
    if follows is not None and follows.text == "x" and not follows.used:
        number.times = follows.used = True
    elif follows is not None and "unit" in follows.meanings and not follows.used:
        if follows.one("unit") == "m2":
            return None  # how large something is, not how many
        if "item" not in follows.meanings:
            number.unit = follows.one("unit")
            follows.used = True
    return number


def _is_range(row: Row, i: int, last: int) -> bool:
    """Whether it is from so many to so many, as in 20-30."""
    if i + 2 >= last:
        return False
    dash, other = row.pieces[i + 1 : i + 3]
    close = dash.start == row.pieces[i].end and other.start == dash.end
    return dash.text == "-" and close and other.is_number


def _multiplies(one: _Number, other: _Number) -> bool:
    """Whether two numbers are so many bags of so many kg."""
    amounts = [n for n in (one, other) if n.unit in MASS_KG or n.unit in _LITRES]
    counts = [n for n in (one, other) if n.unit in _CONTAINERS or n.times]
    if one.unit == "" and other.unit in MASS_KG and one.times:
        return True
    return len(amounts) == 1 and len(counts) >= 1 and amounts[0] not in counts[:1]


def _pair_across(wishes: list[_Wish], loose: list[_Number]) -> None:
    """A number of its own belongs to the nearest item that has none: "… kits. Need 150"."""
    for number in sorted(loose, key=lambda n: n.at):
        if number.is_weak:
            continue
        free = [w for w in wishes if w.items and (not w.numbers or _wants_count(w))]
        before = [w for w in free if w.at < number.at]
        chosen = before[-1] if before else free[0] if free else None
        if chosen is not None:
            chosen.numbers = [*chosen.numbers, number]
            loose.remove(number)


def _wants_count(wish: _Wish) -> bool:
    return len(wish.numbers) == 1 and wish.numbers[0].is_each


def _line(row: Row, lexicon: Lexicon, wish: _Wish) -> Line:
    for number in wish.numbers:
        row.pieces[number.at].used = True
    ends = [wish.at, wish.last, *(n.at for n in wish.numbers)]
    read = row.read(min(ends), max(ends))
    if not wish.numbers:
        return Line(items=wish.items, quantity=None, read=read)
    things = [lexicon.things[key] for key in wish.items]
    value, unit = _amount(wish.numbers)
    counted = {in_units(thing, value, unit, by_code=wish.by_code) for thing in things}
    vague = _wants_count(wish) or any(number.is_vague for number in wish.numbers)
    quantity = counted.pop() if len(counted) == 1 and not vague else None
    amount = round(value) if 0 < value <= MOST else None
    return Line(items=wish.items, quantity=quantity, amount=amount, unit=unit, read=read)


def _amount(numbers: list[_Number]) -> tuple[float, str]:
    if len(numbers) == 1:
        return numbers[0].value, numbers[0].unit
    measured = next(n for n in numbers if n.unit in MASS_KG or n.unit in _LITRES)
    return numbers[0].value * numbers[1].value, measured.unit


def in_units(thing: Thing, value: float, unit: str, *, by_code: bool = False) -> int | None:
    """How many of the item's own units that is; None when it cannot be said."""
    own = thing.unit
    factor: float | None = None
    if unit == "" or (unit == "piece" and own not in MASS_KG and own not in _LITRES):
        factor = 1.0 if by_code or (own not in MASS_KG and own not in _LITRES) else None
    elif unit in MASS_KG and own == "kg":
        factor = MASS_KG[unit]
    elif unit in _LITRES and own == "litre":
        factor = _LITRES[unit]
    elif unit in _CONTAINERS and (thing.code, unit) in packs():
        factor = float(packs()[thing.code, unit])
    elif _SAME.get(unit, unit) == _SAME.get(own, own) or {unit, own} <= _SINGLE:
        factor = 1.0
    if factor is None:
        return None
    n = ceil(round(value * factor, 6))
    return n if 0 < n <= MOST else None


def _merged(lines: list[Line]) -> list[Line]:
    """Each item once: what is named again without a number is the same."""
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
            done[same] = Line(items=line.items, quantity=total, amount=total, read=done[same].read)
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
    if piece.used or piece.meanings or piece.text in fillers("generic"):
        return False
    return (piece.kind is Kind.WORD and len(piece.text) > 1) or piece.kind in _UNREAD
