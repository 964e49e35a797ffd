"""Counting units load by load: what was really loaded, or really handed over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.forms.refused import Refused
from bot.texts.digits import western

_GROUPED = re.compile(r"\d{1,3}([,.'_]\d{3})+")


def read_numbers(text: str) -> list[int] | None:
    """The whole numbers that were typed, with nothing else beside them; None otherwise."""
    words = re.split(r"[\s/;+]+", western(text))
    numbers = [_number(word) for word in words if word]
    known = [n for n in numbers if n is not None]
    return known if known and len(known) == len(numbers) else None


def _number(word: str) -> int | None:
    digits = re.sub(r"[,.'_]", "", word) if _GROUPED.fullmatch(word) else word
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
        numbers = read_numbers(text)
        if numbers is None or len(numbers) != 1:
            return Refused("drive-number-unread")
        return self.count(numbers[0])

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
