"""Makes a question of what may have been corrected: 40 tents, sorry, should have been 4."""

from collections.abc import Sequence

from bot.understand.pieces import Piece, Row
from bot.understand.tokens import Kind
from bot.understand.wishes import Number, Wish


def doubt_corrected(row: Row, wishes: Sequence[Wish], loose: Sequence[Number]) -> None:
    """Doubts the item before a number that nothing was made of, where one is put right."""
    known = [wish for wish in wishes if wish.items]
    strange = [wish.at for wish in wishes if not wish.items and wish.number]
    for at in [number.at for number in loose if not number.is_weak] + strange:
        corrects = any("correction" in piece.meanings for piece in _around(row, at))
        for wish in [wish for wish in known if wish.at < at][-1:]:
            wish.is_doubtful |= corrects or _was_asked_before(row, wish)
    for i, _ in row.of("swap"):
        first, last = _sentence(row, i)
        for wish in known:
            wish.is_doubtful |= first <= wish.at <= last


def _was_asked_before(row: Row, wish: Wish) -> bool:
    """Whether it is told of what was asked for or promised, which may be more by now."""
    first, last = _sentence(row, wish.at)
    return any("told" in piece.meanings for piece in row.pieces[first : last + 1])


def _around(row: Row, i: int) -> list[Piece]:
    first, last = _sentence(row, i)
    return row.pieces[first : last + 1]


def _sentence(row: Row, i: int) -> tuple[int, int]:
    first = last = i
    while first > 0 and not _ends(row, first - 1):
        first -= 1
    while last + 1 < len(row.pieces) and not _ends(row, last + 1):
        last += 1
    return first, last


def _ends(row: Row, i: int) -> bool:
    piece = row.pieces[i]
    return piece.kind is Kind.BREAK or (piece.kind is Kind.SIGN and piece.text in ".!?؟")
