"""Takes "10 litre jerrycans" for the jerrycans that are so large, not for 10 litres of them."""

from collections.abc import Iterator

from bot.texts.fold import fold
from bot.understand.amounts import ONLY_SIZES
from bot.understand.lexicon import Lexicon
from bot.understand.pieces import CUTS, Piece, Row
from bot.understand.tables import sizes
from bot.understand.tokens import Kind

_NEAR = 4
"""So many pieces away a size may stand from its item."""


def read_sizes(row: Row, lexicon: Lexicon) -> None:
    """Narrows items to those of the size that is said, and uses up the number and its unit."""
    for i, times in enumerate(row.pieces):
        if times.text in ("x", "х", "*", "by") and 0 < i < len(row.pieces) - 1:
            _read_sides(row, i, lexicon)
    for i, unit in list(row.of("unit")):
        number = row.pieces[i - 1] if i else None
        if number is None or number.value is None or number.used:
            continue
        for item in [*near(row, i - 1), *_only_one(row, unit)]:
            if _narrow(item, number.value, unit.one("unit"), lexicon):
                number.used = unit.used = True
                break


def _read_sides(row: Row, i: int, lexicon: Lexicon) -> None:
    """4 x 6 is how long and wide something is, where we have it in that size."""
    one, other = row.pieces[i - 1], row.pieces[i + 1]
    if one.value is None or other.value is None or one.used or other.used:
        return
    for item in near(row, i):
        if _narrow(item, one.value * 1000 + other.value, "sides", lexicon):
            one.used = other.used = row.pieces[i].used = True
            return


def _narrow(item: Piece, size: float, unit: str, lexicon: Lexicon) -> bool:
    """Whether the size is one of the item's kind; the item is then the one of that size."""
    by_code = {thing.code: key for key, thing in lexicon.things.items()}
    said = set(item.meanings["item"])
    families = {family for family, code, _, _ in sizes() if by_code.get(code) in said}
    kind = [row for row in sizes() if row[0] in families and row[1] in by_code]
    fitting = [by_code[code] for _, code, n, u in kind if (n, u) == (size, unit)]
    if not fitting:
        if unit in ONLY_SIZES and kind:
            item.meanings["item"] = tuple(dict.fromkeys(by_code[code] for _, code, _, _ in kind))
        return False
    is_plain = len(said) == 1 and not item.is_narrowed and item.text not in map(fold, by_code)
    kept = () if is_plain and unit == "litre" else tuple(k for k in fitting if k in said)
    item.meanings["item"] = kept or tuple(fitting)
    return True


def _only_one(row: Row, unit: Piece) -> list[Piece]:
    """The item that a kVA or m2 must be of when it stands apart: a genset for the clinic, 6 kVA."""
    if unit.one("unit") not in ONLY_SIZES:
        return []
    return [piece for _, piece in row.of("item") if len(piece.meanings["item"]) > 1]


def near(row: Row, i: int) -> Iterator[Piece]:
    """The items beside a piece, nearest first and within the same part of the message."""
    reach = {-1: True, 1: True}
    if i > 0 and row.pieces[i - 1].text == ",":
        behind = next(
            (p for p in row.pieces[max(0, i - _NEAR) : i][::-1] if "item" in p.meanings), None
        )
        if behind is not None and behind.value is None:
            yield behind
    for away in range(1, _NEAR + 1):
        for step in (1, -1):
            at = i + step * away
            if not reach[step] or not 0 <= at < len(row.pieces):
                continue
            piece = row.pieces[at]
            if piece.kind is Kind.BREAK or (piece.text in CUTS - set("()") and piece.text):
                reach[step] = False
            elif "item" in piece.meanings and not piece.used:
                yield piece
