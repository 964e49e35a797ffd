"""Puts together the words and figures that make one number."""

from bot.understand.pieces import AND, Piece
from bot.understand.tokens import Kind

_AND_A_HALF = "bucuk"
_HALF = 0.5
_GROUPS = frozenset(
    [f"{stem}aine{s}" for stem in ("diz", "douz", "quinz", "vingt", "trent", "quarant", "cinquant")
     for s in ("", "s")]
    + ["decena", "decenas", "veintena", "docena", "docenas", "dozen", "dozens", "doz", "duzine",
       "deste", "десяток", "десятки", "десятків", "дюжина", "дюжини", "дюжин", "دزينه", "درزن"]
)  # fmt: skip
"""Words for so many that are counted themselves: a dozen, three dozen."""
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_MEASURES = frozenset({"kg", "tonne", "litre"})


def numbers(pieces: list[Piece]) -> list[Piece]:
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
            if not joins or not _follows(run[-1], pieces[joins], is_joined=joins > at):
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
    between = pieces[at].text in AND or pieces[at].text == "-"
    if between and at + 1 < len(pieces) and pieces[at + 1].is_word_number:
        return at + 1
    return 0


def _follows(last: Piece, this: Piece, *, is_joined: bool) -> bool:
    a, b = last.value or 0.0, this.value or 0.0
    if not this.is_word_number:
        return False
    if this.text == _AND_A_HALF:
        return True
    if this.text in _GROUPS or (a == _HALF and b >= 10):
        return not is_joined
    if b < 1:
        return a == 1 and last.is_word_number
    if b in (100, 1000, 1_000_000) and b > a:
        return not is_joined
    if not last.is_word_number:
        return False
    if a < 10 and b in range(20, 100, 10) and this.text.startswith("و"):
        return True
    if 3 <= a < 10 and b == 10 and this.text.startswith("عشر"):
        return True
    if a in (60, 80) and b < 20:
        return True
    return b < (10 if 20 <= a < 100 else 100 if 100 <= a < 1000 else a if a >= 1000 else 0)


def _sum(run: list[Piece]) -> Piece:
    total = current = 0.0
    for piece in run:
        value = piece.value or 0.0
        if piece.text == _AND_A_HALF:
            current += value
        elif piece.text in _GROUPS or (current == _HALF and value >= 10):
            current = (current or 1.0) * value
        elif value < 1 and current == 1:
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


def fractions(pieces: list[Piece]) -> list[Piece]:
    """Halves and quarters of a measure: "1/2 t", "two tonnes and a half", "a tonne"."""
    done: list[Piece] = []
    i = 0
    while i < len(pieces):
        piece = pieces[i]
        if piece.text in _FRACTIONS and i + 1 < len(pieces) and _measures(pieces[i + 1]):
            piece.kind, piece.value = Kind.NUMBER, _FRACTIONS[piece.text]
        elif _measures(piece):
            taken, more = _more(pieces, i)
            if more or (_is_spelt_tonne(piece) and not _is_by_number(pieces, i)):
                if not done or not done[-1].is_number:
                    start = piece.start
                    done.append(Piece(start, start, "", Kind.NUMBER, {}, 1.0, True, used=False))
                done[-1].value = (done[-1].value or 0.0) + more
                i += taken
        done.append(piece)
        i += 1
    return done


def _measures(piece: Piece) -> bool:
    return piece.one("unit") in _MEASURES


def _more(pieces: list[Piece], i: int) -> tuple[int, float]:
    """How many pieces behind a measure say a part of it, and which part."""
    for n in (1, 2, 3):
        at = i + n
        if at < len(pieces) and pieces[at].is_word_number and 0 < (pieces[at].value or 0) < 1:
            joined = n > 1 or pieces[at].text.startswith("و")
            unit_follows = at + 1 < len(pieces) and _measures(pieces[at + 1])
            return (n, pieces[at].value or 0.0) if joined and not unit_follows else (0, 0.0)
        joins = at < len(pieces) and (pieces[at].text in AND if n == 1 else pieces[at].is_filler)
        if not joins:
            break
    return 0, 0.0


def _is_spelt_tonne(piece: Piece) -> bool:
    return piece.one("unit") == "tonne" and piece.text not in ("t", "mt", "т")


def _is_by_number(pieces: list[Piece], i: int) -> bool:
    before = i - 2 if i and pieces[i - 1].text == "-" else i - 1
    return any(0 <= at < len(pieces) and pieces[at].is_number for at in (before, i + 1))
