"""Reads a weight with its unit, such as the load of the largest vehicle that gets somewhere."""

import re

from bot.forms.digits import western
from bot.texts.fold import fold

_KG = {
    "kg": 1, "kgs": 1, "kilo": 1, "kilos": 1, "كغ": 1, "كغم": 1, "كيلو": 1, "كيلوغرام": 1,
    "t": 1000, "ton": 1000, "tons": 1000, "tonne": 1000, "tonnes": 1000, "mt": 1000,
    "طن": 1000, "اطنان": 1000, "طنا": 1000,
}  # fmt: skip
_UNITS = "|".join(sorted(map(fold, _KG), key=len, reverse=True))
_WEIGHT = re.compile(rf"(?<![\w.,])(\d{{1,6}}(?:[.,]\d{{1,3}})?)\s*({_UNITS})\b")
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")


def read_weight(text: str) -> int | None:
    """The weight that a text names, in whole kg of at least 1; None where it names none."""
    found = _WEIGHT.search(fold(western(text[:200])))
    if found is None:
        return None
    number, factor = found[1], _KG[found[2]]
    if factor == 1 and _THOUSANDS.fullmatch(number):
        number = re.sub("[.,]", "", number)  # nobody counts grams of a vehicle
    return round(float(number.replace(",", ".")) * factor) or None
