"""Finds what is asked for from so many to so many, which is a question."""

from bot.understand.pieces import AND, Row

_COUNTED = frozenset({"item", "unit"})


def read_ranges(row: Row) -> None:
    """Leaves the larger number, and marks it as vague: 20-30 tents, between 20 and 30."""
    for i in range(len(row.pieces) - 2):
        few, join, many = row.pieces[i : i + 3]
        if not few.is_number or not many.is_number or few.used or many.used:
            continue
        if _joins(row, i) and (few.value or 0) < (many.value or 0):
            few.used = join.used = many.is_vague = True


def _joins(row: Row, i: int) -> bool:
    few, join, many = row.pieces[i : i + 3]
    if join.text == "-":
        return join.start == few.end and many.start == join.end
    if join.text in AND:
        return i > 0 and "between" in row.pieces[i - 1].meanings
    beside = [row.pieces[at] for at in (i - 1, i + 3) if 0 <= at < len(row.pieces)]
    return "upto" in join.meanings and any(_COUNTED & piece.meanings.keys() for piece in beside)
