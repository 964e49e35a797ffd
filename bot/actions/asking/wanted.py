"""What somebody asks for, before it is a request and when it is to be changed."""

from dataclasses import dataclass
from datetime import datetime

from bot.tables import FileKind, Priority, Reach


@dataclass(frozen=True, kw_only=True)
class Details:
    """What a request says beside its lines and its place; all of it has a default."""

    priority: Priority = Priority.STANDARD
    needed_by: datetime | None = None
    people: int = 0
    contact: str = ""
    caller: str = ""
    reach: Reach = Reach.ANY
    largest_kg: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A known place, or a point with the name that it shall have."""

    lat: float
    lon: float
    name: str
    place_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class File:
    """A photo or a document by Telegram's id; size in bytes, 0 when nobody knows."""

    kind: FileKind
    file_id: str
    name: str = ""
    size: int = 0


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Everything a request says; lines are units by item."""

    lines: dict[int, int]
    spot: Spot
    details: Details
    files: tuple[File, ...] = ()
