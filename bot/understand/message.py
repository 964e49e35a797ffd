"""Understands a whole message."""

from datetime import datetime

from bot.understand.aside import hide_phones
from bot.understand.asked import doubted
from bot.understand.bearing import find_bearing
from bot.understand.compose import pieces_of
from bot.understand.containers import read_containers
from bot.understand.folk import read_folk
from bot.understand.lexicon import Lexicon
from bot.understand.lines import leftovers, read_lines
from bot.understand.pieces import Row
from bot.understand.places import read_places
from bot.understand.points.find import cut, find_points, same
from bot.understand.points.tidy import tidied
from bot.understand.qualities import read_qualities
from bot.understand.result import Deadline, Line, Understood
from bot.understand.sizes import read_sizes
from bot.understand.tables import needs
from bot.understand.tokens import Kind, plain_text, tokens
from bot.understand.when import read_days, read_when
from bot.understand.zones import find_zone

LONGEST = 1500
"""Characters of a message that are looked at."""
_SAID_BY_ITEM = {"AFODMWAT1.5": "water", "HHYGSOAP100G": "soap"}
"""Items that are a need when they are asked for without a number, for so many people."""
_GOODS = frozenset({"item", "people", "family", "need"})
"""What says that a text is more than a time."""
_ASKS = ("mi", "mu")
"""Turkish for whether, as fold() writes it."""
_THE = frozenset({"el", "del", "al", "este", "nuestro", "the", "this", "our", "l", "в", "у"})
"""What stands before a house, and not before what is needed."""
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
    read_qualities(row, lexicon)
    read_sizes(row, lexicon)
    priority, unclear = _priority(row)
    places, place_read = read_places(row)
    folk = read_folk(row)
    people = folk.persons
    deadline = read_when(row, now, zone)
    days = read_days(row, is_for_days=any(row.of("need")))
    lines, unknown = read_lines(row, lexicon, folk)
    wanted = tuple(dict.fromkeys(p.one("need") for i, p in row.of("need") if _is_need(row, i)))
    lines, wanted = _needs(lines, wanted, lexicon, people)
    days = days if wanted else None
    deadline = doubted(row, deadline)
    return Understood(
        lines=tuple(lines), places=places, place_read=place_read,
        points=same(spotted), bearing=bearing, deadline=deadline,
        priority=priority, priority_unclear=unclear, people=people, days=days, needs=wanted,
        unread=tuple(dict.fromkeys([*unknown, *_rest(row, unknown)])), language=min(spoken),
    )  # fmt: skip


def _priority(row: Row) -> tuple[str | None, bool]:
    """The priority, and whether two are said that do not go together."""
    said, is_asked = [], False
    for i, piece in row.of("priority"):
        is_asked |= i + 1 < len(row.pieces) and row.pieces[i + 1].text in _ASKS
        value = "standard" if _is_negated(row, i) else piece.one("priority")
        said.append((value, piece.text[0] == "p" and piece.text[1:].isdigit()))
        piece.used = True
    coded = [value for value, is_code in said if is_code]
    values = set(coded or [value for value, _ in said])
    if not values:
        return None, False
    best = min(values, key=_PRIORITIES.index)
    return best, is_asked or (len(values) > 1 and ("standard" in values or bool(coded)))


def _is_negated(row: Row, i: int) -> bool:
    """Whether a "not" stands beside a word that is not whole with it."""
    after = i + 1
    turkish = after < len(row.pieces) and row.pieces[after].text == "degil"
    return turkish or (i > 0 and "negation" in row.pieces[i - 1].meanings)


def _is_need(row: Row, i: int) -> bool:
    """Whether it is asked for, and no house that is called so, nor part of another name."""
    if row.pieces[i].is_told:
        return False
    if row.pieces[i].one("need") != "shelter":
        return True
    before, after = row.before(i), row.after(i)
    follows = row.pieces[after] if after is not None and after <= i + 2 else None
    if i and row.pieces[i - 1].text in _THE:
        return False
    beside = row.pieces[i + 1] if i + 1 < len(row.pieces) else None
    if (
        beside is not None
        and beside.kind is Kind.WORD
        and "want" not in beside.meanings
        and (row.plain[beside.start].isupper() or beside.text.startswith("merkez"))
    ):
        return False
    if follows is None:
        return before is not None or i == 0
    named = {"item", "place"} & follows.meanings.keys()
    strange = follows.kind is Kind.WORD and not follows.meanings
    return not (named or strange or follows.text in ("dans", "en"))


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
