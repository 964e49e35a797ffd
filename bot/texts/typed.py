"""The words that people type for days and spans, of all languages at once: typed.toml."""

import tomllib
from functools import cache
from typing import Any

from bot.texts.fold import fold
from bot.texts.languages import FOLDER, LANGUAGES


def typed(name: str) -> frozenset[str]:
    """The folded words of one meaning, whatever language they are of."""
    return frozenset(fold(word) for language in LANGUAGES for word in typed_in(language)[name])


def typed_weekdays() -> dict[str, int]:
    """The weekday, Monday being 0, that each folded form of its name means."""
    return {
        fold(word): number
        for language in LANGUAGES
        for number, words in enumerate(typed_in(language)["weekdays"].values())
        for word in words
    }


@cache
def typed_in(language: str) -> dict[str, Any]:
    """What people type in a language: words by their meaning, weekdays apart."""
    return tomllib.loads((FOLDER / language / "typed.toml").read_text(encoding="utf-8"))
