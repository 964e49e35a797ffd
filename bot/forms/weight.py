"""Reads a weight with its unit, such as the load of the largest vehicle that gets somewhere."""

import re

from bot.texts.digits import western
from bot.texts.fold import fold
from bot.understand.units import unit_words

_KG = dict.fromkeys(unit_words("kg"), 1) | dict.fromkeys(unit_words("tonne"), 1000)
_UNITS = "|".join(sorted(map(re.escape, _KG), key=len, reverse=True))
_NUMBER = r"\d{1,3}(?: \d{3})+|\d{1,6}(?:[.,]\d{1,3})?"
_WEIGHT = re.compile(rf"(?<![\w.,])({_NUMBER})\s*({_UNITS})\b")
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")


def read_weight(text: str) -> int | None:
    """The weight that a text names, in whole kg of at least 1; None where it names none."""
    found = _WEIGHT.search(fold(western(text[:200])))
    if found is None:
        return None
    number, factor = found[1], _KG[found[2]]
    if factor == 1 and _THOUSANDS.fullmatch(number):
        number = re.sub("[.,]", "", number)  # nobody counts grams of a vehicle
    return round(float(number.replace(",", ".").replace(" ", "")) * factor) or None
