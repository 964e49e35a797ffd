"""What was understood of a message."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime

from bot.understand.bearing import Bearing
from bot.understand.points.point import Spotted

Key = Hashable


@dataclass(frozen=True, kw_only=True)
class Thing:
    """An item of the catalogue as it is looked for; names are pairs of language and name."""

    key: Key
    code: str
    unit: str
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Site:
    """A place of the operation with all its names."""

    key: Key
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Line:
    """Something asked for: one item or several that may be meant, and how many units of it.

    quantity is None when it was not said, or not in a unit that can be counted in the item's own;
    amount is then the number that was typed. read is what was read.
    """

    items: tuple[Key, ...]
    quantity: int | None
    amount: int | None = None
    unit: str = ""
    read: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether there is nothing to ask about it."""
        return len(self.items) == 1 and self.quantity is not None


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """When it is needed by, in the operation's zone: one moment, or those that may be meant.

    It is doubtful when words beside it were not understood.
    """

    moments: tuple[datetime, ...]
    read: str = ""
    is_past: bool = False
    is_doubtful: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether there is nothing to ask about it."""
        return len(self.moments) == 1 and not self.is_past and not self.is_doubtful


@dataclass(frozen=True, kw_only=True)
class Understood:
    """All that was read in a message; unread are the words that mean nothing to us.

    places are those that may be meant by a name, points what is said by coordinates, codes, links;
    the bearing leads from there.
    """

    lines: tuple[Line, ...] = ()
    places: tuple[Key, ...] = ()
    place_read: str = ""
    points: tuple[Spotted, ...] = ()
    bearing: Bearing | None = None
    deadline: Deadline | None = None
    priority: str | None = None
    priority_unclear: bool = False
    people: int | None = None
    days: int | None = None
    needs: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    language: str = ""

    @property
    def needed_by(self) -> datetime | None:
        """The moment, when there is no doubt about it."""
        deadline = self.deadline
        return deadline.moments[0] if deadline is not None and deadline.is_certain else None

    @property
    def place(self) -> Key | None:
        """The place, when there is no doubt about it."""
        return self.places[0] if len(self.places) == 1 else None
