"""Reads for how many people it is."""

from dataclasses import dataclass

from bot.understand.needs import HOUSEHOLD
from bot.understand.pieces import Piece, Row

_COUNTED = frozenset({"item", "unit", "day", "week", "hour", "month", "people", "family", "need"})
_OF = frozenset({"of", "de", "з", "із", "من"})


@dataclass(frozen=True)
class Folk:
    """How many people and how many families are said; persons is how many that makes."""

    people: int | None = None
    families: int | None = None
    size: float = HOUSEHOLD

    @property
    def persons(self) -> int | None:
        """For how many it is; a family is a household of five unless its size is said."""
        if self.people is not None:
            return self.people
        return None if self.families is None else round(self.families * self.size)


def read_folk(row: Row) -> Folk:
    """Takes the numbers that stand by people and families."""
    counts: dict[str, int] = {}
    size = 0.0
    for i, piece in list(row.of("people", "family")):
        number = row.pieces[i - 1] if i else None
        piece.used = True
        if _is_part_of_a_name(row, i):
            piece.meanings = {"filler": ()}  # 20 family tents are for no 20 families
            continue
        if number is None or not number.is_number or number.used:
            number = _number_behind(row, i)
        if number is None:
            continue
        kind = "people" if "people" in piece.meanings else "family"
        number.used = True
        if kind == "family":
            size = size or _household(row, i)
        counts[kind] = counts.get(kind, 0) + int(number.value or 0)
    return Folk(counts.get("people"), counts.get("family"), size or HOUSEHOLD)


def _is_part_of_a_name(row: Row, i: int) -> bool:
    """Whether an item's name goes on: family tents, but "200 kişiye battaniye" is for people."""
    piece = row.pieces[i]
    follows = row.pieces[i + 1].meanings if i + 1 < len(row.pieces) else {}
    named = "family" in piece.meanings and not piece.text.endswith(("ye", "ya", "lere", "lara"))
    return "item" in follows and (named or piece.text.endswith("lik"))


def _household(row: Row, i: int) -> float:
    """How many a family is, where it is said: a family of 8."""
    of, size = (row.pieces[n] if n < len(row.pieces) else None for n in (i + 1, i + 2))
    if of is None or size is None or of.text not in _OF or size.used:
        return 0.0
    size.used = size.is_number and 0 < (size.value or 0) < 30
    return size.value or 0.0 if size.used else 0.0


def _number_behind(row: Row, i: int) -> Piece | None:
    """The number that stands behind its people, as in a form, when it counts nothing else."""
    at = i + 1
    while at < min(i + 3, len(row.pieces)) and not row.pieces[at].is_number:
        if row.pieces[at].cuts or {"item", "per"} & row.pieces[at].meanings.keys():
            return None
        at += 1
    if at >= len(row.pieces) or not row.pieces[at].is_number or row.pieces[at].used:
        return None
    counts = _COUNTED & (row.pieces[at + 1].meanings.keys() if at + 1 < len(row.pieces) else set())
    return None if counts else row.pieces[at]
