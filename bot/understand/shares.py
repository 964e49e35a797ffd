"""Counts what is said for each: two blankets a person, one tent for every family."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understand.folk import Folk
from bot.understand.pieces import AND, Row
from bot.understand.tokens import Kind
from bot.understand.wishes import Number, Wish

_FOLK = ("family", "people")
_MOST = 20
"""What is said for each is so many at most; more must be the whole."""
_FOR_SITES = 100
"""With nobody counted, so many may be for each of several places."""


@dataclass(frozen=True)
class Share:
    """Where "for each" stands, and of whom: family, people, or nothing said."""

    first: int
    last: int
    of: str


def share_out(row: Row, wishes: Sequence[Wish], loose: list[Number], folk: Folk) -> None:
    """Makes the whole of what is said for each; where that cannot be done it is a question."""
    for share in sorted(_shares(row), key=lambda each: each.of == "unsaid"):
        count = _count(share, folk)
        first, last, is_listed = _scope(row, share, wishes)
        inside = [wish for wish in wishes if wish.items and first <= wish.at <= last]
        beside = [number for number in loose if first <= number.at <= last]
        for number in beside:
            _check(number, inside, count, loose, row)
        for wish in inside:
            _share(row, wish, share, count, is_certain=is_listed or _is_beside(row, wish, share))


def _shares(row: Row) -> Iterator[Share]:
    for i, piece in enumerate(row.pieces):
        said = piece.one("per")
        slashed = piece.text in ("/", "x", "х", "*")
        if said in _FOLK:
            yield Share(i, i, said)
        elif said is None and not slashed:
            continue
        elif found := _folk_beside(row, i, after_only=slashed):
            yield Share(min(i, found[0]), max(i, found[0]), found[1])
        elif said == "each":
            yield Share(i, i, "")
        elif said == "number" and i + 1 < len(row.pieces) and row.pieces[i + 1].is_number:
            yield Share(i, i, "unsaid")


def _folk_beside(row: Row, i: int, *, after_only: bool) -> tuple[int, str] | None:
    """Where the family or person stands that each is of; "all the families" is none."""
    for at in (row.after(i), None if after_only else i - 1):
        if at is None or at < 0 or row.pieces[at].text.startswith("ال"):
            continue
        counted = at > 0 and row.pieces[at - 1].is_number
        kind = next((kind for kind in _FOLK if kind in row.pieces[at].meanings), None)
        if kind and not (counted and at < i):
            return at, kind
    return None


def _count(share: Share, folk: Folk) -> int | None:
    """How many there are of those who get one each."""
    if share.of == "family":
        return folk.families
    if share.of == "people":
        return folk.people
    if share.of == "unsaid" or (folk.people is not None and folk.families is not None):
        return None
    return folk.people if folk.families is None else folk.families


def _scope(row: Row, share: Share, wishes: Sequence[Wish]) -> tuple[int, int, bool]:
    """First and last piece of what is for each; true where it is the list behind it."""
    after = row.after(share.last)
    colon = share.last + 1 < len(row.pieces) and row.pieces[share.last + 1].text == ":"
    counts = any(wish.number is not None and wish.number.at == after for wish in wishes)
    joined = any(p.text in AND for p in row.pieces[share.last + 1 : after])
    if after is not None and (colon or (counts and not joined)):
        return share.last, _edge(row, share.last, 1), True
    alone = after is not None and row.pieces[after].is_number
    return _edge(row, share.first, -1), after if alone and after else share.last, False


def _edge(row: Row, i: int, step: int) -> int:
    while 0 <= i + step < len(row.pieces) and not _ends(row, i + step):
        i += step
    return i


def _ends(row: Row, i: int) -> bool:
    piece = row.pieces[i]
    return piece.kind is Kind.BREAK or (piece.kind is Kind.SIGN and piece.text in ".;!?؟")


def _is_beside(row: Row, wish: Wish, share: Share) -> bool:
    """Whether no comma parts an item from "each"."""
    return not any(piece.cuts for piece in row.pieces[wish.at : share.first])


def _share(row: Row, wish: Wish, share: Share, count: int | None, *, is_certain: bool) -> None:
    number = wish.number
    if number is None:
        if share.first - wish.at not in (1, 2) or count is None:
            return
        wish.number = Number(share.first, float(count))
    elif number.is_shared:
        return
    elif count is None or not is_certain or number.value > _MOST:
        several = number.value <= (_MOST if count and not is_certain else _FOR_SITES)
        number.is_vague |= several and number.also < 0
    else:
        number.value *= count
        number.is_vague = number.is_weak = False
    if wish.number is not None:
        wish.number.is_shared = True
    for piece in row.pieces[share.first : share.last + 1]:
        piece.used = True


def _check(
    each: Number, wishes: Sequence[Wish], count: int | None, loose: list[Number], row: Row
) -> None:
    """240 for 120 at two each is as it should be; else the item is a question."""
    for wish in wishes:
        if wish.number is not None and not wish.number.is_shared:
            fits = count is not None and each.value * count == wish.number.value
            wish.is_doubtful = not fits
            wish.number.is_shared = fits
            if fits and each in loose:
                loose.remove(each)
                row.pieces[each.at].used = True
