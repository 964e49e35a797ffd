"""Long lists in one card, a page at a time."""

from collections.abc import Sequence
from typing import TypeVar

from bot.outbox import Button
from bot.texts import Words

Row = TypeVar("Row")


def page_of(rows: Sequence[Row], page: int, size: int) -> tuple[int, Sequence[Row]]:
    """The number of the page, or of the last one there is, and what stands on it."""
    page = min(page, max(0, (len(rows) - 1) // size))
    return page, rows[page * size : (page + 1) * size]


def page_buttons(words: Words, tap: str, page: int, total: int, size: int) -> list[list[Button]]:
    """The way to the pages before and after; tap is given the page's number."""
    steps = []
    if page > 0:
        steps.append(Button(words.label("drive-button-before"), f"{tap}:{page - 1}"))
    if (page + 1) * size < total:
        steps.append(Button(words.label("drive-button-next"), f"{tap}:{page + 1}"))
    return [steps] if steps else []
