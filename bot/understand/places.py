"""Reads the places that are named, and which of several it is for."""

import re

from bot.understand.pieces import Piece, Row
from bot.understand.result import Key
from bot.understand.tables import fillers
from bot.understand.tokens import Kind

_REACH = 4
_FROM = ("dan", "den")
"""Endings of Turkish words that belong to the place before them."""
_OUT_OF = frozenset({"з", "с", "من", "from"})
_AWAY = re.compile(r".{3,}'?[dt][ae]n")
"""A Turkish name with the ending that says from where."""


def read_places(row: Row) -> tuple[tuple[Key, ...], str]:
    """The places that may be meant, and what was read; two mentions may be of one place."""
    said = _only_meant(row, [i for i, _ in row.of("place") if _is_mention(row, i)])
    if not said:
        return (), ""
    keys = [frozenset(row.pieces[i].meanings["place"]) for i in said]
    meant = frozenset.intersection(*keys) or frozenset.union(*keys)
    order = [key for i in said for key in row.pieces[i].meanings["place"] if key in meant]
    return tuple(dict.fromkeys(order)), row.read(said[0], said[0])


def _is_mention(row: Row, i: int) -> bool:
    at = i > 0 and row.pieces[i - 1].text == "@"
    if ("item" in row.pieces[i].meanings and not at) or _is_half_a_name(row, i):
        return False
    row.pieces[i].used = True
    _hide_number(row, i)
    return True


def _is_half_a_name(row: Row, i: int) -> bool:
    """Whether another name goes on behind a hyphen: Marie-Ange is not Dame-Marie."""
    piece = row.pieces[i]
    dash, behind = (row.pieces[n] if n < len(row.pieces) else None for n in (i + 1, i + 2))
    if dash is None or behind is None or dash.text != "-" or behind.start != piece.end + 1:
        return False
    return behind.kind is Kind.WORD and not behind.meanings


def _hide_number(row: Row, i: int) -> None:
    """Uses up the number of a quarter before what is asked for: Delmas 33: 5 tents."""
    number, sign = (row.pieces[n] if n < len(row.pieces) else None for n in (i + 1, i + 2))
    first = not any({"item", "need"} & piece.meanings.keys() for piece in row.pieces[:i])
    if number is None or sign is None or not number.is_number or number.used or not first:
        return
    if sign.text == ":" or (sign.cuts and sign.text != "("):
        number.used = True


def _only_meant(row: Row, said: list[int]) -> list[int]:
    """Without those that are denied, or from where it comes, when others are named."""
    named = [i for i in said if not _is_generic(row, i)] or said
    asked = [i for i in named if not _is_denied(row, i)]
    sources = {key for i in asked if _is_source(row, i) for key in row.pieces[i].meanings["place"]}
    return [i for i in asked if sources.isdisjoint(row.pieces[i].meanings["place"])] or asked


def _is_generic(row: Row, i: int) -> bool:
    """Whether it is one word that is part of many names."""
    piece = row.pieces[i]
    alone = piece.end - piece.start <= len(piece.text)
    return alone and piece.text in fillers("generic")


def _is_denied(row: Row, i: int) -> bool:
    """Whether a "not" stands before a place, or behind it."""
    before = i - 1
    while before > i - 2 and before > 0 and _is_small(row, before):
        before -= 1
    if before >= 0 and _denies(row.pieces[before]):
        return True
    return i + 1 < len(row.pieces) and row.pieces[i + 1].text == "degil"


def _denies(piece: Piece) -> bool:
    """Whether it is a "not" of what stands behind it, and no "without"."""
    return "negation" in piece.meanings and piece.text not in ("sans", "sin", "degil")


def _is_small(row: Row, i: int) -> bool:
    piece = row.pieces[i]
    return piece.is_filler and "negation" not in piece.meanings


def _is_source(row: Row, i: int) -> bool:
    """Whether it is only where someone is, or where a vehicle or the goods come from."""
    if _AWAY.fullmatch(row.plain[row.pieces[i].start : row.pieces[i].end].casefold()):
        return True
    if i and row.pieces[i - 1].text in _OUT_OF:
        return True
    if i and row.pieces[i].text.startswith("و") and "place" in row.pieces[i - 1].meanings:
        return _is_source(row, i - 1)
    around = [i + 1]
    at = i - 1
    while at >= max(0, i - _REACH) and not row.pieces[at].cuts and row.pieces[at].text != ":":
        if row.pieces[at].is_number or {"item", "place"} & row.pieces[at].meanings.keys():
            break
        around.append(at)
        at -= 1
    words = [(row.pieces[n].text, n) for n in around if n < len(row.pieces)]
    return any(word in fillers("source") and (n > i or word[-3:] not in _FROM) for word, n in words)
