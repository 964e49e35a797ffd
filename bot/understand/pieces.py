"""A message as a row of pieces: what is known, numbers put together, words that mean nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.understand import inflect
from bot.understand.lexicon import Lexicon
from bot.understand.tokens import Kind, Token

CUTS = frozenset(",;.!/|>()+•")
"""Signs after which something else is spoken of."""
_AND = frozenset(["and", "et", "y", "و", "ve", "і", "та"])


@dataclass
class Piece:
    """Some tokens with what they may mean; used once something was made of them."""

    start: int
    end: int
    text: str
    kind: Kind
    meanings: dict[str, tuple[Any, ...]]
    value: float | None = None
    is_word_number: bool = False
    score: float = 50.0
    used: bool = False

    def one(self, kind: str) -> Any:
        """What it means as one of a kind, or None."""
        values = self.meanings.get(kind)
        return values[0] if values else None

    @property
    def is_filler(self) -> bool:
        """Whether nothing is lost without it."""
        return "filler" in self.meanings

    @property
    def is_number(self) -> bool:
        """Whether it says how many."""
        return self.value is not None


class Row:
    """The pieces of a message, in order."""

    def __init__(self, pieces: Sequence[Piece], plain: str) -> None:
        self.pieces = list(pieces)
        self.plain = plain

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


def pieces_of(plain: str, found: Sequence[Token], lexicon: Lexicon, spoken: frozenset[str]) -> Row:
    """The pieces of a message."""
    matches = {m.start: m for m in lexicon.matches(found, spoken)}
    pieces: list[Piece] = []
    i = 0
    while i < len(found):
        token = found[i]
        match = matches.get(i)
        end = match.end if match else i + 1
        meanings: dict[str, tuple[Any, ...]] = {}
        for entry in match.entries if match else ():
            meanings[entry.kind] = (*meanings.get(entry.kind, ()), entry.value)
        piece = Piece(token.start, found[end - 1].end, token.text, token.kind, meanings)
        piece.score = match.score if match else 0.0
        if token.kind is Kind.NUMBER and "item" not in meanings:
            piece.value = token.value
        elif "number" in meanings:
            piece.value, piece.is_word_number = float(meanings["number"][0]), True
        pieces.append(piece)
        if "item" in meanings and end == i + 1 and inflect.is_dual(token.text):
            pieces[-1:] = [_two(token), piece]
        i = end
    return Row(_put_together(pieces), plain)


def _two(token: Token) -> Piece:
    return Piece(token.start, token.start, "", Kind.NUMBER, {}, 2.0, True)


def _put_together(pieces: list[Piece]) -> list[Piece]:
    """Number words that stand together make one number, as in "two hundred and fifty"."""
    done: list[Piece] = []
    i = 0
    while i < len(pieces):
        if not pieces[i].is_number:
            done.append(pieces[i])
            i += 1
            continue
        run, at = [pieces[i]], i + 1
        while at < len(pieces):
            joins = _joins(pieces, at)
            if not joins or not _follows(run[-1], pieces[joins]):
                break
            run.append(pieces[joins])
            at = joins + 1
        done.append(_sum(run))
        i = at
    return done


def _joins(pieces: list[Piece], at: int) -> int:
    """Where the next number word stands, an "and" or a hyphen left out; 0 when there is none."""
    if pieces[at].is_number:
        return at
    between = pieces[at].text in _AND or pieces[at].text == "-"
    if between and at + 1 < len(pieces) and pieces[at + 1].is_word_number:
        return at + 1
    return 0


def _follows(last: Piece, this: Piece) -> bool:
    a, b = last.value or 0.0, this.value or 0.0
    if not this.is_word_number:
        return False
    if b == 0.5 or b == 12:
        return a == 1 and last.is_word_number
    if b in (100, 1000, 1_000_000) and b > a:
        return True
    if not last.is_word_number:
        return False
    if a in (60, 80) and b < 20:
        return True
    return b < (10 if 20 <= a < 100 else 100 if 100 <= a < 1000 else a if a >= 1000 else 0)


def _sum(run: list[Piece]) -> Piece:
    total = current = 0.0
    for piece in run:
        value = piece.value or 0.0
        if value in (0.5, 12) and current == 1:
            current = value
        elif value in (1000, 1_000_000) and piece.is_word_number:
            total, current = total + max(1.0, current) * value, 0.0
        elif value == 100 and piece.is_word_number:
            current = max(1.0, current) * 100
        else:
            current += value
    first = run[0]
    meanings = first.meanings if len(run) == 1 else {}
    summed = Piece(first.start, run[-1].end, first.text, Kind.NUMBER, meanings, total + current)
    summed.is_word_number = first.is_word_number
    return summed
