"""Reads how many: a number, its unit perhaps behind it."""

import re

from bot.forms.refused import Refused
from bot.texts.digits import western
from bot.texts.fold import fold
from bot.understand.amounts import in_units
from bot.understand.result import Thing
from bot.understand.units import units_named

LARGEST = 10_000_000

_GROUPED = r"\d{1,3}(?P<gap>[ ,.'_])\d{3}(?:(?P=gap)\d{3})*"
_NUMBER = re.compile(
    rf"(?P<number>-?(?:{_GROUPED}|\d+(?:[.,]\d{{1,2}})?))(?![.,]?\d)(?P<unit>.*)", re.DOTALL
)
LONGEST = 200
"""Characters of a message that are looked at."""


def read_quantity(text: str, thing: Thing | None = None) -> int | Refused:
    """The number of units that was typed; a unit behind it is counted in the item's own."""
    found = _NUMBER.fullmatch(western(text[:LONGEST]))
    if found is None:
        return Refused("request-number-unread")
    number, unit = found["number"], found["unit"].strip()
    value = _value(number)
    n = value if not unit else _in_own_units(thing, value, unit)
    if n is None or n != int(n):
        return Refused("request-number-unread")
    if n > LARGEST:
        return Refused("request-number-large", {"limit": LARGEST})
    return int(n) if n > 0 else Refused("request-number-none")


def _value(number: str) -> float:
    if re.fullmatch(rf"-?{_GROUPED}", number):
        number = re.sub(r"[ ,.'_]", "", number)
    return float(number.replace(",", "."))


def _in_own_units(thing: Thing | None, value: float, unit: str) -> float | None:
    """So much of an item in its own units; None where that is not clear."""
    if thing is None:
        return None
    if fold(unit).rstrip(".") in (fold(thing.unit), fold(thing.unit) + "s"):
        return value
    counts = {in_units(thing, value, named) for named in units_named(unit)} - {None}
    return counts.pop() if len(counts) == 1 else None
