"""Finds the items and the numbers that are spoken of."""

from dataclasses import dataclass

from bot.understand.amounts import CONTAINERS, ONLY_SIZES
from bot.understand.lexicon import Lexicon
from bot.understand.pieces import Piece, Row
from bot.understand.result import Key
from bot.understand.tokens import Kind

_JOINS = frozenset(["de", "d", "of", "des", "du", "для", "від", "the"])
_LONG_CODE = 8
_NOUN_FIRST = frozenset({"fr", "es"})
"""Languages in which nothing stands right before a noun that makes another thing of it."""
_PER = frozenset({"по", "of", "de", "at", "à", "x", "@"})
_LEADS_TO = frozenset(":=-")


@dataclass
class Number:
    """How many: where it stands, and of which unit; also is where a second factor stands.

    is_per is one behind "at" or "of": 40 bags at 25 kg.
    """

    at: int
    value: float
    unit: str = ""
    also: int = -1
    is_weak: bool = False
    is_times: bool = False
    is_each: bool = False
    is_vague: bool = False
    is_shared: bool = False
    is_per: bool = False


@dataclass
class Wish:
    """An item that is spoken of, or words that name none of ours; told when its number is known."""

    at: int
    last: int
    items: tuple[Key, ...]
    number: Number | None = None
    by_code: bool = False
    is_told: bool = False
    is_aside: bool = False
    is_doubtful: bool = False

    @property
    def wants_count(self) -> bool:
        """Whether only the size of one is said, as in "25 kg bags"."""
        return self.number is not None and self.number.is_each


Element = Number | Wish


def elements_of(row: Row, lexicon: Lexicon, first: int, last: int) -> list[Element]:
    elements: list[Element] = []
    i = first
    while i < last:
        piece = row.pieces[i]
        if piece.used:
            pass
        elif piece.is_number:
            number = _number(row, i, last)
            if number is not None:
                elements.append(number)
        elif "item" in piece.meanings:
            elements.append(_wish(row, lexicon, i, elements))
        elif _is_unknown(piece) and len(piece.text) > 1:
            end = _end_of_name(row, i, last)
            elements.append(Wish(i, end, ()))
            i = end
        elif "unit" in piece.meanings and elements:
            _late_unit(piece, elements)
        i += 1
    return elements


def _wish(row: Row, lexicon: Lexicon, i: int, before: list[Element]) -> Wish:
    piece = row.pieces[i]
    piece.used = True
    keys = tuple(dict.fromkeys(piece.meanings["item"]))
    by_code = any(lexicon.things[key].code.casefold() == piece.text for key in keys)
    mistyped = not by_code and len(piece.text) >= _LONG_CODE and piece.text[-2:-1].isdigit()
    doubtful = mistyped or piece.is_like or (not by_code and _is_compound(row, i))
    wish = Wish(i, i, keys, by_code=by_code or mistyped, is_doubtful=doubtful)
    vague = i > 0 and "vague" in row.pieces[i - 1].meanings
    if vague:
        wish.is_told = True
    elif before and isinstance(before[-1], Number) and _is_dual(row, before[-1], i):
        number = before.pop()
        assert isinstance(number, Number)
        wish.number, wish.is_told = number, True
    return wish


def _is_dual(row: Row, number: Number, i: int) -> bool:
    """Whether the item's own ending says how many of it."""
    piece = row.pieces[number.at]
    return number.at == i - 1 and piece.start == piece.end


def _is_compound(row: Row, i: int) -> bool:
    """Whether an unknown word beside an item may make another thing of it: water pumps."""
    return any(_may_name(row, i, step) for step in (-1, 1))


def _may_name(row: Row, i: int, step: int) -> bool:
    at = i + step
    while 0 <= at < len(row.pieces) and row.pieces[at].text in _JOINS:
        at += step
    if not 0 <= at < len(row.pieces):
        return False
    piece = row.pieces[at]
    if row.plain[piece.start].isupper() or (step > 0 and piece.text.startswith("و")):
        return False
    if step < 0 and at == i - 1 and row.languages <= _NOUN_FIRST:
        return False
    return _is_unknown(piece) and len(piece.text) > 3


