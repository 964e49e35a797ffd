"""Messages as field staff write them, with what they mean, and how well they are understood."""

import csv
import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.understand.lexicon import Lexicon
from bot.understand.message import understand
from bot.understand.result import Site, Thing, Understood

DATA = Path(__file__).parent / "data"
SETS = ("messages", "fresh", "unseen", "later")  # the last two by authors who did not know it
HALVES = ("tune", "held")  # only "later" was never looked at
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


Line: TypeAlias = tuple[frozenset[str], str]  # the codes of the items that may be meant, how much


@dataclass(frozen=True)
class Labelled:
    """A message with its labels as they stand in the file.

    a/b is the question which of them is meant, ? a question, a|b says that both are right.
    """

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


def messages(name: str) -> list[Labelled]:
    """A whole set of SETS."""
    with (DATA / f"{name}.csv").open(encoding="utf-8") as file:
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
    right = {
        "lines": _has_right_lines(got, message) and _names_unread(got, message),
        "place": frozenset(map(str, got.places))
        == frozenset(filter(None, message.place.split("/"))),
        "needed_by": _said_by(got) in message.by.split("|"),
        "priority": _said_priority(got) in message.priority.split("|"),
        "people": str(got.people or "") in message.people.split("|")
        and str(got.days or "") == message.days,
    }
    silent = tuple(f for f in FIELDS if not right[f] and _is_silent(f, got, message))
    return Judged(message, got, right, silent)


def _has_right_lines(got: Understood, message: Labelled) -> bool:
    said, wanted = _said_lines(got), _wanted_lines(message)
    return (
        set(got.needs) == set(message.needs.split())
        and len(said) == len(wanted)
        and all(any(line in either for line in said) for either in wanted)
    )


def _names_unread(got: Understood, message: Labelled) -> bool:
    return all(
        any(word in words for words in got.unread)
        for word in filter(None, message.unread.split("; "))
    )


def _wanted_lines(message: Labelled) -> list[set[Line]]:
    """For each line of the label, what may stand for it."""
    lines = []
    for line in filter(None, message.lines.split("; ")):
        split = [either.split() for either in line.split("|")]
        lines.append({(frozenset(codes.split("/")), n) for codes, n in split})
    return lines


def _said_lines(got: Understood) -> list[Line]:
    lines = []
    for line in got.lines:
        n = line.amount if len(line.items) > 1 else line.quantity
        lines.append((frozenset(map(str, line.items)), str(n or "?")))
    return lines


def _said_by(got: Understood) -> str:
    if got.deadline is None:
        return ""
    return f"{got.needed_by:%Y-%m-%d %H:%M}" if got.needed_by else "?"


def _said_priority(got: Understood) -> str:
    return "?" if got.priority_unclear else got.priority or ""


def _is_silent(field: str, got: Understood, message: Labelled) -> bool:
    """Whether the card would show something else than was meant, and ask nothing about it.

    What is filed and was not meant is silent whatever else is asked; what is missing is not when
    something is asked, or named as not understood.
    """
    asks = bool(got.unread)
    if field == "lines":
        return _files_another_line(got, message) or not (
            asks or any(not line.is_certain for line in got.lines) or not (got.lines or got.needs)
        )
    if field == "place":
        return len(got.places) == 1
    if field == "needed_by":
        return got.needed_by is not None or (got.deadline is None and not asks)
    if field == "priority":
        return not got.priority_unclear and (got.priority is not None or not asks)
    return bool(got.people or got.days) or not asks


def _files_another_line(got: Understood, message: Labelled) -> bool:
    """Whether a line or a need would be filed that was not meant."""
    wanted = set[Line]().union(*_wanted_lines(message))
    filed = [line for line in _said_lines(got) if len(line[0]) == 1 and line[1] != "?"]
    return any(line not in wanted for line in filed) or bool(
        set(got.needs) - set(message.needs.split())
    )
