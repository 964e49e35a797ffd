"""Finds the town that a message names, among the words that nothing else was made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.texts.fold import fold
from bot.understand.tables import fillers
from bot.understand.towns.gazetteer import Gazetteer, Meant

MOST_WORDS = 4
"""Of the name of a town."""
MOST_PHRASES, MOST_LED = 30, 3
"""What is looked at, and what is looked at for mistakes, which takes a millisecond or two."""


@dataclass(frozen=True)
class Mention:
    """The towns that may be meant, the words for them, and the words that are left."""

    meant: tuple[Meant, ...]
    read: str
    rest: tuple[str, ...]


def mentioned(unread: Sequence[str], gazetteer: Gazetteer) -> Mention | None:
    """The first town named; a name with a mistake in it counts where "in" or "to" stands before."""
    named = [(i, *each) for i, words in enumerate(unread[:MOST_PHRASES]) for each in _names(words)]
    led = [each for each in named if each[3]][:MOST_LED]
    for find, names in ((gazetteer.exactly, named), (gazetteer.find, led)):
        for i, before, name, _ in names:
            if meant := find(name):
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
