"""A request that is being written: what has been given, and what is asked for next."""

from dataclasses import replace
from enum import StrEnum

from pydantic import BaseModel

from bot.actions.asking.wanted import Details, Spot, Wanted

MOST_LINES = 20
LONGEST_NOTE = 600
LONGEST_CONTACT = 120
MOST_PEOPLE = 10_000_000
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
    CONTACT = "contact"
    REACH = "reach"
    NOTE = "note"
    SAME = "same"


STILL_CHANGEABLE = (Step.SUMMARY, Step.NEEDED_BY, Step.CONTACT, Step.NOTE)
"""What may be changed when part of the request is committed."""


class Draft(BaseModel):
    """The document that the form keeps.

    search, item_id and quantity are what has been said of a line that is not complete yet.
    request_id, version and begun tell of the request that is being changed.
    """

    step: Step = Step.ITEM
    lines: dict[int, int] = {}
    spot: Spot | None = None
    details: Details = Details()
    priority_chosen: bool = False
    search: str = ""
    item_id: int | None = None
    quantity: int | None = None
    album: str | None = None
    request_id: int | None = None
    version: int = 0
    begun: bool = False

    @classmethod
    def of(cls, wanted: Wanted, request_id: int, version: int, *, begun: bool) -> "Draft":
        """The draft that changes a request."""
        return cls(
            step=Step.SUMMARY, lines=wanted.lines, spot=wanted.spot, details=wanted.details,
            priority_chosen=True, request_id=request_id, version=version, begun=begun,
        )  # fmt: skip

    @property
    def is_complete(self) -> bool:
        """Whether it can be submitted: everything else has a default."""
        return bool(self.lines) and self.spot is not None

    def wanted(self) -> Wanted:
        """What is asked for; only a complete draft says it."""
        if self.spot is None or not self.lines:
            raise ValueError("the draft is not complete")
        return Wanted(lines=dict(self.lines), spot=self.spot, details=self.details)

    def allows(self, step: Step) -> bool:
        """Whether this may be changed."""
        return not self.begun or step in STILL_CHANGEABLE

    def go(self, step: Step) -> None:
        """Waits for something else; what was said of an unfinished line is forgotten."""
        self.step, self.search, self.item_id, self.quantity = step, "", None, None

    def go_on(self) -> None:
        """Waits for what is missing first, or shows it all."""
        self.go(self._missing() or Step.SUMMARY)

    def choose_item(self, item_id: int) -> bool:
        """Takes the item that is meant; its number may have been said already. False when full."""
        if item_id not in self.lines and len(self.lines) >= MOST_LINES:
            return False
        if self.quantity is None:
            self.go(Step.QUANTITY)
            self.item_id = item_id
        else:
            self.lines[item_id] = self.quantity
            self.go_on()
        return True

    def choose_quantity(self, n: int) -> None:
        """Takes the number of units of the item that waits for it."""
        if self.item_id is None:
            raise ValueError("no item waits for a number")
        self.lines[self.item_id] = n
        self.go_on()

    def drop_line(self, item_id: int) -> None:
        """Takes a line out."""
        self.lines.pop(item_id, None)
        self.go(Step.LINES if self.lines else Step.ITEM)

    def detail(self, **values: object) -> None:
        """Sets details."""
        self.details = replace(self.details, **values)  # type: ignore[arg-type]

    def _missing(self) -> Step | None:
        if not self.lines:
            return Step.ITEM
        if self.spot is None:
            return Step.PLACE
        return None if self.priority_chosen else Step.PRIORITY
