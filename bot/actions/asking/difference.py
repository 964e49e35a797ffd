"""What differs between two versions of a request, in names and in words."""

from collections.abc import Iterator
from dataclasses import fields

from sqlmodel import Session

from bot.actions.asking import catalogue
from bot.actions.asking.text import priority_label, reach_label
from bot.actions.asking.wanted import Details, Wanted
from bot.tables import Item
from bot.texts import Words

_NONE = "–"
_LONGEST = 60
"""Characters of a note: the card below has all of it."""


def differing(before: Wanted, after: Wanted) -> tuple[str, ...]:
    """The names of what differs."""
    parts = {"lines": before.lines != after.lines, "place": before.spot != after.spot,
             "files": before.files != after.files}  # fmt: skip
    old, new = before.details, after.details
    parts |= {f.name: getattr(old, f.name) != getattr(new, f.name) for f in fields(Details)}
    return tuple(name for name, differs in parts.items() if differs)


def difference_text(session: Session, before: Wanted, after: Wanted, words: Words) -> str:
    """What it was and what it is of all that differs, in one line of HTML."""
    changes = [*_lines(session, before, after, words), *_rest(before, after, words)]
    return words.listed(
        words("life-change", what=what, before=old, after=new) for what, old, new in changes
    )


def _lines(
    session: Session, before: Wanted, after: Wanted, words: Words
) -> Iterator[tuple[str, str, str]]:
    ids = [i for i in {**before.lines, **after.lines} if before.lines.get(i) != after.lines.get(i)]
    named = catalogue.names(session, ids, words.language)
    for i in ids:
        unit = session.get_one(Item, i).unit
        old, new = (
            catalogue.amount(words, wanted.lines[i], unit) if i in wanted.lines else _NONE
            for wanted in (before, after)
        )
        yield f"📦 {named[i]}", old, new


def _rest(before: Wanted, after: Wanted, words: Words) -> Iterator[tuple[str, str, str]]:
    for name in differing(before, after):
        if name != "lines":
            label = words.label(f"request-field-{name.replace('_', '-')}")
            yield label, _value(before, name, words), _value(after, name, words)


def _value(wanted: Wanted, name: str, words: Words) -> str:
    details = wanted.details
    if name == "place":
        return wanted.spot.name
    if name == "priority":
        return priority_label(words, details.priority)
    if name == "reach":
        return reach_label(words, details.reach)
    if name == "needed_by":
        return words.when(details.needed_by) if details.needed_by is not None else _NONE
    if name == "people":
        return words.number(details.people) if details.people else _NONE
    if name == "largest_kg":
        return words.weight(details.largest_kg) if details.largest_kg is not None else _NONE
    if name == "files":
        return str(len(wanted.files))
    text = str(getattr(details, name) or "")
    return (text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…") or _NONE
