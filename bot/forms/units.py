"""The words for units that people type behind a number, folded, in all languages at once."""

import re

from bot.texts.digits import western
from bot.texts.fold import fold
from bot.texts.typed import typed, typed_units

_UNITS = typed_units()
_OF = "|".join(sorted(map(re.escape, typed("of")), key=len, reverse=True))
_BEHIND = re.compile(
    rf"(?<=\d)\s*({'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})\b\.?"
    rf"(?:\s+(?:{_OF})\b)?"
)


def without_unit(text: str) -> tuple[str, str | None]:
    """The text without the unit behind its number, and that unit; as it was when there is none."""
    plain = fold(western(text))
    found = _BEHIND.search(plain)
    if found is None:
        return text, None
    return f"{plain[: found.start()]} {plain[found.end() :]}".strip(), _UNITS[found[1]]
