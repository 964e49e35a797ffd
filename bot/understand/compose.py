"""Makes a row of pieces of the tokens of a message."""

from collections.abc import Sequence
from typing import Any

from bot.understand import inflect
from bot.understand.lexicon import EXACT, INFLECTED, Lexicon
from bot.understand.numbers import fractions, numbers
from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind, Token

_OF_MAIZE = ("de", "du", "farine", "kg", "t", "tonnes", "tonne", "sacs", "kilos")
"""What stands before maize, and not before "but"."""
_EACH = EXACT - 50
_INFLECTED, _SURE = 4, 13
"""What each word may lose by its form, and one of them by likeness, about one letter in six."""


def pieces_of(plain: str, found: Sequence[Token], lexicon: Lexicon, spoken: frozenset[str]) -> Row:
    """The pieces of a message."""
    matches = {m.start: m for m in lexicon.matches(found, spoken)}
    pieces: list[Piece] = []
    i = 0
    while i < len(found):
        token = found[i]
        following = plain[found[i + 1].start] if i + 1 < len(found) else ""
        if _is_abbreviation(pieces, token, following):
            i += 1
            continue
        match = matches.get(i)
        end = match.end if match else i + 1
        if match and end == i + 1 and _is_but(plain, found, i):
            match = None
            meanings: dict[str, tuple[Any, ...]] = {"filler": ("",), "want": ("",)}
        else:
            meanings = {}
        for entry in match.entries if match else ():
            meanings[entry.kind] = (*meanings.get(entry.kind, ()), entry.value)
        piece = Piece(token.start, found[end - 1].end, token.text, token.kind, meanings)
        piece.score = match.score if match else 0.0
        piece.is_narrowed = match is not None and match.words > 1 and token.text != "jerry"
        piece.is_like = (
            match is not None and match.words * (_EACH - _INFLECTED) - match.score > _SURE
        )
        if token.kind is Kind.NUMBER and "item" not in meanings:
            piece.value = token.value
        elif "number" in meanings:
            piece.value, piece.is_word_number = float(meanings["number"][0]), True
        pieces.append(piece)
        if "dual" in meanings:
            meanings["unit"] = meanings.pop("dual")
            pieces[-1:] = [_two(token), piece]
        elif "item" in meanings and end == i + 1 and _is_dual(token.text, piece.score):
            pieces[-1:] = [_two(token), piece]
        i = end
    return Row(fractions(numbers(pieces)), plain, spoken)


def _is_but(plain: str, found: Sequence[Token], i: int) -> bool:
    """Whether the French "mais" is no maize: it has no diaeresis, and no number before it."""
    if plain[found[i].start : found[i].end].casefold() != "mais":
        return False
    last = found[i - 1] if i else None
    first, second = (found[n] if n < len(found) else None for n in (i + 1, i + 2))
    if first is not None and first.kind is Kind.NUMBER and last is not None and last.text == ",":
        return second is not None and second.text not in _OF_MAIZE
    behind = first.kind if first is not None else Kind.BREAK
    counted = last is not None and (last.kind is Kind.NUMBER or last.text in _OF_MAIZE)
    return behind is Kind.WORD and not counted


def _is_dual(text: str, score: float) -> bool:
    """Whether an Arabic noun says two of it; in -ein where it is no word of its own."""
    return inflect.is_dual(text) or (text.endswith("ين") and score <= INFLECTED - 50)


def _is_abbreviation(pieces: list[Piece], token: Token, following: str) -> bool:
    """Whether a point only shortens a word, as in "20 pcs. of" and "Sat. 11"."""
    short = bool(pieces) and pieces[-1].end == token.start and len(pieces[-1].text) <= 4
    if token.text != "." or not short:
        return False
    last = pieces[-1]
    if "unit" in last.meanings or (last.is_word_number and len(last.text) > 1):
        return following.islower()
    return bool({"weekday", "month"} & last.meanings.keys()) and following.isdigit()


def _two(token: Token) -> Piece:
    return Piece(token.start, token.start, "", Kind.NUMBER, {}, 2.0, True)
