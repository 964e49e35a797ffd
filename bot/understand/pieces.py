"""A message as a row of pieces: what is known, numbers put together, words that mean nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.understand.tokens import Kind

CUTS = frozenset(",;.!?؟/|>()+•")
"""Signs after which something else is spoken of."""
AND = frozenset(["and", "et", "y", "e", "و", "ve", "і", "й", "та", "и", "n", "plus"])
"""What joins one thing to the next."""


@dataclass
class Piece:
    """Some tokens with what they may mean; used once something was made of them.

    is_narrowed is an item of which it is said what it is like, is_like one found by likeness;
    is_when is what a moment was read from, is_lost a number that counts nothing, is_told what
    is only told of.
    """

    start: int
    end: int
    text: str
    kind: Kind
    meanings: dict[str, tuple[Any, ...]]
    value: float | None = None
    is_word_number: bool = False
    score: float = 50.0
    used: bool = False
    is_vague: bool = False
    is_narrowed: bool = False
    is_like: bool = False
    is_when: bool = False
    is_lost: bool = False
    is_told: bool = False

    def one(self, kind: str) -> Any:
        """What it means as one of a kind, or None."""
        values = self.meanings.get(kind)
        return values[0] if values else None

    @property
    def is_filler(self) -> bool:
        """Whether nothing is lost without it."""
        return "filler" in self.meanings

    @property
    def cuts(self) -> bool:
        """Whether something else is spoken of behind it."""
        return self.kind is Kind.BREAK or (self.kind is Kind.SIGN and self.text in CUTS)

    @property
    def is_number(self) -> bool:
        """Whether it says how many."""
        return self.value is not None


class Row:
    """The pieces of a message, in order; answers_when where a time was asked for."""

    def __init__(
        self, pieces: Sequence[Piece], plain: str, languages: frozenset[str] = frozenset()
    ) -> None:
        self.pieces = list(pieces)
        self.languages = languages
        self.plain = plain
        self.answers_when = False

    def of(self, *kinds: str) -> Iterator[tuple[int, Piece]]:
        """The pieces of a kind that are not used yet, with where they stand."""
        for i, piece in enumerate(self.pieces):
            if not piece.used and any(kind in piece.meanings for kind in kinds):
                yield i, piece

    def before(self, i: int, *, over: frozenset[str] = frozenset()) -> int | None:
        """Where the piece before this one stands, fillers left out but for the kinds wanted."""
        return self._beside(i, -1, over)

    def after(self, i: int, *, over: frozenset[str] = frozenset()) -> int | None:
        """Where the piece after this one stands, fillers left out but for the kinds wanted."""
        return self._beside(i, 1, over)

    def segment(self, i: int) -> list[Piece]:
        """The pieces around one, as far as the next signs that cut."""
        first, last = i, i
        while first > 0 and not self.pieces[first - 1].cuts:
            first -= 1
        while last + 1 < len(self.pieces) and not self.pieces[last + 1].cuts:
            last += 1
        return self.pieces[first : last + 1]

    def read(self, first: int, last: int) -> str:
        """The message's own words from one piece to another."""
        return self.plain[self.pieces[first].start : self.pieces[last].end].replace("\n", " ")

    def _beside(self, i: int, step: int, over: frozenset[str]) -> int | None:
        at = i + step
        while 0 <= at < len(self.pieces):
            piece = self.pieces[at]
            if piece.kind is Kind.BREAK:
                return None
            plain = piece.is_filler and not any(kind in piece.meanings for kind in over)
            if not plain and piece.text not in ("-", ":"):
                return at
            at += step
        return None
