"""Finds the town that a message names, among the words that nothing else was made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.texts.fold import fold
from bot.understand.tables import fillers
from bot.understand.towns.gazetteer import Gazetteer, Meant

MOST_WORDS = 4
"""Of the name of a town."""


@dataclass(frozen=True)
class Mention:
    """The towns that may be meant, the words for them, and the words that are left."""

    meant: tuple[Meant, ...]
    read: str
    rest: tuple[str, ...]


def mentioned(unread: Sequence[str], gazetteer: Gazetteer) -> Mention | None:
    """The first town named; a name with a mistake in it counts where "in" or "to" stands before."""
    for i, words in enumerate(unread):
        for before, name, is_led in _names(words):
            meant = gazetteer.find(name) if is_led else gazetteer.exactly(name)
            if meant:
                rest = (*unread[:i], *([before] if before else []), *unread[i + 1 :])
                return Mention(tuple(meant), name, rest)
    return None


def _names(words: str) -> Iterator[tuple[str, str, bool]]:
    """What may be a name in some words, with the words before it, and whether "to" leads to it."""
    parts = words.split()
    for at in range(len(parts) - 1, 0, -1):
        if fold(parts[at - 1]) in fillers("to") and len(parts) - at <= MOST_WORDS:
            yield " ".join(parts[: at - 1]), " ".join(parts[at:]), True
    if len(parts) <= MOST_WORDS and not any(c.isdigit() for c in words):
        yield "", words, False