def _may_be_unit(row: Row, piece: Piece) -> bool:
    """Whether a word unknown behind a number may be what is counted in."""
    named = row.plain[piece.start].isupper() or piece.text.startswith("و")
    return _is_unknown(piece) and not piece.used and len(piece.text) > 1 and not named


def _late_unit(piece: Piece, elements: list[Element]) -> None:
    """A unit that does not stand right behind its number, as in "3 rice (bags)"."""
    element, container = elements[-1], piece.one("unit") in CONTAINERS
    before = elements[-2] if len(elements) > 1 and container else None
    if isinstance(element, Wish) and isinstance(before, Number) and not before.unit:
        element = before
    if isinstance(element, Number) and not element.unit:
        element.unit = piece.one("unit")
        piece.used = True
    elif isinstance(element, Number) and container:
        piece.used = element.is_each = True
    elif container:
        piece.used = True


def _end_of_name(row: Row, i: int, last: int) -> int:
    end = i
    while end + 1 < last and _goes_on(row, end + 1, last):
        end += 1
    while end > i and not _is_unknown(row.pieces[end]):
        end -= 1
    return end


def _is_unknown(piece: Piece) -> bool:
    """Whether a word means nothing to us, or what is no item of anyone's."""
    strange = "other" in piece.meanings and "item" not in piece.meanings
    return piece.kind is Kind.WORD and (not piece.meanings or strange)


def _goes_on(row: Row, i: int, last: int) -> bool:
    """Whether an unknown name goes on with this word."""
    piece = row.pieces[i]
    if piece.kind is not Kind.WORD or piece.used:
        return False
    if _is_unknown(piece):
        return True
    follows = row.pieces[i + 1] if i + 1 < last else None
    known = follows is None or follows.kind is not Kind.WORD or bool(follows.meanings)
    return piece.text in _JOINS and not known


def _unit_before(row: Row, i: int, follows: Piece | None) -> str:
    """The unit of "bales: 12", where nothing counts the unit itself or follows the number."""
    at = i - 1
    while at > 0 and row.pieces[at].text in _LEADS_TO:
        at -= 1
    if at < 0 or "unit" not in row.pieces[at].meanings or "item" in row.pieces[at].meanings:
        return ""
    unit, before = row.pieces[at], row.pieces[at - 1] if at else None
    if unit.one("unit") in ONLY_SIZES or (before is not None and before.is_number):
        return ""
    if follows is not None and {"item", "unit", "people", "family"} & follows.meanings.keys():
        return ""
    unit.used = True
    return str(unit.one("unit"))


def _number(row: Row, i: int, last: int) -> Number | None:
    """A number with the unit behind it; none when it leads to a place ("4 Antakya")."""
    piece = row.pieces[i]
    follows = row.pieces[i + 1] if i + 1 < last else None
    if follows is not None and "place" in follows.meanings and piece.text in ("2", "4"):
        piece.used = True
        return None
    number = Number(i, piece.value or 0.0, is_vague=piece.is_vague)
    number.is_vague |= follows is not None and _may_be_unit(row, follows)
    number.is_vague |= i > 1 and row.pieces[i - 1].text == "/" and row.pieces[i - 2].is_number
    number.is_per = i > 0 and row.pieces[i - 1].text in _PER
    number.is_weak = piece.is_word_number and piece.value == 1
    if unit := _unit_before(row, i, follows):
        number.unit = unit
        return number
    if follows is not None and follows.text == "x" and not follows.used:
        number.is_times = follows.used = True
    elif follows is not None and "unit" in follows.meanings and not follows.used:
        if follows.one("unit") in ONLY_SIZES:
            return None  # how large something is, not how many
        if "item" not in follows.meanings:
            number.unit = follows.one("unit")
            follows.used = True
    return number
