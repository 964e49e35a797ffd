"""Reads what a tap's data names; buttons are old, and data can be forged."""

from collections.abc import Collection
from functools import wraps
from typing import TypeVar

from sqlmodel import SQLModel

from bot.handlers.routes import Handler, Turn
from bot.tables import Role

Row = TypeVar("Row", bound=SQLModel)

_LONGEST_ID = 9


class ForgedError(Exception):
    """A tap's data names nothing that there is."""


def checked(handler: Handler) -> Handler:
    """Tells the person when their tap names nothing that there is."""

    @wraps(handler)
    def guarded(turn: Turn) -> None:
        try:
            handler(turn)
        except ForgedError:
            turn.answer(turn.words.label("sorry-forged"), alert=True)

    return guarded


def word(turn: Turn, index: int) -> str:
    """A part of the data."""
    if index >= len(turn.data):
        raise ForgedError
    return turn.data[index]


def number(turn: Turn, index: int) -> int:
    """A part of the data that is a number, such as an id or a page."""
    text = word(turn, index)
    if not (text.isdecimal() and len(text) <= _LONGEST_ID):
        raise ForgedError
    return int(text)


def row(turn: Turn, table: type[Row], index: int) -> Row:
    """The row whose id is a part of the data."""
    found = turn.session.get(table, number(turn, index))
    if found is None:
        raise ForgedError
    return found


def role(turn: Turn, index: int, among: Collection[Role] = tuple(Role)) -> Role:
    """The role that a part of the data names, if it is among those that may be."""
    text = word(turn, index)
    found = next((role for role in among if role == text), None)
    if found is None:
        raise ForgedError
    return found
