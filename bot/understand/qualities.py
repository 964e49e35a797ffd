"""Narrows an item by what it is said to be like: foldable jerrycans, blankets of wool."""

from bot.understand.lexicon import Lexicon
from bot.understand.pieces import Piece, Row
from bot.understand.result import Key
from bot.understand.sizes import near
from bot.understand.tables import qualities


def read_qualities(row: Row, lexicon: Lexicon) -> None:
    """Leaves of each item those that are as is said beside it."""
    by_code = {thing.code: key for key, thing in lexicon.things.items()}
    for i, piece in list(row.of("quality")):
        for item in near(row, i):
            if _is_of_another(row, item, i):
                continue
            if _narrow(item, str(piece.one("quality")), by_code):
                piece.used = True
                break


def _is_of_another(row: Row, item: Piece, i: int) -> bool:
    """Whether a number of its own stands between: 30 of wool, 20 synthetic."""
    at = row.pieces.index(item)
    between = range(min(at, i) + 1, max(at, i))
    counted = [n for n in between if row.pieces[n].is_number]
    return any("unit" not in row.pieces[n + 1].meanings for n in counted)


def _narrow(item: Piece, quality: str, by_code: dict[str, Key]) -> bool:
    """Whether there is such a one of the item's kind."""
    said = set(item.meanings["item"])
    for family in qualities().values():
        kind = {by_code[code] for codes in family.values() for code in codes if code in by_code}
        alike = [by_code[code] for code in family.get(quality, ()) if code in by_code]
        if alike and said <= kind:
            item.meanings["item"] = tuple(key for key in alike if key in said) or tuple(alike)
            item.is_narrowed = True
            return True
    return False
