"""Tells when a moment must be asked about, because words beside it were not understood."""

from dataclasses import replace
from itertools import pairwise

from bot.understand.pieces import Piece, Row
from bot.understand.result import Deadline
from bot.understand.tokens import Kind

_LEADS = frozenset({"by", "before", "within", "for", "clock", "next"})
_NEAR = 4
_TIMES = frozenset({"week", "hour", "month"})
_ASKED = frozenset({"item", "need", "want", "priority", "place"})


def doubted(row: Row, deadline: Deadline | None) -> Deadline | None:
    """The deadline, doubtful where something in it or beside it means nothing to us.

    It is none where it only says when something came.
    """
    at = [i for i, piece in enumerate(row.pieces) if piece.is_when]
    if at and all(row.pieces[i].is_told for i in at):
        return None
    if deadline is None or not at or not (_is_garbled(row, at) or _is_told(row, at)):
        return deadline
    return replace(deadline, is_doubtful=True)


def _is_garbled(row: Row, at: list[int]) -> bool:
    """Whether a number or a word is left within the words for a moment, or right beside them."""
    first, last = at[0], at[-1]
    lead, strange = (row.pieces[first - n] if first >= n else None for n in (2, 1))
    if strange is not None and (
        strange.is_lost or (lead is not None and _leads(row, lead, strange))
    ):
        return True
    inside = [i for a, b in pairwise(at) if b - a <= _NEAR for i in range(a + 1, b)]
    if last + 1 < len(row.pieces) and not _counts(row, last + 2):
        inside.append(last + 1)
    return any(row.pieces[i].is_lost or _is_strange(row, row.pieces[i]) for i in inside)


def _leads(row: Row, lead: Piece, strange: Piece) -> bool:
    """Whether a word that is not known stands between "by" and the moment."""
    return bool(_LEADS & lead.meanings.keys() or lead.is_number) and _is_strange(row, strange)


def _counts(row: Row, i: int) -> bool:
    return i < len(row.pieces) and row.pieces[i].is_number


def _is_strange(row: Row, piece: Piece) -> bool:
    if not piece.used and not piece.is_filler and _TIMES & piece.meanings.keys():
        return True
    unknown = piece.kind is Kind.WORD and not piece.meanings and not piece.used
    return unknown and len(piece.text) > 2 and not row.plain[piece.start].isupper()


def _is_told(row: Row, at: list[int]) -> bool:
    """Whether a day stands among words that ask for nothing: the river flooded on Sunday."""
    if any(_LEADS & p.meanings.keys() for i in at for p in row.segment(i)):
        return False
    around = [p for i in at for p in row.segment(i)]
    strange = any(_is_strange(row, p) for p in around)
    return strange and not any(_ASKED & p.meanings.keys() or p.is_number for p in around)
