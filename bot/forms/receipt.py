"""A receipt being filled in: good, damaged and missing units of each load add up to what is due."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.forms.counts import read_numbers
from bot.forms.refused import Refused

Count = tuple[int, int, int]
"""Good, damaged and missing units."""


@dataclass(frozen=True)
class Receipt:
    """What the requester has said so far about one stop.

    asking is the load that is being counted; good is how many of it were good, once that has been
    said and the rest is still to be called damaged or missing.
    """

    stop: int
    due: Mapping[int, int]
    counts: Mapping[int, Count]
    asking: int | None = None
    good: int | None = None
    note: str = ""
    photo: str | None = None

    @staticmethod
    def begin(stop: int, due: Mapping[int, int]) -> "Receipt":
        """An empty receipt, asking for the first load."""
        return Receipt(stop, due, {load: (0, 0, 0) for load, n in due.items() if n == 0})._next()

    @property
    def is_complete(self) -> bool:
        """Whether every load is accounted for."""
        return self.asking is None and self.counts.keys() == self.due.keys()

    @property
    def rest(self) -> int:
        """Units of the load in question that were not good."""
        assert self.asking is not None
        return self.due[self.asking] - (self.good or 0)

    def ask(self, load: int) -> "Receipt":
        """The same, asking for a load, again perhaps."""
        return replace(self, asking=load, good=None) if load in self.due else self

    def type(self, text: str) -> "Receipt | Refused":
        """The same, after something was typed: numbers while a load is asked for, else a note."""
        if self.asking is None:
            return replace(self, note=text[:1000])
        after: Receipt | Refused = Refused("receive-number-unread")
        for numbers in read_numbers(text):
            after = self._type_rest(numbers) if self.good is not None else self._type(numbers)
            if isinstance(after, Receipt):
                break
        return after

    def _type(self, numbers: list[int]) -> "Receipt | Refused":
        if len(numbers) == 1:
            return self.say_good(numbers[0])
        good, damaged, missing = (*numbers, 0)[:3]
        if len(numbers) == 2:
            missing = self.rest - good - damaged
        if len(numbers) > 3 or missing < 0 or good + damaged + missing != self.rest:
            return self._refused()
        return self._count((good, damaged, missing))

    def _type_rest(self, numbers: list[int]) -> "Receipt | Refused":
        damaged, missing = (*numbers, self.rest - numbers[0])[:2]
        if len(numbers) > 2 or missing < 0 or damaged + missing != self.rest:
            return self._refused()
        return self.say_damaged(damaged)

    def say_good(self, units: int) -> "Receipt | Refused":
        """The same, with so many good units of the load that is asked for."""
        if self.asking is None or not 0 <= units <= self.due[self.asking]:
            return self._refused()
        if units == self.due[self.asking]:
            return self._count((units, 0, 0))
        return replace(self, good=units)

    def say_damaged(self, units: int) -> "Receipt | Refused":
        """The same, with so many damaged among those that were not good; the others are missing."""
        if self.asking is None or self.good is None or not 0 <= units <= self.rest:
            return self._refused()
        return self._count((self.good, units, self.rest - units))

    def rest_is_good(self) -> "Receipt":
        """The same, with every load that has not been counted arrived whole."""
        whole = {load: (n, 0, 0) for load, n in self.due.items() if load not in self.counts}
        return replace(self, counts={**self.counts, **whole}, asking=None, good=None)

    def with_photo(self, photo: str, caption: str) -> "Receipt":
        """The same, with a picture, and what was written under it."""
        return replace(self, photo=photo, note=caption[:1000] or self.note)

    def due_again(self, due: Mapping[int, int]) -> "Receipt":
        """The same for other amounts: what still adds up is kept, the rest is asked again."""
        kept = {load: c for load, c in self.counts.items() if sum(c) == due.get(load)}
        return replace(self, due=due, counts=kept, asking=None, good=None)._next()

    def _count(self, count: Count) -> "Receipt":
        assert self.asking is not None
        counts = {**self.counts, self.asking: count}
        return replace(self, counts=counts, asking=None, good=None)._next()

    def _next(self) -> "Receipt":
        return replace(self, asking=next((i for i in self.due if i not in self.counts), None))

    def _refused(self) -> Refused:
        if self.asking is None:
            return Refused("receive-choose-first")
        return Refused("receive-does-not-add-up", {"due": self.rest})

    def json(self) -> dict[str, Any]:
        """The document that keeps it."""
        loads = [[load, n, self.counts.get(load)] for load, n in self.due.items()]
        told = {"asking": self.asking, "good": self.good, "note": self.note, "photo": self.photo}
        return {"stop": self.stop, "loads": loads, **told}

    @staticmethod
    def read(data: Mapping[str, Any]) -> "Receipt":
        """What a document kept."""
        due = {load: n for load, n, _ in data["loads"]}
        counts: dict[int, Count] = {
            load: (count[0], count[1], count[2]) for load, _, count in data["loads"] if count
        }
        told = {key: data[key] for key in ("asking", "good", "note", "photo")}
        return Receipt(data["stop"], due, counts, **told)
