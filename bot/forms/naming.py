"""Reads what a coordinator writes of a new place or item: names, and an item's measures."""

import re
from dataclasses import dataclass

from bot.actions.asking.catalogue import UNITS
from bot.texts.digits import western
from bot.texts.fold import fold
from bot.understand.amounts import LITRES, MASS_KG
from bot.understand.points.find import cut, find_points
from bot.understand.points.point import Spotted
from bot.understand.points.tidy import tidied
from bot.understand.units import unit_words, units_named

LONGEST = 80
MOST_NAMES = 10
_PARTS = re.compile(r"[\n;،؛]|,(?!\d)")
_CODE = re.compile(r"(?<!\w)R-?0*(\d{1,9})(?!\w)", re.IGNORECASE)

_KG = {word: kg for unit, kg in MASS_KG.items() for word in unit_words(unit)}
_M3 = {word: litres / 1000 for unit, litres in LITRES.items() for word in unit_words(unit)}
_MEASURE = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+[3³]?)")
LARGEST = 100_000.0
"""kg or m³ of one unit; more is a slip."""


@dataclass(frozen=True)
class NewPlace:
    """Names, the point they are of, and the number of a request whose place they are of."""

    names: tuple[str, ...]
    points: tuple[Spotted, ...]
    request_id: int | None


@dataclass(frozen=True)
class NewItem:
    """Names, what it is counted in, and what one of it weighs and fills as far as that is known."""

    names: tuple[str, ...]
    unit: str | None
    kg: float | None
    m3: float | None


def read_place(text: str) -> NewPlace:
    """What stands behind the command: R-0003 NAME, NAME or NAME, NAME 36.49, 36.35."""
    tidy = tidied(text)
    found = find_points(tidy)
    rest = cut(tidy, found)
    code = _CODE.search(rest)
    if code is not None:
        rest = rest[: code.start()] + rest[code.end() :]
    return NewPlace(
        _names(_PARTS.split(rest)), tuple(each.what for each in found), code and int(code[1])
    )


def read_item(text: str) -> NewItem:
    """What stands behind the command: NAME, UNIT, 1.2 kg, 0.004 m3, in any order after the name."""
    names: list[str] = []
    unit, kg, m3 = None, None, None
    for part in _PARTS.split(text):
        plain = fold(western(part))
        measure = _MEASURE.fullmatch(plain)
        value = float(measure[1].replace(",", ".")) if measure else 0.0
        if measure and measure[2] in _KG and 0 < value * _KG[measure[2]] <= LARGEST:
            kg = value * _KG[measure[2]]
        elif measure and measure[2] in _M3 and 0 < value * _M3[measure[2]] <= LARGEST:
            m3 = value * _M3[measure[2]]
        elif names and unit is None and (named := _catalogue_unit(part)):
            unit = named
        else:
            names.append(part)
    return NewItem(_names(names), unit, kg, m3)


def _catalogue_unit(text: str) -> str | None:
    """The unit that a text names, as catalogues have it."""
    named = {"box" if unit == "carton" else unit for unit in units_named(text)} & UNITS.keys()
    return named.pop() if len(named) == 1 else None


def _names(parts: list[str]) -> tuple[str, ...]:
    names = (" ".join(part.split()).strip(" .:-") for part in parts)
    return tuple(dict.fromkeys(name for name in names if name and len(name) <= LONGEST))[
        :MOST_NAMES
    ]
