"""The languages that people are spoken to in: a folder of texts beside this file for each."""

from pathlib import Path

from babel import Locale

FOLDER = Path(__file__).parent
FIRST = "en"
"""The language of whoever speaks none of ours."""


def _languages() -> dict[str, Locale]:
    codes = sorted(path.parent.name for path in FOLDER.glob("*/common.ftl"))
    return {code: Locale(code) for code in sorted(codes, key=lambda code: code != FIRST)}


def _own_name(locale: Locale) -> str:
    name = locale.get_display_name() or locale.language
    return name[0].upper() + name[1:]


LOCALES = _languages()
LANGUAGES = {code: _own_name(locale) for code, locale in LOCALES.items()}
"""What each language calls itself, by its code."""
RIGHT_TO_LEFT = frozenset(
    code for code, locale in LOCALES.items() if locale.text_direction == "rtl"
)


def best_language(code: str | None) -> str:
    """The language of ours that fits Telegram's language code best."""
    short = (code or FIRST).split("-")[0].lower()
    return short if short in LANGUAGES else FIRST
