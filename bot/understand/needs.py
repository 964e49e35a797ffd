"""What so many people need for so many days, item by item.

The amounts stand in data/needs.csv: WFP's full ration, 15 l of water a person a day (Sphere; 7.5 l
is the acute minimum), a tent of 16 m2 for a household of five and a blanket each, two containers of
10 l for a household, 250 g of soap a person a month, the household kit of the Red Cross in the
Americas, and the interagency emergency health kit for three months.
"""

from dataclasses import dataclass
from functools import cache
from math import ceil

from bot.understand.lexicon import Lexicon
from bot.understand.result import Key
from bot.understand.tables import Need, needs

HOUSEHOLD = 5
WATER = "water"
LITRES_LEAST = 7.5
"""A person a day."""
MOST_CARRIED_KG = 5000
"""More water than a medium truck carries is made on the spot: the tablets for it weigh next to
nothing."""
FAR = 3
"""So many times what people need is asked about."""
LITTLE = 10
"""And so small a part of it."""


@dataclass(frozen=True)
class Counted:
    """Lines that were counted for people, on what basis; kg of water that need not be carried."""

    basis: str
    lines: dict[Key, int]
    spared_kg: int = 0


def is_known(need: str) -> bool:
    """Whether lines can be made of a need."""
    return need == WATER or need in needs()


def is_daily(need: str) -> bool:
    """Whether it depends on the number of days."""
    return need == WATER or any(row.is_daily for row in needs()[need])


def count(need: str, people: int, days: int, lexicon: Lexicon) -> Counted:
    """The lines for so many people and days, as far as the catalogue has the items."""
    if need != WATER:
        return Counted(need, _lines(need, people, days, lexicon))
    kg = round(people * days * LITRES_LEAST)
    tablets = _lines("tablets", people, days, lexicon)
    if kg > MOST_CARRIED_KG and tablets:
        return Counted("tablets", tablets, kg)
    return Counted("bottles", _lines("bottles", people, days, lexicon) or tablets)


def usual(code: str, people: int, days: int | None) -> int | None:
    """How many of an item so many people need; None where that is not known."""
    row = _by_code().get(code)
    if row is None or (row.is_daily and days is None):
        return None
    return _units(row, people, days or 0)


def is_far_off(code: str, n: int, people: int, days: int | None) -> bool:
    """Whether a quantity is far from what so many people need; unknown days may be 1 to 30."""
    most = usual(code, people, days or 30)
    least = usual(code, people, days or 1)
    if not people or most is None or least is None:
        return False
    return n > FAR * most or n * LITTLE < least


@cache
def _by_code() -> dict[str, Need]:
    return {row.code: row for some in reversed(needs().values()) for row in some}


def _lines(need: str, people: int, days: int, lexicon: Lexicon) -> dict[Key, int]:
    keys = {thing.code: thing.key for thing in lexicon.things.values()}
    rows = [row for row in needs()[need] if row.least <= people <= row.most]
    return {keys[row.code]: _units(row, people, days) for row in rows if row.code in keys}


def _units(row: Need, people: int, days: int) -> int:
    times = {
        "person day": people * days,
        "person": people,
        "household": ceil(people / HOUSEHOLD),
    }
    return max(1, ceil(round(row.amount * times[row.per], 6)))
