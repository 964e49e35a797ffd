"""The words for units, in all languages at once."""

from functools import cache

from bot.texts.fold import fold
from bot.understand.compose import pieces_of
from bot.understand.lexicon import Lexicon
from bot.understand.tables import rows
from bot.understand.tokens import Kind, plain_text, tokens


def units_named(text: str) -> frozenset[str]:
    """The units that a text may name, and nothing else; none where it says something else."""
    plain, words = plain_text(text), _no_operation()
    pieces = pieces_of(plain, tokens(plain), words, _languages()).pieces
    # A unit alone may have got an unsaid "one" before it.
    said = [piece for piece in pieces if piece.text and piece.kind is not Kind.SIGN]
    if len(said) != 1:
        return frozenset()
    return frozenset(said[0].meanings.get("unit", ()))


@cache
def unit_words(unit: str) -> frozenset[str]:
    """The folded words for a unit."""
    found = [
        row["words"].split(";") for row in rows("words.csv") if row["meaning"] == f"unit:{unit}"
    ]
    return frozenset(fold(word) for words in found for word in words)


@cache
def _no_operation() -> Lexicon:
    return Lexicon((), ())


@cache
def _languages() -> frozenset[str]:
    return frozenset(row["language"] for row in rows("words.csv"))
