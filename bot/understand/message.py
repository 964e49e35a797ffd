"""Understands a whole message."""

from datetime import datetime

from bot.understand.aside import hide_phones
from bot.understand.bearing import find_bearing
from bot.understand.compose import pieces_of
from bot.understand.containers import read_containers
from bot.understand.lexicon import Lexicon
from bot.understand.lines import leftovers, read_lines
from bot.understand.needs import HOUSEHOLD
from bot.understand.pieces import Piece, Row
from bot.understand.points.find import cut, find_points, same
from bot.understand.points.tidy import tidied
from bot.understand.result import Deadline, Key, Line, Understood
from bot.understand.sizes import read_sizes
from bot.understand.tables import needs
from bot.understand.tokens import Kind, plain_text, tokens
from bot.understand.when import read_days, read_when
from bot.understand.zones import find_zone

LONGEST = 1500
"""Characters of a message that are looked at."""
_SAID_BY_ITEM = {"AFODMWAT1.5": "water", "HHYGSOAP100G": "soap"}
"""Items that are a need when they are asked for without a number, for so many people."""
_COUNTED = frozenset({"item", "unit", "day", "week", "hour", "month", "people", "family", "need"})
_GOODS = frozenset({"item", "people", "family", "need"})
"""What says that a text is more than a time."""
_PRIORITIES = ("life_saving", "urgent", "standard")


def understand(
    text: str, lexicon: Lexicon, now: datetime, hint: str = "", *, asked_when: bool = False
) -> Understood:
    """What a message says; now is local to the operation, hint is the person's language.

    Where it answers by when, fewer words say a time.
    """
    tidy = tidied(text[:LONGEST])
    spotted = find_points(tidy)
    rest, bearing = find_bearing(cut(tidy, spotted, "|"))
    zone, plain = find_zone(plain_text(rest if spotted or bearing else text[:LONGEST]))
    found = tokens(plain)
    spoken = lexicon.spoken(found, hint)
    row = pieces_of(plain, found, lexicon, spoken)
    row.answers_when = asked_when and not any(_GOODS & p.meanings.keys() for p in row.pieces)
    hide_phones(row)
    read_containers(row, lexicon)
    read_sizes(row, lexicon)
    priority, unclear = _priority(row)
    places, place_read = _places(row)
    people = _people(row)
    deadline = read_when(row, now, zone)
    days = read_days(row)
    lines, unknown = read_lines(row, lexicon)
    wanted = tuple(dict.fromkeys(p.one("need") for _, p in row.of("need")))
    lines, wanted = _needs(lines, wanted, lexicon, people)
    days = days if wanted else None
    return Understood(
        lines=tuple(lines), places=places, place_read=place_read,
        points=same(spotted), bearing=bearing, deadline=deadline,
        priority=priority, priority_unclear=unclear, people=people, days=days, needs=wanted,
        unread=tuple(dict.fromkeys([*unknown, *_rest(row, unknown)])), language=min(spoken),
    )  # fmt: skip


def _priority(row: Row) -> tuple[str | None, bool]:
    """The priority, and whether two are said that do not go together."""
    said = []
    for i, piece in row.of("priority"):
        value = "standard" if _is_negated(row, i) else piece.one("priority")
        said.append((value, piece.text[0] == "p" and piece.text[1:].isdigit()))
        piece.used = True
    coded = [value for value, is_code in said if is_code]
    values = set(coded or [value for value, _ in said])
    if not values:
        return None, False
    best = min(values, key=_PRIORITIES.index)
    return best, len(values) > 1 and ("standard" in values or bool(coded))


def _is_negated(row: Row, i: int) -> bool:
    """Whether a "not" stands beside a word that is not whole with it."""
    after = i + 1
    turkish = after < len(row.pieces) and row.pieces[after].text == "degil"
    return turkish or (i > 0 and "negation" in row.pieces[i - 1].meanings)


