"""A request that is being written: what has been given, and what is asked for next."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel

from bot.actions.asking.wanted import Details, File, Spot, Wanted
from bot.actions.asking.whereabouts import Why

MOST_LINES = 20
LONGEST_NOTE = 600
LONGEST_CONTACT = 120
MOST_PEOPLE = 10_000_000
MOST_DAYS = 366
LARGEST_VEHICLE_KG = 100_000


class Step(StrEnum):
    """What a draft waits for."""

    ITEM = "item"
    QUANTITY = "quantity"
    LINES = "lines"
    PLACE = "place"
    PRIORITY = "priority"
    SUMMARY = "summary"
    NEEDED_BY = "needed_by"
    PEOPLE = "people"
    DAYS = "days"
    CONTACT = "contact"
    CALLER = "caller"
    REACH = "reach"
    NOTE = "note"
    SAME = "same"


STILL_CHANGEABLE = (Step.SUMMARY, Step.NEEDED_BY, Step.CONTACT, Step.NOTE)
"""What may be changed when part of the request is committed."""


class Doubt(BaseModel):
    """Something that was said and is asked about: what it may mean, and what was said with it.

    read are the person's own words, empty when a button was tapped. options are ids of items; n and
    unit are how many of which unit were typed. spots are places, and why what is asked about them.
    """

    step: Step
    read: str = ""
    options: list[int] = []
    spots: list[Spot] = []
    why: Why | None = None
    moments: list[datetime] = []
    n: int | None = None
    unit: str = ""


class Basis(BaseModel):
    """On what assumption lines were counted for people and days."""

    name: str
    people: int
    days: int | None
    items: list[int]
    spared_kg: int = 0


class Draft(BaseModel):
    """The document that the form keeps.

    doubts are asked about in their order, before what is missing. needs are such as "food", whose
    lines wait for the number of people or of days. unread are words that nothing was made of; they
    go along as a note. phoned says that it is for somebody who phoned. request_id, version and
    begun tell of the request that is being changed.
    """

    step: Step = Step.ITEM
    lines: dict[int, int] = {}
    spot: Spot | None = None
    details: Details = Details()
    priority_chosen: bool = False
    doubts: list[Doubt] = []
    needs: list[str] = []
    days: int | None = None
    counted: list[Basis] = []
    unread: list[str] = []
    files: list[File] = []
    phoned: bool = False
    request_id: int | None = None
    version: int = 0
    begun: bool = False

    @classmethod
    def of(cls, wanted: Wanted, request_id: int, version: int, *, begun: bool) -> "Draft":
        """The draft that changes a request."""
        return cls(
            step=Step.SUMMARY, lines=wanted.lines, spot=wanted.spot, details=wanted.details,
            files=list(wanted.files), priority_chosen=True, request_id=request_id,
            version=version, begun=begun, phoned=bool(wanted.details.caller),
        )  # fmt: skip

    @property
    def is_complete(self) -> bool:
        """Whether it can be submitted: everything else has a default."""
        named = bool(self.details.caller) or not self.phoned
        return bool(self.lines) and self.spot is not None and named

    @property
    def is_clear(self) -> bool:
        """Whether nothing that was said is to be asked about."""
        return not self.doubts and not self.needs

    @property
    def asked(self) -> Doubt | None:
        """What is being asked about, if it is something that was said."""
        first = self.doubts[0] if self.doubts else None
        return first if first is not None and first.step is self.step else None

    @property
    def item_id(self) -> int | None:
        """The item that waits for a number."""
        doubt = self.asked if self.step is Step.QUANTITY else None
        return doubt.options[0] if doubt is not None else None

    def wanted(self) -> Wanted:
        """What is asked for; only a complete draft says it."""
        if self.spot is None or not self.lines:
            raise ValueError("the draft is not complete")
        note = "; ".join(filter(None, [self.details.note, *self.unread]))
        details = replace(self.details, note=note)
        return Wanted(
            lines=dict(self.lines), spot=self.spot, details=details, files=tuple(self.files)
        )

    def allows(self, step: Step) -> bool:
        """Whether this may be changed."""
        return not self.begun or step in STILL_CHANGEABLE

    def go(self, step: Step) -> None:
        """Waits for something else; what is being asked about is left out."""
        self.leave()
        self.step = step

    def leave(self) -> None:
        """Leaves out what is being asked about."""
        if self.asked is not None:
            del self.doubts[0]

    def go_on(self) -> None:
        """Asks about what was said, then for what is missing, or shows it all."""
        self.step = self.doubts[0].step if self.doubts else self._missing() or Step.SUMMARY

    def settle(self, *steps: Step) -> None:
        """Drops what is asked about these: it has been said anew."""
        self.doubts = [doubt for doubt in self.doubts if doubt.step not in steps]

    def ask(self, doubt: Doubt) -> None:
        """Asks about something before all else."""
        self.doubts.insert(0, doubt)
        self.step = doubt.step

    def has_room(self, item_id: int) -> bool:
        """Whether a line of this item can be taken."""
        return item_id in self.lines or len(self.lines) < MOST_LINES

    def set_line(self, item_id: int, n: int) -> None:
        """Takes a line, which answers what is asked about its item."""
        self.lines[item_id] = n
        self.doubts = [
            d for d in self.doubts if d.step is not Step.QUANTITY or d.options != [item_id]
        ]

    def choose_item(self, item_id: int, n: int | None = None) -> bool:
        """Takes the item that is meant; its number may have been said already. False when full."""
        if not self.has_room(item_id):
            return False
        doubt = self.asked or Doubt(step=Step.ITEM)
        self.leave()
        if n is None:
            asked = doubt.model_copy(update={"step": Step.QUANTITY, "options": [item_id]})
            self.ask(asked)
        else:
            self.set_line(item_id, n)
            self.go_on()
        return True

    def choose_quantity(self, n: int) -> None:
        """Takes the number of units of the item that waits for it."""
        if self.item_id is None:
            raise ValueError("no item waits for a number")
        self.set_line(self.item_id, n)
        self.go_on()

    def drop_line(self, item_id: int) -> None:
        """Takes a line out."""
        self.lines.pop(item_id, None)
        self.go(Step.LINES if self.lines else Step.ITEM)

    def keep(self, unread: Iterable[str]) -> None:
        """Keeps words that nothing was made of, as many as a note may be long."""
        for words in unread:
            if words not in self.unread and len("; ".join([*self.unread, words])) <= LONGEST_NOTE:
                self.unread.append(words)

    def detail(self, **values: object) -> None:
        """Sets details."""
        self.details = replace(self.details, **values)  # type: ignore[arg-type]

    def _missing(self) -> Step | None:
        if self.phoned and not self.details.caller:
            return Step.CALLER
        if self.needs and not self.details.people:
            return Step.PEOPLE
        if self.needs and self.days is None:
            return Step.DAYS
        if not self.lines:
            return Step.ITEM
        if self.spot is None:
            return Step.PLACE
        return None if self.priority_chosen else Step.PRIORITY
