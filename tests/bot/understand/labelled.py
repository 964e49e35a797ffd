"""Messages as field staff write them, with what they mean, and how well they are understood."""

import csv
import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.understand.lexicon import Lexicon
from bot.understand.message import understand
from bot.understand.result import Site, Thing, Understood

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "fr", "es", "ar", "tr", "uk")
OPERATIONS = {
    "en": ("levant", "Europe/Istanbul"),
    "ar": ("levant", "Europe/Istanbul"),
    "tr": ("levant", "Europe/Istanbul"),
    "fr": ("haiti", "America/Port-au-Prince"),
    "es": ("colombia", "America/Bogota"),
    "uk": ("ukraine", "Europe/Kyiv"),
}
FIELDS = ("lines", "place", "needed_by", "priority", "people")
_PARTS = (
    "id",
    "half",
    "text",
    "lines",
    "place",
    "by",
    "priority",
    "people",
    "days",
    "unread",
    "needs",
)


@dataclass(frozen=True)
class Labelled:
    """A message with its labels as they stand in the file: a/b may be either, ? is a question."""

    id: str
    half: str
    text: str
    lines: str
    place: str
    by: str
    priority: str
    people: str
    days: str
    unread: str
    needs: str

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.id[:2]

    def now(self) -> datetime:
        """A Tuesday morning, in the operation's zone."""
        return datetime(2023, 2, 7, 9, tzinfo=ZoneInfo(OPERATIONS[self.language][1]))


@dataclass(frozen=True)
class Judged:
    """Which parts are right, and which are wrong without a question being asked."""

    message: Labelled
    understood: Understood
    right: dict[str, bool]
    silently: tuple[str, ...]

    @property
    def all_right(self) -> bool:
        """Whether nothing is wrong."""
        return all(self.right.values())


def messages() -> list[Labelled]:
    """The whole set."""
    with (DATA / "messages.csv").open(encoding="utf-8") as file:
        return [Labelled(**{k: row[k] for k in _PARTS}) for row in csv.DictReader(file)]


@cache
def things() -> tuple[Thing, ...]:
    """The catalogue of the operation that is shipped."""
    text = files("bot").joinpath("operations", "turkiye-syria-2023.toml").read_text("utf-8")
    return tuple(
        Thing(
            key=row["code"], code=row["code"], unit=row["unit"],
            names=(("en", row["name"]), *((language, name) for language, names in
                   row.get("names", {}).items() for name in names)),
        )
        for row in tomllib.loads(text)["items"]
    )  # fmt: skip


@cache
def lexicon(operation: str) -> Lexicon:
    """The words of an operation."""
    with (DATA / "sites.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["operation"] == operation]
    return Lexicon(
        things(), [Site(key=r["code"], names=tuple(r["names"].split(";"))) for r in rows]
    )


def judge(message: Labelled) -> Judged:
    """Compares what is understood with the labels."""
    words = lexicon(OPERATIONS[message.language][0])
    got = understand(message.text.replace("\\n", "\n"), words, message.now())
    wanted = {
        "lines": _wanted_lines(message),
        "place": {(frozenset(filter(None, message.place.split("/"))),)}
        if message.place
        else {None},
        "needed_by": {message.by},
        "priority": {message.priority},
        "people": {(message.people, message.days)},
    }
    said = {
        "lines": _said_lines(got),
        "place": {(frozenset(map(str, got.places)),)} if got.places else {None},
        "needed_by": {_said_by(got)},
        "priority": {"?" if got.priority_unclear else got.priority or ""},
        "people": {(str(got.people or ""), str(got.days or ""))},
    }
    right = {field: wanted[field] == said[field] for field in FIELDS}
    if message.unread and not any(message.unread in words for words in got.unread):
        right["lines"] = False
    silent = tuple(f for f in FIELDS if not right[f] and _is_silent(f, got, message))
    return Judged(message, got, right, silent)


def _wanted_lines(message: Labelled) -> set[object]:
    lines: set[object] = set(message.needs.split())
    for line in filter(None, message.lines.split("; ")):
        codes, n = line.split()
        lines.add((frozenset(codes.split("/")), n))
    return lines


def _said_lines(got: Understood) -> set[object]:
    lines: set[object] = set(got.needs)
    for line in got.lines:
        several = len(line.items) > 1
        n = line.amount if several else line.quantity
        lines.add((frozenset(map(str, line.items)), str(n or "?")))
    return lines


def _said_by(got: Understood) -> str:
    if got.deadline is None:
        return ""
    return f"{got.needed_by:%Y-%m-%d %H:%M}" if got.needed_by else "?"


def _is_silent(field: str, got: Understood, message: Labelled) -> bool:
    """Whether the card would show something else than was meant, and ask nothing about it."""
    if field == "lines":
        if any(not line.is_certain for line in got.lines):
            filed = {x for x in _said_lines(got) if isinstance(x, str) or x[1] != "?"}  # type: ignore[index]
            return bool(filed - _wanted_lines(message))
        return bool(got.lines or got.needs) and not got.unread
    if field == "place":
        return len(got.places) == 1
    if field == "needed_by":
        return got.needed_by is not None or (got.deadline is None and not got.unread)
    if field == "priority":
        return not got.priority_unclear and (got.priority is not None or not got.unread)
    return not got.unread
