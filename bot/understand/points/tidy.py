"""Text as numbers and signs are looked for in it."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u200b-\u200f\u2066-\u2069\u202a-\u202e\ufe0e\ufe0f\u20e3\ufeff\u00ad]")
_SIGNS = str.maketrans({
    "٫": ".", "٬": "'", "،": ",", "؛": ";", "−": "-", "–": "-", "‐": "-", "‑": "-",
    "º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "´": "'", "`": "'", "ʹ": "'", "ʼ": "'",
    "″": '"', "”": '"', "“": '"', "„": '"', "ʺ": '"',
})  # fmt: skip


def tidied(text: str) -> str:
    """The text with digits 0-9, plain signs and spaces, and nothing invisible; lines stay."""
    visible = _INVISIBLE.sub("", text).translate(_SIGNS).replace("''", '"')
    return "".join(map(_plain, visible))


def _plain(character: str) -> str:
    if character.isascii():
        return character
    value = unicodedata.decimal(character, None)
    if value is not None:
        return str(value)
    return " " if character.isspace() else character
