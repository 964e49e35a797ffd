"""Finds what is told but not asked for: what came already, and what is not wanted."""

from collections.abc import Iterator

from bot.understand.pieces import AND, CUTS, Piece, Row
from bot.understand.tokens import Kind

_STOPS = CUTS | {"?", '"', "«", "»", "“", "”"}
_PHONE = 6
"""The fewest digits of a number to call."""
_COUNTED = frozenset({"people", "family"})


def asides(row: Row) -> Iterator[tuple[int, int]]:
    """First and last piece of each clause that says what came, or what is not wanted."""
    for i, piece in enumerate(row.pieces):
        beside = _denied(row, i) if piece.is_number and not piece.used else None
        if beside is not None:
            piece.used = True
            yield min(i, beside), max(i, beside)
    last = -1
    for i, piece in list(row.of("done", "unwanted", "instead")):
        if i <= last or ("done" in piece.meanings and _is_denied(row, i)):
            continue
        end = _edge(row, i, 1)
        first = i if "instead" in piece.meanings else _edge(row, i, -1)
        if any(_COUNTED & p.meanings.keys() for p in row.pieces[first : end + 1]):
            continue  # people came, and need something
        if any(_is_asked(p) for p in row.pieces[first:i]):
            last = i
        elif any(_is_asked(p) for p in row.pieces[i : end + 1]):
            last = _end_of_list(row, end)
        else:
            continue
        yield first, last


def hide_phones(row: Row) -> None:
    """Uses up the numbers behind "tel", which count nothing."""
    for i, _ in list(row.of("phone")):
        first = next((n for n in range(i + 1, i + 4) if _is_figure(row, n)), None)
        if first is None:
            continue
        last = first
        while _is_figure(row, last + 1) or (_is_dash(row, last + 1) and _is_figure(row, last + 2)):
            last += 1
        digits = [c for piece in row.pieces[first : last + 1] for c in piece.text if c.isdigit()]
        if len(digits) >= _PHONE:
            for piece in row.pieces[first : last + 1]:
                piece.used = True


def _is_figure(row: Row, i: int) -> bool:
    """Whether a number stands here that counts nothing behind it."""
    if i >= len(row.pieces) or not row.pieces[i].is_number:
        return False
    follows = row.pieces[i + 1].meanings.keys() if i + 1 < len(row.pieces) else set()
    return not {"item", "unit"} & follows


def _is_dash(row: Row, i: int) -> bool:
    return i < len(row.pieces) and row.pieces[i].text == "-"


def _is_denied(row: Row, i: int) -> bool:
    before = row.pieces[max(0, i - 2) : i]
    return any("negation" in piece.meanings for piece in before)


def _denied(row: Row, i: int) -> int | None:
    """Where the "not" of a number stands, as in "not 500 but 350"."""
    after = i + 1
    while after < len(row.pieces) and {"item", "unit"} & row.pieces[after].meanings.keys():
        after += 1
    if after < len(row.pieces) and row.pieces[after].text in ("degil", "yerine"):
        return after
    before = row.pieces[i - 1] if i else None
    denies = before is not None and "negation" in before.meanings and before.text != "degil"
    return i - 1 if denies and before is not None and before.text != "no" else None


def _is_asked(piece: Piece) -> bool:
    return "item" in piece.meanings or (piece.is_number and not piece.used)


def _edge(row: Row, i: int, step: int) -> int:
    """The last piece of the clause in a direction; a word of wanting begins another."""
    start, seen = i, False
    while 0 <= i + step < len(row.pieces):
        piece = row.pieces[i + step]
        counts = piece.is_number and "weekday" not in piece.meanings
        if step > 0 and seen and counts and row.pieces[i].text not in AND:
            break  # a number behind the item counts something else
        seen |= "item" in piece.meanings
        stops = piece.kind is Kind.BREAK or (piece.kind is Kind.SIGN and piece.text in _STOPS)
        # "Cancel my request" goes on with what was asked for.
        cancels = step > 0 and not seen and "unwanted" in row.pieces[start].meanings
        if stops or ("want" in piece.meanings and not cancels):
            break
        i += step
    return i


def _end_of_list(row: Row, end: int) -> int:
    """What is counted behind a comma came too: "we got 20 tents, 100 mats, need …"."""
    while end + 1 < len(row.pieces) and row.pieces[end + 1].text == ",":
        further = _edge(row, end + 1, 1)
        listed = row.pieces[end + 2 : further + 1]
        if not any("item" in p.meanings for p in listed) or any(not _is_plain(p) for p in listed):
            break
        if further + 1 < len(row.pieces) and "want" in row.pieces[further + 1].meanings:
            break
        end = further
    return end


def _is_plain(piece: Piece) -> bool:
    return piece.is_filler or piece.is_number or bool({"item", "unit"} & piece.meanings.keys())
