"""Words as they are compared: without case, accents, vowel signs and variants of a letter."""

import re
import unicodedata

_VARIANTS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "æ": "ae", "ґ": "г",
                           "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None, "\u200c": None,
                           "’": "'", "ʼ": "'", "‘": "'", "`": "'"})  # fmt: skip


def fold(text: str) -> str:
    """The text in lower case, with letters reduced to their plain forms and plain apostrophes."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(_VARIANTS)


def tokens(text: str) -> list[str]:
    """The folded words of a text, without the Arabic article."""
    return [_bare(word) for word in re.findall(r"[^\W_]+", fold(text))]


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
