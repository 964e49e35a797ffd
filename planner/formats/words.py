"""The words of a VRPLIB file: headers and sections, and the line each of them stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.files import BadFile

_HEADER = re.compile(r"([A-Z][A-Z0-9_]*)\s*:\s*(.*)")
_SECTION = re.compile(r"([A-Z][A-Z0-9_]*)_SECTION\s*:?")


@dataclass(frozen=True, slots=True)
class Row:
    """A line's words."""

    line: int
    words: tuple[str, ...]


@dataclass(slots=True)
class Words:
    """A file's headers by name and its sections by name, without _SECTION."""

    headers: dict[str, Row] = field(default_factory=dict)
    sections: dict[str, list[Row]] = field(default_factory=dict)

    def header(self, name: str, default: str = "") -> str:
        """The text after a header's colon."""
        return self.headers[name].words[0] if name in self.headers else default

    def numbers(self, name: str) -> Iterator[tuple[Row, list[float]]]:
        """A section's rows as numbers."""
        for row in self.sections.get(name, ()):
            yield row, [number(word, f"{name}_SECTION", row.line) for word in row.words]


def split(text: str) -> Words:
    """A file in its headers and sections."""
    words, section = Words(), None
    for line, raw in enumerate(text.splitlines(), start=1):
        content = raw.strip()
        if content == "EOF":
            break
        if found := _SECTION.fullmatch(content):
            section = words.sections.setdefault(found[1], [])
        elif found := _HEADER.fullmatch(content):
            words.headers[found[1]] = Row(line, (found[2].strip(),))
        elif content and section is None:
            raise BadFile(f"line {line}: {content[:40]!r} is neither a header nor in a section")
        elif content and section is not None:
            section.append(Row(line, tuple(content.split())))
    return words


def number(word: str, name: str, line: int) -> float:
    """A word as a number."""
    try:
        return float(word)
    except ValueError:
        raise BadFile(f"line {line}: {name}: {word!r} is not a number") from None


def whole(value: float, where: str) -> int:
    """A number that must be a whole one of at least 0."""
    if value != int(value) or value < 0:
        raise BadFile(f"{where}: {value:g} is not a whole number of at least 0")
    return int(value)
