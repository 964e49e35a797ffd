"""Counts what was typed in an item's own units."""

from math import ceil

from bot.understand.result import Thing
from bot.understand.tables import packs

MOST = 10_000_000
CONTAINERS = frozenset({"bag", "carton", "bale", "pallet", "truck"})
MASS_KG = {"kg": 1.0, "g": 0.001, "tonne": 1000.0}
LITRES = {"litre": 1.0, "m3": 1000.0}
ONLY_SIZES = frozenset({"kva", "kw", "m2"})
"""Units in which nothing is asked for."""
_SINGLE = frozenset({"piece", "kit", "set", "parcel"})
_SAME = {"sachet": "pack", "kit": "set", "box": "carton"}


def in_units(thing: Thing, value: float, unit: str, *, by_code: bool = False) -> int | None:
    """How many of the item's own units that is; None when it cannot be said."""
    own = thing.unit
    factor: float | None = None
    if unit == "" or (unit == "piece" and own not in MASS_KG and own not in LITRES):
        factor = 1.0 if by_code or (own not in MASS_KG and own not in LITRES) else None
    elif unit in MASS_KG and own == "kg":
        factor = MASS_KG[unit]
    elif unit in LITRES and own == "litre":
        factor = LITRES[unit]
    elif unit in CONTAINERS and (thing.code, unit) in packs():
        factor = float(packs()[thing.code, unit])
    elif _SAME.get(unit, unit) == _SAME.get(own, own) or {unit, own} <= _SINGLE:
        factor = 1.0
    counted = own not in MASS_KG and own not in LITRES and factor == 1.0
    if factor is None or (counted and value % 1):
        return None
    n = ceil(round(value * factor, 6))
    return n if 0 < n <= MOST else None
