"""The text of an operation file: what it holds, and in which line."""

import re
import tomllib
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bot.documents.operation_lines import Where, find_lines

_HINTS = {
    "Invalid initial character for a key part": "a row { } is one line, without a comma before }",
    "Unclosed inline table": "a comma, a quote or a } may be missing",
    "Unclosed array": "a comma may be missing after the row before",
    "Expected newline or end of document": "text and times of day stand in quotes",
    "Invalid value": "text and times of day stand in quotes",
}
"""What people mostly did when TOML's own words come up."""


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong in a line of a file and what to do about it."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}"


class OperationFileError(Exception):
    """All that is wrong in an operation file, in the order of its lines."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


class Source:
    """A TOML text with its values and their lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw = _toml(text)

    @classmethod
    def of(cls, path: Path) -> "Source":
        """The text of a file, or OperationFileError when there is none."""
        try:
            content = path.read_bytes()
            return cls(content.decode("utf-8-sig"))
        except OSError as error:
            raise OperationFileError(
                [Fault(1, f"{path} cannot be read: {error.strerror}")]
            ) from error
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            text = "this is not UTF-8 text; save the file with the encoding UTF-8"
            raise OperationFileError([Fault(line, text)]) from error

    @cached_property
    def _lines(self) -> dict[Where, int]:
        return find_lines(self.text)

    def line(self, where: Where) -> int:
        """The line of a value or, when it is missing, of what it is missing from."""
        while where not in self._lines:
            where = where[:-1]
        return self._lines[where]

    def value(self, where: Where) -> Any:
        """The value that stands there, None when there is none."""
        found: Any = self.raw
        for step in where:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return None
        return found

    def rows(self, table: str) -> list[tuple[Where, dict[str, Any]]]:
        """The rows of a table that look like rows, and where they stand."""
        rows = self.raw.get(table)
        listed = rows if isinstance(rows, list) else []
        return [((table, i), row) for i, row in enumerate(listed) if isinstance(row, dict)]


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = _syntax(str(error), text)
    except (RecursionError, ValueError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else "too long a number"
        fault = Fault(_line_that_raises(text, type(error)), f"this cannot be read: {reason}")
    raise OperationFileError([fault])


def _syntax(reason: str, text: str) -> Fault:
    place = re.search(r" \(at line ([0-9]+), column ([0-9]+)\)$", reason)
    about = re.sub(r" \(at [^()]*\)$", "", reason)
    line, look = text.count("\n") + 1, "the file ends there"
    if place:
        line, look = int(place[1]), f"look at column {place[2]}"
    hints = [f" ({hint})" for words, hint in _HINTS.items() if reason.startswith(words)]
    told = f"this is not TOML: {about[:1].lower()}{about[1:]}; {look}{''.join(hints)}"
    return Fault(line, told)


def _line_that_raises(text: str, kind: type[Exception]) -> int:
    lines = text.split("\n")

    def raises(count: int) -> bool:
        try:
            tomllib.loads("\n".join(lines[:count]))
        except (RecursionError, ValueError) as error:
            return type(error) is kind
        return False

    return bisect_left(range(1, len(lines)), True, key=raises) + 1
