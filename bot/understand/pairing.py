"""Tells which number belongs to which item."""

from collections.abc import Iterator

from bot.understand.amounts import CONTAINERS, LITRES, MASS_KG, ONLY_SIZES
from bot.understand.lexicon import Lexicon
from bot.understand.pieces import AND, CUTS, Piece, Row
from bot.understand.tokens import Kind
from bot.understand.wishes import Element, Number, Wish, elements_of

_NEAR = 4
_NONE = frozenset({"no", "zero", "without", "sans", "sin", "بدون", "بلا", "без", "немає", "нема"})
"""What stands before something that is not there."""
_CHOSEN = frozenset({"place", "day", "weekday"})
_PACKED = CONTAINERS | {"container"}


def segments(row: Row, clauses: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts of a message that a sign, an "and" or a clause ends."""
    edges = {at for first, last in clauses for at in (first, last + 1)}
    start = 0
    for i, piece in enumerate(row.pieces):
        cuts = piece.kind is Kind.SIGN and piece.text in CUTS - set("()")
        joins = piece.text in AND and piece.is_filler and not piece.used
        if piece.kind is Kind.BREAK or cuts or joins:
            yield start, i
            start = i + 1
        elif i in edges or _is_and_another(piece):
            at = i - 1 if i and row.pieces[i - 1].start == row.pieces[i - 1].end else i
            yield start, at
            start = at
    yield start, len(row.pieces)


def _is_and_another(piece: Piece) -> bool:
    """Whether an Arabic "and" stands before the name of an item, written as one word."""
    return piece.text.startswith("و") and len(piece.text) > 3 and "item" in piece.meanings


def pair(row: Row, lexicon: Lexicon, first: int, last: int) -> tuple[list[Wish], list[Number]]:
    """Items with their numbers, within a segment, and the numbers that are left."""
    elements = _without_missing(row, elements_of(row, lexicon, first, last))
    wishes = [e for e in elements if isinstance(e, Wish)]
    open_ones = [e for e in elements if isinstance(e, Number) or not e.is_told]
    number_first = _number_comes_first(open_ones)
    left = _give(_multiplied(open_ones, number_first=number_first), number_first=number_first)
    if len(elements) == 1:
        for number in left:
            number.is_weak = False
    for wish in wishes:
        said = wish.number.value if wish.number and not wish.is_told else None
        wish.is_doubtful |= any(said not in (None, n.value) and not n.is_weak for n in left)
    return [w for w in wishes if w.items or w.number], left


def _without_missing(row: Row, elements: list[Element]) -> list[Element]:
    """Leaves out what there is none of, where it is asked for behind: no tents, send 2 tents."""
    kept: list[Element] = []
    for n, element in enumerate(elements):
        later = [e.items for e in elements[n + 1 :] if isinstance(e, Wish)]
        follows_none = element.at > 0 and row.pieces[element.at - 1].text in _NONE
        if isinstance(element, Wish) and element.items in later and element.items and follows_none:
            continue
        kept.append(element)
    return kept


def pair_across(row: Row, wishes: list[Wish], loose: list[Number]) -> None:
    """A number of its own belongs to the nearest item that has none: "… kits. Need 150"."""
    for number in sorted(loose, key=lambda n: n.at):
        if number.is_weak or number.unit in (*ONLY_SIZES, "m3"):
            continue
        free = [w for w in wishes if w.items and (w.number is None or w.wants_count)]
        before = [w for w in free if w.at < number.at and not w.is_aside]
        mentioned = [w for w in wishes if w.items and w.is_aside and w.at < number.at]
        behind = [w for w in free if not w.is_aside and _leads_to(row, number.at, w.at)]
        chosen = next(iter([*before[-1:], *mentioned[-1:], *behind[:1]]), None)
        if chosen is not None:
            _attach(chosen, number)
            chosen.is_doubtful |= chosen in behind and not number.unit
            loose.remove(number)
        elif number.unit or _is_for_a_place(row, number.at):
            _doubt(wishes, number)


def _is_for_a_place(row: Row, i: int) -> bool:
    """Whether so many of what was counted before go elsewhere: 20 tents to Harim, 35 to Salqin."""
    return any("place" in piece.meanings for piece in row.pieces[i + 1 : i + 3])


def _leads_to(row: Row, first: int, last: int) -> bool:
    """Whether no sentence ends between a number and an item behind it."""
    between = row.pieces[first:last]
    return first < last and not any(p.kind is Kind.BREAK or p.text == "." for p in between)


def doubt_choices(row: Row, wishes: list[Wish]) -> None:
    """With "20 tents or 40 tarpaulins" it is one of them: which must be asked."""
    known = [wish for wish in wishes if wish.items]
    for i, _ in row.of("or"):
        before = [wish for wish in known if i - _NEAR <= wish.at < i]
        behind = [wish for wish in known if i < wish.at <= i + _NEAR]
        for wish in (*before[-1:], *behind[:1]):
            wish.is_doubtful |= bool(before) and not (_is_of_places(row, i) and not behind)


def _is_of_places(row: Row, i: int) -> bool:
    """Whether two places or days are chosen between."""
    return any(_CHOSEN & piece.meanings.keys() for piece in row.pieces[i + 1 : i + 3])


def _attach(wish: Wish, number: Number) -> None:
    each = wish.number
    if each is not None and each.is_each and not wish.is_aside:
        number = _product(number, each)
    wish.number, wish.is_aside = number, False


def _doubt(wishes: list[Wish], number: Number) -> None:
    """So many more, or rather so many, of what was just counted: which it is must be asked."""
    before = [w for w in wishes if w.items and w.at < number.at]
    if before:
        before[-1].is_doubtful = True


def _product(count: Number, each: Number) -> Number:
    vague = count.is_vague or each.is_vague
    return Number(
        count.at, count.value * each.value, each.unit, also=each.at, is_vague=vague,
    )  # fmt: skip


def _multiplies(count: Number, each: Number) -> bool:
    """Whether two numbers are so many bags of so many kg."""
    measured = (each.unit in MASS_KG or each.unit in LITRES) and each.also < 0
    return measured and (count.unit in _PACKED or (count.is_times and not count.unit))


def _adds(tonnes: Number, kilos: Number) -> bool:
    """Whether kilos go with the tonnes before them, as in 1 t 200 kg."""
    return kilos.unit == "kg" and kilos.value < 1000 and kilos.at == tonnes.at + 2


def _multiplied(elements: list[Element], *, number_first: bool) -> list[Element]:
    """10 bags of 25 kg are 250 kg, wherever the item stands."""
    done: list[Element] = []
    for n, element in enumerate(elements):
        done.append(element)
        follows = elements[n + 1] if n + 1 < len(elements) else None
        if not isinstance(element, Number) or (
            isinstance(follows, Wish) and not number_first and not element.is_per
        ):
            continue
        one = done[-2] if len(done) > 1 else None
        if isinstance(one, Number) and one.unit == "tonne" and _adds(one, element):
            done[-2:] = [Number(one.at, one.value * 1000 + element.value, "kg", also=element.at)]
            continue
        if isinstance(one, Number) and (_multiplies(one, element) or _multiplies(element, one)):
            count, each = (one, element) if _multiplies(one, element) else (element, one)
            done[-2:] = [_product(count, each)]
        elif isinstance(one, Wish) and len(done) > 2 and not isinstance(follows, Wish):
            count_too = done[-3]
            if number_first and isinstance(count_too, Number) and _multiplies(count_too, element):
                done[-3:] = [_product(count_too, element), one]
    return done


def _number_comes_first(elements: list[Element]) -> bool:
    """Whether numbers stand before what they count, by what is known best."""
    sure = [e for e in elements if isinstance(e, Number) or e.items]
    if any(isinstance(e, Wish) for e in sure):
        return isinstance(sure[0], Number)
    return bool(elements) and isinstance(elements[0], Number)


def _give(elements: list[Element], *, number_first: bool) -> list[Number]:
    """Gives each item the number beside it; returns the numbers that none took."""
    order = elements if number_first else list(reversed(elements))
    waiting: Number | None = None
    left: list[Number] = []
    for n, element in enumerate(order):
        if isinstance(element, Number):
            if waiting is not None:
                left.append(waiting)
            waiting = element
        elif waiting is not None and not _describes(element, order[n + 1 : n + 2]):
            element.number, waiting = waiting, None
    return left if waiting is None else [*left, waiting]


def _describes(wish: Wish, following: list[Element]) -> bool:
    """Whether unknown words only say what the known item beside them is like."""
    beside = following[0] if following else None
    return not wish.items and isinstance(beside, Wish) and bool(beside.items)