def _places(row: Row) -> tuple[tuple[Key, ...], str]:
    """The places that may be meant, and what was read; two mentions may be of one place."""
    said: list[tuple[frozenset[Key], int]] = []
    for i, piece in row.of("place"):
        at = i > 0 and row.pieces[i - 1].text == "@"
        if ("item" in piece.meanings and not at) or _is_half_a_name(row, i):
            continue
        said.append((frozenset(piece.meanings["place"]), i))
        piece.used = True
    if not said:
        return (), ""
    together = frozenset.intersection(*(keys for keys, _ in said))
    keys = together or frozenset.union(*(keys for keys, _ in said))
    order = [key for _, i in said for key in row.pieces[i].meanings["place"] if key in keys]
    return tuple(dict.fromkeys(order)), row.read(said[0][1], said[0][1])


def _is_half_a_name(row: Row, i: int) -> bool:
    """Whether another name goes on behind a hyphen: Marie-Ange is not Dame-Marie."""
    piece = row.pieces[i]
    dash, behind = (row.pieces[n] if n < len(row.pieces) else None for n in (i + 1, i + 2))
    if dash is None or behind is None or dash.text != "-" or behind.start != piece.end + 1:
        return False
    return behind.kind is Kind.WORD and not behind.meanings


def _people(row: Row) -> int | None:
    """For how many it is; a family is a household of five."""
    counts: dict[str, int] = {}
    for i, piece in list(row.of("people", "family")):
        number = row.pieces[i - 1] if i else None
        piece.used = True
        if i + 1 < len(row.pieces) and "item" in row.pieces[i + 1].meanings:
            piece.meanings = {"filler": ()}  # 20 family tents are for no 20 families
            continue
        if number is None or not number.is_number or number.used:
            number = _number_behind(row, i)
        if number is None:
            continue
        kind = "people" if "people" in piece.meanings else "family"
        number.used = True
        if kind == "family" and (size := _household(row, i)):
            kind, number.value = "people", (number.value or 0.0) * size
        counts[kind] = counts.get(kind, 0) + int(number.value or 0)
    if "people" in counts:
        return counts["people"]
    return counts["family"] * HOUSEHOLD if "family" in counts else None


def _household(row: Row, i: int) -> float:
    """How many a family is, where it is said: a family of 8."""
    of, size = (row.pieces[n] if n < len(row.pieces) else None for n in (i + 1, i + 2))
    if of is None or size is None or of.text not in ("of", "de", "з", "من") or size.used:
        return 0.0
    size.used = size.is_number and 0 < (size.value or 0) < 30
    return size.value or 0.0 if size.used else 0.0


def _number_behind(row: Row, i: int) -> Piece | None:
    """The number that stands behind its people, as in a form, when it counts nothing else."""
    at = i + 1
    while at < min(i + 3, len(row.pieces)) and not row.pieces[at].is_number:
        if row.pieces[at].cuts or "item" in row.pieces[at].meanings:
            return None
        at += 1
    if at >= len(row.pieces) or not row.pieces[at].is_number or row.pieces[at].used:
        return None
    counts = _COUNTED & (row.pieces[at + 1].meanings.keys() if at + 1 < len(row.pieces) else set())
    return None if counts else row.pieces[at]


def _needs(
    lines: list[Line], wanted: tuple[str, ...], lexicon: Lexicon, people: int | None
) -> tuple[list[Line], tuple[str, ...]]:
    """Needs that no line answers; water for so many people is one, without people it is an item."""
    asked = {lexicon.things[key].code for line in lines if line.amount for key in line.items}
    found = [n for n in wanted if asked.isdisjoint(row.code for row in needs().get(n, ()))]
    kept = []
    for line in lines:
        codes = {lexicon.things[key].code for key in line.items}
        need = _SAID_BY_ITEM.get(codes.pop()) if len(codes) == 1 else None
        if people and line.amount is None and need:
            found.append(need)
        else:
            kept.append(line)
    return kept, tuple(dict.fromkeys(found))


def _rest(row: Row, unknown: list[str]) -> list[str]:
    named = " | ".join(unknown)
    return [words for words in leftovers(row) if words not in named]


__all__ = ["Deadline", "Understood", "understand"]
