"""Counting units load by load: what was really loaded, or really handed over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, product
from typing import Any

from bot.forms.refused import Refused
from bot.texts.digits import western

_GROUPED = re.compile(r"[1-9]\d{0,2}([ ,.'_])\d{3}(?:\1\d{3})*")
_HELD_TOGETHER = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_MOST = 6
"""Words that are looked at; nobody counts so much at once."""


def read_number(text: str) -> int | None:
    """The one whole number that was typed, perhaps in groups such as 1 200; None otherwise."""
    return next((numbers[0] for numbers in read_numbers(text) if len(numbers) == 1), None)


def read_numbers(text: str) -> list[list[int]]:
    """The whole numbers that were typed, in every way to read them; none beside other words.

    A space may stand between two numbers or within one: 1 200 is 1200, or else 1 and 200.
    """
    parts = re.split(r"[\n/;+]+", _HELD_TOGETHER.sub("'", text))
    words = [some for part in parts if (some := western(part).split())]
    if not 0 < sum(map(len, words)) <= _MOST:
        return []
    return [list(chain(*way)) for way in product(*map(_ways, words))]


def _ways(words: list[str]) -> list[list[int]]:
    """Every way to read what stands behind each other, the longest first number first."""
    if not words:
        return [[]]
    firsts = {end: _number(" ".join(words[:end])) for end in range(len(words), 0, -1)}
    return [
        [n, *others] for end, n in firsts.items() if n is not None for others in _ways(words[end:])
    ]


def _number(text: str) -> int | None:
    digits = re.sub(r"[ ,.'_]", "", text) if _GROUPED.fullmatch(text) else text
    return int(digits) if digits.isdecimal() and len(digits) <= 9 else None


@dataclass(frozen=True)
class Counting:
    """Loads with the units that are due, and those that were counted instead.

    of is the trip that is being loaded, or the stop that is being served; asking is the load that
    what is typed next belongs to.
    """

    of: int
    due: Mapping[int, int]
    counted: Mapping[int, int]
    asking: int | None = None

    @staticmethod
    def of_loads(of: int, due: Mapping[int, int]) -> "Counting":
        """A count that has just begun; a single load is asked for at once."""
        return Counting(of, due, {}, next(iter(due)) if len(due) == 1 else None)

    def units(self, load: int) -> int:
        """Units of a load as far as we have been told."""
        return self.counted.get(load, self.due[load])

    def ask(self, load: int) -> "Counting":
        """The same, waiting for the units of a load."""
        return replace(self, asking=load) if load in self.due else self

    def count(self, units: int) -> "Counting | Refused":
        """The same, with the units of the load that was asked for."""
        if self.asking is None:
            return Refused("drive-choose-first")
        most = self.due[self.asking]
        if not 0 <= units <= most:
            return Refused("drive-too-many", {"most": most})
        return replace(self, counted={**self.counted, self.asking: units}, asking=None)

    def type(self, text: str) -> "Counting | Refused":
        """The same, after something was typed."""
        units = read_number(text)
        return Refused("drive-number-unread") if units is None else self.count(units)

    def json(self) -> dict[str, Any]:
        """The document that keeps it."""
        pairs = [[load, units, self.counted.get(load)] for load, units in self.due.items()]
        return {"of": self.of, "loads": pairs, "asking": self.asking}

    @staticmethod
    def read(data: Mapping[str, Any]) -> "Counting":
        """What a document kept."""
        due = {load: units for load, units, _ in data["loads"]}
        counted = {load: n for load, _, n in data["loads"] if n is not None}
        return Counting(data["of"], due, counted, data["asking"])
