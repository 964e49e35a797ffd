"""Finds what people mean among named things: by name, code, fragment or typo."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process

from bot.texts.fold import tokens
from bot.understand.inflect import stem

Key = TypeVar("Key")

GOOD_ENOUGH = 72.0
CLEARLY = 4.0
WHOLLY = 101.0
"""What a name scores that was typed as it is, in one form of its words or another."""
LONGEST = 100
"""Characters of a query that are looked at."""


@dataclass(frozen=True)
class Hit(Generic[Key]):
    """Something found, with how well its name fits, from 0 to 100."""

    key: Key
    score: float


class Index(Generic[Key]):
    """The names of many things, ready to be searched."""

    def __init__(self, names: Mapping[Key, Iterable[str]]) -> None:
        self._names = [(key, _stems(name), tokens(name)) for key in names for name in names[key]]
        self._vocabulary = sorted({word for _, _, words in self._names for word in words})

    def search(self, text: str, limit: int = 6) -> list[Hit[Key]]:
        """The best hits, best first; what fits equally well stays in the order it was given."""
        asked, whole = tokens(text[:LONGEST]), _stems(text[:LONGEST])
        if not asked:
            return []
        scores = [self._likeness(word) for word in asked]
        best: dict[Key, float] = {}
        for key, name, words in self._names:
            score = WHOLLY if name == whole else _score(scores, words)
            if score >= GOOD_ENOUGH:
                best[key] = max(score, best.get(key, 0.0))
        ranked = sorted(best.items(), key=lambda item: -item[1])[:limit]
        return [Hit(key, score) for key, score in ranked]

    def _likeness(self, word: str) -> dict[str, float]:
        """How much each known word is like the one asked for; a beginning is nearly all of it."""
        if word.isdigit():
            return {word: 100.0}
        words = self._vocabulary
        found = process.extract(word, words, scorer=fuzz.ratio, score_cutoff=60, limit=None)
        scores = {known: score for known, score, _ in found}
        if len(word) > 1:
            for known in words:
                if known.startswith(word):
                    scores[known] = max(scores.get(known, 0), 96.0 if known != word else 100.0)
                elif len(word) > 2 and word in known:
                    scores[known] = max(scores.get(known, 0), 88.0)
        return scores


def is_certain(hits: Sequence[Hit[Key]]) -> bool:
    """Whether the first hit is the only thing that can be meant."""
    if len(hits) < 2:
        return bool(hits)
    first, second = hits[0].score, hits[1].score
    return first - second >= CLEARLY or first == WHOLLY > second


def _stems(text: str) -> tuple[str, ...]:
    """The words of a text without the endings that make plurals and cases."""
    return tuple(word[:-1] if word[3:].endswith("s") else stem(word) for word in tokens(text))


def _score(asked: list[dict[str, float]], words: list[str]) -> float:
    """The mean likeness of the words asked for, a little less for a name that says much more."""
    found = sum(max((likeness.get(word, 0.0) for word in words), default=0.0) for likeness in asked)
    return found / len(asked) - min(3.0, 0.3 * max(0, len(words) - len(asked)))
