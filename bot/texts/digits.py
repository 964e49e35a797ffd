"""Digits as people type them, in any script and on any keyboard, as 0-9."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u200b-\u200f\u2066-\u2069\u202a-\u202e\ufe0e\ufe0f\u20e3\ufeff]")
_SIGNS = str.maketrans({"٫": ".", "٬": "'", "،": ",", "؛": ";", "−": "-", "–": "-", "’": "'"})


def western(text: str) -> str:
    """The text with digits 0-9, plain signs and spaces, and nothing invisible."""
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).translate(_SIGNS)
    return " ".join("".join(_digit(c) for c in visible).split())


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
