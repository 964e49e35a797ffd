"""Reads how many: a number, its unit perhaps behind it."""

import re

from bot.forms.refused import Refused
from bot.forms.units import without_unit
from bot.texts.digits import western

LARGEST = 10_000_000

_GROUPED = r"\d{1,3}(?:([ ,.'_])\d{3})(?:\1\d{3})*"
_NUMBER = re.compile(rf"-?(?:{_GROUPED}|\d+)")
LONGEST = 200
"""Characters of a message that are looked at."""


def read_quantity(text: str, unit: str = "") -> int | Refused:
    """The number of units that was typed; the unit's own name may stand behind it."""
    plain = western(text[:LONGEST])
    number, typed = without_unit(plain)
    if unit and typed == unit:
        plain = number
    elif unit:
        plain = re.sub(rf"(?<=\d)\s*{re.escape(unit)}s?\.?$", "", plain, flags=re.IGNORECASE)
    if not _NUMBER.fullmatch(plain):
        return Refused("request-number-unread")
    digits = re.sub(r"[ ,.'_]", "", plain)
    if len(digits) > 12 or int(digits) > LARGEST:
        return Refused("request-number-large", {"limit": LARGEST})
    return int(digits) if int(digits) > 0 else Refused("request-number-none")
