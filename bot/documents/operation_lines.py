"""In which line of a TOML text each value stands, which tomllib does not tell."""

import re
import tomllib

Where = tuple[str | int, ...]
"""The way to a value through tables and lists, such as ("places", 3, "lat")."""

_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r]+|\#[^\n]*)
    | \n
    | \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}
    | "(?:\\.|[^"\\\n])*" | '[^'\n]*'
    | [][{}=,]
    | [^][{}=,\s"'\#]+
    """,
    re.VERBOSE | re.DOTALL,
)


def find_lines(source: str) -> dict[Where, int]:
    """The line of each value of a text that tomllib has accepted."""
    finder = _Finder()
    line = 1
    for token in _TOKEN.finditer(source):
        if token["space"] is None:
            finder.take(token.group(), line)
        line += token.group().count("\n")
    return finder.lines


class _Finder:
    """Follows a text token by token and notes the line in which each value begins."""

    def __init__(self) -> None:
        self.lines: dict[Where, int] = {(): 1}
        self._table: Where = ()  # the one of the last header
        self._rows: dict[Where, int] = {}  # of each [[table]], the last row's number
        self._open: list[Where] = []  # lists and inline tables not yet closed
        self._elements: dict[Where, int] = {}  # of each open list, the number of its element
        self._key: list[str] = []
        self._brackets = 0
        self._value_of: Where | None = None

    def take(self, token: str, line: int) -> None:
        """Goes one token on."""
        if self._value_of is not None:
            self._begin(token, self._value_of, line)
        elif self._open and self._open[-1] in self._elements:
            self._in_list(token, line)
        else:
            self._in_table(token, line)

    def _in_list(self, token: str, line: int) -> None:
        path = self._open[-1]
        if token == "]":
            del self._elements[self._open.pop()]
        elif token == ",":
            self._elements[path] += 1
        elif token != "\n":
            self._begin(token, (*path, self._elements[path]), line)

    def _in_table(self, token: str, line: int) -> None:
        if token == "=":
            self._value_of = self._note(self._open[-1] if self._open else self._table, line)
        elif token == "[":
            self._brackets += 1
        elif token == "]":
            self._head(line)
        elif token in ("\n", ",", "}"):
            self._key = []  # what stood there was the rest of a value, such as the time of a date
            if token == "}":
                self._open.pop()
        else:
            self._key += _keys(token)

    def _begin(self, token: str, path: Where, line: int) -> None:
        self.lines.setdefault(path, line)
        self._value_of = None
        if token in ("[", "{"):
            self._open.append(path)
        if token == "[":
            self._elements[path] = 0

    def _note(self, table: Where, line: int) -> Where:
        for key in self._key:
            table = (*table, key)
            self.lines.setdefault(table, line)
        self._key = []
        return table

    def _head(self, line: int) -> None:
        """A header, [a.b] or [[a.b]]: what follows belongs to that table, or to its next row."""
        path: Where = ()
        for key in self._key[:-1]:
            path = self._row_of((*path, key))
        path = (*path, *self._key[-1:])
        if self._brackets == 2:
            self._rows[path] = self._rows.get(path, -1) + 1
        if self._key:  # at the second bracket of ]] all is done
            self._table = self._row_of(path)
            self.lines.setdefault(path, line)
            self.lines.setdefault(self._table, line)
        self._key, self._brackets = [], 0

    def _row_of(self, path: Where) -> Where:
        return (*path, self._rows[path]) if path in self._rows else path


def _keys(token: str) -> list[str]:
    if token[0] in "\"'":
        return list(tomllib.loads(f"{token} = 0"))
    return [key for key in token.split(".") if key]
