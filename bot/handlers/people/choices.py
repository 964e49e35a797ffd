"""Choosing one of many with a tap, a page at a time."""

from collections.abc import Sequence

from sqlmodel import col, select

from bot.actions.people.membership import first_organisation
from bot.handlers.routes import Turn
from bot.outbox import Button
from bot.tables import Organisation

PAGE = 8
_LONGEST_LABEL = 40

Choice = tuple[str, str]
"""A button's label and its data."""


def paged(turn: Turn, choices: Sequence[Choice], page_data: str, page: int) -> list[list[Button]]:
    """The buttons of a page, with those to the pages beside it: page_data and the page's number."""
    first = page * PAGE
    shown = [[Button(_short(label), data)] for label, data in choices[first : first + PAGE]]
    beside = []
    if page > 0:
        beside.append(Button(turn.words.label("people-page-before"), f"{page_data}:{page - 1}"))
    if first + PAGE < len(choices):
        beside.append(Button(turn.words.label("people-page-after"), f"{page_data}:{page + 1}"))
    return [*shown, beside] if beside else shown


def organisations(turn: Turn) -> list[Organisation]:
    """All organisations by name, the person's own first; there is always one."""
    found = turn.session.exec(select(Organisation).order_by(col(Organisation.name))).all()
    own = turn.person.organisation_id
    return sorted(found, key=lambda each: each.id != own) or [first_organisation(turn.session)]


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
