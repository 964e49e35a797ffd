"""Tells jerrycans of oil from jerrycans for water: the one is an amount, the other an item."""

import re

from bot.understand.lexicon import Lexicon
from bot.understand.pieces import AND, Piece, Row
from bot.understand.tables import sizes
from bot.understand.tokens import Kind

_CONTAINERS = frozenset({"jerrycan", "bucket"})
_OF = frozenset({"of", "de", "d", "з", "із"})
_CONTENT_UNITS = frozenset({"kg", "litre", "bottle"})


def read_containers(row: Row, lexicon: Lexicon) -> None:
    """Makes a unit of a container with its content, and drops what it is only for."""
    for i, piece in list(row.of("item")):
        if _is_filled(row, i, lexicon):
            piece.meanings = {"unit": ("container",)}
            _put_size_behind(row, i)
    for i, piece in list(row.of("item")):
        other = _next_item(row, i)
        if other is None or piece.used:
            continue
        beside = row.pieces[other]
        holds, held = (
            _is_container(piece.meanings["item"], lexicon),
            _is_content(row, other, lexicon),
        )
        between = [p.text for p in row.pieces[i + 1 : other]]
        if holds and not between and _is_water(beside.meanings["item"], lexicon):
            beside.used = True  # jerrycans of water are jerrycans
            continue
        if holds and held and (not between or between[0] in _OF):
            piece.meanings = {"unit": ("container",)}
        elif holds and held:
            beside.used = True  # for water
        elif not between and _is_content(row, i, lexicon):
            holds = _is_container(beside.meanings["item"], lexicon)
            piece.used = piece.used or holds  # water jerrycans


def _is_filled(row: Row, i: int, lexicon: Lexicon) -> bool:
    """Whether oil stands before a number of containers: oil 15 jerrycans."""
    before = row.pieces[max(0, i - 2) : i]
    if not before or not before[-1].is_number or any(piece.cuts for piece in before):
        return False
    held = [piece for piece in before if "item" in piece.meanings]
    oil = any(lexicon.things[k].unit == "litre" for p in held for k in p.meanings["item"])
    return oil and _is_container(row.pieces[i].meanings["item"], lexicon)


def _put_size_behind(row: Row, i: int) -> None:
    """The litres that the name of a container said: 15 jerrycans of 20 l."""
    piece = row.pieces[i]
    size = re.search(r"\d+", row.plain[piece.start : piece.end])
    if size is None:
        return
    start = piece.start + size.start()
    number = Piece(start, start + len(size[0]), size[0], Kind.NUMBER, {}, float(size[0]))
    litres = Piece(number.end, piece.end, "l", Kind.WORD, {"unit": ("litre",)})
    row.pieces[i + 1 : i + 1] = [number, litres]


def _is_water(keys: tuple[object, ...], lexicon: Lexicon) -> bool:
    return all(lexicon.things[key].unit == "bottle" for key in keys)


def _next_item(row: Row, i: int) -> int | None:
    """Where an item stands that only small words part from this one."""
    for at in range(i + 1, min(i + 4, len(row.pieces))):
        piece = row.pieces[at]
        if "item" in piece.meanings:
            return at
        if piece.kind is not Kind.WORD or not (piece.is_filler or "for" in piece.meanings):
            return None
        if {"want", "negation", "upto", "or"} & piece.meanings.keys() or piece.text in AND:
            return None
    return None


def _is_container(keys: tuple[object, ...], lexicon: Lexicon) -> bool:
    codes = {code for family, code, _, _ in sizes() if family in _CONTAINERS}
    return all(lexicon.things[key].code in codes for key in keys)


def _is_content(row: Row, i: int, lexicon: Lexicon) -> bool:
    keys = row.pieces[i].meanings["item"]
    return all(lexicon.things[key].unit in _CONTENT_UNITS for key in keys)
