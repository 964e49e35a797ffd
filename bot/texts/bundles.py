"""The Fluent files of a language, read once and joined into one bundle."""

from functools import cache

from fluent.runtime import FluentBundle, FluentResource

from bot.texts.languages import FOLDER


@cache
def bundle(language: str) -> FluentBundle:
    """All texts of a language."""
    # Isolation is ours (words.py): Fluent would isolate every number in every language.
    joined = FluentBundle([language], use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        joined.add_resource(FluentResource(path.read_text(encoding="utf-8")), allow_overrides=False)
    return joined
